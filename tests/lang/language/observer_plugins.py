"""Events, weak references, properties, a plug-in registry."""
import weakref
from functools import wraps, partialmethod
from typing import Callable, ClassVar
import types


class Event:
    def __init__(self): self._subs = []
    def __iadd__(self, f): self._subs.append(f); return self
    def __isub__(self, f): self._subs.remove(f); return self
    def __call__(self, *a, **k): return [f(*a, **k) for f in list(self._subs)]
    def __len__(self): return len(self._subs)


class Observable:
    def __init__(self, **initial):
        object.__setattr__(self, '_data', dict(initial))
        object.__setattr__(self, 'changed', Event())

    def __getattr__(self, name):
        try:
            return self._data[name]
        except KeyError:
            raise AttributeError(f'{type(self).__name__} has no {name!r}; try {", ".join(sorted(self._data))}') from None

    def __setattr__(self, name, value):
        old = self._data.get(name)
        self._data[name] = value
        if old != value:
            self.changed(name, old, value)

    def __delattr__(self, name):
        del self._data[name]
        self.changed(name, None, None)


o = Observable(x=1)
o.changed += lambda n, a, b: print(f'{n}: {a} -> {b}')
o.x = 2
o.x = 2
o.y = [1]
o.changed += print
del o.y
print(len(o.changed), o.x, hasattr(o, 'y'))
try:
    o.z
except AttributeError as e:
    print(e, e.__cause__, e.__suppress_context__)
try:
    del o.q
except KeyError as e:
    print(repr(e))
try:
    o.changed -= len
except ValueError as e:
    print(e)


class Plugin:
    plugins: ClassVar[dict[str, type]] = {}
    def __init_subclass__(cls, *, name=None, **kw):
        super().__init_subclass__(**kw)
        cls.plugins[name or cls.__name__] = cls
    def run(self, text, n=1): return text * n
    twice = partialmethod(run, n=2)


class Upper(Plugin, name='up'):
    def run(self, text, n=1): return super().run(text, n).upper()


class Rev(Plugin):
    def run(self, text, n=1): return text[::-1]


print(Plugin.plugins, [p().twice('ab') for p in Plugin.plugins.values()])
try:
    class Bad(Plugin, nme='x'): pass
except TypeError as e:
    print(e)


class Cache:
    def __init__(self): self.refs = weakref.WeakValueDictionary()
    def get(self, key):
        v = self.refs.get(key)
        if v is None:
            v = self.refs[key] = Node(key)
        return v


class Node:
    def __init__(self, key): self.key = key
    def __repr__(self): return f'<Node {self.key}>'


c = Cache()
n = c.get('a')
print(c.get('a') is n, len(c.refs), dict(c.refs))
r = weakref.ref(n, lambda ref: print('gone', ref() is None))
print(r() is n)
del n
print(r(), len(c.refs))
try:
    weakref.ref(5)
except TypeError as e:
    print(e)


def add_method(cls):
    def deco(f):
        @wraps(f)
        def wrapper(self, *a): return f(self, *a)
        setattr(cls, f.__name__, wrapper)
        return f
    return deco


@add_method(Node)
def hello(self, greeting='hi'):
    """Greets."""
    return f'{greeting} {self.key}'


m = Node('b')
print(m.hello(), m.hello('yo'), Node.hello.__doc__, m.hello.__name__)
m.bye = types.MethodType(lambda self: f'bye {self.key}', m)
print(m.bye(), types.SimpleNamespace(a=1, b='x'), types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1))
Point = type('Point', (), {'x': 0, '__repr__': lambda self: f'P{self.x}', 'move': lambda self, d: setattr(self, 'x', self.x + d) or self})
print(Point().move(3), Point.__name__, Point.__module__, type(Point), isinstance(Point().move, types.MethodType), isinstance(len, types.BuiltinFunctionType), isinstance(hello, types.FunctionType))
m.hello(1, 2)
