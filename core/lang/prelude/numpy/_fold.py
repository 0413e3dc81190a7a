"""Reductions and running sums: each is a function and a method of arrays and scalars."""
from numpy import _core
from numpy._core import reduce as _reduce
from numpy._create import asarray, given_back, _into, own
from numpy._errors import AxisError
from numpy._names import dtype as _dtype
from numpy._names import float64, int64, maximum, minimum, multiply, ndarray, sqrt

_SUM, _PROD, _MAX, _MIN, _ANY, _ALL = range(6)
_missing = object()
_python_sum = sum


def axis_of(axis, ndim):
    i = _index(axis)
    if not -ndim <= i < ndim:
        raise AxisError(i, ndim)
    return i + ndim if i < 0 else i


def _index(axis):
    if isinstance(axis, float) or not hasattr(axis, '__index__'):
        raise TypeError("'" + type(axis).__name__ + "' object cannot be interpreted as an integer")
    return axis.__index__()


def axes_of(axis, ndim):
    """A tuple of axes from 0; None: all."""
    if axis is None:
        return tuple(range(ndim))
    if not isinstance(axis, (tuple, list)):
        return (axis_of(axis, ndim),)
    axes = tuple(axis_of(one, ndim) for one in axis)
    if len(set(axes)) != len(axes):
        raise ValueError('duplicate value in \'axis\'')
    return axes


def folded(axis, ndim):
    """The same for ufuncs, which fold what has no axes along 0 and -1, too."""
    if ndim == 0 and axis is not None and not isinstance(axis, (tuple, list)) and _index(axis) in (0, -1):
        return ()
    return axes_of(axis, ndim)


def _finish(result, a, axes, keepdims, out):
    if keepdims:
        shape = tuple(1 if d in axes else size for d, size in enumerate(a.shape))
        result = asarray(result)
        result = _core.reshape(result, shape) if a.ndim else result[()]
    return _into(out, result)


def _masked(a, where, identity, name):
    """The array with what a fold begins with where the mask is false."""
    mask = asarray(where)
    if mask.dtype.kind != 'b':
        raise TypeError("Cannot cast array data from %r to dtype('bool') according to the rule 'safe'"
                        % mask.dtype)
    return asarray(_core.where(mask, asarray(a), a.dtype.type(identity))).astype(a.dtype)


def _sum_where(a, axes, dtype, where):
    """Elements that lie one after another are added by runs of the mask, each in NumPy's order."""
    a = asarray(a)
    kind = _dtype(dtype)
    rest = tuple(d for d in range(a.ndim) if d not in axes)
    inner = rest == tuple(range(len(rest))) and a.flags.c_contiguous
    if kind.kind != 'f' or not inner or not axes:
        return _reduce(_SUM, _masked(a.astype(kind), where, 0, 'sum'), axes, dtype)
    from numpy._shape import broadcast_to
    mask = broadcast_to(asarray(where), a.shape).astype(bool)
    n = _count(a, axes)
    shape = a.shape[:len(rest)]
    sums = _core.full(shape, 0, kind).reshape(-1)
    rows, masks = a.astype(kind).reshape(sums.size, n), mask.reshape(sums.size, n).tolist()
    for i, row in enumerate(masks):
        start = None
        for k, taken in enumerate(row + [False]):
            if taken and start is None:
                start = k
            elif not taken and start is not None:
                sums[i] += _reduce(_SUM, rows[i, start:k], (0,), dtype)
                start = None
    return sums.reshape(shape)[()]


def _counted(where, a, axes):
    """How many the mask takes, by place of the result, as mean and var divide."""
    if where is True:
        return _count(a, axes)
    from numpy._shape import broadcast_to
    return _reduce(_SUM, broadcast_to(asarray(where), a.shape).astype(int64), axes, int64)


def _asked(method, keepdims, **given):
    """A torch.Tensor's own method has its say, which most often is PyTorch's TypeError."""
    return method(**given, keepdims=keepdims) if keepdims else method(**given)


def sum(a, axis=None, dtype=None, out=None, keepdims=False, initial=0, where=True):
    if hasattr(a, 'requires_grad'):
        return _asked(a.sum, keepdims, axis=axis, out=out)
    if type(a).__name__ == 'generator':
        import warnings
        warnings.warn('Calling np.sum(generator) is deprecated, and in the future will give a '
                      'different result. Use np.sum(np.fromiter(generator)) or the python sum '
                      'builtin instead.', DeprecationWarning, stacklevel=2)
        return _python_sum(a)
    a = own(a, 'sum')
    axes = folded(axis, a.ndim)
    if dtype is None:
        dtype = _wide(a.dtype)
    result = _reduce(_SUM, a, axes, dtype) if where is True else _sum_where(a, axes, dtype, where)
    return _finish(result if initial == 0 else result + _first(initial, result), a, axes, keepdims, out)


def _first(initial, result):
    """What a fold begins with, in the dtype that it is made in."""
    return _core.array(initial, result.dtype, True)


def _wide(kind):
    """The dtype that sums and products of `kind` are made in."""
    if kind.kind == 'u':
        raise NotImplementedError('numpy has no uint64 here, which sums of ' + str(kind) + ' are')
    return int64 if kind.kind in 'bi' else kind


def prod(a, axis=None, dtype=None, out=None, keepdims=False, initial=1, where=True):
    if hasattr(a, 'requires_grad'):
        return _asked(a.prod, keepdims, axis=axis, out=out)
    a = own(a, 'prod')
    a = a if where is True else _masked(a, where, 1, 'prod')
    axes = folded(axis, a.ndim)
    if dtype is None:
        dtype = _wide(a.dtype)
    result = _reduce(_PROD, a, axes, dtype)
    return _finish(result if initial == 1 else result * _first(initial, result), a, axes, keepdims, out)


def max(a, axis=None, out=None, keepdims=False, initial=_missing, where=True):
    return _most('max', _MAX, maximum, a, axis, out, keepdims, initial, where)


def min(a, axis=None, out=None, keepdims=False, initial=_missing, where=True):
    return _most('min', _MIN, minimum, a, axis, out, keepdims, initial, where)


def _most(name, fold, pair, a, axis, out, keepdims, initial, where):
    if hasattr(a, 'requires_grad'):
        return _asked(getattr(a, name), keepdims, axis=axis, out=out)
    a = own(a, name)
    axes = folded(axis, a.ndim)
    if where is not True:
        if initial is _missing:
            raise ValueError("reduction operation '%simum' does not have an identity, so to use a where "
                             "mask one has to specify 'initial'" % name)
        a = _masked(a, where, initial, name)
    if initial is _missing:
        return _finish(_reduce(fold, a, axes, None), a, axes, keepdims, out)
    return _finish(_from(initial, fold, pair, a, axes), a, axes, keepdims, out)


def _from(initial, fold, pair, a, axes):
    if a.size == 0 and _count(a, axes) == 0:
        shape = tuple(n for d, n in enumerate(a.shape) if d not in axes)
        result = _core.full(shape, 0, a.dtype)
        result[...] = _core.array(initial, a.dtype, True)
        return result[()]
    result = _reduce(fold, a, axes, None)
    return pair(result, _first(initial, result))


amax = max
amin = min


def ptp(a, axis=None, out=None, keepdims=False):
    if hasattr(a, 'requires_grad'):
        return given_back(a, ptp, axis, out, keepdims)
    return max(a, axis, out, keepdims) - min(a, axis, None, keepdims)


def any(a, axis=None, out=None, keepdims=False, *, where=True):
    if hasattr(a, 'requires_grad'):
        return _asked(a.any, keepdims, axis=axis, out=out)
    a = own(a, 'any')
    a = a if where is True else _masked(asarray(a != 0), where, False, 'any')
    axes = folded(axis, a.ndim)
    return _finish(_reduce(_ANY, a, axes, bool), a, axes, keepdims, out)


def all(a, axis=None, out=None, keepdims=False, *, where=True):
    if hasattr(a, 'requires_grad'):
        return _asked(a.all, keepdims, axis=axis, out=out)
    a = own(a, 'all')
    a = a if where is True else _masked(asarray(a != 0), where, True, 'all')
    axes = folded(axis, a.ndim)
    return _finish(_reduce(_ALL, a, axes, bool), a, axes, keepdims, out)


def _count(a, axes):
    n = 1
    for axis in axes:
        n *= a.shape[axis]
    return n


def _over(total, n):
    """total / n, in the dtype of total."""
    return (total / n).astype(total.dtype)


def mean(a, axis=None, dtype=None, out=None, keepdims=False, *, where=True):
    if hasattr(a, 'requires_grad'):
        return _asked(a.mean, keepdims, axis=axis, dtype=dtype, out=out)
    a = own(a, 'mean')
    axes = axes_of(axis, a.ndim)
    n = _counted(where, a, axes)
    if (n == 0) if where is True else (asarray(n) == 0).any():
        import warnings
        warnings.warn('Mean of empty slice.', RuntimeWarning, 2)
    half = dtype is None and a.dtype == 'float16'  # they are added up as floats
    if dtype is None:
        dtype = 'float32' if half else a.dtype if a.dtype.kind == 'f' else float64
    total = _reduce(_SUM, a, axes, dtype) if where is True else _sum_where(a, axes, dtype, where)
    made = _over(total, n)
    return _finish(made.astype(a.dtype) if half else made, a, axes, keepdims, out)


def var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True):
    if hasattr(a, 'requires_grad'):
        return _asked(a.var, keepdims, axis=axis, dtype=dtype, out=out, ddof=ddof)
    a = own(a, 'var')
    axes = axes_of(axis, a.ndim)
    n = _counted(where, a, axes)
    if (n - ddof <= 0) if where is True else (asarray(n) - ddof <= 0).any():
        import warnings
        warnings.warn('Degrees of freedom <= 0 for slice', RuntimeWarning, 2)
    if dtype is None:
        dtype = a.dtype if a.dtype.kind == 'f' else float64
    if where is not True:
        return _var_where(a, axes, dtype, n, ddof, keepdims, where, out)
    centre = _over(_finish(_reduce(_SUM, a, axes, dtype), a, axes, True, None), n) if n else 0
    distance = asarray(a - centre)
    squares = asarray(multiply(distance, distance))
    total = _reduce(_SUM, squares, axes, dtype)
    return _finish(_over(total, n - ddof if n > ddof else 0), a, axes, keepdims, out)


def _var_where(a, axes, dtype, n, ddof, keepdims, where, out):
    centre = _over(_finish(_sum_where(a, axes, dtype, where), a, axes, True, None),
                   _finish(n, a, axes, True, None))
    distance = asarray(a - centre)
    total = _sum_where(asarray(multiply(distance, distance)), axes, dtype, where)
    return _finish(_over(total, maximum(asarray(n) - ddof, 0)), a, axes, keepdims, out)


def std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True):
    if dtype is not None and _dtype(dtype).kind != 'f':
        raise NotImplementedError('numpy.std takes no dtype but floats here')
    if hasattr(a, 'requires_grad'):
        return _asked(a.std, keepdims, axis=axis, dtype=dtype, out=out, ddof=ddof)
    return _rooted(var(a, axis, dtype, None, ddof, keepdims, where=where), out)


def _rooted(x, out):
    return sqrt(x) if out is None else sqrt(x, out=out)


def argmax(a, axis=None, out=None, *, keepdims=False):
    if hasattr(a, 'requires_grad'):
        return given_back(a, argmax, axis, out, keepdims=keepdims)
    return _extreme(own(a, 'argmax'), axis, True, keepdims, out)


def argmin(a, axis=None, out=None, *, keepdims=False):
    if hasattr(a, 'requires_grad'):
        return given_back(a, argmin, axis, out, keepdims=keepdims)
    return _extreme(own(a, 'argmin'), axis, False, keepdims, out)


def _extreme(a, axis, largest, keepdims, out):
    if axis is None:
        places = _core.arg_extreme(_core.reshape(a, (-1,)), 0, largest)
    else:
        row = a if a.ndim else _core.reshape(a, (1,))
        places = _core.arg_extreme(row, axis_of(axis, row.ndim), largest)
    return _finish(places, a, folded(axis, a.ndim), keepdims, out)


def _running(fold, a, axis, dtype, out):
    if dtype is None:
        dtype = _wide(a.dtype)
    if axis is None or not a.ndim:
        a, axis = _core.reshape(a, (-1,)), 0 if axis is None else axis
    if _dtype(dtype).name == 'float16':
        result = _running_halves(fold, a, axis_of(axis, a.ndim))
    else:
        result = _core.accumulate(fold, a, axis_of(axis, a.ndim), dtype)
    return _into(out, result)


def _running_halves(fold, a, axis):
    """Rounded at every step."""
    result = asarray(a).astype('float16')
    rows = result.swapaxes(0, axis)
    for i in range(1, len(rows)):
        rows[i] = rows[i - 1] * rows[i] if fold == _PROD else rows[i - 1] + rows[i]
    return result


def cumsum(a, axis=None, dtype=None, out=None):
    if hasattr(a, 'requires_grad'):
        return given_back(a, cumsum, axis, dtype, out)
    return _running(_SUM, own(a, 'cumsum'), axis, dtype, out)


def cumprod(a, axis=None, dtype=None, out=None):
    if hasattr(a, 'requires_grad'):
        return given_back(a, cumprod, axis, dtype, out)
    return _running(_PROD, own(a, 'cumprod'), axis, dtype, out)


def count_nonzero(a, axis=None, *, keepdims=False):
    found = sum(asarray(a) != 0, axis, keepdims=keepdims)
    return found if axis is not None or keepdims else int(found)


methods = {f.__name__: f for f in (
    sum, prod, max, min, ptp, any, all, mean, var, std, argmax, argmin, cumsum, cumprod)}
