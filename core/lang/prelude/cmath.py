"""cmath: functions of complex numbers, as CPython computes them."""
import math as _math
from math import e, inf, nan, pi, tau

infj = complex(0.0, inf)
nanj = complex(0.0, nan)


def phase(z):
    z = complex(z)
    return _math.atan2(z.imag, z.real)


def polar(z):
    return abs(complex(z)), phase(z)


def rect(r, phi):
    return complex(r * _math.cos(phi), r * _math.sin(phi))


def exp(z):
    z = complex(z)
    if z.real > 708:
        scale = _math.exp(z.real - 1.0)
        return complex(scale * _math.cos(z.imag) * e, scale * _math.sin(z.imag) * e)
    scale = _math.exp(z.real)
    return complex(scale * _math.cos(z.imag), scale * _math.sin(z.imag))


def log(z, base=None):
    z = complex(z)
    if z == 0:
        raise ValueError('math domain error')
    x, y = abs(z.real), abs(z.imag)
    size = _math.hypot(x, y)
    if 0.71 <= size <= 1.73:
        larger, smaller = max(x, y), min(x, y)
        real = _math.log1p((larger - 1) * (larger + 1) + smaller * smaller) / 2.0
    else:
        real = _math.log(size)
    result = complex(real, phase(z))
    return result if base is None else result / log(base)


def log10(z):
    result = log(z)
    return complex(result.real / _math.log(10.0), result.imag / _math.log(10.0))


def sqrt(z):
    z = complex(z)
    if z == 0:
        return complex(0.0, z.imag)
    x, y = abs(z.real), abs(z.imag)
    x /= 8.0
    s = 2.0 * _math.sqrt(x + _math.hypot(x, y / 8.0))
    d = y / (2.0 * s)
    if z.real >= 0:
        return complex(s, _math.copysign(d, z.imag))
    return complex(d, _math.copysign(s, z.imag))


def cosh(z):
    z = complex(z)
    return complex(_math.cos(z.imag) * _math.cosh(z.real), _math.sin(z.imag) * _math.sinh(z.real))


def sinh(z):
    z = complex(z)
    return complex(_math.cos(z.imag) * _math.sinh(z.real), _math.sin(z.imag) * _math.cosh(z.real))


def tanh(z):
    z = complex(z)
    tx, ty = _math.tanh(z.real), _math.tan(z.imag)
    cx = 1.0 / _math.cosh(z.real)
    txty = tx * ty
    denominator = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / denominator, ((ty / denominator) * cx) * cx)


def cos(z):
    z = complex(z)
    return cosh(complex(-z.imag, z.real))


def sin(z):
    z = complex(z)
    turned = sinh(complex(-z.imag, z.real))
    return complex(turned.imag, -turned.real)


def tan(z):
    z = complex(z)
    turned = tanh(complex(-z.imag, z.real))
    return complex(turned.imag, -turned.real)


def acos(z):
    z = complex(z)
    s1, s2 = sqrt(complex(1.0 - z.real, -z.imag)), sqrt(complex(1.0 + z.real, z.imag))
    return complex(2.0 * _math.atan2(s1.real, s2.real),
                   _math.asinh(s2.real * s1.imag - s2.imag * s1.real))


def acosh(z):
    z = complex(z)
    s1, s2 = sqrt(complex(z.real - 1.0, z.imag)), sqrt(complex(z.real + 1.0, z.imag))
    return complex(_math.asinh(s1.real * s2.real + s1.imag * s2.imag),
                   2.0 * _math.atan2(s1.imag, s2.real))


def asinh(z):
    z = complex(z)
    s1, s2 = sqrt(complex(1.0 + z.imag, -z.real)), sqrt(complex(1.0 - z.imag, z.real))
    return complex(_math.asinh(s1.real * s2.imag - s2.real * s1.imag),
                   _math.atan2(z.imag, s1.real * s2.real - s1.imag * s2.imag))


def asin(z):
    z = complex(z)
    turned = asinh(complex(-z.imag, z.real))
    return complex(turned.imag, -turned.real)


def atanh(z):
    z = complex(z)
    if z.real < 0 or (z.real == 0 and _math.copysign(1.0, z.real) < 0):
        return -atanh(-z)
    x, y = z.real, abs(z.imag)
    if x == 1.0 and y == 0.0:
        raise ValueError('math domain error')
    if x == 1.0 and y < 1.4916681462400413e-154:
        return complex(-_math.log(_math.sqrt(y) / _math.sqrt(_math.hypot(y, 2.0))),
                       _math.copysign(_math.atan2(2.0, -y) / 2, z.imag))
    return complex(_math.log1p(4.0 * x / ((1 - x) * (1 - x) + y * y)) / 4.0,
                   -_math.atan2(-2.0 * z.imag, (1 - x) * (1 + x) - y * y) / 2.0)


def atan(z):
    z = complex(z)
    turned = atanh(complex(-z.imag, z.real))
    return complex(turned.imag, -turned.real)


def isnan(z):
    return _math.isnan(complex(z).real) or _math.isnan(complex(z).imag)


def isinf(z):
    return _math.isinf(complex(z).real) or _math.isinf(complex(z).imag)


def isfinite(z):
    return _math.isfinite(complex(z).real) and _math.isfinite(complex(z).imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError('tolerances must be non-negative')
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    apart = abs(a - b)
    return apart <= abs(rel_tol * b) or apart <= abs(rel_tol * a) or apart <= abs_tol
