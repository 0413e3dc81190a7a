class A:
    n = 0
    def __init__(self, x): self.x = x; A.n += 1
    def __repr__(self): return f'A({self.x})'
    def __add__(self, o): return A(self.x + (o.x if isinstance(o, A) else o))
    def __radd__(self, o): return A(o + self.x)
    def __iadd__(self, o): self.x += 100; return self
    def __mul__(self, o): return NotImplemented
    def __eq__(self, o): return isinstance(o, A) and self.x == o.x
    def __hash__(self): return hash(self.x)
    def __lt__(self, o): return self.x < o.x
    def __len__(self): return self.x
    def __getitem__(self, i):
        if i >= self.x: raise IndexError(i)
        return i * i
    def __contains__(self, v): return v == 'in'
    def __call__(self, *a, **k): return a, k
    def __neg__(self): return A(-self.x)
    def __str__(self): return f'<{self.x}>'
    def __format__(self, spec): return f'fmt[{spec}]'
    def __bool__(self): return self.x != 0
    def __enter__(self): print('enter'); return self
    def __exit__(self, t, v, tb): print('exit', t and t.__name__, v); return t is ValueError
a, b = A(2), A(3)
print(a + b, a + 1, 1 + a, -a, a == A(2), a != b, a < b, b > a, sorted([b, a]), len(a), list(b), 'in' in a, 1 in a, a(1, k=2), bool(A(0)), str(a), f'{a} {a:x} {a!r} {a!s}', A.n)
a += 1; print(a.x); print({A(1): 'v'}[A(1)], A(1) in {A(1)}, A(5) in [A(4), A(5)], [A(1)] == [A(1)], (A(1),) == (A(2),), {A(1), A(1)})
with A(1) as w: print(w)
with A(1): raise ValueError('swallowed')
try:
    with A(1): raise KeyError('out')
except KeyError as e: print('got', e)
try: a * 2
except TypeError as e: print(e)
try: a <= b
except TypeError as e: print(e)
try: a.nope
except AttributeError as e: print(e)
class B(A):
    def __init__(self, x, y): super().__init__(x); self.y = y
    def __repr__(self): return 'B' + super().__repr__()
    @property
    def area(self): return self.x * self.y
    @area.setter
    def area(self, v): self.x = v
    @staticmethod
    def st(v): return v + 1
    @classmethod
    def make(cls, v): return cls(v, v)
c = B(2, 3); print(c, c.area, B.st(1), c.st(2), B.make(4), isinstance(c, A), issubclass(B, A), type(c), B.__mro__, B.__name__, B.__bases__)
c.area = 9; print(c.x, vars(c))
try: del c.area
except AttributeError as e: print(e)
class P:
    @property
    def ro(self): return 1
try: P().ro = 2
except AttributeError as e: print(e)
class G:
    def __getattr__(self, name):
        if name.startswith('x'): return name.upper()
        raise AttributeError(name)
    def __setattr__(self, n, v): super().__setattr__(n, v * 2)
    def __delattr__(self, n): print('del', n); object.__delattr__(self, n)
g = G(); g.q = 4; print(g.q, g.xyz, hasattr(g, 'w'), getattr(g, 'w', 'dflt')); del g.q
try: g.w
except AttributeError as e: print(e)
class D1:
    def m(self): return 'D1'
class D2(D1):
    def m(self): return 'D2' + super().m()
class D3(D1):
    def m(self): return 'D3' + super().m()
class D4(D2, D3):
    def m(self): return 'D4' + super().m()
print(D4().m(), [k.__name__ for k in D4.__mro__])
try:
    class X(D1, D2): pass
except TypeError as e: print(e)
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(It(3)), [*It(2)], sum(It(4)), max(It(3)), tuple(It(2)), dict(zip(It(2), It(2))), 1 in It(3)); q, w = It(2); print(q, w)
class L(list):
    def total(self): return sum(self)
    def append(self, v): super().append(v * 10)
l = L([1, 2]); l.append(3); print(l, l.total(), len(l), isinstance(l, list), l[-1], l + [1], L() == [])
class DD(dict):
    def __missing__(self, k): return k * 2
d = DD(a=1); print(d['a'], d['zz'], d, 'zz' in d)
class I(int):
    def __add__(self, o): return I(int(self) + o + 1)
i = I(5); print(i + 1, i * 2, type(i + 1).__name__, i == 5, hash(i) == hash(5), [10, 20, 30][I(1)])
class S(str):
    def shout(self): return self.upper() + '!'
print(S('hi').shout(), S('a') + 'b', S('a') == 'a', len(S('abc')))
class E(Exception):
    def __init__(self, code): super().__init__(f'code {code}'); self.code = code
try: raise E(5)
except E as e: print(e, repr(e), e.code, e.args)
class M(type):
    def __new__(m, name, bases, ns, **k):
        ns['tag'] = name.lower(); return super().__new__(m, name, bases, ns)
    def __call__(cls, *a): print('making', cls.__name__); return super().__call__(*a)
class N(metaclass=M): pass
print(N.tag, type(N), N())
class R:
    def __init_subclass__(cls, **k): print('sub', cls.__name__, k)
class R1(R, z=1): pass
class Desc:
    def __set_name__(self, o, n): self.n = n
    def __get__(self, i, o): return self if i is None else i.__dict__.get(self.n, 'unset')
    def __set__(self, i, v): i.__dict__[self.n] = v + 1
class H:
    f = Desc()
h = H(); print(h.f); h.f = 1; print(h.f, H.f.n)
class NoHash:
    def __eq__(self, o): return True
try: hash(NoHash())
except TypeError as e: print(e)
print(getattr(H, 'nope', 1), callable(H), callable(h), callable(len), type(len), type(H), type(type))
class Cnt:
    total = 0
    def __del__(self): Cnt.total += 1
Cnt(); k = Cnt(); del k; print(Cnt.total)
class Old:
    def __new__(cls, *a):
        o = super().__new__(cls); o.made = a; return o
    def __init__(self, *a): self.init = a
print(vars(Old(1, 2)))
try: H(1)
except TypeError as e: print(e)
try: A()
except TypeError as e: print(e)
try: object().x = 1
except AttributeError as e: print(e)
try: int.x = 1
except TypeError as e: print(e)
class Slotted:
    __slots__ = ('x',)
sl = Slotted(); sl.x = 1; print(sl.x)
try: sl.y = 1
except AttributeError as e: print(e)
class Cmp:
    def __eq__(self, o): return 'eq'
    def __ne__(self, o): return 'ne'
    def __lt__(self, o): return 'lt'
print(Cmp() == 1, Cmp() != 1, Cmp() < 1, 1 == Cmp(), 1 > Cmp())
class Rd:
    def __reversed__(self): return iter('zyx')
    def __round__(self, n=0): return n
    def __abs__(self): return 'abs'
    def __index__(self): return 2
    def __float__(self): return 2.5
    def __int__(self): return 7
print(list(reversed(Rd())), round(Rd(), 3), round(Rd()), abs(Rd()), [1, 2, 3][Rd()], float(Rd()), int(Rd()), 'abc'[Rd()])
print(A.__add__(a, 1), A.__dict__['n'], a.__class__, a.__class__.__name__, type(a) is A, super(B, c).__repr__())
