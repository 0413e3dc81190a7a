def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: "a".startswith((1,2)))
t(lambda: "a".endswith((1,)))
t(lambda: "a".endswith(("b", 1)))
t(lambda: "a".startswith(1))
t(lambda: b"a".startswith((1,2)))
t(lambda: b"a".startswith(("x",)))
t(lambda: b"a".endswith("x"))
t(lambda: b"a".endswith(1))
t(lambda: bytes(1, "a", "b"))
t(lambda: bytes("a", 1, "b"))
t(lambda: bytes("a", "utf-8", 1))
t(lambda: bytes(1, 1, 1))
t(lambda: bytes(1, "utf-8"))
t(lambda: bytes(1, 2))
t(lambda: bytes(1, errors=2))
t(lambda: bytes("a", errors="strict"))
t(lambda: bytes(encoding="utf-8"))
t(lambda: bytes(errors="strict"))
t(lambda: bytes("a"))
t(lambda: bytes("é", "ascii"))
t(lambda: bytes(b"a", "ascii"))
t(lambda: str(1, "ascii"))
t(lambda: str(1, 2))
t(lambda: list(enumerate("ab", 2**63)))
t(lambda: list(enumerate("abc", 2**63-1)))
t(lambda: list(enumerate("abc", 2**63-2)))
t(lambda: list(enumerate("ab", -2**63)))
t(lambda: list(enumerate("ab", -2**70)))
t(lambda: list(enumerate("ab", 1.5)))
class C:
    __slots__ = ("x", "__y")
t(lambda: C.x)
t(lambda: C._C__y)
t(lambda: type(C.x))
c = C()
t(lambda: c.x)
t(lambda: C.x.__get__(c))
t(lambda: C.x.__set__(c, 3))
t(lambda: c.x)
t(lambda: C.x.__get__(c, C))
t(lambda: C.x.__get__(None, C))
t(lambda: C.x.__delete__(c))
t(lambda: c.x)
t(lambda: C.x.__get__(1))
t(lambda: C.x.__set__(1,2))
t(lambda: C.x.__name__)
t(lambda: C.x.__qualname__)
t(lambda: C.x.__doc__)
t(lambda: C.x is C.x)
t(lambda: C.x())
class D(C): pass
t(lambda: D.x)
d = D(); d.x = 4
t(lambda: C.x.__get__(d))
t(lambda: C.__dict__["x"])
t(lambda: sorted(C.__dict__))
C.x = 5
t(lambda: c.x)
def f(): c.x = 6
t(f)


class P:
    "doc"
    __slots__ = ["b", "__a", "A"]

    def __init__(self):
        self.__a = 4

    def f(self):
        return self.__a


t(lambda: P().f())
t(lambda: list(P.__dict__))


class Q:
    __slots__ = ("b", "__dict__", "__weakref__", "A")


t(lambda: list(Q.__dict__))
t(lambda: [n for n in dir(P()) if n[:2] != "__"])
q = Q()
q.other = 3
t(lambda: q.__dict__)


def conflict():
    class R:
        __slots__ = ("x",)
        x = 1


t(conflict)
import dataclasses
import types


@dataclasses.dataclass
class S:
    __slots__ = ("x", "y")
    x: int
    y: int


t(lambda: S(1, 2))
t(lambda: type(S.x) is types.MemberDescriptorType)


class Checker:
    def __instancecheck__(self, v):
        return v == 3

    def __subclasscheck__(self, v):
        return v is int


t(lambda: [isinstance(3, Checker()), isinstance(4, Checker())])
t(lambda: [issubclass(int, Checker()), issubclass(str, Checker())])


class B:
    def __bytes__(self):
        return b"b"


t(lambda: bytes(B()))
t(lambda: bytes(B(), "ascii"))
t(lambda: bytes(B(), errors="x"))
import random
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    t(lambda: bool(NotImplemented))
    t(lambda: 3 if NotImplemented else 4)
    t(lambda: random.randrange(2.0) < 2)
    t(lambda: random.randrange(2.5))
    t(lambda: random.randrange(1, 9, 2.0) < 9)
for w in caught:
    print(w.category.__name__, w.message)
import collections.abc


class M(type):
    def __instancecheck__(cls, v):
        return v == 3


class A(metaclass=M):
    pass


t(lambda: [isinstance(v, (str, A)) for v in (3, 4, "", A())])
t(lambda: [isinstance(v, A | str) for v in (3, 4, "")])
t(lambda: isinstance([], (int, (str, collections.abc.Sequence))))
t(lambda: issubclass(list, (int, collections.abc.Sequence)))
t(lambda: issubclass(3, (int, collections.abc.Sequence)))
t(lambda: isinstance(3, (str, 4)))
t(lambda: isinstance(3, (int, 4)))


class D2:
    pass


def delete(v, i):
    del v[i]


for v, i in ((1, 0), ("a", 0), ("a", "a"), ((), 0), (b"", 1), ({1}, 0), (range(3), True), (D2(), 1), (D2(), "a"), (None, 1), (len, 2), (frozenset(), 3), (int, 3)):
    t(lambda: delete(v, i))
