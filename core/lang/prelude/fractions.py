"""fractions: exact rational numbers."""
import math
import numbers
import re

_FORMAT = re.compile(r'\s*([-+]?)(?=\d|\.\d)(\d*|\d+(?:_\d+)*)'
                     r'(?:/(\d+(?:_\d+)*)|(?:\.(\d*|\d+(?:_\d+)*))?(?:[eE]([-+]?\d+(?:_\d+)*))?)\s*')


def _parse(text):
    match = _FORMAT.fullmatch(text)
    if match is None:
        raise ValueError(f'Invalid literal for Fraction: {text!r}')
    sign, whole, denominator, decimal, exponent = match.groups()
    n, d = int(whole or '0'), 1
    if denominator:
        d = int(denominator)
    else:
        if decimal:
            decimal = decimal.replace('_', '')
            n, d = n * 10 ** len(decimal) + int(decimal), 10 ** len(decimal)
        if exponent:
            exponent = int(exponent)
            if exponent >= 0:
                n *= 10 ** exponent
            else:
                d *= 10 ** -exponent
    return -n if sign == '-' else n, d


def _pair(number):
    """Numerator and denominator of an int or a Fraction; None: it is neither."""
    if isinstance(number, Fraction):
        return number._numerator, number._denominator
    return (int(number), 1) if isinstance(number, int) else None


def _operator(exact, inexact):
    """The method of an operator and the one for the other side."""
    def forward(a, b):
        pair = _pair(b)
        if pair is not None:
            return exact(a._numerator, a._denominator, pair[0], pair[1])
        if isinstance(b, (float, complex)):
            return inexact(float(a), b)
        return NotImplemented

    def reverse(b, a):
        pair = _pair(a)
        if pair is not None:
            return exact(pair[0], pair[1], b._numerator, b._denominator)
        if isinstance(a, (float, complex)):
            return inexact(a, float(b))
        return NotImplemented

    return forward, reverse


class Fraction(numbers.Rational):
    """Fraction(3, 4), Fraction('3/4'), Fraction(0.75)."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if isinstance(numerator, str):
                n, d = _parse(numerator)
            elif _pair(numerator) is not None:
                n, d = _pair(numerator)
            elif isinstance(numerator, float) or type(numerator).__name__ == 'Decimal':
                n, d = numerator.as_integer_ratio()
            else:
                raise TypeError('argument should be a string or a Rational instance')
        else:
            over, under = _pair(numerator), _pair(denominator)
            if over is None or under is None:
                raise TypeError('both arguments should be Rational instances')
            n, d = over[0] * under[1], over[1] * under[0]
        if d == 0:
            raise ZeroDivisionError(f'Fraction({n}, 0)')
        shared = math.gcd(n, d)
        if d < 0:
            shared = -shared
        self._numerator, self._denominator = n // shared, d // shared
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, not {f!r} '
                            f'({type(f).__name__})')
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        if not isinstance(dec, int) and type(dec).__name__ != 'Decimal':
            raise TypeError(f'{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} '
                            f'({type(dec).__name__})')
        return cls(*dec.as_integer_ratio())

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return self

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction with a denominator no larger than that."""
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction(p1, q1)
        return Fraction(p0 + k * p1, q0 + k * q1)

    def __repr__(self):
        return f'{type(self).__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f'{self._numerator}/{self._denominator}'

    __add__, __radd__ = _operator(lambda a, b, c, d: Fraction(a * d + c * b, b * d),
                                  lambda x, y: x + y)
    __sub__, __rsub__ = _operator(lambda a, b, c, d: Fraction(a * d - c * b, b * d),
                                  lambda x, y: x - y)
    __mul__, __rmul__ = _operator(lambda a, b, c, d: Fraction(a * c, b * d), lambda x, y: x * y)
    __truediv__, __rtruediv__ = _operator(lambda a, b, c, d: _quotient(a * d, b * c),
                                          lambda x, y: x / y)
    __floordiv__, __rfloordiv__ = _operator(lambda a, b, c, d: (a * d) // (b * c),
                                            lambda x, y: x // y)
    __mod__, __rmod__ = _operator(lambda a, b, c, d: Fraction((a * d) % (c * b), b * d),
                                  lambda x, y: x % y)
    __divmod__, __rdivmod__ = _operator(
        lambda a, b, c, d: ((a * d) // (b * c), Fraction((a * d) % (c * b), b * d)), divmod)

    def __pow__(self, other):
        pair = _pair(other)
        if pair is None:
            return float(self) ** other
        if pair[1] != 1:
            return float(self) ** float(other)
        power = pair[0]
        if power >= 0:
            return Fraction(self._numerator ** power, self._denominator ** power)
        if self._numerator == 0:
            raise ZeroDivisionError(f'Fraction({self._denominator ** -power}, 0)')
        return Fraction(self._denominator ** -power, self._numerator ** -power)

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other ** self._numerator
        if _pair(other) is not None and self._denominator == 1:
            return Fraction(other) ** self
        return other ** float(self)

    def __pos__(self):
        return Fraction(self._numerator, self._denominator)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator)

    def __bool__(self):
        return self._numerator != 0

    def __float__(self):
        return self._numerator / self._denominator

    def __int__(self):
        return self.__trunc__()

    def __trunc__(self):
        n, d = self._numerator, self._denominator
        return -(-n // d) if n < 0 else n // d

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            if rest * 2 == self._denominator:
                return whole + whole % 2
            return whole + (rest * 2 > self._denominator)
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        prime = 2 ** 61 - 1  # as CPython's floats, so that what is equal hashes alike
        inverse = pow(self._denominator, prime - 2, prime)
        value = hash(hash(abs(self._numerator)) * inverse) if inverse else 314159
        value = value if self._numerator >= 0 else -value
        return -2 if value == -1 else value

    def __eq__(self, other):
        pair = _pair(other)
        if pair is not None:
            return (self._numerator, self._denominator) == pair
        if isinstance(other, float):
            return math.isfinite(other) and other.as_integer_ratio() == self.as_integer_ratio()
        return float(self) == other if isinstance(other, complex) else NotImplemented

    def _compare(self, other, ordered):
        if isinstance(other, float) and not math.isfinite(other):
            return ordered(0.0, other)
        pair = other.as_integer_ratio() if isinstance(other, float) else _pair(other)
        if pair is None:
            return NotImplemented
        return ordered(self._numerator * pair[1], self._denominator * pair[0])

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _quotient(n, d):
    if d == 0:
        raise ZeroDivisionError(f'Fraction({(n > 0) - (n < 0)}, 0)')
    return Fraction(n, d)
