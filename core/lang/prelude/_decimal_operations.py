"""What decimals do with one another, each result rounded to the context."""
from _decimal_context import (ROUND_FLOOR, ConversionSyntax, DivisionByZero, DivisionImpossible, DivisionUndefined,
                              InvalidOperation, Overflow, _cut, getcontext)


def _numbers(cls):
    """A class decorator: the results are of that class, which is itself made of the operations."""
    global Decimal
    Decimal = cls
    return cls


def _make(sign, n, exponent):
    self = object.__new__(Decimal)
    self._sign, self._int, self._exp = sign, n, exponent
    return self


def _fitted(x, context=None):
    """x rounded to the precision and the exponents of the context."""
    context = context or getcontext()
    sign, n, exponent = x._sign, x._int, x._exp
    if _is_special(x):
        return x
    digits, least = len(str(n)), context.Emin - context.prec + 1
    if not n:
        kept = min(max(exponent, least), context.Emax)
        return x if kept == exponent else _make(sign, 0, kept)
    extra = max(digits - context.prec, least - exponent)
    if extra > 0:
        n = _cut(sign, n, min(extra, digits + 1), context.rounding)
        exponent += extra
        if len(str(n)) > context.prec:
            n //= 10
            exponent += 1
        x = _make(sign, n, exponent)
    if n and exponent + len(str(n)) - 1 > context.Emax:
        raise Overflow([Overflow])
    return x


def _is_special(x):
    return type(x._exp) is str


def _invalid():
    raise InvalidOperation([InvalidOperation])


def _nan_of(a, b):
    """What a NaN among the operands makes of the result; None: there is none."""
    for x in (a, b):
        if x._exp == 'N':
            _invalid()
    return a if a._exp == 'n' else b if b._exp == 'n' else None


def _parse(text):
    body = text.strip().replace('_', '')
    sign = 1 if body[:1] == '-' else 0
    number = body[1:] if body[:1] in ('-', '+') else body
    if number.lower() in ('inf', 'infinity'):
        return sign, 0, 'F'
    signals = number[:1] in ('s', 'S')
    if number[signals:signals + 3].lower() == 'nan' and (number[signals + 3:] + '0').isdigit():
        return sign, int(number[signals + 3:] or '0'), 'N' if signals else 'n'
    mantissa, _, exponent = number.lower().partition('e')
    whole, _, fraction = mantissa.partition('.')
    digits = whole + fraction
    power = exponent[1:] if exponent[:1] in ('-', '+') else exponent
    if not digits.isdigit() or ('e' in number.lower() and not power.isdigit()):
        raise InvalidOperation([ConversionSyntax])
    return sign, int(digits), (int(exponent) if exponent else 0) - len(fraction)


def _operand(x):
    if isinstance(x, Decimal):
        return x
    return _make(int(x < 0), abs(int(x)), 0) if isinstance(x, int) else None


def _number(x):
    made = _operand(x)
    if made is None:
        raise TypeError('conversion from %s to Decimal is not supported' % type(x).__name__)
    return made


def _of_all(f, of_special):
    """f, which knows numbers, and of_special, which is asked when there is an infinity among them."""
    def operation(a, b):
        if type(a._exp) is not str and type(b._exp) is not str:
            return f(a, b)
        nan = _nan_of(a, b)
        return of_special(a, b) if nan is None else nan
    return operation


def _infinity(sign):
    return _make(sign, 0, 'F')


def _add_special(a, b):
    if a._exp == b._exp == 'F' and a._sign != b._sign:
        _invalid()
    return a if a._exp == 'F' else b


def _mul_special(a, b):
    if not a or not b:
        _invalid()
    return _infinity(a._sign ^ b._sign)


def _truediv_special(a, b):
    if a._exp == b._exp:
        _invalid()
    sign = a._sign ^ b._sign
    context = getcontext()
    return _infinity(sign) if a._exp == 'F' else _make(sign, 0, context.Emin - context.prec + 1)


def _floordiv_special(a, b):
    if a._exp == b._exp:
        _invalid()
    sign = a._sign ^ b._sign
    return _infinity(sign) if a._exp == 'F' else _make(sign, 0, 0)


def _mod_special(a, b):
    if a._exp == 'F':
        _invalid()
    return _fitted(a)


def _divmod_special(a, b):
    rest = _mod_special(a, b)
    return _floordiv_special(a, b), rest


def _pow_special(a, b):
    if b._exp == 'F':
        if a._sign and a:
            _invalid()
        order = _compare(a, _make(0, 1, 0))
        if not order:
            return _fitted(_make(0, 10 ** (getcontext().prec - 1), 1 - getcontext().prec))
        return _infinity(0) if (order > 0) != bool(b._sign) else _make(0, 0, 0)
    if not b:
        return _make(0, 1, 0)
    whole = b == b.to_integral_value()
    if a._sign and not whole:
        _invalid()
    sign = a._sign if whole and int(b) % 2 else 0
    return _make(sign, 0, 0) if b._sign else _infinity(sign)


def _aligned(a, b):
    exponent = min(a._exp, b._exp)
    return a._int * 10 ** (a._exp - exponent), b._int * 10 ** (b._exp - exponent), exponent


def _nearer(low, high):
    """low, whose exponent is the smaller, no further from high than rounding can tell."""
    edge = high._exp + min(-1, len(str(high._int)) - getcontext().prec - 2)
    return _make(low._sign, 1, edge) if low.adjusted() < edge else low


def _add(a, b):
    if abs(a._exp - b._exp) > getcontext().prec:
        if a._int and b._int:
            a, b = (_nearer(a, b), b) if a._exp < b._exp else (a, _nearer(b, a))
        else:  # an exponent is brought down to a zero's as far as digits reach
            low, other = min(a._exp, b._exp), a if a._int else b
            if other._int:
                kept = max(low, other._exp - getcontext().prec - 1)
                return _fitted(_make(other._sign, other._int * 10 ** (other._exp - kept), kept))
            a, b = _make(a._sign, 0, low), _make(b._sign, 0, low)
    x, y, exponent = _aligned(a, b)
    total = (-x if a._sign else x) + (-y if b._sign else y)
    if total:
        sign = int(total < 0)
    elif a._sign == b._sign:
        sign = a._sign
    else:
        sign = int(getcontext().rounding == ROUND_FLOOR)
    return _fitted(_make(sign, abs(total), exponent))


_add = _of_all(_add, _add_special)


def _sub(a, b):
    return _add(a, b if b._exp in ('n', 'N') else _make(1 - b._sign, b._int, b._exp))


def _mul(a, b):
    return _fitted(_make(a._sign ^ b._sign, a._int * b._int, a._exp + b._exp))


_mul = _of_all(_mul, _mul_special)


def _by_zero(a):
    raise DivisionByZero([DivisionByZero]) if a._int else InvalidOperation([DivisionUndefined])


def _quotient(a, b, context):
    if not b._int:
        _by_zero(a)
    sign, exponent = a._sign ^ b._sign, a._exp - b._exp
    if not a._int:
        return _fitted(_make(sign, 0, exponent), context)
    shift = len(str(b._int)) - len(str(a._int)) + context.prec + 1
    exponent -= shift
    numerator = a._int * 10 ** shift if shift >= 0 else a._int
    denominator = b._int if shift >= 0 else b._int * 10 ** -shift
    n, rest = divmod(numerator, denominator)
    if rest:
        n += n % 5 == 0
    else:
        ideal = a._exp - b._exp
        while exponent < ideal and n % 10 == 0:
            n //= 10
            exponent += 1
    return _fitted(_make(sign, n, exponent), context)


def _truediv(a, b):
    return _quotient(a, b, getcontext())


_truediv = _of_all(_truediv, _truediv_special)


def _brought_down(x, low):
    """x with an exponent of at most low, as far as the digits of the context reach."""
    exponent = min(x._exp, max(low, x._exp + len(str(x._int)) - getcontext().prec))
    return _make(x._sign, x._int * 10 ** (x._exp - exponent), exponent)


def _divmod(a, b):
    """The quotient towards zero, and the rest with the sign of a."""
    if not b._int:
        raise InvalidOperation([InvalidOperation, DivisionByZero] if a._int else [DivisionUndefined])
    digits = getcontext().prec
    if a._int and a.adjusted() - b.adjusted() > digits:
        raise InvalidOperation([DivisionImpossible])
    if not a._int:
        return _make(a._sign ^ b._sign, 0, 0), _fitted(_make(a._sign, 0, min(a._exp, b._exp)))
    if b.adjusted() - a.adjusted() > 1:
        return _make(a._sign ^ b._sign, 0, 0), _fitted(_brought_down(a, b._exp))
    x, y, exponent = _aligned(a, b)
    q, r = divmod(x, y)
    if len(str(q)) > digits:
        raise InvalidOperation([DivisionImpossible])
    return _make(a._sign ^ b._sign, q, 0), _fitted(_make(a._sign, r, exponent))


def _mod(a, b):
    if not b._int:
        raise InvalidOperation([InvalidOperation if a._int else DivisionUndefined])
    return _divmod(a, b)[1]


def _floordiv(a, b):
    if not b._int and a._int:
        raise DivisionByZero([DivisionByZero])
    return _divmod(a, b)[0]


_floordiv = _of_all(_floordiv, _floordiv_special)
_mod = _of_all(_mod, _mod_special)
_divmod = _of_all(_divmod, _divmod_special)


def _pow(a, b):
    from _decimal_powers import _power
    return _power(a, b, getcontext())


_pow = _of_all(_pow, _pow_special)


def _compare(a, b):
    if _is_special(a) or _is_special(b):
        x, y = [(-1 if x._sign else 1) if x._exp == 'F' else 0 for x in (a, b)]
        return (x > y) - (x < y)
    if a._int and b._int and a.adjusted() != b.adjusted():
        if a._sign != b._sign:
            return -1 if a._sign else 1
        return 1 if (a.adjusted() > b.adjusted()) != bool(a._sign) else -1
    if not a._int or not b._int:
        a, b = _make(a._sign, a._int, 0), _make(b._sign, b._int, 0)
    x, y, _ = _aligned(a, b)
    x, y = -x if a._sign else x, -y if b._sign else y
    return (x > y) - (x < y)


def _of_parts(sign, digits, exponent):
    """Decimal((sign, digits, exponent))"""
    if exponent is None:
        raise ValueError('argument must be a sequence of length 3')
    if isinstance(sign, int) and sign.bit_length() > 63:
        raise OverflowError('Python int too large to convert to C long')
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError('sign must be an integer with the value 0 or 1')
    if isinstance(exponent, str) and exponent not in ('F', 'n', 'N'):
        raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    if not isinstance(exponent, (int, str)):
        raise ValueError('exponent must be an integer')
    if not isinstance(digits, (tuple, list)) or not all([isinstance(d, int) and 0 <= d < 10 for d in digits]):
        raise ValueError('coefficient must be a tuple of digits')
    n = 0 if exponent == 'F' else int(''.join([str(int(d)) for d in digits]) or '0')
    return _make(int(sign), n, exponent)
