def t(f, *a, **k):
    try:
        r = f(*a, **k); print(f.__name__, repr(r)[:300])
    except Exception as e:
        print(f.__name__, type(e).__name__, str(e)[:300])
def cases(fn):
    t(fn); return fn
@cases
def desc():
    class D:
        def __set_name__(s, o, n): s.n = n
        def __get__(s, i, o): return (s.n, i is None, o.__name__)
        def __set__(s, i, v): i.__dict__['_'+s.n] = v
        def __delete__(s, i): del i.__dict__['_'+s.n]
    class A: d = D()
    a = A(); a.d = 5; r = [A.d, a.d, a.__dict__.copy()]; del a.d; return r + [a.__dict__]
@cases
def nondata():
    class D:
        def __get__(s, i, o): return 'desc'
    class A: d = D()
    a = A(); r = a.d; a.__dict__['d'] = 1; return r, a.d
@cases
def initsub():
    class B:
        subs = []
        def __init_subclass__(cls, /, tag=None, **k): super().__init_subclass__(**k); B.subs.append((cls.__name__, tag))
    class C(B, tag='x'): pass
    class D(C): pass
    return B.subs
@cases
def initsub_bad():
    class A: pass
    class B(A, x=1): pass
@cases
def clsgetitem():
    class A:
        def __class_getitem__(cls, i): return (cls.__name__, i)
    return A[int], A[1,2]
@cases
def new_singleton():
    class S:
        _i = None
        def __new__(cls, *a):
            if cls._i is None: cls._i = super().__new__(cls)
            return cls._i
        def __init__(self, *a): self.a = a
    return S(1) is S(2), S._i.a
@cases
def mro():
    class A:
        def f(self): return ['A']
    class B(A):
        def f(self): return ['B'] + super().f()
    class C(A):
        def f(self): return ['C'] + super().f()
    class D(B, C):
        def f(self): return ['D'] + super().f()
    return D().f(), [k.__name__ for k in D.__mro__], D.mro() == list(D.__mro__)
@cases
def props():
    class A:
        @property
        def x(self): "doc x"; return self._x
        @x.setter
        def x(self, v): self._x = v * 2
        @x.deleter
        def x(self): del self._x
    a = A(); a.x = 3; r = [a.x, A.x.__doc__]; del a.x
    try: a.x
    except AttributeError as e: r.append(str(e))
    return r
@cases
def prop_ro():
    class A:
        @property
        def x(self): return 1
    A().x = 2
@cases
def prop_del():
    class A:
        @property
        def x(self): return 1
    del A().x
@cases
def slots():
    class A:
        __slots__ = ('a', 'b')
        def __init__(s): s.a = 1
    a = A(); r = [a.a, hasattr(a, 'b'), hasattr(a, '__dict__')]
    try: a.b
    except AttributeError as e: r.append(str(e))
    try: a.c = 1
    except AttributeError as e: r.append(str(e))
    return r
@cases
def getattr_order():
    log = []
    class A:
        x = 1
        def __getattribute__(s, n): log.append(n); return object.__getattribute__(s, n)
        def __getattr__(s, n): log.append('ga ' + n); return 42
    a = A(); return a.x, a.y, log
@cases
def setattr_():
    class A:
        def __setattr__(s, n, v): object.__setattr__(s, n, (v, 'set'))
        def __delattr__(s, n): raise AttributeError('no del ' + n)
    a = A(); a.x = 1; r = a.x
    try: del a.x
    except AttributeError as e: return r, str(e)
@cases
def callable_():
    class A:
        def __call__(self, *a, **k): return a, k
    return A()(1, b=2), callable(A()), callable(A), callable(1)
@cases
def ctx():
    log = []
    class C:
        def __init__(s, n): s.n = n
        def __enter__(s): log.append('in%d' % s.n); return s.n
        def __exit__(s, t, v, tb): log.append(('out%d' % s.n, t.__name__ if t else None, tb is not None)); return s.n == 1
    with C(1) as a, C(2) as b: log.append((a, b)); raise KeyError('z')
    return log
@cases
def closures():
    fs = [lambda: i for i in range(3)]; gs = [lambda i=i: i for i in range(3)]
    def c():
        n = 0
        def inc():
            nonlocal n; n += 1; return n
        return inc
    k = c(); k(); return [f() for f in fs], [g() for g in gs], k(), k.__closure__[0].cell_contents
@cases
def gens():
    def g():
        try:
            while True:
                try: x = yield 1
                except ValueError as e: yield ('caught', str(e))
        finally: log.append('closed')
    log = []; it = g(); r = [next(it), it.send(5), it.throw(ValueError('v')), next(it)]; it.close(); return r, log
@cases
def yieldfrom():
    def a():
        x = yield 1; log.append(x); return 'ra'
    def b():
        r = yield from a(); log.append(r); yield from [7, 8]; return 'rb'
    log = []; it = b(); out = [next(it), it.send('s'), next(it)]
    try: next(it)
    except StopIteration as e: out.append(e.value)
    return out, log
@cases
def genexc():
    def g(): raise StopIteration('x'); yield
    return list(g())
@cases
def gen_running():
    def g(): yield next(it)
    it = g(); return next(it)
@cases
def args1():
    def f(a, b=2, /, c=3, *d, e, f=6, **g): return a, b, c, d, e, f, g
    return f(1, e=5), f(1, 2, 3, 4, 5, e=6, z=7), f(*[1, 2], **{'e': 1, 'b': 9})
for i, call in enumerate([lambda f: f(), lambda f: f(1), lambda f: f(1,2,3), lambda f: f(1, b=2, c=3), lambda f: f(1, a=2), lambda f: f(1, 2, d=4), lambda f: f(*5), lambda f: f(**5), lambda f: f(1, *[2], **{'b': 3}), lambda f: f(**{1: 2})]):
    def ff(a, b): return a, b
    ff.__name__ = 'ff%d' % i
    def call_(c=call): return c(ff)
    t(call_)
@cases
def kwonly():
    def f(*, a, b): pass
    f()
@cases
def too_many():
    def f(a, b=1): pass
    f(1, 2, 3)
@cases
def unpack():
    a, (b, *c), d = 1, [2, 3, 4], 5; *e, = 'xy'; return a, b, c, d, e, [*range(2), *'ab'], {**{'a': 1}, 'b': 2}, (*[1],)
@cases
def walrus(): return [y := 5, y ** 2], [z for w in range(5) if (z := w * 2) > 3], y
@cases
def scoping():
    x = 'outer'
    class A:
        x = 'class'; y = [x for _ in range(2)]; z = x
        def f(self): return x
    return A.y, A.z, A().f()
@cases
def comp_scope(): i = 'keep'; l = [i for i in range(3)]; return i, l, {k: v for k, v in zip('ab', [1, 2])}, {c for c in 'a'}, sum(x * y for x in range(3) for y in range(x))
@cases
def chained(): return 1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, 3 > 2 > 1 != 0
@cases
def trynest():
    log = []
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
        except Exception: pass
        else: log.append('else')
        finally: log.append(i)
    return log
@cases
def retfin():
    def f():
        try: return 'try'
        finally: return 'fin'
    return f()
@cases
def exc_attrs():
    try: raise ValueError('a', 1) from KeyError('k')
    except ValueError as e: return e.args, repr(e), str(e), repr(e.__cause__), e.__suppress_context__, e.__context__, e.__traceback__ is not None
@cases
def exc_name_del():
    try: 1/0
    except ZeroDivisionError as e: pass
    return e
@cases
def keyerr():
    try: {}['a']
    except KeyError as e: return str(e), repr(e), e.args
@cases
def oserr(): raise OSError(2, 'No such file')
@cases
def notes():
    e = ValueError('x'); e.add_note('n'); return e.__notes__
@cases
def fstr():
    x = 3.14159; w = 10; s = 'hi'; d = {'a': 1}
    return f'{x:.2f}|{x:>{w}.3f}|{s!r:^8}|{d["a"]:03d}|{x=}|{x = :.1f}|{s=!s}|{{}}|{1+1}|{"nested " + f"{w}"}|{w:#x}|{-w:+}|{1e10:,}|{True}|{None}|{s:*<6}|{12345678:_}'
@cases
def strfmt(): return '{0.real} {a[0]} {b[k]} {:>5} {!r}'.format(5, 'z', a=[1], b={'k': 2}) if 0 else '{0.real} {a[0]} {b[k]} {1:>5} {1!r}'.format(5, 'z', a=[1], b={'k': 2}), '{:{}}'.format('x', 5), '{:{w}.{p}f}'.format(3.14159, w=8, p=2)
@cases
def strfmt2(): return '{} {0}'.format(1)
@cases
def strfmt3(): return '{a}'.format()
@cases
def strfmt4(): return '{'.format()
@cases
def strfmt5(): return '}'.format()
@cases
def strfmt6(): return '{!x}'.format(1)
@cases
def fmap(): return '{a} {b}'.format_map({'a': 1, 'b': 2})
@cases
def uni(): return 'ß'.upper(), 'ÀÉ'.swapcase(), '²'.isdigit(), '½'.isnumeric(), '一'.isnumeric(), int('٣'), float('٣.٥'), int('１２')
@cases
def strs(): return 'a,b,,c'.split(','), ' a  b '.split(), 'abc'.partition('b'), 'x'.join(['1']), 'a-b-c'.rsplit('-', 1), 'abcabc'.replace('b', 'X', 1), 'tEST'.capitalize(), "they're".title(), '007'.zfill(5), '-7'.zfill(5), 'abc'.ljust(5, '.'), 'a\tb'.expandtabs(4), 'abc'.find(''), 'abc'.count(''), 'abc'.startswith(('x', 'a')), 'aaa'.strip('a'), 'mississippi'.rfind('ss'), 'é'.encode(), 'ab' * 0, 'abc'[::-1], 'a' < 'b', max('hello'), sorted('hello')
@cases
def lists():
    a = [3, 1, 2]; a.sort(reverse=True); b = a[:]; b.insert(-1, 9); b.extend((4, 5)); c = b.pop(0); b.remove(9); b[1:3] = ['x']; del b[::2]; return a, b, c, [1, 2] * 2, [1] < [1, 0], [[]] * 2, a.index(1), a.count(3), a == [3, 2, 1]
@cases
def sort_stable(): return sorted([(1, 'b'), (0, 'x'), (1, 'a')], key=lambda p: p[0]), sorted('bAc', key=str.lower), sorted([3, 1], reverse=True), sorted([(1, 2), (1, 1)], key=lambda p: p[0], reverse=True)
@cases
def sort_mut():
    a = [3, 1, 2]
    a.sort(key=lambda x: a.append(x) or x); return a
@cases
def dicts():
    d = dict(a=1, b=2); d.update({'c': 3}, d=4); d['a'] = 9; e = d.pop('b'); f = d.setdefault('z', []); g = d.popitem(); return d, e, f, g, list(d), d.keys() & {'a', 'q'}, d.items() >= {('a', 9)}, d | {'n': 1}, {1: 'a', True: 'b', 1.0: 'c'}, dict([(1, 2)]), dict.fromkeys('ab', 0), list(reversed(d)), 'a' in d, d.get('q'), d == {'a': 9, 'c': 3, 'd': 4}
@cases
def dict_iter_mut():
    d = {1: 1}
    for k in d: d[k + 1] = 1
@cases
def set_iter_mut():
    d = {1}
    for k in d: d.add(k + 1)
@cases
def views():
    d = {'a': 1}; k = d.keys(); d['b'] = 2; return k, list(k), d.values(), d.items(), len(k), k == {'a', 'b'}, k - {'a'}, k | ['c'] if 0 else sorted(k | {'c'}), isinstance(k, type({}.keys()))
@cases
def frozen(): return frozenset([1, 2]) == {1, 2}, hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {frozenset([1]): 'x'}[frozenset([1])], frozenset('a') | {'b'} == {'a', 'b'}, type(frozenset() | set()), type(set() | frozenset()), repr(frozenset()), {1} <= {1, 2}, {1} < {1}
@cases
def ranges(): return range(10)[2:8:2], list(range(5, 0, -2)), 3 in range(0, 10, 3), range(3) == range(0, 3, 1), range(0) == range(2, 2), hash(range(3)) == hash(range(0, 3)), range(10).index(3), range(10).count(11), len(range(-5, 5, 3)), range(5)[-1], range(1, 10)[::-1], bool(range(0)), reversed(range(3)).__class__.__name__
@cases
def mixed_num(): return hash(1) == hash(1.0) == hash(True), {1: 'a'}[1.0], 1 == 1.0, 0.1 + 0.2, round(2.5), round(3.5), round(-2.5), round(2.675, 2), int(-3.7), -7 // 2, -7 % 3, 7 % -3, 2 ** -1, 10 // 3.0, 1e16, 1e15, 123456789012345680.0, 1e-5, 0.0001, float('1e400'), -0.0, 5 / 2, True + True, ~5, 1 << 5, 6 & 3, 6 ^ 3, bool(0.0), divmod(-7, 2), abs(-3.5), pow(2, 10, 1000)
@cases
def convs():
    out = []
    for s in ('12', ' 12 ', '1_2', '1__2', '0x10', '', '-', '1.5', '+5', '--5', '1e3', 'inf', 'ten'):
        for f in (int, float):
            try: out.append(f(s))
            except ValueError as e: out.append(str(e))
    return out
@cases
def dunders(): 
    class A:
        def __format__(s, sp): return 'F' + sp
        def __bytes__(s): return b'B'
        def __length_hint__(s): return 3
        def __ceil__(s): return 'c'
        def __round__(s, n=None): return ('r', n)
        def __matmul__(s, o): return 'mm'
        def __contains__(s, x): return x == 1
        def __reversed__(s): return iter('rev')
        def __missing__(s, k): return k
    import math
    a = A(); return f'{a:xyz}', format(a), math.ceil(a), round(a), round(a, 2), a @ 1, 1 in a, 2 in a, list(reversed(a)), bytes(a)
@cases
def missing():
    class D(dict):
        def __missing__(s, k): return k * 2
    d = D(a=1); return d['a'], d['b'], d.get('b'), 'b' in d
@cases
def del_():
    log = []
    class A:
        def __del__(s): log.append('del')
    a = A(); b = a; del a; log.append('still'); del b; log.append('after'); A(); return log
@cases
def globs(): global GG; GG = 5; return 'GG' in globals(), GG, sorted(locals()), __name__
@cases
def annots():
    def f(a: int, b: 'str' = 1, *c: float, d: list = None, **e) -> bool: "doc"
    class A: x: int = 1; y: str
    return f.__annotations__, A.__annotations__, f.__doc__, f.__name__, f.__qualname__, f.__defaults__, f.__kwdefaults__, f.__code__.co_varnames if 0 else 0
@cases
def varsf():
    class A:
        def __init__(s): s.x = 1
    return vars(A()), A().__dict__, A.__name__, A.__module__, A().__class__ is A
@cases
def strdunder(): return str.__name__, int.__mro__, type(1).__name__, (1).__class__, isinstance(True, int), issubclass(bool, int), type(type), object.__name__, type(None).__name__
@cases
def cmp_total():
    from functools import total_ordering
    @total_ordering
    class A:
        def __init__(s, x): s.x = x
        def __eq__(s, o): return s.x == o.x
        def __lt__(s, o): return s.x < o.x
    return A(1) <= A(1), A(2) > A(1), A(1) != A(2), max(A(1), A(3)).x, sorted([A(2), A(1)])[0].x
@cases
def hash_eq():
    class A:
        def __eq__(s, o): return True
    return hash(A())
@cases
def inplace():
    a = b = [1]; a += [2]; c = (1,); d = c; c += (2,); x = 5; x **= 2; x //= 3; x <<= 1; return a is b, b, c, d, x
@cases
def tup_inplace():
    t = ([],)
    try: t[0] += [1]
    except TypeError as e: return t, str(e)
@cases
def star_expr(): return print(*[1, 2], sep='-', end='!\n')
@cases
def meta():
    class M(type):
        def __new__(m, n, b, d): return super().__new__(m, n, b, {**d, 'added': 1})
        def __call__(cls, *a): return ('called', a)
    class A(metaclass=M): pass
    return A.added, A(1), type(A).__name__
@cases
def recursion():
    def f(n): return f(n + 1)
    f(0)
@cases
def deep():
    def f(n): return 0 if n == 0 else 1 + f(n - 1)
    return f(900)
@cases
def nested_list():
    l = []; l.append(l); d = {}; d['d'] = d; return l, d
@cases
def slice_assign(): a = list(range(10)); a[::2] = [0] * 5; a[1:3] = []; a[5:] = 'xy'; return a
@cases
def slice_bad(): a = [1, 2, 3]; a[::2] = [1]
@cases
def bool_ops(): return None or 'x', 0 and 1, '' or [] or 'last', not [], 1 and 2, [] == False
@cases
def iter_sentinel():
    it = iter([1, 2, 3, 0, 4]); return list(iter(lambda: next(it), 0))
@cases
def enum_zip(): return list(enumerate('ab', 1)), list(zip('ab', [1, 2, 3])), list(map(lambda a, b: a + b, [1], [2])), list(filter(None, [0, 1, ''])), list(zip()), any([]), all([]), min(3, 1), max([1, 5], key=lambda x: -x), max([], default=7), sum([[1], [2]], [])
@cases
def zip_strict(): return list(zip([1], [1, 2], strict=True))
@cases
def typeerrs():
    out = []
    for f in (lambda: 1 + 'a', lambda: 'a' + 1, lambda: [] + (), lambda: {} + {}, lambda: None + 1, lambda: 1 < 'a', lambda: -[], lambda: 'a' * 'b', lambda: [1][None], lambda: {}[[]], lambda: len(5), lambda: 5(), lambda: 'a'.foo, lambda: int(None), lambda: int([]), lambda: float({}), lambda: 'a' in 5, lambda: 5 in 'a', lambda: list(5), lambda: dict(5), lambda: dict([1]), lambda: dict(['abc']), lambda: set(5), lambda: tuple(5), lambda: sum('ab'), lambda: sum(['a']), lambda: max(1), lambda: max(), lambda: sorted(5), lambda: reversed(5), lambda: iter(5), lambda: next(5), lambda: abs('a'), lambda: round('a'), lambda: ord(5), lambda: chr('a'), lambda: ','.join([1]), lambda: ','.join(5), lambda: 'a'.split(5), lambda: [].append(), lambda: [].append(1, 2), lambda: [].pop(), lambda: {}.pop(), lambda: ().x, lambda: type.x, lambda: zip(5), lambda: map(), lambda: map(5), lambda: list(map(5, [1])), lambda: range(), lambda: range('a'), lambda: range(1, 2, 0), lambda: isinstance(1, 'a'), lambda: print(sep=5), lambda: open(5, 'zz') if 0 else 0, lambda: [].sort(5), lambda: [1, 'a'].sort(), lambda: super(), lambda: object().x, lambda: (lambda x: x)(), lambda: hash({}), lambda: {[]}, lambda: 1 .real(), lambda: "%d" % None, lambda: "%q" % 1, lambda: "%" % 1, lambda: "%(a)s" % 1, lambda: "%s %s" % 1, lambda: slice(), lambda: enumerate(), lambda: divmod(1), lambda: pow(1), lambda: format(1, 2), lambda: getattr(1), lambda: id(), lambda: str(b'a', 5), lambda: bytes('a'), lambda: frozenset(5), lambda: complex('x'), lambda: type(1, 2), lambda: property(1).x, lambda: staticmethod(1)(), lambda: int('z', 37), lambda: int('z', 10), lambda: input(5) if 0 else 0):
        try: out.append(f())
        except Exception as e: out.append(type(e).__name__ + ': ' + str(e))
    for o in out: print('   ', o)
