def make_counter(start=0):
    count = start

    def inc(by=1):
        nonlocal count
        count += by
        return count

    def reset():
        nonlocal count
        count = start
    inc.reset = reset
    return inc


c = make_counter(5)
print(c(), c(10), c.reset(), c(), c.__closure__[0].cell_contents if c.__code__.co_freevars == ('count',) else None)
fs = [lambda: i for i in range(3)]
gs = [lambda i=i: i for i in range(3)]
print([f() for f in fs], [g() for g in gs])


def compose(*fns):
    def composed(x):
        for fn in reversed(fns):
            x = fn(x)
        return x
    return composed


print(compose(str, abs, int)('-12'), compose()(3))


def accumulate(values, acc=[]):
    acc.extend(values)
    return acc


print(accumulate([1]), accumulate([2]), accumulate.__defaults__)


x = 'global'


def outer():
    x = 'outer'

    class Inner:
        y = x
        x = 'class'
        z = x

        def get(self):
            return x
    return Inner


I = outer()
print(I.y, I.x, I.z, I().get())


def broken():
    try:
        print(later)
    except NameError as e:
        print(type(e).__name__, e)
    later = 1

    def inner():
        return undefined_free
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    if False:
        undefined_free = 1
    del later
    try:
        later
    except UnboundLocalError as e:
        print(e)


broken()
x = 1
def shadow():
    print(x)
    x = 2


def sig(a, b=2, /, c=3, *args, d, e=5, **kw) -> 'int':
    return a, b, c, args, d, e, kw


print(sig(1, d=4), sig(1, 2, 3, 4, 5, d=6, f=7), sig.__kwdefaults__, sig.__annotations__)
for call in (lambda: sig(),
             lambda: sig(1),
             lambda: sig(1, a=2, d=3),
             lambda: sig(1, c=2, d=3, *[4]),
             lambda: sig(1, 2, 3, c=4, d=5),
             lambda: shadow(1),
             lambda: shadow(x=1),
             lambda: sig(*1),
             lambda: sig(**1),
             lambda: sig(1, **{1: 2}),
             lambda: make_counter(1, 2),
             lambda: make_counter(begin=1),
             lambda: sig(1, d=1, **{"d": 2})):
    try:
        print(call())
    except TypeError as e:
        print(e)
import inspect
print(inspect.signature(sig), inspect.signature(make_counter))
shadow()
