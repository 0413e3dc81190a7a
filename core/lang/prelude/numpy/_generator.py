"""numpy.random.default_rng and the Generator that it makes."""
from _sys import dotted as _dotted
from numpy._create import array, asarray, own, shape_of, zeros
from numpy._fold import cumsum
from numpy._names import float64, int64, ndarray
from numpy._pcg import PCG64
from numpy._shape import broadcast_arrays


def default_rng(seed=None):
    if isinstance(seed, Generator):
        return seed
    if seed is None:
        import time
        seed = time.time_ns()
    elif isinstance(seed, ndarray):
        seed = seed.tolist()
    return Generator(PCG64(seed))


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
        raise AttributeError("numpy.random.Generator has no '" + name + "' here")

    def _filled(self, draw, size, dtype=float):
        if size is None:
            return draw()
        shape = shape_of(size)
        count = 1
        for n in shape:
            count *= n
        return array([draw() for _ in range(count)], dtype).reshape(shape)

    def random(self, size=None, dtype=float64, out=None):
        _only_double(dtype, out)
        return self._filled(self._bits.double, size)

    def standard_normal(self, size=None, dtype=float64, out=None):
        _only_double(dtype, out)
        return self._filled(self._bits.normal, size)

    def _placed(self, draw, shift, factor, size):
        """shift + factor * a number drawn, broadcast."""
        if size is None and (asarray(shift).ndim or asarray(factor).ndim):
            size = broadcast_arrays(shift, factor)[0].shape
        made = self._filled(draw, size)
        return asarray(shift) + asarray(factor) * made if size is not None else \
            shift + factor * made

    def normal(self, loc=0.0, scale=1.0, size=None):
        if (asarray(scale) < 0).any():
            raise ValueError('scale < 0')
        return self._placed(self._bits.normal, loc, scale, size)

    def uniform(self, low=0.0, high=1.0, size=None):
        return self._placed(self._bits.double, low, high - low, size)

    def integers(self, low, high=None, size=None, dtype=int64, endpoint=False):
        if asarray(low).ndim or asarray(high or 0).ndim:
            raise NotImplementedError('Generator.integers takes one low and one high here')
        if dtype is not int64 and dtype is not int and dtype != 'int64':
            raise NotImplementedError('Generator.integers draws int64 here')
        if high is None:
            low, high = 0, low
        low, n = int(low), int(high) + bool(endpoint) - int(low)
        if n <= 0:
            raise ValueError('low > high' if endpoint else
                             'high <= 0' if low == 0 else 'low >= high')
        made = self._filled(lambda: low + self._bits.below(n), size, int)
        return made if isinstance(made, ndarray) else int64(made)

    def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True):
        pool = None if isinstance(a, int) else asarray(a)
        n = a if pool is None else pool.shape[axis]
        if n <= 0:
            raise ValueError('a must be a positive integer unless no samples are taken')
        if not replace:
            index = self._different(n, size, p, shuffle)
        elif p is None:
            index = self._filled(lambda: self._bits.below(n), size, int)
        else:
            sums = cumsum(asarray(p, float))
            if sums.size != n:
                raise ValueError('a and p must have same size')
            if abs(sums[-1] - 1) > 1.4901161193847656e-08:
                raise ValueError('probabilities do not sum to 1')
            index = (sums / sums[-1]).searchsorted(self.random(size), side='right')
        index = index if isinstance(index, ndarray) else int64(index)
        return index if pool is None else pool.take(index, axis)

    def _different(self, n, size, p, shuffle):
        """Floyd's way, and a shuffle; of many out of very many the tail of a shuffle."""
        if p is not None:
            raise NotImplementedError('Generator.choice without replacement takes no p here')
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
        return array(drawn, int).reshape(shape) if size is not None else int64(drawn[0])

    def _swapped(self, values, first):
        for i in range(len(values) - 1, first - 1, -1):
            j = self._bits.below(i + 1)
            values[i], values[j] = values[j], values[i]
        return values

    def shuffle(self, x, axis=0):
        if axis != 0:
            raise NotImplementedError('Generator.shuffle takes axis 0 here')
        order = self._order(len(x))
        if isinstance(x, ndarray):
            x[...] = x[order]
        else:
            x[:] = [x[i] for i in order]

    def permutation(self, x, axis=0):
        if axis != 0:
            raise NotImplementedError('Generator.permutation takes axis 0 here')
        if isinstance(x, int):
            return array(self._order(x), int)
        x = own(x, 'permutation')
        return x[array(self._order(len(x)), int)]

    def _order(self, n):
        places = list(range(n))
        for i in range(n - 1, 0, -1):
            k = self._bits.up_to(i)
            places[i], places[k] = places[k], places[i]
        return places


def _only_double(dtype, out):
    if out is not None or not (dtype is float64 or dtype is float or dtype == 'float64'):
        raise NotImplementedError('Generator draws new arrays of float64 here')


Generator.__module__ = 'numpy.random._generator'
_dotted(Generator)
