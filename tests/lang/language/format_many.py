from decimal import Decimal
from fractions import Fraction
rows = [('apple', 3, 0.5), ('banana', 12, 0.25), ('kiwi', 100, 1.125)]
print(f'{"name":<10}|{"qty":^7}|{"price":>10}')
print('-' * 29)
for name, qty, price in rows:
    print(f'{name:<10}|{qty:^7d}|{price:>10.2f}')
print(f'{"total":.<10}|{sum(q for _, q, _ in rows):*^7}|{sum(q * p for _, q, p in rows):>+10,.1f}')
width, prec = 12, 4
print(f'{3.14159265:{width}.{prec}}|{3.14159265:<{width}.{prec}e}|{12345678.9:_.2f}|{-7:=+6}|{255:#x}|{255:#010b}|{0.256:.1%}')
print('{0} {1} {0!r} {name!s:>8} {2[1]} {3.real}'.format('a', 2, [5, 6], 3 + 4j, name='z'))
print('%s %r %5d|%-5d|%05d %+.2e %x %o %c %% %10.3s|' % ('s', 'r', 42, 42, 42, 12345.678, 255, 8, 'A', 'abcdef'))
print('%(a)s-%(b)03d' % {'a': 1, 'b': 2})
print(f'{1e20} {1e16} {1e15} {1e-5} {0.0001} {123456789.123456789} {1/3} {2**0.5!r} {float("inf")} {float("nan"):>6} {-0.0}')
print(f'{1234567:,} {1234567.891:,} {0xFFFFFF:_x} {10**18:n}')
print(f'{True:d} {True} {None!s:>6} {[1, 2]!s:>10} {"é":>3}')
x = 10
print(f'{x=} {x + 1 = } {x!r:>5} {x=:>6} {"quoted"=}')
print(f"{{literal}} {'nested ' + f'{x}'}")
print(f'{Decimal("3.10") + Decimal("0.2")} {Fraction(3, 4) + 1} {Decimal(1) / 3:.5f} {Fraction(1, 3)!r}')
for spec in ('5.2d', 's', 'q', ',s', '.3x', '=5', '1.2.3'):
    for value in (5, 'hi', 2.5):
        try:
            print(repr(format(value, spec)))
        except ValueError as e:
            print(spec, type(value).__name__, e)
for text, args in (('{} {}', (1,)), ('{0} {}', (1, 2)), ('{', ()), ('}', ()), ('{a}', ()), ('{0!r', (1,)), ('{0!z}', (1,)), ('{:{}}', (1, 5)),
                   ('{0.x}', (1,)), ('{0[a]}', ([1],)), ('{0[}', (1,)), ('{!r}', (1,)), ('{0!}', (1,)), ('{0!r:', (1,)), ('{0:', (1,)), ('{0', (1,)),
                   ('{0!rr}', (1,)), ('{0.}', (1,)), ('{0[]}', (1,)), ('{0]}', (1,)), ('{:{', (1,))):
    try:
        print(repr(text.format(*args)))
    except Exception as e:
        print(text, type(e).__name__, e)
for text, args in (('%d', ('a',)), ('%s %s', (1,)), ('%s', (1, 2)), ('%z', (1,)), ('%(a)s', (1,)), ('%', ()), ('%c', (300000000,)), ('%.2f', ('x',)), ('%x', (1.5,)), ('%*d', (5, 3))):
    try:
        print(repr(text % args))
    except Exception as e:
        print(text, type(e).__name__, e)
print(f'{rows[0][0].upper():^{len("wide column")}}|', f'{"a" "b"}', f'{(lambda v: v * 2)(4)}')
print('{:>{w}.{p}f}'.format(2.71828, w=9, p=3), '{:^+#x}'.format(31), '{:c}'.format(9731))
print(str(1.0), repr(0.1 + 0.2), 1e100, 5e-324, 1.7976931348623157e308, 100000000000000000000.0)
'{:d}'.format('x')
