# closures/generators/coroutines pipelines & iteration protocol & copy protocol & descriptors in mixtures
import itertools, functools, copy, collections, contextlib, operator
def pipe(*fs): return functools.reduce(lambda f, g: lambda x: g(f(x)), fs)
print(pipe(str.strip, str.title, lambda s: s[::-1])('  hello world '))
def coro(f):
    @functools.wraps(f)
    def w(*a, **k): g = f(*a, **k); next(g); return g
    return w
@coro
def grep(pat, target):
    try:
        while True:
            line = yield
            if pat in line: target.send(line)
    except GeneratorExit: target.close(); print('grep closed')
@coro
def printer(out):
    try:
        while True: out.append((yield))
    finally: out.append('END')
out = []; p = grep('py', printer(out)); [p.send(s) for s in ('python', 'ruby', 'numpy')]; p.close(); print(out)
def window(it, n=2):
    it = iter(it); d = collections.deque(itertools.islice(it, n), n); yield tuple(d)
    for x in it: d.append(x); yield tuple(d)
print(list(window(range(5), 3)))
def chunk(seq, n): return (seq[i:i + n] for i in range(0, len(seq), n))
print(list(chunk('abcdefgh', 3)), dict(enumerate(chunk(list(range(5)), 2))))
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1; return self.n + 1
    def __length_hint__(self): return self.n
c = Countdown(3); print(list(c), list(c), operator.length_hint(Countdown(4)), sum(Countdown(4)), 2 in Countdown(3), max(Countdown(2)), sorted(Countdown(3)), dict(zip(Countdown(2), 'ab')), *Countdown(2), [*Countdown(2)], set(Countdown(2)))
class Old:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * i
print(list(Old()), 4 in Old(), 5 in Old(), list(reversed([1])), list(zip(Old(), 'abcdef')), iter(Old()).__class__.__name__); a, b, *r = Old(); print(a, b, r)
try: reversed(Old())
except TypeError as e: print(e)
def tree(n): return [n, *([tree(n - 1)] * 2 if n else [])]
print(tree(2)); t = tree(1); t2 = copy.deepcopy(t); t[1].append('x'); print(t, t2, t2[1] is t2[2])
class Pt:
    __slots__ = ('x', '__dict__')
    def __init__(s, x): s.x = x
    def __getstate__(s): return {'x': s.x + 100}
    def __setstate__(s, st): s.x = st['x']; s.extra = 1
q = copy.copy(Pt(1)); print(q.x, q.extra, vars(q))
class Red:
    def __init__(s, *a): s.a = a
    def __reduce__(s): return (Red, (*s.a, 'copied'))
print(copy.copy(Red(1)).a, copy.deepcopy([Red(2)])[0].a)
class GN:
    def __new__(cls, *a): o = super().__new__(cls); o.a = a; return o
    def __getnewargs__(s): return ('n',)
print(copy.copy(GN(1)).a, GN(1, 2).a)
gen = (i for i in range(3)); print(next(gen), list(itertools.chain(gen, 'x')), gen.gi_running)
try: copy.copy(gen)
except TypeError as e: print(e)
try: copy.deepcopy((x for x in []))
except TypeError as e: print(e)
print(copy.copy(len) is len, copy.deepcopy(lambda: 0).__name__, copy.deepcopy(Pt) is Pt, copy.deepcopy(({'a': (1, 2)},)), copy.copy((1, [2])), copy.replace if hasattr(copy, 'replac') else '')
def memo(f):
    cache = {}
    def w(*a):
        if a not in cache: cache[a] = f(*a)
        return cache[a]
    w.cache = cache; return w
@memo
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
print(ack(2, 3), len(ack.cache)); fs = {f'f{i}': (lambda i: lambda x: x ** i)(i) for i in range(3)}; print({k: f(3) for k, f in fs.items()})
def counter(start=0, *, step=1):
    n = start
    def up(): nonlocal n; n += step; return n
    def reset(): nonlocal n; n = start
    up.reset = reset; return up
k = counter(5, step=2); print(k(), k(), k.reset(), k())
class Field:
    def __set_name__(s, o, n): s.n = '_' + n; o.fields = [*getattr(o, 'fields', ()), n]
    def __get__(s, o, t=None): return s if o is None else getattr(o, s.n, None)
    def __set__(s, o, v): setattr(o, s.n, s.check(v))
    def check(s, v): return v
class Int(Field):
    def __init__(s, lo=None, hi=None): s.lo, s.hi = lo, hi
    def check(s, v):
        if not isinstance(v, int) or isinstance(v, bool): raise TypeError(f'{s.n[1:]}: expected int, got {type(v).__name__}')
        if s.lo is not None and v < s.lo or s.hi is not None and v > s.hi: raise ValueError(f'{s.n[1:]}: {v} not in [{s.lo}, {s.hi}]')
        return v
class Model:
    def __init__(self, **kw):
        for f in self.fields: setattr(self, f, kw.pop(f, 0))
        if kw: raise TypeError(f'unexpected {sorted(kw)}')
    def __init_subclass__(cls, table=None, **kw): super().__init_subclass__(**kw); cls.table = table or cls.__name__.lower()
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{f}={getattr(self, f)!r}' for f in self.fields)})"
class User(Model, table='users'): age = Int(0, 150); score = Int()
class Sub(User): level = Int(1)
print(User(age=3), User.table, Sub.table, Sub.fields, User.fields, vars(User(age=1)))
for f in (lambda: User(age='x'), lambda: User(age=200), lambda: User(zip=1), lambda: Sub(), lambda: User(age=True)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
it = iter(range(10)); print([next(it) for _ in range(3)], next(x for x in it if x > 5), list(it)); print([(x, y) for x in range(3) if x for y in range(x)], {x: {y for y in range(x)} for x in range(3)}, [[j for j in range(i)] for i in range(3)], [x for x in range(20) if x % 2 if x % 3], sum(x * x for x in range(4)))
with contextlib.ExitStack() as stack: print(stack.enter_context(contextlib.nullcontext(3)), stack.callback(lambda *a, **k: print('cb', a, k), 1, z=2) is not None)
print(*map(lambda x, y=2: x * y, [1, 2]), *filter(None, [0, 1, '', 'a']), list(itertools.starmap(lambda a, b=1: a + b, [(1,), (1, 2)])), functools.reduce(lambda a, b: {**a, **b}, [{'a': 1}, {'b': 2}, {'a': 3}]))
