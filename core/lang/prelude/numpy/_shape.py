"""The same elements in another shape; arrays joined and taken apart."""
from numpy import _core
from numpy._create import _spread, arange, asarray, _into, given_back, own, shape_of, zeros
from numpy._errors import AxisError
from numpy._fold import axes_of, axis_of
from numpy._names import generic, maximum, minimum, ndarray


def reshape(a, newshape, order='C'):
    if hasattr(a, 'requires_grad'):
        return given_back(a, reshape, newshape, order)
    a, shape = own(a, 'reshape'), shape_of(newshape)
    if order == 'K':
        raise ValueError("order 'K' is not permitted for reshaping")
    if _counts_columns(a, order):
        return _core.reshape(a.T, shape[::-1]).T
    return _core.reshape(a, shape)


def _counts_columns(a, order):
    """Does the order go down the columns first? 'A' does when the array lies so in memory."""
    if order not in ('C', 'F', 'A'):
        raise ValueError("order must be one of 'C', 'F', 'A', or 'K' (got '" + str(order) + "')")
    return order == 'F' or (order == 'A' and a.ndim > 1 and _lies_by_columns(a))


def _lies_by_columns(a):
    step = 1
    for size, stride in zip(a.shape, _core.element_strides(a)):
        if size > 1 and stride != step:
            return False
        step *= size
    return True


def _as_it_lies(a):
    """The axes in the order of their strides."""
    strides = _core.element_strides(a)
    return transpose(a, sorted(range(a.ndim), key=lambda d: -abs(strides[d])))


def _reshape(self, *shape, order='C'):
    if len(shape) == 1:
        shape = shape_of(shape[0])
    return reshape(self, shape, order)


def ravel(a, order='C'):
    a = own(a, 'ravel')
    if order == 'K':
        a = _as_it_lies(a)
    elif _counts_columns(a, order):
        a = a.T
    return _core.reshape(a, (-1,))


def _flatten(self, order='C'):
    return ravel(asarray(self), order).copy()


def transpose(a, axes=None):
    if isinstance(a, generic) and axes is None:
        return a
    if hasattr(a, 'requires_grad'):
        return given_back(a, transpose, axes)
    a = own(a, 'transpose')
    if axes is None:
        return a.T
    if len(axes) != a.ndim:
        raise ValueError("axes don't match array")
    axes = tuple(axis_of(axis, a.ndim) for axis in axes)
    if len(set(axes)) < len(axes):
        raise ValueError('repeated axis in transpose')
    strides = _core.element_strides(a)
    return _core.strided(a, tuple(a.shape[d] for d in axes), tuple(strides[d] for d in axes), 0)


def _transpose(self, *axes):
    if len(axes) == 1 and (axes[0] is None or isinstance(axes[0], (tuple, list))):
        axes = axes[0]
    return transpose(self, axes if axes else None)


def _named(name, axis, ndim):
    """axes_of or axis_of; what it says names the argument."""
    try:
        return axes_of(axis, ndim) if name in ('source', 'destination') else axis_of(axis, ndim)
    except AxisError as error:
        raise AxisError(error.axis, error.ndim, name) from None
    except ValueError:
        if 'axis' not in name and isinstance(axis, (tuple, list)):
            raise ValueError('repeated axis in `%s` argument' % name) from None
        raise


def swapaxes(a, axis1, axis2):
    if hasattr(a, 'requires_grad'):
        return a.swapaxes(axis1, axis2)
    a = own(a, 'swapaxes')
    axes = list(range(a.ndim))
    i, j = [_named(name, axis, a.ndim) for name, axis in (('axis1', axis1), ('axis2', axis2))]
    axes[i], axes[j] = axes[j], axes[i]
    return transpose(a, axes)


def moveaxis(a, source, destination):
    a = own(a, 'moveaxis')
    source, destination = _named('source', source, a.ndim), _named('destination', destination, a.ndim)
    if len(source) != len(destination):
        raise ValueError('`source` and `destination` arguments must have the same number of elements')
    axes = [d for d in range(a.ndim) if d not in source]
    for to, axis in sorted(zip(destination, source)):
        axes.insert(to, axis)
    return transpose(a, axes)


def squeeze(a, axis=None):
    if isinstance(a, generic) and axis is None:
        return a
    if hasattr(a, 'requires_grad'):
        return a.squeeze() if axis is None else a.squeeze(axis=axis)
    a = own(a, 'squeeze')
    if axis is None:
        return _core.reshape(a, tuple(size for size in a.shape if size != 1))
    axes = axes_of(axis, a.ndim)
    if any(a.shape[d] != 1 for d in axes):
        raise ValueError('cannot select an axis to squeeze out which has size not equal to one')
    return _core.reshape(a, tuple(size for d, size in enumerate(a.shape) if d not in axes))


def expand_dims(a, axis):
    a = asarray(a)
    if axis is None:
        raise TypeError("'NoneType' object cannot be interpreted as an integer")
    several = axis if isinstance(axis, (tuple, list)) else (axis,)
    axes = tuple(axis_of(one, a.ndim + len(several)) for one in several)
    if len(set(axes)) < len(axes):
        raise ValueError('repeated axis')
    sizes = iter(a.shape)
    n = a.ndim + len(axes)
    return _core.reshape(a, tuple(1 if d in axes else next(sizes) for d in range(n)))


def broadcast_to(array, shape, subok=False):
    a = asarray(array)
    shape = shape_of(shape)
    wide = _core.reshape(a, (1,) * (len(shape) - a.ndim) + a.shape)
    if wide.ndim != len(shape) or any(m != n and m != 1 for m, n in zip(wide.shape, shape)):
        raise ValueError('operands could not be broadcast together with remapped shapes '
                         '[original->remapped]: %s  and requested shape %s'
                         % (_text(a.shape), _text(shape)))
    return _spread(wide, shape)


def _text(shape):
    return str(shape).replace(' ', '')


def broadcast_arrays(*args, subok=False):
    arrays = [asarray(a) for a in args]
    shape = _common([a.shape for a in arrays])
    return [broadcast_to(a, shape) for a in arrays]


def _common(shapes):
    ndim = max([len(shape) for shape in shapes], default=0)
    made, by = [1] * ndim, [0] * ndim
    for place, shape in enumerate(shapes):
        for d, n in enumerate(shape, ndim - len(shape)):
            if n != 1 and made[d] not in (1, n):
                raise ValueError('shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between '
                                 'arg %d with shape %s and arg %d with shape %s.'
                                 % (by[d], shapes[by[d]], place, shape))
            if n != 1 and made[d] == 1:
                made[d], by[d] = n, place
    return tuple(made)


# --- Joining -----------------------------------------------------------------------------------

def concatenate(arrays, axis=0, out=None, *, dtype=None, casting='same_kind'):
    parts = [asarray(a) for a in arrays]
    if not parts:
        raise ValueError('need at least one array to concatenate')
    if axis is None:
        parts = [ravel(a) for a in parts]
        axis = 0
    first = parts[0]
    if first.ndim == 0:
        raise ValueError('zero-dimensional arrays cannot be concatenated')
    axis = axis_of(axis, first.ndim)
    for i, a in enumerate(parts):
        if a.ndim != first.ndim:
            raise ValueError('all the input arrays must have same number of dimensions, but the '
                             'array at index 0 has %d dimension(s) and the array at index %d has '
                             '%d dimension(s)' % (first.ndim, i, a.ndim))
        for d in range(a.ndim):
            if d != axis and a.shape[d] != first.shape[d]:
                raise ValueError('all the input array dimensions except for the concatenation axis '
                                 'must match exactly, but along dimension %d, the array at index 0 '
                                 'has size %d and the array at index %d has size %d'
                                 % (d, first.shape[d], i, a.shape[d]))
    if dtype is None:
        dtype = common_dtype(parts)
    return _into(out, _core.concatenate(parts, axis, dtype))


def common_dtype(arrays):
    """np.result_type of arrays, by their dtypes alone."""
    return _core.array([zeros((), a.dtype) for a in arrays], None, True).dtype


def stack(arrays, axis=0, out=None):
    parts = [asarray(a) for a in arrays]
    if not parts:
        raise ValueError('need at least one array to stack')
    if any(a.shape != parts[0].shape for a in parts):
        raise ValueError('all input arrays must have the same shape')
    axis = axis_of(axis, parts[0].ndim + 1)
    return concatenate([expand_dims(a, axis) for a in parts], axis, out)


def atleast_1d(*arrays):
    made = [a if a.ndim else _core.reshape(a, (1,)) for a in map(asarray, arrays)]
    return made[0] if len(made) == 1 else made


def atleast_2d(*arrays):
    made = [_core.reshape(a, (1,) * (2 - a.ndim) + a.shape) if a.ndim < 2 else a
            for a in map(asarray, arrays)]
    return made[0] if len(made) == 1 else made


def vstack(tup):
    return concatenate([atleast_2d(a) for a in tup], 0)


row_stack = vstack


def hstack(tup):
    parts = [atleast_1d(a) for a in tup]
    return concatenate(parts, 0 if parts and parts[0].ndim == 1 else 1)


def dstack(tup):
    return concatenate([_core.reshape(a, a.shape + (1,)) if a.ndim == 2 else a
                        if a.ndim > 2 else _core.reshape(a, (1,) + a.shape + (1,) * (2 - a.ndim))
                        for a in map(atleast_1d, tup)], 2)


def column_stack(tup):
    return concatenate([a if a.ndim > 1 else _core.reshape(a, (-1, 1))
                        for a in map(asarray, tup)], 1)


def append(arr, values, axis=None):
    arr, values = asarray(arr), asarray(values)
    if axis is None:
        arr, values, axis = ravel(arr), ravel(values), 0
    return concatenate((arr, values), axis)


def array_split(ary, indices_or_sections, axis=0):
    a = asarray(ary)
    n = a.shape[axis]
    if isinstance(indices_or_sections, int):
        sections = indices_or_sections
        if sections <= 0:
            raise ValueError('number sections must be larger than 0.')
        each, more = divmod(n, sections)
        sizes = [each + 1] * more + [each] * (sections - more)
        ends = [0]
        for size in sizes:
            ends.append(ends[-1] + size)
    else:
        ends = [0] + list(indices_or_sections) + [n]
    before = (slice(None),) * axis_of(axis, a.ndim)
    return [a[before + (slice(start, end),)] for start, end in zip(ends[:-1], ends[1:])]


def split(ary, indices_or_sections, axis=0):
    a = asarray(ary)
    if isinstance(indices_or_sections, int) and a.shape[axis] % indices_or_sections:
        raise ValueError('array split does not result in an equal division')
    return array_split(a, indices_or_sections, axis)


def vsplit(ary, indices_or_sections):
    if asarray(ary).ndim < 2:
        raise ValueError('vsplit only works on arrays of 2 or more dimensions')
    return split(ary, indices_or_sections, 0)


def hsplit(ary, indices_or_sections):
    a = asarray(ary)
    if a.ndim == 0:
        raise ValueError('hsplit only works on arrays of 1 or more dimensions')
    return split(a, indices_or_sections, 1 if a.ndim > 1 else 0)


# --- Repeating and turning ---------------------------------------------------------------------

def repeat(a, repeats, axis=None):
    if hasattr(a, 'requires_grad'):
        return given_back(a, repeat, repeats, axis)
    a = own(a, 'repeat')
    if axis is None:
        a, axis = ravel(a), 0
    a = a if a.ndim else ravel(a)
    axis = axis_of(axis, a.ndim)
    n = a.shape[axis]
    counts = asarray(repeats)
    if counts.size and counts.min() < 0:
        raise ValueError('repeats may not contain negative values.' if counts.size > 1 else
                         'negative dimensions are not allowed')
    counts = counts.tolist() if counts.ndim else [int(counts)] * n
    if len(counts) == 1:
        counts = counts * n
    if len(counts) != n:
        raise ValueError('operands could not be broadcast together with shape (%d,) (%d,)' % (n, len(counts)))
    places = [i for i, count in enumerate(counts) for _ in range(count)]
    return take(a, asarray(places, int), axis)


def tile(A, reps):
    a = asarray(A)
    reps = shape_of(reps)
    n = max(a.ndim, len(reps))
    reps = (1,) * (n - len(reps)) + reps
    if reps and min(reps) < 0:
        raise ValueError('negative dimensions are not allowed')
    out = _core.reshape(a, (1,) * (n - a.ndim) + a.shape).copy()
    for axis, count in enumerate(reps):
        out = concatenate([out] * count, axis) if count else take(out, asarray([], int), axis)
    return out


def take(a, indices, axis=None, out=None, mode='raise'):
    if hasattr(a, 'requires_grad'):
        return given_back(a, take, indices, axis, out, mode)
    a = own(a, 'take')
    if mode not in ('raise', 'wrap', 'clip'):
        raise ValueError("clipmode must be one of 'clip', 'raise', or 'wrap' (got '%s')" % (mode,))
    a = a if a.ndim else ravel(a)
    a, axis = (ravel(a), 0) if axis is None else (a, axis_of(axis, a.ndim))
    places, n = asarray(indices), a.shape[axis]
    if isinstance(indices, ndarray) and places.dtype.kind == 'f':
        raise TypeError("Cannot cast array data from dtype('%s') to dtype('int64') according to the rule 'safe'"
                        % places.dtype)
    places = places.astype(int)
    if n == 0 and places.size:
        before, after = a.shape[:axis], a.shape[axis + 1:]
        if 0 not in before + after:
            raise IndexError('cannot do a non-empty take from an empty axes.')
        return _into(out, zeros(before + places.shape + after, a.dtype))
    if mode == 'wrap':
        places = asarray(places % n)
    elif mode == 'clip':
        places = asarray(minimum(maximum(places, 0), n - 1))
    return _into(out, a[(slice(None),) * axis + (places if places.ndim else places[()],)])


def flip(m, axis=None):
    a = own(m, 'flip')
    axes = axes_of(axis, a.ndim)
    return a[tuple(slice(None, None, -1 if d in axes else 1) for d in range(a.ndim))]


def fliplr(m):
    m = asarray(m)
    if m.ndim < 2:
        raise ValueError('Input must be >= 2-d.')
    return flip(m, 1)


def flipud(m):
    m = asarray(m)
    if m.ndim < 1:
        raise ValueError('Input must be >= 1-d.')
    return flip(m, 0)


def roll(a, shift, axis=None):
    a = asarray(a)
    if axis is None:
        return _core.reshape(roll(ravel(a), shift, 0), a.shape)
    shifts, axes = [list(one) if isinstance(one, (tuple, list)) else [one] for one in (shift, axis)]
    if len(shifts) != len(axes) and 1 not in (len(shifts), len(axes)):
        raise ValueError('shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 '
                         'with shape (%d,) and arg 1 with shape (%d,).' % (len(shifts), len(axes)))
    shifts, axes = (shifts * len(axes) if len(shifts) == 1 else shifts), (axes * len(shifts) if len(axes) == 1 else axes)
    for by, d in zip(shifts, [axis_of(d, a.ndim) for d in axes]):
        n = a.shape[d]
        by = by % n if n else 0
        before = (slice(None),) * d
        rolled = _core.zeros_like(a, None)
        rolled[before + (slice(by, None),)] = a[before + (slice(None, n - by),)]
        rolled[before + (slice(None, by),)] = a[before + (slice(n - by, None),)]
        a = rolled
    return a


def diag(v, k=0):
    v = asarray(v)
    if v.ndim == 1:
        n = v.shape[0] + abs(k)
        out = zeros((n, n), v.dtype)
        places = arange(v.shape[0])
        out[places + max(0, -k), places + max(0, k)] = v
        return out
    if v.ndim != 2:
        raise ValueError('Input must be 1- or 2-d.')
    return diagonal(v, k)


def diagonal(a, offset=0, axis1=0, axis2=1):
    return _core.lock(down(a, offset, axis1, axis2))


def down(a, offset=0, axis1=0, axis2=1):
    """A diagonal that may be written."""
    a = own(a, 'diagonal')
    if a.ndim < 2:
        raise ValueError('diag requires an array of at least two dimensions')
    axis1, axis2 = axis_of(axis1, a.ndim), axis_of(axis2, a.ndim)
    if axis1 == axis2:
        raise ValueError('axis1 and axis2 cannot be the same')
    strides = _core.element_strides(a)
    rows, columns = a.shape[axis1], a.shape[axis2]
    below, across = strides[axis1], strides[axis2]
    n = max(0, min(rows + min(offset, 0), columns - max(offset, 0)))
    start = max(0, -offset) * below + max(0, offset) * across if n else 0
    rest = [d for d in range(a.ndim) if d not in (axis1, axis2)]
    return _core.strided(a, tuple(a.shape[d] for d in rest) + (n,),
                         tuple(strides[d] for d in rest) + (below + across,), start)


def trace(a, offset=0, axis1=0, axis2=1, dtype=None, out=None):
    return diagonal(a, offset, axis1, axis2).sum(-1, dtype, out)


def triu(m, k=0):
    from numpy._create import tri
    from numpy._select import where
    m = asarray(m)
    return where(tri(*m.shape[-2:], k=k - 1, dtype=bool), zeros((), m.dtype), m)


def tril(m, k=0):
    from numpy._create import tri
    from numpy._select import where
    m = asarray(m)
    return where(tri(*m.shape[-2:], k=k, dtype=bool), m, zeros((), m.dtype))


def pad(array, pad_width, mode='constant', **kwargs):
    from numpy._pad import padded
    return padded(asarray(array), pad_width, mode, kwargs)


methods = {'reshape': _reshape, 'ravel': ravel, 'flatten': _flatten, 'transpose': _transpose,
           'swapaxes': swapaxes, 'squeeze': squeeze, 'repeat': repeat, 'take': take,
           'diagonal': diagonal, 'trace': trace}
