# The square of bools is a function of its own in NumPy, which has int8; other powers are not. What is found of one
# number is an array without dims.
import numpy as np

mask = np.array([True, False])
for power in (2, 3, 0, 1, 2.0, 0.5, np.int64(2), np.float32(2), True, 300, np.array(2), np.array([2, 1]), np.array([2])):
    print(repr(power), repr(mask**power))
print(repr(np.power(mask, 2)), repr(np.array(True) ** 2), repr(np.True_**2), (mask**2).sum().dtype)
correct = np.array([3, 1, 2]) == np.array([3, 2, 2])
print((correct**2).mean(), (correct**2).dtype)
print(repr(np.isin(np.array(3), [1, 3])), repr(np.isin(3, [1], invert=True)), repr(np.isin([[1, 2]], [2])), repr(np.in1d(3, [3])))
