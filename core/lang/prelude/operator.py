"""operator: the operators as functions."""
from _sys import dotted as _dotted
from _operator import *

_abs = abs


def abs(a, /):
    return _abs(a)


def index(a, /):
    if isinstance(a, int):
        return int(a)
    if not hasattr(type(a), '__index__'):
        raise TypeError(f"'{type(a).__name__}' object cannot be interpreted as an integer")
    return a.__index__()


def _concatenated(a):
    if not hasattr(type(a), '__getitem__') or isinstance(a, (dict, range)):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")


def concat(a, b, /):
    _concatenated(a)
    return a + b


def countOf(a, b, /):
    if not hasattr(a, '__iter__') and not hasattr(a, '__getitem__'):
        raise TypeError(f"argument of type '{type(a).__name__}' is not iterable")
    return sum(1 for x in a if x is b or x == b)


def indexOf(a, b, /):
    if not hasattr(a, '__iter__') and not hasattr(a, '__getitem__'):
        raise TypeError(f"argument of type '{type(a).__name__}' is not iterable")
    for i, x in enumerate(a):
        if x is b or x == b:
            return i
    raise ValueError('sequence.index(x): x not in sequence')


def call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)


def length_hint(obj, default=0, /):
    if not isinstance(default, int):
        raise TypeError(f"'{type(default).__name__}' object cannot be interpreted as an integer")
    if hasattr(type(obj), '__len__'):
        return len(obj)
    if hasattr(type(obj), '__length_hint__'):
        hint = type(obj).__length_hint__(obj)
        return default if hint is NotImplemented else hint
    if type(obj).__name__ in _HINTING:
        raise NotImplementedError(f'length_hint of {type(obj).__name__} is not supported in the playground')
    return default


# Iterators of CPython that know how much is left of them and do not tell it here.
_HINTING = {'list_reverseiterator', 'longrange_iterator', 'iterator', 'reversed', 'repeat'}


def iconcat(a, b, /):
    _concatenated(a)
    a += b
    return a


def _only(args, name):
    if len(args) != 1:
        raise TypeError(f'{name} expected 1 argument, got {len(args)}')
    return args


@_dotted
class itemgetter:
    def __init__(self, *items):
        if not items:
            raise TypeError('itemgetter expected 1 argument, got 0')
        self._items = items

    def __call__(self, *args):
        items = self._items
        obj, = _only(args, 'itemgetter')
        if len(items) == 1:
            return obj[items[0]]
        return tuple([obj[item] for item in items])

    def __repr__(self):
        return f"operator.itemgetter({', '.join(map(repr, self._items))})"


@_dotted
class attrgetter:
    def __init__(self, attr, /, *attrs):
        for name in (attr, *attrs):
            if not isinstance(name, str):
                raise TypeError('attribute name must be a string')
        self._attrs = (attr, *attrs)

    def _get(self, obj, attr):
        for name in attr.split('.'):
            obj = getattr(obj, name)
        return obj

    def __call__(self, *args):
        obj, = _only(args, 'attrgetter')
        if len(self._attrs) == 1:
            return self._get(obj, self._attrs[0])
        return tuple([self._get(obj, attr) for attr in self._attrs])

    def __repr__(self):
        return f"operator.attrgetter({', '.join(map(repr, self._attrs))})"


@_dotted
class methodcaller:
    def __init__(self, name, /, *args, **kwargs):
        if not isinstance(name, str):
            raise TypeError('method name must be a string')
        self._name = name
        self._args = args
        self._kwargs = kwargs

    def __call__(self, *args):
        obj, = _only(args, 'methodcaller')
        return getattr(obj, self._name)(*self._args, **self._kwargs)

    def __repr__(self):
        parts = [repr(self._name), *map(repr, self._args)]
        parts += [f'{k}={v!r}' for k, v in self._kwargs.items()]
        return f"operator.methodcaller({', '.join(parts)})"


__lt__, __le__, __eq__, __ne__, __ge__, __gt__ = lt, le, eq, ne, ge, gt
__add__, __sub__, __mul__, __truediv__, __floordiv__ = add, sub, mul, truediv, floordiv
__mod__, __pow__, __matmul__, __neg__, __pos__, __abs__ = mod, pow, matmul, neg, pos, abs
__and__, __or__, __xor__, __invert__, __not__ = and_, or_, xor, inv, not_
__lshift__, __rshift__, __contains__, __getitem__ = lshift, rshift, contains, getitem
__setitem__, __delitem__, __index__ = setitem, delitem, index
