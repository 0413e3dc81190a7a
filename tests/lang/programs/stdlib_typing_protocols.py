from typing import *
@runtime_checkable
class Q(Protocol):
    def quack(self)->str: ...
class D:
    def quack(self): return 'q'
print(isinstance(D(),Q), isinstance(1,Q), issubclass(D, Q))
class Q2(Protocol):
    x: int
    def f(self): ...
try: isinstance(1, Q2)
except TypeError as e: print(e)
try: Q2()
except TypeError as e: print(e)
class I(Q2):
    x = 3
    def f(self): return 1
print(I().f(), isinstance(I(), I), issubclass(I, object))
@runtime_checkable
class Sz(Protocol):
    size: int
class HasSize:
    def __init__(self): self.size = 3
print(isinstance(HasSize(), Sz), isinstance(3, Sz))
class TD(TypedDict):
    a: int
    b: 'str'
class TE(TD, total=False):
    c: float
t = TD(a=1, b='x'); print(t, type(t), TD.__annotations__ if False else '', TD.__total__, TE.__total__, sorted(TE.__required_keys__), sorted(TE.__optional_keys__), TD.__name__)
try: isinstance(t, TD)
except TypeError as e: print(e)
F = TypedDict('F', {'in': int, 'x': str}); print(F(x='a'), F.__name__)
def f(a: int, b: 'str' = 'x', c: None = None) -> Optional[int]: ...
print(get_type_hints(f))
class A:
    x: int
    y: 'A'
class B(A):
    z: 'List[int]'
print(get_type_hints(A))
U = NewType('U', int); print(U(3), U, U.__name__, U.__supertype__, U | None)
P = NamedTuple('P', [('x', int), ('y', str)]); print(P(1, 'a'), P.__annotations__)
K = TypeVar('K'); V = TypeVar('V', bound=int); N = TypeVar('N', int, float)
print(K, V.__bound__, N.__constraints__)
class Box(Generic[K, V]):
    def __init__(self, k: K): self.k = k
    def get(self) -> K: return self.k
print(Box(3).get(), Box[int, int](4).k, Box[int, str])
print(get_origin(List[int]), get_args(Dict[str, int]), get_origin(int | None), get_args(Callable[[int], str]), get_origin(Literal[1]))
print(Literal['a'] == Literal['a'], Union[int, str] == Union[str, int], Union[int], Union[int, int, None], Optional[None])
print(Sequence[int], Mapping[str, Any], Iterator[int], Generator[int, None, str], Type[int], Deque[int], DefaultDict[str, int], Counter, Tuple[()], Tuple[int, str], Set[int], FrozenSet[int], Callable[..., int], Callable, NoReturn, Any, List, ClassVar[int], Final, Annotated[int, 'meta'])
assert_type = cast(int, 'x'); print(assert_type)
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x
print(g(1))
@final
class Z: pass
print(TYPE_CHECKING, Text)
