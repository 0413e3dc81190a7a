from contextlib import *
import io, sys, contextlib
class CM:
    def __init__(s, n, swallow=False): s.n, s.sw = n, swallow
    def __enter__(s): print('enter', s.n); return s
    def __exit__(s, t, v, tb): print('exit', s.n, t and t.__name__, v); return s.sw
with CM('a') as a, CM('b') as b: print('body')
with CM('s', True): raise ValueError('swallowed')
try:
    with CM('x'), CM('y', False): 1 / 0
except ZeroDivisionError as e: print('out', e)
with ExitStack() as st:
    for i in range(3): st.enter_context(CM(i))
    st.callback(print, 'callback', 1, sep='-'); st.push(lambda *a: print('push', a[0]))
    print('in')
with ExitStack() as st:
    st.enter_context(CM('z', True)); raise KeyError('k')
st2 = ExitStack(); st2.enter_context(CM('p')); st3 = st2.pop_all(); st2.close(); print('--'); st3.close()
with suppress(KeyError, IndexError): {}['a']
print('after')
buf = io.StringIO()
with redirect_stdout(buf): print('hidden'); print('two', end='')
print(repr(buf.getvalue()))
with redirect_stderr(io.StringIO()) as err: print('e', file=sys.stderr)
print(err.getvalue())
@contextmanager
def tag(n):
    print(f'<{n}>')
    try: yield n.upper()
    except ValueError as e: print('handled', e)
    finally: print(f'</{n}>')
with tag('p') as t: print(t)
with tag('q'): raise ValueError('v')
try:
    with tag('r'): raise KeyError('v')
except KeyError as e: print(repr(e))
@tag('deco')
def f(x): print('f', x); return x
print(f(3), f(4))
@contextmanager
def no(): 
    if 0: yield
try:
    with no(): pass
except RuntimeError as e: print(e)
@contextmanager
def two(): yield; yield
try:
    with two(): pass
except RuntimeError as e: print(e)
@contextmanager
def swallow_none():
    try: yield
    except: pass
with swallow_none(): raise RuntimeError
class Cl:
    def close(self): print('closed')
with closing(Cl()) as c: print(type(c).__name__)
with nullcontext(5) as n: print(n)
class D(ContextDecorator):
    def __enter__(s): print('D>'); return s
    def __exit__(s, *e): print('<D'); return False
@D()
def g(): print('g')
g()
for bad in (3, CM, None):
    try:
        with bad: pass
    except Exception as e: print(type(e).__name__, e)
class NoExit:
    def __enter__(s): pass
try:
    with NoExit(): pass
except Exception as e: print(type(e).__name__, e)
class ExitRaises:
    def __enter__(s): return s
    def __exit__(s, *a): raise TypeError('in exit')
try:
    with ExitRaises(): raise ValueError('body')
except TypeError as e: print(e, repr(e.__context__))
def ret():
    with CM('ret'): return 5
print(ret())
for i in range(3):
    with CM(i):
        if i == 1: continue
        if i == 2: break
with (CM('par') as a, CM('en') as b,): print(a.n, b.n)
with open('t.txt', 'w') as f: f.write('a\nb\n'); print(f.closed)
print(f.closed, open('t.txt').read().splitlines())
try: f.write('x')
except ValueError as e: print(e)
with CM('last'):
    raise RuntimeError('shown')
