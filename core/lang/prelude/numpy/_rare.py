"""What lessons use now and then: imported when it is first asked for."""
from numpy._create import arange, array, asarray, _into, logspace, ones, zeros
from numpy._faults import errstate, warn
from numpy._fold import axes_of, axis_of, max, mean, min, sum
from numpy._more import dot, median
from numpy._names import float64, isnan, log10, ndarray, sin, sqrt
from numpy._select import flatnonzero, isin, sort, unique, where
from numpy._shape import broadcast_arrays, concatenate, flip, moveaxis, ravel, stack, transpose


class _Index:
    """np.s_[1:, 0] is the index that stands in the brackets."""

    def __init__(self, always_tuple):
        self._always_tuple = always_tuple

    def __getitem__(self, key):
        return key if isinstance(key, tuple) or not self._always_tuple else (key,)


s_ = _Index(False)
index_exp = _Index(True)


# --- Without nan ---

def _without(a, value):
    """The array with that value for each nan, and where they are; None: nowhere."""
    a = asarray(a)
    if a.dtype.kind != 'f':
        return a, None
    missing = isnan(a)
    return where(missing, a.dtype.type(value), a), missing


def _nan_fold(fold, name, worst, a, axis, out, keepdims):
    plain, missing = _without(a, worst)
    if plain.size == 0 and (axis is None or _nothing(plain, axis)):
        raise ValueError('zero-size array to reduction operation %s which has no identity' % name)
    if missing is None:
        return fold(plain, axis, out, keepdims)
    result = fold(plain, axis, keepdims=keepdims)
    nothing = missing.all(axis, keepdims=keepdims)
    if nothing.any():
        warn('All-NaN %s encountered' % ('slice' if isinstance(a, ndarray) else 'axis'))
        result = where(nothing, plain.dtype.type('nan'), result)[()]
    return _into(out, result)


def _nothing(a, axis):
    return any([a.shape[d] == 0 for d in axes_of(axis, a.ndim)])


def nanmax(a, axis=None, out=None, keepdims=False):
    return _nan_fold(max, 'fmax', float('-inf'), a, axis, out, keepdims)


def nanmin(a, axis=None, out=None, keepdims=False):
    return _nan_fold(min, 'fmin', float('inf'), a, axis, out, keepdims)


def nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    plain, missing = _without(a, 0)
    if missing is None:
        return plain.var(axis, dtype, out, ddof, keepdims)
    if dtype is not None:
        raise NotImplementedError("numpy.nanvar has no argument 'dtype' here")
    count = sum(~missing, axis, keepdims=True)
    with errstate(divide='ignore', invalid='ignore'):
        average = (sum(plain, axis, keepdims=True) / count).astype(plain.dtype)
    apart = where(missing, plain.dtype.type(0), plain - average)
    total = sum(apart * apart, axis, keepdims=keepdims)
    n = sum(~missing, axis, keepdims=keepdims) - ddof
    if (n <= 0).any():
        warn('Degrees of freedom <= 0 for slice.')
    with errstate(divide='ignore', invalid='ignore'):
        made = where(n > 0, total / n, float64('nan')).astype(plain.dtype)[()]
    return _into(out, made)


def nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    made = nanvar(a, axis, dtype, None, ddof, keepdims)
    return sqrt(made) if out is None else sqrt(made, out=out)


def by_rows(f, a, axis, keepdims, out):
    """f of what is no nan along those axes, once for each place of the others."""
    a = asarray(a)
    axes = axes_of(axis, a.ndim)
    rest = [d for d in range(a.ndim) if d not in axes]
    shape = tuple(a.shape[d] for d in rest)
    size = 1
    for n in shape:
        size *= n
    made = []
    for row in transpose(a, tuple(rest) + axes).reshape((size, -1)):
        row = row[~isnan(row)] if a.dtype.kind == 'f' else row
        if not row.size:
            warn('All-NaN slice encountered')
        made.append(asarray(f(row) if row.size else a.dtype.type('nan')))
    whole = stack(made)
    if keepdims:
        shape = tuple(1 if d in axes else n for d, n in enumerate(a.shape))
    whole = moveaxis(whole, 0, -1).reshape(whole.shape[1:] + shape)
    return _into(out, whole if keepdims else whole[()])


def nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    a = asarray(a)
    if not a.size:
        return median(a, axis, out, False, keepdims)
    return by_rows(median, a, axis, keepdims, out)


# --- Elements ---

def sinc(x):
    y = 3.141592653589793 * where(asarray(x) == 0, 1.0e-20, x)
    return sin(y) / y


# --- Products ---

def tensordot(a, b, axes=2):
    a, b = asarray(a), asarray(b)
    if hasattr(axes, '__len__'):
        ours, theirs = [[one] if isinstance(one, int) else list(one) for one in axes]
    else:
        ours, theirs = list(range(a.ndim - axes, a.ndim)), list(range(axes))
    ours = [axis_of(d, a.ndim) for d in ours]
    theirs = [axis_of(d, b.ndim) for d in theirs]
    if [a.shape[d] for d in ours] != [b.shape[d] for d in theirs]:
        raise ValueError('shape-mismatch for sum')
    left = [d for d in range(a.ndim) if d not in ours]
    right = [d for d in range(b.ndim) if d not in theirs]
    n = 1
    for d in ours:
        n *= a.shape[d]
    shape = tuple([a.shape[d] for d in left] + [b.shape[d] for d in right])
    rows = transpose(a, left + ours).reshape(a.size // n if n else 0, n)
    columns = transpose(b, theirs + right).reshape(n, b.size // n if n else 0)
    return dot(rows, columns).reshape(shape)


def kron(a, b):
    a, b = asarray(a), asarray(b)
    n = a.ndim if a.ndim > b.ndim else b.ndim
    if a.ndim == 0 or b.ndim == 0:
        return a * b
    sizes_a = (1,) * (n - a.ndim) + a.shape
    sizes_b = (1,) * (n - b.ndim) + b.shape
    apart_a, apart_b, joined = [], [], []
    for i, k in zip(sizes_a, sizes_b):
        apart_a += [i, 1]
        apart_b += [1, k]
        joined.append(i * k)
    return (a.reshape(apart_a) * b.reshape(apart_b)).reshape(joined)


# --- Differences and sums ---

def ediff1d(ary, to_end=None, to_begin=None):
    a = ravel(asarray(ary))
    parts = []
    for given, name in ((to_begin, 'to_begin'), (to_end, 'to_end')):
        if given is None:
            continue
        given = asarray(given)
        natural = given.ndim == 0 and given.dtype.kind == 'i' and a.dtype.kind == 'u' and given >= 0
        given = ravel(given)
        if 'buif'.index(given.dtype.kind) > 'buif'.index(a.dtype.kind) and not natural:
            raise TypeError('dtype of `%s` must be compatible with input `ary` under the `same_kind` rule.'
                            % name)
        parts.append((name, given.astype(a.dtype)))
    made = a[1:] - a[:-1]
    for name, given in parts:
        made = concatenate((given, made) if name == 'to_begin' else (made, given))
    return made


def _slope(a, h):
    """Along the first axis, at even steps of h."""
    inner = (a[2:] - a[:-2]) / (2.0 * h)
    return concatenate(((a[1:2] - a[:1]) / h, inner, (a[-1:] - a[-2:-1]) / h))


def _uneven_slope(a, x):
    h = (x[1:] - x[:-1]).reshape((-1,) + (1,) * (a.ndim - 1))
    if (h == h[0]).all():
        return _slope(a, h[0])
    before, after = h[:-1], h[1:]
    inner = (-after / (before * (before + after)) * a[:-2]
             + (after - before) / (before * after) * a[1:-1]
             + before / (after * (before + after)) * a[2:])
    return concatenate(((a[1:2] - a[:1]) / h[0], inner, (a[-1:] - a[-2:-1]) / h[-1]))


def _edges(a, x):
    """The slopes at both ends of the parabola through three points."""
    h = x[1:] - x[:-1] if x.ndim else None
    if h is None or (h == h[0]).all():
        h = x[()] if h is None else h[0]
        return (-1.5 / h * a[0] + 2. / h * a[1] + -0.5 / h * a[2],
                0.5 / h * a[-3] + -2. / h * a[-2] + 1.5 / h * a[-1])
    p, q = h[0], h[1]
    start = (-(2. * p + q) / (p * (p + q)) * a[0] + (p + q) / (p * q) * a[1] + -p / (q * (p + q)) * a[2])
    p, q = h[-2], h[-1]
    return start, (q / (p * (p + q)) * a[-3] + -(q + p) / (p * q) * a[-2]
                   + (2. * q + p) / (q * (p + q)) * a[-1])


def gradient(f, *varargs, axis=None, edge_order=1):
    if edge_order not in (1, 2):
        raise ValueError("'edge_order' greater than 2 not supported")
    f = asarray(f)
    if f.dtype.kind == 'b' and f.size > 1:
        f - f  # says that bools have no differences
    f = f if f.dtype.kind == 'f' else f.astype(float)
    axes = tuple(range(f.ndim)) if axis is None else axis if isinstance(axis, tuple) else (axis,)
    steps = list(varargs) * (len(axes) if len(varargs) == 1 else 1) or [1.0] * len(axes)
    if len(steps) != len(axes):
        raise TypeError('invalid number of arguments')
    slopes = []
    for d, step in zip(axes, steps):
        if f.shape[d] < edge_order + 1:
            raise ValueError('Shape of array too small to calculate a numerical gradient, at least '
                             '(edge_order + 1) elements are required.')
        step = asarray(step)
        turned = moveaxis(f, d, 0)
        made = _uneven_slope(turned, step) if step.ndim else _slope(turned, step[()])
        if edge_order == 2:
            made[0], made[-1] = _edges(turned, step)
        slopes.append(moveaxis(made.astype(f.dtype), 0, d))
    return slopes[0] if len(slopes) == 1 else slopes


def trapz(y, x=None, dx=1.0, axis=-1):
    y = moveaxis(asarray(y), axis, -1)
    d = dx
    if x is not None:
        x = asarray(x)
        d = x[1:] - x[:-1] if x.ndim == 1 else moveaxis(x, axis, -1)[..., 1:] \
            - moveaxis(x, axis, -1)[..., :-1]
    return (d * (y[..., 1:] + y[..., :-1]) / 2.0).sum(-1)


# --- Other arrays ---

def geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0):
    if start == 0 or stop == 0:
        raise ValueError('Geometric sequence cannot include zero')
    if (start < 0) != (stop < 0):
        raise NotImplementedError('numpy.geomspace takes ends of one sign here')
    if start < 0:
        made = -geomspace(-start, -stop, num, endpoint)
        return made if dtype is None else made.astype(dtype)
    result = logspace(log10(float64(start)), log10(float64(stop)), num, endpoint)
    if num > 0:
        result[0] = start
    if num > 1 and endpoint:
        result[-1] = stop
    return result if dtype is None else result.astype(dtype)


def indices(dimensions, dtype=int, sparse=False):
    if sparse:
        raise NotImplementedError('numpy.indices is not sparse here')
    n = len(dimensions)
    made = zeros((n,) + tuple(dimensions), dtype)
    for d, size in enumerate(dimensions):
        made[d] = array(list(range(size)), dtype).reshape((1,) * d + (size,) + (1,) * (n - d - 1))
    return made


def rot90(m, k=1, axes=(0, 1)):
    m = asarray(m)
    if axes[0] == axes[1] or abs(axes[0] - axes[1]) == m.ndim:
        raise ValueError('Axes must be different.')
    if not (-m.ndim <= axes[0] < m.ndim and -m.ndim <= axes[1] < m.ndim):
        raise ValueError('Axes=%s out of range for array of ndim=%d.' % (tuple(axes), m.ndim))
    first, second = axis_of(axes[0], m.ndim), axis_of(axes[1], m.ndim)
    k %= 4
    if k == 0:
        return m[...]
    if k == 2:
        return flip(flip(m, first), second)
    order = list(range(m.ndim))
    order[first], order[second] = second, first
    return transpose(flip(m, second), order) if k == 1 else flip(transpose(m, order), second)


def delete(arr, obj, axis=None):
    a = asarray(arr)
    if axis is None:
        a, axis = ravel(a), 0
    axis = axis_of(axis, a.ndim)
    n = a.shape[axis]
    keep = ones(n, bool)
    if isinstance(obj, int) and not -n <= obj < n:
        raise IndexError('index %d is out of bounds for axis %d with size %d' % (obj, axis, n))
    keep[obj if isinstance(obj, (int, slice)) else asarray(obj)] = False
    return a[(slice(None),) * axis + (keep,)]


def insert(arr, obj, values, axis=None):
    a = asarray(arr)
    if axis is None:
        a, axis = ravel(a), 0
    axis = axis_of(axis, a.ndim)
    n = a.shape[axis]
    if isinstance(obj, slice):
        obj = list(range(*obj.indices(n)))
    if hasattr(obj, '__len__') and len(obj) != 1:
        return _insert_several(a, array(obj), values, axis)
    obj = int(obj[0] if hasattr(obj, '__len__') else obj)
    if not -n <= obj <= n:
        raise IndexError('index %d is out of bounds for axis %d with size %d' % (obj, axis, n))
    obj += n if obj < 0 else 0
    turned = moveaxis(a, axis, 0)
    new = asarray(values).astype(a.dtype)
    if new.ndim == a.ndim and a.ndim > 1:
        new = moveaxis(new, axis, 0)
    elif a.ndim == 1:
        new = ravel(new)
    else:
        new = new[None]
    shape = (new.shape[0] if new.ndim else 1,) + turned.shape[1:]
    wide = zeros(shape, a.dtype)
    wide[...] = new
    return moveaxis(concatenate((turned[:obj], wide, turned[obj:])), 0, axis)


def _insert_several(a, places, values, axis):
    if places.dtype.kind == 'b':
        raise NotImplementedError('numpy.insert takes no bools as places here')
    n = a.shape[axis]
    places = where(places < 0, places + n, places).astype(int)
    if places.size and (places.max() > n or places.min() < 0):
        wrong = [i for i in places.tolist() if i > n or i < 0][0]
        raise IndexError('index %d is out of bounds for axis %d with size %d' % (wrong, axis, n))
    order = places.argsort(kind='stable')
    places[order] += arange(places.size)
    shape = list(a.shape)
    shape[axis] += places.size
    made, old = zeros(shape, a.dtype), ones(shape[axis], bool)
    old[places] = False
    before = (slice(None),) * axis
    made[before + (places,)] = values
    made[before + (old,)] = a
    return made


def select(condlist, choicelist, default=0):
    from numpy import copyto, full, result_type
    if len(condlist) != len(choicelist):
        raise ValueError('list of cases must be same length as list of conditions')
    if len(condlist) == 0:
        raise ValueError('select with an empty condition list is not possible')
    choices = [asarray(one) for one in choicelist] + [asarray(default)]
    kind = result_type(*choices)
    conditions = [asarray(one) for one in condlist]
    for i, one in enumerate(conditions):
        if one.dtype.kind != 'b':
            raise TypeError('invalid entry %d in condlist: should be boolean ndarray' % i)
    conditions, lines = broadcast_arrays(*conditions), broadcast_arrays(*choices[:-1])
    shape = broadcast_arrays(conditions[0], lines[0])[0].shape
    result = full(shape, choices[-1], kind)
    for choice, condition in zip(reversed(lines), reversed(conditions)):
        copyto(result, choice, where=condition)
    return result


# --- Sets ---

def union1d(ar1, ar2):
    return unique(concatenate((ravel(asarray(ar1)), ravel(asarray(ar2)))))


def intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
    a, first = unique(ar1, return_index=True)
    b, second = unique(ar2, return_index=True)
    common = isin(a, b)
    made = a[common]
    made = made if made.dtype == b.dtype else concatenate((made, b[:0]))
    return (made, first[common], second[isin(b, a)]) if return_indices else made


def setdiff1d(ar1, ar2, assume_unique=False):
    a = ravel(asarray(ar1)) if assume_unique else unique(ar1)
    return a[~isin(a, ar2)]
