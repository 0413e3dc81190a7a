"""Choosing, sorting, finding, counting."""
from numpy import _core
from numpy._create import array, asarray, empty, given_back, _into, linspace, own, zeros
from numpy._fold import axes_of, axis_of
from numpy._names import absolute as _abs
from numpy._names import (dtype, equal, float64, floor, int64, isfinite, isnan, less_equal, maximum,
                          minimum, ndarray, rint)
from numpy._shape import concatenate, moveaxis, ravel, transpose


def where(condition, x=None, y=None):
    if x is None and y is None:
        return nonzero(condition)
    if x is None or y is None:
        raise ValueError('either both or neither of x and y should be given')
    return _core.where(asarray(condition), _kept(x), _kept(y))


def _kept(x):
    """A number stays one, so that its dtype weighs less than an array's."""
    return asarray(x) if hasattr(x, '__len__') else x


def nonzero(a):
    if hasattr(a, 'requires_grad'):
        return a.nonzero()
    a = own(a, 'nonzero')
    if a.ndim == 0:
        from numpy._faults import warn
        warn('Calling nonzero on 0d arrays is deprecated, as it behaves surprisingly. Use '
             '`atleast_1d(cond).nonzero()` if the old behavior was intended. If the context of this warning is of '
             'the form `arr[nonzero(cond)]`, just use `arr[cond]`.', DeprecationWarning)
        a = ravel(a)
    places = _core.nonzero(a)
    return tuple(places[:, d].copy() for d in range(a.ndim))


def argwhere(a):
    return transpose(array(nonzero(a)))


def flatnonzero(a):
    return nonzero(ravel(asarray(a)))[0]


def extract(condition, arr):
    return ravel(asarray(arr))[flatnonzero(condition)]


def clip(a, a_min, a_max, out=None):
    if hasattr(a, 'requires_grad'):
        return given_back(a, clip, a_min, a_max, out)
    if a_min is None and a_max is None:
        raise ValueError('One of max or min must be given')
    a = own(a, 'clip')
    if a_min is not None:
        a = maximum(a, a_min)
    if a_max is not None:
        a = minimum(a, a_max)
    return _into(out, a)


def _clip(self, min=None, max=None, out=None):
    return clip(self, min, max, out)


def round(a, decimals=0, out=None):
    if hasattr(a, 'requires_grad'):
        return given_back(a, round, decimals, out)
    a = own(a, 'round')
    if a.dtype.kind == 'b':
        raise NotImplementedError('numpy.round takes no bools here')
    if a.dtype.kind != 'f':
        result = a.copy()
        if decimals < 0:
            tens = 10.0 ** -decimals
            result = (rint(a / tens) * tens).astype(a.dtype)
    elif decimals == 0:
        result = rint(a)
    elif decimals > 0:
        result = rint(a * 10.0 ** decimals) / 10.0 ** decimals
    else:
        result = rint(a / 10.0 ** -decimals) * 10.0 ** -decimals
    if out is not None:
        out[...] = result
        return out
    if isinstance(result, ndarray):
        return result if result.ndim else result[()]
    return a.dtype.type(result)


around = round_ = round


# --- Order -------------------------------------------------------------------------------------

def _check_kind(kind):
    if kind is not None and kind not in ('quicksort', 'heapsort', 'stable', 'mergesort'):
        if not isinstance(kind, str) or kind[:1].lower() not in tuple('qhsm'):
            raise ValueError("sort kind must be one of 'quick', 'heap', or 'stable' (got %r)" % (kind,))


def argsort(a, axis=-1, kind=None, order=None):
    if hasattr(a, 'requires_grad'):
        return given_back(a, argsort, axis, kind)
    a = own(a, 'argsort')
    _check_kind(kind)
    if axis is None:
        a, axis = ravel(a), 0
    if a.ndim == 0:
        return zeros(1, int)
    return _core.argsort(a, axis_of(axis, a.ndim), kind in ('stable', 'mergesort'))


def sort(a, axis=-1, kind=None, order=None):
    a = own(a, 'sort')
    _check_kind(kind)
    if axis is None:
        a, axis = ravel(a), 0
    axis = axis_of(axis, a.ndim)
    out = _core.zeros_like(a, None)
    out[...] = take_along_axis(a, _core.argsort(a, axis, True), axis)
    return out


def _sort(self, axis=-1, kind=None, order=None):
    self[...] = sort(self, axis, kind)


def take_along_axis(arr, indices, axis):
    if axis is None:
        return ravel(arr)[indices]
    a, places = asarray(arr), asarray(indices)
    index = []
    for d in range(a.ndim):
        shape = [1] * a.ndim
        shape[d] = -1
        index.append(places if d == axis % a.ndim
                     else _core.reshape(_core.filled_range(0, 1, a.shape[d], int), tuple(shape)))
    return a[tuple(index)]


def searchsorted(a, v, side='left', sorter=None):
    if side not in ('left', 'right'):
        raise ValueError("search side must be 'left' or 'right' (got '%s')" % (side,))
    a = own(a, 'searchsorted')
    if a.ndim != 1:
        raise ValueError('object too deep for desired array' if a.ndim else
                         'object of too small depth for desired array')
    if sorter is not None:
        a = a[sorter]
    v = asarray(v)
    places = _core.search(a, v, side == 'right')
    if v.dtype.kind != 'f' or not isnan(v).any():
        return places
    end = a.size if side == 'right' or a.dtype.kind != 'f' else a.size - int(isnan(a).sum())
    return where(isnan(v), end, places)[()]  # nan comes after all numbers


def _searchsorted(self, v, side='left', sorter=None):
    return searchsorted(self, v, side, sorter)


def digitize(x, bins, right=False):
    bins = asarray(bins)
    if bins.ndim != 1:
        raise ValueError('object too deep for desired array' if bins.ndim
                         else 'object of too small depth for desired array')
    if (bins[1:] >= bins[:-1]).all():
        return searchsorted(bins, x, 'left' if right else 'right')
    if not (bins[1:] <= bins[:-1]).all():
        raise ValueError('bins must be monotonically increasing or decreasing')
    return len(bins) - searchsorted(bins[::-1], x, 'left' if right else 'right')


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None):
    if axis is not None:
        from numpy._extra import unique_rows
        return unique_rows(ar, return_index, return_inverse, return_counts, axis)
    a = ravel(asarray(ar))
    order = _core.argsort(a, 0, True)
    a = a[order]
    first = zeros(a.shape, bool)
    first[:1] = True
    first[1:] = a[1:] != a[:-1]
    if a.dtype.kind == 'f' and a.size and isnan(a[-1]):
        first[searchsorted(a, a[-1]) + 1:] = False
    results = [a[first]]
    if return_index:
        results.append(order[first])
    if return_inverse:
        inverse = zeros(a.shape, int)
        inverse[order] = first.cumsum() - 1
        results.append(inverse)
    if return_counts:
        starts = concatenate((flatnonzero(first), [a.size]))
        results.append(starts[1:] - starts[:-1])
    return results[0] if len(results) == 1 else tuple(results)


def bincount(x, weights=None, minlength=0):
    given, x = x, asarray(x)
    if x.ndim != 1:
        raise ValueError('object too deep for desired array' if x.ndim else
                         'object of too small depth for desired array')
    if not isinstance(given, ndarray):
        x = x.astype(int)
    elif x.dtype.kind == 'f':
        raise TypeError("Cannot cast array data from dtype('%s') to dtype('int64') according to the rule 'safe'"
                        % x.dtype)
    if x.size and x.min() < 0:
        raise ValueError("'list' argument must have no negative elements")
    n = int(x.max()) + 1 if x.size else 0
    counts = [0] * (n if n > minlength else minlength)
    if weights is None:
        for i in x.tolist():
            counts[i] += 1
        return array(counts, int)
    if asarray(weights).size != x.size:
        raise ValueError("The weights and list don't have the same length.")
    for i, weight in zip(x.tolist(), asarray(weights).tolist()):
        counts[i] += weight
    return array(counts, float)


def _edges(bins):
    edges = asarray(bins)
    if edges.ndim != 1:
        raise ValueError('`bins` must be 1d, when an array')
    if (edges[:-1] > edges[1:]).any():
        raise ValueError('`bins` must increase monotonically, when an array')
    return edges


def histogram(a, bins=10, range=None, density=None, weights=None):
    a = ravel(asarray(a))
    if isinstance(bins, str):
        from numpy._extra import named_bins
        if weights is not None:
            raise TypeError('Automated estimation of the number of bins is not supported for weighted data')
        bins = named_bins(a, bins, range)
    if weights is not None:
        weights = asarray(weights)
        if weights.shape != a.shape:
            raise ValueError('weights should have the same shape as a.')
    if hasattr(bins, '__len__') and weights is not None:
        edges = _edges(bins)
        order = argsort(a)
        total = concatenate((zeros(1, weights.dtype), weights[order].cumsum()))
        a = a[order]
        ends = concatenate((searchsorted(a, edges[:-1], 'left'), [searchsorted(a, edges[-1], 'right')]))
        counts = total[ends][1:] - total[ends][:-1]
    elif hasattr(bins, '__len__'):
        edges = _edges(bins)
        ends = concatenate((searchsorted(_sorted(a), edges[:-1], 'left'),
                            [searchsorted(_sorted(a), edges[-1], 'right')]))
        counts = ends[1:] - ends[:-1]
    else:
        counts, edges = _even_bins(a, bins, range, weights)
    if density:
        widths = (edges[1:] - edges[:-1]).astype(float)
        return counts / widths / counts.sum(), edges
    return counts, edges


def _sorted(a):
    return sort(a)


def _even_bins(a, n, bounds, weights=None):
    if not hasattr(n, '__index__'):
        raise TypeError('`bins` must be an integer, a string, or an array')
    if n < 1:
        raise ValueError('`bins` must be positive, when an integer')
    if bounds is not None:
        first, last = bounds
        if first > last:
            raise ValueError('max must be larger than min in range parameter.')
    elif a.size == 0:
        first, last = 0, 1
    else:
        first, last = a.min(), a.max()
    if not (isfinite(first) and isfinite(last)):
        how = 'autodetected' if bounds is None else 'supplied'
        raise ValueError('%s range of [%s, %s] is not finite' % (how, first, last))
    if first == last:
        first, last = first - 0.5, last + 0.5
    kind = a.dtype if a.dtype.kind == 'f' else dtype(float)  # all is computed in the edges' dtype
    edges = linspace(first, last, n + 1, dtype=kind)
    inside = (a >= first) & (a <= last)
    a = a[inside].astype(kind)
    places = ((a - first) * (n / (last - first))).astype(int)
    places[places == n] -= 1
    places[a < edges[places]] -= 1
    places[(a >= edges[places + 1]) & (places != n - 1)] += 1
    if weights is not None:
        return bincount(places, weights[inside], n).astype(weights.dtype), edges
    return bincount(places, minlength=n), edges


# --- Comparing ---------------------------------------------------------------------------------

def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    x, y = asarray(a), asarray(b) * 1.0
    close = less_equal(_abs(x - y), atol + rtol * _abs(y))
    result = (isfinite(x) & isfinite(y) & close) | equal(x, y)
    if equal_nan:
        result = result | (isnan(x) & isnan(y))
    return result


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    return bool(isclose(a, b, rtol, atol, equal_nan).all())


def array_equal(a1, a2, equal_nan=False):
    a, b = asarray(a1), asarray(a2)
    if a.shape != b.shape:
        return False
    same = asarray(a == b)
    if equal_nan:
        same = same | (isnan(a) & isnan(b))
    return bool(same.all())


def isin(element, test_elements, assume_unique=False, invert=False):
    a = asarray(element)
    found = zeros(a.shape, bool)
    for value in ravel(asarray(test_elements)):
        found = found | (a == value)
    return asarray(~found if invert else found)


methods = {'nonzero': nonzero, 'clip': _clip, 'round': round, 'argsort': argsort, 'sort': _sort,
           'searchsorted': _searchsorted}
