import contextlib, functools, itertools, math, random, re, string, sys, textwrap, time, json, heapq, bisect, copy, operator, statistics, fractions, decimal, datetime, io
def countdown(n):
    print('start')
    try:
        while n > 0:
            got = yield n
            if got is not None:
                print('got', got)
                n = got
            n -= 1
    except GeneratorExit:
        print('closing')
        raise
    except ValueError as e:
        print('value', e)
        yield -1
    finally:
        print('done')
    return 'result'
g = countdown(3)
print(next(g), g.send(5), next(g), g)
print(g.throw(ValueError('x')))
try: next(g)
except StopIteration as e: print('stop', e.value)
g = countdown(2); next(g); g.close()
def outer():
    r = yield from countdown(1)
    print('r', r)
    yield from 'ab'
print(list(outer()))
def tree(n):
    return None if n == 0 else (tree(n - 1), n, tree(n - 1))
def walk(t):
    if t:
        l, v, r = t
        yield from walk(l); yield v; yield from walk(r)
print(*walk(tree(3)))
class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    def __matmul__(self, o): return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __mul__(self, k): return Matrix([[x * k for x in r] for r in self.rows]) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __eq__(self, o): return isinstance(o, Matrix) and self.rows == o.rows
    def __repr__(self): return 'Matrix([' + ',\n        '.join(map(repr, self.rows)) + '])'
    def __getitem__(self, ij):
        i, j = ij
        return self.rows[i][j] if not isinstance(i, slice) else Matrix([r[j] for r in self.rows[i]])
    def __format__(self, spec): return '\n'.join(' '.join(format(x, spec) for x in r) for r in self.rows)
    def __iter__(self): return iter(self.rows)
    def __bool__(self): return any(map(any, self.rows))
m = Matrix([[1, 2], [3, 4]])
print(m, m @ m, 2 * m, m * 1.5, sep='\n'); print(f'{m:>5.1f}', m[1, 0], m[:, 0:1], m == Matrix.identity(2), bool(Matrix([[0]])))
for bad in (lambda: m * 'a', lambda: m @ 3, lambda: m + m, lambda: m < m, lambda: m['a'], lambda: hash(m), lambda: len(m), lambda: m(), lambda: m.x, lambda: -m):
    try: print(bad())
    except Exception as e: print(type(e).__name__ + ':', e)
class Temp:
    class Desc:
        def __set_name__(self, o, n): self.n = '_' + n; print('named', n, o.__name__)
        def __get__(self, i, o=None): return self if i is None else getattr(i, self.n, 'unset')
        def __set__(self, i, v):
            if not isinstance(v, (int, float)): raise TypeError(f'bad {v!r}')
            setattr(i, self.n, v)
        def __delete__(self, i): delattr(i, self.n)
    c = Desc()
    def __init__(self, c=0): self.c = c
    @property
    def f(self): "Fahrenheit"; return self.c * 9 / 5 + 32
    @f.setter
    def f(self, v): self.c = (v - 32) * 5 / 9
    @functools.cached_property
    def slow(self): print('once'); return self.c
    @staticmethod
    def s(x): return x * 2
t = Temp(100); t.f = 50; print(t.c, t.f, t.slow, t.slow, Temp.f.__doc__, Temp.s(3), vars(t))
for bad in (lambda: setattr(t, 'c', 'x'), lambda: delattr(t, 'f'), lambda: Temp.f.fget(t), lambda: t.nope, lambda: Temp.nope, lambda: Temp(1, 2), lambda: Temp(d=1), lambda: Temp.s(), lambda: setattr(Temp, 'zz', 3) or t.zz):
    try: print(bad())
    except Exception as e: print(type(e).__name__ + ':', e)
match_cases = [0, 'go north', [1, 2, 3], {'k': 1, 'z': 2}, (1, (2, 3)), Temp(3), None, 3.5, [], 'x']
for mc in match_cases:
    match mc:
        case 0 | None: print('zero or none')
        case str() as s if ' ' in s: print('command', s.split())
        case [first, *rest]: print('seq', first, rest)
        case {'k': v, **others}: print('map', v, others)
        case Temp(c=c): print('temp', c)
        case float(x): print('float', x)
        case _: print('other', mc)
print(re.findall(r'(\w+)@(\w+)\.com', 'a@b.com, cc@dd.com'), re.sub(r'\d+', lambda m: str(int(m[0]) * 2), 'a1b22'), re.split(r'[,;]\s*', 'a, b;c'))
mo = re.match(r'(?P<y>\d{4})-(?P<m>\d\d)', '2024-05-06'); print(mo, mo.groupdict(), mo.span('m'), mo.group(0, 1))
print(textwrap.fill('The quick brown fox jumps over the lazy dog', 20), textwrap.dedent('  a\n   b'), string.ascii_lowercase[:5], string.Template('$a ${b}').substitute(a=1, b=2))
print(json.dumps({'a': [1, 2.5, None, True], 'b': {'c': 'é"'}}, indent=2, sort_keys=True), json.loads('[1, {"a": null}]'))
h = []; [heapq.heappush(h, x) for x in (5, 1, 4)]; print(heapq.heappop(h), heapq.nlargest(2, [3, 9, 2]), bisect.bisect([1, 3, 5], 3))
print(statistics.mean([1, 2, 3.5]), statistics.stdev([1, 2, 3, 4]), fractions.Fraction(3, 6) + 1, decimal.Decimal('0.1') * 3, math.isclose(.1 + .2, .3), math.comb(5, 2), divmod(-7, 3), -7 // 2, 2 ** -1, 7 % -3, round(2.5), round(-1.5), round(2.675, 2), int('ff', 16), 0.1 + 0.2, 1e16, 1e-5, 123456789012345678, float('inf'), 10 ** 20, 1 / 3)
print(datetime.date(2024, 2, 28) + datetime.timedelta(days=2), datetime.datetime(2024, 1, 2, 3, 4).strftime('%Y/%m/%d %H:%M %A'), datetime.timedelta(hours=25, seconds=3))
random.seed(3); print(random.random(), random.randint(1, 9), random.choice('abc'), random.sample(range(10), 3), random.gauss(0, 1)); x = [1, 2, 3, 4]; random.shuffle(x); print(x)
a = [1, [2, 3]]; b = copy.copy(a); cc = copy.deepcopy(a); a[1].append(4); print(b, cc)
buf = io.StringIO(); print('hi', 1, file=buf, end='!'); print(repr(buf.getvalue()))
with contextlib.redirect_stdout(io.StringIO()) as f: print('hidden')
print(f.getvalue().upper(), end='')
print(*map(lambda p: '{:>3}{:<4}|'.format(*p), zip('abc', range(3))), sep='')
print([*range(3)], {**{'a': 1}, 'b': 2}, (lambda *a, k=1, **kw: (a, k, kw))(1, *[2, 3], k=4, **{'z': 5}))
first, *mid, last = 'hello'; print(first, mid, last); (a, b), c = (1, 2), 3; print(a, b, c)
print({x: y for x, y in zip('abc', range(3)) if y}, {x % 3 for x in range(10)}, [y := 5, y ** 2], any(n > 3 for n in [1, 2]), sum((x for x in range(4)), start=10))
print(sorted('bAc', key=str.lower), sorted([(1, 'b'), (1, 'a'), (0, 'z')]), max('abc', default=None), max([], default='none'), list(reversed([1, 2])), list(enumerate('ab', 1)))
print('a,b,,c'.split(','), ' x '.strip(), 'abc'.center(9, '*'), 'title case'.title(), 'x'.join(['a', 'b']), 'abcabc'.replace('b', 'X', 1), 'abc'.partition('b'), 'tEST'.swapcase(), 'a\tb'.expandtabs(4), 'abc'.find('z'), '%s' % (1,), 'ß'.upper(), 'x' * 3, 'abc'[::-1], 'é'.encode(), b'ab'[0], '\u4e2d'.isalpha(), 'abc' < 'abd')
class Ctx:
    def __enter__(self): print('in'); return self
    def __exit__(self, *a): print('out', a[0] and a[0].__name__, a[1]); return a[0] is KeyError
with Ctx(): raise KeyError('swallowed')
try:
    with Ctx() as c1, Ctx() as c2: raise ValueError('through')
except ValueError as e: print(e)
def f():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: return 'ret'
        finally: print('fin', i)
print(f())
try:
    try: 1 / 0
    finally: print('cleanup'); [][1]
except IndexError as e: print(repr(e), repr(e.__context__))
class E(Exception):
    def __init__(self, code, msg='m'): super().__init__(msg); self.code = code
    def __str__(self): return f'[{self.code}] {super().__str__()}'
try: raise E(3)
except E as e: print(e, repr(e), e.args, e.code); e.add_note('note!'); print(e.__notes__)
print(time.strftime('%Y', time.gmtime(0)), sys.maxsize, callable(print), isinstance(True, int), type(type), issubclass(bool, int), id(None) == id(None), globals()['a'], __name__)
assert 1 == 2, f'assert {1 + 1}'
