"""numpy.random: the legacy functions, with the numbers that RandomState draws for a seed."""
from _sys import dotted as _dotted
import time as _time

from numpy._core import Twister as _Twister
from numpy._create import array as _array, asarray as _asarray, zeros as _zeros
from numpy._fold import cumsum as _cumsum
from numpy._names import float64 as _float64, int64 as _int64, log as _log, ndarray as _ndarray
from numpy._select import sort as _sort, unique as _unique


def _size(size):
    """(how many, what shape); None: one, as a scalar."""
    if size is None:
        return 1, None
    shape = tuple(int(n) for n in size) if isinstance(size, (tuple, list)) else (int(size),)
    n = 1
    for one in shape:
        if one < 0:
            raise ValueError('negative dimensions are not allowed')
        n *= one
    return n, shape


def _shaped(values, shape):
    return values[0] if shape is None else values.reshape(shape)


class RandomState:
    def __init__(self, seed=None):
        self._twister = _Twister()
        self.seed(seed)

    def __copy__(self):
        made = RandomState.__new__(type(self))
        made._twister = _Twister()
        made._twister.follow(self._twister)
        return made

    def __deepcopy__(self, memo):
        return self.__copy__()

    def seed(self, seed=None):
        if seed is None:
            seed = int(_time.time() * 1000003) % 4294967296
        if not hasattr(seed, '__index__'):
            raise NotImplementedError('numpy.random takes ints as seeds here')
        seed = seed.__index__()
        if not 0 <= seed < 4294967296:
            raise ValueError('Seed must be between 0 and 2**32 - 1')
        self._twister.seed(seed)

    def random_sample(self, size=None):
        n, shape = _size(size)
        values = _shaped(self._twister.uniforms(n), shape)
        return float(values) if shape is None else values

    def random(self, size=None):
        return self.random_sample(size)

    ranf = sample = random_sample

    def rand(self, *args):
        return self.random_sample(args if args else None)

    def uniform(self, low=0.0, high=1.0, size=None):
        if isinstance(low, (_ndarray, list, tuple)) or isinstance(high, (_ndarray, list, tuple)):
            low, high = _asarray(low), _asarray(high)
            size = (low + high).shape if size is None else size
        values = self.random_sample(size)
        return low + (high - low) * values

    def standard_normal(self, size=None):
        n, shape = _size(size)
        values = _shaped(self._twister.gausses(n), shape)
        return float(values) if shape is None else values

    def randn(self, *args):
        return self.standard_normal(args if args else None)

    def normal(self, loc=0.0, scale=1.0, size=None):
        if isinstance(loc, (_ndarray, list, tuple)) or isinstance(scale, (_ndarray, list, tuple)):
            loc, scale = _asarray(loc), _asarray(scale)
            size = (loc + scale).shape if size is None else size
        elif scale < 0:
            raise ValueError('scale < 0')
        return loc + scale * self.standard_normal(size)

    def exponential(self, scale=1.0, size=None):
        values = -_log(1.0 - _asarray(self.random_sample(size)))
        return values * scale if size is not None else float(values) * scale

    def standard_exponential(self, size=None):
        return self.exponential(1.0, size)

    def randint(self, low, high=None, size=None, dtype=int):
        if dtype not in (int, _int64):
            raise NotImplementedError('numpy.random.randint draws int64 only here')
        if isinstance(low, (_ndarray, list)) or isinstance(high, (_ndarray, list)):
            raise NotImplementedError('numpy.random.randint takes numbers, no arrays, here')
        if high is None:
            low, high = 0, low
        low, high = int(low), int(high)
        if low >= high:
            raise ValueError('high <= 0' if low == 0 and high <= 0 else 'low >= high')
        n, shape = _size(size)
        values = _shaped(self._twister.integers(n, low, high - 1 - low), shape)
        return int(values) if shape is None else values

    def random_integers(self, low, high=None, size=None):
        return self.randint(1, low + 1, size) if high is None else self.randint(low, high + 1, size)

    def shuffle(self, x):
        n = len(x)
        order = self._twister.shuffled(n)
        if isinstance(x, _ndarray):
            x[...] = x[order]
        else:
            x[:] = [x[i] for i in order.tolist()]

    def permutation(self, x):
        if isinstance(x, int) or (not isinstance(x, (_ndarray, list, tuple)) and hasattr(x, '__index__')):
            return self._twister.shuffled(x)
        x = _asarray(x)
        return x[self._twister.shuffled(x.shape[0])]

    def choice(self, a, size=None, replace=True, p=None):
        if size is None and isinstance(a, (list, tuple)) and a and all(type(w) is str for w in a):
            return a[self.choice(len(a), None, replace, p)]
        if isinstance(a, (_ndarray, list, tuple, range)):
            pool = _asarray(a)
            if pool.ndim != 1:
                raise ValueError('a must be 1-dimensional')
            n = pool.shape[0]
        else:
            pool = None
            n = int(a)
            if n <= 0 and size != 0:
                raise ValueError('a must be greater than 0 unless no samples are taken')
        if n == 0 and size != 0:
            raise ValueError("'a' cannot be empty unless no samples are taken")
        count, shape = _size(size)
        places = self._places(n, count, replace, p)
        places = int(places[0]) if shape is None else places.reshape(shape)
        if pool is None:
            return places
        return pool[places]

    def _places(self, n, count, replace, p):
        if p is not None:
            p = _asarray(p) * 1.0
            if p.ndim != 1:
                raise ValueError("'p' must be 1-dimensional")
            if p.size != n:
                raise ValueError("'a' and 'p' must have same size")
            if (p < 0).any():
                raise ValueError('probabilities are not non-negative')
            if abs(p.sum() - 1) > 1.4901161193847656e-08:
                raise ValueError('probabilities do not sum to 1')
        if replace:
            if p is None:
                return self._twister.integers(count, 0, n - 1)
            return self._weighted(p, count)
        if count > n:
            raise ValueError("Cannot take a larger sample than population when 'replace=False'")
        if p is None:
            return self._twister.shuffled(n)[:count]
        if (p > 0).sum() < count:
            raise ValueError('Fewer non-zero entries in p than size')
        found = _zeros(count, int)
        done = 0
        p = p.copy()
        while done < count:
            if done > 0:
                x = self.random_sample(count - done)
                p[found[:done]] = 0
            else:
                x = self.random_sample(count)
            new = self._search(p, x)
            first = _sort(_unique(new, return_index=True)[1])
            new = new[first]
            found[done:done + new.size] = new
            done += new.size
        return found

    def _weighted(self, p, count):
        return self._search(p, self.random_sample(count))

    def _search(self, p, x):
        sums = _cumsum(p)
        sums /= sums[-1]
        return sums.searchsorted(x, side='right')

    def __getattr__(self, name):
        if name in _rare:
            from numpy._distributions import Distributions
            return getattr(Distributions, name).__get__(self, RandomState)
        if name in _absent:
            raise AttributeError("numpy.random has no '" + name + "' here")
        raise AttributeError("'numpy.random.mtrand.RandomState' object has no attribute '%s'" % name)


RandomState.__module__ = 'numpy.random.mtrand'
_dotted(RandomState)

_rare = ('beta binomial chisquare dirichlet gamma geometric gumbel laplace logistic lognormal '
         'multinomial multivariate_normal pareto poisson rayleigh standard_cauchy standard_gamma '
         'standard_t weibull').split()
_absent = ('bytes f get_state hypergeometric logseries negative_binomial noncentral_chisquare '
           'noncentral_f power set_state triangular vonmises wald zipf PCG64 MT19937 SeedSequence '
           'BitGenerator Philox SFC64').split()
__all__ = _rare + (
    'RandomState choice default_rng exponential normal permutation rand randint randn random '
    'random_integers random_sample ranf sample seed shuffle standard_exponential standard_normal '
    'uniform Generator').split()

_rand = RandomState()
seed = _rand.seed
random_sample = ranf = sample = _rand.random_sample
random = _rand.random
rand = _rand.rand
randn = _rand.randn
uniform = _rand.uniform
standard_normal = _rand.standard_normal
normal = _rand.normal
exponential = _rand.exponential
standard_exponential = _rand.standard_exponential
randint = _rand.randint
random_integers = _rand.random_integers
shuffle = _rand.shuffle
permutation = _rand.permutation
choice = _rand.choice


def __getattr__(name):
    if name in ('default_rng', 'Generator'):
        import numpy._generator as module
        return getattr(module, name)
    if name in _rare:
        return getattr(_rand, name)
    if name in _absent:
        raise AttributeError("numpy.random has no '" + name + "' here")
    raise AttributeError("module 'numpy.random' has no attribute '" + name + "'")
