"""Arrays from nothing, and from other things."""
import math

from numpy import _core
from numpy._core import array as _array
from numpy._names import dtype as _dtype
from numpy._names import float64, int64, ndarray


def _into(out, made):
    """`made`; or `out`, unless it is None, with that written to it."""
    if out is None:
        return made
    out[...] = made
    return out


def _offered(object):
    """The array that an object's own __array__ makes, the list of what a sequence of a program's own
    gives; other things as they are."""
    if isinstance(object, (ndarray, list, tuple, int, float, str)) or hasattr(object, 'requires_grad'):
        return object
    cls = type(object)
    make = getattr(cls, '__array__', None)
    if make is not None:
        return make(object)
    if hasattr(cls, '__getitem__') and hasattr(cls, '__len__') and not isinstance(object, (dict, bytes, range)):
        return list(object)
    return object


def array(object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0, like=None):
    if order == 'F':
        return _core.rows(array(object, dtype, ndmin=ndmin).T).T
    a = _array(_offered(object), dtype, bool(copy))
    if order == 'C' and not a.flags.c_contiguous:
        a = _core.rows(a)
    if ndmin > a.ndim:
        a = _core.reshape(a, (1,) * (ndmin - a.ndim) + a.shape)
    return a


def asarray(a, dtype=None, order=None, *, like=None):
    if order == 'F':
        return array(a, dtype, order='F')
    return _array(_offered(a), dtype, False)


asanyarray = asarray


def ascontiguousarray(a, dtype=None, *, like=None):
    a = asarray(a, dtype)
    return _core.rows(a) if a.ndim and not a.flags.c_contiguous else _core.reshape(a, a.shape or (1,))


def given_back(a, function, *args, **kwargs):
    """What NumPy does with a torch.Tensor whose own method does not take the arguments: the function of
    its array, as a tensor again."""
    import torch
    return torch.from_numpy(asarray(function(a.numpy(), *args, **kwargs)))


def own(a, name):
    """An array of `a` for functions that leave a torch.Tensor to its own method, with arguments that
    it does not have."""
    if type(a) is ndarray:
        return _array(a, None, False)  # which refuses arrays of texts
    if hasattr(a, 'requires_grad'):
        raise NotImplementedError('numpy.' + name + ' takes no torch.Tensor here: call its own '
                                  'method, or numpy() first')
    return _array(a, None, False)


def shape_of(shape):
    """A shape as a tuple: one int is a shape of one dim."""
    if isinstance(shape, (tuple, list)):
        return tuple(shape)
    if isinstance(shape, ndarray):
        return tuple(shape.tolist()) if shape.ndim else (int(shape),)
    return (shape,)


def zeros(shape, dtype=float, order='C', *, like=None):
    if order == 'F':
        return zeros(shape_of(shape)[::-1], dtype).T
    return _core.full(shape_of(shape), 0, float if dtype is None else dtype)


def ones(shape, dtype=None, order='C', *, like=None):
    if order == 'F':
        return ones(shape_of(shape)[::-1], dtype).T
    return _core.full(shape_of(shape), 1, float if dtype is None else dtype)


empty = zeros


def full(shape, fill_value, dtype=None, order='C', *, like=None):
    if order == 'F':
        return full(shape_of(shape)[::-1], fill_value, dtype).T
    value = _array(fill_value, None, False)
    out = _core.full(shape_of(shape), 0, value.dtype if dtype is None else dtype)
    out[...] = value
    return out


def zeros_like(a, dtype=None, order='K', subok=True, shape=None):
    a = asarray(a)
    if shape is None and order in ('K', 'A'):
        return _core.zeros_like(a, dtype)
    return zeros(a.shape if shape is None else shape, a.dtype if dtype is None else dtype,
                 'F' if order == 'F' else 'C')


def ones_like(a, dtype=None, order='K', subok=True, shape=None):
    return full_like(a, 1, dtype, order, subok, shape)


empty_like = zeros_like


def full_like(a, fill_value, dtype=None, order='K', subok=True, shape=None):
    out = zeros_like(a, dtype, order, subok, shape)
    out[...] = fill_value
    return out


def eye(N, M=None, k=0, dtype=float, order='C', *, like=None):
    out = zeros((N, N if M is None else M), dtype)
    for i in range(max(0, -k), min(out.shape[0], out.shape[1] - k)):
        out[i, i + k] = 1
    return out


def identity(n, dtype=None, *, like=None):
    return eye(n, dtype=float if dtype is None else dtype)


def tri(N, M=None, k=0, dtype=float, *, like=None):
    columns = N if M is None else M
    return (arange(N)[:, None] >= arange(-k, columns - k)).astype(dtype)


def copy(a, order='K', subok=False):
    return array(a, order=order)


def arange(start=None, stop=None, step=None, dtype=None, *, like=None):
    if start is None and stop is None:
        raise TypeError('arange() requires stop to be specified.')
    if stop is None:
        start, stop = 0, start
    start = 0 if start is None else start
    step = 1 if step is None else step
    if step == 0:
        raise ZeroDivisionError('division by zero')
    kind = _array([start, stop, step, 0], None, False).dtype if dtype is None else _dtype(dtype)
    length = (stop - start) / step
    if length != length:
        raise ValueError('arange: cannot compute length')
    return _core.filled_range(start, step, max(0, math.ceil(length)), kind)


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0):
    if not hasattr(num, '__index__'):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(num).__name__)
    if num < 0:
        raise ValueError('Number of samples, %s, must be non-negative.' % num)
    div = num - 1 if endpoint else num
    start = asarray(start) * 1.0
    stop = asarray(stop) * 1.0
    if start.ndim or stop.ndim:
        return _lines(start, stop, num, div, endpoint, retstep, dtype, axis)
    kind = float64
    delta = stop - start
    y = arange(0, num, dtype=kind)
    if div > 0:
        step = delta / div
        if step == 0:
            y = y / div * delta
        else:
            y = y * step
    else:
        step = float('nan')
        y = y * delta
    y += start
    if endpoint and num > 1:
        y[-1] = stop
    if dtype is not None:
        y = (_floor(y) if _dtype(dtype).kind in 'iu' else y).astype(dtype)
    return (y, step) if retstep else y


def _lines(start, stop, num, div, endpoint, retstep, dtype, axis):
    """Between the elements of arrays."""
    from numpy._shape import moveaxis
    delta = asarray(stop - start)
    y = arange(0, num, dtype=float64).reshape((-1,) + (1,) * delta.ndim)
    step = float('nan')
    if div > 0:
        step = asarray(delta / div)
        y = y / div * delta if (step == 0).any() else y * step
    else:
        y = y * delta
    y += start
    if endpoint and num > 1:
        y[-1, ...] = stop
    y = moveaxis(y, 0, axis) if axis else y
    if dtype is not None:
        y = (_floor(y) if _dtype(dtype).kind in 'iu' else y).astype(dtype)
    return (y, step) if retstep else y


def _floor(y):
    from numpy._names import floor
    return floor(y)


def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0):
    from numpy._names import power
    y = power(base, linspace(start, stop, num, endpoint))
    return y if dtype is None else y.astype(dtype)


def fromiter(iter, dtype, count=-1, *, like=None):
    from itertools import islice
    items = [item for item in (iter if count < 0 else islice(iter, count))]
    if len(items) < count:
        raise ValueError('iterator too short: Expected %d but iterator had only %d items.' % (count, len(items)))
    return _array(items, dtype, True)


def meshgrid(*xi, copy=True, sparse=False, indexing='xy'):
    if indexing not in ('xy', 'ij'):
        raise ValueError("Valid values for `indexing` are 'xy' and 'ij'.")
    n = len(xi)
    views = []
    for i, x in enumerate(xi):
        shape = [1] * n
        shape[i] = -1
        views.append(asarray(x).reshape(tuple(shape)))
    if indexing == 'xy' and n > 1:
        views[0] = views[0].reshape((1, -1) + (1,) * (n - 2))
        views[1] = views[1].reshape((-1, 1) + (1,) * (n - 2))
    if not sparse:
        sizes = [max(view.shape[d] for view in views) for d in range(n)]
        for view in views:
            sizes = [0 if view.shape[d] == 0 else sizes[d] for d in range(n)]
        views = [_spread(view, tuple(sizes)) for view in views]
    return [view.copy() for view in views] if copy else views


def _spread(a, shape):
    strides = [0 if size == 1 else stride for size, stride in zip(a.shape, _core.element_strides(a))]
    return _core.strided(a, shape, tuple(strides), 0)
