import traceback
def f(x): raise x
def c(x):
    try: f(x)
    except BaseException as e: return e
def chained(a, b):
    try:
        try: f(a)
        except ValueError as e: raise b from e
    except BaseException as e: return e
def context(a, b):
    try:
        try: f(a)
        except BaseException as e: raise b
    except BaseException as e: return e
eg = c(ExceptionGroup('first\nsecond', [c(ValueError('one\ntwo')), chained(ValueError(3), TypeError('x')), KeyError('k'),
   c(ExceptionGroup('in', [ValueError(i) for i in range(20)])), context(ExceptionGroup('cg', [ValueError(), ExceptionGroup('cgg', [OSError(2, 'no')])]), RuntimeError('after'))]))
eg.add_note('note 1\nnote 1b'); eg.add_note('n2'); eg.exceptions[0].add_note('inner'); eg.exceptions[0].add_note(''); eg.exceptions[0].add_note('x\n\ny\n')
def show(e, **k):
    parts = [p.replace(__file__, 'FILE') for p in traceback.format_exception(e, **k)]
    print(''.join(parts))
    print(parts)
    print(traceback.format_exception_only(e))
show(eg)
show(eg, limit=1)
show(eg, limit=0)
show(eg, limit=-1)
show(eg, chain=False)
d = ValueError('deep')
for i in range(13): d = ExceptionGroup('l%d' % i, [d, KeyError(i)])
show(d)
show(context(eg, ValueError('last')))
show(context(ValueError('last'), d))
same = ValueError('s')
a = TypeError(1); a.__context__ = same
b = TypeError(2); b.__context__ = same
show(ExceptionGroup('two', [a, b]))
try:
    raise eg
except ExceptionGroup:
    traceback.print_exc()
    print(traceback.format_exc().replace(__file__, 'FILE'))
class N(Exception):
    def __str__(self): 1/0
bad = ExceptionGroup('q', [N()])
bad.__notes__ = 5
n3 = N(); n3.__notes__ = [N(), 3]
show(bad)
show(ExceptionGroup('w', [bad, n3, ExceptionGroup('z', [a])]))
f(context(ExceptionGroup('w', [bad, n3, ExceptionGroup('z', [a, b, eg, d])]), ExceptionGroup('w', [n3])))
