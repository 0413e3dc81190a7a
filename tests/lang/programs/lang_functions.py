def show(f, *a, **k):
    try:
        print(f(*a, **k))
    except TypeError as e:
        print('TypeError', e)
def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
show(f, 1, c=3); show(f, 1, 2, 3, 4, c=5, e=6); show(f, c=1, a=2, b=3); show(f); show(f, 1); show(f, 1, c=2, a=3)
def g(a, b, /, c, *, d): return a, b, c, d
show(g, 1, 2, 3, d=4); show(g, 1, 2, c=3, d=4); show(g, 1, b=2, c=3, d=4); show(g, 1, 2, 3, 4); show(g, 1, 2, 3); show(g)
def h(): return 1
show(h, 1); show(h, x=1); show(lambda a, b=1: (a, b), 1, 2, 3)
def two(a, b): pass
show(two); show(two, 1); show(two, 1, 2, 3); show(two, 1, c=2)
def kwo(*, a, b): pass
show(kwo); show(kwo, 1); show(kwo, a=1)
def three(a, b, c): pass
show(three)
def dflt(x, acc=[]):
    acc.append(x); return acc
print(dflt(1), dflt(2), dflt.__defaults__, dflt.__name__)
def outer():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    return inc, get
inc, get = outer(); inc(); inc(5); print(get())
fs = [lambda i=i: i * 10 for i in range(3)]; print([q() for q in fs]); fs = [lambda: i for i in range(3)]; print([q() for q in fs])
x = 'global'
def scope():
    x = 'local'
    class C:
        y = x
        def m(self): return x
    return C.y, C().m()
print(scope())
def fact(n): return 1 if n < 2 else n * fact(n - 1)
print(fact(15))
def deco(fn):
    def wrapper(*a, **k):
        print('call', fn.__name__, a, k)
        return fn(*a, **k)
    return wrapper
@deco
def add(a, b): return a + b
print(add(1, b=2))
def gen(n):
    got = None
    for i in range(n):
        got = yield i, got
    return 'done'
it = gen(2); print(next(it), it.send('a'))
try: next(it)
except StopIteration as e: print('stop', e.value)
def deleg():
    r = yield from gen(2)
    print('r', r)
    yield from [7, 8]
print(list(deleg()))
def closing():
    try:
        yield 1
        yield 2
    finally:
        print('cleanup')
c = closing(); next(c); c.close(); print(list(c))
c = closing(); print(next(c))
try: c.throw(ValueError('boom'))
except ValueError as e: print('caught', e)
def catcher():
    while True:
        try: yield
        except KeyError as e: print('inner', e)
c = catcher(); next(c); c.throw(KeyError('k')); c.throw(KeyError, 'm'); c.close()
def bad():
    raise StopIteration
    yield
try: list(bad())
except RuntimeError as e: print(e, repr(e.__cause__))
print(list(x * y for x in range(3) for y in range(2)), [*range(3), *'ab'], {*[1, 2]}, (*[1],), {**{'a': 1}, 'b': 2})
def loop():
    for i in range(5):
        if i == 3: break
    else:
        print('no')
    n = 0
    while n < 3:
        n += 1
        if n == 2: continue
    else:
        print('else', n)
    return i
print(loop())
def fin():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: return i
        finally:
            print('fin', i)
print(fin())
def unbound():
    print(q)
    q = 1
try: unbound()
except UnboundLocalError as e: print(e)
def freev():
    def inner(): return later
    try: inner()
    except NameError as e: print(e)
    later = 1
freev()
try: undefined_name
except NameError as e: print(e)
w = 1
del w
try: w
except NameError as e: print(e)
print((lambda *a, **k: (a, k))(1, *[2, 3], x=4, **{'y': 5}))
try: (lambda **k: k)(**{'a': 1}, **{'a': 2})
except TypeError as e: print(e)
try: print(*5)
except TypeError as e: print(e)
try: (lambda: 0)(**5)
except TypeError as e: print(e)
def ann(a: int, b: 'str' = 1) -> float: pass
print(ann.__annotations__)
print((y := 5) + y, [z := 1, z + 1])
def rec(n): return rec(n + 1)
try: rec(0)
except RecursionError as e: print(e)
