from collections.abc import Iterable, Mapping, Sequence, Sized
from functools import singledispatch, singledispatchmethod
from numbers import Number
from typing import Optional, Union


@singledispatch
def show(x, depth=0):
    """Shows."""
    return f'object {x!r}'


@show.register
def _(x: int | float, depth=0):
    return f'number {x} at {depth}'


@show.register
def _(x: Union[str, bytes], depth=0):
    return f'text {x!r}'


@show.register(Mapping)
def _(x, depth=0):
    return '{' + ', '.join(f'{k}: {show(v, depth + 1)}' for k, v in x.items()) + '}'


@show.register(Iterable)
def _(x, depth=0):
    return 'iterable ' + ' '.join(show(v, depth + 1) for v in x)


@show.register(Sequence)
def _(x, depth=0):
    return 'sequence ' + ' '.join(show(v, depth + 1) for v in x)


@show.register(type(None))
def nothing(x, depth=0):
    return 'nothing'


class Bag:
    def __iter__(self):
        return iter('ab')


class Deck(list):
    pass


print(show(1), show(True), show('a'), show({'k': [1, None]}), show({1}), show((2,)), show(Bag()), show(Deck([3])), show(1j), sep='\n')
print(show.dispatch(bool) is show.dispatch(int), show.dispatch(type(None)) is nothing, show.dispatch(list) is show.registry[Sequence])
print(show.__name__, show.__doc__, str(show).split(' at ')[0], object in show.registry, len(show.registry), type(show.registry).__name__)


@singledispatch
def amount(x):
    return '?'


@amount.register(Number)
def _(x):
    return 'number'


@amount.register(Sized)
def _(x):
    return 'sized'


class Both:
    def __len__(self):
        return 1

    def __iter__(self):
        return iter(())


print(amount(2.5), amount('abc'), amount(None))


@amount.register(Iterable)
def _(x):
    return 'iterable'


class Robot:
    @singledispatchmethod
    def take(self, x):
        return f'thing {x}'

    @take.register
    def _(self, x: int | str):
        return f'{type(x).__name__} {x}'


print(Robot().take(1), Robot().take('a'), Robot().take(2.5))
for f in (lambda: amount(), lambda: show.register(5), lambda: show.register(5, print), lambda: show.register(lambda x: 1), lambda: amount(Both())):
    try:
        print(f())
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, str(e).split(' at 0x')[0])


def optional(x: Optional[int]):
    return x


def bad(x: list[int]):
    return x


def worse(x: int | list[int]):
    return x


show.register(optional)
for f in (bad, worse):
    try:
        show.register(f)
    except TypeError as e:
        print(e)
print(show(None))
