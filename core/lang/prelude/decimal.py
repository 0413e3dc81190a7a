"""decimal: decimal floating point (General Decimal Arithmetic 1.70), as far as lessons on rounding
use it: numbers, infinities and NaN, + - * / // % **, quantize, sqrt, exp and logarithms, comparisons, formats, the
context's precision, rounding and exponents.

A number is _sign, _int, _exp; the _exp of an infinity is 'F', of NaN 'n', of a signaling one 'N'."""
import re as _re
from _sys import dotted as _dotted
ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR = ('ROUND_UP', 'ROUND_DOWN', 'ROUND_CEILING',
                                                    'ROUND_FLOOR')
ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP = (
    'ROUND_HALF_UP', 'ROUND_HALF_DOWN', 'ROUND_HALF_EVEN', 'ROUND_05UP')


class DecimalException(ArithmeticError):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class Inexact(DecimalException):
    pass


class Rounded(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


def _rounds_up(kind, sign, last, rest, half):
    """Does a coefficient ending in `last` go up? rest: what is cut, compared to 0; half: to 1/2."""
    if not rest:
        return False
    if kind == ROUND_UP:
        return True
    if kind == ROUND_DOWN:
        return False
    if kind == ROUND_CEILING:
        return not sign
    if kind == ROUND_FLOOR:
        return bool(sign)
    if kind == ROUND_05UP:
        return last in (0, 5)
    if half:
        return half > 0
    return kind == ROUND_HALF_UP or (kind == ROUND_HALF_EVEN and last % 2 == 1)


def _cut(sign, n, digits, kind):
    """n without its last digits, rounded."""
    if digits <= 0:
        return n * 10 ** -digits
    power = 10 ** digits
    whole, rest = divmod(n, power)
    return whole + _rounds_up(kind, sign, whole % 10, rest, 2 * rest - power)


@_dotted
class Context:
    def __init__(self, prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1,
                 clamp=0):
        self.prec, self.rounding = prec, rounding
        self.Emin, self.Emax, self.capitals, self.clamp = Emin, Emax, capitals, clamp

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp)

    def create_decimal(self, num='0'):
        return _fitted(Decimal(num), self)

    def __repr__(self):
        return ('Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=[], '
                'traps=[InvalidOperation, DivisionByZero, Overflow])'
                % (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp))

    def _computed(self, operation, *numbers):
        """What the operation gives in this context."""
        with localcontext(self):
            return operation(*[_number(x) for x in numbers])

    def plus(self, x):
        return self._computed(lambda a: +a, x)

    def add(self, x, y):
        return self._computed(_add, x, y)

    def subtract(self, x, y):
        return self._computed(_sub, x, y)

    def multiply(self, x, y):
        return self._computed(_mul, x, y)

    def divide(self, x, y):
        return self._computed(_truediv, x, y)

    def power(self, a, b):
        return self._computed(_pow, a, b)

    def quantize(self, x, y):
        return self._computed(Decimal.quantize, x, y)

    def sqrt(self, x):
        return self._computed(Decimal.sqrt, x)

    def exp(self, x):
        return self._computed(Decimal.exp, x)

    def ln(self, x):
        return self._computed(Decimal.ln, x)

    def log10(self, x):
        return self._computed(Decimal.log10, x)


_current = [Context()]


def getcontext():
    return _current[0]


def setcontext(context):
    _current[0] = context


class localcontext:
    def __init__(self, ctx=None, **kwargs):
        self._new = (ctx or getcontext()).copy()
        for name, value in kwargs.items():
            setattr(self._new, name, value)

    def __enter__(self):
        self._before = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *exc_info):
        setcontext(self._before)


DefaultContext = Context()
BasicContext = Context(9, ROUND_HALF_UP)
ExtendedContext = Context(9, ROUND_HALF_EVEN)


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


def _binary(operation):
    def method(self, other):
        other = _operand(other)
        return NotImplemented if other is None else operation(self, other)
    return method


def _reflected(operation):
    def method(self, other):
        other = _operand(other)
        return NotImplemented if other is None else operation(other, self)
    return method


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


_FORMAT = _re.compile(r'(?:(.)?([<>=^]))?([-+ ])?(z)?(0)?(\d+)?(,)?(?:\.(\d+))?([eEfFgGn%])?', _re.S)


def _grouped(digits, separator, width):
    """The digits in groups of three, as many zeros before them as fill the width."""
    groups = []
    while True:
        n = min(max(len(digits), width, 1), 3)
        groups.append('0' * (n - len(digits)) + digits[-n:])
        digits = digits[:-n]
        width -= n
        if not digits and width <= 0:
            return separator.join(groups[::-1])
        width -= len(separator)


def _digits_for(x, kind, precision, coerce):
    """(sign, digits before the point, what follows them) of a number."""
    rounding, zero_sign = getcontext().rounding, 0 if coerce else x._sign
    if kind == '%':
        x = _make(x._sign, x._int, x._exp + 2)
    n, exponent = x._int, x._exp
    length = len(str(n))
    if precision is not None:
        if kind in 'fF%':
            cut = -exponent - precision
        else:
            cut = length - (precision + 1 if kind in 'eE' else precision or 1)
        if kind in 'fF%' or (cut > 0 if kind in 'gGn' else n):
            n, exponent = _cut(x._sign, n, min(cut, length + 1), rounding), exponent + cut
            if kind not in 'fF%' and len(str(n)) > length - cut:
                n, exponent = n // 10, exponent + 1
    if not n and exponent > 0 and kind in 'fF%':
        exponent = 0
    text = str(n)
    left = exponent + len(text)
    if kind in 'eE':
        point = 1 if n or precision is None else 1 - precision
    else:
        point = left if kind in 'fF%' or (exponent <= 0 and left > -6) else 1
    if point <= 0:
        whole, rest = '0', '0' * -point + text
    else:
        whole, rest = text[:point] + '0' * (point - len(text)), text[point:]
    rest = '.' + rest if rest else ''
    if left != point or kind in 'eE':
        rest += '%s%+d' % ('e' if kind in 'egn' else 'E', left - point)
    return x._sign if n else zero_sign, whole, rest + ('%' if kind == '%' else '')


@_dotted
class Decimal:
    __slots__ = ('_sign', '_int', '_exp')

    def __new__(cls, value='0', context=None):
        if isinstance(value, str):
            return _make(*_parse(value))
        if isinstance(value, float):
            return cls.from_float(value)
        if isinstance(value, (tuple, list)):
            return _of_parts(*value) if len(value) == 3 else _of_parts(0, (), None)
        made = _operand(value)
        if made is None:
            raise TypeError('conversion from %s to Decimal is not supported' % type(value).__name__)
        return made

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return _operand(f)
        if f != f:
            return _make(0, 0, 'n')
        if f in (float('inf'), float('-inf')):
            return _infinity(int(f < 0))
        n, d = abs(f).as_integer_ratio()
        k = d.bit_length() - 1
        return _make(int(str(f)[0] == '-'), n * 5 ** k, -k)

    def as_tuple(self):
        from collections import namedtuple
        kind = namedtuple('DecimalTuple', 'sign digits exponent')
        digits = '' if self._exp in ('n', 'N') and not self._int else str(self._int)
        return kind(self._sign, tuple([int(d) for d in digits]), self._exp)

    def _finite(self, wanted):
        if _is_special(self):
            if self._exp == 'F':
                raise OverflowError('cannot convert Infinity to ' + wanted)
            raise ValueError('cannot convert NaN to ' + wanted)

    def as_integer_ratio(self):
        self._finite('integer ratio')
        from fractions import Fraction
        made = Fraction(self._int) * Fraction(10) ** self._exp
        return (-made.numerator if self._sign else made.numerator), made.denominator

    def adjusted(self):
        return 0 if _is_special(self) else self._exp + len(str(self._int)) - 1

    def __str__(self):
        if _is_special(self):
            name = {'F': 'Infinity', 'n': 'NaN', 'N': 'sNaN'}[self._exp]
            return ('-' if self._sign else '') + name + (str(self._int) if self._int else '')
        digits = str(self._int)
        left = self._exp + len(digits)
        point = left if self._exp <= 0 and left > -6 else 1
        if point <= 0:
            whole, fraction = '0', '.' + '0' * -point + digits
        elif point >= len(digits):
            whole, fraction = digits + '0' * (point - len(digits)), ''
        else:
            whole, fraction = digits[:point], '.' + digits[point:]
        power = '' if left == point else 'E%+d' % (left - point)
        return ('-' if self._sign else '') + whole + fraction + power

    def __repr__(self):
        return "Decimal('%s')" % str(self)

    def __format__(self, spec):
        if not spec:
            return str(self)
        parts = _FORMAT.fullmatch(spec)
        if not parts:
            raise ValueError('invalid format string')
        fill, align, sign, coerce, zero, width, comma, precision, kind = parts.groups()
        if zero and (fill or align):
            raise ValueError('invalid format string')
        width = int(width or 0)
        if width > 2147483647:
            raise MemoryError
        if _is_special(self):
            negative, whole, rest, zero, fill = self._sign, str(self).lstrip('-'), '', None, fill or ' '
        else:
            negative, whole, rest = _digits_for(self, kind or 'G', int(precision) if precision else None, coerce)
        mark = '-' if negative else sign if sign in ('+', ' ') else ''
        if not _is_special(self):
            whole = _grouped(whole, ',', width - len(rest) - len(mark) if zero else 0) if comma else \
                whole.rjust(width - len(rest) - len(mark), '0') if zero else whole
        text = whole + rest
        if align == '=':
            return mark + text.rjust(width - len(mark), fill or ' ')
        return format(mark + text, (fill or ' ') + (align or '>') + str(width))

    __add__, __radd__ = _binary(_add), _reflected(_add)
    __sub__, __rsub__ = _binary(_sub), _reflected(_sub)
    __mul__, __rmul__ = _binary(_mul), _reflected(_mul)
    __truediv__, __rtruediv__ = _binary(_truediv), _reflected(_truediv)
    __mod__, __rmod__ = _binary(_mod), _reflected(_mod)
    __rpow__ = _reflected(_pow)

    def __pow__(self, other, modulo=None):
        if modulo is not None:
            raise NotImplementedError('pow() of decimals with three arguments is not supported in the playground')
        other = _operand(other)
        return NotImplemented if other is None else _pow(self, other)

    __floordiv__, __rfloordiv__ = _binary(_floordiv), _reflected(_floordiv)
    __divmod__, __rdivmod__ = _binary(_divmod), _reflected(_divmod)

    def __neg__(self):
        nan = _nan_of(self, self)
        return nan or _fitted(_make(1 - self._sign if self else 0, self._int, self._exp))

    def __pos__(self):
        nan = _nan_of(self, self)
        return nan or _fitted(_make(self._sign if self else 0, self._int, self._exp))

    def __abs__(self):
        nan = _nan_of(self, self)
        return nan or _fitted(_make(0, self._int, self._exp))

    def copy_abs(self):
        return _make(0, self._int, self._exp)

    def copy_negate(self):
        return _make(1 - self._sign, self._int, self._exp)

    def _ordered(self, other):
        """The comparison with a number, or None."""
        if isinstance(other, float):
            other = Decimal.from_float(other)
        elif type(other).__name__ == 'Fraction':  # exactly
            if _is_special(self):
                return self._ordered(0)
            a, b = self.as_integer_ratio()
            x, y = a * other.denominator, other.numerator * b
            return (x > y) - (x < y)
        other = _operand(other)
        if other is None:
            return None
        if _nan_of(self, other) is not None:
            _invalid()
        return _compare(self, other)

    def __eq__(self, other):
        if self._exp == 'n' or isinstance(other, Decimal) and other._exp == 'n' or \
                isinstance(other, float) and other != other:
            if self._exp != 'N' and (not isinstance(other, Decimal) or other._exp != 'N'):
                return False
        order = self._ordered(other)
        return NotImplemented if order is None else order == 0

    def __lt__(self, other):
        order = self._ordered(other)
        return NotImplemented if order is None else order < 0

    def __le__(self, other):
        order = self._ordered(other)
        return NotImplemented if order is None else order <= 0

    def __gt__(self, other):
        order = self._ordered(other)
        return NotImplemented if order is None else order > 0

    def __ge__(self, other):
        order = self._ordered(other)
        return NotImplemented if order is None else order >= 0

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def copy_sign(self, other, context=None):
        made = _operand(other)
        if made is None:
            raise TypeError(f'conversion from {type(other).__name__} to Decimal is not supported')
        return self.copy_abs().copy_negate() if made._sign else self.copy_abs()

    def __hash__(self):
        from fractions import Fraction
        if _is_special(self):
            if self._exp == 'N':
                raise TypeError('Cannot hash a signaling NaN value')
            return object.__hash__(self) if self._exp == 'n' else hash(float(self))
        return hash(Fraction(*self.as_integer_ratio()))

    def __bool__(self):
        return self._int != 0 or _is_special(self)

    def __int__(self):
        self._finite('integer')
        n = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -n if self._sign else n

    __trunc__ = __int__

    def __float__(self):
        if self._exp == 'N':
            raise ValueError('cannot convert signaling NaN to float')
        return float('nan' if self._exp == 'n' else str(self))

    def __round__(self, n=None):
        if n is not None:
            return self.quantize(_make(0, 1, -n))
        return int(self.to_integral_value(ROUND_HALF_EVEN))

    def __floor__(self):
        return int(self.to_integral_value(ROUND_FLOOR))

    def __ceil__(self):
        return int(self.to_integral_value(ROUND_CEILING))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def quantize(self, exp, rounding=None, context=None):
        exp = _operand(exp)
        if _is_special(self) or _is_special(exp):
            nan = _nan_of(self, exp)
            if nan is None and self._exp != exp._exp:
                _invalid()
            return self if nan is None else nan
        exponent = exp._exp
        kind = rounding or (context or getcontext()).rounding
        n = _cut(self._sign, self._int, exponent - self._exp, kind)
        if len(str(n)) > (context or getcontext()).prec:
            raise InvalidOperation([InvalidOperation])
        return _make(self._sign, n, exponent)

    def to_integral_value(self, rounding=None, context=None):
        if _is_special(self):
            _nan_of(self, self)
            return self
        if self._exp >= 0:
            return self
        return _make(self._sign,
                     _cut(self._sign, self._int, -self._exp, rounding or getcontext().rounding), 0)

    to_integral = to_integral_exact = to_integral_value

    def normalize(self, context=None):
        x = _fitted(self, context)
        if _is_special(x):
            return x
        n, exponent = x._int, x._exp
        if not n:
            return _make(x._sign, 0, 0)
        while n % 10 == 0:
            n //= 10
            exponent += 1
        return _make(x._sign, n, exponent)

    def sqrt(self, context=None):
        context = context or getcontext()
        if self._exp in ('n', 'N'):
            return _nan_of(self, self)
        if self._sign and self:
            _invalid()
        if self._exp == 'F':
            return self
        if not self._int:
            return _make(self._sign, 0, self._exp // 2)
        from math import isqrt
        exponent, n, digits = self._exp, self._int, context.prec + 1
        e = exponent >> 1
        if exponent & 1:
            n *= 10
            length = (len(str(self._int)) >> 1) + 1
        else:
            length = len(str(self._int)) + 1 >> 1
        shift = digits - length
        if shift >= 0:
            n *= 100 ** shift
            exact = True
        else:
            n, rest = divmod(n, 100 ** -shift)
            exact = not rest
        e -= shift
        root = isqrt(n)
        exact = exact and root * root == n
        if exact:
            root = root // 10 ** shift if shift >= 0 else root * 10 ** -shift
            e += shift
        elif root % 5 == 0:
            root += 1
        return _fitted(_make(0, root, e), Context(context.prec, ROUND_HALF_EVEN))

    def exp(self, context=None):
        from _decimal_powers import _exp_method
        return _exp_method(self, context)

    def ln(self, context=None):
        from _decimal_powers import _log_method
        return _log_method(self, context)

    def log10(self, context=None):
        from _decimal_powers import _log_method
        return _log_method(self, context, True)

    def compare(self, other):
        other = _operand(other)
        nan = _nan_of(self, other)
        if nan is not None:
            return nan
        order = _compare(self, other)
        return _make(int(order < 0), abs(order), 0)

    def scaleb(self, other, context=None):
        other = _operand(other)
        if other is None:
            raise TypeError('conversion from %s to Decimal is not supported' % type(other).__name__)
        nan = _nan_of(self, other)
        if nan is not None:
            return nan
        if other._exp != 0:
            _invalid()
        return self if self._exp == 'F' else _fitted(_make(self._sign, self._int, self._exp + int(other)), context)

    def _chosen(self, other, sign):
        other = _operand(other)
        nan = _nan_of(self, other)
        if nan is not None:
            return other if self._exp == 'n' and other._exp != 'n' else self
        return _fitted(self if _compare(self, other) * sign >= 0 else other)

    def max(self, other):
        return self._chosen(other, 1)

    def min(self, other):
        return self._chosen(other, -1)

    def is_nan(self):
        return self._exp in ('n', 'N')

    def is_qnan(self):
        return self._exp == 'n'

    def is_snan(self):
        return self._exp == 'N'

    def is_infinite(self):
        return self._exp == 'F'

    def is_finite(self):
        return not _is_special(self)

    def is_zero(self):
        return not self

    def is_signed(self):
        return self._sign == 1

    def __getattr__(self, name):
        if name in ('fma', 'remainder_near', 'to_eng_string', 'logb',
                    'next_plus', 'next_minus', 'is_normal', 'is_subnormal', 'same_quantum', 'shift',
                    'rotate', 'number_class', 'radix', 'canonical', 'is_canonical'):
            raise NotImplementedError("decimal.Decimal has no '" + name + "' here")
        raise AttributeError("'decimal.Decimal' object has no attribute '" + name + "'")
