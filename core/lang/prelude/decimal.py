"""decimal: decimal floating point (General Decimal Arithmetic 1.70), as far as lessons on rounding
use it: numbers, infinities and NaN, + - * / // % **, quantize, sqrt, exp and logarithms, comparisons, formats, the
context's precision, rounding and exponents.

A number is _sign, _int, _exp; the _exp of an infinity is 'F', of NaN 'n', of a signaling one 'N'."""
from _sys import dotted as _dotted
from _decimal_context import (ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
                              ROUND_HALF_UP, ROUND_UP, BasicContext, Context, ConversionSyntax, DecimalException,
                              DefaultContext, DivisionByZero, DivisionImpossible, DivisionUndefined, ExtendedContext,
                              FloatOperation, Inexact, InvalidOperation, Overflow, Rounded, _cut, getcontext,
                              localcontext, setcontext)
from _decimal_operations import (_add, _compare, _divmod, _fitted, _floordiv, _infinity, _invalid, _is_special,
                                 _make, _mod, _mul, _nan_of, _numbers, _of_parts, _operand, _parse, _pow, _sub, _truediv)


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


@_dotted
@_numbers
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
        from _decimal_format import _formatted
        return _formatted(self, spec)

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
