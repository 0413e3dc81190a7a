"""Arrays and scalars leave an operator to an object of a higher __array_priority__, which gets them as they are."""
import numpy as np


class Variable:
    __array_priority__ = 200

    def __init__(self, data):
        self.data = data

    def __add__(self, other):
        return 'add', type(other).__name__, other

    def __radd__(self, other):
        return 'radd', type(other).__name__, other

    def __rmul__(self, other):
        return Variable(other * self.data)

    def __rpow__(self, other):
        return 'rpow', type(other).__name__

    def __rmatmul__(self, other):
        return 'rmatmul', other.shape

    def __lt__(self, other):
        return 'lt', type(other).__name__

    def __eq__(self, other):
        return 'eq', type(other).__name__


v = Variable(np.array([1.5, 2.5]))
for a in np.array([1.0, 2.0]), np.array(2.0), np.array([1, 2]), np.float64(2), np.float32(2), np.int64(2):
    print(a + v, v + a, (a * v).data, a ** v, a > v, a == v)
print(np.ones((3, 2)) @ v)
b = np.array([1.0, 2.0])
b += v
print(b)


class Low:
    __array_priority__ = -1

    def __radd__(self, other):
        return type(other).__name__


class OfItself:
    def __init__(self):
        self.__array_priority__ = 7

    def __radd__(self, other):
        return type(other).__name__


class Without:
    __array_ufunc__ = None

    def __radd__(self, other):
        return type(other).__name__


class Nothing:
    __array_priority__ = 1


print(np.float64(1) + Low(), np.float64(1) + OfItself(), np.array([1]) + OfItself())
print(np.float64(1) + Without(), np.array([1]) + Without())
a = np.array([1.0])
for f in lambda: a - Nothing(), lambda: a < Nothing(), lambda: a == Nothing(), lambda: np.float64(1) * Nothing():
    try:
        print(f())
    except TypeError as e:
        print(e)
