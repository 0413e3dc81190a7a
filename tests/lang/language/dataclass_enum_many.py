# Dataclasses, enums and named tuples: what they make and what they refuse.
from dataclasses import *
from enum import *
from typing import *
from collections import namedtuple
import dataclasses, enum
def t(f):
    try:
        r = f()
        print(f.__name__, '->', r if isinstance(r, str) else repr(r))
    except Exception as e:
        print(f.__name__, '->', type(e).__name__, e)
@t
def a1():
    @dataclass
    class A:
        x: int
        y: int = 2
        z: list = field(default_factory=list)
    return A(1), A(1) == A(1), A(1) == (1, 2, []), A.__match_args__, [f.name for f in fields(A)], A.__doc__
@t
def a2():
    @dataclass
    class A:
        x: int = 1
        y: int
@t
def a3():
    @dataclass
    class A:
        x: list = []
@t
def a4():
    @dataclass(order=True)
    class A:
        x: int
        y: int = field(compare=False, default=0)
    return A(1) < A(2), A(1, 5) <= A(1, 3), sorted([A(3), A(1)]), A(1) < 3
@t
def a5():
    @dataclass(frozen=True)
    class A:
        x: int
    a = A(1)
    print(hash(a) == hash(A(1)), {a: 1})
    try: a.x = 2
    except Exception as e: print(type(e), type(e).__mro__[1], e)
    try: del a.x
    except Exception as e: print(type(e), e)
    try: a.q = 2
    except Exception as e: print(type(e), e)
    return replace(a, x=5)
@t
def a6():
    @dataclass(frozen=True)
    class A:
        x: int
    @dataclass
    class B(A):
        y: int
@t
def a7():
    @dataclass
    class A:
        x: int
    @dataclass(frozen=True)
    class B(A):
        y: int
@t
def a8():
    @dataclass
    class A:
        x: int = 1
    @dataclass
    class B(A):
        y: int = 2
        x: int = 5
    return B(), B.__mro__[1].__name__, [f.name for f in fields(B)]
@t
def a9():
    @dataclass
    class A:
        x: InitVar[int]
        y: int = field(init=False)
        c: ClassVar[int] = 3
        def __post_init__(self, x): self.y = x * 2
    return A(4), A.c, [f.name for f in fields(A)]
@t
def a10():
    @dataclass(eq=False, repr=False)
    class A:
        x: int
    return A(1) == A(1), repr(A(1)).startswith('<')
@t
def a11():
    @dataclass
    class A:
        x: int
    return hash(A(1))
@t
def a12():
    @dataclass(unsafe_hash=True)
    class A:
        x: int
        y: int = field(hash=False, default=1)
    return hash(A(1)) == hash((1,))
@t
def a13():
    @dataclass(kw_only=True)
    class A:
        x: int
        y: int = 1
    print(A(x=1))
    return A(1)
@t
def a14():
    @dataclass
    class A:
        x: int
        _: KW_ONLY
        y: int = 1
        z: int
    print(A(1, z=2), A.__match_args__)
    return A(1, 2, 3)
@t
def a15():
    @dataclass(slots=True)
    class A:
        x: int
        y: int = 1
    a = A(1)
    print(A.__slots__, a)
    a.q = 1
@t
def a16():
    @dataclass
    class A:
        x: int
        y: Any = None
    return asdict(A(1, [A(2), {3: A(4)}])), astuple(A(1, (A(2),)))
@t
def a17(): return asdict(5)
@t
def a18(): return fields(5)
@t
def a19():
    A = make_dataclass('A', ['x', ('y', int), ('z', int, field(default=3))], namespace={'f': lambda self: 9})
    return A(1, 2), A(1, 2).f()
@t
def a20(): return field(default=1, default_factory=list)
@t
def a21(): return repr(field(default=1))
@t
def a22():
    @dataclass
    class A:
        x: int
    return A()
@t
def a23():
    @dataclass
    class A:
        x: int
    return A(1, 2)
@t
def a24():
    @dataclass
    class A:
        x: int
    return A(y=1)
@t
def a25():
    @dataclass
    class A:
        x: int
    return replace(A(1), y=2)
@t
def a26():
    @dataclass
    class A:
        x: int
        y: int = field(init=False, default=3)
    return replace(A(1), y=2)
@t
def a27():
    @dataclass(order=True)
    class A:
        x: int
        def __lt__(self, o): return 1
@t
def a28():
    @dataclass(eq=False, order=True)
    class A:
        x: int
@t
def a29():
    @dataclass
    class A:
        x: int = field(repr=False, default=1, metadata={'a': 1})
    return A(), fields(A)[0].metadata['a'], fields(A)[0].type, fields(A)[0].default, fields(A)[0].default_factory is MISSING
@t
def a30():
    @dataclass
    class A:
        x: 'A' = None
    a = A(); a.x = a
    return repr(a)
@t
def a31(): return is_dataclass(5), is_dataclass(a1)
@t
def a32():
    @dataclass(frozen=True, eq=True)
    class P:
        x: float
        def __add__(self, o): return P(self.x + o.x)
        @property
        def d(self): return self.x * 2
        @classmethod
        def o(cls): return cls(0)
    return P(1) + P(2), P(3).d, P.o()
@t
def a33():
    @dataclass
    class A:
        x: int
        def __repr__(self): return 'mine'
        def __eq__(self, o): return 'eq'
    return A(1), A(1) == 3
@t
def a34():
    @dataclass(match_args=False)
    class A: x: int
    return A.__match_args__
@t
def a35():
    @dataclass
    class A:
        x: int
        x2 = 3
    match A(5):
        case A(x): return x
@t
def e1():
    class C(Enum):
        R = 1
        G = 2
    return C.R, str(C.R), C(1), C['G'], list(C), C.R.name, C.R.value, len(C), C.R in C, C.R == 1, C.R is C(1), f'{C.R}', repr(C), hash(C.R) == hash('R')
@t
def e2():
    class C(Enum):
        R = 1
    return C(5)
@t
def e3():
    class C(Enum):
        R = 1
    return C['Z']
@t
def e4():
    class C(Enum):
        R = 1
    C.R = 5
@t
def e5():
    class C(Enum):
        R = 1
        S = 1
    return list(C), C.S, C.__members__
@t
def e6():
    @unique
    class C(Enum):
        R = 1
        S = 1
@t
def e7():
    class C(Enum):
        R = auto()
        S = auto()
        T = 'x'
    return list(C)
@t
def e8():
    class C(IntEnum):
        R = 1
        S = 2
    return C.R + 1, C.R < C.S, str(C.R), f'{C.R}', repr(C.R), C.R == 1, sorted(C), [10, 20, 30][C.R], '%d %s' % (C.R, C.R), max(C)
@t
def e9():
    class C(Flag):
        R = auto()
        S = auto()
        T = R | S
    return C.R | C.S, C.R & C.S, ~C.R, C(3), C(0), bool(C(0)), list(C.T), C.R in C.T, str(C.R | C.S), repr(C.T), C.T ^ C.R
@t
def e10():
    class C(Flag):
        R = 1
    return C(8)
@t
def e11():
    class C(Enum):
        R = 1
    class D(C): pass
@t
def e12():
    class C(Enum):
        R = 1
        R = 2
@t
def e13():
    class C(Enum):
        R = (1, 2)
        S = (3, 4)
        def __init__(self, a, b): self.a = a; self.b = b
        @property
        def s(self): return self.a + self.b
    return C.R.s, C.S.value, C((1, 2))
@t
def e14():
    C = Enum('C', 'A B')
    D = Enum('D', [('X', 5), ('Y', 6)])
    E = IntEnum('E', {'P': 1})
    return list(C), list(D), E.P + 1, C.A.__module__ if False else None
@t
def e15():
    class C(str, Enum):
        R = 'r'
    return C.R, C.R == 'r', C.R + 'x', str(C.R), f'{C.R}', '%s' % C.R
@t
def e16():
    class C(StrEnum):
        R = auto()
        S = 'q'
    return C.R, str(C.R), C.S.upper(), f'{C.R}', C('q')
@t
def e17():
    class C(StrEnum):
        R = 1
@t
def e18():
    class C(Enum):
        R = 1
        def f(self): return self.name
        @classmethod
        def g(cls): return cls.R
        def __str__(self): return 'S'
    return C.R.f(), C.g(), str(C.R), f'{C.R}'
@t
def e19():
    class C(Enum):
        R = 1
    return C.R < C.R
@t
def e20():
    class C(Enum):
        R = 1
        @classmethod
        def _missing_(cls, v): return cls.R
    return C(99)
@t
def e21():
    class C(Enum):
        def _generate_next_value_(name, start, count, last): return name.lower()
        R = auto()
    return C.R
@t
def e22():
    class C(Enum):
        R = 1
    return C.R.R if hasattr(C.R, 'R') else None, C.R.zz
@t
def e23():
    class C(IntFlag):
        R = 1
        W = 2
    return C.R | 4, C(7), C.R | C.W, C.R + 1, ~C.R, C(3) == 3, str(C(3)), repr(C(8))
@t
def e24():
    class C(Enum):
        _ignore_ = 'a'
        a = 5
        R = 1
        __x = 3
    return list(C)
@t
def e25(): return Enum.__members__, type(Enum)
@t
def e26():
    class C(Enum):
        R = 1
    return C.R in C
@t
def e27():
    class C(Enum):
        R = []
        S = {}
    return C([]), list(C), C.R.value
@t
def e28():
    class C(Enum):
        A = 1
        B = 2
    match C.B:
        case C.A: return 'a'
        case C.B: return 'b'
@t
def e29():
    class C(Enum):
        mro = 1
@t
def e30():
    class C(Enum):
        R = 1
    del C.R
@t
def e31():
    class C(Enum):
        R = 1
    return C()
@t
def e32():
    class C(Enum):
        R = nonmember(1)
        S = member(2)
    return list(C), C.R
@t
def e33():
    class C(Flag, boundary=KEEP):
        R = 1
    return C(9), list(C(9))
@t
def e34():
    class C(Enum):
        R = 1
    import copy
    return copy.copy(C.R) is C.R, copy.deepcopy([C.R])[0] is C.R, reversed(C) and list(reversed(C)), C.__name__, C.R.__class__
@t
def n1():
    P = namedtuple('P', 'x y', defaults=[5])
    p = P(1)
    return p, p.x, p[1], p._asdict(), p._replace(y=3), P._fields, P._field_defaults, P._make([3, 4]), p == (1, 5), p + (3,), repr(P), P.__doc__, P.x.__doc__, hash(p) == hash((1, 5)), isinstance(p, tuple)
@t
def n2():
    p = namedtuple('P', 'x')(1); p.x = 2
@t
def n3():
    class P(NamedTuple):
        x: int
        y: str = 'a'
        def f(self): return self.x
    return P(1), P(1).f(), P._field_defaults, P.__annotations__
@t
def n4():
    class P(NamedTuple):
        x: int = 1
        y: str
@t
def n5(): return namedtuple('P', ['a', 'class', 'a'], rename=True)._fields
@t
def n6():
    P = namedtuple('P', 'x y')
    class Q(P):
        __slots__ = ()
        @property
        def s(self): return self.x + self.y
        def __str__(self): return 'Q!'
    return Q(1, 2).s, str(Q(1, 2)), repr(Q(1, 2)), Q(1, 2)._replace(x=5)
@t
def n7():
    P = namedtuple('P', 'x y')
    match P(1, 2):
        case P(x=1, y=z): return z
@t
def n8(): return NamedTuple('E', [('a', int), ('b', str)])(1, 'x')
@t
def n9():
    T = TypedDict('T', {'a': int})
    return T(a=1)
@t
def n10():
    P = namedtuple('P', 'x y')
    return P(**{'x': 1, 'y': 2}), P(*[1, 2]), P.__new__.__defaults__, P(1, 2) < P(1, 3), sorted([P(2, 1), P(1, 2)])
