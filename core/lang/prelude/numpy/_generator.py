"""numpy.random.default_rng and the Generator that it makes."""
from _sys import dotted as _dotted
import math

from numpy._create import array, asarray, shape_of, zeros
from numpy._distributions import BITS, Distributions, check_moments, drawn_shape
from numpy._draws import Draws
from numpy._fold import axis_of
from numpy._names import dtype as dtype_of
from numpy._names import float32, float64, int64, ndarray
from numpy._pcg import PCG64
from numpy._shape import broadcast_arrays
from numpy.random import RandomState, _at_each, _pool, _spread


def default_rng(seed=None):
    if isinstance(seed, Generator):
        return seed
    if seed is None:
        import time
        seed = time.time_ns()
    elif isinstance(seed, ndarray):
        seed = seed.tolist()
    elif isinstance(seed, (str, float)):
        raise TypeError('SeedSequence expects int or sequence of ints for entropy not %s' % seed)
    return Generator(PCG64(seed))


class _Bits(Draws):
    """The numbers of the distributions whose ways the two kinds of generator share."""

    def __init__(self, bits):
        self.uniform, self.gauss = bits.double, bits.normal


class Generator:
    def __init__(self, bit_generator):
        self._bits = bit_generator

    def __copy__(self):
        from copy import copy
        return Generator(copy(self._bits))

    def __str__(self):
        return 'Generator(PCG64)'

    def __repr__(self):
        return 'Generator(PCG64) at 0x%X' % id(self)

    def __getattr__(self, name):
        if name in _ABSENT:
            raise AttributeError("numpy.random.Generator has no '" + name + "' here")
        raise AttributeError("'numpy.random._generator.Generator' object has no attribute '%s'" % name)

    def _filled(self, draw, size, dtype=float):
        if size is None:
            return draw()
        shape = shape_of(size)
        count = 1
        for n in shape:
            count *= n
        return array([draw() for _ in range(count)], dtype).reshape(shape)

    def random(self, size=None, dtype=float64, out=None):
        if out is None and (dtype is float32 or dtype == 'float32'):
            return self._filled(lambda: (self._bits.next32() >> 8) * 5.9604644775390625e-08, size, float32)
        _only_double(dtype, out)
        return self._filled(self._bits.double, size)

    def standard_normal(self, size=None, dtype=float64, out=None):
        _only_double(dtype, out)
        return self._filled(self._bits.normal, size)

    def _spread(self, draw, a, b, size):
        """a + b * a number drawn, of the shape of the two and of size."""
        a, b, n, shape = _spread(a, b, size)
        drawn = draw() if shape is None else array([draw() for _ in range(n)], float64)
        made = _at_each(a, shape) + _at_each(b, shape) * drawn
        return made if shape is None else made.reshape(shape)

    def normal(self, loc=0.0, scale=1.0, size=None):
        if (asarray(scale) < 0).any():
            raise ValueError('scale < 0')
        return self._spread(self._bits.normal, loc, scale, size)

    def uniform(self, low=0.0, high=1.0, size=None):
        wide = asarray(high) * 1.0 - asarray(low)
        if not (abs(wide) < math.inf).all():
            raise OverflowError('high - low range exceeds valid bounds')
        if (wide < 0).any():
            raise ValueError('high - low < 0')
        return self._spread(self._bits.double, low, wide, size)

    def integers(self, low, high=None, size=None, dtype=int64, endpoint=False):
        if high is None:
            low, high = 0, low
        name = dtype_of(dtype).name
        if name not in BITS:
            if name.startswith('float'):
                raise TypeError('Unsupported dtype dtype(%r) for integers' % name)
            raise NotImplementedError('Generator.integers draws no %s here' % name)
        if size is not None and not math.prod(shape_of(size)):
            return zeros(size, dtype)
        bits = BITS[name]
        least = 0 if name[0] in 'ub' else -(1 << bits - 1)
        most = (1 << bits) - 1 if least == 0 else (1 << bits - 1) - 1
        lows, highs = asarray(low), asarray(high)
        batch = lows.ndim or highs.ndim
        if not batch:
            pairs = [(int(low), int(high) - (not endpoint))]
        else:
            shape = drawn_shape(size, lows, highs)
            rows = [one.reshape(-1).tolist() for one in broadcast_arrays(lows, highs, zeros(shape))]
            pairs = [(int(one), int(other) - (not endpoint)) for one, other in zip(rows[0], rows[1])]
        for first, last in pairs:
            if first < least:
                raise ValueError('low is out of bounds for ' + name)
            if last > most:
                raise ValueError('high is out of bounds for ' + name)
        for first, last in pairs:
            if first > last:
                raise ValueError('%s %s %s' % ('high' if first == 0 else 'low', '<' if first == 0 else '>',
                                               0 if first == 0 else 'high') if endpoint else
                                 'high <= 0' if first == 0 else 'low >= high')
        word = self._below(bits)
        if batch:
            return array([one + word(other - one + 1) for one, other in pairs], dtype).reshape(shape)
        low, n = pairs[0][0], pairs[0][1] - pairs[0][0] + 1
        made = self._filled(lambda: low + word(n), size, dtype)
        return made if isinstance(made, ndarray) else dtype_of(dtype).type(made) \
            if dtype not in (int, bool) or dtype is int64 else dtype(made)

    def _below(self, bits):
        """Numbers below n; of the narrow dtypes a word gives several, by Lemire's way too."""
        if bits >= 32:
            return self._bits.below
        left = word = 0
        full = 1 << bits

        def part():
            nonlocal left, word
            if left:
                word >>= bits
                left -= 1
            else:
                word, left = self._bits.next32(), 32 // bits - 1
            return word & full - 1

        def below(n):
            if n == 1:
                return 0
            if n == full:
                return part()
            product = part() * n
            if product & full - 1 < n:
                threshold = (full - n) % n
                while product & full - 1 < threshold:
                    product = part() * n
            return product >> bits
        return below

    def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True):
        if isinstance(a, (str, float)):
            raise ValueError('a must be a sequence or an integer, not %s' % type(a))
        single = not isinstance(a, (ndarray, list, tuple)) and hasattr(a, '__index__')
        pool = None if single else _pool(a)
        n = int(a) if single else pool.shape[axis]
        count = 1 if size is None else math.prod(shape_of(size))
        if n <= 0 and count:
            raise ValueError('a must be a positive integer unless no samples are taken' if single else
                             'a cannot be empty unless no samples are taken')
        if p is not None:
            if asarray(p).size != n:
                raise ValueError('a and p must have same size')
            if not replace and count > n:
                raise ValueError('Cannot take a larger sample than population when replace is False')
            index = _Weighed(self).places(n, count, replace, p)
            index = int(index[0]) if size is None else index.reshape(shape_of(size))
        elif not replace:
            index = self._different(n, size, shuffle)
        else:
            index = self._filled(lambda: self._bits.below(n), size, int)
        if pool is None:
            return index
        if size == () and pool.ndim > 1:
            raise ValueError('setting an array element with a sequence.')
        made = pool.take(index, axis)
        return made if size is None else _pool(made)

    def _different(self, n, size, shuffle):
        """Floyd's way, and a shuffle; of many out of very many the tail of a shuffle."""
        shape = () if size is None else shape_of(size)
        count = 1
        for length in shape:
            count *= length
        if count > n:
            raise ValueError('Cannot take a larger sample than population when replace is False')
        if n > 10000 and count > n // (50 if shuffle else 20):
            drawn = self._swapped(list(range(n)), max(n - count, 1))[n - count:]
        else:
            seen, drawn = set(), []
            for j in range(n - count, n):
                value = self._bits.below(j + 1)
                drawn.append(j if value in seen else value)
                seen.add(drawn[-1])
            if shuffle:
                self._swapped(drawn, 1)
        return array(drawn, int).reshape(shape) if size is not None else drawn[0]

    def _swapped(self, values, first):
        for i in range(len(values) - 1, first - 1, -1):
            j = self._bits.below(i + 1)
            values[i], values[j] = values[j], values[i]
        return values

    def shuffle(self, x, axis=0):
        if isinstance(x, ndarray):
            len(x)
            order = self._order(x.shape[axis_of(axis, x.ndim)])
            x[...] = x.take(array(order, int), axis)
            return
        if axis != 0:
            raise NotImplementedError('Axis argument is only supported on ndarray objects')
        order = self._order(len(x))
        if isinstance(x, tuple):
            x[0] = None
        x[:] = [x[i] for i in order]

    def permutation(self, x, axis=0):
        if not isinstance(x, (ndarray, list, tuple)) and hasattr(x, '__index__'):
            return array(self._order(int(x)), int)
        if isinstance(x, (str, float)):
            x = 0.0
        x = _pool(x)
        axis = axis_of(axis, x.ndim)
        return x.take(array(self._order(x.shape[axis]), int), axis)

    def poisson(self, lam=1.0, size=None):
        return Distributions.poisson(self, lam, size)

    def binomial(self, n, p, size=None):
        return Distributions.binomial(self, n, p, size)

    def lognormal(self, mean=0.0, sigma=1.0, size=None):
        return Distributions.lognormal(self, mean, sigma, size)

    def laplace(self, loc=0.0, scale=1.0, size=None):
        return Distributions.laplace(self, loc, scale, size)

    def gumbel(self, loc=0.0, scale=1.0, size=None):
        return Distributions.gumbel(self, loc, scale, size)

    def logistic(self, loc=0.0, scale=1.0, size=None):
        return Distributions.logistic(self, loc, scale, size)

    def multivariate_normal(self, mean, cov, size=None, check_valid='warn', tol=1e-8, *, method='svd'):
        from numpy import linalg
        if method not in ('eigh', 'svd', 'cholesky'):
            raise ValueError("method must be one of {'eigh', 'svd', 'cholesky'}")
        mean, cov, shape = array(mean), array(cov), _rows_of(size)
        check_moments(mean, cov)
        shape = shape + (mean.shape[0],)
        drawn = self.standard_normal(shape).reshape(-1, mean.shape[0])
        factor = _factor_of(cov.astype(float64), method, check_valid, tol, linalg)
        return (mean + drawn @ factor.T).reshape(shape)

    def _draws(self):
        return _Bits(self._bits)

    def _order(self, n):
        places = list(range(n))
        for i in range(n - 1, 0, -1):
            k = self._bits.up_to(i)
            places[i], places[k] = places[k], places[i]
        return places


def _rows_of(size):
    if size is None:
        return ()
    return tuple(size) if isinstance(size, (tuple, list)) else (size.__index__(),)


def _factor_of(cov, method, check_valid, tol, linalg):
    """What makes of independent numbers such as vary together."""
    if method == 'cholesky':
        return linalg.cholesky(cov)
    import numpy as np
    if method == 'svd':
        u, s, v = linalg.svd(cov)
    else:
        s, u = linalg.eigh(cov)
    if check_valid != 'ignore':
        if check_valid not in ('warn', 'raise'):
            raise ValueError("check_valid must equal 'warn', 'raise', or 'ignore'")
        good = np.allclose(np.dot(v.T * s, v), cov, rtol=tol, atol=tol) if method == 'svd' else not (s < -tol).any()
        if not good and check_valid == 'raise':
            raise ValueError('covariance is not symmetric positive-semidefinite.')
        if not good:
            import warnings
            warnings.warn('covariance is not symmetric positive-semidefinite.', RuntimeWarning, 3)
    return u * np.sqrt(s if method == 'svd' else abs(s))


class _Weighed:
    """Places by their chances, as RandomState finds them."""
    _weighted, _search, places = RandomState._weighted, RandomState._search, RandomState._places

    def __init__(self, generator):
        self.random_sample = generator.random


_ABSENT = ('beta bit_generator bytes chisquare dirichlet exponential f gamma geometric hypergeometric '
           'logseries multinomial multivariate_hypergeometric negative_binomial '
           'noncentral_chisquare noncentral_f pareto permuted power rayleigh standard_cauchy '
           'standard_exponential standard_gamma standard_t triangular vonmises wald weibull zipf').split()


def _only_double(dtype, out):
    if out is not None or not (dtype is float64 or dtype is float or dtype == 'float64'):
        raise NotImplementedError('Generator draws new arrays of float64 here')


Generator.__module__ = 'numpy.random._generator'
_dotted(Generator)
