"""The context of decimals: precision, rounding, exponents, and what is raised."""
from _sys import dotted as _dotted

__name__ = 'decimal'  # the module of its classes

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
        from decimal import Decimal
        from _decimal_operations import _fitted
        return _fitted(Decimal(num), self)

    def __repr__(self):
        return ('Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=[], '
                'traps=[InvalidOperation, DivisionByZero, Overflow])'
                % (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp))

    def _computed(self, operation, *numbers):
        """What the operation gives in this context."""
        from _decimal_operations import _number
        with localcontext(self):
            return operation(*[_number(x) for x in numbers])

    def plus(self, x):
        return self._computed(lambda a: +a, x)

    def add(self, x, y):
        return self._computed(lambda a, b: a + b, x, y)

    def subtract(self, x, y):
        return self._computed(lambda a, b: a - b, x, y)

    def multiply(self, x, y):
        return self._computed(lambda a, b: a * b, x, y)

    def divide(self, x, y):
        return self._computed(lambda a, b: a / b, x, y)

    def power(self, a, b):
        return self._computed(lambda x, y: x ** y, a, b)

    def quantize(self, x, y):
        return self._computed(lambda a, b: a.quantize(b), x, y)

    def sqrt(self, x):
        return self._computed(lambda a: a.sqrt(), x)

    def exp(self, x):
        return self._computed(lambda a: a.exp(), x)

    def ln(self, x):
        return self._computed(lambda a: a.ln(), x)

    def log10(self, x):
        return self._computed(lambda a: a.log10(), x)


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
