# exceptions
import sys
def f(k):
    try:
        if k == 0: return 'try'
        if k == 1: raise ValueError('v')
        if k == 2: raise KeyError('k')
        if k == 3: raise OSError(2, 'No such file', 'nm')
        if k == 4: 1 / 0
        if k == 5: raise Exception
        print('no exc')
    except ValueError as e: print('VE', e.args); return 'except'
    except (KeyError, OSError) as e: print(type(e).__name__, e, e.args); raise RuntimeError(f'from {e!r}') from e
    except ArithmeticError: print('arith', sys.exc_info()[0].__name__, sys.exc_info()[1]); raise
    else: print('else'); return 'else'
    finally:
        print('finally', k)
        if k == 5: return 'finally overrides'
for k in range(7):
    try: print(f(k))
    except Exception as e: print('caught', repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
class AppError(Exception): "app"
class DbError(AppError):
    def __init__(self, msg, code=500, **kw): super().__init__(msg); self.code = code; self.kw = kw
    def __str__(self): return f'{super().__str__()} (code {self.code})'
class Deep(DbError, KeyError): pass
for e in (DbError('x'), Deep('y', 3, a=1), AppError('a', 'b'), AppError()): print(repr(e), str(e), e.args, isinstance(e, LookupError), [c.__name__ for c in type(e).__mro__], vars(e))
try: raise Deep('z')
except KeyError as e: print('KeyError catches', e)
try: e
except NameError as x: print(x)
def g():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print('i', i)
        finally: print('fin', i)
    else: print('no')
    while True:
        try: return 1
        finally: break
    return 2
print(g())
def h():
    try: raise ValueError('a')
    finally: raise TypeError('b')
try: h()
except TypeError as e: print(e, repr(e.__context__))
def nested():
    try:
        try: raise ValueError(1)
        except ValueError:
            try: raise KeyError(2)
            except KeyError as k: raise IndexError(3)
    except IndexError as e:
        c = e
        while c: print(repr(c), end=' < '); c = c.__context__
        print()
nested()
for bad in (3, 'str', None, object, ValueError, ValueError('x'), int):
    try: raise bad
    except BaseException as e: print(type(e).__name__, e)
for cause in (3, None, KeyError, KeyError('c')):
    try: raise ValueError('v') from cause
    except Exception as e: print(type(e).__name__, e, repr(e.__cause__))
try:
    try: 1 / 0
    except 3: pass
except TypeError as e: print(e)
try:
    try: 1 / 0
    except (ValueError, 'x'): pass
except TypeError as e: print(e)
try: raise
except RuntimeError as e: print(e)
e = ValueError('n'); e.add_note('note1'); print(e.__notes__); 
try: e.add_note(3)
except TypeError as x: print(x)
print(ValueError('a', 1), repr(ValueError('a', 1)), repr(KeyError('a')), str(KeyError('a')), str(OSError(1, 'b')), repr(OSError(1, 'b')), OSError(2, 'm', 'f').filename, str(OSError(2, 'm', 'f')), type(OSError(2, 'x')).__name__, StopIteration(4).value, SystemExit(3).code, repr(SystemExit()), ImportError('x', name='n').name, AttributeError('m', name='a', obj=3).obj, NameError('x', name='q').name, UnicodeError('u'), Exception(ValueError('in')), repr(Exception(ValueError('in'))), BaseException.__subclasses__()[0].__name__ if 0 else '', issubclass(FileNotFoundError, OSError), IOError is OSError, EnvironmentError is OSError, ConnectionError.__mro__[1], ModuleNotFoundError.__bases__)
try: assert (1, 'always true') == 0, ('tuple', 'msg')
except AssertionError as e: print(e, e.args)
try: sys.exit('bye')
except SystemExit as e: print(e, e.code)
try: exit(3)
except SystemExit as e: print(e.code)
def w(): x = e1.with_traceback(None); return x is e1
e1 = ValueError(); print(w(), e1.__traceback__)
try: [].x
except AttributeError as e: print(e.name, e.obj)
try: foo_bar
except NameError as e: print(e.name)
try: open('/nope/x')
except FileNotFoundError as e: print(e, e.errno, e.strerror, e.filename)
try: int('q')
except (TypeError, ValueError): print('tuple')
except: print('bare')
class Ctx(Exception):
    def __reduce__(self): return (Ctx, ())
    @property
    def msg(self): return self.args[0] if self.args else 'none'
print(Ctx('a').msg, Ctx().msg)
raise DbError('final', 404) from KeyError('root')
