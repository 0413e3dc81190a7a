import math


class Counted:
    def __init__(self, n, length):
        self.n, self.length = n, length

    def __iter__(self):
        print('iter', end=' ')
        return iter(range(self.n))

    def __len__(self):
        print('len', end=' ')
        if isinstance(self.length, Exception):
            raise self.length
        return self.length


class Hinted:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter([7, 8])

    def __length_hint__(self):
        print('hint', end=' ')
        return self.hint


def swallow(*args):
    return args


for make in (lambda: Counted(3, 3), lambda: Counted(3, -1), lambda: Counted(2, TypeError('t')), lambda: Counted(2, KeyError('k')), lambda: Hinted(5), lambda: Hinted(-1), lambda: Hinted('x'), lambda: Hinted(NotImplemented)):
    for f in (list, tuple, sorted, set, lambda x: [*x], lambda x: [].extend(x), lambda x: swallow(*x), sum, lambda x: list(zip(x)), lambda x: bytes(x), bool):
        try:
            print(f(make()))
        except Exception as e:
            print(type(e).__name__, e)
keys = {'a': 1}.keys()
for f in (lambda: [] in keys, lambda: 'a' in keys, lambda: keys & [[]], lambda: ('a', 1) in {'a': 1}.items(), lambda: 1 in {'a': 1}.values(), lambda: (math.gamma(0.5), math.gamma(20), math.lgamma(3.5), math.gamma(-1.5))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
