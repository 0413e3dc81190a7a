"""decimal: decimal floating point (General Decimal Arithmetic 1.70), as far as lessons on rounding
use it: finite numbers, + - * / // % **, quantize, sqrt, comparisons, formats, the context's precision
and rounding. NaN, infinities, exp and ln are refused by name."""
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
    """x rounded to the precision of the context."""
    context = context or getcontext()
    extra = len(str(x._int)) - context.prec
    if extra <= 0:
        return x
    n = _cut(x._sign, x._int, extra, context.rounding)
    if len(str(n)) > context.prec:
        n //= 10
        extra += 1
    return _make(x._sign, n, x._exp + extra)


def _parse(text):
    body = text.strip().replace('_', '')
    sign = 1 if body[:1] == '-' else 0
    number = body[1:] if body[:1] in ('-', '+') else body
    if number.lower() in ('inf', 'infinity', 'nan', 'snan'):
        raise NotImplementedError("decimal has no Decimal(%r) here" % text)
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


def _binary(f):
    def method(self, other):
        other = _operand(other)
        return NotImplemented if other is None else f(self, other)
    return method


def _reflected(f):
    def method(self, other):
        other = _operand(other)
        return NotImplemented if other is None else f(other, self)
    return method


def _aligned(a, b):
    exponent = min(a._exp, b._exp)
    return a._int * 10 ** (a._exp - exponent), b._int * 10 ** (b._exp - exponent), exponent


def _add(a, b):
    x, y, exponent = _aligned(a, b)
    total = (-x if a._sign else x) + (-y if b._sign else y)
    if total:
        sign = int(total < 0)
    elif a._sign == b._sign:
        sign = a._sign
    else:
        sign = int(getcontext().rounding == ROUND_FLOOR)
    return _fitted(_make(sign, abs(total), exponent))


def _sub(a, b):
    return _add(a, _make(1 - b._sign, b._int, b._exp))


def _mul(a, b):
    return _fitted(_make(a._sign ^ b._sign, a._int * b._int, a._exp + b._exp))


def _by_zero(a):
    raise DivisionByZero([DivisionByZero]) if a._int else InvalidOperation([DivisionUndefined])


def _truediv(a, b):
    if not b._int:
        _by_zero(a)
    sign, exponent = a._sign ^ b._sign, a._exp - b._exp
    if not a._int:
        return _make(sign, 0, exponent)
    shift = len(str(b._int)) - len(str(a._int)) + getcontext().prec + 1
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
    return _fitted(_make(sign, n, exponent))


def _divmod(a, b):
    """The quotient towards zero, and the rest with the sign of a."""
    if not b._int:
        raise DivisionByZero([DivisionByZero]) if a._int else InvalidOperation([DivisionUndefined])
    x, y, exponent = _aligned(a, b)
    q, r = divmod(x, y)
    return _make(a._sign ^ b._sign, q, 0), _fitted(_make(a._sign, r, exponent))


def _mod(a, b):
    if not b._int:
        raise InvalidOperation([InvalidOperation if a._int else DivisionUndefined])
    return _divmod(a, b)[1]


def _pow(a, b):
    if b._exp < 0 and b != b.to_integral_value():
        if b == Decimal('0.5'):
            return a.sqrt()
        raise NotImplementedError('decimal has no powers with a fraction here')
    n = int(b)
    exact = _make(a._sign if n % 2 else 0, a._int ** abs(n), a._exp * abs(n))
    return _fitted(exact) if n >= 0 else _truediv(_make(0, 1, 0), exact)


def _compare(a, b):
    x, y, _ = _aligned(a, b)
    x, y = -x if a._sign else x, -y if b._sign else y
    return (x > y) - (x < y)


@_dotted
class Decimal:
    __slots__ = ('_sign', '_int', '_exp')

    def __new__(cls, value='0', context=None):
        if isinstance(value, str):
            return _make(*_parse(value))
        if isinstance(value, float):
            return cls.from_float(value)
        if isinstance(value, (tuple, list)):
            if len(value) != 3:
                raise ValueError('argument must be a sequence of length 3')
            digits = ''.join([str(d) for d in value[1]])
            return _make(value[0], int(digits or '0'), value[2])
        made = _operand(value)
        if made is None:
            raise TypeError('conversion from %s to Decimal is not supported' % type(value).__name__)
        return made

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return _operand(f)
        if f != f or f in (float('inf'), float('-inf')):
            raise NotImplementedError('decimal has no Decimal(%r) here' % f)
        n, d = abs(f).as_integer_ratio()
        k = d.bit_length() - 1
        return _make(int(str(f)[0] == '-'), n * 5 ** k, -k)

    def as_tuple(self):
        from collections import namedtuple
        kind = namedtuple('DecimalTuple', 'sign digits exponent')
        return kind(self._sign, tuple([int(d) for d in str(self._int)]), self._exp)

    def as_integer_ratio(self):
        from fractions import Fraction
        made = Fraction(self._int) * Fraction(10) ** self._exp
        return (-made.numerator if self._sign else made.numerator), made.denominator

    def adjusted(self):
        return self._exp + len(str(self._int)) - 1

    def __str__(self):
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
        kind = spec[-1]
        if kind not in 'fFeE%':
            if '.' in spec or ',' in spec:
                raise NotImplementedError('decimal has no format %r here' % spec)
            return format(str(self), spec)
        body, _, digits = spec[:-1].partition('.')
        x = _make(self._sign, self._int, self._exp + 2) if kind == '%' else self
        if kind in 'eE':
            places = int(digits) if digits else len(str(x._int)) - 1
            n = _cut(x._sign, x._int, len(str(x._int)) - 1 - places, ROUND_HALF_EVEN)
            power = x.adjusted() + (len(str(n)) - 1 - places if x._int else 0)
            text = (str(n) + '0' * places)[:places + 1]
            text = text[0] + ('.' + text[1:] if places else '') + '%s%+d' % (kind, power)
        else:
            places = int(digits) if digits else max(0, -x._exp)
            n = str(_cut(x._sign, x._int, -x._exp - places, ROUND_HALF_EVEN)).rjust(places + 1, '0')
            text = n[:len(n) - places] + ('.' + n[len(n) - places:] if places else '')
            if ',' in body:
                whole, dot, rest = text.partition('.')
                text = '{:,}'.format(int(whole)) + dot + rest
                body = body.replace(',', '')
        text = ('-' if self._sign else '') + text + ('%' if kind == '%' else '')
        if '+' in body:
            text = text if self._sign else '+' + text
            body = body.replace('+', '')
        if body[:1] == '0' and body[1:].isdigit():
            return text.zfill(int(body))
        return format(text, body if any(c in body for c in '<>^') or not body else '>' + body)

    __add__, __radd__ = _binary(_add), _reflected(_add)
    __sub__, __rsub__ = _binary(_sub), _reflected(_sub)
    __mul__, __rmul__ = _binary(_mul), _reflected(_mul)
    __truediv__, __rtruediv__ = _binary(_truediv), _reflected(_truediv)
    __mod__, __rmod__ = _binary(_mod), _reflected(_mod)
    __pow__, __rpow__ = _binary(_pow), _reflected(_pow)

    def __floordiv__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else _divmod(self, other)[0]

    def __rfloordiv__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else _divmod(other, self)[0]

    def __divmod__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else _divmod(self, other)

    def __rdivmod__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else _divmod(other, self)

    def __neg__(self):
        return _fitted(_make(1 - self._sign if self._int else 0, self._int, self._exp))

    def __pos__(self):
        return _fitted(_make(self._sign if self._int else 0, self._int, self._exp))

    def __abs__(self):
        return _fitted(_make(0, self._int, self._exp))

    def copy_abs(self):
        return _make(0, self._int, self._exp)

    def copy_negate(self):
        return _make(1 - self._sign, self._int, self._exp)

    def _ordered(self, other):
        """The comparison with a number, or None."""
        if isinstance(other, float):
            other = Decimal.from_float(other)
        elif type(other).__name__ == 'Fraction':  # exactly
            a, b = self.as_integer_ratio()
            x, y = a * other.denominator, other.numerator * b
            return (x > y) - (x < y)
        other = _operand(other)
        return None if other is None else _compare(self, other)

    def __eq__(self, other):
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
        return hash(Fraction(*self.as_integer_ratio()))

    def __bool__(self):
        return self._int != 0

    def __int__(self):
        n = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -n if self._sign else n

    __trunc__ = __int__

    def __float__(self):
        return float(str(self))

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
        exponent = _operand(exp)._exp
        kind = rounding or (context or getcontext()).rounding
        n = _cut(self._sign, self._int, exponent - self._exp, kind)
        if len(str(n)) > (context or getcontext()).prec:
            raise InvalidOperation([InvalidOperation])
        return _make(self._sign, n, exponent)

    def to_integral_value(self, rounding=None, context=None):
        if self._exp >= 0:
            return self
        return _make(self._sign,
                     _cut(self._sign, self._int, -self._exp, rounding or getcontext().rounding), 0)

    to_integral = to_integral_exact = to_integral_value

    def normalize(self, context=None):
        x = _fitted(self, context)
        n, exponent = x._int, x._exp
        if not n:
            return _make(x._sign, 0, 0)
        while n % 10 == 0:
            n //= 10
            exponent += 1
        return _make(x._sign, n, exponent)

    def sqrt(self, context=None):
        context = context or getcontext()
        if not self._int:
            return _make(self._sign, 0, self._exp // 2)
        if self._sign:
            raise InvalidOperation([InvalidOperation])
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

    def compare(self, other):
        order = _compare(self, _operand(other))
        return _make(int(order < 0), abs(order), 0)

    def max(self, other):
        other = _operand(other)
        return _fitted(self if _compare(self, other) >= 0 else other)

    def min(self, other):
        other = _operand(other)
        return _fitted(self if _compare(self, other) <= 0 else other)

    def is_nan(self):
        return False

    def is_infinite(self):
        return False

    def is_finite(self):
        return True

    def is_zero(self):
        return self._int == 0

    def is_signed(self):
        return self._sign == 1

    def __getattr__(self, name):
        if name in ('exp', 'ln', 'log10', 'fma', 'remainder_near', 'to_eng_string', 'logb', 'scaleb',
                    'next_plus', 'next_minus', 'is_normal', 'is_subnormal', 'same_quantum', 'shift',
                    'rotate', 'number_class', 'radix', 'canonical', 'is_canonical'):
            raise NotImplementedError("decimal.Decimal has no '" + name + "' here")
        raise AttributeError("'decimal.Decimal' object has no attribute '" + name + "'")
