# What is written into arrays: by index, in place, through out= and where=; and what is refused.
import operator

import numpy as np
import torch


def told(f):
    try:
        made = f()
        print(getattr(made, 'dtype', ''), made)
    except Exception as error:
        print(type(error).__name__ + ':', error)


def stored(array, index, value):
    array = array.copy()
    array[index] = value
    return array


ints, floats = np.arange(4), np.arange(6.).reshape(2, 3)
mask = floats % 2 == 0
for value in (np.array([[5]]), [[1], [2], [3]], [1, 2], [7], 9):
    told(lambda: stored(floats, mask, value))
for index in (0, slice(0, 2), [0, 1], ints > 1):
    for value in (float('nan'), np.float64('nan'), np.array([np.nan]), [np.float64('nan')]):
        told(lambda: stored(ints, index, value))
for index in (0, slice(0, 2), [0]):
    for value in (None, [], [1, [2]], [[1], [2]], np.array([[3]])):
        told(lambda: stored(ints, index, value))
        told(lambda: stored(ints > 1, index, value))
        told(lambda: stored(floats, index, value))
told(lambda: np.array([[1], [np.float64('nan')]], dtype=int))
told(lambda: np.array([np.int64(300), 5], dtype=np.uint8))
told(lambda: floats[[0, 1], [0, 1, 2]])
told(lambda: floats[[7], [0, 1]])
told(lambda: ints[np.array([])])

for kind in ('uint8', 'int32'):
    for power in (2, 2.0, np.float64(2), 0.5):
        told(lambda: operator.ipow(np.arange(5).astype(kind), power))
told(lambda: operator.itruediv(np.arange(3), np.zeros((2, 3))))
told(lambda: operator.imul(np.arange(3.), torch.tensor(3)))
told(lambda: operator.iadd(np.arange(3.), torch.ones(3)))
told(lambda: operator.itruediv(np.arange(1, 4), torch.tensor([2, 4, 8])))
told(lambda: np.arange(3.) / torch.tensor([2., 4, 8]))
told(lambda: np.isnan(torch.tensor([1., float('nan')])))
told(lambda: np.greater(torch.tensor([1, 2]), 1))

out = np.array([100, -7, 5])
told(lambda: np.less([1, 2, 3], 2, out=out, where=[True, False, True]))
told(lambda: np.abs(np.array([-1, -2, -3], np.int32), out=np.array([7.5, .5, 2.]), where=[False, True, False]))
told(lambda: np.power(np.array([1.5, 2.]), 2, dtype=np.int8))
told(lambda: np.power(np.array([1, 2]), 2, dtype=np.int8))
told(lambda: np.add(np.array([1, 2], np.int8), 5, dtype=np.uint8))
told(lambda: np.greater([1, 2], 1, dtype=np.float32))
told(lambda: np.exp2([1, 2], dtype=int))
told(lambda: np.logical_or([1, 0], 0, dtype=int))
told(lambda: np.left_shift([1, 2], 1, dtype=float))
told(lambda: np.subtract([True], False, dtype=bool))
told(lambda: np.square([1, 2], dtype=bool))
told(lambda: np.invert([1, 2], dtype=np.int8))
told(lambda: np.copyto(np.arange(3), [1.5, 2, 3]))
told(lambda: np.copyto(np.arange(3), 1.5))
told(lambda: np.putmask(np.arange(3, dtype=np.int32), [True, False, True], np.array([1, 2])))
told(lambda: np.arange(3).astype(float, casting='no'))
told(lambda: np.arange(3.).astype(int, casting='same_kind'))

told(lambda: np.logaddexp.reduce(np.array([0], np.int32)))
told(lambda: np.remainder.accumulate(np.array([[True, False, True]])))
told(lambda: np.greater_equal.accumulate(np.array([1.5, 2])))
told(lambda: np.multiply.reduce(np.array(5)))
told(lambda: divmod(np.array([7, -7]), 2))
told(lambda: divmod(7, np.array([2, 3], np.int8)))
told(lambda: [type(one) for one in divmod(np.float32(1.5), np.int8(-2))])
told(lambda: divmod(np.array([7., 0]), 0))
told(lambda: divmod(np.int32(7), 0))
told(lambda: np.int32(7) // 0.0)
told(lambda: np.int32(7) // 0)
told(lambda: np.int64(7) // 0)
told(lambda: np.int8(100) + 100)
told(lambda: np.int8(100) + np.int8(100))
told(lambda: np.float32(1) / 0.0)
told(lambda: np.float64(1) / 0)
told(lambda: np.float32(1) / np.float64(0))
told(lambda: np.int64(1) / np.float32(0))
told(lambda: np.dot(2, np.array([1, np.inf], np.float16)))
told(lambda: np.dot(0.0, np.array([1, np.inf, -0.0])))
told(lambda: np.inner(-1.0, np.array([[1., 0], [2, 3]])))
told(lambda: np.rad2deg(np.array([100, 1], np.float16)))
told(lambda: np.heaviside(300, np.array([100, 1, 0], dtype=np.int8)))
told(lambda: np.array([5728, 1], np.float16))
told(lambda: np.array([100, .1], np.float16))
told(lambda: np.array([99999992, 5e6], np.float32))
