"""The functions of decimal that go on for ever: exp, ln, log10 and powers, as libmpdec rounds them.

A number is computed with some digits more, and again with twice as many while these cannot tell how it is rounded."""
from math import log as _log
from _decimal_context import ROUND_HALF_EVEN, Context, Overflow, _cut, getcontext
from _decimal_operations import _compare, _fitted, _infinity, _invalid, _make, _nan_of, _quotient


def _power_of_e(x, digits):
    """e ** x for x from 0 to 3, both in units of 10 ** -digits."""
    scale = 10 ** digits
    halvings = 8 + digits // 30
    part = x >> halvings
    total = term = scale
    i = 0
    while term:
        i += 1
        term = term * part // (scale * i)
        total += term
    for _ in range(halvings):
        total = total * total // scale
    return total


def _logarithm(x, digits):
    """The natural logarithm of x from 1 to 10, both in units of 10 ** -digits: Halley's steps from a float."""
    scale = 10 ** digits
    y = int(_log(x / scale) * 10 ** 15) * 10 ** (digits - 15)
    good = 14
    while good < digits:
        power = _power_of_e(y, digits)
        y += 2 * (x - power) * scale // (x + power)
        good *= 3
    return y


def _nearest(f, prec):
    """f(digits) is (n, exponent, error of n): it is asked for more digits until one number of `prec` is nearest."""
    digits = prec + 8
    while True:
        n, exponent, error = f(digits)
        sign, size = int(n < 0), abs(n)
        cut = len(str(size)) - prec
        if cut > 0 and size > error:
            low, high = [_cut(sign, size + e, cut, ROUND_HALF_EVEN) for e in (-error, error)]
            if low == high:
                return _make(sign, low, exponent + cut)
        digits *= 2


def _log_of(x, base_10):
    """What _nearest asks, of the logarithm of x > 0."""
    def computed(digits):
        guard = digits + 20 + digits // 20
        length = len(str(x._int))
        power = x._exp + length - 1
        shift = guard - length + 1
        whole = x._int * 10 ** shift if shift >= 0 else x._int // 10 ** -shift
        y = _logarithm(whole, guard)
        if base_10:
            y = power * 10 ** guard + y * 10 ** guard // _logarithm(10 * 10 ** guard, guard)
        else:
            y += power * _logarithm(10 * 10 ** guard, guard)
        return y, -guard, 10 ** (18 + digits // 20) * (1 + abs(power))
    return computed


def _exp_of(x):
    def computed(digits):
        guard = digits + 20 + digits // 20 + max(x.adjusted(), 0)
        shift = guard + x._exp
        n = x._int * 10 ** shift if shift >= 0 else x._int // 10 ** -shift
        power, rest = divmod(-n if x._sign else n, _logarithm(10 * 10 ** guard, guard))
        return _power_of_e(rest, guard), power - guard, 10 ** (18 + digits // 20 + max(x.adjusted(), 0))
    return computed


def _logged(x, prec, base_10=False):
    if x._exp in ('n', 'N'):
        return _nan_of(x, x)
    if not x:
        return _infinity(1)
    if x._sign:
        _invalid()
    if x._exp == 'F':
        return x
    if base_10 and str(x._int).rstrip('0') == '1':
        power = x.adjusted()
        return _make(int(power < 0), abs(power), 0)
    if not _compare(x, _make(0, 1, 0)):
        return _make(0, 0, 0)
    return _nearest(_log_of(x, base_10), prec)


def _too_far(sign, context):
    """A power past all exponents, or below them."""
    if not sign:
        raise Overflow([Overflow])
    return _fitted(_make(0, 1, context.Emin - 2 * context.prec), context)


def _exp(x, context):
    if x._exp in ('n', 'N'):
        return _nan_of(x, x)
    if x._exp == 'F':
        return _make(0, 0, 0) if x._sign else x
    if not x:
        return _make(0, 1, 0)
    if x.adjusted() > 19:
        return _too_far(x._sign, context)
    if x.adjusted() < -context.prec - 1:
        return _make(0, 10 ** (context.prec - 1), 1 - context.prec)
    made = _nearest(_exp_of(x), context.prec)
    return _too_far(1, context) if made.adjusted() < context.Emin - context.prec else _fitted(made, context)


def _product(a, b, context):
    return _fitted(_make(a._sign ^ b._sign, a._int * b._int, a._exp + b._exp), context)


def _nearest_even(context, prec):
    return Context(prec, ROUND_HALF_EVEN, context.Emin, context.Emax)


def _log_method(x, context, base_10=False):
    context = context or getcontext()
    context = _nearest_even(context, context.prec)
    return _fitted(_logged(x, context.prec, base_10), context)


def _exp_method(x, context):
    context = context or getcontext()
    return _exp(x, _nearest_even(context, context.prec))


def _padded_one(context):
    return _make(0, 10 ** (context.prec - 1), 1 - context.prec)


def _whole_power(a, n, context):
    """By squares and products, each of which is rounded to a few digits more."""
    work = _nearest_even(context, context.prec + len(str(abs(n))) + 2)
    base = _make(0, a._int, a._exp)
    if n < 0:
        work.prec += 1
        base = _quotient(_make(0, 1, 0), base, work)
    result = base
    for bit in bin(abs(n))[3:]:
        result = _product(result, result, work)
        if bit == '1':
            result = _product(result, base, work)
    return result


def _power_of_one(a, n, sign, context):
    if n is None:
        return _padded_one(context)
    shift = 0 if n < 0 else min(n * -a._exp, context.prec - 1)
    return _make(sign, 10 ** max(shift, 0), -max(shift, 0))


def _power(a, b, context):
    """a ** b of finite numbers."""
    n = int(b) if b == b.to_integral_value() else None
    sign = a._sign if n is not None and n % 2 else 0
    if a._sign and a and n is None:
        _invalid()
    if not b:
        return _make(0, 1, 0) if a else _invalid()
    if not a:
        return _infinity(sign) if b._sign else _make(sign, 0, 0)
    order = _compare(_make(0, a._int, a._exp), _make(0, 1, 0))
    if not order:
        return _power_of_one(a, n, sign, context)
    far = a.adjusted() if order > 0 else a.adjusted() + 1
    if b.adjusted() + len(str(abs(far))) > 22 and far:
        return _too_far(int((order > 0) == bool(b._sign)), context)
    if n is not None:
        made = _whole_power(a, n, context)
        return _fitted(_make(sign, made._int, made._exp), context)
    work = _nearest_even(context, max(len(str(a._int)), context.prec) + 23)
    made = _exp(_product(_logged(a, work.prec), b, work), work)
    return _padded_one(context) if not _compare(made, _make(0, 1, 0)) else _fitted(made, context)
