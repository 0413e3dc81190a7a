"""What functions of elements do along an axis, with each pair, and in places: their methods."""
from numpy._create import arange, asarray, zeros
from numpy._fold import all, any, axes_of, axis_of, cumprod, cumsum, max, min, prod, sum
from numpy._shape import broadcast_to, moveaxis, stack

_folds = {'add': sum, 'multiply': prod, 'maximum': max, 'minimum': min, 'logical_and': all,
          'logical_or': any}
_running = {'add': cumsum, 'multiply': cumprod}
_in_any_order = 'bitwise_and bitwise_or bitwise_xor logical_xor fmax fmin hypot logaddexp'.split()


def _of_two(f, name):
    if f.nin != 2:
        raise ValueError(name + ' only supported for binary functions')


def _computed(f, a, dtype):
    """The array in the dtype that f computes in."""
    if dtype is not None:
        empty = zeros(0, a.dtype)
        f(empty, empty, dtype=dtype)
        return a.astype(dtype)
    made = f(zeros(0, a.dtype), zeros(0, a.dtype)).dtype
    if made == bool and a.dtype != bool and not f.__name__.startswith('logical'):
        raise TypeError('No loop matching the specified signature and casting was found for ufunc '
                        + f.__name__)
    return a if made == a.dtype else a.astype(made)


def reduce(f, array, axis=0, dtype=None, out=None, keepdims=False, **others):
    _of_two(f, 'reduce')
    if others:
        raise NotImplementedError('numpy.%s.reduce has no argument %r here' % (f.__name__, list(others)[0]))
    a = asarray(array)
    fold = _folds.get(f.__name__)
    if fold is not None and f.__name__ in ('add', 'multiply'):
        return fold(a, axis if a.ndim or axis not in (0, -1) else None, dtype, out, keepdims)
    if fold is not None and dtype is None:
        return fold(a, axis if a.ndim or axis not in (0, -1) else None, out, keepdims)
    a = _computed(f, a, dtype)
    axes = () if a.ndim == 0 and (axis is None or axis in (0, -1)) else axes_of(axis, a.ndim)
    if len(axes) > 1 and f.__name__ not in _in_any_order:
        raise ValueError("reduction operation '%s' is not reorderable, so at most one axis may be "
                         "specified" % f.__name__)
    if len(axes) == a.ndim > 1 and not keepdims and a.flags.c_contiguous:  # one run through memory
        a, axes = a.reshape(-1), (0,)
    for axis in sorted(axes, reverse=True):
        a = _in_turn(f, moveaxis(a, axis, 0), keepdims, axis)
    if out is None:
        return a[()]
    out[...] = a
    return out


def _in_turn(f, rows, keepdims, axis):
    if len(rows) == 0:
        raise ValueError('zero-size array to reduction operation %s which has no identity' % f.__name__)
    result = rows[0]
    for row in rows[1:]:
        result = f(result, row)
    result = asarray(result)
    return moveaxis(result.reshape((1,) + result.shape), 0, axis) if keepdims else result


def reduceat(f, array, indices, axis=0, dtype=None, out=None):
    """Folds each stretch from one of the places to the next, to the end from the last; a place that is
    not before the next stands alone."""
    _of_two(f, 'reduceat')
    a = asarray(array)
    if a.ndim == 0:
        raise TypeError('cannot reduceat on a scalar')
    axis = axis_of(axis, a.ndim)
    rows = moveaxis(a, axis, 0)
    n = len(rows)
    places = asarray(indices).tolist()
    kind = reduce(f, rows[:1], 0, dtype).dtype if n else a.dtype
    made = []
    for place, next in zip(places, places[1:] + [n]):
        if not 0 <= place < n:
            raise IndexError('index %d out-of-bounds in %s.reduceat [0, %d)' % (place, f.__name__, n))
        stretch = rows[place:next] if place < next else rows[place:place + 1]
        made.append(asarray(reduce(f, stretch, 0, dtype)).astype(kind))
    result = moveaxis(stack(made), 0, axis) if made else moveaxis(rows[:0].astype(kind), 0, axis)
    if out is None:
        return result
    out[...] = result
    return out


_identities = {'add': 0, 'multiply': 1, 'logical_and': True, 'logical_or': False, 'logical_xor': False,
               'bitwise_and': -1, 'bitwise_or': 0, 'bitwise_xor': 0, 'hypot': 0, 'gcd': 0,
               'logaddexp': float('-inf'), 'logaddexp2': float('-inf'), 'arctan2': 0}


def identity(f):
    return _identities.get(f.__name__)


def accumulate(f, array, axis=0, dtype=None, out=None):
    _of_two(f, 'accumulate')
    a = asarray(array)
    if a.ndim == 0:
        raise TypeError('cannot accumulate on a scalar')
    if axis is None or isinstance(axis, tuple):
        axes = tuple(range(a.ndim)) if axis is None else axis
        if len(axes) != 1:
            raise ValueError('accumulate does not allow multiple axes')
        axis = axes[0]
    if f.__name__ in _running:
        return _running[f.__name__](a, axis, dtype, out)
    axis = axis_of(axis, a.ndim)
    a = _computed(f, a, dtype)
    rows = moveaxis(a, axis, 0)
    made = [rows[0]] if len(rows) else []
    for row in rows[1:]:
        made.append(f(made[-1], row))
    result = moveaxis(stack(made), 0, axis) if made else a.copy()
    if out is None:
        return result
    out[...] = result
    return out


def outer(f, A, B, **others):
    _of_two(f, 'outer product')
    A, B = asarray(A), asarray(B)
    return f(A.reshape(A.shape + (1,) * B.ndim), B, **others)


def at(f, a, indices, b=None):
    """One place after another, so that one that comes twice is changed twice."""
    if (b is None) == (f.nin == 2):
        raise ValueError('second operand needed for ufunc' if b is None else
                         'second operand provided when ufunc is unary')
    if getattr(asarray(indices) if isinstance(indices, list) else indices, 'ndim', None) == 1 and \
            asarray(indices).dtype.kind == 'i':
        return _at_rows(f, a, asarray(indices).tolist(), b)
    places = arange(a.size).reshape(a.shape)[tuple(indices) if isinstance(indices, tuple) else indices]
    places = asarray(places)
    if not a.flags.c_contiguous:
        raise NotImplementedError('numpy.%s.at takes arrays that lie row by row here' % f.__name__)
    _at_rows(f, a.reshape(-1), places.reshape(-1).tolist(),
             b if b is None else broadcast_to(asarray(b), places.shape).reshape(-1))


def _at_rows(f, a, places, b):
    rows = None if b is None else broadcast_to(asarray(b), (len(places),) + a.shape[1:])
    for i, place in enumerate(places):
        if not -len(a) <= place < len(a):
            raise IndexError('index %d is out of bounds for axis 0 with size %d' % (place, len(a)))
        place %= len(a)
        row = a[place:place + 1]
        row[...] = f(row) if rows is None else f(row, rows[i:i + 1])
