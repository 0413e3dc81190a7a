# inspect.getsource: the lines of functions, classes and lambdas.
import inspect
import numpy.typing as npt
import numpy as np


def keep(f):
    return f


class Net:
    size = 2
    # of the body

    class Part(object):
        def half(self): return 1
# in the first column
    def whole(self) -> npt.NDArray[np.float64]: return np.ones(self.size)


@keep
@keep
def two(a,
        b=(1,
           2)):
    text = '''
not indented
    '''
    if a:
        return b, text
    # the last line of it


# above it
def one(): return 1; x = 2


square = lambda x: x ** 2
pair = [lambda y: y,
        lambda z: z]


def outer():
    class Inner:
        y = 2

    def inner():
        # a comment
        pass
    return inner, Inner


class Last(Net): pass


for o in [Net, Net.Part, Net.Part.half, Net.whole, two, one, square, pair[0], pair[1], outer, outer()[0], outer()[1], Last,
          Net().whole]:
    print(repr(inspect.getsource(o)), inspect.getsourcelines(o)[1])
print(len(inspect.getsource(inspect.currentframe()).splitlines()), inspect.getsourcefile(one) == __file__,
      inspect.getfile(Net) == __file__, inspect.getmodule(one).__name__, inspect.getcomments(one))
print(Net.whole.__annotations__, npt.NDArray)
for o in [len, int, 3, "a", Net(), None, [].append]:
    try:
        print(inspect.getsource(o))
    except TypeError as e:
        print(e)
