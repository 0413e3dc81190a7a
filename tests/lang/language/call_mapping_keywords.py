# Keywords out of a mapping that is no dict: doubled ones, keys() that is none, the order of what is asked.
class K:
    def keys(self):
        print('keys')
        for k in ('a', 'b'):
            print('key', k)
            yield k

    def __getitem__(self, k):
        print('item', k)
        return k * 2


class Bad:
    def keys(self):
        return 5


def f(**kw):
    return kw


class T:
    def m(self, *args, a=0, **kw):
        return args, a, kw


def show(call):
    try:
        print(call())
    except TypeError as e:
        print('TypeError', e)


show(lambda: f(**K()))
show(lambda: f(b=2, **K()))
show(lambda: f(**K(), b=2))
show(lambda: f(**{'a': 1}, **K()))
show(lambda: f(**K(), **{'a': 1}))
show(lambda: T().m(1, a=3, **K()))
show(lambda: f(**Bad()))
show(lambda: dict(**K()))
show(lambda: dict(a=1, **K()))
show(lambda: dict(K()))
show(lambda: dict(Bad()))
show(lambda: {}.update(Bad()))
show(lambda: {'b': 1, **K()})
show(lambda: {**Bad()})
show(lambda: print(*[1], sep='-', **K()))
