import sys, traceback
def t(f):
    try: print('->', f())
    except BaseException as e:
        print(type(e).__name__, e)
        print(''.join(traceback.format_exception(e)).replace(__file__, 'FILE'))
def eg(*a): return ExceptionGroup('g', list(a))
def one():
    try:
        raise eg(ValueError(1), TypeError(2), eg(ValueError(3), OSError(4)))
    except* ValueError as e:
        print(repr(e), repr(sys.exc_info()[1]), e.exceptions)
    except* TypeError as e:
        print(repr(e))
    try: e
    except NameError as n: print(n)
t(one)
def two():
    try:
        raise ValueError(7)
    except* (TypeError, ValueError) as e:
        print(repr(e), repr(e.__cause__), repr(e.__context__), e.__traceback__ is None)
    else: print('no')
    finally: print('fin')
    try: pass
    except* ValueError: print('no')
    else: print('else')
    finally: print('fin')
t(two)
def three():
    try: raise ValueError(7)
    except* TypeError: print('no')
t(three)
def four():
    try: raise eg(ValueError(1), TypeError(2))
    except* ValueError as e: raise
t(four)
def five():
    try: raise eg(ValueError(1), TypeError(2))
    except* ValueError as e: raise e
t(five)
def six():
    try: raise eg(ValueError(1), TypeError(2), OSError(3))
    except* ValueError as e: raise KeyError('new')
    except* TypeError as e: raise KeyError('from') from e
t(six)
def seven():
    try: raise eg(ValueError(1))
    except* ValueError as e: raise KeyError('new')
t(seven)
def eight():
    try: raise ValueError(1)
    except* ValueError as e: raise
t(eight)
def nine():
    try: raise ValueError(1)
    except* ValueError as e: raise KeyError(2)
t(nine)
def ten():
    try: raise eg(ValueError(1))
    except* ExceptionGroup: pass
t(ten)
def eleven():
    try: raise eg(ValueError(1))
    except* (ValueError, BaseExceptionGroup): pass
t(eleven)
def twelve():
    try: raise eg(ValueError(1))
    except* 3: pass
t(twelve)
def thirteen():
    try: raise eg(ValueError(1))
    except* (ValueError, 3): pass
t(thirteen)
def fourteen():
    try: raise eg(ValueError(1), TypeError(2))
    except* ValueError: print('v')
    except* 1/0: pass
t(fourteen)
def fifteen():
    try:
        try: raise eg(ValueError(1), TypeError(2))
        except* ValueError:
            try: raise eg(KeyError(1), OSError(2))
            except* OSError: print('os')
    except* KeyError as k: print(repr(k))
t(fifteen)
def sixteen():
    for i in range(3):
        try:
            if i == 1: raise eg(ValueError(i))
            if i == 2: break
            continue
        except* ValueError as e:
            for j in range(2):
                if j: break
            print(i, e, [x for x in e.exceptions])
        finally: print('f', i)
    return 'done'
t(sixteen)
def seventeen():
    def again(): raise
    try: raise eg(ValueError(1), TypeError(2))
    except* ValueError: again()
t(seventeen)
class My(ExceptionGroup):
    def __new__(cls, m, x, code=0):
        s = super().__new__(cls, m, x); s.code = code; return s
    def derive(self, x): return My(self.message, x, self.code)
def eighteen():
    try: raise My('my', [ValueError(1), TypeError(2), KeyError(3)], 5)
    except* ValueError as e: print(repr(e), e.code)
    except* KeyError as e: print(repr(e), e.code); raise
t(eighteen)
def nineteen():
    g = eg(ValueError(1), TypeError(2)); g.add_note('note')
    try: raise g from OSError('c')
    except* ValueError as e: print(e.__notes__, repr(e.__cause__), e.__notes__ is g.__notes__); e.add_note('q')
t(nineteen)
def twenty():
    try:
        try: raise eg(ValueError(1), TypeError(2), OSError(3))
        except* (ValueError, OSError): raise
    except ExceptionGroup as g: return g, g.__context__, g.__cause__, g.__suppress_context__
t(twenty)
def twentyone():
    try: raise BaseExceptionGroup('b', [KeyboardInterrupt(), ValueError()])
    except* KeyboardInterrupt as k: print(repr(k))
t(twentyone)
def twentytwo():
    try: raise KeyboardInterrupt('x')
    except* KeyboardInterrupt as k: print(repr(k))
    def gen():
        try: yield 1
        except* ValueError as e: yield repr(e)
    g = gen(); next(g)
    return g.throw(ValueError('thrown'))
t(twentytwo)
def twentythree():
    def gen():
        try: raise eg(ValueError(1), TypeError(2))
        except* ValueError as e:
            yield repr(e)
            yield sys.exc_info()[1]
        except* TypeError as e:
            yield repr(e)
    return list(gen()), sys.exc_info()
t(twentythree)
class Bad(ExceptionGroup):
    def split(self, x): raise RuntimeError('split')
def twentyfour():
    try: raise Bad('b', [ValueError(1), TypeError(2)])
    except* ValueError: pass
t(twentyfour)
def twentyfive():
    try: raise eg(ValueError(1))
    except* ValueError:
        def f(): return 3
        class C: pass
        return_ = f()
    return return_
t(twentyfive)
class M(type):
    def __instancecheck__(c, x): return True
    def __subclasscheck__(c, x): return True
class MV(ValueError, metaclass=M): pass
def twentysix():
    try: raise eg(KeyError(1))
    except* MV: print('no')
t(twentysix)
def twentyseven():
    try: raise eg(ValueError(1), KeyError(2))
    except* ValueError as e:
        try: raise OSError('inner')
        except OSError: pass
        del e
        raise TypeError('t')
    except* KeyError: raise
t(twentyseven)
def twentyeight():
    try:
        raise eg(ValueError(1), KeyError(2))
    except* ValueError as e:
        old = e
    try: raise eg(*old.exceptions)
    except* ValueError as e: raise old
t(twentyeight)
class Counted(ExceptionGroup):
    def derive(self, x): return Counted(self.message + '+', x)
def twentynine():
    try: raise Counted('c', [ValueError(1), TypeError(2), KeyError(3)])
    except* OSError: print('no')
    except* (IndexError, MemoryError): print('no')
    except* TypeError as e: print(repr(e))
    except* OSError: print('no')
    except* KeyError as e: print(repr(e))
t(twentynine)
try:
    raise eg(ValueError(1), TypeError(2))
except* ValueError as e:
    raise KeyError('new')
