# Elementwise functions of float32 and float64 to the last bit, as NumPy's vector library has them (docs/numbers.md).
import numpy as np

NAMES = {'exp2': 30, 'expm1': 10, 'sinh': 20, 'cosh': 20, 'tanh': 9, 'tan': 50, 'arcsin': 1, 'arccos': 1, 'arctan': 30,
         'cbrt': 100, 'arcsinh': 100, 'arctanh': 1}
POSITIVE = {'log1p': 20, 'log2': 100, 'log10': 100, 'arccosh': 100}
rng = np.random.RandomState(1)


def digest(y):
    y = np.ascontiguousarray(np.where(np.isnan(y), 0, y).astype(y.dtype))
    bits = y.view(np.int32 if y.dtype == np.float32 else np.int64).astype(np.int64)
    return int(np.bitwise_xor.reduce(bits.ravel() * np.arange(1, 2 * bits.size, 2)))


def arguments(limit, low, kind):
    parts = [rng.uniform(low * limit, limit, 3000), rng.uniform(low, 1, 1000), rng.uniform(low, 1, 500) * 1e-4]
    return np.concatenate(parts).astype(kind)


ends = [0.0, -0.0, 1e-40, -1e-40, 5e-324, np.inf, -np.inf, np.nan, 1, -1, 0.5, -0.5, 2, 7.75, 7.875, 0.25]
with np.errstate(all='ignore'):
    for kind in (np.float32, np.float64):
        for name, limit in {**NAMES, **POSITIVE}.items():
            f = getattr(np, name)
            x = arguments(limit, 0 if name in POSITIVE else -1, kind)
            if name == 'arccosh':
                x = x + kind(1)
            y = f(x)
            print(kind.__name__, name, y[[0, 1, 3000, 4000]].tolist(), digest(y), digest(f(x[::3])), digest(f(x[:7])),
                  digest(f(x[:4400].reshape(44, 100).T)), f(np.array(ends, kind)).tolist())
            print(f(x[5]), f(float(x[5])))
        for name in ('power', 'arctan2', 'logaddexp', 'logaddexp2', 'hypot', 'float_power'):
            f = getattr(np, name)
            x, y = arguments(9, -1, kind), arguments(6, -1, kind)
            if 'power' in name:
                x = np.abs(x)
            z = f(x, y)
            grid = np.meshgrid(np.array(ends, kind), np.array(ends, kind))
            print(kind.__name__, name, z[[0, 1, 3000, 4000]].tolist(), digest(z), digest(f(x[:7, None], y[:5])),
                  digest(f(x, kind(0.3))), digest(f(*grid)))
            print(f(x[5], y[5]))
        x, y = np.abs(arguments(9, 0, kind)), arguments(6, -1, kind)
        print([digest(x ** p) for p in (2, 0.5, -1, 3, 1.7, -0.3)], digest(x ** y), digest(kind(1.7) ** y))
        print(x[0] ** y[0], x[1] ** 2.5, digest(np.array([a ** b for a, b in zip(x[:500], y[:500])])))
