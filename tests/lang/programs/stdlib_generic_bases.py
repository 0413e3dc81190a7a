from typing import *
import collections
T = TypeVar("T"); K = TypeVar("K")
class G(Generic[T]): pass
print(G.__orig_bases__, G.__parameters__, G.__mro__, G.__bases__)
class H(G[int]): 
    def __init__(self, x): self.x = x
print(H.__orig_bases__, H.__mro__, H(3).x, H.__parameters__)
class P(Generic[K, T], collections.OrderedDict): pass
print(P.__mro__, P.__parameters__)
class A(List[int]): pass
print(A.__mro__, A.__orig_bases__, A([1, 2]))
class B(Dict[str, T]): pass
print(B.__mro__, B.__parameters__, B(a=1))
class C(list[int]): pass
print(C.__mro__, C.__orig_bases__)
class S(Protocol[T]):
    def f(self) -> T: ...
print(S.__mro__, S.__parameters__, S.__orig_bases__)
class Impl(S[int]):
    def f(self): return 1
print(Impl().f(), Impl.__mro__)
@runtime_checkable
class R(Protocol):
    def g(self): ...
class Q:
    def g(self): pass
print(isinstance(Q(), R), isinstance(3, R), R.__mro__)
x = G[int]()
print(vars(x), type(x))
try:
    class Bad(Generic): pass
except TypeError as e: print(e)
try:
    class Bad(Generic[int]): pass
except TypeError as e: print(e)
class E:
    def __mro_entries__(self, bases): return (int, )
class F(E()): pass
print(F.__mro__, F(3) + 1)
class E2:
    def __mro_entries__(self, bases): return [int]
try:
    class F(E2()): pass
except TypeError as e: print(e)
class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
    def pop(self) -> T: return self.items.pop()
s = Stack[int](); s.push(3); print(s.pop())
class IntStack(Stack[int]): pass
i = IntStack(); i.push(1); print(i.items, IntStack.__name__)
class Pair(Generic[K, T]):
    def __class_getitem__(cls, p): return super().__class_getitem__(p)
print(Pair[int, str], Pair[int, T])
class NT(NamedTuple): 
    a: int
    b: str = "x"
print(NT(1), NT.__mro__, NT.__bases__)
class TD(TypedDict): 
    a: int
print(TD(a=1), TD.__mro__)
class It(Iterable[T]):
    def __iter__(self): return iter([1])
print(list(It()), It.__mro__)
print(isinstance(It(), Iterable), issubclass(H, G))
print(isinstance([], List), issubclass(list, Sequence), isinstance({}, Mapping), isinstance(len, Callable), isinstance(3, Hashable))
for check in (lambda: isinstance([], List[int]), lambda: isinstance(3, Optional), lambda: isinstance(3, ClassVar)):
    try:
        print(check())
    except TypeError as e:
        print(e)
print(type(Any), hash(list[None]) == hash(None))
import dataclasses
print(dataclasses.make_dataclass("C", ["x", ("y", int)]).__doc__)
