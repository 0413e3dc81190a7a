"""weakref: knowing an object without keeping it alive."""
import _weakref
from collections.abc import MutableMapping as _MutableMapping


class ReferenceType(_weakref.Link):
    def __hash__(self):
        if '_hash' not in self.__dict__:
            item = self()
            if item is None:
                raise TypeError('weak object has gone away')
            self._hash = hash(item)
        return self._hash

    def __eq__(self, other):
        if not isinstance(other, ReferenceType):
            return NotImplemented
        a, b = self(), other()
        return self is other if a is None or b is None else a == b

    def __repr__(self):
        item = self()
        if item is None:
            return f'<weakref at {id(self):#x}; dead>'
        name = getattr(item, '__name__', None)
        tail = f' ({name})' if isinstance(name, str) else ''
        return f"<weakref at {id(self):#x}; to '{type(item).__name__}' at {id(item):#x}{tail}>"


ReferenceType.__module__ = 'weakref'
ref = ReferenceType


def getweakrefs(object):
    return _weakref.links(object)


def getweakrefcount(object):
    return len(_weakref.links(object))


class WeakMethod(ReferenceType):
    """Of a bound method, which dies as soon as it was asked for: of its object and its function."""

    def __new__(cls, meth, callback=None):
        try:
            item, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f'argument should be a bound method, not {type(meth)}') from None
        self = super().__new__(cls, item, callback or (lambda dead: None))
        self._function = ref(function)
        return self

    def __call__(self):
        item, function = super().__call__(), self._function()
        return None if item is None or function is None else getattr(item, function.__name__)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        return ReferenceType.__eq__(self, other) and self._function == other._function

    __hash__ = ReferenceType.__hash__


class ProxyType:
    __slots__ = ('_weak_link',)
    __hash__ = None

    def __getattribute__(self, name):
        return getattr(_item(self), name)

    def __setattr__(self, name, value):
        setattr(_item(self), name, value)

    def __delattr__(self, name):
        delattr(_item(self), name)

    def __str__(self):
        return str(_item(self))

    def __repr__(self):
        item = _item(self)
        return f'<weakproxy at {id(self):#x} to {type(item).__name__} at {id(item):#x}>'

    def __bool__(self):
        return bool(_item(self))

    def __dir__(self):
        return dir(_item(self))


def _item(proxy):
    item = object.__getattribute__(proxy, '_weak_link')()
    if item is None:
        raise ReferenceError('weakly-referenced object no longer exists')
    return item


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return _item(self)(*args, **kwargs)


ProxyType.__module__ = CallableProxyType.__module__ = 'weakref'
ProxyTypes = (ProxyType, CallableProxyType)


def _plain(x):
    return _item(x) if type(x) in ProxyTypes else x


def _add_operators():
    import operator

    def two(f):
        return lambda self, other: f(_item(self), _plain(other))

    def swapped(f):
        return lambda self, other: f(_plain(other), _item(self))

    def one(f):
        return lambda self, *args: f(_item(self), *args)
    for name in ('add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'matmul', 'and_', 'or_',
                 'xor', 'lshift', 'rshift'):
        f = getattr(operator, name)
        name = name.rstrip('_')
        setattr(ProxyType, f'__{name}__', two(f))
        setattr(ProxyType, f'__r{name}__', swapped(f))
        setattr(ProxyType, f'__i{name}__', two(getattr(operator, f'i{name}')))
    for name in ('lt', 'le', 'eq', 'ne', 'gt', 'ge', 'contains'):
        setattr(ProxyType, f'__{name}__', two(getattr(operator, name)))
    for name, f in {'len': len, 'iter': iter, 'next': next, 'reversed': reversed, 'neg': operator.neg,
                    'pos': operator.pos, 'invert': operator.invert, 'abs': abs, 'int': int,
                    'float': float, 'index': operator.index, 'getitem': operator.getitem,
                    'setitem': operator.setitem, 'delitem': operator.delitem}.items():
        setattr(ProxyType, f'__{name}__', one(f))
    ProxyType.__hash__ = None


_add_operators()


def proxy(object, callback=None):
    cls = CallableProxyType if callable(object) else ProxyType
    made = cls.__new__(cls)
    link = ref(object, None if callback is None else lambda dead: callback(made))
    _set_link(made, link)
    return made


def _set_link(made, link, set=object.__setattr__):
    set(made, '_weak_link', link)


class KeyedRef(ReferenceType):
    def __new__(cls, ob, callback, key):
        self = super().__new__(cls, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        pass


class WeakValueDictionary(_MutableMapping):
    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def _dead(self, link):
        if self.data.get(link.key) is link:
            del self.data[link.key]

    def __getitem__(self, key):
        item = self.data[key]()
        if item is None:
            raise KeyError(key)
        return item

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._dead_of(), key)

    def _dead_of(self):
        mine = ref(self)

        def dead(link):
            self = mine()
            if self is not None:
                self._dead(link)
        return dead

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        link = self.data.get(key)
        return link is not None and link() is not None

    def __iter__(self):
        return iter([key for key, link in self.data.items() if link() is not None])

    def get(self, key, default=None):
        return self[key] if key in self else default

    def copy(self):
        return WeakValueDictionary(self)

    __copy__ = copy

    def keys(self):
        return iter(self)

    def values(self):
        return iter([item for item in [link() for link in self.data.values()] if item is not None])

    def items(self):
        pairs = [(key, link()) for key, link in self.data.items()]
        return iter([pair for pair in pairs if pair[1] is not None])

    def itervaluerefs(self):
        return iter(list(self.data.values()))

    def valuerefs(self):
        return list(self.data.values())

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'


class WeakKeyDictionary(_MutableMapping):
    def __init__(self, dict=None):
        self.data = {}
        mine = ref(self)

        def dead(link):
            self = mine()
            if self is not None:
                self.data.pop(link, None)
        self._dead = dead
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._dead)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __iter__(self):
        return iter([key for key in [link() for link in self.data] if key is not None])

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def copy(self):
        return WeakKeyDictionary(self)

    __copy__ = copy

    def keys(self):
        return iter(self)

    def values(self):
        return iter([value for link, value in self.data.items() if link() is not None])

    def items(self):
        pairs = [(link(), value) for link, value in self.data.items()]
        return iter([pair for pair in pairs if pair[0] is not None])

    def keyrefs(self):
        return list(self.data)

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'


class WeakSet:
    def __init__(self, data=None):
        self.data = set()
        mine = ref(self)

        def dead(link):
            self = mine()
            if self is not None:
                self.data.discard(link)
        self._dead = dead
        self.update(data or ())

    def __iter__(self):
        return iter([item for item in [link() for link in self.data] if item is not None])

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def add(self, item):
        self.data.add(ref(item, self._dead))

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def pop(self):
        while self.data:
            item = self.data.pop()()
            if item is not None:
                return item
        raise KeyError('pop from empty WeakSet')

    def clear(self):
        self.data.clear()

    def update(self, other):
        for item in other:
            self.add(item)

    def copy(self):
        return type(self)(self)

    def union(self, other):
        return type(self)([*self, *other])

    def intersection(self, other):
        return type(self)([item for item in other if item in self])

    def difference(self, other):
        others = list(other)
        return type(self)([item for item in self if item not in others])

    __or__, __and__, __sub__ = union, intersection, difference

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return self.data == {ref(item) for item in other}

    def __repr__(self):
        return repr(self.data)



_finalizers = []  # those still to run, which live until then


class finalize:
    """Calls `func` when `obj` has gone, or at the end of the program."""
    __slots__ = ('_link', '_call', 'atexit')

    def __init__(self, obj, func, /, *args, **kwargs):
        self._call = (func, args, kwargs)
        self.atexit = True
        self._link = ref(obj, lambda link: self())
        _finalizers.append(self)

    def _taken(self):
        if self not in _finalizers:
            return None
        _finalizers.remove(self)
        return self._call

    def __call__(self, _=None):
        call = self._taken()
        return None if call is None else call[0](*call[1], **call[2])

    def peek(self):
        item = self._link()
        return None if item is None or self not in _finalizers else (item, *self._call)

    def detach(self):
        item = self._link()
        call = None if item is None else self._taken()
        return None if call is None else (item, *call)

    @property
    def alive(self):
        return self in _finalizers

    def __repr__(self):
        item = self._link()
        if item is None or not self.alive:
            return f'<{type(self).__name__} object at {id(self):#x}; dead>'
        return f'<{type(self).__name__} object at {id(self):#x}; for {type(item).__name__!r} at {id(item):#x}>'


__all__ = ['CallableProxyType', 'KeyedRef', 'ProxyType', 'ProxyTypes', 'ReferenceType', 'WeakKeyDictionary',
           'WeakMethod', 'WeakSet', 'WeakValueDictionary', 'finalize', 'getweakrefcount', 'getweakrefs', 'proxy', 'ref']
