"""collections: containers with something more than the built-in ones."""
from _sys import dotted as _dotted, native_words as _native, stored_key as _stored_key
from _deque import deque
from operator import index as _index
from _namedtuple import namedtuple


_missing = object()


class _View:
    """A view of an OrderedDict: dict's own, under another name."""

    def __init__(self, name, view):
        self._name = name
        self._view = view

    def __repr__(self):
        return f'{self._name}({list(self._view)!r})'

    def __len__(self):
        return len(self._view)

    def __iter__(self):
        return iter(self._view)

    def __reversed__(self):
        return reversed(self._view)

    def __contains__(self, item):
        return item in self._view

    def __eq__(self, other):
        return self._view == _plain(other)

    __hash__ = None

    def isdisjoint(self, other):
        return self._view.isdisjoint(other)


def _pair(pair):
    """(key, value), or what OrderedDict says of a pair that is none."""
    parts = []
    for part in pair:
        if len(parts) == 2:
            raise ValueError('too many values to unpack (expected 2)')
        parts.append(part)
    if len(parts) < 2:
        raise ValueError('need more than %d value%s to unpack' % (len(parts), '' if parts else 's'))
    return parts


def _plain(view):
    return view._view if isinstance(view, _View) else view


def _add_view_operator(name):
    def method(self, other):
        return getattr(self._view, name)(_plain(other))
    setattr(_View, name, method)


for _name in ('and', 'or', 'sub', 'xor', 'rand', 'ror', 'rsub', 'rxor', 'lt', 'le', 'gt', 'ge'):
    _add_view_operator(f'__{_name}__')


@_native
@_dotted
class OrderedDict(dict):
    def __init__(self, *args, **kwargs):
        if len(args) > 1:
            raise TypeError(f'expected at most 1 arguments, got {len(args)}')
        if args or kwargs:
            self.update(*args, **kwargs)

    def update(self, *args, **kwargs):
        if len(args) > 1:
            raise TypeError(f'update() takes at most 1 positional argument ({len(args)} given)')
        if len(args) == 1 and not hasattr(args[0], 'keys'):
            args = map(_pair, args[0]),
        dict.update(self, *args, **kwargs)

    def keys(self):
        return _View('odict_keys', dict.keys(self))

    def values(self):
        return _View('odict_values', dict.values(self))

    def items(self):
        return _View('odict_items', dict.items(self))

    def clear(self):
        dict.clear(self)

    def __reversed__(self):
        return iter(list(self)[::-1])

    def move_to_end(self, key, last=True):
        if not self:
            raise KeyError(key)
        key = _stored_key(self, key)
        value = dict.pop(self, key)
        if last:
            dict.__setitem__(self, key, value)
            return
        rest = list(dict.items(self))
        dict.clear(self)
        dict.__setitem__(self, key, value)
        for k, v in rest:
            dict.__setitem__(self, k, v)

    def pop(self, key, default=_missing):
        hash(key)
        return dict.pop(self, key) if default is _missing else dict.pop(self, key, default)

    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        key = next(dict.__reversed__(self)) if last else next(dict.__iter__(self))
        return key, dict.pop(self, key)

    def setdefault(self, key, default=None):
        return dict.setdefault(self, key, default)

    def copy(self):
        return self.__class__(self)

    @classmethod
    @_native
    def fromkeys(cls, iterable, value=None):
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __eq__(self, other, /):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and all(a == b for a, b in zip(self, other))
        return dict.__eq__(self, other)

    __hash__ = None

    def __or__(self, other, /):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(self)
        new.update(other)
        return new

    def __ror__(self, other, /):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(other)
        new.update(self)
        return new

    def __ior__(self, other, /):
        self.update(other)
        return self

    def __repr__(self):
        name = self.__class__.__name__
        if not self:
            return f'{name}()'
        if id(self) in _running:
            return '...'
        _running.add(id(self))
        try:
            return f'{name}({list(self.items())!r})'
        finally:
            _running.discard(id(self))


_running = set()  # what is being written, for containers that hold themselves


@_native
@_dotted
class defaultdict(dict):
    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        dict.__init__(self, *args, **kwargs)
        self.default_factory = default_factory

    def __missing__(self, key, /):
        if self.default_factory is None:
            raise KeyError(key)
        value = self[key] = self.default_factory()
        return value

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self.default_factory, other)
        new.update(self)
        return new

    def __ior__(self, other):
        self.update(other)
        return self

    def __repr__(self):
        if id(self) in _running:
            factory = '...'
        else:
            _running.add(id(self))
            try:
                factory = repr(self.default_factory)
            finally:
                _running.discard(id(self))
        return f'{type(self).__name__}({factory}, {dict.__repr__(self)})'


def _by_count(item):
    return item[1]


class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):
        dict.__init__(self)
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        items = sorted(self.items(), key=_by_count, reverse=True)
        if n is None or n >= len(items):
            return items
        return items[:max(_index(n), 0)]

    def elements(self):
        for element, count in self.items():
            for _ in range(count):
                yield element

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError(
            'Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        if iterable is not None:
            if isinstance(iterable, dict):
                if self:
                    for element, count in iterable.items():
                        self[element] = count + self.get(element, 0)
                else:
                    dict.update(self, iterable)
            else:
                get = self.get
                for element in iterable:
                    self[element] = get(element, 0) + 1
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        if iterable is not None:
            if isinstance(iterable, dict):
                for element, count in iterable.items():
                    self[element] = self.get(element, 0) - count
            else:
                for element in iterable:
                    self[element] = self.get(element, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return self.__class__(self)

    def __delitem__(self, element):
        if element in self:
            dict.__delitem__(self, element)

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] == other[e] for c in (self, other) for e in c)

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    __hash__ = None

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] <= other[e] for c in (self, other) for e in c)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] >= other[e] for c in (self, other) for e in c)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    def __repr__(self):
        if not self:
            return f'{self.__class__.__name__}()'
        try:
            items = dict(self.most_common())
        except TypeError:  # counts that have no order
            items = dict(self)
        return f'{self.__class__.__name__}({items!r})'

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive(self, other, lambda a, b: a + b)

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive(self, other, lambda a, b: a - b)

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive(self, other, lambda a, b: b if a < b else a)

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            smaller = min(count, other[element])
            if smaller > 0:
                result[element] = smaller
        return result

    def __pos__(self):
        return _positive(self, Counter(), lambda a, b: a)

    def __neg__(self):
        return _positive(self, Counter(), lambda a, b: -a)

    def _keep_positive(self):
        for element in [e for e, count in self.items() if not count > 0]:
            del self[element]
        return self

    def __iadd__(self, other):
        for element, count in other.items():
            self[element] += count
        return self._keep_positive()

    def __isub__(self, other):
        for element, count in other.items():
            self[element] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for element, count in other.items():
            if count > self[element]:
                self[element] = count
        return self._keep_positive()

    def __iand__(self, other):
        for element, count in self.items():
            if other[element] < count:
                self[element] = other[element]
        return self._keep_positive()


def _positive(left, right, combine):
    """The counts above zero of two counters, in the order both were filled."""
    result = Counter()
    for element, count in left.items():
        both = combine(count, right[element])
        if both > 0:
            result[element] = both
    for element, count in right.items():
        if element not in left:
            alone = combine(0, count)
            if alone > 0:
                result[element] = alone
    return result


__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict',
           'deque', 'namedtuple']


def __getattr__(name):
    if name == 'ChainMap':
        import _chain_map
        return _chain_map.ChainMap
    if name in ('UserDict', 'UserList', 'UserString'):  # rare: not in the program itself
        import _user_collections
        return getattr(_user_collections, name)
    raise AttributeError(f"module 'collections' has no attribute {name!r}")
