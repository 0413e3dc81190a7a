"""What builds indices and grids, and slides one array over another."""
from math import ceil

from numpy._create import arange, array, asarray, tri, zeros
from numpy._more import dot
from numpy._names import ndarray
from numpy._rare import indices
from numpy._select import argsort, isin, nonzero, unique
from numpy._shape import broadcast_arrays, concatenate, ravel


class _Grid:
    """np.mgrid[0:2, 0:1:5j]: a step with j counts points, the end among them."""

    def __init__(self, sparse):
        self.sparse = sparse

    def __getitem__(self, key):
        if not isinstance(key, tuple):
            return self._line(key)
        sizes, parts, kind = [], [], int
        for part in key:
            start = 0 if part.start is None else part.start
            step = 1 if part.step is None else part.step
            if isinstance(step, complex):
                kind = float
                sizes.append(int(abs(step)))
                step = (part.stop - start) / float(sizes[-1] - 1) if sizes[-1] != 1 else 1
            else:
                sizes.append(int(ceil((part.stop - start) / (step * 1.0))))
            if isinstance(part.stop, float) or isinstance(start, float) or isinstance(step, float):
                kind = float
            parts.append((start, step))
        if not self.sparse:
            grid = indices(sizes, kind)
            for i, (start, step) in enumerate(parts):
                grid[i] = grid[i] * step + start
            return grid
        lines = [arange(n, dtype=kind) * step + start for n, (start, step) in zip(sizes, parts)]
        return [line.reshape([-1 if j == i else 1 for j in range(len(lines))])
                for i, line in enumerate(lines)]

    def _line(self, part):
        start = 0 if part.start is None else part.start
        if isinstance(part.step, complex):
            n = int(abs(part.step))
            step = (part.stop - start) / float(n - 1) if n > 1 else 1.0
            return arange(0, n, 1, dtype=float) * step + start
        return arange(start, part.stop, 1 if part.step is None else part.step)


mgrid = _Grid(False)
ogrid = _Grid(True)


def ix_(*args):
    made = []
    for i, one in enumerate(args):
        one = asarray(one, int if not isinstance(one, ndarray) and len(one) == 0 else None)
        if one.ndim != 1:
            raise ValueError('Cross index must be 1 dimensional')
        if one.dtype == bool:
            one = nonzero(one)[0]
        made.append(one.reshape((1,) * i + (one.size,) + (1,) * (len(args) - i - 1)))
    return tuple(made)


def tril_indices(n, k=0, m=None):
    return nonzero(tri(n, m, k=k, dtype=bool))


def triu_indices(n, k=0, m=None):
    return nonzero(~tri(n, m, k=k - 1, dtype=bool))


def diag_indices(n, ndim=2):
    return (arange(n),) * ndim


def diagflat(v, k=0):
    from numpy._shape import diag
    return diag(ravel(v), k)


def fromfunction(function, shape, *, dtype=float, like=None, **kwargs):
    return function(*indices(shape, dtype), **kwargs)


def resize(a, new_shape):
    shape = (new_shape,) if isinstance(new_shape, int) else tuple(new_shape)
    n = 1
    for one in shape:
        if one < 0:
            raise ValueError('all elements of `new_shape` must be non-negative')
        n *= one
    a = ravel(a)
    if a.size == 0 or n == 0:
        return zeros(shape, a.dtype)
    return concatenate((a,) * -(-n // a.size))[:n].reshape(shape)


def _check_cast(src, to, rule):
    """Refuses an array, or a number by its value, that the rule keeps from becoming `to`."""
    own = src.dtype
    if rule in ('no', 'equiv'):
        fits = own == to
    elif src.ndim or own.kind == 'f':
        fits = 'buif'.index(own.kind) <= 'buif'.index(to.kind)
    else:
        fits = to.kind != 'b' if own.kind != 'b' else True
        fits = fits and (to.kind != 'u' or own.kind == 'b' or src >= 0)
    if rule == 'safe' and fits and src.ndim:
        fits = (zeros(0, own) + zeros(0, to)).dtype == to
    if not fits:
        raise TypeError("Cannot cast %s from %r to %r according to the rule '%s'" % (
            'array data' if src.ndim else 'scalar', own, to, rule))


def copyto(dst, src, casting='same_kind', where=True):
    if casting not in ('same_kind', 'unsafe'):
        raise NotImplementedError('numpy.copyto takes no such casting here')
    if not isinstance(dst, ndarray):
        raise TypeError('copyto() argument 1 must be numpy.ndarray, not ' + type(dst).__name__)
    src = asarray(src)
    if casting == 'same_kind':
        _check_cast(src, dst.dtype, casting)
    if where is True:
        dst[...] = src
    else:
        src, mask, _ = broadcast_arrays(src, where, dst)
        dst[mask] = src[mask]


def lexsort(keys, axis=-1):
    keys = [asarray(key) for key in keys]
    if not keys:
        raise TypeError('need sequence of keys with len > 0 in lexsort')
    if keys[0].ndim != 1:
        raise NotImplementedError('numpy.lexsort sorts by rows of one dimension here')
    order = arange(keys[0].size)
    for key in keys:
        order = order[argsort(key[order], kind='stable')]
    return order


def in1d(ar1, ar2, assume_unique=False, invert=False):
    found = isin(ravel(ar1), ar2)
    return ~found if invert else found


def setxor1d(ar1, ar2, assume_unique=False):
    a, b = unique(ar1), unique(ar2)
    return unique(concatenate((a[~isin(a, b)], b[~isin(b, a)])))


# --- One array slid over another ---

def _slid(a, v, mode):
    if mode not in ('valid', 'same', 'full'):
        raise ValueError("mode must be one of 'valid', 'same', or 'full' (got '%s')" % mode)
    n, m = a.size, v.size
    left = {'valid': 0, 'same': m >> 1, 'full': m - 1}[mode]
    right = {'valid': 0, 'same': m - (m >> 1) - 1, 'full': m - 1}[mode]
    made = [dot(a[:m - i], v[i:]) for i in range(left, 0, -1)]
    made += [dot(a[i:i + m], v) for i in range(n - m + 1)]
    made += [dot(a[n - m + i:], v[:m - i]) for i in range(1, right + 1)]
    return array(made, (a[:1] * v[:1]).dtype)


def _lines(a, v):
    a, v = array(a, copy=False, ndmin=1), array(v, copy=False, ndmin=1)
    if a.ndim > 1 or v.ndim > 1:
        raise ValueError('object too deep for desired array')
    return a, v


def convolve(a, v, mode='full'):
    a, v = _lines(a, v)
    if v.size > a.size:
        a, v = v, a
    if a.size == 0:
        raise ValueError('a cannot be empty')
    if v.size == 0:
        raise ValueError('v cannot be empty')
    return _slid(a, v[::-1], mode)


def correlate(a, v, mode='valid'):
    a, v = asarray(a), asarray(v)
    if not a.ndim or not v.ndim:
        raise ValueError('object of too small depth for desired array')
    a, v = _lines(a, v)
    if a.size == 0 or v.size == 0:
        raise ValueError('first array argument cannot be empty' if a.size == 0 else
                         'second array argument cannot be empty')
    return _slid(a, v, mode) if a.size >= v.size else _slid(v, a, mode)[::-1]
