def show(f):
    try:
        print('->', f())
    except BaseException as e:
        print(type(e).__name__, e.args, str(e), repr(e))
def chain():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError('v') from e
try: chain()
except ValueError as e: print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try: {}['k']
    except KeyError: [][0]
except IndexError as e: print(repr(e.__context__), e.__cause__)
try:
    try: 1 / 0
    except ZeroDivisionError: raise KeyError('x') from None
except KeyError as e: print(e.__suppress_context__, e.__cause__)
def order():
    log = []
    try:
        log.append('try')
        try: raise ValueError
        finally: log.append('inner finally')
    except (TypeError, ValueError) as e: log.append(type(e).__name__)
    else: log.append('else')
    finally: log.append('finally')
    return log
print(order())
def els():
    try: pass
    except Exception: print('no')
    else: print('else')
    finally: print('fin')
els()
def ret():
    try: return 'try'
    finally: print('finally before return')
print(ret())
def override():
    try: return 1
    finally: return 2
print(override())
def reraise():
    try: raise ValueError('again')
    except ValueError:
        try: raise
        except ValueError as e: return str(e)
print(reraise())
try: raise
except RuntimeError as e: print(e)
show(lambda: KeyError('a')); show(lambda: (_ for _ in ()).throw(KeyError('a')))
class My(Exception): pass
class My2(My):
    def __str__(self): return 'custom'
for e in (My(), My('a'), My('a', 1), My2('x'), KeyError('k'), KeyError(), ValueError(1.5), StopIteration(3), SystemExit(2), OSError('x')):
    print(str(e), repr(e), e.args)
try: raise My2('x')
except My as e: print(type(e), e)
try: raise 5
except TypeError as e: print(e)
try: raise ValueError from 5
except TypeError as e: print(e)
try:
    try: raise ValueError
    except 5: pass
except TypeError as e: print(e)
assert True
try: assert 1 == 2, 'msg'
except AssertionError as e: print(repr(e))
try: assert 0
except AssertionError as e: print(repr(e))
e = 'outer'
try: raise ValueError
except ValueError as e: pass
try: e
except NameError as x: print(x)
class CM:
    def __init__(s, n): s.n = n
    def __enter__(s): print('in', s.n); return s.n
    def __exit__(s, *a): print('out', s.n, a[0] is not None)
with CM(1) as p, CM(2) as q: print(p, q)
try:
    with CM(3), CM(4): raise ValueError
except ValueError: print('through')
def early():
    with CM(5): return 'r'
print(early())
for i in range(3):
    with CM(i):
        if i == 1: break
try:
    with 5: pass
except TypeError as e: print(e)
def nested(n):
    if n == 0: raise ValueError('deep')
    try: nested(n - 1)
    finally: print('unwind', n)
try: nested(3)
except ValueError as e: print(e)
def gen():
    try: yield 1
    except GeneratorExit: print('closed'); raise
g = gen(); next(g); g.close()
def handled_in_gen():
    try: raise KeyError('in gen')
    except KeyError:
        yield 1
        try: raise
        except KeyError as e: yield repr(e)
h = handled_in_gen(); next(h)
try: raise ValueError
except ValueError: print(next(h))
print(issubclass(KeyError, LookupError), issubclass(ZeroDivisionError, ArithmeticError), isinstance(ValueError(), Exception), ValueError.__mro__, Exception.__name__, UnboundLocalError.__bases__)
try: int('x')
except Exception as e: print(type(e).__module__, type(e).__qualname__)
x = ValueError('a'); x.extra = 1; print(x.extra, x.with_traceback(None) is x, hasattr(x, '__traceback__'))
try: [1, 2, 3].nope()
except AttributeError as e: print(e)
try: None.x
except AttributeError as e: print(e)
try: None()
except TypeError as e: print(e)
try: None[0]
except TypeError as e: print(e)
try: (1)[0] = 2
except TypeError as e: print(e)
try: del (1,)[0]
except TypeError as e: print(e)
try: for_ = [x for x in 5]
except TypeError as e: print(e)
