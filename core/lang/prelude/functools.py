"""functools: functions that act on functions."""
from _sys import dotted as _dotted, native_words as _native
from collections import namedtuple

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)
_missing = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        value = getattr(wrapped, name, _missing)
        if value is not _missing:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


@_native
def reduce(function, sequence, initial=_missing, /):
    try:
        items = iter(sequence)
    except TypeError:
        raise TypeError('reduce() arg 2 must support iteration') from None
    if initial is _missing:
        try:
            value = next(items)
        except StopIteration:
            raise TypeError('reduce() of empty iterable with no initial value') from None
    else:
        value = initial
    for item in items:
        value = function(value, item)
    return value


@_dotted
class partial:
    def __new__(cls, func=_missing, /, *args, **keywords):
        if func is _missing:
            raise TypeError("type 'partial' takes at least one argument")
        if not callable(func):
            raise TypeError('the first argument must be callable')
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        name = type(self).__qualname__
        if type(self) is partial:
            name = 'functools.partial'
        parts = [repr(self.func)] + [repr(x) for x in self.args]
        parts += [f'{k}={v!r}' for k, v in self.keywords.items()]
        return f"{name}({', '.join(parts)})"


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, obj, cls=None):
        return partial(self.func.__get__(obj, cls), *self.args, **self.keywords)


# Caches --------------------------------------------------------------------------------------

_CacheInfo = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'],
                        module='functools')


class _Cached:
    """A function with a memory of its results; the ones unused for longest go first."""

    def __init__(self, function, maxsize, typed):
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
        self.cache_clear()
        update_wrapper(self, function)

    def _key(self, args, kwds):
        key = args
        if kwds:
            key += (_missing, *kwds.items())
        if self._typed:
            key += tuple(type(x) for x in args) + tuple(type(x) for x in kwds.values())
        elif len(key) == 1 and type(key[0]) in (int, str):
            return key[0]
        return (_missing, key)

    def __call__(self, *args, **kwds):
        if self._maxsize == 0:
            self._misses += 1
            return self._function(*args, **kwds)
        key = self._key(args, kwds)
        memory = self._memory
        value = memory.get(key, _missing)
        if value is not _missing:
            self._hits += 1
            if self._maxsize is not None:
                del memory[key]
                memory[key] = value
            return value
        self._misses += 1
        value = self._function(*args, **kwds)
        if self._maxsize is not None and key not in memory and len(memory) >= self._maxsize:
            del memory[next(iter(memory))]
        memory[key] = value
        return value

    def __get__(self, obj, cls=None):
        return self if obj is None else partial(self, obj)

    def __repr__(self):
        return f'<functools._lru_cache_wrapper object at {hex(id(self))}>'

    def cache_info(self):
        return _CacheInfo(self._hits, self._misses, self._maxsize, len(self._memory))

    def cache_clear(self):
        self._memory = {}
        self._hits = self._misses = 0

    def cache_parameters(self):
        return {'maxsize': self._maxsize, 'typed': self._typed}


_Cached.__name__ = _Cached.__qualname__ = '_lru_cache_wrapper'
_dotted(_Cached)


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _Cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(function):
        if not callable(function):
            raise TypeError('the first argument must be callable')
        return _Cached(function, maxsize, typed)
    return decorating_function


def cache(user_function, /):
    return lru_cache(None)(user_function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = getattr(func, '__doc__', None)

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError(
                'Cannot use cached_property instance without calling __set_name__ on it.')
        memory = instance.__dict__
        value = memory.get(self.attrname, _missing)
        if value is _missing:
            value = memory[self.attrname] = self.func(instance)
        return value


# Order ---------------------------------------------------------------------------------------

def cmp_to_key(mycmp=_missing):
    if mycmp is _missing:
        raise TypeError("cmp_to_key() missing required argument 'mycmp' (pos 1)")

    class K:
        __slots__ = ['obj']

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

        __hash__ = None
    return K


def _negated(root):
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else not result
    return method


def _or_equal(root):
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else result or self == other
    return method


def _and_unequal(root):
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else result and self != other
    return method


def _negated_and_unequal(root):
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else not result and self != other
    return method


def _negated_or_equal(root):
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else not result or self == other
    return method


_orderings = {
    '__lt__': [('__gt__', _negated_and_unequal), ('__le__', _or_equal), ('__ge__', _negated)],
    '__le__': [('__ge__', _negated_or_equal), ('__lt__', _and_unequal), ('__gt__', _negated)],
    '__gt__': [('__lt__', _negated_and_unequal), ('__ge__', _or_equal), ('__le__', _negated)],
    '__ge__': [('__le__', _negated_or_equal), ('__gt__', _and_unequal), ('__lt__', _negated)],
}


def total_ordering(cls):
    roots = [name for name in _orderings
             if getattr(cls, name, None) is not getattr(object, name, None)]
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = '__lt__' if '__lt__' in roots else max(roots)
    for name, make in _orderings[root]:
        if name not in roots:
            method = make(root)
            method.__name__ = name
            setattr(cls, name, method)
    return cls


def _is_union(cls):
    from types import UnionType
    from typing import Union, get_origin
    return get_origin(cls) in {Union, UnionType}


def _is_dispatched_by(cls):
    return isinstance(cls, type) or \
        _is_union(cls) and all(isinstance(arg, type) for arg in cls.__args__)


def _introduced(cls, base, registry):
    """What `cls` is a case of by its methods alone, where its bases are none, the nearest first."""
    found = []
    for kind in registry:
        if kind in cls.__mro__ or not issubclass(base, kind) or \
                any(issubclass(b, kind) for b in base.__bases__):
            continue
        found = [f for f in found if not issubclass(kind, f)]
        if not any(issubclass(f, kind) for f in found):
            found.append(kind)
    return found


def _implementation(cls, registry):
    for base in cls.__mro__:
        if base in registry:
            return registry[base]
        found = _introduced(cls, base, registry)
        if len(found) > 1:
            raise RuntimeError(f'Ambiguous dispatch: {found[0]} or {found[1]}')
        if found:
            return registry[found[0]]


def _annotated(func):
    if not getattr(func, '__annotations__', {}):
        raise TypeError(f'Invalid first argument to `register()`: {func!r}. Use either '
                        '`@register(some_class)` or plain `@register` on an annotated function.')
    from typing import get_type_hints
    name, cls = next(iter(get_type_hints(func).items()))
    if not _is_dispatched_by(cls):
        raise TypeError(f'Invalid annotation for {name!r}. {cls!r} ' +
                        ('not all arguments are classes.' if _is_union(cls) else 'is not a class.'))
    return cls


def singledispatch(func):
    from types import MappingProxyType
    registry = {object: func}
    name = getattr(func, '__name__', 'singledispatch function')

    def dispatch(cls):
        return _implementation(cls, registry)

    def register(cls, func=None):
        if _is_dispatched_by(cls):
            if func is None:
                return lambda f: register(cls, f)
        elif func is not None:
            raise TypeError('Invalid first argument to `register()`. '
                            f'{cls!r} is not a class or union type.')
        else:
            func = cls
            cls = _annotated(func)
        for kind in cls.__args__ if _is_union(cls) else (cls,):
            registry[kind] = func
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            method = self.dispatcher.dispatch(args[0].__class__)
            return method.__get__(obj, cls)(*args, **kwargs)
        _method.register = self.register
        return update_wrapper(_method, self.func)


__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering',
           'cache', 'cmp_to_key', 'lru_cache', 'reduce', 'partial', 'partialmethod',
           'singledispatch', 'singledispatchmethod', 'cached_property']
