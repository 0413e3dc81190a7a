# Special methods that are static or class methods; __new__, __init__ and their counts; slots that are there already.
class A:
    @staticmethod
    def __call__(*a): return a
    @staticmethod
    def __len__(*a): return 3
    @staticmethod
    def __add__(*a): return a
    @classmethod
    def __getitem__(cls, i): return cls, i
    @staticmethod
    def __init__(*a): print('init', a)
    @classmethod
    def __iter__(cls): return iter([cls])
    @staticmethod
    def __eq__(*a): return a
    @staticmethod
    def __enter__(*a): return a
    @staticmethod
    def __exit__(*a): return len(a)
    @staticmethod
    def __contains__(*a): return len(a)
    @staticmethod
    def __hash__(*a): return len(a)
    @classmethod
    def __repr__(*a): return str(len(a))
    @classmethod
    def __bool__(cls): return False
    @staticmethod
    def __getattr__(*a): return a
    @staticmethod
    def __neg__(*a): return a
    @staticmethod
    def __round__(*a): return a
    @staticmethod
    def __reversed__(*a): return a
    @staticmethod
    def __setitem__(*a): print('set', a)
a = A()
a2 = A(1, 2)
print(a(), a(1), len(a), a + 1, a[3], list(a), a == 4, 3 in a, hash(a), repr(a), bool(a))
with a as q: print(q)
print(a.foo, -a, round(a), reversed(a))
a[1] = 2
class B:
    @staticmethod
    def __call__(self, *a): return self, a
b = B()
try: print(b())
except TypeError as e: print(e)
print(b(1))
class C(B):
    @staticmethod
    def __init__(*a): print('C', a)
    def __call__(self, *a): return super().__call__(*a)
c = C(5)
super(C, c).__init__()
print(c(1, 2))
class D(B):
    __slots__ = ()
    @staticmethod
    def __init__(self, *a, **k):
        super().__init__()
try: D(1)
except Exception as e: print(type(e), e)
try: D()
except Exception as e: print(type(e), e)
class E:
    @staticmethod
    def f(self): return super().__init__
try: E.f()
except Exception as e: print(type(e), e)
try: E.f(1)
except Exception as e: print(type(e), e)
class E2:
    @staticmethod
    def f(*a): return super().__init__
    def g(*a): return super().__init__()
try: E2.f(1)
except Exception as e: print(type(e), e)
try: E2().g()
except Exception as e: print(type(e), e)
def f(x):
    class Q:
        def __new__(cls, *a):
            return object.__new__(cls, *a)
    return Q
try: f(1)(2)
except Exception as e: print(type(e), e)
print(type(f(1)()).__name__)
class R:
    def __new__(cls, *a):
        return super().__new__(cls, *a)
    def __init__(self, *a): pass
try: R(2)
except Exception as e: print(type(e), e)
class T:
    def __init__(self, *a): pass
print(type(object.__new__(T, 1, 2)).__name__)
class U: pass
try: object.__new__(U, 1)
except Exception as e: print(type(e), e)
try: U().__init__(1)
except Exception as e: print(type(e), e)
try: T().__init__(1); print('ok'); object.__init__(T(), 1)
except Exception as e: print(type(e), e)
try: object.__init__(R(), 1)
except Exception as e: print(type(e), e)
class V:
    def __new__(cls, *a): return object.__new__(cls)
object.__init__(V(), 1)
V(1)
from collections import OrderedDict
for t in (int, list, str, OrderedDict, type, dict, Exception, float, object, tuple):
    try: print(object.__new__(t))
    except Exception as e: print(type(e), e)
class I(int):
    __new__ = object.__new__
try: I(5)
except Exception as e: print(type(e), e)
class I2(int):
    def __new__(cls): return object.__new__(cls)
try: I2()
except Exception as e: print(type(e), e)
try: int.__new__(str)
except Exception as e: print(type(e), e)
try: int.__new__(5)
except Exception as e: print(type(e), e)
try: int.__new__()
except Exception as e: print(type(e), e)
try: list.__new__(tuple)
except Exception as e: print(type(e), e)
try: object.__new__(5)
except Exception as e: print(type(e), e)
class W(list):
    pass
try: dict.__new__(W)
except Exception as e: print(type(e), e)
try: print(list.__new__(W))
except Exception as e: print(type(e), e)
for s in (('__dict__',), ('__weakref__',)):
    class P: pass
    try:
        class P2(P): __slots__ = s
        print('made')
    except Exception as e: print(type(e), e)
class P3: __slots__ = ('__dict__',)
P3().x = 1
try:
    class P4(P3): __slots__ = ('__dict__',)
except Exception as e: print(type(e), e)
import copy
print(type(copy.copy(object())), type(copy.deepcopy(object())))
