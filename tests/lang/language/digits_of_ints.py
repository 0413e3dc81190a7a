import sys
print(sys.get_int_max_str_digits())
for v in (0, 640, 639, -1, 1.5, 10**10, 'a', 700):
    try: print(v, sys.set_int_max_str_digits(v), sys.get_int_max_str_digits())
    except Exception as e: print(v, type(e).__name__, e)
    for f in (lambda: len(str(10 ** 650)), lambda: len(str(10**4500)), lambda: int('1' * 700) % 97, lambda: len(f'{7**2000}'), lambda: int('9' * 5000) % 1000007, lambda: len('%d' % 3**5), lambda: len('%d' % (3**5000)), lambda: int('0' * 700), lambda: int('f' * 6000, 16) % 97, lambda: int('  ' + '1' * 640 + ' ') % 7, lambda: int('1' * 641)):
        try: print(f())
        except ValueError as e: print(e)
sys.set_int_max_str_digits(0); x = 3 ** 100000; s = str(x); print(len(s), s[:20], s[-20:], int(s) == x, sum(map(int, str(2 ** 10000))))
