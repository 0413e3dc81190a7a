"""collections: OrderedDict, defaultdict, Counter, namedtuple, deque."""


class _View:
    """A view of an OrderedDict: in sync with it, and named after it."""

    def __init__(self, view, name):
        self._view = view
        self._name = name

    def __repr__(self):
        return f"{self._name}({list(self._view)!r})"

    def __iter__(self):
        return iter(self._view)

    def __len__(self):
        return len(self._view)

    def __contains__(self, item):
        return item in self._view

    def __reversed__(self):
        return reversed(list(self._view))

    def __eq__(self, other):
        return self._view == (other._view if isinstance(other, _View) else other)

    def __and__(self, other):
        return set(self._view) & set(other)

    def __or__(self, other):
        return set(self._view) | set(other)

    def __sub__(self, other):
        return set(self._view) - set(other)


class OrderedDict(dict):
    """A dict that says that its order matters."""

    def keys(self):
        return _View(dict.keys(self), "odict_keys")

    def values(self):
        return _View(dict.values(self), "odict_values")

    def items(self):
        return _View(dict.items(self), "odict_items")

    def __reversed__(self):
        return iter(list(self)[::-1])

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        return f"{type(self).__name__}({list(self.items())})"

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return list(self.items()) == list(other.items())
        return dict.__eq__(self, other)

    def __ne__(self, other):
        return not self == other

    def __or__(self, other):
        result = type(self)(self)
        result.update(other)
        return result

    def copy(self):
        return type(self)(self)

    def move_to_end(self, key, last=True):
        value = self.pop(key)
        if last:
            self[key] = value
            return
        items = list(self.items())
        self.clear()
        self[key] = value
        self.update(items)

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        keys = list(self)
        key = keys[-1] if last else keys[0]
        return key, self.pop(key)


class defaultdict(dict):
    """A dict that makes what is missing."""

    def __init__(self, default_factory=None, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        super().__init__(*args, **kwargs)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self[key] = self.default_factory()
        return value

    def __repr__(self):
        return f"{type(self).__name__}({self.default_factory}, {dict.__repr__(self)})"

    def copy(self):
        return type(self)(self.default_factory, self)


class Counter(dict):
    """How often each element was seen; 0 for what was not."""

    def __init__(self, iterable=None, **kwargs):
        super().__init__()
        self.update(iterable, **kwargs)

    def __missing__(self, key):
        return 0

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        return f"{type(self).__name__}({dict(self.most_common())})"

    def update(self, iterable=None, **kwargs):
        self._count(iterable, kwargs, 1)

    def subtract(self, iterable=None, **kwargs):
        self._count(iterable, kwargs, -1)

    def _count(self, iterable, kwargs, sign):
        if isinstance(iterable, dict):
            for key, n in iterable.items():
                self[key] = self[key] + sign * n
        elif iterable is not None:
            for key in iterable:
                self[key] = self[key] + sign
        for key, n in kwargs.items():
            self[key] = self[key] + sign * n

    def most_common(self, n=None):
        items = sorted(self.items(), key=lambda item: item[1], reverse=True)
        return items if n is None else items[:n]

    def elements(self):
        for key, n in self.items():
            for _ in range(n):
                yield key

    def total(self):
        return sum(self.values())

    def copy(self):
        return type(self)(self)

    def _combined(self, other, combine):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key in list(self) + [key for key in other if key not in self]:
            n = combine(self[key], other[key])
            if n > 0:
                result[key] = n
        return result

    def __add__(self, other):
        return self._combined(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._combined(other, lambda a, b: a - b)

    def __and__(self, other):
        return self._combined(other, min)

    def __or__(self, other):
        return self._combined(other, max)


def _check_fields(typename, fields):
    for name in [typename] + fields:
        if not name.isidentifier():
            raise ValueError("Type names and field names must be valid identifiers: "
                             f"{name!r}")
    seen = set()
    for name in fields:
        if name.startswith("_"):
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)


def _and(names):
    """'a', 'b', and 'c', as messages have it."""
    quoted = [f"'{name}'" for name in names]
    if len(quoted) < 3:
        return " and ".join(quoted)
    return ", ".join(quoted[:-1]) + ", and " + quoted[-1]


def _bind(typename, fields, defaults, args, kwargs):
    """The value of each field, or the TypeError of a call that does not fit."""
    call = f"{typename}.__new__()"
    if len(args) > len(fields):
        most = len(fields) + 1
        takes = f"from {most - len(defaults)} to {most}" if defaults else str(most)
        plural = "s" if most != 1 or defaults else ""
        raise TypeError(f"{call} takes {takes} positional argument{plural} but {len(args) + 1} "
                        "were given")
    values = dict(zip(fields, args))
    for name, value in kwargs.items():
        if name not in fields:
            raise TypeError(f"{call} got an unexpected keyword argument '{name}'")
        if name in values:
            raise TypeError(f"{call} got multiple values for argument '{name}'")
        values[name] = value
    missing = [name for name in fields if name not in values and name not in defaults]
    if missing:
        plural = "s" if len(missing) > 1 else ""
        raise TypeError(f"{call} missing {len(missing)} required positional argument{plural}: "
                        f"{_and(missing)}")
    return [values[name] if name in values else defaults[name] for name in fields]


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A class of tuples whose elements have names."""
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    fields = [str(name) for name in field_names]
    if rename:
        for i, name in enumerate(fields):
            if not name.isidentifier() or name.startswith("_") or name in fields[:i]:
                fields[i] = f"_{i}"
    else:
        _check_fields(typename, fields)
    defaults = tuple(defaults or ())
    if len(defaults) > len(fields):
        raise TypeError("Got more default values than field names")
    field_defaults = dict(zip(fields[len(fields) - len(defaults):], defaults))

    def __new__(cls, *args, **kwargs):
        return tuple.__new__(cls, _bind(typename, fields, field_defaults, args, kwargs))

    def _make(cls, iterable):
        values = tuple(iterable)
        if len(values) != len(fields):
            raise TypeError(f"Expected {len(fields)} arguments, got {len(values)}")
        return tuple.__new__(cls, values)

    def _replace(self, **kwargs):
        unknown = [name for name in kwargs if name not in fields]
        if unknown:
            raise ValueError(f"Got unexpected field names: {unknown!r}")
        return self._make([kwargs.get(name, value) for name, value in zip(fields, self)])

    def _asdict(self):
        return dict(zip(fields, self))

    def __repr__(self):
        inner = ", ".join(f"{name}={value!r}" for name, value in zip(fields, self))
        return f"{type(self).__name__}({inner})"

    def refuse(self, value):
        raise AttributeError("can't set attribute")

    def field(i):
        return property(lambda self: tuple.__getitem__(self, i), refuse,
                        doc=f"Alias for field number {i}")

    body = {"__doc__": f"{typename}({', '.join(fields)})", "__new__": __new__,
            "__repr__": __repr__, "_make": classmethod(_make), "_replace": _replace,
            "_asdict": _asdict, "_fields": tuple(fields), "_field_defaults": field_defaults,
            "__match_args__": tuple(fields)}
    for i, name in enumerate(fields):
        body[name] = field(i)
    result = type(typename, (tuple,), body)
    result.__module__ = "__main__" if module is None else module
    return result


class deque:
    """A list open at both ends; with maxlen the far end gives way."""

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None and maxlen < 0:
            raise ValueError("maxlen must be non-negative")
        self.maxlen = maxlen
        self._items = []
        self.extend(iterable)

    def append(self, x):
        self._items.append(x)
        if self.maxlen is not None and len(self._items) > self.maxlen:
            del self._items[0]

    def appendleft(self, x):
        self._items.insert(0, x)
        if self.maxlen is not None and len(self._items) > self.maxlen:
            del self._items[-1]

    def extend(self, iterable):
        for x in list(iterable):
            self.append(x)

    def extendleft(self, iterable):
        for x in list(iterable):
            self.appendleft(x)

    def pop(self):
        if not self._items:
            raise IndexError("pop from an empty deque")
        return self._items.pop()

    def popleft(self):
        if not self._items:
            raise IndexError("pop from an empty deque")
        return self._items.pop(0)

    def clear(self):
        self._items.clear()

    def copy(self):
        return type(self)(self._items, self.maxlen)

    def count(self, x):
        return self._items.count(x)

    def index(self, x, *args):
        if x not in self._items:
            raise ValueError(f"{x!r} is not in deque")
        return self._items.index(x, *args)

    def remove(self, x):
        if x not in self._items:
            raise ValueError("deque.remove(x): x not in deque")
        self._items.remove(x)

    def insert(self, i, x):
        if self.maxlen is not None and len(self._items) >= self.maxlen:
            raise IndexError("deque already at its maximum size")
        self._items.insert(i, x)

    def reverse(self):
        self._items.reverse()

    def rotate(self, n=1):
        if self._items:
            n %= len(self._items)
            self._items = self._items[-n:] + self._items[:-n] if n else self._items

    def _at(self, i):
        if not -len(self._items) <= i < len(self._items):
            raise IndexError("deque index out of range")
        return i

    def __getitem__(self, i):
        if isinstance(i, slice):
            raise TypeError("sequence index must be integer, not 'slice'")
        return self._items[self._at(i)]

    def __setitem__(self, i, x):
        self._items[self._at(i)] = x

    def __delitem__(self, i):
        del self._items[self._at(i)]

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __reversed__(self):
        return reversed(self._items)

    def __contains__(self, x):
        return x in self._items

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, deque) else NotImplemented

    def __add__(self, other):
        result = self.copy()
        result.extend(other)
        return result

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __repr__(self):
        if self.maxlen is None:
            return f"deque({self._items!r})"
        return f"deque({self._items!r}, maxlen={self.maxlen})"
