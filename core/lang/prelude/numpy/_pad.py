"""np.pad: one axis after another, each from what stands by then."""
from numpy._create import array, asarray, linspace, zeros
from numpy._fold import max, mean, min
from numpy._more import median
from numpy._names import floor, rint
from numpy._shape import broadcast_to, concatenate, ravel

_allowed = {'empty': [], 'edge': [], 'wrap': [], 'constant': ['constant_values'],
            'linear_ramp': ['end_values'], 'maximum': ['stat_length'], 'mean': ['stat_length'],
            'median': ['stat_length'], 'minimum': ['stat_length'], 'reflect': ['reflect_type'],
            'symmetric': ['reflect_type']}


def _pairs(given, n, index):
    """A pair for each axis."""
    if given is None:
        return [(None, None)] * n
    given = asarray(given)
    if index:
        if given.dtype.kind == 'f':
            given = rint(given).astype(int)
        if given.size and given.min() < 0:
            raise ValueError("index can't contain negative values")
    return [tuple(pair) for pair in broadcast_to(given, (n, 2)).tolist()]


def _pieces(a, axis, left, right):
    """The parts before and behind, of that many lines."""
    def part(start, stop):
        return a[(slice(None),) * axis + (slice(start, stop),)]
    return part(0, left), part(a.shape[axis] - right, a.shape[axis])


def _joined(a, axis, left, right):
    return concatenate([left.astype(a.dtype), a, right.astype(a.dtype)], axis)


def _lines(a, axis, n):
    return a.shape[:axis] + (n,) + a.shape[axis + 1:]


def _constant(a, axis, left, right, values):
    before, behind = zeros(_lines(a, axis, left), a.dtype), zeros(_lines(a, axis, right), a.dtype)
    before[...] = values[0]
    behind[...] = values[1]
    return _joined(a, axis, before, behind)


def _edge(a, axis, left, right):
    first, last = _pieces(a, axis, 1, 1)
    return _joined(a, axis, broadcast_to(first, _lines(a, axis, left)), broadcast_to(last, _lines(a, axis, right)))


def _ramp(a, axis, left, right, ends):
    first, last = _pieces(a, axis, 1, 1)
    made = []
    for edge, end, n in ((first, ends[0], left), (last, ends[1], right)):
        made.append(linspace(end, edge.squeeze(axis), n, False, dtype=a.dtype, axis=axis))
    return _joined(a, axis, made[0], made[1][(slice(None),) * axis + (slice(None, None, -1),)])


def _statistic(a, axis, left, right, lengths, f):
    n = a.shape[axis]
    counts = [n if one is None or one > n else one for one in lengths]
    if 0 in counts and f in (max, min):
        raise ValueError('stat_length of 0 yields no value for padding')
    made = []
    for part in _pieces(a, axis, counts[0], counts[1]):
        one = asarray(f(part, axis=axis, keepdims=True))
        made.append(rint(one) if a.dtype.kind in 'iu' and one.dtype.kind == 'f' else one)
    return _joined(a, axis, broadcast_to(made[0], _lines(a, axis, left)),
                   broadcast_to(made[1], _lines(a, axis, right)))


def _mirrored(n, left, right, edge):
    """The places that a line of n is made of, mirrored at its ends as often as it takes."""
    period = 2 * n if edge else 2 * (n - 1)
    places = []
    for i in range(-left, n + right):
        i %= period
        places.append(i if i < n else period - i - (1 if edge else 0))
    return places


def _reflected(a, axis, left, right, mode, odd):
    n = a.shape[axis]
    before = (slice(None),) * axis
    if n == 1 and mode == 'reflect':
        return _edge(a, axis, left, right)
    if not odd:
        return a[before + (array(_mirrored(n, left, right, mode == 'symmetric'), int),)]
    while left > 0 or right > 0:
        size = a.shape[axis]
        most = size if mode == 'symmetric' else size - 1
        skip = 0 if mode == 'symmetric' else 1
        first, last = _pieces(a, axis, 1, 1)
        here, there = (left if left < most else most), (right if right < most else most)
        low = a[before + (slice(skip, skip + here),)][before + (slice(None, None, -1),)]
        high = a[before + (slice(size - skip - there, size - skip),)][before + (slice(None, None, -1),)]
        a = _joined(a, axis, 2 * first - low, 2 * last - high)
        left, right = left - here, right - there
    return a


def _wrapped(a, axis, left, right):
    """As NumPy 1.24 has it, what was put there before counts with the line when it goes on."""
    while left > 0 or right > 0:
        n = a.shape[axis]
        here, there = (left if left < n else n), (right if right < n else n)
        last, first = _pieces(a, axis, there, here)
        a = _joined(a, axis, first, last)
        left, right = left - here, right - there
    return a


def _by_function(a, widths, mode, kwargs):
    made = a
    for axis in range(a.ndim):
        made = _constant(made, axis, widths[axis][0], widths[axis][1], (0, 0))
    from numpy import moveaxis, ndindex
    for axis in range(a.ndim):
        lines = moveaxis(made, axis, -1)
        for index in ndindex(*lines.shape[:-1]):
            mode(lines[index], widths[axis], axis, kwargs)
    return made


def padded(a, pad_width, mode, kwargs):
    given = asarray(pad_width)
    if given.dtype.kind not in 'iu':
        raise TypeError('`pad_width` must be of integral type.')
    widths = _pairs(given, a.ndim, True)
    if callable(mode):
        return _by_function(a, widths, mode, kwargs)
    if mode not in _allowed:
        raise ValueError("mode '%s' is not supported" % mode)
    unknown = set(kwargs) - set(_allowed[mode])
    if unknown:
        raise ValueError("unsupported keyword arguments for mode '%s': %s" % (mode, unknown))
    if mode not in ('constant', 'empty') and a.size == 0:
        for axis, (left, right) in enumerate(widths):
            if a.shape[axis] == 0 and (left > 0 or right > 0):
                raise ValueError("can't extend empty axis %d using modes other than 'constant' or 'empty'"
                                 % axis)
        return broadcast_to(zeros((), a.dtype), [n + l + r for n, (l, r) in zip(a.shape, widths)]).copy()
    values = _pairs(kwargs.get('constant_values', kwargs.get('end_values', 0)), a.ndim, False)
    lengths = _pairs(kwargs.get('stat_length'), a.ndim, True)
    statistics = {'maximum': max, 'minimum': min, 'mean': mean, 'median': median}
    made = a.copy()
    for axis, (left, right) in enumerate(widths):
        if mode in ('constant', 'empty'):
            made = _constant(made, axis, left, right, values[axis])
        elif mode == 'edge':
            made = _edge(made, axis, left, right)
        elif mode == 'linear_ramp':
            made = _ramp(made, axis, left, right, values[axis])
        elif mode == 'wrap':
            made = _wrapped(made, axis, left, right)
        elif mode in statistics:
            made = _statistic(made, axis, left, right, lengths[axis], statistics[mode])
        else:
            kind = kwargs.get('reflect_type', 'even')
            made = _reflected(made, axis, left, right, mode, kind == 'odd')
    return made
