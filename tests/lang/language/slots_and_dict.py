import copy, pickle
from dataclasses import dataclass
class A:
    __slots__ = ('a', 'b')
class B(A): pass
b = B(); b.z = 3; b.a = 5
print(b.__dict__, vars(b), b.a, hasattr(b, 'b'))
b.__dict__['a'] = 'hidden'; b.__dict__['y'] = 7
print(b.a, b.y, b.__dict__)
try: b.b
except AttributeError as e: print(e)
del b.a
try: b.a
except AttributeError as e: print(e)
try: del b.a
except AttributeError as e: print(e)
b.a = 1; c = copy.copy(b); d = copy.deepcopy(b); c.a = 2; print(c.a, b.a, d.a, c.__dict__, d.__dict__)
class D:
    __slots__ = ('q', '__dict__')
    def __init__(self): self.q = 1; self.r = 2
d = D(); print(d.__dict__, d.q, d.r, D.__slots__); d.__dict__ = {'q': 9, 'n': 1}; print(d.q, d.n, d.__dict__)
for i in range(3):
    d.q += i; d.r = i; print(d.q, d.r)
class C(B):
    __slots__ = ('k',)
c = C(); c.k = 1; c.a = 2; c.other = 3; print(c.__dict__, c.k, c.a, [n for n in dir(c) if not n.startswith('__')])
class E(Exception):
    __slots__ = ('code',)
try:
    e = E('x'); e.code = 4; e.w = 3; raise e
except E as e: print(e.code, e.__dict__, e)
class Dd(dict): __slots__ = ('t',)
x = Dd(a=1); x.t = 3; print(x, x.t, hasattr(x, '__dict__'))
class De(Dd): pass
x = De(a=1); x.t = 3; x.u = 4; print(x, x.t, x.__dict__)
@dataclass(slots=True)
class P: x: int = 0
@dataclass
class Q(P): y: int = 1
print(Q(), Q().__dict__, vars(Q(3, 4)))
def show(o):
    return o.a
class F(A):
    def set(self, v): self.a = v; self.n = v; return self
print([show(F().set(i)) for i in range(4)], [F().set(i).__dict__ for i in range(2)])
f = F().set(1)
class G(A): pass
f.__class__ = G; print(f.a, f.n, type(f))
class W(A):
    @property
    def b(self): return 'prop'
w = W(); print(w.b, w.__dict__)
class X(A):
    a = 5
x = X(); x.a = 6; print(x.a, x.__dict__, X.a); del x.a; print(x.a)
try: A.a.__get__(1)
except TypeError as e: print(e)
x = X(); A.a.__set__(x, 3); print(x.a, A.a.__get__(x), x.__dict__)
