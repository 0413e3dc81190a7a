import traceback, sys


class A:
    foo = 1
    def __getattr__(self, n):
        if n == 'later':
            return 5
        raise AttributeError(n)


class P:
    secrets = 1
    @property
    def secret(self):
        raise AttributeError('hidden')


class Get:
    def __get__(self, obj, owner):
        raise AttributeError('by get')


class Q:
    item = Get()
    items = 2


class Own:
    def __getattribute__(self, name):
        raise AttributeError('always')


def free():
    def inner():
        return later_on
    inner()
    later_on = 1


def local():
    print(x)
    x = 1


def tell(f):
    try:
        print(f())
    except Exception as e:
        about = [getattr(e, k) for k in ('name', 'path', 'msg') if hasattr(e, k)]
        obj = getattr(e, 'obj', 'no obj')
        print(type(e).__name__, about, type(obj).__name__ if not isinstance(obj, str) else obj, e.args)
        sys.stdout.flush()
        print(traceback.format_exc().splitlines()[-1])


a, p = A(), P()
tell(lambda: a.fooo)
tell(lambda: a.later.reall)
tell(lambda: a.fooo())
tell(lambda: p.secret)
tell(lambda: p.secre)
tell(lambda: Q().item)
tell(lambda: P.sekret)
tell(lambda: sys.no_such)
tell(lambda: (1).reel)
tell(lambda: [].appendd)
tell(lambda: undefined_name)
tell(free)
tell(local)
tell(lambda: setattr(object(), 'x', 1))
tell(lambda: delattr(p, 'x'))
tell(lambda: super(P, p).nope)


class Missing(AttributeError):
    def __init__(self, name, **more):
        super().__init__('missing ' + name, **more)
        self.name = name


def throw(e):
    raise e


for make in (lambda: Missing('a'), lambda: Missing('a', obj=3), lambda: AttributeError('t', name='n', obj=[]), lambda: NameError('t', name='pritn'),
             lambda: ImportError('t', name='n', path='p'), lambda: ImportError(), lambda: ImportError(1, 2), lambda: AttributeError('t', path=1),
             lambda: NameError('t', obj=1), lambda: ValueError('t', name=1), lambda: OSError(x=1), lambda: StopIteration(x=1)):
    tell(lambda: throw(make()))
try:
    from math import nothing
except ImportError as e:
    print(e.name, e.msg.split(' (')[0])
try:
    import no_such_module
except ModuleNotFoundError as e:
    print(e.name, e.path, e.msg == str(e))
e = AttributeError('x')
e.name, e.obj = 'set', 5
print(e.name, e.obj, e.__dict__)
del e.name
print(e.name)
