import io

import numpy as np
from numpy.lib.stride_tricks import as_strided, sliding_window_view


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


# --- Arrays out of bytes and texts
print(np.frombuffer(bytes([1, 2, 200]), dtype=np.uint8), np.frombuffer(b'\x00\x00\x80\x3f\x00\x00\x00\xc0', 'f4'))
print(np.frombuffer(bytearray(16), dtype=np.int32, count=2, offset=4), np.frombuffer(b'\x01\x00\x01', bool))
show(np.frombuffer, bytes(3), np.int16)
show(np.frombuffer, bytes(4), np.int16, 3)
print(np.fromstring('1 2 3.5', sep=' '), np.fromstring('1, 2,3', dtype=int, sep=','))
print(np.genfromtxt(io.StringIO('a,b\n1,2\n3,\n5,x'), delimiter=',', skip_header=1), np.genfromtxt(io.StringIO('1 2 3'), usecols=(0, 2)))
a = np.arange(4, dtype=np.float32)
print(a.view(np.int32), a.view('u1').shape, np.float32(1.5).view(np.int32), np.arange(2).view(np.float64))
show(np.arange(3, dtype=np.uint8).view, np.int16)

# --- In place
a = np.arange(3)
a.resize(5)
print(a)
a.resize((2, 2))
print(a)
a.itemset(0, 9)
a.itemset((1, 1), 7)
print(a, a.imag, np.float64(2).strides)
show(a[0].resize, 1)

# --- Windows
x = np.arange(12).reshape(3, 4)
print(sliding_window_view(np.arange(5), 3), sliding_window_view(x, (2, 2)).sum((2, 3)), sliding_window_view(x, 2, axis=1).shape)
print(as_strided(np.arange(5), (3, 3), (8, 8)), np.lib.stride_tricks.as_strided(x, (2, 2, 2, 2), (32, 8, 32, 8))[1, 1])
show(sliding_window_view, x, 2)
show(sliding_window_view, np.arange(2), 3)

# --- Functions of elements
print(np.add.reduceat(np.arange(8), [0, 4, 1, 5, 2, 6, 3, 7])[::2], np.multiply.reduceat(np.arange(12).reshape(4, 3), [0, 2], axis=0))
show(np.add.reduceat, np.arange(3), [0, 5])
print(np.add.identity, np.multiply.identity, np.logical_and.identity, np.maximum.identity, np.exp.signature)
print(np.cbrt([1, 8., 27], out=np.empty(3)), np.cbrt(27), np.gcd.reduce([12, 18, 30]), np.lcm.outer([4, 6], [2, 9]), np.gcd(np.int8(-4), 6))
print(np.deg2rad(180), np.rad2deg(np.pi), np.deg2rad([0, 90], dtype=np.float32), np.heaviside([-1, 0, 2.], .5), np.signbit([-0., 1]))
print(np.float_power([1, 2], 2), np.copysign([1, 2], -1.), np.nextafter(1, 2), np.logaddexp2([1, 2], 3), np.radians([90], where=[True], out=np.zeros(1)))
a = np.arange(5)
print(np.add(a, 10.7, out=a, casting='unsafe'), np.multiply([1.5, 2.5], 2, dtype=int, casting='unsafe'))
show(np.add, a, 1.5, out=a)

# --- Dtypes
d = np.dtype('f4')
print(type(d), d.char, d.byteorder, d.names, type(np.arange(3).dtype), type(np.dtype(bool)).__name__, np.can_cast('i4', 'f8'), np.can_cast(float, np.int32), np.can_cast('f8', 'f4', 'same_kind'))
for kind in (np.float16, np.float32, float):
    i = np.finfo(kind)
    print(i, repr(i), i.eps, i.max, i.tiny, i.machep, i.nmant, i.smallest_subnormal)
print(np.result_type(np.ones(3, np.int8), np.ones(2, np.int32)), np.finfo(np.float32(1)).bits)
for f in (lambda: a.__iadd__(0.5), lambda: np.add(a, 1.5, dtype=int), lambda: a + 'x'):
    try:
        f()
    except TypeError as e:
        print(type(e), type(e).__name__, e)

# --- Checks
t = np.testing
t.assert_array_less([1, 2], [3, 4])
t.assert_approx_equal(0.12345677777777e-20, 0.1234567e-20)
t.assert_raises(ZeroDivisionError, lambda: 1 / 0)
with t.assert_raises(ValueError) as caught:
    int('x')
print(caught.exception)
with t.assert_raises_regex(ValueError, 'invalid'):
    int('x')
for check, args, kwargs in (
        (t.assert_array_less, ([1, 5], [3, 4]), {}), (t.assert_approx_equal, (1, 1.001), {}),
        (t.assert_raises, (ValueError, lambda: 1), {}), (t.assert_array_equal, ([1., np.inf], [1, 2]), {}),
        (t.assert_allclose, ([1, 2, 3], [1, 2, 4]), {'verbose': False}), (t.assert_equal, ({'a': 1}, {'a': [1, 2]}), {}),
        (t.assert_array_almost_equal, ([1, 2.], [1, 2.1]), {'err_msg': 'why'}), (t.assert_equal, ({'a': [1, 3]}, {'a': [1, 2]}), {}),
        (t.assert_allclose, (np.array([1, 200], np.uint8), np.array([2, 200], np.uint8)), {}),
        (t.assert_array_equal, ([np.nan, 1], [1, np.nan]), {})):
    try:
        check(*args, **kwargs)
    except AssertionError as e:
        print(e)
