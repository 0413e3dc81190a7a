# Texts and order of small things that a fuzzer found.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


a = list(range(6))


def put():
    a[::2] = 5


show(put)
show(lambda: staticmethod(None))
show(lambda: classmethod(3))
show(lambda: 'ab\u0394\u0394'.encode('latin-1'))
show(lambda: 'ab\u0394c'.encode('ascii'))
show(lambda: sorted([2, 1], reverse=None))
show(lambda: 'a'.center(5, None))
show(lambda: format('a', ' '))
show(lambda: format(True, 'y'))
show(lambda: 'a\x85b \u2003c'.rsplit(None, 1))
show(lambda: {1}.remove({2}))
show(lambda: {1}.intersection([1, []]))
show(lambda: {1}.isdisjoint([1, []]))
show(lambda: list({'a': 1, 'b': 2}.items().__reversed__()))
show(lambda: type(reversed({}.values())).__name__)
show(lambda: ('a', 1) in {'a': 1.0}.items())
show(lambda: {'a': []}.items().isdisjoint([1]))


def f(a, b, /, **kw):
    return a, b, kw


def g(a, b, /):
    return a


show(lambda: f(1, 2, a=3))
show(lambda: g(b=1, a=2))


class Box(dict):
    def __init__(self, **kw):
        super().__init__(**kw)
        self.__dict__ = self


box = Box(x=1)
box.y = 2
print(box, box.x, box['y'])


def sub():
    try:
        yield 1
    except ValueError:
        yield 2


def outer():
    yield from sub()


it = outer()
print(next(it), it.throw(ValueError))
try:
    it.throw(GeneratorExit())
except GeneratorExit as e:
    print(repr(e), e.__context__)
try:
    outer().throw(StopIteration(3))
except RuntimeError as e:
    print(e, repr(e.__cause__))
e = ValueError()
e.__cause__ = KeyError()
print(e.__suppress_context__)
