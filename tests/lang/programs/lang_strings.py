def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
s = 'Hello, World'
print(s.upper(), s.lower(), s.swapcase(), s.title(), 'hELLO wORLD'.capitalize(), 'ß'.upper(), 'ÀÉ'.lower())
print(s.find('o'), s.rfind('o'), s.find('z'), s.index('W'), s.count('l'), s.count(''), s.find('o', 5), s.find('', 20), s.find('l', -3))
print(s[0], s[-1], s[1:4], s[::-1], s[::2], s[10:2:-3], s[-3:], s[:-20], 'añb€c'[2:4], len('añb€c'))
print(s.startswith('He'), s.startswith(('x', 'H')), s.endswith('ld'), s.startswith('W', 7), s.endswith('x'))
print(s.replace('l', 'L'), s.replace('l', '', 2), 'aaa'.replace('', '-'), 'abc'.replace('', '-', 2))
print('a,b,,c'.split(','), ' a  b c '.split(), 'a b c d'.split(None, 2), 'a,b,c'.split(',', 1), ''.split(), ''.split(','), 'a b c'.rsplit(' ', 1), ' a b  c '.rsplit(None, 1))
print('a\nb\r\nc\n'.splitlines(), 'a\nb'.splitlines(True), 'x=1=2'.partition('='), 'x=1=2'.rpartition('='), 'x'.partition('='), 'x'.rpartition('='))
print('-'.join(['a', 'b']), ''.join('xyz'), ', '.join(str(i) for i in range(3)))
print(repr('  x '.strip()), repr('xxhixx'.strip('x')), repr('  x'.lstrip()), repr('x  '.rstrip()), repr('abcba'.lstrip('ab')))
print('|'.join(['a'.ljust(4), 'b'.rjust(4), 'c'.center(4), 'ab'.center(5), 'abc'.center(6, '*'), '42'.zfill(5), '-42'.zfill(5)]))
print('abc'.isalpha(), 'ab1'.isalnum(), '12'.isdigit(), ' \t'.isspace(), 'Ab'.isupper(), 'AB'.isupper(), 'ab'.islower(), 'Hello World'.istitle(), ''.isalpha(), 'a_1'.isidentifier(), 'é'.isalpha(), 'a\n'.isprintable())
print('a\tb'.expandtabs(4), 'prefix'.removeprefix('pre'), 'suffix'.removesuffix('fix'), 'ab' * 3, 3 * 'x', 'ab' * -1)
print('a' < 'b', 'a' < 'B', 'abc' < 'abd', 'z' > 'é', 'a' == 'a', 'a' != 'b', 'b' in 'abc', '' in 'abc', 'x' not in 'abc')
for t in ("it's", 'say "hi"', "both ' and \"", 'tab\t\n\r', '\x00\x7f\x80', 'é€😀', '\\', '\u200b', '\ud7ff', ''):
    print(repr(t), ascii(t), len(t))
print('%d %5d|%-5d|%05d|%+d|% d' % (1, 2, 3, 4, 5, 6), '%s %r %a' % ('a', 'b', 'é'), '%x %X %o %#x %#o' % (255, 255, 8, 255, 8))
print('%f %.2f %10.3f|%-10.1f|%e %g %G %.3g' % (1.5, 2.345, 3.14159, 2.5, 12345.678, 0.0001, 1e-10, 1234567), '%c%c' % ('a', 98), '%%', '%5s|%-5s|%.2s' % ('a', 'b', 'cde'))
print('%(x)d %(y)s' % {'x': 1, 'y': 'z'}, '%s' % [1, 2], '%s' % (1,), '%*d|%-*d' % (5, 1, 5, 2), '%.3d' % 5, '%i' % 3.9, '%5.1f%%' % 99.55)
print('{} {} {}'.format(1, 'a', 2.5), '{1} {0}'.format('a', 'b'), '{x} {y!r}'.format(x=1, y='z'), '{0[1]} {0[0]}'.format([1, 2]), '{a.real}'.format(a=3), '{:>5}|{:<5}|{:^5}|{:*^7}'.format(1, 2, 3, 'ab'), '{{}}'.format(), '{:{w}.{p}f}'.format(3.14159, w=8, p=2))
x = 3.14159; n = 42; name = 'bob'
print(f'{x:.2f} {n:5d} {n:<5}| {n:^5}| {n:+d} {n:05d} {n:,} {1234567:,} {1234567:_} {x:10.3f}| {x:e} {name!r:>8} {name:>8} {n:#x} {n:#b} {n:o} {0.25:.1%} {n=} {x=:.1f} {name!s}')
for spec in ('', '5', '<8', '>8', '^8', '08', '+', ' ', ',', '.3', '.0f', '.2e', 'g', '.3g', '%', '+.1f', '010.2f', '*^12.2f', '=+10.1f', ',.2f', '_.1f', '#.3g', 'F', 'E', 'G', 'n'):
    print(spec, [format(v, spec) for v in (0.0, -1.5, 1234567.891, 1e-7, 1e22, float('inf'), float('nan'))])
for spec in ('', '5', '<8', '^9', '08', '+', ' d', ',', '_', 'x', '#x', 'X', 'b', '#b', 'o', '#o', 'c', '.2f', 'e', '%', '+08,', '010,', '#010x', '_b', '=8'):
    try:
        print(spec, [format(v, spec) for v in (0, 65, 1234567, 255)])
    except (ValueError, OverflowError) as e:
        print(spec, e)
for spec in ('', '5', '<5', '>5', '^5', '*>6', '.2', '6.2', 's', '>6s'):
    print(spec, repr(format('abc', spec)))
for bad in (lambda: format('a', 'd'), lambda: format(1, '.2d'), lambda: format(1.5, 'd'), lambda: format('a', '+'), lambda: format('a', '=5'), lambda: format(1, 'q'), lambda: format([], '5'), lambda: '%d' % 'a', lambda: '%d %d' % 1, lambda: '%d' % (1, 2), lambda: '%q' % 1, lambda: '%(a)s' % 5, lambda: '{}'.format(), lambda: '{a}'.format(), lambda: '{'.format(), lambda: '}'.format(), lambda: '{0} {}'.format(1, 2), lambda: '{!x}'.format(1), lambda: 'abc'[10], lambda: 'abc'['a'], lambda: 'a'.index('z'), lambda: ','.join([1]), lambda: 'a'.split(''), lambda: 1 in 'abc', lambda: 'abc'.foo, lambda: 'a'.join(5), lambda: 'x'.center(), lambda: 'x'.ljust(5, 'ab'), lambda: 'abc'.replace('a')):
    show(bad)
