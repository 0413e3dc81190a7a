"""What lessons use once: imported when it is first asked for."""
from numpy._create import arange, array, asarray, ones, zeros
from numpy._fold import all, any, cumprod, cumsum, prod
from numpy._names import ceil, cos, float64, generic, int64, isinf, isnan, log2, ndarray, sqrt, trunc
from numpy._rare import _without
from numpy._select import where
from numpy._shape import broadcast_arrays, moveaxis

pi = 3.141592653589793
product, cumproduct, alltrue, sometrue = prod, cumprod, all, any


# --- Numbers ---

def fix(x, out=None):
    return trunc(x)


def modf(x):
    from numpy import arctan, copysign
    x = asarray(asarray(x).astype(arctan(x).dtype))  # a float of the same rule
    whole = asarray(trunc(x))
    return asarray(copysign(where(isinf(x), 0.0, x - whole), x))[()], whole[()]


def isposinf(x, out=None):
    return (asarray(x) == float('inf'))[()]


def isneginf(x, out=None):
    return (asarray(x) == float('-inf'))[()]


def real(val):
    if not isinstance(val, (ndarray, generic)) and hasattr(val, 'real'):
        return val.real
    return asarray(val)[()] if not isinstance(val, ndarray) else val


def imag(val):
    if not isinstance(val, (ndarray, generic)) and hasattr(val, 'imag'):
        return val.imag
    made = zeros(asarray(val).shape, asarray(val).dtype)
    return made[()] if isinstance(val, generic) else made


def isreal(x):
    return (asarray(x) == asarray(x)) | True


def iscomplex(x):
    return (asarray(x) != asarray(x)) & False


def isrealobj(x):
    return not isinstance(x, complex)


def iscomplexobj(x):
    return isinstance(x, complex)


def base_repr(number, base=2, padding=0):
    if not 2 <= base <= 36:
        raise ValueError('Bases %s than %d not handled in base_repr.'
                         % (('greater', 36) if base > 36 else ('less', 2)))
    digits, n = [], abs(int(number))
    while n:
        digits.append('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'[n % base])
        n //= base
    digits += ['0'] * padding
    if number < 0:
        digits.append('-')
    return ''.join(reversed(digits or '0'))


def binary_repr(num, width=None):
    num = int(num)
    if num >= 0 or width is None:
        bits = '%s%s' % ('-' if num < 0 else '', bin(abs(num))[2:])
        return bits if width is None or num == 0 and not width else bits.zfill(width)
    if num < -(1 << width - 1):
        raise NotImplementedError('numpy.binary_repr needs a width that holds the number here')
    return bin((1 << width) + num)[2:]


# --- Windows ---

def _window(M, of_place):
    if M < 1:
        return array([], float64)
    return ones(1) if M == 1 else of_place(arange(1 - M, M, 2))


def hanning(M):
    return _window(M, lambda n: 0.5 + 0.5 * cos(pi * n / (M - 1)))


def hamming(M):
    return _window(M, lambda n: 0.54 + 0.46 * cos(pi * n / (M - 1)))


def blackman(M):
    return _window(M, lambda n: 0.42 + 0.5 * cos(pi * n / (M - 1)) + 0.08 * cos(2.0 * pi * n / (M - 1)))


def bartlett(M):
    return _window(M, lambda n: where(n <= 0, 1 + n / (M - 1), 1 - n / (M - 1)))


# --- Places ---

def _positions(a, indices, mode):
    at = asarray(indices).reshape(-1)
    if mode == 'clip':
        return at.clip(0, a.size - 1)
    if mode == 'wrap':
        return at % a.size
    for one in at.tolist():
        if not -a.size <= one < a.size:
            raise IndexError('index %d is out of bounds for axis 0 with size %d' % (one, a.size))
    return at


def put(a, ind, v, mode='raise'):
    if not isinstance(a, ndarray):
        raise TypeError('argument 1 must be numpy.ndarray, not ' + type(a).__name__)
    at, values = _positions(a, ind, mode), asarray(v, a.dtype).reshape(-1)
    if at.size and values.size:
        a.flat[at] = values[arange(at.size) % values.size]


def _safely(values, kind):
    """A row of them in that dtype; an array or a scalar must be safe in it."""
    if isinstance(values, (ndarray, generic)):
        from numpy._grids import _check_cast
        _check_cast(asarray(values), kind, 'safe')
    return asarray(values, kind).reshape(-1)


def place(arr, mask, vals):
    if not isinstance(arr, ndarray):
        raise TypeError('argument 1 must be numpy.ndarray, not ' + type(arr).__name__)
    places = asarray(mask).reshape(-1).astype(bool).nonzero()[0]
    values = _safely(vals, arr.dtype)
    if places.size and not values.size:
        raise ValueError('Cannot insert from an empty array!')
    put(arr, places, values)


def putmask(a, mask, values):
    if asarray(mask).size != a.size:
        raise ValueError('putmask: mask and data must be the same size')
    places = asarray(mask).reshape(-1).astype(bool).nonzero()[0]
    values = _safely(values, a.dtype)
    if places.size and values.size:
        a.flat[places] = values[places % values.size]


def choose(a, choices, out=None, mode='raise'):
    a = asarray(a)
    n = len(choices)
    if mode == 'raise' and a.size and (a.min() < 0 or a.max() >= n):
        raise ValueError('invalid entry in choice array')
    a = a.clip(0, n - 1) if mode == 'clip' else a % n
    parts = broadcast_arrays(a, *choices)
    result = parts[1]
    for i, part in enumerate(parts[1:]):
        result = where(parts[0] == i, part, result)
    return result


def compress(condition, a, axis=None, out=None):
    a = asarray(a)
    places = asarray(condition).astype(bool).nonzero()[0]
    return a.reshape(-1)[places] if axis is None else a.take(places, axis)


def piecewise(x, condlist, funclist, *args, **kw):
    x = asarray(x)
    if not isinstance(condlist[0], (list, ndarray)) and x.ndim:
        condlist = [condlist]
    conditions = [asarray(one).astype(bool) for one in condlist]
    if len(funclist) == len(conditions) + 1:
        rest = conditions[0]
        for one in conditions[1:]:
            rest = rest | one
        conditions.append(~rest)
    elif len(funclist) != len(conditions):
        raise ValueError('with %d condition(s), either %d or %d functions are expected'
                         % (len(conditions), len(conditions), len(conditions) + 1))
    y = zeros(x.shape, x.dtype)
    for condition, f in zip(conditions, funclist):
        if callable(f):
            values = x[condition]
            if values.size:
                y[condition] = f(values, *args, **kw)
        else:
            y[condition] = f
    return y


def diag_indices_from(arr):
    if arr.ndim < 2:
        raise ValueError('input array must be at least 2-d')
    if any(array(arr.shape) != arr.shape[0]):
        raise ValueError('All dimensions of input must be of equal length')
    return (arange(arr.shape[0]),) * arr.ndim


def atleast_3d(*arys):
    made = []
    for one in arys:
        one = asarray(one)
        made.append(one.reshape(1, 1, 1) if one.ndim == 0 else one[None, :, None] if one.ndim == 1
                    else one[:, :, None] if one.ndim == 2 else one)
    return made[0] if len(made) == 1 else made


def array_equiv(a1, a2):
    try:
        one, other = broadcast_arrays(asarray(a1), asarray(a2))
    except ValueError:
        return False
    return bool((one == other).all())


def broadcast_shapes(*args):
    from numpy._shape import _common
    return _common([one if isinstance(one, tuple) else (one,) if isinstance(one, int) else tuple(one) for one in args])


def can_cast(from_, to, casting='safe'):
    from numpy import dtype as kind_of
    from numpy._grids import _check_cast
    if isinstance(from_, (int, float, generic, ndarray)) and not isinstance(from_, type):
        if asarray(from_).ndim == 0:
            raise NotImplementedError('numpy.can_cast takes dtypes and arrays, no numbers, here')
        from_ = from_.dtype
    if casting == 'unsafe':
        return True
    try:
        _check_cast(zeros(0, kind_of(from_)), kind_of(to), casting)
    except TypeError:
        return False
    return True


def viewed(a, kind):
    """The same bytes as elements of another dtype."""
    whole = asarray(a)
    if kind == whole.dtype:
        return whole[...]
    if not whole.flags.c_contiguous:
        raise NotImplementedError('ndarray.view takes a dtype of arrays that lie row by row here')
    old, new = whole.dtype.itemsize, kind.itemsize
    if whole.ndim == 0 and old != new:
        raise ValueError('Changing the dtype of a 0d array is only supported if the itemsize is unchanged')
    if new > old and (whole.shape[-1] * old) % new:
        raise ValueError('When changing to a larger dtype, its size must be a divisor of the total size in '
                         'bytes of the last axis of the array.')
    import torch
    named = torch.bool if kind == 'bool' else getattr(torch, str(kind))
    made = torch.from_numpy(whole.reshape(-1)).view(named).numpy()
    shape = whole.shape[:-1] + (whole.shape[-1] * old // new,) if whole.ndim else ()
    made = made.reshape(shape)
    return made if isinstance(a, ndarray) else made[()]


def asfarray(a, dtype=float64):
    from numpy import dtype as kind_of
    return asarray(a, dtype if kind_of(dtype).kind == 'f' else float64)


def asfortranarray(a, dtype=None):
    return array(a, dtype, copy=False, order='F', ndmin=1)


def asarray_chkfinite(a, dtype=None, order=None):
    a = asarray(a, dtype, order)
    if a.dtype.kind == 'f' and (isinf(a) | isnan(a)).any():
        raise ValueError('array must not contain infs or NaNs')
    return a


def angle(z, deg=False):
    made = where(asarray(z) < 0, pi, 0.0)
    made = where(isnan(asarray(z) * 1.0), float('nan'), made)
    return (made * (180 / pi) if deg else made)[()]


# --- Order ---

def _select_nth(v, order, kth, pivots):
    """The places that NumPy's introselect leaves (npysort/selection.cpp): v's, of which kth is in
    its place then."""
    low, high = 0, len(v) - 1
    while pivots:
        if pivots[-1] > kth:
            high = pivots[-1] - 1
            break
        if pivots[-1] == kth:
            return
        low = pivots.pop() + 1

    def less(i, j):
        return v[i] < v[j] or (v[j] != v[j] and v[i] == v[i])

    def swap(i, j):
        v[i], v[j] = v[j], v[i]
        order[i], order[j] = order[j], order[i]

    if kth - low < 3:
        for i in range(low, kth + 1):
            least = i
            for k in range(i + 1, high + 1):
                if less(k, least):
                    least = k
            swap(i, least)
        pivots.append(kth)
        return
    if type(v[0]) is float and kth == len(v) - 1:
        most = low
        for k in range(low + 1, len(v)):
            if not less(k, most):
                most = k
        swap(kth, most)
        return
    depth = (len(v).bit_length() - 1) * 2
    while low + 1 < high:
        if depth <= 0 and high - low - 1 >= 5:
            raise NotImplementedError('numpy.partition of so unlucky an order is not here')
        mid = low + (high - low) // 2
        for i, j in ((high, mid), (high, low), (low, mid)):
            if less(i, j):
                swap(i, j)
        swap(mid, low + 1)
        depth -= 1
        left, right = low + 1, high
        while True:
            left += 1
            while less(left, low):
                left += 1
            right -= 1
            while less(low, right):
                right -= 1
            if right < left:
                break
            swap(left, right)
        swap(low, right)
        if right > kth:
            pivots.append(right)
        if right >= kth:
            high = right - 1
        if right <= kth:
            low = left
    if high == low + 1 and less(high, low):
        swap(high, low)
    pivots.append(kth)


def argpartition(a, kth, axis=-1, kind='introselect', order=None):
    a = asarray(a)
    if axis is None:
        a, axis = a.reshape(-1), 0
    rows = moveaxis(a, axis, -1)
    n = rows.shape[-1]
    wanted = sorted(k + n if k < 0 else k for k in (kth if hasattr(kth, '__len__') else [kth]))
    for k in wanted:
        if not 0 <= k < n:
            raise ValueError('kth(=%d) out of bounds (%d)' % (k, n))
    places = []
    for row in rows.reshape(-1, n).tolist():
        found, pivots = list(range(n)), []
        for k in wanted:
            _select_nth(row, found, k, pivots)
        places.append(found)
    return moveaxis(array(places, int64).reshape(rows.shape), -1, axis)


def partition(a, kth, axis=-1, kind='introselect', order=None):
    a = asarray(a)
    if axis is None:
        a, axis = a.reshape(-1), 0
    from numpy import take_along_axis
    return take_along_axis(a, argpartition(a, kth, axis), axis)


def msort(a):
    from numpy import sort
    return sort(a, axis=0)


# --- Without nan, and counts ---

def nanprod(a, axis=None, dtype=None, out=None, keepdims=False):
    return prod(_without(a, 1)[0], axis, dtype, out, keepdims)


def nancumsum(a, axis=None, dtype=None, out=None):
    return cumsum(_without(a, 0)[0], axis, dtype, out)


def nancumprod(a, axis=None, dtype=None, out=None):
    return cumprod(_without(a, 1)[0], axis, dtype, out)


def _of_nan(name, f, a, q, axis, out, method, keepdims):
    a = asarray(a)
    if not a.size or (asarray(q).ndim and a.ndim > 1 and axis is not None):
        raise NotImplementedError('numpy.%s takes an array and one q here' % name)
    from numpy._rare import by_rows
    return by_rows(lambda row: f(row, q, method=method), a, axis, keepdims, out)


def nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False):
    from numpy import percentile
    return _of_nan('nanpercentile', percentile, a, q, axis, out, method, keepdims)


def nanquantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False):
    from numpy import quantile
    return _of_nan('nanquantile', quantile, a, q, axis, out, method, keepdims)


def unique_rows(ar, return_index, return_inverse, return_counts, axis):
    from numpy import lexsort
    a = asarray(ar)
    moved = moveaxis(a, axis, 0)
    n = moved.shape[0]
    rows = moved.reshape(n, -1) if moved.size else zeros((n, 0), a.dtype)
    order = lexsort([rows[:, k] for k in range(rows.shape[1] - 1, -1, -1)]) if rows.shape[1] else arange(n)
    rows = rows[order]
    first = ones(n, bool)
    first[1:] = (rows[1:] != rows[:-1]).any(1)
    results = [moveaxis(rows[first].reshape((-1,) + moved.shape[1:]), 0, axis)]
    if return_index:
        results.append(order[first])
    if return_inverse:
        inverse = zeros(n, int)
        inverse[order] = first.cumsum() - 1
        results.append(inverse)
    if return_counts:
        starts = array(first.nonzero()[0].tolist() + [n])
        results.append(starts[1:] - starts[:-1])
    return results[0] if len(results) == 1 else tuple(results)


def _width(a, name):
    """The width of a bin by that rule."""
    from numpy import percentile, ptp
    n, spread = a.size, float(ptp(a))
    if name == 'sqrt':
        return spread / float(sqrt(n))
    if name == 'sturges':
        return spread / (float(log2(n)) + 1.0)
    if name == 'rice':
        return spread / (2.0 * n ** (1.0 / 3))
    if name == 'scott':
        return (24.0 * pi ** 0.5 / n) ** (1.0 / 3.0) * float(a.std())
    if name == 'fd':
        high, low = percentile(a, [75, 25]).tolist()
        return 2.0 * (high - low) * n ** (-1.0 / 3.0)
    if name == 'auto':
        near, even = _width(a, 'fd'), _width(a, 'sturges')
        return min(near, even) if near else even
    if name in ('doane', 'stone'):
        raise NotImplementedError("numpy.histogram has no bins '" + name + "' here")
    raise ValueError('{!r} is not a valid estimator for `bins`'.format(name))


def named_bins(a, name, range):
    if range is not None:
        a = a[(a >= range[0]) & (a <= range[1])]
    if a.size == 0:
        return 1
    width = _width(a, name)
    first, last = range or (float(a.min()), float(a.max()))
    if first == last:
        first, last = first - 0.5, last + 0.5
    return int(ceil((last - first) / width)) if width else 1


def apply_over_axes(func, a, axes):
    made = asarray(a)
    n = made.ndim
    for axis in (axes,) if asarray(axes).ndim == 0 else axes:
        axis = axis + n if axis < 0 else axis
        result = asarray(func(made, axis))
        if result.ndim != made.ndim:
            result = result.reshape(made.shape[:axis] + (1,) + made.shape[axis + 1:])
        made = result
    return made


def dsplit(ary, indices_or_sections):
    from numpy import split
    if asarray(ary).ndim < 3:
        raise ValueError('dsplit only works on arrays of 3 or more dimensions')
    return split(ary, indices_or_sections, 2)


def histogram_bin_edges(a, bins=10, range=None, weights=None):
    from numpy import histogram
    edges = asarray(bins)
    if edges.ndim == 1 and edges.dtype.kind in 'if' and (edges[:-1] > edges[1:]).any():
        raise ValueError('`bins` must increase monotonically, when an array')
    return histogram(a, bins, range)[1]


def histogram2d(x, y, bins=10, range=None, density=None, weights=None):
    if weights is not None:
        raise NotImplementedError("numpy.histogram2d has no argument 'weights' here")
    from numpy import histogram, bincount
    x, y = asarray(x).reshape(-1), asarray(y).reshape(-1)
    if len(x) != len(y):
        raise ValueError('x and y must have the same length.')
    pair = list(bins) if hasattr(bins, '__len__') and len(bins) == 2 else [bins, bins]
    edges = [histogram(one, n, None if range is None else range[i])[1].astype(float)
             for i, (one, n) in enumerate(zip((x, y), pair))]
    shape = [len(one) - 1 for one in edges]
    at, inside = 0, ones(len(x), bool)
    for one, edge in zip((x, y), edges):
        place = edge.searchsorted(one, side='right')
        place = where(one == edge[-1], place - 1, place)
        inside = inside & (place > 0) & (place < len(edge))
        at = at * (len(edge) - 1) + (place - 1)
    counts = bincount(at[inside], minlength=shape[0] * shape[1]).reshape(shape).astype(float)
    if density:
        total = counts.sum()
        counts = counts / (edges[0][1:] - edges[0][:-1])[:, None]
        counts = counts / (edges[1][1:] - edges[1][:-1])[None, :]
        counts = counts / total
    return counts, edges[0], edges[1]


def unwrap(p, discont=None, axis=-1, *, period=2 * pi):
    from numpy import diff, mod
    p = asarray(p) * 1.0
    rows = moveaxis(p, axis, -1)
    gaps = diff(rows)
    half = period / 2
    near = mod(gaps + half, period) - half
    near = where((near == -half) & (gaps > 0), half, near)
    turns = where(abs(gaps) < (half if discont is None else discont), 0.0, near - gaps)
    made = rows.copy()
    made[..., 1:] = rows[..., 1:] + turns.cumsum(-1)
    return moveaxis(made, -1, axis)
