# Unions of classes and forms, and what isinstance() says of them.
from typing import *

T = TypeVar('T')


class Box(Generic[T]):
    def __init__(self, v):
        self.v = v


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for f in (lambda: Any | None, lambda: None | Any, lambda: int | Any, lambda: Any | dict[str, int], lambda: Any | List[int],
          lambda: Any | (int | str), lambda: Union[Any, None], lambda: Optional[Any], lambda: Box[None], lambda: Box[int],
          lambda: List[None], lambda: isinstance(1, T), lambda: issubclass(int, T), lambda: isinstance(1, Any),
          lambda: issubclass(int, Any), lambda: isinstance(1, Union[str, Any]), lambda: isinstance(1, Union[str, int]),
          lambda: isinstance(1, Union[str, List[int]]), lambda: issubclass(bool, Union[int, str])):
    show(f)
