# What a property is called, and its special methods by name; super().__init__ that nobody has.
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class A:
    x = property(None, lambda s, v: None)
    y = property(lambda s: 3)
    z = y
a = A()
t(lambda: a.x)
t(lambda: setattr(a, 'y', 4))
t(lambda: setattr(a, 'z', 4))
t(lambda: delattr(a, 'z'))
t(lambda: delattr(a, 'x'))
A.w = property()
t(lambda: a.w)
t(lambda: setattr(a, 'w', 4))
t(lambda: delattr(a, 'w'))
class B(A):
    x = A.x.getter(lambda s: 9)
    q = A.x.deleter(lambda s: 9)
    @property
    def r(self): return 3
    @r.setter
    def rr(self, v): print('set', v)
b = B()
t(lambda: b.x)
t(lambda: b.q)
t(lambda: setattr(b,'x', 5))
t(lambda: setattr(b,'r', 5))
t(lambda: setattr(b,'rr', 5))
t(lambda: delattr(b,'r'))
t(lambda: delattr(b,'rr'))
P = property(lambda s: 4, lambda s, v: print('set', s, v), lambda s: print('del', s))
t(lambda: P.__set__(3, 4))
t(lambda: P.__delete__(3))
t(lambda: P.__get__(None, 4) is P)
t(lambda: P.__get__(None, None) is P)
t(lambda: P.__get__(None) is P)
t(lambda: property.__set__(P, 4, 5))
t(lambda: property.__delete__(P, 4))
t(lambda: P.__set_name__(A, 'abc'))
t(lambda: property().__set__(3, 4))
t(lambda: property().__delete__(3))
t(lambda: property().__get__(3))
def named():
    p = property(); p.__set_name__(A, 'nm'); p.__get__(a)
t(named)
t(lambda: P.__set__(3))
t(lambda: hasattr(P, '__set__'))
class Sub(property):
    """sub"""
class D:
    m = Sub()
    n = Sub(lambda s: 5)
t(lambda: D().m)
t(lambda: D().n)
t(lambda: setattr(D(), 'n', 3))
class Super1:
    @property
    def v(self): return self._v
    @v.setter
    def v(self, x): self._v = x
class Sub1(Super1):
    @property
    def v(self): return super().v * 2
    @v.setter
    def v(self, x): super(Sub1, Sub1).v.__set__(self, x + 1)
    @v.deleter
    def v(self): print('gone')
s = Sub1()
s.v = 4
print(s.v)
del s.v
Super1.v.fset(s, 8)
print(s.v, Super1.v.fget(s))

class T(str):
    pass
# Text without a field is its own result.
for made in (T('x').format(), T('{}').format(1), T('x') % (), T('%s') % 1, T('').format(),
             T('x').format_map({}), T('').format_map({}), T('a}}').format()):
    print(repr(made), type(made))
t(lambda: super(object, a).__init__())
t(lambda: super(object, a).__init__(3))
t(lambda: super(object, a).__init__(A, a))
class E(A):
    def __init__(self):
        super(object, self).__init__()
        print('made')
E()
t(lambda: bytes('x', 'a\0', 1.5))
t(lambda: bytes('x', 'utf-8', 'b\0'))
t(lambda: b'x'.decode('a\0'))
t(lambda: 'x'.encode(errors='a\0'))

import enum
class Color(enum.Enum):
    RED = 1
    name_ = 2
    def f(self):
        return 1
    @property
    def p(self):
        return 2
class Bits(enum.Flag):
    P = 1
    value = 2
class Whole(enum.IntEnum):
    X = 1
class New(enum.Enum):
    X = 1
    def __new__(cls, v):
        self = object.__new__(cls)
        self._value_ = v
        self.extra = 3
        return self
for x in (Color.RED, Color, Bits.P, Bits, Whole, New.X, New):
    print(dir(x))
