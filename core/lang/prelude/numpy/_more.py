"""Statistics, products and what else is made of the rest."""
from numpy import _core
from numpy._create import arange, array, asarray, _into, own, zeros
from numpy._faults import errstate, geterr, warn as _warn
from numpy._fold import all, any, axis_of, mean, sum
from numpy._names import (absolute, ceil, divide, exp, float64, floor, floor_divide, generic, isnan,
                          log, minimum, multiply, ndarray, remainder, rint, sqrt)
from numpy._select import sort
from numpy._select import where as _where
from numpy._shape import broadcast_to, concatenate, moveaxis, ravel


def _times_number(a, b):
    """As BLAS adds a multiple to zeros: of no value of a number, and of 0 nothing."""
    kind = (zeros(0, a.dtype) + zeros(0, b.dtype)).dtype
    a, b = a.astype(kind), b.astype(kind)
    if kind.kind != 'f' or a.ndim > 2 or b.ndim > 2 or a.size * b.size == 1 and kind != 'float16':
        return a * b
    number, other = (a, b) if a.ndim == 0 else (b, a)
    if number == 0 and kind != 'float16':
        return zeros(other.shape, kind)
    return a * b + kind.type(0)


def dot(a, b, out=None):
    a, b = asarray(a), asarray(b)
    if a.ndim == 0 or b.ndim == 0:
        return _times_number(a, b)
    axis = b.ndim - 2 if b.ndim > 1 else 0
    if a.shape[-1] != b.shape[axis]:
        raise ValueError('shapes %s and %s not aligned: %d (dim %d) != %d (dim %d)' % (
            str(a.shape).replace(' ', ''), str(b.shape).replace(' ', ''),
            a.shape[-1], a.ndim - 1, b.shape[axis], axis))
    if b.ndim <= 2 and a.ndim <= 2:
        return _given(out, 'dot', _core.dot(a, b))
    shape = a.shape[:-1] + b.shape[:-2] + (b.shape[-1:] if b.ndim > 1 else ())
    columns = moveaxis(b, axis, 0)
    columns = columns.reshape(columns.shape[0], -1) if b.ndim > 1 else columns
    rows = a.reshape(-1, a.shape[-1]) if a.size else zeros((_product(a.shape[:-1]), a.shape[-1]), a.dtype)
    return _given(out, 'dot', _core.dot(rows, columns).reshape(shape))


def _product(sizes):
    n = 1
    for one in sizes:
        n *= one
    return n


def _given(out, name, made):
    if out is None:
        return made
    made = asarray(made)
    if not isinstance(out, ndarray) or out.dtype != made.dtype or out.shape != made.shape or \
            not out.flags.c_contiguous:
        raise ValueError('output array is not acceptable (must have the right datatype, number of '
                         'dimensions, and be a C-Array)')
    out[...] = made
    return out


def matmul(x1, x2, out=None, **others):
    if others:
        raise NotImplementedError('numpy.matmul has no argument %r here' % list(others)[0])
    made = asarray(x1) @ asarray(x2)
    if out is None:
        return made
    out = out[0] if isinstance(out, tuple) else out
    out[...] = made
    return out


def vdot(a, b):
    a, b = ravel(asarray(a)), ravel(asarray(b))
    if a.size != b.size:
        raise ValueError('cannot reshape array of size %d into shape (%d,)' % (b.size, a.size))
    return dot(a, b)


def inner(a, b):
    a, b = asarray(a), asarray(b)
    if a.ndim == 0 or b.ndim == 0:
        return dot(a, b)
    if a.shape[-1] != b.shape[-1]:
        raise ValueError('shapes %s and %s not aligned: %d (dim %d) != %d (dim %d)' % (
            str(a.shape).replace(' ', ''), str(b.shape).replace(' ', ''),
            a.shape[-1], a.ndim - 1, b.shape[-1], b.ndim - 1))
    return dot(a, b if b.ndim < 2 else b.swapaxes(-1, -2) if b.ndim == 2 else moveaxis(b, -1, -2))


def outer(a, b, out=None):
    return _into(out, ravel(asarray(a))[:, None] * ravel(asarray(b))[None, :])


def cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None):
    if axis is not None:
        axisa, axisb, axisc = axis, axis, axis
    a, b = asarray(a), asarray(b)
    x, y = [moveaxis(v, d, -1) for v, d in ((a, axisa), (b, axisb))]
    n, m = x.shape[-1], y.shape[-1]
    if n not in (2, 3) or m not in (2, 3):
        raise ValueError('incompatible dimensions for cross product\n(dimension must be 2 or 3)')
    x, y = [moveaxis(v, -1, 0) for v in (x, y)]
    last = x[0] * y[1] - x[1] * y[0]
    if n == 2 and m == 2:
        return asarray(last)
    if n == 2:
        parts = [x[1] * y[2], -(x[0] * y[2]), last]
    elif m == 2:
        parts = [-(x[2] * y[1]), x[2] * y[0], last]
    else:
        parts = [x[1] * y[2] - x[2] * y[1], x[2] * y[0] - x[0] * y[2], last]
    return moveaxis(array(parts), 0, axisc)


def _beside(a, one, axis):
    """What stands before or behind: a number for a whole line."""
    one = asarray(one)
    if one.ndim == 0:
        return broadcast_to(one, a.shape[:axis] + (1,) + a.shape[axis + 1:])
    return one


def diff(a, n=1, axis=-1, prepend=None, append=None):
    if n == 0:
        return a
    if n < 0:
        raise ValueError('order must be non-negative but got ' + repr(n))
    a = asarray(a)
    if a.ndim == 0:
        raise ValueError('diff requires input that is at least one dimensional')
    axis = axis_of(axis, a.ndim)
    if prepend is not None or append is not None:
        first = [] if prepend is None else [_beside(a, prepend, axis)]
        last = [] if append is None else [_beside(a, append, axis)]
        a = concatenate(first + [a] + last, axis)
    before = (slice(None),) * axis
    for _ in range(n):
        high, low = a[before + (slice(1, None),)], a[before + (slice(None, -1),)]
        a = high != low if a.dtype.kind == 'b' else high - low
    return a


def average(a, axis=None, weights=None, returned=False, *, keepdims=False):
    a = asarray(a)
    if weights is None:
        result = asarray(mean(a, axis, keepdims=keepdims))
        a.size / result.size
        if returned:
            return result[()], asarray(float64(a.size / result.size) + result * 0)[()]
        return result if keepdims and a.ndim else result[()]
    weights = asarray(weights)
    if weights.shape != a.shape:
        if axis is None:
            raise TypeError('Axis must be specified when shapes of a and weights differ.')
        if weights.ndim != 1:
            raise TypeError('1D weights expected when shapes of a and weights differ.')
        at = axis_of(axis, a.ndim)
        if weights.shape[0] != a.shape[at]:
            raise ValueError('Length of weights not compatible with specified axis.')
        weights = weights.reshape((1,) * at + (-1,) + (1,) * (a.ndim - 1 - at))
        weights = broadcast_to(weights, a.shape)
    kind = (zeros(0, a.dtype) + zeros(0, weights.dtype)).dtype
    kind = kind if kind.kind == 'f' else float64
    scale = sum(weights, axis, kind, keepdims=keepdims)
    if any(scale == 0):
        raise ZeroDivisionError("Weights sum to zero, can't be normalized")
    result = sum(multiply(a, weights, dtype=kind), axis, keepdims=keepdims) / scale
    return (result, scale) if returned else result


def _joined(a, axis):
    """What those axes hold as sorted rows of a first axis; and the shape that keepdims leaves."""
    if axis is None:
        return sort(ravel(a), 0), (1,) * a.ndim
    several = axis if isinstance(axis, (tuple, list)) else (axis,)
    axes = tuple([axis_of(one, a.ndim) for one in several])
    if len(set(axes)) < len(axes):
        raise ValueError('repeated axis')
    kept = tuple(1 if d in axes else n for d, n in enumerate(a.shape))
    rest = tuple(n for d, n in enumerate(a.shape) if d not in axes)
    size = 1
    for d in axes:
        size *= a.shape[d]
    return sort(moveaxis(a, axes, tuple(range(len(axes)))).reshape((size,) + rest), 0), kept


def _shaped(result, shape, keepdims, out):
    if keepdims:
        result = asarray(result).reshape(shape)
    return _into(out, result)


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    a, kept = _joined(asarray(a), axis)
    n = a.shape[0]
    if n == 0:
        return _shaped(mean(a, 0), kept, keepdims, out)
    middle = mean(a[n // 2:n // 2 + 1] if n % 2 else a[n // 2 - 1:n // 2 + 1], 0)
    if a.dtype.kind == 'f':
        middle = _where(isnan(a[-1]), a[-1], middle)[()]
    return _shaped(middle, kept, keepdims, out)


def quantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *,
             interpolation=None):
    q = asarray(q)
    if not ((q >= 0) & (q <= 1)).all():
        raise ValueError('Quantiles must be in the range [0, 1]')
    return _quantile(a, q, axis, out, _renamed('quantile', method, interpolation), keepdims)


def percentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *,
               interpolation=None):
    q = asarray(divide(q, 100))
    if not ((q >= 0) & (q <= 1)).all():
        raise ValueError('Percentiles must be in the range [0, 100]')
    return _quantile(a, q, axis, out, _renamed('percentile', method, interpolation), keepdims)


def _renamed(name, method, interpolation):
    if interpolation is None:
        return method
    import warnings
    warnings.warn('the `interpolation=` argument to %s was renamed to `method=`, which has additional '
                  "options.\nUsers of the modes 'nearest', 'lower', 'higher', or 'midpoint' are "
                  'encouraged to review the method they used. (Deprecated NumPy 1.22)' % name,
                  DeprecationWarning, 3)
    return interpolation


_whole_places = {'lower': floor, 'higher': ceil, 'nearest': rint}


_alphas = {'linear': None, 'hazen': (0.5, 0.5), 'weibull': (0, 0), 'median_unbiased': (1 / 3.0, 1 / 3.0),
           'normal_unbiased': (3 / 8.0, 3 / 8.0)}
_method_names = ("dict_keys(['inverted_cdf', 'averaged_inverted_cdf', 'closest_observation', "
                 "'interpolated_inverted_cdf', 'hazen', 'weibull', 'linear', 'median_unbiased', "
                 "'normal_unbiased', 'lower', 'higher', 'midpoint', 'nearest'])")


def _quantile(a, q, axis, out, method, keepdims):
    if method not in _whole_places and method not in _alphas and method != 'midpoint':
        if method in ('inverted_cdf', 'averaged_inverted_cdf', 'closest_observation',
                      'interpolated_inverted_cdf'):
            raise NotImplementedError("numpy.quantile has no method '" + str(method) + "' here")
        raise ValueError("%r is not a valid method. Use one of: %s" % (method, _method_names))
    a, kept = _joined(asarray(a), axis)
    if not a.shape[0] and 0 not in kept:
        raise IndexError('cannot do a non-empty take from an empty axes.')
    place = asarray((a.shape[0] - 1) * q)
    if method in _alphas and method != 'linear':
        alpha, beta = _alphas[method]
        place = asarray(a.shape[0] * q + (alpha + q * (1 - alpha - beta)) - 1)
        method = 'linear'
    if method in _whole_places:
        made = a[asarray(_whole_places[method](place)).astype(int)]
    else:
        made = _between(a, place, method)
    if a.dtype.kind == 'f':
        made = _where(isnan(a[-1]), a.dtype.type(float('nan')), made).astype(asarray(made).dtype)[()]
    return _shaped(made, q.shape + kept, keepdims, out)


def _between(a, place, method):
    """At a place between two rows."""
    low, last = asarray(floor(place)), a.shape[0] - 1
    low = _where(place >= last, -1, _where(place < 0, 0, low))
    t = asarray(place - low if method == 'linear' else _where(place % 1 == 0, 0.0, 0.5))
    t = t.reshape(place.shape + (1,) * (a.ndim - 1))
    low = asarray(low).astype(int)
    above = _where((place >= last) | (place < 0), low, low + 1)
    before, after = a[low], a[above]
    step = after - before
    made = asarray(before + step * t)
    return _where(t >= 0.5, after - step * (1 - t), made).astype(made.dtype)[()]


def _weights_of(name, given, n):
    w = asarray(given, float)
    if name == 'fweights' and not all(w == rint(w)):
        raise TypeError('fweights must be integer')
    if w.ndim > 1:
        raise RuntimeError('cannot handle multidimensional ' + name)
    if w.shape[0] != n:
        raise RuntimeError('incompatible numbers of samples and ' + name)
    if any(w < 0):
        raise ValueError(name + ' cannot be negative')
    return w


def cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None):
    if ddof is not None and ddof != int(ddof):
        raise ValueError('ddof must be integer')
    parts = []
    for one in (m,) if y is None else (m, y):
        part = asarray(one)
        if part.ndim > 2:
            raise ValueError('%s has more than 2 dimensions' % ('y' if parts else 'm'))
        part = part.astype(float64 if dtype is None else dtype)
        part = part if part.ndim > 1 else part.reshape(1, -1)
        parts.append(part if rowvar or part.shape[0] == 1 else part.T)
        if not parts[0].shape[0]:
            return zeros((0, 0))
    x = parts[0] if y is None else concatenate(parts, 0)
    ddof = (0 if bias else 1) if ddof is None else ddof
    w = None
    if fweights is not None:
        w = _weights_of('fweights', fweights, x.shape[1])
    if aweights is not None:
        aweights = _weights_of('aweights', aweights, x.shape[1])
        w = aweights if w is None else w * aweights
    if w is None:
        n, centre = x.shape[1] - ddof, mean(x, 1)
    else:
        centre, total = average(x, 1, w, True)
        total = asarray(total).reshape(-1)[0]
        n = (total if ddof == 0 else total - ddof if aweights is None else
             total - ddof * sum(w * aweights) / total)
    x = x - centre[:, None]
    if n <= 0:
        _warn('Degrees of freedom <= 0 for slice')
        n = 0
    result = dot(x, (x if w is None else x * w).T) * divide(1, n)
    return result.squeeze() if result.size > 1 else result.reshape(())


def corrcoef(x, y=None, rowvar=True, *, dtype=None):
    c = cov(x, y, rowvar, dtype=dtype)
    if c.ndim == 0:
        return c / c
    spread = sqrt(c.diagonal())
    return (c / spread[:, None] / spread[None, :]).clip(-1, 1)


def interp(x, xp, fp, left=None, right=None, period=None):
    from numpy._select import argsort, searchsorted
    x, xp, fp = asarray(x) * 1.0, asarray(xp) * 1.0, asarray(fp) * 1.0
    if period is not None:
        if period == 0:
            raise ValueError('period must be a non-zero value')
        period, left, right = absolute(period), None, None
        if xp.ndim != 1 or fp.ndim != 1:
            raise ValueError('Data points must be 1-D sequences')
        if xp.shape[0] != fp.shape[0]:
            raise ValueError('fp and xp are not of the same length')
        x, xp = asarray(x % period), xp % period
        order = argsort(xp)
        xp, fp = xp[order], fp[order]
        xp = concatenate((xp[-1:] - period, xp, xp[:1] + period))
        fp = concatenate((fp[-1:], fp, fp[:1]))
    if xp.ndim != 1 or fp.ndim != 1:
        raise ValueError('object too deep for desired array' if xp.ndim > 1 or fp.ndim > 1 else
                         'object of too small depth for desired array')
    if xp.size == 0:
        raise ValueError('array of sample points is empty')
    if xp.size != fp.size:
        raise ValueError('fp and xp are not of the same length.')
    last = xp.size - 1
    places = asarray(searchsorted(xp, x, 'right') - 1)
    made = fp[places.clip(0, last)]
    if last:
        low = places.clip(0, last - 1)
        with errstate(all='ignore'):
            slope = (fp[low + 1] - fp[low]) / (xp[low + 1] - xp[low])
            inside = slope * (x - xp[low]) + fp[low]
            again = slope * (x - xp[low + 1]) + fp[low + 1]
            inside = _where(isnan(inside), _where(isnan(again) & (fp[low] == fp[low + 1]), fp[low], again),
                            inside)
        made = _where((places >= last) | (xp[places.clip(0, last)] == x), made, inside)
    made = _where(x < xp[0], fp[0] if left is None else float(left), made)
    made = _where(x > xp[-1], fp[-1] if right is None else float(right), made)
    return asarray(_where(isnan(x), x, made) if last else made)[()]


def polyval(p, x):
    x = asarray(x)
    y = zeros(x.shape, x.dtype)
    for c in asarray(p):
        y = y * x + c
    return y


def nansum(a, axis=None, dtype=None, out=None, keepdims=False, initial=0, where=True):
    a = asarray(a)
    return sum(_where(isnan(a), a.dtype.type(0), a) if a.dtype.kind == 'f' else a, axis, dtype, out,
               keepdims, initial, where)


def nanmean(a, axis=None, dtype=None, out=None, keepdims=False, *, where=True):
    a = asarray(a)
    if a.dtype.kind != 'f' or where is not True:
        return mean(a, axis, dtype, out, keepdims, where=where)
    count = sum(~isnan(a), axis, keepdims=keepdims)
    if any(count == 0):
        _warn('Mean of empty slice')
    with errstate(divide='ignore', invalid='ignore'):
        total = sum(_where(isnan(a), a.dtype.type(0), a), axis, dtype, keepdims=keepdims)
        made = (total / count).astype(total.dtype)
    return _into(out, made)


def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    a = array(x)
    if a.dtype.kind != 'f':
        return a[()] if a.ndim == 0 else a
    kind = a.dtype
    most = {'float16': 65504.0, 'float32': 3.4028234663852886e+38}.get(str(kind), 1.7976931348623157e+308)
    a = asarray(_where(isnan(a), nan, a))
    a = asarray(_where(a == float('inf'), most if posinf is None else posinf, a))
    a = asarray(_where(a == float('-inf'), -most if neginf is None else neginf, a)).astype(kind)
    return a[()] if a.ndim == 0 else a


def tell_divmod(x, y, name, level):
    """Warns of zeros that something was divided by."""
    x, y = asarray(x), asarray(y)
    name = 'divmod' if x.ndim or y.ndim else name
    whole = x.dtype.kind != 'f' and y.dtype.kind != 'f'
    kinds = geterr()
    over = (x != 0) & (y == 0) if not whole else (y == 0) & (x == x)
    for kind, text, met in (('divide', 'divide by zero', over.any()),
                            ('invalid', 'invalid value', not whole and ((y == 0) & (x == x)).any())):
        if met and kinds[kind] == 'warn':
            import warnings
            warnings.warn(text + ' encountered in ' + name, RuntimeWarning, level)
        elif met and kinds[kind] == 'raise':
            raise FloatingPointError(text + ' encountered in ' + name)


def divmod(x1, x2):
    with errstate(divide='ignore', invalid='ignore'):
        made = floor_divide(x1, x2), remainder(x1, x2)
    if (asarray(x2) == 0).any():
        tell_divmod(x1, x2, 'divmod', 3)
    return made


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    a = asarray(arr)
    a = moveaxis(a, axis_of(axis, a.ndim), -1)
    rows = a.reshape(-1, a.shape[-1])
    made = array([func1d(row, *args, **kwargs) for row in rows])
    made = made.reshape(a.shape[:-1] + made.shape[1:])
    return moveaxis(made, -1, axis) if made.ndim == a.ndim else made


class vectorize:
    """A function of numbers as one of arrays."""

    def __init__(self, pyfunc, otypes=None, doc=None, excluded=None, cache=False, signature=None):
        if excluded is not None or signature is not None:
            raise NotImplementedError('numpy.vectorize takes no signature and excludes nothing here')
        self.pyfunc = pyfunc
        self.otypes = otypes
        self.__doc__ = doc

    def __call__(self, *args):
        from numpy._shape import broadcast_arrays
        arrays = broadcast_arrays(*args)
        if not arrays[0].size and self.otypes is None:
            raise ValueError('cannot call `vectorize` on size 0 inputs unless `otypes` is set')
        made = [self.pyfunc(*numbers) for numbers in zip(*[ravel(a) for a in arrays])]
        dtype = self.otypes[0] if self.otypes else None
        if dtype is None and made:
            dtype = asarray(made[0]).dtype
        return array(made, dtype).reshape(arrays[0].shape)


vectorize.__module__ = 'numpy'


class _Joined:
    """np.r_ and np.c_, as far as they join arrays and ranges."""

    def __init__(self, columns):
        self._columns = columns

    def __getitem__(self, key):
        parts = []
        for part in key if isinstance(key, tuple) else (key,):
            if isinstance(part, str):
                raise NotImplementedError('numpy.r_ and numpy.c_ take no strings here')
            if isinstance(part, slice):
                part = self._range(part)
            part = asarray(part)
            parts.append(part.reshape(-1, 1) if self._columns and part.ndim < 2 else
                         part if part.ndim else part.reshape(1))
        return concatenate(self._same(parts, key), -1 if self._columns else 0)

    def _same(self, parts, key):
        """Numbers in the dtype of the arrays beside them, unless their kind is above it."""
        keys = key if isinstance(key, tuple) else (key,)
        numbers = [isinstance(one, (int, float, generic)) for one in keys]
        arrays = [part for part, number in zip(parts, numbers) if not number]
        if not arrays or len(arrays) == len(parts):
            return parts
        wide = concatenate([ravel(part) for part in arrays]).dtype
        most = max('buif'.index(part.dtype.kind) for part, number in zip(parts, numbers) if number)
        if 'buif'.index(wide.kind) < most:
            return parts
        return [part.astype(wide) if number else part for part, number in zip(parts, numbers)]

    def _range(self, part):
        start = 0 if part.start is None else part.start
        return arange(start, part.stop, 1 if part.step is None else part.step)


def ndenumerate(arr):
    a = asarray(arr)
    for index in ndindex(*a.shape):
        yield index, a[index]


class ndindex:
    """Every index of an array of that shape."""

    def __init__(self, *shape):
        from itertools import product
        if len(shape) == 1 and isinstance(shape[0], tuple):
            shape = shape[0]
        self._indices = product(*[range(n) for n in shape])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._indices)


ndindex.__module__ = 'numpy'


methods = {'dot': dot}


vectorize.__module__ = 'numpy'
