import numbers, fractions, decimal
from abc import ABC, abstractmethod
from numbers import *
class M(Rational):
    pass
try: M()
except TypeError as e: print(e)
for k in (Complex, Integral, Real, Rational):
    try: k()
    except TypeError as e: print(e)
print(Number(), type(Number)) if 0 else print(type(Number).__name__)
for v in (1, True, 1.5, 1j, 'a', fractions.Fraction(1, 2), decimal.Decimal(1), None):
    print(repr(v), [k.__name__ for k in (Number, Complex, Real, Rational, Integral) if isinstance(v, k)])
class Half(Real):
    def __init__(s, n): s.n = n
    __float__ = lambda s: s.n / 2
    __trunc__ = __floor__ = __ceil__ = lambda s: s.n // 2
    __round__ = lambda s, n=None: s
    def _o(s, *a): return s.n
    __add__ = __radd__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __pow__ = __rpow__ = __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = __lt__ = __le__ = _o
    __neg__ = __pos__ = __abs__ = _o
    def __eq__(s, o): return s.n == o
    def __hash__(s): return 1
h = Half(3); print(complex(h), h.real, h.imag, h.conjugate(), bool(h), divmod(h, 2), h - 1, 1 - h, divmod(5, h), float(h), isinstance(h, Number))
f = fractions.Fraction(1, 3); print(f.real, f.imag, f.conjugate(), complex(f), float(f), divmod(f, 2), divmod(2, f), 1 - f, hash(f) is not None, f.__class__.__mro__)
class A(ABC): pass
class B(A):
    @classmethod
    def __subclasshook__(cls, c): return hasattr(c, 'q') if cls is B else NotImplemented
class X: q = 1
class Y: pass
print(isinstance(X(), A), isinstance(X(), B), issubclass(Y, A), issubclass(X, A)); A.register(Y); print(issubclass(Y, A), issubclass(Y, B))
class Z(A): pass
try: Z.register(A)
except RuntimeError as e: print(e)
class P:
    @property
    def x(self): "d"; return 1
P.x.__doc__ = 'new'; print(P.x.__doc__); P.y = property(lambda s: 2, doc='q'); print(P.y.__doc__, P().y); del P.x.__doc__; print(P.x.__doc__)
