"""Views of the same memory under other shapes."""
from numpy import _core
from numpy._create import asarray
from numpy._fold import axes_of
from numpy._shape import broadcast_arrays, broadcast_to
from numpy._extra import broadcast_shapes


def as_strided(x, shape=None, strides=None, subok=False, writeable=True):
    x = asarray(x)
    shape = x.shape if shape is None else tuple(shape)
    strides = x.strides if strides is None else tuple(strides)
    if len(shape) != len(strides):
        raise ValueError('strides is incompatible with shape of requested array and size of buffer')
    size = x.dtype.itemsize
    if any(step % size for step in strides):
        raise NotImplementedError('as_strided takes strides of whole elements here')
    steps = [step // size for step in strides]
    own = _core.element_strides(x)
    low = sum((n - 1) * step for n, step in zip(x.shape, own) if step < 0)
    high = sum((n - 1) * step for n, step in zip(x.shape, own) if step > 0)
    reach = [(n - 1) * step for n, step in zip(shape, steps)]
    if 0 not in shape and (sum(r for r in reach if r < 0) < low or sum(r for r in reach if r > 0) > high):
        raise NotImplementedError('as_strided looks at no memory beyond the array here')
    return _core.strided(x, shape, tuple(steps), 0)


def sliding_window_view(x, window_shape, axis=None, *, subok=False, writeable=False):
    window = tuple(window_shape) if hasattr(window_shape, '__len__') else (window_shape,)
    x = asarray(x)
    if any(n < 0 for n in window):
        raise ValueError('`window_shape` cannot contain negative values')
    if axis is None:
        axes = tuple(range(x.ndim))
        if len(window) != len(axes):
            raise ValueError('Since axis is `None`, must provide window_shape for all dimensions of `x`; '
                             'got %d window_shape elements and `x.ndim` is %d.' % (len(window), x.ndim))
    else:
        axes = axes_of(axis if isinstance(axis, (tuple, list)) else (axis,), x.ndim)
        if len(window) != len(axes):
            raise ValueError('Must provide matching length window_shape and axis; got %d window_shape '
                             'elements and %d axes elements.' % (len(window), len(axes)))
    shape, strides = list(x.shape), _core.element_strides(x)
    for d, n in zip(axes, window):
        if shape[d] < n:
            raise ValueError('window shape cannot be larger than input array shape')
        shape[d] -= n - 1
    return _core.strided(x, tuple(shape) + window, tuple(strides) + tuple(strides[d] for d in axes), 0)
