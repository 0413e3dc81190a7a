import math


class B(list):
    def __rmul__(self, other):
        return NotImplemented


class C:
    pass


class Base:
    def hello(self):
        return 'hello', type(self).__name__

    @property
    def p(self):
        return 'p'

    @classmethod
    def c(cls):
        return cls.__name__


def f(x):
    return x


for g in (lambda: '%*.*r|%5.*s' % (8, -6, [1], -1, 'abc'), lambda: '%-5.*a|' % (2, 'xyz'), lambda: '%u' % 'x', lambda: '%5.u' % None, lambda: '%-*d|' % (-4, 3),
          lambda: complex('\u0663'), lambda: complex('_1'), lambda: complex('1_0+2_0j'), lambda: complex('1__0'), lambda: complex('x'), lambda: complex('\n_1\u4f60'),
          lambda: math.dist(5, (1,)), lambda: math.dist([3, 0], (0, 4)), lambda: math.dist({1}, {2}), lambda: math.dist(iter([1]), range(1)), lambda: math.degrees(1.7976931348623157e308), lambda: math.radians(180),
          lambda: C(4, **{1: 2}), lambda: f(**{1: 2}), lambda: B([1]) * (1,), lambda: B([1]) * 's', lambda: (1,) * B(),
          lambda: {'a'}.isdisjoint([{1}]), lambda: {'a'}.intersection([{1}]), lambda: {1} in {frozenset([1])},
          lambda: ConnectionResetError('gone'), lambda: OSError(111, 'refused'), lambda: issubclass(BrokenPipeError, ConnectionError), lambda: TimeoutError.__mro__,
          lambda: f.__get__(3)(), lambda: Base.hello.__get__(C())(), lambda: Base.__dict__['p'].__get__(Base()), lambda: Base.__dict__['c'].__get__(None, Base)(), lambda: f.__get__(None, int) is f,
          lambda: f.__get__(None), lambda: (hasattr(f, '__get__'), hasattr(len, '__get__'), hasattr(Base.p, '__get__'))):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
class B(int):
    def __float__(self): return 2
class C(int):
    def __float__(self): return 2.5
class D(complex): pass
for f in (lambda: complex(B()), lambda: complex(C(3)), lambda: complex(1, C(3)), lambda: complex(D(1+2j)), lambda: complex(True, 2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)


class Few:
    def __len__(self):
        return 4

    def __getitem__(self, i):
        if i < 2:
            raise IndexError
        return i


for g in (lambda: ((5).__round__(), (155).__round__(-1), (2.5).__round__(), (2.567).__round__(2), (2 ** 70).__round__(None)), lambda: math.ldexp(1, -10 ** 30), lambda: math.ldexp(1, 10 ** 30), lambda: math.ldexp(0.0, 10 ** 30),
          lambda: format('x', '=08'), lambda: format('x', '08'), lambda: list(reversed(Few())), lambda: Base().hello.nope, lambda: (math.nextafter(1, 2), math.ulp(1.0), math.ulp(1.7976931348623157e308), math.nextafter(0, -1))):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)


def outer(a):
    b = c = 1

    def inner(d):
        return c, a, b, d
    return inner


print(hash(''), hash(b''), outer(1).__code__.co_freevars, outer.__code__.co_cellvars, outer(1).__code__.co_varnames, {'': 1, b'': 2}[''], {'', b''} == {b'', ''})


class K2(dict):
    pass


for g in (lambda: {1}.issubset([1, [2]]), lambda: set().intersection_update([[1]]), lambda: {1}.intersection(iter([1, 2, 3])), lambda: 'a\nb'.splitlines([]), lambda: 'a\nb'.splitlines(2), lambda: 'a\nb'.splitlines(keepends=True), lambda: K2[int],
          lambda: [format(v, s) for v in (-2.5, 0.0, 123.4, 12.3, 3.25, 0.05, 1e10) for s in ('#.1', '#.3', '.1', '#.0', '#', '-#_.0')]):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)


for f in (lambda: {1}.intersection([1, []]), lambda: set().intersection([[]]), lambda: {1, 2}.intersection([1, []]), lambda: set([1]).intersection_update([1, []]), lambda: {1}.issubset([1, []]), lambda: {1}.intersection(iter([1, []]))):
    try: print(f())
    except Exception as e: print(e)
