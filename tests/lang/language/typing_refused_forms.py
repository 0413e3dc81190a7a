from typing import *
import typing
T = TypeVar('T'); K = TypeVar('K')
class S(Generic[T]): pass
class N: pass
fs = [lambda: Optional[3], lambda: Optional[slice(1)], lambda: Optional[[]], lambda: Optional[()], lambda: Optional[None], lambda: Optional["x"], lambda: Union[3, int], lambda: Union[()], lambda: Union[slice(1)], lambda: List[3], lambda: List[[]], lambda: List[()], lambda: ClassVar[3], lambda: ClassVar[()], lambda: ClassVar[int, str], lambda: Final[ClassVar[int]], lambda: Optional[Final[int]], lambda: List[ClassVar[int]], lambda: Union[Final[int], str], lambda: Optional[...], lambda: Dict[3, 4], lambda: List[Generic], lambda: Optional[Protocol], lambda: Optional[Any], lambda: List[NoReturn], lambda: Optional[Final], lambda: List[Union], lambda: List[List], lambda: Type[()], lambda: Tuple[()], lambda: Set[1, 2], lambda: List[int, str], lambda: Optional[{}], lambda: Iterator[int, str], lambda: Iterable[()], lambda: Mapping[int], lambda: Deque[int, int], lambda: Counter[int, int], lambda: Final[()], lambda: TypeVar("T", int), lambda: TypeVar("T", 1, 2), lambda: TypeVar("T", int, bound=int), lambda: TypeVar("T", covariant=True, contravariant=True), lambda: get_type_hints(3), lambda: get_type_hints(int), lambda: get_type_hints(print), lambda: Generator[int], lambda: Generator[int, int, int], lambda: Callable[[], None], lambda: S[int], lambda: S[int, str], lambda: S[()], lambda: S[T], lambda: S[S[int]], lambda: S[int][str], lambda: S[K][str], lambda: Generic[T], lambda: Protocol[T], lambda: assert_never(3), lambda: reveal_type(3), lambda: assert_type(3, int), lambda: Self[int] if 0 else Self, lambda: type(Protocol()).__name__, lambda: N[int], lambda: Required[int], lambda: TypeGuard[int, str], lambda: Concatenate[int, str] if 0 else 1, lambda: Annotated[int, 1], lambda: Annotated[int], lambda: Annotated[ClassVar[int], 1] if 0 else 1]
for i, f in enumerate(fs):
    try: print(i, f())
    except Exception as e: print(i, type(e).__name__, e)
@runtime_checkable
class Sized2(Protocol):
    def __len__(self) -> int: ...
@runtime_checkable
class Closes(Protocol):
    name: str
    def close(self): ...
class F:
    name = 'f'
    def close(self): pass
class G:
    def close(self): pass
print(isinstance([], Sized2), isinstance(3, Sized2), issubclass(dict, Sized2), isinstance(F(), Closes), isinstance(G(), Closes))
try: issubclass(F, Closes)
except TypeError as e: print(e)
for bs in ((KeyError, OSError), (OSError, KeyError), (NameError, AttributeError), (ImportError, OSError), (ValueError, TypeError), (StopIteration, ValueError), (SyntaxError, NameError), (FileNotFoundError, KeyError), (UnicodeDecodeError, UnicodeEncodeError), (SystemExit, Exception), (ModuleNotFoundError, KeyError)):
    try: c = type('C', bs, {}); print(c.__base__.__name__, c.__mro__[1].__name__)
    except TypeError as e: print(e)
import collections.abc, abc
class Q(abc.ABC):
    @abc.abstractmethod
    def f(self): ...
print([k for k in vars(Q) if not k.startswith('__')], [k for k in Q.__dict__ if k.startswith('_abc')], Q.__abstractmethods__)
