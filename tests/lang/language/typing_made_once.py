from typing import *
print(List[int] is List[int], Union[int, str] is Union[int, str], Optional[int] is Optional[int], Dict[str, int] == Dict[str, int])
print(List[True], List[1], Literal[1], Literal[True], Literal[1, "a"], Literal[True, "a"])
print(int | Any | None, Any | int, Any | Any, None | Any | list[int], int | (Any | str), Any | List[int], (Any | None) | List[int])
print(isinstance(3, int | Any), Union[int, Any], Callable[[int], str] is Callable[[int], str], Callable[[int, str], None], Callable[..., int], Tuple[int, ...], Tuple[()], Annotated[int, 3])
T = TypeVar("T")
print(List[T][int], Dict[str, T][int], Optional[T], Union[T, int][str] if False else 1)
for f in (lambda: Dict[int], lambda: Union[()], lambda: isinstance(1, List[int]), lambda: List[int](), lambda: Callable[int], lambda: isinstance(1, Any | None)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def g(x: Optional[int] = None, *a: "str", **k: Any) -> List[int]: ...
print(g.__annotations__, get_type_hints(g))
print(list[g], dict[str, g])
