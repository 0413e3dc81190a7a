import math
from fractions import Fraction
from decimal import Decimal, getcontext, ROUND_HALF_UP, InvalidOperation
import statistics, cmath
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, divmod(-7, 2), 2 ** -1, 2 ** 100, 0 ** 0, 7 / 2, 1e308 * 10, -7.5 // 2, 7.5 % -2, round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1e300), int(-3.9), 10 ** 20 // 3)
print(math.gcd(12, 18, 8), math.lcm(4, 6), math.factorial(20), math.comb(10, 3), math.perm(5, 2), math.isqrt(99), math.floor(-2.5), math.ceil(2.1), math.trunc(-2.7), math.fsum([0.1] * 10), sum([0.1] * 10), math.prod([2, 3]), math.copysign(1, -0.0), math.fmod(-7, 3), math.modf(3.25), math.frexp(10), math.ldexp(0.5, 4), math.hypot(3, 4), math.dist([0, 0], [1, 1]), math.log(8, 2), math.log2(8), math.log10(1000), math.exp(1), math.degrees(math.pi), math.isclose(0.1 + 0.2, 0.3), math.inf, math.nan, math.tau, math.e)
print(0b1011, 0o17, 0xff, 1_000_000, bin(10), oct(8), hex(255), (10).bit_length(), (-5).to_bytes(2, 'big', signed=True), int.from_bytes(b'\x01\x00', 'big'), 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, -16 >> 2, (0.1).as_integer_ratio(), (2.0).is_integer(), (255).bit_count(), 3.0.hex(), float.fromhex('0x1.8p1'))
print(Fraction(1, 3) + Fraction(1, 6), Fraction('0.75'), Fraction(0.5), Fraction(7, -3), float(Fraction(1, 8)), Fraction(5, 2) // 1, Fraction(1, 3) ** 2, Fraction(22, 7).limit_denominator(5), Fraction(3, 4) > 0.7, round(Fraction(7, 2)), repr(Fraction(1, 2)))
print(Decimal('0.1') + Decimal('0.2'), Decimal(1) / 7, Decimal('1.10').quantize(Decimal('0.1'), rounding=ROUND_HALF_UP), Decimal('2.50') * 2, Decimal(2).sqrt(), Decimal('1e3'), Decimal('-0.00'), Decimal(0.1), Decimal('NaN'), Decimal('3.14').as_tuple())
getcontext().prec = 5
print(Decimal(1) / 3, Decimal('123456.789') + 0)
print((1 + 2j) * (3 - 1j), abs(3 + 4j), (1 + 2j).conjugate(), (1j) ** 2, complex('1+2j'), cmath.sqrt(-1), cmath.phase(-1), 1j.imag, complex(1, -0.0), (2 + 0j) == 2, cmath.polar(1j))
print(statistics.mean([1, 2, 3, 4]), statistics.median([1, 3, 2]), statistics.mode('aab'), statistics.stdev([1, 2, 3, 4]), statistics.pvariance([1, 2, 3]), statistics.quantiles([1, 2, 3, 4, 5]), statistics.fmean([1, 2]), statistics.multimode('aabb'), statistics.harmonic_mean([1, 2]), statistics.geometric_mean([1, 4]), statistics.correlation([1, 2, 3], [1, 2, 4]), statistics.linear_regression([1, 2, 3], [1, 2, 4]))
print(0.1 + 0.2, 1 / 3, 1e16 + 1, 100 * 1.1, 3 * 0.1 == 0.3, float('1e-7'), 1.0, 1e22, 123456789012345678.0, 5e-324, 0.1 .__repr__(), 1.5e300 * 1e10, -0.0, 2 ** 0.5, 10 ** -3, 4 ** 0.5, (-8) ** (1 / 3))
print(True + True, int(True), bool(0.0), True == 1, isinstance(True, int), int('ff', 16), float('  3.5 '), int(3.99), complex(3), max(1, 2.5, True), sum([True, False, True]), pow(3, -1, 7), pow(2, 10, 1000), abs(-5), 5 .real)
print(hash(1) == hash(1.0) == hash(True), hash(Fraction(1, 2)) == hash(0.5), hash(2 ** 61 - 1), hash(-1), hash(float('inf')), 1 == 1.0, {1: 'a', 1.0: 'b', True: 'c'})
for f in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.5 // 0, lambda: 1.5 % 0, lambda: divmod(1, 0), lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.exp(1000), lambda: 2.0 ** 10000, lambda: int(float('inf')), lambda: int(float('nan')), lambda: 1 << -1, lambda: Fraction(1, 0), lambda: Fraction('x'), lambda: Decimal('x'), lambda: Decimal(1) / 0, lambda: Decimal(1) + 1.5, lambda: statistics.mean([]), lambda: statistics.stdev([1]), lambda: 1j < 2j, lambda: int('1' * 5000), lambda: math.comb(5, -1), lambda: math.gcd(1.5, 2), lambda: 1 + None, lambda: -'a', lambda: ~1.5, lambda: 5 .foo, lambda: round('a'), lambda: math.floor('a'), lambda: math.acos(2), lambda: pow(2, -1, 4), lambda: 1j // 2, lambda: 3 & 1.5, lambda: math.isqrt(-1), lambda: (1.5).bit_length(), lambda: complex('a'), lambda: float('1,5'), lambda: 10 ** 400 / 3.0, lambda: float(10 ** 400), lambda: math.sin('x'), lambda: math.atan2(1), lambda: abs('x'), lambda: statistics.median([]), lambda: str(10 ** 5000)[:3], lambda: pow(0, -1), lambda: 5 % 'a', lambda: 'a' % 5, lambda: [] + 1, lambda: {} | 1, lambda: 1 @ 2):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


print(max(range(1, 1000), key=collatz), [n for n in range(2, 60) if all(n % d for d in range(2, int(n ** .5) + 1))])
print(sum(int(d) for d in str(2 ** 1000)), str(math.factorial(100))[:20], 3 ** 200 % 1000007)
x = 10
x /= 4; print(x); x //= 1; print(x); x **= 3; print(x); x %= 5; print(x); x = 6; x <<= 2; x |= 1; x ^= 3; x &= ~2; x >>= 1; print(x)
math.sqrt('16')
