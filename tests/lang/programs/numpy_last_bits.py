# float64 functions to the last bit, as NumPy computes them in vectors of eight numbers (docs/numbers.md).
import math

import numpy as np

rng = np.random.RandomState(0)
x = np.concatenate([rng.randn(60) * scale for scale in (0.01, 1, 5, 40)])
positive = np.abs(x)


def digest(y):
    bits = y.view(np.int64)
    return int(np.bitwise_xor.reduce(bits * np.arange(1, 2 * len(bits), 2)))


for name in ('exp', 'sin', 'cos', 'tanh'):
    y = getattr(np, name)(x)
    print(name, y[:4].tolist(), y[60:64].tolist(), y[-3:].tolist(), digest(y))
for name in ('log', 'log2', 'log10', 'log1p'):
    y = getattr(np, name)(positive)
    print(name, y[:4].tolist(), y[60:64].tolist(), y[-3:].tolist(), digest(y))
y = np.log1p(-1 / (1 + positive))
print(y[:4].tolist(), digest(y))
for power in (3, -1.5, 0.3, 10):
    y = positive ** power
    print(power, y[60:64].tolist(), digest(y))
y = 10.0 ** x
print(y[60:64].tolist(), digest(y))

# A number on its own is a vector of one, but powers of scalars are the C library's.
print([float(np.exp(t)) == math.exp(t) for t in x[60:80].tolist()].count(False))
print([np.float64(t) ** 2.5 == t ** 2.5 for t in positive.tolist()].count(False))
print([float(np.power(t, 2.5)) == t ** 2.5 for t in positive.tolist()].count(False) > 0)

# Ends, and what the vectors leave to others.
ends = np.array([0.0, -0.0, 1e-300, -1e-300, 5e-324, np.inf, -np.inf, np.nan])
for name in ('exp', 'sin', 'cos', 'tanh', 'log1p'):
    with np.errstate(all='ignore'):
        print(name, getattr(np, name)(ends).tolist())
with np.errstate(all='ignore'):
    print(np.log(ends).tolist(), np.log2(ends).tolist(), np.log10(ends).tolist(), np.log1p([-1.0, -2]).tolist())
    print(np.exp([709.7, 709.79, 710, -745, -745.2, -708.5]).tolist())
    print((ends ** 3).tolist(), (ends ** -1.5).tolist(), (2.0 ** ends).tolist())
    print((np.array([-8.0, -2, -0.5]) ** 3).tolist(), (np.array([-8.0]) ** 0.5).tolist())
    print(np.power([2.0, 1e300, 1e-300], [1100, 2, 2]).tolist())

# A loss as lessons print it.
w = rng.randn(3, 2)
logits = rng.randn(5, 3) @ w
p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
print(-np.mean(np.log(p[np.arange(5), [0, 1, 1, 0, 1]])), (1 / (1 + np.exp(-logits))).tolist())
print(np.linalg.det(rng.randn(3, 3)), np.linalg.det(np.eye(3, dtype=np.float32) * 3), np.linalg.det(np.eye(2) * 1e200))

# An array to the power of 2, 0.5, -1, 1 or 0 is another function; np.power is always itself.
y = positive[60:90]
for power in (2, 2.0, 0.5, -1, 1, 0, np.float64(2), np.array(2)):
    print(power, digest(y ** power), (y ** power == np.power(y, power)).sum() > 15)
print(((y ** 2) == y * y).all(), ((y ** 0.5) == np.sqrt(y)).all(), ((y ** -1) == 1 / y).all())
z = y.copy()
z **= 2
print((z == y * y).all(), digest(np.power(y, 2)), digest(y ** np.array([2.0])), digest(y ** np.full(30, 2)))
with np.errstate(all='ignore'):
    print((np.array([-0.0, -1, np.inf]) ** 0.5).tolist(), (np.array([0.0, -0.0]) ** -1).tolist())
print(digest(np.float_power(y, 1.7)), (np.float_power(y, 2) == y * y).all())
