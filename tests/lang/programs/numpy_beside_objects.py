"""Arrays and scalars of numpy beside what is no number: the elements are asked, as numbers of Python."""
import numpy as np


class Value:
    def __init__(self, data):
        self.data = data

    def __radd__(self, other):
        return f'radd {type(other).__name__}'

    def __rmul__(self, other):
        return f'rmul {type(other).__name__}'

    def __lt__(self, other):
        return f'lt {type(other).__name__}'

    def __gt__(self, other):
        return f'gt {type(other).__name__}'


class Wrapped:
    __array_ufunc__ = None

    def __rmul__(self, other):
        return f'rmul of {type(other).__name__}'


for f in (lambda: np.float64(2) * Value(1), lambda: np.float32(2) + Value(1), lambda: np.int64(2) + Value(1),
          lambda: np.array([1, 2]) * Wrapped(), lambda: np.array([1]) + None,
          lambda: np.array([1.5]) * {}, lambda: np.array([True]) - 'a', lambda: np.array([1]) + 'ab',
          lambda: 'ab' + np.array([1]), lambda: np.float64(1) + None, lambda: np.float64(1) - 'a',
          lambda: None + np.array([1]), lambda: np.array([1]) < None, lambda: np.array([1]) == object(),
          lambda: np.array([[1], [2]]) != {}, lambda: np.int64(3) + None, lambda: np.array([1, 2]) * print,
          lambda: np.array(5) + None, lambda: np.float32(3) + None, lambda: np.array([1], dtype='f4') ** None,
          lambda: np.array([1]) + object, lambda: np.array([1]) >= {}, lambda: None / np.float64(2)):
    try:
        result = f()
        print(type(result), result)
    except Exception as e:
        print(type(e).__name__, e)
x = np.array([1.0])
try:
    x += None
except TypeError as e:
    print(e)

# Ints of more than 64 bits are floats beside floats.
big = 2 ** 63
for f in (lambda: np.float64(0.1) * big, lambda: big * np.float64(0.1), lambda: np.array(1.5) + big,
          lambda: big + np.array([1.5, 2]), lambda: np.array([1.5], dtype='f4') - big, lambda: np.float32(3) / big,
          lambda: big ** np.float32(2), lambda: np.array([1, 2]) < big, lambda: big == np.array([1, 2]),
          lambda: np.int64(3) < 2 ** 70, lambda: np.array([1, 2.5]) >= -2 ** 70, lambda: np.float64(2) * 2 ** 70):
    result = f()
    print(result, result.dtype if isinstance(result, np.ndarray) else '')
