# How deep nested data may be, and in which words it ends; widths that no memory has.
def nest(n, cell):
    a = cell(None)
    for i in range(n):
        a = cell(a)
    return a


def show(f):
    try:
        print(f())
    except (RecursionError, MemoryError, ValueError, OverflowError) as e:
        print(type(e).__name__, str(e)[:130], len(str(e)))


def in_list(a):
    return [a]


def in_dict(a):
    return {1: a}


for cell in (in_list, in_dict):
    show(lambda: len(repr(nest(900, cell))))
    show(lambda: repr(nest(2000, cell)))
    show(lambda: nest(900, cell) == nest(900, cell))
    show(lambda: nest(2000, cell) == nest(2000, cell))
show(lambda: nest(2000, in_list) < nest(2000, in_list))


class Endless:
    calls = 0

    def __repr__(self):
        Endless.calls += 1
        return repr(self)

    def __eq__(self, other):
        Endless.calls += 1
        return self == other

    def __str__(self):
        Endless.calls += 1
        return f'{self!r}'


for f in (repr, str, lambda e: e == e):
    Endless.calls = 0
    try:
        f(Endless())
    except RecursionError:
        print(Endless.calls // 10)


class Long:
    def __len__(self):
        return 10 ** 30


show(lambda: len(Long()))
show(lambda: f'{1:>{10 ** 12}}')
show(lambda: f'{1:>{10 ** 30}}')
show(lambda: f'{"abc":.{10 ** 12}}')
show(lambda: f'{1.5:.{10 ** 12}f}')
show(lambda: '%999999999999d' % 1)
show(lambda: '%99999999999999999999d' % 1)
show(lambda: '%.99999999999f' % 1)
show(lambda: 'x' * 10 ** 12)
show(lambda: [0] * 10 ** 12)
show(lambda: [0] * 10 ** 30)
show(lambda: float('1_' * 200))
show(lambda: int('x' * 300))
