from dataclasses import *
from dataclasses import field
from typing import *
import copy
@dataclass
class P:
    x: int
    y: float = 2.0
    tags: list = field(default_factory=list)
    hidden: int = field(default=3, repr=False, compare=False)
p=P(1); print(p, p==P(1), p!=P(2), P(1,y=3,tags=[1]), asdict(p), astuple(p), replace(p,x=5), [f.name for f in fields(p)], is_dataclass(p), is_dataclass(P), is_dataclass(3))
p.tags.append(1); print(P(1).tags, p.__dict__)
for f in [lambda: P(), lambda: P(1,2,3,4,5), lambda: P(1,z=3), lambda: P(1,x=2), lambda: hash(p), lambda: p<p, lambda: asdict(3), lambda: fields(3)]:
    try: print('no error', f())
    except Exception as e: print(type(e).__name__, e)
@dataclass(order=True, frozen=True)
class F:
    a: int
    b: str = 'q'
print(F(1)<F(2), sorted([F(2),F(1)]), hash(F(1))==hash(F(1)), {F(1):2}[F(1)])
for f in [lambda: setattr(F(1),'a',2), lambda: delattr(F(1),'a'), lambda: F(1)<3, lambda: setattr(F(1),'zz',2)]:
    try: print('no error', f())
    except Exception as e: print(type(e).__name__, e)
@dataclass
class B:
    a: int = 1
@dataclass
class C(B):
    b: int = 2
    a: int = 7
    def __post_init__(self): self.s=self.a+self.b
print(C(), C(1,2).s, C.__name__, C.__match_args__, C.__annotations__)
try:
    @dataclass
    class D:
        a: int = 1
        b: int
except TypeError as e: print(e)
try:
    @dataclass
    class D:
        a: list = []
except ValueError as e: print(e)
@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int = 3
    c: ClassVar[int] = 5
print(K(1,b=2), K.c)
try: K(1,2)
except TypeError as e: print(e)
@dataclass
class I:
    a: int
    scale: InitVar[int] = 2
    r: int = field(init=False)
    def __post_init__(self, scale): self.r=self.a*scale
print(I(3), I(3,5))
@dataclass(repr=False, eq=False)
class N:
    a: int = 0
print(N(1)==N(1), hash(N()) is not None)
@dataclass
class Node:
    v: int
    nxt: Optional['Node'] = None
n=Node(1,Node(2)); print(n, asdict(n), copy.deepcopy(n)==n, copy.copy(n).nxt is n.nxt)
n.nxt=n; print(n)
print(make_dataclass('M',['a',('b',int),('c',int,field(default=3))])(1,2))
class Outer:
    @dataclass
    class In:
        x:int
print(Outer.In(3), Outer.In.__init__.__qualname__)
print(List[int], Optional[int], Union[int,str,None], Union[int], Dict[str,List[int]], Callable[[int],str], Callable[...,int], Tuple[int,...], Any, TypeVar('T'), List['x'], Literal['a',1], List, Iterable[int], Optional[List[int]], Type[int], Union[int,int], ClassVar[int])
T=TypeVar('T')
class G(Generic[T]):
    def __init__(self,x:T): self.x=x
print(G[int](3).x, G(4).x, List[T][int])
class NT(NamedTuple):
    a:int
    b:str='x'
    def f(self): return self.a+1
print(NT(1), NT(1,'z').f(), NT._fields, NT.__annotations__, NT(3).b)
class TD(TypedDict):
    a:int
print(TD(a=1), {'a':1}==TD(a=1), cast(int,'q'), get_origin(List[int]), get_args(Dict[str,int]))
