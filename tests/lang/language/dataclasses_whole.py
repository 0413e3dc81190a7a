from dataclasses import *
import dataclasses
from typing import ClassVar, List, Optional
@dataclass(order=True, frozen=True)
class Card:
    rank: int
    suit: str = field(default='S', compare=False)
    tags: tuple = field(default=(), repr=False)
print(Card(3), Card(3, 'H') == Card(3), Card(2) < Card(3), sorted([Card(5), Card(1, 'D')]), hash(Card(3)) == hash(Card(3, 'D')))
try: Card(3).rank = 4
except FrozenInstanceError as e: print(type(e).__mro__[1].__name__, e)
try: del Card(3).rank
except AttributeError as e: print(e)
try: Card(1) < 3
except TypeError as e: print(e)
@dataclass
class Inv:
    items: List[str] = field(default_factory=list)
    count: ClassVar[int] = 0
    seed: InitVar[int] = 5
    total: float = field(init=False)
    def __post_init__(self, seed): self.total = seed * 1.5; Inv.count += 1
i, j = Inv(), Inv(['a'], seed=2)
i.items.append('z'); print(i, j, Inv.count, [f.name for f in fields(Inv)], asdict(i), astuple(j))
@dataclass(kw_only=True)
class KW:
    a: int
    b: int = 2
@dataclass
class Sub(KW):
    c: int = 3
    _: KW_ONLY
    d: int = 4
print(Sub(1, a=9, d=8), replace(KW(a=1), b=7))
for f in (lambda: KW(1), lambda: KW(), lambda: Sub(1, 2, a=3), lambda: replace(i, total=3), lambda: Inv(bogus=3), lambda: asdict(3), lambda: fields(int)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@dataclass(slots=True)
class S:
    x: int
    y: int = 0
print(S.__slots__, S(1), hasattr(S(1), '__dict__'))
try: S(1).z = 3
except AttributeError as e: print(e)
for src in ('mutable', 'order', 'eq'):
    try:
        if src == 'mutable':
            @dataclass
            class M: a: list = []
        elif src == 'order':
            @dataclass
            class M:
                a: int = 0
                b: int
        else:
            @dataclass(eq=False, order=True)
            class M: a: int
    except Exception as e: print(type(e).__name__, e)
@dataclass(repr=False, eq=False, unsafe_hash=True)
class R:
    a: int
print(R(1) == R(1), hash(R(1)) == hash(R(1)))
@dataclass
class Tree:
    v: int
    kids: List['Tree'] = field(default_factory=list)
    parent: Optional['Tree'] = field(default=None, repr=False, compare=False)
t = Tree(1, [Tree(2), Tree(3, [Tree(4)])]); print(t, asdict(t), astuple(t)); t.kids.append(t); print(t)
D = make_dataclass('D', ['x', ('y', int), ('z', int, field(default=9))], namespace={'s': lambda self: self.y + self.z})
print(D(1, 2), D(1, 2).s(), is_dataclass(D), is_dataclass(D(1, 2)), is_dataclass(3))
@dataclass(frozen=True)
class F0: a: int
try:
    @dataclass
    class F1(F0): b: int
except TypeError as e: print(e)
print(fields(Card)[1]); print(Card.__match_args__, Inv.__doc__, KW.__init__.__annotations__)
match Card(4, 'H'):
    case Card(4, s): print('four', s)
@dataclass
class Pt:
    x: float; y: float
    def __add__(self, o): return Pt(self.x + o.x, self.y + o.y)
print(Pt(1, 2) + Pt(.5, .5), Pt.__eq__(Pt(1, 2), 3), repr(MISSING)[:20], dataclasses.MISSING is MISSING)
print(asdict(Inv(['q']), dict_factory=lambda kv: sorted(kv, key=str)))
@dataclass
class Meta: 
    a: int = field(default=1, metadata={'u': 'cm'})
print(fields(Meta)[0].metadata, fields(Meta)[0].metadata['u'], fields(Meta)[0].type, Meta.__dataclass_params__)
