# What random calls of NumPy found.
import warnings

import numpy as np

warnings.simplefilter('ignore')
a = np.arange(12).reshape(3, 4)


def told(call):
    try:
        y = call()
        print(type(y).__name__, repr(y))
    except Exception as error:
        print(type(error).__name__, error)


# Shifts along axes.
for shift, axis in ((1, (0, 1)), ((1, 2), (0, 1)), ((1, 2), 1), (-1, (1,)), ((1, 2, 3), (0, 1)), (2, None), ((1, 1), (0, 0))):
    told(lambda: np.roll(a, shift, axis=axis))
# Shapes that do not fit: == is False, with a warning.
told(lambda: np.arange(3) == np.arange(4))
told(lambda: np.arange(3) != np.arange(4))
told(lambda: np.arange(3) < np.arange(4))
told(lambda: np.equal(np.arange(3), np.arange(4)))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    if np.zeros((2, 3)) == np.zeros((3, 2)):
        print('never')
    print([(w.category.__name__, str(w.message)) for w in caught])
# One and many dims.
for f in (np.tril, np.triu):
    told(lambda: f([1, 2, 3]))
    told(lambda: f([1.5, 2, 3], k=1))
    told(lambda: f(5))
told(lambda: np.repeat(np.array(2.5), 2, axis=0))
told(lambda: np.take(np.array(7), [[0, -1]], axis=0))
told(lambda: np.take(np.array(7), [0, 1], axis=-1))
told(lambda: np.expand_dims(a, None))
told(lambda: np.fliplr([1, 2]))
told(lambda: np.flipud(3))
told(lambda: np.searchsorted([[1, 2], [3, 4]], 3))
told(lambda: np.searchsorted(5, 3))
told(lambda: np.correlate([1, 2, 3], 2))
told(lambda: np.convolve([1, 2, 3], 2))
told(lambda: np.bincount([[1, 2]]))
told(lambda: np.bincount(5))
told(lambda: np.bincount([1.5, 2]))
told(lambda: np.add.accumulate(a, axis=(0,)))
told(lambda: np.add.accumulate(a, axis=None))
told(lambda: np.add.accumulate([1, 2, 3], axis=None))
# dtypes and signs.
told(lambda: np.hypot(np.arange(3, dtype='uint8'), np.arange(3, dtype='int8')))
told(lambda: np.arctan2(np.arange(3, dtype='uint8'), -1))
told(lambda: np.arctan2(np.arange(3, dtype='int8'), 200))
told(lambda: np.arctan2(np.arange(3, dtype='int8'), 300))
told(lambda: np.polyval(np.float32([1, 2]), np.array(3, dtype='float32')))
told(lambda: np.polyval([1, 2], np.array([1, 2], dtype='int8')))
told(lambda: np.dot(np.arange(-2, 2).reshape(1, 2, 2), 0.0))
told(lambda: np.power(np.zeros((2, 0), dtype=int), [[-1], [2]]))
for spec in ('>8', '.3f', 'd', 'b', '5', ''):
    told(lambda: format(np.bool_(True), spec))
told(lambda: format(np.bool_(True), 's'))
