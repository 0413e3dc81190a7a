# Frames as programs see them: sys._getframe, inspect.currentframe and what they tell.
import inspect, sys
def who():
    return sys._getframe(1).f_code.co_name
def caller(): return who()
print(caller())
def f(a, b=2, *args, k=3, **kw):
    c = a + b
    frame = inspect.currentframe()
    print(frame.f_code.co_name, frame.f_lineno, sorted(frame.f_locals), frame.f_globals is globals())
    print(inspect.getargvalues(frame)[:3])
    info = inspect.getargvalues(frame)
    print(info.args, info.varargs, info.keywords, {k: v for k, v in info.locals.items() if k != 'frame' and k != 'info'})
    return frame
fr = f(1, 5, 6, z=7)
print(fr.f_back.f_code.co_name, fr.f_lineno, sorted(fr.f_locals), fr.f_locals['c'])
print(type(fr), inspect.isframe(fr), inspect.isframe(3))
def g():
    def h():
        return inspect.stack()
    return h()
s = g()
print([(x.function, x.lineno, x[3]) for x in s])
print(inspect.currentframe().f_back, inspect.currentframe().f_code.co_name, inspect.currentframe().f_locals is globals())
class A:
    x = 1
    fr = sorted(k for k in inspect.currentframe().f_locals)
    print(fr)
    def __init__(self, lr, wd=0.1):
        save(self, ignore=['wd'])
        self.g = lambda: lr
def save(self, ignore=[]):
    frame = inspect.currentframe().f_back
    _, _, _, local_vars = inspect.getargvalues(frame)
    self.hparams = {k: v for k, v in local_vars.items() if k not in set(ignore + ['self']) and not k.startswith('_')}
    for k, v in self.hparams.items():
        setattr(self, k, v)
a = A(0.1); print(a.lr, a.hparams, a.g())
def gen():
    yield inspect.currentframe()
    yield sys._getframe(1).f_code.co_name
it = gen(); fr = next(it); print(fr.f_code.co_name, fr.f_back); print(next(it))
def log(msg):
    fr = sys._getframe(1)
    print(f'{fr.f_code.co_name}:{fr.f_lineno} {msg}')
def work():
    log('hi')
    for i in range(2): log(i)
work()
def varname(x):
    for k, v in inspect.currentframe().f_back.f_locals.items():
        if v is x: return k
y_pred = object(); print(varname(y_pred))
def f(x):
    fr = inspect.currentframe()
    x = x * 2
    print(fr.f_locals['x'])
    x = 'last'
    return fr
print(f(3).f_locals['x'])
def outer():
    v = 10
    def inner():
        nonlocal v
        v += 1
        return inspect.currentframe().f_back.f_locals['v']
    return inner()
print(outer())
def r(n):
    if n == 0:
        d = 0; fr = inspect.currentframe()
        while fr: d += 1; fr = fr.f_back
        return d
    return r(n - 1)
print(r(20))
class D:
    def __del__(self): print('del')
def h():
    d = D()
    return inspect.currentframe().f_lineno
print(h())
def h2():
    d = D()
    return inspect.currentframe()
x = h2(); print('kept', list(x.f_locals)); del x; print('end')
sorted([3, 1], key=lambda v: print(inspect.currentframe().f_code.co_name, inspect.currentframe().f_back.f_code.co_name) or v)
try:
    inspect.getargvalues(3)
except Exception as e: print(type(e), e)
try:
    inspect.getargs(3)
except TypeError as e:
    print(e)
try:
    sys._getframe(50)
except ValueError as e:
    print(e)
