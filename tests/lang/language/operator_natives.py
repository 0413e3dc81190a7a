# The operators as functions, what natives of modules say of their arguments, and how much is left of an iterator.
import functools
import math
import operator


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: math.sqrt())
show(lambda: math.sqrt(1, 2))
show(lambda: math.hypot(x=1))
show(lambda: math.sqrt(x=1))
show(lambda: math.copysign(1))
show(lambda: operator.add(1))
show(lambda: operator.neg())
show(lambda: operator.neg(1, 2))
show(lambda: operator.add(a=1))
show(lambda: functools.partial(operator.mul, 2, b=1)())
show(lambda: operator.contains(1))
show(lambda: operator.setitem(1, 2))
print(type(operator.add), operator.add, operator.add.__module__, operator.add.__name__, operator.__add__)
print(math.sqrt.__module__, len.__module__, math.sqrt.__qualname__)
print(functools.reduce(operator.mul, range(1, 20)), operator.pow(2, 100), operator.not_([]), operator.truth([0]))
print(operator.inv.__name__, operator.invert.__name__, operator.invert(5), operator.is_(None, None), operator.is_not(1, 1))


class Vector:
    def __init__(self, *v):
        self.v = list(v)

    def __add__(self, other):
        return Vector(*[a + b for a, b in zip(self.v, other.v)])

    def __iadd__(self, other):
        self.v.append(other)
        return self

    def __setitem__(self, i, x):
        self.v[i] = x

    def __delitem__(self, i):
        del self.v[i]

    def __contains__(self, x):
        return x in self.v

    def __lt__(self, other):
        return len(self.v) < other

    def __neg__(self):
        return Vector(*[-x for x in self.v])

    def __repr__(self):
        return f'V{self.v}'


v = Vector(1, 2)
print(operator.add(v, v), operator.iadd(v, 5) is v, v, operator.setitem(v, 0, 9), operator.delitem(v, 1), v)
print(operator.contains(v, 9), operator.lt(v, 3), operator.neg(v), operator.getitem([1, 2], -1))
a = [1]
b = operator.iadd(a, (2, 3))
operator.setitem(a, 0, 7)
operator.delitem(a, slice(1, 2))
print(a, b is a, operator.iconcat(a, [4]), operator.concat('a', 'b'))
for f in (lambda: operator.concat({}, []), lambda: operator.concat(range(1), range(2)), lambda: operator.concat(1, 2),
          lambda: operator.indexOf(5, 1), lambda: operator.setitem((1,), 2 ** 70, 1), lambda: operator.delitem('abc', 2 ** 70),
          lambda: operator.setitem((1,), 0, 1), lambda: operator.setitem({}, [], 1), lambda: operator.add(1, 'a')):
    show(f)
import itertools

print(itertools.count(True), itertools.count(True, 2), next(itertools.count(False)))
for it in (iter([1, 2, 3]), iter((1, 2)), iter('aé😀b'), iter(range(5)), iter({1: 2, 3: 4}), iter({1: 2}.items()), iter({1, 2, 3}),
           iter(b'abc'), reversed({1: 2, 3: 4, 5: 6})):
    print(type(it).__name__, it.__length_hint__(), next(it) is None, it.__length_hint__(), operator.length_hint(it), list(it)[5:],
          it.__length_hint__())
for f in (lambda: range(3)[2 ** 70], lambda: [1][2 ** 70], lambda: 'a'[2 ** 70], lambda: math.fsum([Vector(), 1]), lambda: math.fsum([1, 'a'])):
    show(f)


class Half:
    def __float__(self):
        return 0.5


print(math.fsum([Half(), 1, Half()]), math.fsum(iter([Half()])))
