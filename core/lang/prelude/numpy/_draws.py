"""Numbers of numpy.random's legacy distributions, one at a time, as NumPy 1.24's RandomState draws
them (legacy-distributions.c and distributions.c there name the papers)."""
from math import ceil, exp, floor, log, pow, sqrt


class Draws:
    """One number at a time, from a RandomState."""

    def __init__(self, state):
        self._twister = state._twister

    def uniform(self):
        return float(self._twister.uniforms(1)[0])

    def gauss(self):
        return float(self._twister.gausses(1)[0])

    def exponential(self):
        return -log(1.0 - self.uniform())

    def gamma(self, shape):
        if shape == 1.0:
            return self.exponential()
        if shape == 0.0:
            return 0.0
        if shape < 1.0:
            return self._small_gamma(shape)
        b = shape - 1.0 / 3.0
        c = 1.0 / sqrt(9 * b)
        while True:
            v = 0.0
            while v <= 0.0:
                x = self.gauss()
                v = 1.0 + c * x
            v = v * v * v
            u = self.uniform()
            if u < 1.0 - 0.0331 * (x * x) * (x * x):
                return b * v
            if log(u) < 0.5 * x * x + b * (1.0 - v + log(v)):
                return b * v

    def _small_gamma(self, shape):
        while True:
            u = self.uniform()
            v = self.exponential()
            if u <= 1.0 - shape:
                x = pow(u, 1.0 / shape)
                if x <= v:
                    return x
            else:
                y = -log((1 - u) / shape)
                x = pow(1.0 - shape + shape * y, 1.0 / shape)
                if x <= v + y:
                    return x

    def beta(self, a, b):
        if a > 1.0 or b > 1.0:
            one = self.gamma(a)
            return one / (one + self.gamma(b))
        while True:
            u, v = self.uniform(), self.uniform()
            x, y = pow(u, 1.0 / a), pow(v, 1.0 / b)
            if x + y <= 1.0:
                if x + y > 0:
                    return x / (x + y)
                log_x, log_y = log(u) / a, log(v) / b
                most = log_x if log_x > log_y else log_y
                log_x -= most
                log_y -= most
                return exp(log_x - log(exp(log_x) + exp(log_y)))

    def poisson(self, lam):
        if lam >= 10:
            return self._large_poisson(lam)
        if lam == 0:
            return 0
        least = exp(-lam)
        x, product = 0, self.uniform()
        while product > least:
            x += 1
            product *= self.uniform()
        return x

    def _large_poisson(self, lam):
        root, log_lam = sqrt(lam), log(lam)
        b = 0.931 + 2.53 * root
        a = -0.059 + 0.02483 * b
        inverse = 1.1239 + 1.1328 / (b - 3.4)
        vr = 0.9277 - 3.6224 / (b - 2)
        while True:
            u = self.uniform() - 0.5
            v = self.uniform()
            us = 0.5 - abs(u)
            k = floor((2 * a / us + b) * u + lam + 0.43)
            if us >= 0.07 and v <= vr:
                return k
            if k < 0 or (us < 0.013 and v > us):
                continue
            if log(v) + log(inverse) - log(a / (us * us) + b) <= -lam + k * log_lam - _log_gamma(k + 1.0):
                return k

    def binomial(self, n, p):
        return 0 if n == 0 or p == 0.0 else self.legacy_binomial(n, p)

    def legacy_binomial(self, n, p):
        """RandomState's, which draws a number even where there is no choice."""
        less = p if p <= 0.5 else 1.0 - p
        drawn = self._few(n, less) if less * n <= 30.0 else self._among_many(n, less)
        return drawn if p <= 0.5 else n - drawn

    def _few(self, n, p):
        q = 1.0 - p
        none = exp(n * log(q))
        mean = n * p
        bound = min(n, int(mean + 10.0 * sqrt(mean * q + 1)))
        x, px, u = 0, none, self.uniform()
        while u > px:
            x += 1
            if x > bound:
                x, px, u = 0, none, self.uniform()
            else:
                u -= px
                px = ((n - x + 1) * p * px) / (x * q)
        return x

    def _among_many(self, n, r):
        """BTPE, of Kachitvichyanukul and Schmeiser, 1988."""
        q = 1.0 - r
        fm = n * r + r
        m = floor(fm)
        p1 = floor(2.195 * sqrt(n * r * q) - 4.6 * q) + 0.5
        xm = m + 0.5
        xl, xr = xm - p1, xm + p1
        c = 0.134 + 20.5 / (15.3 + m)
        a = (fm - xl) / (fm - xl * r)
        left = a * (1.0 + a / 2.0)
        a = (xr - fm) / (xr * q)
        right = a * (1.0 + a / 2.0)
        p2 = p1 * (1.0 + 2.0 * c)
        p3 = p2 + c / left
        p4 = p3 + c / right
        while True:
            u = self.uniform() * p4
            v = self.uniform()
            if u <= p1:
                return floor(xm - p1 * v + u)
            if u <= p2:
                x = xl + (u - p1) / c
                v = v * c + 1.0 - abs(m - x + 0.5) / p1
                if v > 1.0:
                    continue
                y = floor(x)
            elif u <= p3:
                if v == 0.0:
                    continue
                y = floor(xl + log(v) / left)
                if y < 0:
                    continue
                v = v * (u - p2) * left
            else:
                if v == 0.0:
                    continue
                y = floor(xr - log(v) / right)
                if y > n:
                    continue
                v = v * (u - p3) * right
            if _accepted(n, m, y, v, r, q, xm):
                return y

    def geometric(self, p):
        if p < 0.333333333333333333333333:
            return ceil(log(1.0 - self.uniform()) / log(1.0 - p))
        x, total, product = 1, p, p
        u = self.uniform()
        while u > total:
            product *= 1.0 - p
            total += product
            x += 1
        return x

    def laplace(self, loc, scale):
        while True:
            u = self.uniform()
            if u >= 0.5:
                return loc - scale * log(2.0 - u - u)
            if u > 0.0:
                return loc + scale * log(u + u)

    def gumbel(self, loc, scale):
        while True:
            u = 1.0 - self.uniform()
            if u < 1.0:
                return loc - scale * log(-log(u))

    def logistic(self, loc, scale):
        while True:
            u = self.uniform()
            if u > 0.0:
                return loc + scale * log(u / (1.0 - u))


def _accepted(n, m, y, v, r, q, xm):
    k = abs(y - m)
    nrq = n * r * q
    if not (k > 20 and k < nrq / 2.0 - 1):
        s = r / q
        a = s * (n + 1)
        f = 1.0
        for i in range(m + 1, y + 1):
            f *= a / i - s
        for i in range(y + 1, m + 1):
            f /= a / i - s
        return v <= f
    rho = (k / nrq) * ((k * (k / 3.0 + 0.625) + 0.16666666666666666) / nrq + 0.5)
    t = -k * k / (2 * nrq)
    a = log(v)
    if a < t - rho:
        return True
    if a > t + rho:
        return False
    x1, f1, z, w = y + 1, m + 1, n + 1 - m, n - y + 1
    return a <= (xm * log(f1 / x1) + (n - m + 0.5) * log(z / w) + (y - m) * log(w * r / (x1 * q))
                 + _stirling(f1) + _stirling(z) + _stirling(x1) + _stirling(w))


def _stirling(x):
    x2 = float(x * x)
    return (13680. - (462. - (132. - (99. - 140. / x2) / x2) / x2) / x2) / x / 166320.


_LOG_GAMMA = (8.333333333333333e-02, -2.777777777777778e-03, 7.936507936507937e-04,
              -5.952380952380952e-04, 8.417508417508418e-04, -1.917526917526918e-03,
              6.410256410256410e-03, -2.955065359477124e-02, 1.796443723688307e-01,
              -1.39243221690590e+00)


def _log_gamma(x):
    if x == 1.0 or x == 2.0:
        return 0.0
    n = int(7 - x) if x < 7.0 else 0
    x0 = x + n
    x2 = (1.0 / x0) * (1.0 / x0)
    series = _LOG_GAMMA[9]
    for c in _LOG_GAMMA[8::-1]:
        series = series * x2 + c
    made = series / x0 + 0.5 * 1.8378770664093453e+00 + (x0 - 0.5) * log(x0) - x0
    for _ in range(n):
        made -= log(x0 - 1.0)
        x0 -= 1.0
    return made
