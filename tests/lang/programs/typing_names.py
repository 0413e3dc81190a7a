import typing, json, copy
from typing import *
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
t(lambda: list[len])
t(lambda: list[int, len, ...])
t(lambda: dict[str, print])
t(lambda: list[[].append])
t(lambda: list[[int]])
t(lambda: list['x'])
def f(): pass
class K:
    class In: pass
    def m(self): pass
t(lambda: list[f])
t(lambda: list[K.m])
t(lambda: list[K.In])
t(lambda: tuple[()])
t(lambda: list[None])
t(lambda: list[type(None)])
t(lambda: list[T] if 0 else list[TypeVar('T')])
t(lambda: list[3])
t(lambda: List[len])
for n in 'Any Union Optional List Dict Tuple Callable ClassVar Final Literal TypeVar Generic Protocol NamedTuple NoReturn Type Iterable Iterator Sequence Mapping NewType Annotated Self Never LiteralString Concatenate ParamSpec TypeAlias TypeGuard Required NotRequired Unpack AnyStr Hashable Sized Text TypedDict ForwardRef Counter Deque DefaultDict OrderedDict Set FrozenSet SupportsInt SupportsFloat overload cast no_type_check'.split():
    try: v = getattr(typing, n)
    except Exception as e: print(n, 'missing', type(e).__name__); continue
    t(lambda: v)
    t(lambda: type(v))
    t(lambda: type(v).__name__)
    t(lambda: v.__name__)
    t(lambda: v.__module__)
for v in [List[int], Union[int, str], Optional[int], Callable[[int], str], Callable[..., int], Tuple[int, ...], Literal[1, 'a'], ClassVar[int], Annotated[int, 3], Type[int], Dict[str, List[int]], Generic[AnyStr], Iterable[int]]:
    t(lambda: v)
    t(lambda: type(v))
    t(lambda: v.__origin__)
    t(lambda: v.__args__)
    t(lambda: v.__name__)
U = NewType('U', int)
t(lambda: U); t(lambda: type(U)); t(lambda: U.__name__); t(lambda: U.__supertype__); t(lambda: U(3))
T = TypeVar('T', bound=int)
t(lambda: T); t(lambda: type(T)); t(lambda: T.__bound__); t(lambda: T.__constraints__); t(lambda: T.__name__)
t(lambda: Any())
t(lambda: List())
t(lambda: Union())
t(lambda: isinstance(3, Any))
t(lambda: isinstance(3, List[int]))
class A(Any): pass
t(lambda: A())
t(lambda: A.__mro__)
t(lambda: repr(memoryview))
t(lambda: memoryview)
t(lambda: type(memoryview))
x = []; x.append(x)
t(lambda: json.dumps(x))
d = {}; d['a'] = d
t(lambda: json.dumps(d))
y = []
for i in range(100000): y = [y]
t(lambda: json.dumps(y))
t(lambda: copy.deepcopy(y))
class R:
    def __deepcopy__(self, memo): return copy.deepcopy(self, memo)
t(lambda: copy.deepcopy(R()))
t(lambda: copy.deepcopy(x))
def default(o): return o
t(lambda: json.dumps(R(), default=default))
t(lambda: json.dumps(R(), default=lambda o: [o]))
t(lambda: json.loads('['*100000))
t(lambda: repr(y)[:10])
t(lambda: y == [[y]])
def rec(): rec()
t(rec)
t(lambda: list[math.sqrt])
t(lambda: List[t])
for v in [List[int], Union[int, str], Optional[int], Callable[[int], str], Callable[..., int], Tuple[int, ...], Literal[1, 'a'], ClassVar[int], Annotated[int, 3], Type[int], Dict[str, List[int]], Generic[AnyStr], Iterable[int], Annotated[Annotated[int,1],2], Callable[[], None], Callable, Tuple, Union, Final[int], Optional[Annotated[int,2]]]:
    t(lambda: v)
    t(lambda: type(v))
    t(lambda: v.__origin__)
    t(lambda: v.__args__)
    t(lambda: v.__name__)
    t(lambda: get_origin(v))
    t(lambda: get_args(v))
    t(lambda: v == v)
    t(lambda: hash(v) == hash(v))
    t(lambda: v.__parameters__)
t(lambda: Annotated[int, 3].__metadata__)
t(lambda: Annotated())
t(lambda: Annotated[int])
U = NewType('U', int)
t(lambda: U); t(lambda: type(U)); t(lambda: U.__name__); t(lambda: U.__supertype__); t(lambda: U(3))
T = TypeVar('T', bound=int)
t(lambda: T); t(lambda: type(T)); t(lambda: T.__bound__); t(lambda: T.__constraints__); t(lambda: T.__name__)
t(lambda: Any())
t(lambda: List())
t(lambda: Union())
t(lambda: isinstance(3, Any))
t(lambda: isinstance(3, List[int]))
class P(NamedTuple):
    x: int
    y: int = 2
    def s(self): return self.x + self.y
t(lambda: P(1)); t(lambda: P(1).s()); t(lambda: P.__mro__); t(lambda: NamedTuple('Q', [('a', int)])(3)); t(lambda: P.__annotations__)
t(lambda: P.__orig_bases__)
class D(TypedDict, total=False):
    a: int
class E(D):
    b: str
t(lambda: D(a=3)); t(lambda: type(D)); t(lambda: E.__annotations__); t(lambda: E.__required_keys__); t(lambda: E.__mro__); t(lambda: TypedDict('X', {'a': int})(a=2))
t(lambda: E.__orig_bases__)
t(lambda: isinstance({}, D))
t(lambda: isinstance(3, TypedDict))
t(lambda: isinstance(3, NamedTuple))
def f(x: Optional[int] = None, *a: 'List[int]', k: Annotated[int, 3]) -> Dict[str, Any]: pass
print(f.__annotations__)
class Node(Generic[AnyStr]):
    def __init__(self, v): self.v = v
t(lambda: Node[str]('a').v)
t(lambda: Node[str].__name__)
t(lambda: Node[str])
t(lambda: type(Node[str]))
t(lambda: Node[str].__origin__)
t(lambda: List[int].append)
print(Optional[str] == (str | None), (str | None) == Optional[str], hash(Optional[str]) == hash(str | None), hash(int | str) == hash(str | int), hash(int | str) == hash(frozenset({int, str})), hash(Union[int, str]) == hash(frozenset({int, str})))
print(List[Optional[str]], List[str | None], List[int | None], List[Optional[int]], {Optional[str]: 1}[str | None], Union[int, str] != (str | int), (int | str) == 3, Union[int, str] == 3)
print(Dict[str, int | None] == Dict[str, Optional[int]], hash(List[int]) == hash(List[int]), List[int | str] is List[Union[int, str]])
print(get_origin(Any | None), type(Any | None), get_origin(int | None), get_origin(Optional[int]), get_args(Any | None))
