"""numpy.random: the legacy functions, with the numbers that RandomState draws for a seed."""
from _sys import dotted as _dotted
import time as _time
from math import inf as _inf, log as _log
from operator import index as _index

from numpy._core import Twister as _Twister
from numpy._create import array as _array, asarray as _asarray, zeros as _zeros
from numpy._fold import cumsum as _cumsum
from numpy._names import float64 as _float64, int64 as _int64, ndarray as _ndarray
from numpy._select import sort as _sort, unique as _unique

# How far from 1 the sum of an array of probabilities may be: the root of its dtype's epsilon.
_near = {'float16': 0.03125, 'float32': 0.0003452669770922512, 'float64': 1.4901161193847656e-08}


def _pool(a):
    """What is drawn from: an array, of texts too."""
    try:
        return _asarray(a)
    except NotImplementedError as error:
        told = error
    from numpy import _of_texts
    return _of_texts('asarray', told, (a,), {})


def _size(size):
    """(how many, what shape); None: one, as a scalar."""
    if size is None:
        return 1, None
    shape = tuple([_index(n) for n in size]) if isinstance(size, (tuple, list)) else (_count(size),)
    n = 1
    for one in shape:
        if one < 0:
            raise ValueError('negative dimensions are not allowed')
        n *= one
    return n, shape


def _count(size):
    if not hasattr(size, '__index__'):
        raise TypeError("expected a sequence of integers or a single integer, got '%s'" % (size,))
    return _index(size)


def _shaped(values, shape):
    return values[0] if shape is None else values.reshape(shape)


def _number(x):
    return type(x) is float or type(x) is int


def _spread(a, b, size):
    """Two parameters as floats or as arrays of the shape drawn; how many, and of what shape."""
    if not (_number(a) and _number(b)):
        a, b = _asarray(a, _float64), _asarray(b, _float64)
        if a.ndim or b.ndim:
            from numpy._distributions import drawn_shape
            return (a, b) + _size(drawn_shape(size, a, b))
    return (float(a), float(b)) + _size(size)


def _negative(x):
    return x < 0 if type(x) is float else (x < 0).any()


def _made(values, shape):
    """Values computed as one row: of their shape, or a float."""
    return float(values[0]) if shape is None else values.reshape(shape)


def _at_each(x, shape):
    """A parameter for each place of the row that is drawn."""
    if type(x) is float:
        return x
    return (x if x.shape == shape else x + _zeros(shape)).reshape(-1)


class RandomState:
    def __init__(self, seed=None):
        self._twister = _Twister()
        self.seed(seed)

    def __str__(self):
        return 'RandomState(MT19937)'

    def __repr__(self):
        return 'RandomState(MT19937) at 0x%X' % id(self)

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
        if not hasattr(seed, '__index__') or isinstance(seed, _ndarray) and seed.ndim:
            if isinstance(seed, (float, str)):
                kind = 'float64' if isinstance(seed, float) else '<U%d' % max(len(seed), 1)
                raise TypeError("Cannot cast scalar from dtype('%s') to dtype('int64') according to the "
                                "rule 'safe'" % kind)
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

    def rand(self, *args):
        return self.random_sample(args if args else None)

    def uniform(self, low=0.0, high=1.0, size=None):
        low, high, n, shape = _spread(low, high, size)
        wide = high - low
        if not (abs(wide) < _inf if type(wide) is float else (abs(wide) < _inf).all()):
            raise OverflowError('Range exceeds valid bounds')
        return _made(_at_each(low, shape) + _at_each(wide, shape) * self._twister.uniforms(n), shape)

    def standard_normal(self, size=None):
        n, shape = _size(size)
        values = _shaped(self._twister.gausses(n), shape)
        return float(values) if shape is None else values

    def randn(self, *args):
        return self.standard_normal(args if args else None)

    def normal(self, loc=0.0, scale=1.0, size=None):
        loc, scale, n, shape = _spread(loc, scale, size)
        if _negative(scale):
            raise ValueError('scale < 0')
        return _made(_at_each(loc, shape) + _at_each(scale, shape) * self._twister.gausses(n), shape)

    def exponential(self, scale=1.0, size=None):
        scale, _, n, shape = _spread(scale, 1.0, size)
        if _negative(scale):
            raise ValueError('scale < 0')
        drawn = _array([-_log(1.0 - u) for u in self._twister.uniforms(n).tolist()], float)  # the C library's
        return _made(_at_each(scale, shape) * drawn, shape)

    def standard_exponential(self, size=None):
        return self.exponential(1.0, size)

    def randint(self, low, high=None, size=None, dtype=int):
        if dtype is not int and dtype is not _int64 or not (
                type(low) is int and (high is None or type(high) is int)):
            from numpy._distributions import whole
            return whole(self, low, high, size, dtype)
        if high is None:
            low, high = 0, low
        n, shape = _size(size)
        if low >= high and n:
            raise ValueError('low >= high' if low else 'high <= 0')
        if low < -9223372036854775808 or high > 9223372036854775808:
            raise ValueError(('low' if low < -9223372036854775808 else 'high') +
                             ' is out of bounds for int64')
        if not n:
            return _zeros(shape, int)
        values = _shaped(self._twister.integers(n, low, high - 1 - low), shape)
        if shape is not None:
            return values
        return int(values) if dtype is int else values

    def random_integers(self, low, high=None, size=None):
        from numpy._faults import warn
        low, high = (1, low) if high is None else (low, high)
        warn('This function is deprecated. Please call randint(%s, %s + 1) instead' % (low, high),
             DeprecationWarning)
        return self.randint(low, int(high) + 1, size, _int64)

    def shuffle(self, x):
        n = len(x)
        order = self._twister.shuffled(n)
        if isinstance(x, _ndarray):
            x[...] = x[order]
        else:
            x[:] = [x[i] for i in order.tolist()]

    def permutation(self, x):
        if isinstance(x, int) or (not isinstance(x, (_ndarray, list, tuple)) and hasattr(x, '__index__')):
            return self._twister.shuffled(max(int(x), 0))
        x = _pool(x)
        if not x.ndim:
            raise IndexError('x must be an integer or at least 1-dimensional')
        return x[self._twister.shuffled(x.shape[0])]

    def choice(self, a, size=None, replace=True, p=None):
        if type(a) is str:
            raise ValueError('a must be 1-dimensional or an integer')
        count, shape = _size(size)
        if isinstance(a, (_ndarray, list, tuple, range)):
            pool = _pool(a)
            if pool.ndim != 1:
                raise ValueError('a must be 1-dimensional')
            n = pool.shape[0]
            if n == 0 and count:
                raise ValueError("'a' cannot be empty unless no samples are taken")
        else:
            pool = None
            n = int(a)
            if n <= 0 and count:
                raise ValueError('a must be greater than 0 unless no samples are taken')
        places = self._places(n, count, replace, p)
        places = int(places[0]) if shape is None else places.reshape(shape)
        if pool is None:
            return places
        return _pool(pool[places]) if shape == () else pool[places]

    def _places(self, n, count, replace, p):
        if p is not None:
            near = _near.get(str(p.dtype) if isinstance(p, _ndarray) else '', _near['float64'])
            p = _asarray(p).astype(float)
            if p.ndim != 1:
                raise ValueError("'p' must be 1-dimensional")
            if p.size != n:
                raise ValueError("'a' and 'p' must have same size")
            total = p.sum()
            if total != total:
                raise ValueError('probabilities contain NaN')
            if (p < 0).any():
                raise ValueError('probabilities are not non-negative')
            if abs(total - 1) > near:
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
