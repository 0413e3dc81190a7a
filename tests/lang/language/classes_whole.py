# class machinery
class Meta(type):
    registry = {}
    def __new__(mcls, name, bases, ns):
        cls = super().__new__(mcls, name, bases, ns); mcls.registry[name] = cls; return cls
class Plugin(metaclass=Meta):
    def __init_subclass__(cls, **kw): super().__init_subclass__(**kw); print('sub', cls.__name__)
    __slots__ = ()
class P1(Plugin): pass
print(Meta.registry, type(P1), P1.__class__.__name__)
class Singleton:
    _i = None
    def __new__(cls, *a): 
        if cls._i is None: cls._i = super().__new__(cls)
        return cls._i
    def __init__(self, v=None): self.v = v
print(Singleton(1) is Singleton(2), Singleton().v)
class A:
    def __init__(self): print('A.init'); super().__init__()
    def who(self): return ['A']
class B(A):
    def __init__(self): print('B.init'); super().__init__()
    def who(self): return ['B'] + super().who()
class C(A):
    def __init__(self): print('C.init'); super().__init__()
    def who(self): return ['C'] + super().who()
class D(B, C):
    def __init__(self): print('D.init'); super().__init__()
    def who(self): return ['D'] + super(D, self).who()
d = D(); print(d.who(), [c.__name__ for c in D.mro()], D.__subclasses__(), A.__subclasses__(), issubclass(D, C), B.who(d), super(B, d).who())
for bases in ((A, B), (A, A), (int, str), (bool,), (type(None),), (B, C, A), (list, dict)):
    try: print(type('X', bases, {}).__mro__)
    except TypeError as e: print(e)
class Dyn:
    def __getattr__(self, n):
        if n.startswith('get_'): return lambda: n[4:]
        raise AttributeError(f'no {n}')
    def __setattr__(self, n, v): print('set', n); object.__setattr__(self, n, v)
    def __delattr__(self, n): print('del', n); super().__delattr__(n)
    def __dir__(self): return ['zeta', 'alpha']
x = Dyn(); x.a = 1; del x.a; print(x.get_foo(), dir(x), hasattr(x, 'b'), getattr(x, 'c', 'def'))
try: x.q
except AttributeError as e: print(e)
class GA:
    def __getattribute__(self, n): print('ga', n); return super().__getattribute__(n)
    z = 3
print(GA().z, getattr(GA(), 'zz', None))
class Priv:
    def __init__(self): self.__x = 1; self._y = 2
    def __m(self): return self.__x
    def pub(self): return self.__m()
p = Priv(); print(p.pub(), p.__dict__, p._Priv__x, p._Priv__m())
try: p.__x
except AttributeError as e: print(e)
class Cnt:
    n = 0; l = []
    def __init__(self): Cnt.n += 1; self.n += 10; self.l.append(self.n)
    @classmethod
    def make(cls, *a): return cls()
    @staticmethod
    def util(x): return x * 2
    def __del__(self): print('del', self.n)
a, b = Cnt(), Cnt.make(); print(Cnt.n, a.n, b.n, Cnt.l, Cnt.util(4), a.util(3), a.make.__self__ is Cnt, a.__init__.__func__ is Cnt.__init__); del a; b = None
class Slots:
    __slots__ = ('a', '_b'); 
    def __init__(self): self.a = 1
s = Slots(); print(s.a, hasattr(s, '_b'), Slots.a)
for f in (lambda: s.zz, lambda: setattr(s, 'zz', 1), lambda: s._b, lambda: s.__dict__):
    try: print(f())
    except AttributeError as e: print(e)
class Hash:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __hash__(s): return hash(s.v)
    def __lt__(s, o): return s.v < o.v
print(len({Hash(1), Hash(1), Hash(2)}), Hash(1) in [Hash(1)], Hash(1) != Hash(2), max(Hash(1), Hash(3)).v, sorted([Hash(2), Hash(1)])[0].v, Hash(1) > Hash(0))
class EqOnly:
    def __eq__(s, o): return True
try: hash(EqOnly())
except TypeError as e: print(e)
class Bad:
    def __len__(s): return -1
    def __bool__(s): return 3
    def __str__(s): return 3
    def __repr__(s): return None
    def __hash__(s): return 'a'
    def __iter__(s): return 3
    def __index__(s): return 'x'
    def __contains__(s, x): return 'yes'
    def __int__(s): return 1.5
    def __float__(s): return 1
    def __format__(s, f): return 3
    def __init__(s): pass
    def __complex__(s): return 1
    def __bytes__(s): return 'a'
    def __length_hint__(s): return -1
    def __dir__(s): return 3
    def __enter__(s): pass
    def __reversed__(s): return 5
    def __round__(s, n=0): return 'r'
    def __call__(s): return s
class BadInit:
    def __init__(s): return 3
for f in (len, bool, str, repr, hash, iter, hex, int, float, format, complex, bytes, dir, reversed, round, lambda b: 1 in b, lambda b: [1, 2][b], lambda b: list(b), lambda b: f'{b}', lambda b: range(b), lambda b: BadInit(), lambda b: b()()(), lambda b: [] * b, lambda b: print(b), lambda b: not b, lambda b: if_(b)):
    try: print(f(Bad()) if f is not reversed and f is not dir else f(Bad()))
    except Exception as e: print(type(e).__name__, e)
print(type('Dyn2', (A,), {'who': lambda s: 'dyn', '__doc__': 'd'})().who(), isinstance(type, object), type.__class__, object.__class__, type(object).__mro__, object.__bases__, A.__base__, A.__name__, A.__flags__ if 0 else '')
def bind(self): return self
import types
a = Priv(); a.m = types.MethodType(bind, a); print(a.m() is a); A.patched = lambda s: 'patched'; print(B.patched(None)); A.who = lambda s: ['newA']; print(d.who()); d.__class__ = Priv if 0 else B; print(type(d).__name__)
class New(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    def __getattr__(s, n): return s['xyz'.index(n)]
print(New(1, 2, 3).y, New(1, 2) + (3,), New(1) == (1,))
class UpperStr(str):
    def __new__(cls, v): return super().__new__(cls, v.upper())
    def __add__(s, o): return UpperStr(str.__add__(s, o))
print(UpperStr('ab') + 'c', type(UpperStr('a') + 'b').__name__, type(UpperStr('a').lower()).__name__)
class PosInt(int):
    def __new__(cls, v):
        if v < 0: raise ValueError('neg')
        return super().__new__(cls, v)
    def __add__(s, o): return PosInt(int(s) + o)
    __radd__ = __add__
print(PosInt(3) + 4, type(1 + PosInt(2)).__name__, PosInt(5) * 2, repr(PosInt(3)), PosInt(3) == 3, sum([PosInt(1), PosInt(2)]))
class DD(dict):
    def __getattr__(s, n):
        try: return s[n]
        except KeyError: raise AttributeError(n) from None
    __setattr__ = dict.__setitem__
q = DD(a=1); q.b = 2; print(q.a, q, q.b, isinstance(q, dict), {**q}, q.copy().__class__)
try: q.zz
except AttributeError as e: print(e)
class LL(list):
    def __getitem__(s, i): return f'item {super().__getitem__(i)}'
    def append(s, v): print('app', v); super().append(v)
l = LL([1, 2]); l.append(3); print(l[0], l, list(l), l[1:], len(l), l + [4], type(l + [4]).__name__, [*l])
