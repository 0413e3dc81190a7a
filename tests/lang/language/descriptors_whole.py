# descriptors
class Typed:
    def __init__(self, kind, default=None): self.kind, self.default = kind, default
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name); self.name = '_' + name; self.public = name
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return obj.__dict__.get(self.name, self.default)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f'{self.public} must be {self.kind.__name__}, not {type(value).__name__}')
        obj.__dict__[self.name] = value
    def __delete__(self, obj):
        try: del obj.__dict__[self.name]
        except KeyError: raise AttributeError(self.public) from None
class NonData:
    def __get__(self, obj, owner): return f'nondata {obj is None} {owner.__name__}'
class Lazy:
    def __init__(self, f): self.f = f; self.__doc__ = f.__doc__
    def __set_name__(self, o, n): self.n = n
    def __get__(self, obj, owner=None):
        if obj is None: return self
        v = self.f(obj); obj.__dict__[self.n] = v; return v
class P:
    name = Typed(str, 'anon')
    age = Typed(int, 0)
    nd = NonData()
    @Lazy
    def big(self):
        "lazy doc"
        print('computing'); return [1] * 3
p = P(); print(p.name, p.age, P.nd, p.nd, P.big.__doc__)
p.name = 'Bob'; p.age = 3; print(vars(p)); p.nd = 5; print(p.nd, p.big, p.big)
for f in (lambda: setattr(p, 'age', 'x'), lambda: delattr(p, 'age'), lambda: delattr(p, 'age'), lambda: delattr(p, 'zz'), lambda: p.zz):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Temp:
    def __init__(self): self._c = 0.0
    @property
    def f(self): "fahrenheit"; return self._c * 9 / 5 + 32
    @f.setter
    def f(self, v): self._c = (v - 32) * 5 / 9
    @f.deleter
    def f(self): print('del'); self._c = 0
    @property
    def ro(self): return 1
    def _w(self, v): self.v = v
    wo = property(None, _w)
t = Temp(); t.f = 212; print(t._c, t.f, Temp.f.__doc__, Temp.f.fget.__name__); del t.f; print(t.f); t.wo = 4; print(t.v)
for f in (lambda: setattr(t, 'ro', 2), lambda: delattr(t, 'ro'), lambda: t.wo):
    try: f()
    except AttributeError as e: print(e)
class Meta(type):
    def __new__(m, n, b, d, **k): print('new', n, sorted(x for x in d if not x.startswith('__')), k); return super().__new__(m, n, b, d)
    def __init__(c, n, b, d, **k): print('init', n); super().__init__(n, b, d)
    def __call__(c, *a, **k): print('call', c.__name__); return super().__call__(*a, **k)
    @classmethod
    def __prepare__(m, n, b, **k): print('prepare', n, k); return {}
    def __instancecheck__(c, i): return i == 42
    def __subclasscheck__(c, s): return s is int
    def __len__(c): return 99
    def __iter__(c): return iter('abc')
    def __getattr__(c, n): return 'meta ' + n
    def __contains__(c, x): return x == 1
    def __getitem__(c, x): return ('item', x)
class K(metaclass=Meta, flag=1):
    a = 1
    def m(self): pass
print(isinstance(42, K), isinstance(K(), K), issubclass(int, K), len(K), list(K), K.foo, 1 in K, K[3])
class Base:
    def __init_subclass__(cls, /, tag=None, **kw): super().__init_subclass__(**kw); cls.tag = tag; print('sub', cls.__name__, tag)
class A(Base, tag='x'): pass
class B(A): pass
try:
    class C(Base, bogus=1): pass
except TypeError as e: print(e)
class G:
    def __class_getitem__(cls, item): return f'{cls.__name__}[{item}]'
print(G[int], G['a', 2])
try: A[int]
except TypeError as e: print(e)
class BadName:
    def __set_name__(self, o, n): 1 / 0
try:
    class D: x = BadName()
except Exception as e: print(type(e).__name__, e, repr(e.__cause__))
