"""statistics: of small data. CPython computes with fractions and rounds once; here an exact sum is a
pair of floats, the sum rounded and what is missing, which is as good but for one case in 10^15."""
import math as _math
from collections import Counter as _Counter, namedtuple as _namedtuple


__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean',
           'harmonic_mean', 'linear_regression', 'mean', 'median', 'median_grouped', 'median_high',
           'median_low', 'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']


class StatisticsError(ValueError):
    pass


def _endless_sum(parts):
    """The sum of the infinities and nan among them, as _pair_sum gives it; None: there are none."""
    endless = [x for x in parts if x - x != 0]
    return (sum(endless), 0.0) if endless else None


def _pair_sum(parts):
    """(sum, what its rounding lost); of infinities and nan among them, those alone."""
    if endless := _endless_sum(parts):
        return endless
    total = _math.fsum(parts)
    return total, _math.fsum(parts + [-total])


def _square(x):
    """x * x as two floats (Dekker 1971)."""
    whole = x * x
    c = 134217729.0 * x
    high = c - (c - x)
    low = x - high
    return whole, ((high * high - whole) + 2.0 * high * low) + low * low


def _product_error(a, b, whole):
    c = 134217729.0 * a
    a1 = c - (c - a)
    c = 134217729.0 * b
    b1 = c - (c - b)
    a2, b2 = a - a1, b - b1
    return ((a1 * b1 - whole) + a1 * b2 + a2 * b1) + a2 * b2


def _divide(pair, n):
    """(high + low) / n, rounded once."""
    high, low = pair
    n = float(n)
    q = high / n
    if q - q != 0:
        return q
    whole = q * n
    return q + ((high - whole) - _product_error(q, n, whole) + low) / n


def _root(pair, n):
    """The root of (high + low) / n, rounded once."""
    q = _divide(pair, n)
    if q - q != 0:
        # As CPython, which takes it for a fraction.
        raise AttributeError("'float' object has no attribute 'numerator'")
    if q <= 0:
        return _math.sqrt(q)
    whole = q * n
    rest = ((pair[0] - whole) - _product_error(q, float(n), whole) + pair[1]) / n
    root = _math.sqrt(q)
    square, error = _square(root)
    return root + ((q - square) - error + rest) / (2.0 * root)


def _all_int(data):
    return all([isinstance(x, int) for x in data])


def _ratio(top, bottom):
    return top // bottom if top % bottom == 0 else top / bottom


def _other(data):
    """What computes of data with other numbers than int and float in it, else None."""
    if all([isinstance(x, (int, float)) for x in data]):
        return None
    import _exact_mean
    return _exact_mean


def _mean(data):
    if _all_int(data):
        return _ratio(sum(data), len(data))
    if other := _other(data):
        return other.mean(data)
    return _divide(_pair_sum([float(x) for x in data]), len(data))


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError('mean requires at least one data point')
    return _mean(data)


def fmean(data, weights=None):
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError('fmean requires at least one data point')
        return _math.fsum(data) / len(data)
    weights = list(weights)
    products = _math.fsum([x * w for x, w in zip(data, weights)])
    if len(weights) != len(data):
        raise StatisticsError('data and weights must be the same length')
    total = _math.fsum(weights)
    if not total:
        raise StatisticsError('sum of weights must be non-zero')
    return products / total


def geometric_mean(data):
    try:
        return _math.exp(fmean([_math.log(x) for x in data]))
    except ValueError:
        raise StatisticsError('geometric mean requires a non-empty dataset containing positive '
                              'numbers') from None


def harmonic_mean(data, weights=None):
    data = list(data)
    if weights is not None:
        raise NotImplementedError('harmonic_mean(weights=) is not supported in the playground')
    if not data:
        raise StatisticsError('harmonic_mean requires at least one data point')
    for x in data:
        if x < 0:
            raise StatisticsError('harmonic mean does not support negative values')
        if x == 0 and len(data) > 1:
            return 0
    if len(data) == 1:
        return data[0]
    n = len(data)
    if other := _other(data):
        kind, total = other.total_of([1 / x for x in data])
        return other.convert(n / total, kind)
    total, lost = _pair_sum([1 / x for x in data])
    q = n / total
    whole = q * total
    return q + ((n - whole) - _product_error(q, total, whole) - q * lost) / total


def median(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError('no median for empty data')
    return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[len(data) // 2]


def mode(data):
    pairs = _Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError('no mode for empty data')
    return pairs[0][0]


def multimode(data):
    counts = _Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def _squares(data, center):
    """The sum of squares about the mean, or about a center, as a pair."""
    if center is not None:
        return _pair_sum([(x - center) * (x - center) for x in data])
    if endless := _endless_sum(data):
        return endless
    about = _math.fsum(data) / len(data)
    parts, firsts = [], []
    for x in data:
        d = x - about
        b = x - d
        lost = (x - (d + b)) + (b - about)  # x - about is d + lost
        parts += [*_square(d), 2.0 * d * lost]
        firsts += [d, lost]
    total, lost = _pair_sum(firsts)
    whole, error = _square(total)
    n = len(data)
    q = whole / n
    parts += [-q, -((whole - q * n) - _product_error(q, float(n), q * n) + error +
                    2.0 * total * lost) / n]
    return _pair_sum(parts)


def _spread(data, center, fewer, finish):
    if other := _other(data if center is None else [center, *data]):
        return (other.deviation if finish is _root else other.variance)(data, center, fewer)
    n = len(data) - fewer
    if _all_int(data) and (center is None or isinstance(center, int)):
        if center is None:
            top = len(data) * sum([x * x for x in data]) - sum(data) ** 2
            bottom = len(data) * n
        else:
            top, bottom = sum([(x - center) ** 2 for x in data]), n
        return _root((float(top), 0.0), bottom) if finish is _root else _ratio(top, bottom)
    return finish(_squares([float(x) for x in data], center), n)


def variance(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        _check_numbers(data)
        raise StatisticsError('variance requires at least two data points')
    return _spread(data, xbar, 1, _divide)


def pvariance(data, mu=None):
    data = list(data)
    if not data:
        raise StatisticsError('pvariance requires at least one data point')
    return _spread(data, mu, 0, _divide)


def _check_numbers(data):
    """What is no number is told of before they are counted."""
    if other := _other(data):
        other.total_of(data)


def stdev(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        _check_numbers(data)
        raise StatisticsError('stdev requires at least two data points')
    return _spread(data, xbar, 1, _root)


def pstdev(data, mu=None):
    data = list(data)
    if not data:
        raise StatisticsError('pstdev requires at least one data point')
    return _spread(data, mu, 0, _root)


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError('must have at least two data points')
    if method not in ('inclusive', 'exclusive'):
        raise ValueError(f'Unknown method: {method!r}')
    steps = size - 1 if method == 'inclusive' else size + 1
    result = []
    for i in range(1, n):
        j, delta = divmod(i * steps, n)
        if method == 'inclusive':
            low, high = data[j], data[j + 1]
        else:
            j = max(1, min(j, size - 1))
            delta = i * steps - j * n
            low, high = data[j - 1], data[j]
        result.append((low * (n - delta) + high * delta) / n)
    return result


def covariance(x, y, /):
    x, y = list(x), list(y)
    n = len(x)
    if len(y) != n:
        raise StatisticsError('covariance requires that both inputs have same number of data '
                              'points')
    if n < 2:
        raise StatisticsError('covariance requires at least two data points')
    a, b = _math.fsum(x) / n, _math.fsum(y) / n
    return _math.fsum([(p - a) * (q - b) for p, q in zip(x, y)]) / (n - 1)


def correlation(x, y, /):
    x, y = list(x), list(y)
    n = len(x)
    if len(y) != n:
        raise StatisticsError('correlation requires that both inputs have same number of data '
                              'points')
    if n < 2:
        raise StatisticsError('correlation requires at least two data points')
    a, b = _math.fsum(x) / n, _math.fsum(y) / n
    xy = _math.fsum([(p - a) * (q - b) for p, q in zip(x, y)])
    xx = _math.fsum([(p - a) ** 2.0 for p in x])
    yy = _math.fsum([(q - b) ** 2.0 for q in y])
    try:
        return xy / _math.sqrt(xx * yy)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


LinearRegression = _namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, /, *, proportional=False):
    x, y = list(x), list(y)
    n = len(x)
    if len(y) != n:
        raise StatisticsError('linear regression requires that both inputs have same number of '
                              'data points')
    if n < 2:
        raise StatisticsError('linear regression requires at least two data points')
    a = b = 0.0
    if not proportional:
        a, b = _math.fsum(x) / n, _math.fsum(y) / n
    xy = _math.fsum([(p - a) * (q - b) for p, q in zip(x, y)])
    xx = _math.fsum([(p - a) ** 2.0 for p in x])
    try:
        slope = xy / xx
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    return LinearRegression(slope=slope, intercept=0.0 if proportional else b - slope * a)


def median_grouped(data, interval=1.0):
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    x = data[n // 2]
    before = sum(1 for other in data if other < x)
    among = sum(1 for other in data if other == x)
    interval = float(interval)
    return float(x) - interval / 2.0 + interval * (n / 2 - before) / among


def __getattr__(name):
    if name == 'NormalDist':  # rare: loaded when it is asked for
        from _normal import NormalDist
        return NormalDist
    raise AttributeError(f"module 'statistics' has no attribute {name!r}")
