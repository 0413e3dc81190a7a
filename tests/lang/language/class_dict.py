class A:
    """doc"""
    x: int = 3
    def f(self): pass
import re
def cl(d): return re.sub(' at 0x[0-9a-f]+', '', str(d))
print(cl(A.__dict__)); print(cl(repr(A.__dict__)))
print(type(A.__dict__), list(A.__dict__))
print(A.__dict__['x'], A.__dict__.get('y'), 'f' in A.__dict__, A.__dict__.get('y', 5), len(A.__dict__) , A.__dict__ == dict(A.__dict__))
try: A.__dict__['z'] = 3
except TypeError as e: print(e)
try: A.__dict__['zz']
except KeyError as e: print(e)
print(dir(A()))
a = A(); a.q = 1
print(a.__dict__, type(A().__dict__), a.__weakref__, vars(a)); a.__dict__ = {'k': 2}; print(a.k)
class B(A): pass
class C(A):
    __slots__ = ('u',)
class D(int):
    y = 2
class E(Exception): pass
class F:
    __slots__ = ('a',)
    def __eq__(self, o): return 1
class G:
    def __eq__(self, o): return 1
class H(list): 
    'hd'
class I:
    a: int
    b: str = 'x'
class J(dict, A): pass
class K(set): pass
for c in (B, D, E, G, H, I, J, K): print(cl(c.__dict__))
d = A.__dict__; A.new = 7; print(d['new'], list(d)[-1])
print(hash(d) if 0 else '', d | {'z': 1} != d)
try: hash(d)
except TypeError as e: print(e)
import types; m = types.MappingProxyType({'a': 1, 'b': 2}); print(m, repr(m), m['a'], list(m), m.keys(), {**m}, len(m), 'a' in m, dict(m), m | {'c': 3}, m == {'a': 1, 'b': 2}, isinstance(m, dict), m.copy(), list(reversed(m)))
try: types.MappingProxyType([1])
except TypeError as e: print(e)
T = type('T', (B,), dict(x=1)); print(cl(T.__dict__), T().x)
class P:
    @property
    def __dict__(self): return {'fake': 1}
print(P().__dict__, vars(P()))
from enum import Enum
class Color(Enum):
    RED = 1
print(Color.__members__, type(Color.__members__))
