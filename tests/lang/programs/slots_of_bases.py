"""Bases with slots of their own have structs that must be on one line; a long chain of classes is made quickly."""


def tell(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A: __slots__ = ('a',)
class B: __slots__ = ('b',)
class E: __slots__ = ()
class P: pass
class A2(A): __slots__ = ('c',)
class A3(A): pass
class I(int): pass
class V(ValueError): pass
class D: __slots__ = ('__dict__',)
import enum, abc, typing
class M(abc.ABC): __slots__ = ()
for bases in ((A, B), (A, E), (A, P), (P, A), (A2, A), (A3, A2), (A2, A3), (I, A), (A, I), (I, E), (I, P), (V, A), (V, KeyError), (I, D), (D, A), (M, A), (M, I), (A3, B), (A3, P), (dict, P), (list, A), (dict, list), (I, str), (Exception, V), (V, ValueError), (E, dict)):
    tell(lambda: [c.__name__ for c in type('X', bases, {}).__mro__])
C = P
for i in range(3000): C = type('C', (C,), {})
print(len(C.__mro__))
