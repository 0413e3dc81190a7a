# float32 functions to the last bit: what NumPy computes with fused multiply-adds.
import numpy as np

rng = np.random.RandomState(0)
x = np.concatenate([rng.randn(2000) * 3, rng.randn(200) * 1e-3, rng.randn(200) * 1e3]).astype('float32')
special = np.array([0, -0.0, 1, -1, 88.7, 88.8, -87.4, -103.9, -104, np.inf, -np.inf, np.nan,
                    1e-40, 1e-45, 3e38, 117435.9, 71476.06, 2e5], dtype='float32')
with np.errstate(all='ignore'):
    for f in (np.exp, np.log, np.sin, np.cos):
        for values in (x, np.abs(x), special):
            bits = f(values).tolist()
            print(f.__name__, len(bits), [float(v).hex() for v in bits[:40]])
            print(sum(hash(v) % 1000003 * (i % 97) for i, v in enumerate(bits) if v == v))
print(np.exp(np.float32(0.5)), np.log(np.linspace(0.1, 2, 5, dtype='float32')), np.sin(np.float32(3)))
