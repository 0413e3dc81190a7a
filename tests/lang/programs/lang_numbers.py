def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for a in (7, -7, 0, 2**61, 7.5, -7.5, 0.0, True):
    for b in (2, -2, 0, 3, 2.5, -0.5, False):
        for op in (lambda: a + b, lambda: a - b, lambda: a * b, lambda: a / b, lambda: a // b, lambda: a % b, lambda: divmod(a, b), lambda: a < b, lambda: a == b, lambda: a >= b):
            try:
                r = op()
            except OverflowError:
                continue
            except Exception as e:
                r = (type(e).__name__, str(e))
            if isinstance(r, int) and not abs(r) <= 9223372036854775807:
                continue
            if isinstance(r, tuple) and any(isinstance(x, int) and not abs(x) <= 9223372036854775807 for x in r):
                continue
            print(a, b, r)
print(2 ** 10, 2 ** -2, (-2) ** 3, 2.0 ** 0.5, 0 ** 0, 10 ** 18)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 40, -9 >> 1, True & False, True ^ True, True | 2)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(15, -1), round(25, -1), round(-15, -1), round(1e20, 2), round(0.5), round(5e-324, 5))
print(int('42'), int('-0x1f', 16), int('0b101', 0), int(3.99), int(-3.99), int(' 7 '), int('1_000'))
print(float('1e3'), float(' -inf '), float('nan'), float('1_0.5'), float(3))
print(abs(-3), abs(-3.5), abs(True), divmod(7, -2), divmod(-7.5, 2), pow(2, 10), pow(3, 4, 5), pow(2, -1))
for s in ('', '1.5', 'abc', '0x', '1__0', '_1'):
    show(lambda: int(s))
    show(lambda: float(s))
print(0.1 + 0.2, 1e16, 1e15, 123456789.123, 1e-5, 0.0001, -0.0, 1e300 * 10, float('inf') - float('inf'))
print(1 == 1.0, hash(1) == hash(1.0), 2**53 == 2**53 + 0.0, 2**53 + 1 == float(2**53), 9007199254740993 > 9007199254740992.0)
print(hash(0.5), hash(-1), hash(2**61), hash((1, 2)), hash(()), hash((1.5, (2, 3))), hash(3.14))
print(3 .bit_length(), (255).bit_length(), (1.5).is_integer(), (2.0).is_integer(), 3 .real, 3 .imag)
print(bin(10), oct(8), hex(255), hex(-255), bin(0), chr(97), ord('a'), chr(8364))
print(sum([1, 2.5, True]), sum([], 5), sum([[1], [2]], []), min(3, 1, 2), max([1, 5, 2]), max('abc'), min([], default=7), max([1, -3], key=abs))
show(lambda: 1 << -1)
show(lambda: 'a' + 1)
show(lambda: 1 + 'a')
show(lambda: [1] + (2,))
show(lambda: 'a' * 1.5)
show(lambda: -'a')
show(lambda: ~1.5)
show(lambda: 1 < 'a')
show(lambda: [] < {})
show(lambda: None + 1)
show(lambda: 1 @ 2)
show(lambda: abs('a'))
show(lambda: round('a'))
show(lambda: sum(['a']))
show(lambda: max([]))
show(lambda: max(1))
show(lambda: chr(-1))
show(lambda: ord('ab'))
show(lambda: len(5))
show(lambda: hash([]))
show(lambda: int([]))
show(lambda: float([]))
show(lambda: int('9', 8))
show(lambda: range(1, 2, 0))
show(lambda: range(1.5))
show(lambda: 10.0 ** 400)
show(lambda: 0.0 ** -1)
