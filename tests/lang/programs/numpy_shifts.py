# Shifts of arrays, bools as the least ints, squares of arrays without dims, what np.r_ makes of numbers.
import numpy as np

x = np.array([1, -600, 7])
print(x << 2, x >> 2, 2 << np.arange(3), x << np.array([9, 70, -1]), x >> np.array([9, 70, -1]))
print(np.uint8(200) << 1, np.uint8(255) >> np.int8(3), np.array([1, 2], dtype=np.int8) << 7)
print(np.left_shift(np.array([1, -6]), np.array([9, 6], dtype=np.uint8)), np.right_shift([8, 16], [1, 2]))
x <<= 1
x >>= 3
print(x, (np.arange(8)[:, None] >> np.arange(3)[::-1]) & 1, np.arange(6).reshape(2, 3).T << 1)
for f in (lambda: x << 1.5, lambda: np.array([1.]) << 1, lambda: np.array([1, 2]) << np.array([1, 2, 3]),
          lambda: 1 << np.float64(2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

yes = np.array([True, False])
one = np.array([True, True])
for r in (yes << 1, yes << one, yes >> one, yes // one, yes % one, yes ** one, np.fmod(yes, one), one << np.array([1, 2], dtype=np.uint8)):
    print(r, r.dtype)

for dtype in (np.float16, np.float32, np.int32):
    b = np.array(3, dtype=dtype)
    for r in (b ** 2, np.power(b, 2), 2 ** b, b[()] ** 2, b ** np.int64(2), b ** np.array(2), b ** 0.5, b ** 3):
        print(repr(r), type(r).__name__)
    b **= 2
    print(repr(b))

for dtype in (np.bool_, np.uint8, np.int32, np.float32):
    a = np.array([1, 0], dtype=dtype)
    print([r.dtype for r in (np.r_[a, 1], np.r_[a, 1.5], np.r_[1, a], np.r_[a, [1]], np.r_[a, a], np.c_[a, a], np.r_[a, np.int64(1)],
                             np.r_[0:3, a], np.r_[a, True], np.r_[a, np.float32(1)], np.c_[a, [1, 2]], np.r_[1, 2.5])])
