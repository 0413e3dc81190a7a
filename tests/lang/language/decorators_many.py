import functools
import time


def memo(fn):
    cache = {}

    @functools.wraps(fn)
    def wrapper(*args):
        if args not in cache:
            cache[args] = fn(*args)
            wrapper.misses += 1
        return cache[args]
    wrapper.misses = 0
    wrapper.cache = cache
    return wrapper


def repeat(times, *, sep=', '):
    def deco(fn):
        @functools.wraps(fn)
        def inner(*a, **k):
            return sep.join(str(fn(*a, **k)) for _ in range(times))
        return inner
    return deco


class CountCalls:
    def __init__(self, fn):
        functools.update_wrapper(self, fn)
        self.fn = fn
        self.calls = 0

    def __call__(self, *args, **kwargs):
        self.calls += 1
        return self.fn(*args, **kwargs)

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return functools.partial(self, obj)


def typed(**types):
    def deco(fn):
        def inner(**kw):
            for name, t in types.items():
                if not isinstance(kw.get(name), t):
                    raise TypeError(f'{name} must be {t.__name__}, got {type(kw.get(name)).__name__}')
            return fn(**kw)
        return inner
    return deco


@memo
def fib(n):
    """Fibonacci."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@repeat(3)
@repeat(2, sep='|')
def greet(name='you', punctuation='!'):
    return f'hi {name}{punctuation}'


class Robot:
    @CountCalls
    def move(self, dx):
        """Moves."""
        return f'moved {dx}'

    @functools.cached_property
    def name(self):
        print('computing')
        return 'R2'

    @functools.singledispatchmethod
    def take(self, x):
        return f'thing {x!r}'

    @take.register
    def _(self, x: int):
        return f'int {x}'

    @take.register(list)
    def _(self, x):
        return f'list of {len(x)}'


print(fib(50), fib.misses, fib.__name__, fib.__doc__, len(fib.cache))
print(greet('Bo', punctuation='?'))
print(greet.__wrapped__.__wrapped__('x'))
r = Robot()
print(r.move(1), r.move(2), Robot.move.calls, Robot.move.__doc__)
print(r.name, r.name, vars(r))
print(r.take(1), r.take([1, 2]), r.take('s'), r.take(True))


@functools.lru_cache(maxsize=2)
def square(x):
    print('square', x)
    return x * x


print([square(x) for x in (1, 2, 1, 3, 2)])
print(square.cache_info(), square.cache_parameters())
square.cache_clear()
print(square.cache_info())
print(functools.reduce(lambda a, b: a * b, range(1, 6)), functools.reduce(max, [3, 9, 2], 5))


@functools.total_ordering
class V:
    def __init__(self, *v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v


print(V(1, 2) <= V(1, 3), V(2) > V(1, 9), V(1) >= V(1))


@functools.singledispatch
def show(x): return 'object'
@show.register
def _(x: int | float): return 'number'
@show.register(str)
def _(x): return 'text'
print(show(1), show(2.5), show('a'), show(None), show.dispatch(bool) is show.dispatch(int))


@typed(x=int, y=(float))
def area(x, y):
    return x * y


print(area(x=2, y=2.5))
area(x=2, y='no')
