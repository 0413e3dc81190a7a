def mk(n, bases, **d):
    try: return type(n, bases, d)
    except TypeError as e: print(n, e)
for base in (tuple, int, str, list, dict, set, float, type, Exception, object, frozenset, complex, ValueError):
    A, B = mk('A', (base,)), mk('B', (base,))
    As, Bs = mk('As', (base,), __slots__=()), mk('Bs', (base,), __slots__=())
    W = mk('W', (base,), __slots__=('__weakref__',)); D = mk('D', (base,), __slots__=('__dict__',))
    L = [A, B, As, Bs, W, D, base, object]
    for x in L:
        for y in L:
            if x and y and x is not y:
                try: c = type('C', (x, y), {}); print(base.__name__, x.__name__, y.__name__, [k.__name__ for k in c.__mro__], c.__base__.__name__)
                except TypeError as e: print(base.__name__, x.__name__, y.__name__, str(e).split('\n')[0])
class M: pass
class S1: __slots__ = ('a',)
class S2(S1): __slots__ = ('b',)
class S3: __slots__ = ('c',)
for bs in ((M, int), (M, S1), (S1, S2) if 0 else (S2, S1), (M, S1, dict), (S1, S3), (KeyError, ValueError), (M, KeyError), (KeyError, OSError), (bool,), (M, list), (S1, int), (S1, Exception), (M, tuple), (object,)):
    try: c = type('C', bs, {}); print(c.__base__.__name__, c.__mro__[1].__name__)
    except TypeError as e: print(e)
