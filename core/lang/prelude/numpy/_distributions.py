"""numpy.random's legacy distributions: the numbers that NumPy 1.24's RandomState draws for a seed."""
from math import exp, log, pow, sqrt

from numpy._create import array, asarray, empty
from numpy._draws import Draws
from numpy._fold import sum as _sum
from numpy._names import float64, int64, ndarray
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
    if size is not None:
        values.append(empty(size if isinstance(size, (tuple, list)) else (size,)))
    places = broadcast_arrays(*values)
    shape = places[0].shape
    if size is not None and shape != values[-1].shape:
        raise ValueError('Output size %s is not compatible with broadcast dimensions of inputs %s.'
                         % (values[-1].shape, broadcast_arrays(*values[:-1])[0].shape))
    rows = [one.reshape(-1).tolist() for one in places[:len(parameters)]]
    return array([draw(*row) for row in zip(*rows)], int64 if whole else float64).reshape(shape)


class Distributions:
    """What RandomState draws besides uniform, normal and whole numbers."""

    def binomial(self, n, p, size=None):
        return _sampled(True, Draws(self).binomial, size,
                        ('n', n, _not_negative), ('p', p, _chance))

    def poisson(self, lam=1.0, size=None):
        return _sampled(True, Draws(self).poisson, size, ('lam', lam, _rate))

    def geometric(self, p, size=None):
        return _sampled(True, Draws(self).geometric, size, ('p', p, _some_chance))

    def standard_gamma(self, shape, size=None):
        return _sampled(False, Draws(self).gamma, size, ('shape', shape, _not_negative))

    def gamma(self, shape, scale=1.0, size=None):
        draws = Draws(self)
        return _sampled(False, lambda k, theta: theta * draws.gamma(k), size,
                        ('shape', shape, _not_negative), ('scale', scale, _not_negative))

    def beta(self, a, b, size=None):
        return _sampled(False, Draws(self).beta, size, ('a', a, _positive), ('b', b, _positive))

    def chisquare(self, df, size=None):
        draws = Draws(self)
        return _sampled(False, lambda k: 2.0 * draws.gamma(k / 2.0), size, ('df', df, _positive))

    def standard_t(self, df, size=None):
        draws = Draws(self)

        def draw(k):
            above = draws.gauss()
            return sqrt(k / 2) * above / sqrt(draws.gamma(k / 2))
        return _sampled(False, draw, size, ('df', df, _positive))

    def standard_cauchy(self, size=None):
        draws = Draws(self)

        def draw():
            above = draws.gauss()
            return above / draws.gauss()
        return _sampled(False, draw, size)

    def lognormal(self, mean=0.0, sigma=1.0, size=None):
        draws = Draws(self)
        return _sampled(False, lambda m, s: exp(m + s * draws.gauss()), size,
                        ('mean', mean, _any), ('sigma', sigma, _not_negative))

    def rayleigh(self, scale=1.0, size=None):
        draws = Draws(self)
        return _sampled(False, lambda s: s * sqrt(-2.0 * log(1.0 - draws.uniform())), size,
                        ('scale', scale, _not_negative))

    def weibull(self, a, size=None):
        draws = Draws(self)
        return _sampled(False, lambda k: pow(draws.exponential(), 1. / k) if k else 0.0, size,
                        ('a', a, _not_negative))

    def pareto(self, a, size=None):
        draws = Draws(self)
        return _sampled(False, lambda k: exp(draws.exponential() / k) - 1, size,
                        ('a', a, _positive))

    def laplace(self, loc=0.0, scale=1.0, size=None):
        return _sampled(False, Draws(self).laplace, size,
                        ('loc', loc, _any), ('scale', scale, _not_negative))

    def gumbel(self, loc=0.0, scale=1.0, size=None):
        return _sampled(False, Draws(self).gumbel, size,
                        ('loc', loc, _any), ('scale', scale, _not_negative))

    def logistic(self, loc=0.0, scale=1.0, size=None):
        return _sampled(False, Draws(self).logistic, size,
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
        draws = Draws(self)
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
        draws = Draws(self)
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
        shape = () if size is None else (size,) if isinstance(size, int) else tuple(size)
        if mean.ndim != 1:
            raise ValueError('mean must be 1 dimensional')
        if cov.ndim != 2 or cov.shape[0] != cov.shape[1]:
            raise ValueError('cov must be 2 dimensional and square')
        if mean.shape[0] != cov.shape[0]:
            raise ValueError('mean and cov must have same length')
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
