import numpy as np


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


# --- pad
a = np.arange(6).reshape(2, 3)
for mode in ('edge', 'reflect', 'symmetric', 'wrap', 'mean', 'median', 'maximum', 'minimum', 'linear_ramp', 'constant'):
    show(np.pad, a, 1, mode)
    show(np.pad, a, ((2, 0), (1, 5)), mode)
    show(np.pad, np.array([1.5, -2, 7]), (4, 2), mode=mode)
show(np.pad, a, 2, 'linear_ramp', end_values=(5, -4))
show(np.pad, [1, 2], (1, 3), constant_values=(4, 6))
show(np.pad, [1., 2], (0, 3), constant_values=(0, np.nan))
show(np.pad, [1, 2, 3], (5, 3), 'reflect', reflect_type='odd')
show(np.pad, [1, 2, 3], (5, 3), 'symmetric', reflect_type='odd')
show(np.pad, [1, 2, 3, 9], 2, 'mean', stat_length=2)
show(np.pad, a, 1, 'nothing')
show(np.pad, a, 1, 'edge', constant_values=3)
show(np.pad, a, -1)
show(np.pad, a, 1.5)


def with_value(vector, widths, axis, kwargs):
    vector[:widths[0]] = kwargs.get('padder', 10)
    vector[-widths[1]:] = kwargs.get('padder', 10)


show(np.pad, a, 2, with_value)
show(np.pad, a, 2, with_value, padder=100)

# --- masks in reductions
m = np.array([[True, False, True], [False, False, True]])
x = np.array([[.1, 2, 3], [4, 5, .7]])
for f in (np.sum, np.mean, np.prod, np.std, np.var, np.any, np.all):
    for axis in (None, 0, 1):
        print(f.__name__, axis, repr(f(x, axis=axis, where=m | (axis == 0))), repr(f(x, axis=axis, where=[True, False, True], keepdims=True)))
print(x.max(where=m, initial=-1), x.min(axis=0, where=m, initial=9), x.sum(where=m), x.mean(1, where=[[True], [True]]))
show(np.max, x, where=m)
show(np.sum, x, where=[1, 0, 1])
print(np.sum(np.linspace(0, 1, 301), where=np.arange(301) % 7 < 5))

# --- differences, sums between points
print(np.diff([1, 4, 9], prepend=0), np.diff([[1, 2], [4, 8]], axis=0, append=[[0, 0]]), np.diff([1, 4, 9], append=[1, 2]))
print(np.ediff1d([1, 4, 9], to_begin=0, to_end=[7, 8]))
show(np.ediff1d, [1, 2], to_begin=0.5)
print(np.interp([-1, .5, 1.5, 2, 9], [0, 1, 2], [0, 10, 20], left=-1, right=99), np.interp([4, 7.5], [0, 1, 2], [0, 5, 1], period=3))
show(np.interp, 1, [], [])
show(np.interp, 1, [1], [1, 2])
print(np.gradient([1., 2, 4, 8], edge_order=2), np.gradient([1., 2, 4, 8], [0, 1, 3, 4], edge_order=2))
print(np.gradient(np.arange(9.).reshape(3, 3) ** 2, edge_order=2))
print(np.linspace([0, 1], [2, 3], 3), np.linspace(0, [1, 2], 3, axis=-1), np.linspace(0, 1, 1, retstep=True))

# --- statistics
print(np.cov([1, 2, 4], aweights=[1, 1, 2]), np.cov([[1, 2, 4], [3, 1, 0]], fweights=[1, 2, 1]))
print(np.average([1, 2, 3], weights=[3, 2, 1], returned=True), np.average([[1, 2], [3, 4]], axis=0, returned=True))
show(np.average, np.ones((0, 2)), axis=1)
show(np.average, [1, 2], weights=[0, 0])
for method in ('hazen', 'weibull', 'median_unbiased', 'normal_unbiased', 'linear', 'lower'):
    print(method, np.percentile([1, 5, 2, 8, 3.5], [10, 40, 77], method=method))
for bins in ('auto', 'sturges', 'sqrt', 'rice', 'scott', 'fd'):
    print(bins, np.histogram([1, 2, 2, 3, 5, 8, 8.5, 1.1], bins=bins))
print(np.histogram(np.arange(10), bins=[0, 2, 5, 10], weights=np.arange(10) / 2), np.histogram([1, 2, 5], 2, weights=[1, 2, 3]))
show(np.histogram, [1, 2], bins='some')
show(np.histogram, [1, 2], bins=0)

# --- rows, diagonals, products
b = np.array([[1, 2], [3, 4], [1, 2]])
print(np.unique(b, axis=0), np.unique(b, axis=0, return_index=True, return_inverse=True, return_counts=True), np.unique(b, axis=1))
c = np.arange(24).reshape(2, 3, 4)
print(np.trace(c), np.trace(c, 1, 2, 1), np.diagonal(c, axis1=1, axis2=2), c.diagonal(-1, 2, 1), np.trace(b, dtype=float))
print(np.cross([1, 2], [3, 4]), np.cross([1, 2, 0], [3, 4]), np.cross([[1, 2, 3], [4, 5, 6]], [0, 1, 0]))
print(np.dot(c, np.arange(8).reshape(4, 2)).shape, np.dot(c, np.arange(40).reshape(5, 4, 2))[1, 2], np.inner(c, np.ones((2, 4)))[0])
print(np.matmul(np.ones((2, 3)), np.ones((3, 2)), out=np.empty((2, 2))), np.dot([[1, 2]], [[3], [4]], out=np.empty((1, 1), int)))
show(np.dot, [[1, 2]], [[3], [4]], out=np.empty((1, 1)))
print(np.apply_over_axes(np.sum, c, [0, 2]), np.dsplit(c, 2)[1], np.insert([1, 2, 3], [1, 3], [8, 9]), np.insert(b, [0, 1], 7, axis=1))
print(np.intersect1d([1, 3, 4, 3], [3, 1, 2, 1], return_indices=True), np.select([b > 2, b < 2], [b, b * 10], 7), np.geomspace(-1, -100, 3))
show(np.select, [b], [b])
print(np.fromiter((i * i for i in range(5)), dtype=float, count=3))
show(np.fromiter, range(2), int, 3)

# --- the shape is written
a = np.arange(6)
a.shape = (2, 3)
print(a, a.base)
a.shape = -1, 2
print(a)
show(setattr, a, 'shape', 4)
show(setattr, a.T, 'shape', 6)
show(setattr, a, 'shape', (-1, -1))
