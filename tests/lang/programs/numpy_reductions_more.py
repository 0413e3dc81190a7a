# Reductions with keepdims, out, initial, several axes, and of what has no dims; nans left out; quantiles.
import numpy as np


def tried(f):
    try:
        made = f()
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print(type(made).__name__, getattr(made, 'dtype', ''), np.asarray(made).tolist())


x = np.array([[3.0, -1.0, np.nan], [0.5, 4.0, 2.0]])
y = np.array([[[1, 5, 2], [7, 0, 3]], [[4, 4, 8], [-2, 6, 9]]])
half = np.array([0.1, 0.3, 2.5, -7.25, 1e3], dtype=np.float16)
for f in (np.nansum, np.nanmean, np.nanmax, np.nanmin, np.nanmedian, np.nanvar, np.nanstd, np.nanargmax, np.nanargmin):
    for axis in (None, 0, 1, -1):
        tried(lambda: np.round(f(x, axis=axis), 9))
        tried(lambda: np.round(f(x, axis=axis, keepdims=True), 9))
for f in (np.median, np.average, np.sum, np.max, np.any, np.mean, np.var, np.argmax, np.ptp):
    for axis in (None, 1, (0, 2), (2, 1)):
        tried(lambda: f(y, axis=axis))
        tried(lambda: f(y, axis=axis, keepdims=True))
for f in (np.sum, np.prod, np.max, np.min, np.any, np.all, np.cumsum, np.cumprod, np.argmax, np.argmin):
    for axis in (0, -1, 1):
        tried(lambda: f(np.float32(2.5), axis=axis))
for f in (np.mean, np.var, np.std, np.average, np.median):
    tried(lambda: f(np.array(2.5), axis=0))
for f in (np.nanmax, np.nanmin, np.nanvar, np.nanmedian, np.nanmean):
    out = np.zeros(3)
    made = f(x, axis=0, out=out)
    print(made is out, np.round(out, 9).tolist())
for initial in (0, 5, 2.5, 100):
    tried(lambda: np.sum(np.array([1, 2], dtype=np.float32), initial=initial))
    tried(lambda: np.max(np.array([1.0, 2.0], dtype=np.float32), initial=initial))
    tried(lambda: np.min(y, axis=1, initial=initial))
    tried(lambda: np.max(np.array([]), initial=initial))
    tried(lambda: np.prod([2.0, 3.0], initial=initial))
for method in ('linear', 'lower', 'higher', 'nearest', 'midpoint'):
    for q in (0.3, [0.0, 0.5, 1.0], np.float32(0.25)):
        tried(lambda: np.quantile(y, q, method=method))
        tried(lambda: np.quantile(y.astype(np.float32), q, axis=1, method=method))
        tried(lambda: np.percentile(x[1], np.multiply(q, 100), method=method, keepdims=True))
tried(lambda: np.quantile(y, 1.5))
tried(lambda: np.percentile(y, -1))
tried(lambda: np.nanquantile(x, 0.5, axis=1))
tried(lambda: np.nanpercentile(x, 30))
tried(lambda: np.median(x, axis=1))
tried(lambda: np.median(np.zeros((0, 2)), axis=1))
tried(lambda: np.average(y, axis=1, weights=[1, 3]))
tried(lambda: np.average(y, axis=1, weights=[1, 3], keepdims=True))
tried(lambda: np.average(y, weights=[1, 3]))
tried(lambda: np.average(y, axis=1, weights=[1, 3, 4]))
tried(lambda: np.average([1, 2], weights=[1, -1]))
print(np.average([1.0, 2.0, 4.0], returned=True), np.cumsum(half).tolist(), np.cumprod(half).tolist(), np.nancumsum(half).tolist())
tried(lambda: np.median(y, axis=(0, 0)))
tried(lambda: np.nanmax(np.array([])))
tried(lambda: np.nanargmax([[np.nan, np.nan]], axis=1))
