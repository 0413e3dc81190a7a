"""What is written into arrays of ints and of narrow floats: what int() refuses is refused, what does not fit is told."""
import warnings

import numpy as np


def item(v, dtype):
    a = np.zeros(2, dtype)
    a[0] = v
    return a


def whole(v, dtype):
    a = np.zeros(2, dtype)
    a[:] = v
    return a


def fill(v, dtype):
    a = np.zeros(2, dtype)
    a.fill(v)
    return a


def tell(f, *args):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try:
            print(repr(f(*args)), *[str(w.message) for w in caught])
        except Exception as e:
            print(type(e).__name__, e)


nan = float('nan')
values = (nan, float('inf'), -1e20, 3e9, 300.7, 300, -1, 2 ** 31, True, np.float64(nan), np.int64(300))
for v in values:
    for dtype in (int, np.uint8, np.int32, np.float16):
        for f in (np.array, item, whole, fill):
            tell(f, v, dtype)
        tell(np.full, 2, v, dtype)
        tell(np.dtype(dtype).type, v)
        tell(lambda: np.asarray(v).astype(dtype))
for v in ([nan, 1], [300, -1], [3e9, 1], [True, 2.5], np.array([nan, 1.0])):
    for dtype in (int, np.uint8, np.int32, np.float16):
        tell(np.array, v, dtype)
        tell(whole, v, dtype)
np.int32(100).fill(1)
pixels = np.array([1, 2, 250], dtype=np.uint8)
for change in (np.array([1, 2, 3]), [1, 2, 3], -1, 1, np.array([True, False, True])):
    try:
        pixels += change
        print(pixels)
    except Exception as e:
        print(type(e).__name__, e)
np.array([1, 300], dtype=np.uint8)
pixels[0] = -1
