"""Polynomials by their coefficients, the highest power first."""
from numpy._create import arange, array, asarray, ones, zeros
from numpy._faults import warn
from numpy._fold import sum
from numpy._more import polyval as _values
from numpy._names import absolute, float64, sqrt
from numpy._select import nonzero
from numpy._shape import atleast_1d, concatenate, diag, hstack, transpose


class RankWarning(UserWarning):
    """A fit that its data do not settle."""


RankWarning.__module__ = 'numpy'


def poly(seq_of_zeros):
    seq = atleast_1d(asarray(seq_of_zeros))
    if seq.ndim == 2 and seq.shape[0] == seq.shape[1] and seq.shape[0]:
        import numpy as np
        seq = np.linalg.eigvals(seq)
    elif seq.ndim != 1:
        raise ValueError('input must be 1d or non-empty square 2d array.')
    if seq.size == 0:
        return 1.0
    a = ones((1,), seq.dtype if seq.dtype.kind == 'f' else float64)
    kind = a.dtype
    from numpy import convolve
    for zero in seq:
        a = convolve(a, array([1, -zero], kind), mode='full')
    return a


def roots(p):
    import numpy as np
    p = atleast_1d(asarray(p))
    if p.ndim != 1:
        raise ValueError('Input must be a rank-1 array.')
    places = nonzero(p)[0]
    if not places.size:
        return array([])
    zeros_behind = p.size - int(places[-1]) - 1
    p = p[int(places[0]):int(places[-1]) + 1]
    p = p if p.dtype.kind == 'f' else p.astype(float)
    n = p.size
    if n > 1:
        companion = diag(ones((n - 2,), p.dtype), -1)
        companion[0, :] = -p[1:] / p[0]
        made = np.linalg.eigvals(companion)
    else:
        made = array([])
    return hstack((made, zeros(zeros_behind, made.dtype)))


def _is_poly(*given):
    return any(isinstance(one, poly1d) for one in given)





def _coefficients(a):
    return atleast_1d(asarray(a.coeffs if isinstance(a, poly1d) else a))


def polyint(p, m=1, k=None):
    m = int(m)
    if m < 0:
        raise ValueError('Order of integral must be positive (see polyder)')
    k = zeros(m, float) if k is None else atleast_1d(asarray(k))
    if k.size == 1 and m > 1:
        k = k[0] * ones(m, float)
    if k.size < m:
        raise ValueError('k must be a scalar or a rank-1 array of length 1 or >m.')
    one = isinstance(p, poly1d)
    p = asarray(_coefficients(p))
    for i in range(m):
        p = concatenate((p / arange(p.size, 0, -1), [k[i]]))
    return poly1d(p) if one else p


def polyder(p, m=1):
    m = int(m)
    if m < 0:
        raise ValueError('Order of derivative must be positive (see polyint)')
    one = isinstance(p, poly1d)
    p = _coefficients(p)
    for _ in range(m):
        p = p[:-1] * arange(p.size - 1, 0, -1)
    return poly1d(p) if one else p


def polyval(p, x):
    if isinstance(x, poly1d):
        y = 0
        for c in _coefficients(p):
            y = y * x + c
        return y
    return _values(_coefficients(p), x)


def _level(a1, a2):
    a1, a2 = _coefficients(a1), _coefficients(a2)
    more = a2.size - a1.size
    if more > 0:
        a1 = concatenate((zeros(more, a1.dtype), a1))
    elif more < 0:
        a2 = concatenate((zeros(-more, a2.dtype), a2))
    return a1, a2


def polyadd(a1, a2):
    x, y = _level(a1, a2)
    return poly1d(x + y) if _is_poly(a1, a2) else x + y


def polysub(a1, a2):
    x, y = _level(a1, a2)
    return poly1d(x - y) if _is_poly(a1, a2) else x - y


def polymul(a1, a2):
    from numpy import convolve
    x, y = poly1d(a1), poly1d(a2)
    made = convolve(x.coeffs, y.coeffs)
    return poly1d(made) if _is_poly(a1, a2) else made


def polydiv(u, v):
    x, y = _coefficients(u) + 0.0, _coefficients(v) + 0.0
    w = x[0] + y[0]
    m, n = x.size - 1, y.size - 1
    scale = 1. / y[0]
    quotient = zeros((m - n + 1 if m - n + 1 > 1 else 1,), w.dtype)
    rest = x.astype(w.dtype)
    for k in range(0, m - n + 1):
        d = scale * rest[k]
        quotient[k] = d
        rest[k:k + n + 1] -= d * y
    while absolute(rest[0]) <= 1e-8 and rest.shape[-1] > 1:
        rest = rest[1:]
    return (poly1d(quotient), poly1d(rest)) if _is_poly(u, v) else (quotient, rest)


def vander(x, N=None, increasing=False):
    x = asarray(x)
    if x.ndim != 1:
        raise ValueError('x must be a one-dimensional array or sequence.')
    n = x.size if N is None else N
    made = ones((x.size, n), (x[:0] + array([0])).dtype)
    for i in range(1, n):
        made[:, i] = made[:, i - 1] * x
    return made if increasing else made[:, ::-1]


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    import numpy as np
    order = int(deg) + 1
    x, y = asarray(x) + 0.0, asarray(y) + 0.0
    if deg < 0:
        raise ValueError('expected deg >= 0')
    if x.ndim != 1:
        raise TypeError('expected 1D vector for x')
    if x.size == 0:
        raise TypeError('expected non-empty vector for x')
    if y.ndim < 1 or y.ndim > 2:
        raise TypeError('expected 1D or 2D array for y')
    if x.shape[0] != y.shape[0]:
        raise TypeError('expected x and y to have same length')
    rcond = len(x) * np.finfo(x.dtype).eps if rcond is None else rcond
    left, right = vander(x, order), y
    if w is not None:
        w = asarray(w) + 0.0
        if w.ndim != 1:
            raise TypeError('expected a 1-d array for weights')
        if w.shape[0] != y.shape[0]:
            raise TypeError('expected w and y to have the same length')
        left = left * w[:, None]
        right = right * (w[:, None] if right.ndim == 2 else w)
    scale = sqrt(sum(left * left, 0))
    left = left / scale
    c, residuals, rank, s = np.linalg.lstsq(left, right, rcond)
    c = transpose(transpose(c) / scale)
    if rank != order and not full:
        warn('Polyfit may be poorly conditioned', RankWarning)
    if full:
        return c, residuals, rank, s, rcond
    if not cov:
        return c
    base = np.linalg.inv(np.dot(left.T, left))
    base = base / np.outer(scale, scale)
    factor = 1
    if cov != 'unscaled':
        if len(x) <= order:
            raise ValueError('the number of data points must exceed order to scale the covariance matrix')
        factor = residuals / (len(x) - order)
    return (c, base * factor) if y.ndim == 1 else (c, base[:, :, None] * factor)


class poly1d:
    """A polynomial of one variable, by its coefficients, the highest power first."""
    __hash__ = None

    def __init__(self, c_or_r, r=False, variable=None):
        if isinstance(c_or_r, poly1d):
            variable = c_or_r.variable if variable is None else variable
            c_or_r = c_or_r.coeffs
        c = atleast_1d(asarray(poly(c_or_r) if r else c_or_r))
        if c.ndim > 1:
            raise ValueError('Polynomial must be 1d only.')
        first = nonzero(c)[0]
        self._coeffs = c[int(first[0]):] if first.size else c[-1:] * 0
        self._variable = 'x' if variable is None else variable

    coeffs = c = coef = coefficients = property(lambda self: self._coeffs)
    variable = property(lambda self: self._variable)
    order = o = property(lambda self: self._coeffs.size - 1)
    roots = r = property(lambda self: roots(self._coeffs))

    def __array__(self, t=None):
        return asarray(self.coeffs, t)

    def __call__(self, x):
        return polyval(self.coeffs, x)

    def __len__(self):
        return self.order

    def __repr__(self):
        return 'poly1d' + repr(self.coeffs)[5:]

    def __str__(self):
        """Lines in pairs of 70 characters at most: the powers stand above their variable."""
        text, rows = '', [['', '']]
        for power, c in zip(range(self.order, -1, -1), self.coeffs.tolist()):
            number = '%.4g' % c
            if number == '0' and self.order:
                continue
            if power < self.order:
                text += ' - ' if number[0] == '-' else ' + '
                number = number.lstrip('-')
            text += number + (' ' + self.variable if power else '')
            if power > 1:
                above = ' ' * (len(text) - 1) + str(power)
                below = text + ' ' * (len(str(power)) - 1)
                if max(len(rows[-1][0] + above), len(rows[-1][1] + below)) > 70:
                    rows.append(['', ''])
                rows[-1][0] += above
                rows[-1][1] += below
                text = ''
        return '\n'.join(' ' + above + '\n' + below for above, below in rows) + text

    def __getitem__(self, power):
        if 0 <= power <= self.order:
            return self.coeffs[self.order - power]
        return self.coeffs.dtype.type(0)

    def __iter__(self):
        return iter(self.coeffs)

    def __neg__(self):
        return poly1d(-self.coeffs)

    def __pos__(self):
        return self

    def _number(self, other):
        return isinstance(other, (int, float, float64)) or getattr(other, 'ndim', 1) == 0

    def __mul__(self, other):
        return poly1d(self.coeffs * other) if self._number(other) else poly1d(polymul(self.coeffs, poly1d(other).coeffs))

    __rmul__ = __mul__

    def __add__(self, other):
        return poly1d(polyadd(self.coeffs, poly1d(other).coeffs))

    __radd__ = __add__

    def __sub__(self, other):
        return poly1d(polysub(self.coeffs, poly1d(other).coeffs))

    def __rsub__(self, other):
        return poly1d(polysub(poly1d(other).coeffs, self.coeffs))

    def __pow__(self, power):
        if power != int(power) or power < 0:
            raise ValueError('Power to non-negative integers only.')
        made = [1]
        for _ in range(power):
            made = polymul(self.coeffs, made)
        return poly1d(made)

    def __truediv__(self, other):
        return poly1d(self.coeffs / other) if self._number(other) else polydiv(self, poly1d(other))

    def __rtruediv__(self, other):
        return poly1d(other / self.coeffs) if self._number(other) else polydiv(poly1d(other), self)

    def __eq__(self, other):
        if not isinstance(other, poly1d):
            return NotImplemented
        return self.coeffs.shape == other.coeffs.shape and bool((self.coeffs == other.coeffs).all())

    def __ne__(self, other):
        return not self == other if isinstance(other, poly1d) else NotImplemented

    def integ(self, m=1, k=0):
        return poly1d(polyint(self.coeffs, m, k))

    def deriv(self, m=1):
        return poly1d(polyder(self.coeffs, m))


poly1d.__module__ = 'numpy'
