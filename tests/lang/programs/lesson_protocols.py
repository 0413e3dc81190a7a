import functools, types, weakref, inspect, collections, collections.abc, operator, abc, contextlib, traceback, sys, logging, typing, warnings
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        print('new', name, [b.__name__ for b in bases], sorted(k for k in ns if not k.startswith('__')), kw)
        return super().__new__(m, name, bases, ns)
    def __init__(c, name, bases, ns, **kw): super().__init__(name, bases, ns); c.tag = kw.get('tag')
    def __call__(c, *a, **k): print('call', c.__name__, a, k); return super().__call__(*a, **k)
    def __len__(c): return 42
    def __iter__(c): return iter('meta')
    def __getattr__(c, n): return f'meta-{n}' if n != 'secret' else super().__getattribute__(n)
    def __instancecheck__(c, o): return o == 'magic' or super().__instancecheck__(o)
class A(metaclass=Meta, tag='t'):
    x = 1
    def hello(self): return 'A.hello'
class B(A): 
    def hello(self): return 'B<' + super().hello()
class C(A):
    def hello(self): return 'C<' + super().hello()
class D(B, C):
    def hello(self): return 'D<' + super().hello()
d = D(); print(d.hello(), [k.__name__ for k in D.__mro__], len(D), list(D), D.foo, D.tag, isinstance('magic', D), A.tag)
try: D.secret
except AttributeError as e: print(e)
try:
    class X(A, D): pass
except TypeError as e: print(e)
class Base:
    subs = []
    def __init_subclass__(cls, **k): Base.subs.append(cls.__name__); super().__init_subclass__(**k)
    def __class_getitem__(cls, k): return f'{cls.__name__}[{k}]'
class S1(Base): pass
class S2(S1): pass
print(Base.subs, S2[int], Base.__subclasses__(), S2.__bases__, S2.__mro__)
class V:
    __slots__ = ('a', '__weakref__')
    def __init__(self, a): self.a = a
    def __eq__(self, o): return self.a == o.a if isinstance(o, V) else NotImplemented
    def __hash__(self): return hash(self.a)
    def __lt__(self, o): return self.a < o.a
    def __del__(self): print('del', self.a)
v = V(3); r = weakref.ref(v); print(r() is v, {v: 1}[V(3)], sorted([V(2), v])[0].a, v == 3, v != V(4))
try: v.zzz = 1
except AttributeError as e: print(e)
try: v.__dict__
except AttributeError as e: print(e)
del v; print(r())
@functools.total_ordering
class Ver:
    def __init__(self, s): self.t = tuple(map(int, s.split('.')))
    def __eq__(self, o): return self.t == o.t
    def __lt__(self, o): return self.t < o.t
    def __repr__(self): return f"Ver({'.'.join(map(str, self.t))!r})"
print(sorted([Ver('1.10'), Ver('1.9')]), Ver('1') >= Ver('0.9'), max(Ver('1.2'), Ver('1.3')))
@functools.singledispatch
def show(x): return f'obj {x}'
@show.register
def _(x: int): return f'int {x}'
@show.register(list)
def _(x): return f'list of {len(x)}'
print(show(1), show([1]), show('a'), show(True), show.registry.keys())
p = functools.partial(pow, 2); print(p(5), p, functools.reduce(operator.add, [[1], [2]], []), operator.itemgetter(1, 0)('ab'), operator.attrgetter('a.b')(types.SimpleNamespace(a=types.SimpleNamespace(b=3))), operator.methodcaller('upper')('x'))
print(inspect.signature(lambda a, b=1, *c, d, e=2, **f: 0), inspect.isfunction(show), inspect.getdoc(Base), inspect.signature(V))
class Seq(collections.abc.Sequence):
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if isinstance(i, slice): return [self[j] for j in range(*i.indices(self.n))]
        if not -self.n <= i < self.n: raise IndexError('out')
        return (i % self.n) ** 2
s = Seq(5); print(list(s), 9 in s, s.index(4), s.count(4), list(reversed(s)), s[1:4], s[-1], isinstance(s, collections.abc.Iterable))
class MM(collections.abc.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k.lower()]
    def __setitem__(self, k, v): self.d[k.lower()] = v
    def __delitem__(self, k): del self.d[k.lower()]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
mm = MM(); mm['A'] = 1; mm.update(B=2); print(mm['a'], 'b' in mm, mm.pop('b'), dict(mm), mm.setdefault('C', 5), list(mm.items()), mm.get('zz'), mm == {'a': 1, 'c': 5}, mm.keys())
class L(list):
    def append(self, x): print('app', x); super().append(x)
    def __getitem__(self, i): return super().__getitem__(i) if not isinstance(i, str) else f'str {i}'
l = L([1]); l.append(2); print(l, l['q'], l[0], l + [3], type(l + [3]), l == [1, 2], l.copy(), type(l.copy()), type(l[:]), len(l), sum(l), l * 2)
class DD(dict):
    def __missing__(self, k): self[k] = k * 2; return self[k]
dd = DD(a=1); print(dd['x'], dd, dd.get('y'), 'y' in dd, dd | {'z': 1}, type(dd | {}), dict.fromkeys('ab', 0))
class St(str):
    def shout(self): return self.upper() + '!'
st = St('hey'); print(st.shout(), st + 'x', type(st + 'x'), st == 'hey', {st: 1}['hey'], f'{st:>5}', st[0], repr(st))
class I(int):
    def __add__(self, o): return I(int(self) + o)
    def __repr__(self): return f'I({int(self)})'
i = I(3); print(i + 4, i * 2, type(i * 2), -i, [i], str(i), f'{i:03d}', i == 3, hash(i), range(i), 'abcd'[i])
class N:
    def __getattr__(self, n):
        if n.startswith('_'): raise AttributeError(n)
        return lambda *a: (n, a)
    def __setattr__(self, n, v): print('set', n, v); object.__setattr__(self, n, v)
    def __delattr__(self, n): print('del', n); super().__delattr__(n)
    def __dir__(self): return ['z', 'a']
n = N(); n.q = 1; print(n.foo(1, 2), n.q, hasattr(n, '_x'), getattr(n, '_x', 'dflt'), dir(n)); del n.q
class Num:
    def __init__(s, v): s.v = v
    def __add__(s, o): print('add'); return NotImplemented
    def __radd__(s, o): print('radd', o); return Num(s.v + (o.v if isinstance(o, Num) else o))
    def __iadd__(s, o): print('iadd'); s.v += o; return s
    def __neg__(s): return Num(-s.v)
    def __abs__(s): return abs(s.v)
    def __int__(s): return int(s.v)
    def __float__(s): return float(s.v)
    def __index__(s): return int(s.v)
    def __round__(s, n=None): return ('round', n)
    def __divmod__(s, o): return 'dm'
    def __pow__(s, o, m=None): return ('pow', o, m)
    def __invert__(s): return 'inv'
    def __contains__(s, x): return x == s.v
    def __reversed__(s): return 'rev'
    def __call__(s, *a): return a
    def __str__(s): return f'<{s.v}>'
    def __lshift__(s, o): return 'shl'
    def __complex__(s): return complex(s.v, 1)
    def __trunc__(s): return 'trunc'
a = Num(2); a += 3; print(a, 1 + a, (-a).v, abs(a), int(a), float(a), round(a), round(a, 2), divmod(a, 1), a ** 2, pow(a, 2, 3), ~a, 5 in a, reversed(a), a(1), [0] * 3, 'abcdef'[Num(2)], hex(a), a << 1, complex(a), f'{a}', '%s %d' % (a, Num(3)))
try: a + a
except TypeError as e: print(e)
try: a - 1
except TypeError as e: print(e)
print(types.SimpleNamespace(a=1, b='x'), typing.get_type_hints(Ver.__eq__), typing.NamedTuple('T', [('a', int)])(1))
logging.basicConfig(stream=sys.stdout, format='%(levelname)s:%(name)s:%(message)s'); logging.warning('w %d', 3); logging.info('hidden')
with warnings.catch_warnings(record=True) as ws:
    warnings.simplefilter('always'); warnings.warn('careful', DeprecationWarning); print(len(ws), ws[0].category.__name__, ws[0].message)
def deep(n): return 1 + deep(n - 1) if n else undefined_name
try: deep(3)
except NameError as e:
    tb = traceback.extract_tb(e.__traceback__); print(len(tb), tb[-1].name, tb[-1].line, traceback.format_exception_only(e))
try: deep(10 ** 5)
except RecursionError as e: print(str(e)[:40])
async_like = [lambda i=i: i for i in range(3)]; print([f() for f in async_like], [f() for f in [lambda: i for i in range(3)]])
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    inc.reset = lambda: n
    return inc
c = counter(); c(); print(c(5), c.reset(), c.__closure__[0].cell_contents, c.__code__.co_freevars, c.__defaults__, c.__qualname__)
print(B.hello, d.hello, B.hello.__qualname__, D.__doc__, D.__module__, type(d).__name__, Meta.__mro__, A.__class__, str(A), d.__class__.__name__)
import math
print(math, type(math), collections.abc.__name__, abc.ABC, functools.partial, contextlib.suppress, len, [].append.__name__, dict.items, str.join)
def g(a, /, b, *, c): return a + b + c
for call in (lambda: g(1, 2, c=3), lambda: g(a=1, b=2, c=3), lambda: g(1), lambda: g(1, 2, 3), lambda: g(1, 2, c=3, d=4), lambda: g(1, b=2, c=3, b2=3), lambda: [].foo, lambda: 'a' + 1, lambda: 1 + 'a', lambda: [1][5], lambda: {}['k'], lambda: int('x'), lambda: float('y'), lambda: None.x, lambda: len(3), lambda: iter(3), lambda: next(iter([])), lambda: sorted([1, 'a']), lambda: max(), lambda: [] < {}, lambda: {}.update(3), lambda: set([[]]), lambda: 'a'.join([1]), lambda: '%d' % 'a', lambda: '{}'.format(), lambda: f"{3:q}", lambda: chr(-1), lambda: ord('ab'), lambda: range(0, 1, 0), lambda: int(float('nan')), lambda: 2 ** 'a', lambda: 1 << -1, lambda: math.sqrt(-1), lambda: math.log(0), lambda: [].remove(3), lambda: [].pop(), lambda: {}.popitem(), lambda: [].index(3), lambda: 'abc'.index('z'), lambda: (1, 2) + [3], lambda: [*3], lambda: {**3}, lambda: print(*3), lambda: dict([1]), lambda: isinstance(1, 1), lambda: super().x, lambda: zip(3), lambda: sum(['a']), lambda: open('/nonexistent/q')):
    try: print(call())
    except Exception as e: print(type(e).__name__ + ':', e)

class Shape:
    def __init_subclass__(cls, **kw): super().__init_subclass__(**kw)
class Circle(Shape): pass
class Square(Shape): pass
class Unit(Square, Circle): pass
def every(cls): return [cls] + [sub for c in cls.__subclasses__() for sub in every(c)]
print(Shape.__subclasses__(), [c.__name__ for c in every(Shape)], Unit.__subclasses__(), Circle.__subclasses__() == [Unit])
