"""_exact_mean: what statistics computes of other numbers than int and float, exactly as CPython
does it: the sum is a fraction, made into the numbers' own type once."""
from decimal import Decimal, getcontext
from fractions import Fraction


def _ratio_of(x):
    """As a fraction; of an infinity or NaN None."""
    try:
        return Fraction(*x.as_integer_ratio())
    except (OverflowError, ValueError):
        return None
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


def _coerce(a, b):
    if a is b or b is int or b is bool or issubclass(b, int):
        return a
    if issubclass(a, int) or issubclass(b, a):
        return b
    if issubclass(a, b):
        return a
    if (issubclass(a, Fraction) and issubclass(b, float)) or \
            (issubclass(a, float) and issubclass(b, Fraction)):
        return float
    raise TypeError(f"don't know how to coerce {a.__name__} and {b.__name__}")


def _exact(data, weigh):
    """(type, sum of what weigh makes of each fraction); infinities and NaN alone count where they are."""
    parts = [_ratio_of(x) for x in data]
    kind = int
    for x in data:
        kind = _coerce(kind, type(x))
    endless = [x for x, part in zip(data, parts) if part is None]
    return kind, sum(endless) if endless else sum([weigh(part) for part in parts], Fraction(0))


def total_of(data):
    """(type, exact sum)."""
    return _exact(data, lambda part: part)


def convert(value, kind):
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    if issubclass(kind, Decimal):
        return kind(value.numerator) / value.denominator
    return kind(value)


def mean(data):
    kind, total = total_of(data)
    return convert(total / len(data), kind)


def spread(data, center, fewer):
    """(type, variance)."""
    if center is not None:
        kind, squares = total_of([(x - center) * (x - center) for x in data])
    else:
        kind, total = total_of(data)
        squares = total if type(total) is not Fraction else \
            _exact(data, lambda part: part * part)[1] - total * total / len(data)
    return kind, squares / (len(data) - fewer)


def variance(data, center, fewer):
    kind, value = spread(data, center, fewer)
    return convert(value, kind)


def deviation(data, center, fewer):
    kind, value = spread(data, center, fewer)
    if issubclass(kind, Decimal):
        return _decimal_root(value.numerator, value.denominator)
    return _root(value.numerator, value.denominator)


def _decimal_root(n, m):
    """The root of n / m, rounded once to the context's precision."""
    if not n:
        return Decimal('0.0')
    root = (Decimal(n) / Decimal(m)).sqrt()
    step = Decimal((0, (1,), root.adjusted() - getcontext().prec + 1))
    a, b = root.as_integer_ratio()
    for near in (root + step, root - step):
        c, d = near.as_integer_ratio()
        between = m * (b * c + d * a) ** 2 - 4 * n * (b * d) ** 2
        if between < 0 if near > root else between > 0:
            return near
    return root


def _root(n, m):
    """The root of n / m, rounded once."""
    q = (n.bit_length() - m.bit_length() - 109) // 2
    if q >= 0:
        top = _cut_root(n, m << 2 * q) << q
        return top / 1
    return _cut_root(n << -2 * q, m) / (1 << -q)


def _cut_root(n, m):
    """The root of n / m cut off, made odd when something was cut off."""
    from math import isqrt
    a = isqrt(n // m)
    return a | (a * a * m != n)
