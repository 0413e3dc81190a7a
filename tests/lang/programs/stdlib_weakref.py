import weakref
class A:
    def __init__(self, n=0): self.n = n
    def m(self): return self.n
    def __repr__(self): return f'A({self.n})'
a = A(1)
r = weakref.ref(a, lambda r: print('dead', r() is None))
print(r() is a, r() is a, weakref.ref(a) is weakref.ref(a), weakref.getweakrefcount(a), r == weakref.ref(a), hash(r) == hash(a), type(r), isinstance(r, weakref.ref), repr(r).split(' at ')[0], r.__callback__ is not None)
del a
print(r(), repr(r).split('; ')[1], r == r, r.__callback__)
d = weakref.WeakValueDictionary(); x = A(2); y = A(3); d['k'] = x; d['j'] = y
print(len(d), 'k' in d, d['k'], sorted(d), list(d.values()), dict(d.items()))
del x
print(len(d), 'k' in d, d.get('k', 'none'), list(d.items()))
try: d['k']
except KeyError as e: print('KeyError', e)
k = A(4); w = weakref.WeakKeyDictionary(); w[k] = 'v'; w[y] = 'u'
print(len(w), w[k], k in w, A() in w, list(w.values())); del k; print(len(w), list(w.items()))
p = weakref.proxy(y)
print(p.n, p.m(), p, p == y); p.n = 9; print(y.n, type(p).__name__)
del y
try: print(p.n)
except ReferenceError as e: print('ReferenceError', e)
for bad in (1, 'a', [], {}, (), None, 1.5, b'a', object()):
    try: weakref.ref(bad); print('ok', type(bad))
    except TypeError as e: print(e)
class S: __slots__ = ('a',)
class SW: __slots__ = ('a', '__weakref__')
class L(list): pass
class I(int): pass
class T(tuple): pass
class D(dict): pass
class F(float): pass
class St(str): pass
for c in (S, SW, L, I, T, D, F, St, set, frozenset):
    o = c()
    try: print(c.__name__, weakref.ref(o)() is o)
    except TypeError as e: print(e)
def f(): pass
fr = weakref.ref(f); print(fr() is f); del f; print(fr())
s = weakref.WeakSet(); a, b = A(1), A(2); s.add(a); s.add(b); print(len(s), a in s); del a; print(len(s), [i.n for i in s])
m = weakref.WeakMethod(b.m); print(m()()); del b; print(m())
class Node:
    def __init__(self, name, parent=None):
        self.name = name; self.children = []; self._parent = weakref.ref(parent) if parent else None
        if parent: parent.children.append(self)
    @property
    def parent(self): return self._parent() if self._parent else None
    def __del__(self): print('del', self.name)
root = Node('root'); c = Node('c', root); print(c.parent.name, root.children[0].name)
del root
print(c.parent)
class Cache:
    _c = weakref.WeakValueDictionary()
    def __new__(cls, k):
        if k in cls._c: return cls._c[k]
        o = super().__new__(cls); cls._c[k] = o; return o
q = Cache('a'); print(Cache('a') is q, len(Cache._c)); del q; print(len(Cache._c))
class Subject:
    def __init__(self): self.obs = weakref.WeakSet()
    def notify(self):
        for o in self.obs: o.update()
class Obs:
    def update(self): print('updated')
sub = Subject(); o = Obs(); sub.obs.add(o); sub.notify(); del o; sub.notify()
lst = [weakref.ref(A(i)) for i in range(3)]; print([r() for r in lst])
keep = [A(i) for i in range(3)]; lst = [weakref.ref(i, lambda r: print('bye')) for i in keep]; keep.pop(); print('popped'); keep.clear(); print('end')
z = A(7); zr = weakref.ref(z, lambda r: print('at exit'))
