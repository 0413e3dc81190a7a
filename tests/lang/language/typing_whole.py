from typing import *
import typing, collections.abc, sys
T = TypeVar('T'); K = TypeVar('K', bound=int); U = TypeVar('U', int, str)
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: List[T] = []
    def push(self, x: T) -> 'Stack[T]': self.items.append(x); return self
    def pop(self) -> Optional[T]: return self.items.pop() if self.items else None
s = Stack[int](); print(s.push(1).push(2).pop(), Stack[int], Stack[int].__origin__, Stack[int].__args__, Stack.__parameters__, T, K, U, repr(Optional[int]), Union[int, str, None], Union[int, int], List[int], Dict[str, List[int]], Callable[[int], str], Callable[..., Any], Tuple[int, ...], Type[int], Literal['a', 1], Final[int], ClassVar[int], Any, Iterable[T], Annotated[int, 'x'], list[int], dict[str, int], int | None, tuple[()], Optional[Union[int, str]], NoReturn, Sequence[str], Generator[int, None, str])
class Point(NamedTuple):
    x: int
    y: int = 0
    def norm(self): return (self.x ** 2 + self.y ** 2) ** .5
print(Point(3, 4).norm(), Point(1), Point._fields, Point.__annotations__, Point(1)._replace(y=3), Point._field_defaults)
class TD(TypedDict, total=False):
    name: str
    age: Required[int] if hasattr(typing, 'Required') else int
print(TD(name='x'), TD.__annotations__, TD.__total__, type(TD(name='a')))
@runtime_checkable
class Sized2(Protocol):
    def __len__(self) -> int: ...
class HasX(Protocol):
    x: int
print(isinstance([], Sized2), isinstance(3, Sized2))
try: isinstance(3, HasX)
except TypeError as e: print(e)
def f(a: int, b: 'str' = 'x', *c: float) -> Dict[str, int]: ...
print(get_type_hints(f), f.__annotations__, get_origin(List[int]), get_args(Dict[str, int]), get_args(Callable[[int], str]), get_origin(Union[int, str]), get_origin(int), cast(int, 'x'), NewType('UserId', int)(5), NewType('UserId', int), TYPE_CHECKING)
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x
print(g(3))
@final
class Fin: pass
for e in ('List[int]()', 'isinstance([], List[int])', 'Union[1]', 'Optional[int, str]', 'Generic[int]', 'Callable[int]', 'Literal[[]]', 'Stack[int, str]', 'isinstance([], list[int])', 'int[str]', 'class', 'Dict[int]', 'TypeVar("T", int)', 'Any()', 'Union()', 'issubclass(int, Union[int, str])', 'isinstance(1, int | str)', 'isinstance(1, Optional[int])', 'list[int]([1])', 'ClassVar[ClassVar[int]]', 'Point()', 'Point(1, 2, 3)', 'TD(1)', 'Protocol()', 'HasX()', 'Optional[3]', 'Union[int, 3]', 'List[3]', 'int | 3', 'get_type_hints(3)', 'Tuple[int, 3]', 'Type[3]', 'Final[int, str]', 'NamedTuple("A", [("x", int)])(1)', 'NewType("X", int).__name__', 'assert_never(3)', 'reveal_type(3)', 'Self', 'Never', 'LiteralString', 'Concatenate', 'ParamSpec("P")'):
    try:
        v = {'List[int]()': lambda: List[int](), 'isinstance([], List[int])': lambda: isinstance([], List[int]), 'Union[1]': lambda: Union[1], 'Optional[int, str]': lambda: Optional[int, str], 'Generic[int]': lambda: Generic[int], 'Callable[int]': lambda: Callable[int], 'Literal[[]]': lambda: Literal[[]], 'Stack[int, str]': lambda: Stack[int, str], 'isinstance([], list[int])': lambda: isinstance([], list[int]), 'int[str]': lambda: int[str], 'Dict[int]': lambda: Dict[int], 'TypeVar("T", int)': lambda: TypeVar("T", int), 'Any()': lambda: Any(), 'Union()': lambda: Union(), 'issubclass(int, Union[int, str])': lambda: issubclass(int, Union[int, str]), 'isinstance(1, int | str)': lambda: isinstance(1, int | str), 'isinstance(1, Optional[int])': lambda: isinstance(1, Optional[int]), 'list[int]([1])': lambda: list[int]([1]), 'ClassVar[ClassVar[int]]': lambda: ClassVar[ClassVar[int]], 'Point()': lambda: Point(), 'Point(1, 2, 3)': lambda: Point(1, 2, 3), 'TD(1)': lambda: TD(1), 'Protocol()': lambda: Protocol(), 'HasX()': lambda: HasX(), 'Optional[3]': lambda: Optional[3], 'Union[int, 3]': lambda: Union[int, 3], 'List[3]': lambda: List[3], 'int | 3': lambda: int | 3, 'get_type_hints(3)': lambda: get_type_hints(3), 'Tuple[int, 3]': lambda: Tuple[int, 3], 'Type[3]': lambda: Type[3], 'Final[int, str]': lambda: Final[int, str], 'NamedTuple("A", [("x", int)])(1)': lambda: NamedTuple("A", [("x", int)])(1), 'NewType("X", int).__name__': lambda: NewType("X", int).__name__, 'assert_never(3)': lambda: assert_never(3), 'reveal_type(3)': lambda: reveal_type(3), 'Self': lambda: Self, 'Never': lambda: Never, 'LiteralString': lambda: LiteralString, 'Concatenate': lambda: Concatenate, 'ParamSpec("P")': lambda: ParamSpec("P")}[e]()
        print(e, '=', v)
    except Exception as ex: print(e, '->', type(ex).__name__, ex)
class Node(Generic[K, T]):
    k: K
    v: T
print(Node[int, str], get_type_hints(Node), Node.__orig_bases__, Node[int, T].__parameters__, Node[int, T][str])
x: int = 3; y: 'Undefined'; print(__annotations__)
