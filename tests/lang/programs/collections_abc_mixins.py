import collections.abc as abc
class P: pass
class Q:
    def __call__(self): pass
    __hash__ = None
vals = {'int': 3, 'list': [], 'str': '', 'dict': {}, 'set': set(), 'fs': frozenset(), 'tuple': (), 'bytes': b'', 'range': range(3), 'gen': (i for i in []), 'iter': iter([]), 'func': len, 'lam': lambda: 0, 'cls': P, 'p': P(), 'q': Q(), 'keys': {}.keys(), 'items': {}.items(), 'values': {}.values(), 'zip': zip(), 'map': map(len, []), 'none': None, 'meth': [].append, 'float': 1.5, 'enumerate': enumerate([]), 'rev': reversed([]), 'm': P().__init__}
for n in 'Hashable Iterable Iterator Reversible Generator Sized Container Callable Collection Sequence MutableSequence Set MutableSet Mapping MutableMapping MappingView KeysView ItemsView ValuesView'.split():
    try: A = getattr(abc, n)
    except AttributeError as e: print(n, 'no'); continue
    print(n, A, type(A), [k for k, v in vals.items() if isinstance(v, A)], A.__mro__, sorted(A.__abstractmethods__) if hasattr(A, '__abstractmethods__') else '?')
    try: print(A())
    except TypeError as e: print(e)
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class S(abc.Set):
    def __init__(self, it): self.e = list(dict.fromkeys(it))
    def __iter__(self): return iter(self.e)
    def __contains__(self, v): return v in self.e
    def __len__(self): return len(self.e)
    def __repr__(self): return f'S({self.e})'
a, b = S('abc'), S('bcd')
for f in (lambda: a & b, lambda: a | b, lambda: a - b, lambda: a ^ b, lambda: a <= b, lambda: a < S('abcd'), lambda: a == S('cba'), lambda: a != b, lambda: a >= S('a'), lambda: a > a, lambda: a.isdisjoint('x'), lambda: a & ['a'], lambda: {'a'} | a, lambda: ['z'] | a, lambda: a & 3, lambda: hash(a), lambda: a._hash() == b._hash(), lambda: a == {'a', 'b', 'c'}, lambda: a <= [1], lambda: {'a', 'q'} - a, lambda: {'a'} < a): t(f)
class MS(abc.MutableSet, S):
    def add(self, v):
        if v not in self.e: self.e.append(v)
    def discard(self, v):
        if v in self.e: self.e.remove(v)
m = MS('ab')
for f in (lambda: m.add('c'), lambda: m.remove('a'), lambda: m.remove('zz'), lambda: m.pop(), lambda: m.__ior__('xy'), lambda: m.__iand__('xb'), lambda: m.__ixor__('xq'), lambda: m.__isub__('q'), lambda: m.clear(), lambda: m, lambda: m.pop()): t(f)
class L(abc.MutableSequence):
    def __init__(self, *a): self.l = list(a)
    def __getitem__(self, i): return self.l[i]
    def __setitem__(self, i, v): self.l[i] = v
    def __delitem__(self, i): del self.l[i]
    def __len__(self): return len(self.l)
    def insert(self, i, v): self.l.insert(i, v)
    def __repr__(self): return f'L{self.l}'
l = L(3, 1)
for f in (lambda: l.append(5), lambda: l.extend([7, 8]), lambda: l.reverse(), lambda: l, lambda: l.pop(), lambda: l.pop(0), lambda: l.remove(5), lambda: l.remove(99), lambda: l.index(1), lambda: l.index(77), lambda: l.count(1), lambda: list(reversed(l)), lambda: 1 in l, lambda: l.__iadd__([4]), lambda: l.extend(l), lambda: l, lambda: l.index(7, 2), lambda: l.index(4, -1), lambda: l.clear(), lambda: l, lambda: l.pop(), lambda: l == [], lambda: hash(l) is not None): t(f)
class Half(abc.Sequence):
    def __len__(self): return 1
t(lambda: Half())
class G(abc.Generator):
    def send(self, v): return v or 1
    def throw(self, *a): raise StopIteration
t(lambda: next(G())); t(lambda: G().close()); t(lambda: iter(G()) is not None)
class It(abc.Iterator):
    n = 0
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
t(lambda: list(It())); t(lambda: It.__iter__(It()))
class R: pass
abc.Sequence.register(R)
t(lambda: (isinstance(R(), abc.Sequence), issubclass(R, abc.Collection), issubclass(R, abc.Reversible), issubclass(R, abc.Mapping)))
t(lambda: issubclass(3, abc.Sized)); t(lambda: abc.Iterable[int]); t(lambda: abc.Mapping[str, int]); t(lambda: abc.Callable[[int], str])
class F(abc.Sized, abc.Hashable):
    def __len__(self): return 3
t(lambda: len(F()))
class MM(abc.MutableMapping):
    def __init__(self, **k): self.d = dict(k)
    def __getitem__(self, k): print('get', k); return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def __repr__(self): return f'MM({self.d})'
m = MM(a=1, b=2)
for v in (m.keys, m.values, m.items):
    t(v); t(lambda: type(v())); t(lambda: list(v())); t(lambda: len(v())); t(lambda: 1 in v()); t(lambda: 'a' in v()); t(lambda: ('a', 1) in v()); t(lambda: v() & [('a', 1)]); t(lambda: sorted(map(str, v() | ['z']))); t(lambda: sorted(map(str, v() - {'a'}))); t(lambda: v() == {'a', 'b'}); t(lambda: v().isdisjoint(['q']));  t(lambda: isinstance(v(), abc.KeysView)); t(lambda: isinstance(v(), abc.Set)); t(lambda: list(reversed(v()))); t(lambda: v()[0])
k = m.keys(); m['c'] = 3; t(lambda: list(k)); t(lambda: k._mapping)
t(lambda: next(iter(m.items())))
t(lambda: m.popitem()); t(lambda: m.pop('zz', 4)); t(lambda: m.pop('zz')); t(lambda: m.clear()); t(lambda: m); t(lambda: m.setdefault('q')); t(lambda: m.update([('a', 5)], b=6)); t(lambda: m); t(lambda: m == dict(q=None, a=5, b=6)); t(lambda: 'a' in m); t(lambda: m.get('zz', 7))
t(lambda: abc.KeysView(m)); t(lambda: abc.ItemsView({'a': 1})); t(lambda: isinstance({}.keys(), abc.KeysView)); t(lambda: issubclass(type({}.items()), abc.ItemsView))
from collections.abc import Callable, Iterable, Iterator, Mapping
import typing
def f(x: Iterable[int], g: Callable[[int], str] = None, h: Callable[..., int] = None) -> Iterator[list[int]]: pass
print(f.__annotations__)
print(Callable[[], None], Callable[[int, list[int]], dict[str, int]] == Callable[[int, list[int]], dict[str, int]], Callable[..., int].__args__, Callable[[int], str].__args__, Callable[[int], str].__origin__, typing.get_origin(Mapping[str, int]), typing.get_args(Mapping[str, int]))
class Tree(Iterable[int]):
    def __iter__(self): return iter([1])
print(list(Tree()), Tree.__mro__, isinstance(Tree(), Iterable), Tree.__orig_bases__)
class M(Mapping[str, int]):
    def __getitem__(self, k): return 1
    def __iter__(self): return iter('ab')
    def __len__(self): return 2
print(dict(M()), dict(**M()), M() == {'a': 1, 'b': 1})
match M():
    case {'a': v}: print(v)
import abc as plain_abc
class Both(Mapping, plain_abc.ABC):
    @plain_abc.abstractmethod
    def foo(self): pass
try: Both()
except TypeError as e: print(e)
print(Iterable[int] | None, Callable)
