"""numpy.random's legacy distributions: the numbers that NumPy 1.24's RandomState draws for a seed."""
from math import exp, inf, log, pow, sqrt

from numpy._create import array, asarray, empty
from numpy._draws import Draws
from numpy._fold import sum as _sum
from numpy._names import dtype, float64, int64, ndarray
from numpy._shape import broadcast_arrays


def _many(x):
    return isinstance(x, (ndarray, list, tuple))


# What a parameter must be: (told of one number, is it so); an array is told of the same way.
def _not_negative(name, x):
    return None if x >= 0 or x != x else name + ' < 0'


def _positive(name, x):
    return None if x > 0 else name + ' <= 0'


def _chance(name, x):
    return None if 0 <= x <= 1 else '%s < 0, %s > 1 or %s is NaN' % (name, name, name)


def _some_chance(name, x):
    return None if 0 < x <= 1 else '%s <= 0, %s > 1 or %s contains NaNs' % (name, name, name)


def _rate(name, x):
    return None if x >= 0 else name + ' < 0 or ' + name + ' is NaN'


def _any(name, x):
    return None


def drawn_shape(size, *values):
    """The shape of what is drawn for each place of the parameters and of size."""
    from numpy.random import _size
    try:
        shapes = [asarray(one).shape for one in values]
        if size is None:
            return broadcast_arrays(*values)[0].shape
        shapes.insert(0, _size(size)[1])
        shape = broadcast_arrays(empty(shapes[0]), *values)[0].shape
    except ValueError:
        for one in range(len(shapes)):
            for other in range(one):
                if any(p != q and p != 1 and q != 1 for p, q in
                       zip(reversed(shapes[other]), reversed(shapes[one]))):
                    raise ValueError('shape mismatch: objects cannot be broadcast to a single shape.  '
                                     'Mismatch is between arg %d with shape %s and arg %d with shape %s.'
                                     % (other, shapes[other], one, shapes[one]))
        raise
    if shape != shapes[0]:
        raise ValueError('Output size %s is not compatible with broadcast dimensions of inputs %s.'
                         % (shapes[0], shape))
    return shape


# Of the narrow dtypes each word of the generator gives several numbers.
BITS = {'int64': 64, 'int32': 32, 'int16': 16, 'int8': 8, 'uint8': 8, 'bool': 1}


def whole(state, low, high, size, kind):
    """randint of arrays, of other numbers and of other dtypes."""
    from numpy.random import _size
    name = dtype(kind).name
    if name not in BITS:
        if name.startswith('float'):
            raise TypeError('Unsupported dtype dtype(%r) for randint' % name)
        raise NotImplementedError('numpy.random.randint draws no %s here' % name)
    if high is None:
        low, high = 0, low
    if size is not None and not _size(size)[0]:
        return empty(size, kind)
    bits = BITS[name]
    least = 0 if name[0] in 'ub' else -(1 << bits - 1)
    most = (1 << bits) - 1 if least == 0 else (1 << bits - 1) - 1
    lows, highs = asarray(low), asarray(high)
    if lows.ndim or highs.ndim:
        return _whole_at_each(state, lows, highs, size, name, least, most)
    low, high = int(low), int(high) - 1
    if low < least:
        raise ValueError('low is out of bounds for ' + name)
    if high > most:
        raise ValueError('high is out of bounds for ' + name)
    if low > high:
        raise ValueError('low >= high' if low else 'high <= 0')
    n, shape = _size(size)
    values = array(_narrow(state._twister, n, low, high - low, bits), kind)
    if shape is not None:
        return values.reshape(shape)
    return kind(values[0]) if kind in (int, bool) else values[0]


def _whole_at_each(state, lows, highs, size, name, least, most):
    if (lows < least).any():
        raise ValueError('low is out of bounds for ' + name)
    if (highs > most + 1).any():
        raise ValueError('high is out of bounds for ' + name)
    if (lows >= highs).any():
        raise ValueError('low >= high')
    if name not in ('int64', 'int32'):
        raise NotImplementedError('numpy.random.randint of arrays draws no %s here' % name)
    shape = drawn_shape(size, lows, highs)
    lows, highs = [one.reshape(-1).tolist() for one in broadcast_arrays(lows, highs, empty(shape))[:2]]
    if any(type(one) is float for one in lows + highs):
        raise NotImplementedError('numpy.random.randint takes arrays of ints here')
    return array([int(state._twister.integers(1, low, high - 1 - low)[0])
                  for low, high in zip(lows, highs)], name).reshape(shape)


def _narrow(twister, n, low, span, bits):
    if bits >= 32:
        return twister.integers(n, low, span)
    if not span:
        return [low] * n
    mask, full, found, left, word = (1 << span.bit_length()) - 1, span == (1 << bits) - 1, [], 0, 0
    while len(found) < n:
        if left:
            word >>= bits
            left -= 1
        else:
            word, left = int(twister.integers(1, 0, 0xFFFFFFFF)[0]), 32 // bits - 1
        value = word & (1 << bits) - 1
        if full or value & mask <= span:
            found.append(low + (value if full else value & mask))
    return found


def _sampled(whole, draw, size, *parameters):
    """Draws one for each place of the parameters (name, value, its rule) and of size."""
    from numpy.random import _size
    values = [value for _, value, _ in parameters]
    batch = [one for one in values if _many(one) and asarray(one).ndim]
    for name, value, rule in parameters:
        for one in asarray(value).reshape(-1).tolist():
            wrong = rule(name, one)
            if wrong is not None:
                raise ValueError(wrong.replace('is NaN', 'contains NaNs') if batch else wrong)
    if not batch:
        n, shape = _size(size)
        found = [draw(*values) for _ in range(n)]
        if shape is None:
            return int(found[0]) if whole else float(found[0])
        return array(found, int64 if whole else float64).reshape(shape)
    shape = drawn_shape(size, *values)
    places = broadcast_arrays(*values, empty(shape))
    rows = [one.reshape(-1).tolist() for one in places[:len(parameters)]]
    return array([draw(*row) for row in zip(*rows)], int64 if whole else float64).reshape(shape)


def _draws(state):
    return Draws(state) if hasattr(state, '_twister') else state._draws()


def _grown(x):
    try:
        return exp(x)
    except OverflowError:
        return inf


def _binomial(state):
    draws = _draws(state)
    return draws.legacy_binomial if hasattr(state, '_twister') else draws.binomial


def check_moments(mean, cov):
    """Of a normal distribution of several dims."""
    if mean.ndim != 1:
        raise ValueError('mean must be 1 dimensional')
    if cov.ndim != 2 or cov.shape[0] != cov.shape[1]:
        raise ValueError('cov must be 2 dimensional and square')
    if mean.shape[0] != cov.shape[0]:
        raise ValueError('mean and cov must have same length')


class Distributions:
    """What RandomState draws besides uniform, normal and whole numbers."""

    def binomial(self, n, p, size=None):
        return _sampled(True, _binomial(self), size,
                        ('n', n, _not_negative), ('p', p, _chance))

    def poisson(self, lam=1.0, size=None):
        return _sampled(True, _draws(self).poisson, size, ('lam', lam, _rate))

    def geometric(self, p, size=None):
        return _sampled(True, _draws(self).geometric, size, ('p', p, _some_chance))

    def standard_gamma(self, shape, size=None):
        return _sampled(False, _draws(self).gamma, size, ('shape', shape, _not_negative))

    def gamma(self, shape, scale=1.0, size=None):
        draws = _draws(self)
        return _sampled(False, lambda k, theta: theta * draws.gamma(k), size,
                        ('shape', shape, _not_negative), ('scale', scale, _not_negative))

    def beta(self, a, b, size=None):
        return _sampled(False, _draws(self).beta, size, ('a', a, _positive), ('b', b, _positive))

    def chisquare(self, df, size=None):
        draws = _draws(self)
        return _sampled(False, lambda k: 2.0 * draws.gamma(k / 2.0), size, ('df', df, _positive))

    def standard_t(self, df, size=None):
        draws = _draws(self)

        def draw(k):
            above = draws.gauss()
            below = sqrt(draws.gamma(k / 2))
            if below == 0:
                return above * inf
            return sqrt(k / 2) * above / below
        return _sampled(False, draw, size, ('df', df, _positive))

    def standard_cauchy(self, size=None):
        draws = _draws(self)

        def draw():
            above = draws.gauss()
            return above / draws.gauss()
        return _sampled(False, draw, size)

    def lognormal(self, mean=0.0, sigma=1.0, size=None):
        draws = _draws(self)
        return _sampled(False, lambda m, s: _grown(m + s * draws.gauss()), size,
                        ('mean', mean, _any), ('sigma', sigma, _not_negative))

    def rayleigh(self, scale=1.0, size=None):
        draws = _draws(self)
        return _sampled(False, lambda s: s * sqrt(-2.0 * log(1.0 - draws.uniform())), size,
                        ('scale', scale, _not_negative))

    def weibull(self, a, size=None):
        draws = _draws(self)
        return _sampled(False, lambda k: pow(draws.exponential(), 1. / k) if k else 0.0, size,
                        ('a', a, _not_negative))

    def pareto(self, a, size=None):
        draws = _draws(self)
        return _sampled(False, lambda k: _grown(draws.exponential() / k) - 1, size,
                        ('a', a, _positive))

    def laplace(self, loc=0.0, scale=1.0, size=None):
        return _sampled(False, _draws(self).laplace, size,
                        ('loc', loc, _any), ('scale', scale, _not_negative))

    def gumbel(self, loc=0.0, scale=1.0, size=None):
        return _sampled(False, _draws(self).gumbel, size,
                        ('loc', loc, _any), ('scale', scale, _not_negative))

    def logistic(self, loc=0.0, scale=1.0, size=None):
        return _sampled(False, _draws(self).logistic, size,
                        ('loc', loc, _any), ('scale', scale, _not_negative))

    def multinomial(self, n, pvals, size=None):
        from numpy.random import _size
        chances = asarray(pvals, float64)
        if n < 0:
            raise ValueError('n < 0')
        if (chances < 0).any() or (chances > 1).any() or (chances != chances).any():
            raise ValueError('pvals < 0, pvals > 1 or pvals contains NaNs')
        if float(_sum(chances[:-1])) > 1.0 + 1e-12:
            raise ValueError('sum(pvals[:-1]) > 1.0')
        draws = _draws(self)
        times, shape = _size(size)
        rows = []
        for _ in range(times):
            left, rest, row = n, 1.0, [0] * chances.size
            for j, chance in enumerate(chances.tolist()[:-1]):
                row[j] = draws.binomial(left, chance / rest)
                left -= row[j]
                if left <= 0:
                    break
                rest -= chance
            if left > 0:
                row[-1] = left
            rows.append(row)
        return array(rows, int64).reshape((shape or ()) + (chances.size,))

    def dirichlet(self, alpha, size=None):
        from numpy.random import _size
        weights = asarray(alpha, float64)
        if not (weights > 0).all():
            raise ValueError('alpha <= 0')
        draws = _draws(self)
        times, shape = _size(size)
        rows = []
        for _ in range(times):
            row, total = [], 0.0
            for weight in weights.tolist():
                row.append(draws.gamma(weight))
                total += row[-1]
            rows.append([one * (1 / total) for one in row])
        return array(rows, float64).reshape((shape or ()) + (weights.size,))

    def multivariate_normal(self, mean, cov, size=None, check_valid='warn', tol=1e-8):
        import numpy as np
        mean, cov = asarray(mean), asarray(cov)
        shape = () if size is None else tuple(size) if isinstance(size, (tuple, list)) else (int(size),)
        check_moments(mean, cov)
        if check_valid not in ('warn', 'raise', 'ignore'):
            raise ValueError("check_valid must equal 'warn', 'raise', or 'ignore'")
        x = self.standard_normal(shape + (mean.shape[0],)).reshape(-1, mean.shape[0])
        u, s, v = np.linalg.svd(cov.astype(float64))
        if check_valid != 'ignore' and not np.allclose(np.dot(v.T * s, v), cov, rtol=tol, atol=tol):
            if check_valid == 'raise':
                raise ValueError('covariance is not symmetric positive-semidefinite.')
            import warnings
            warnings.warn('covariance is not symmetric positive-semidefinite.', RuntimeWarning)
        x = np.dot(x, np.sqrt(s)[:, None] * v)
        x += mean
        return x.reshape(shape + (mean.shape[0],))
