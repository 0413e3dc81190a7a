"""What random programs and a list of forms found: equality of derived lists, unbound super, dicts renamed while walked."""


def tell(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class L(list):
    pass


class T(dict):
    pass


print(L() in [L()], [L([1])].index([1]), [L()].count(L()), (L(),) == (L(),), T() in (T(),), {1: L([2])} == {1: L([2])})

# A bound of round() beyond 64 bits.
print(round(256, 2**63), round(2.5, 10**30), round(1.5, -2**70))


# super() of a class alone.
class A:
    x = 1

    def f(self):
        return 'A.f'


class B(A):
    x = 2

    def f(self):
        return 'B' + self.__up.f()


B._B__up = super(B)
b, u = B(), super(B)
s = super(B, b)
print(b.f(), u, u.__self__, u.__self_class__, s.__thisclass__, s.__self__ is b, s.x, u.__get__(b).f())
for f in (lambda: u.x, lambda: u.__get__(3), lambda: super(1), lambda: super(B, 3), lambda: super(B, b, 1)):
    tell(f)


# Who renames the keys of a dict while going over it.
def rename(n, how):
    d, seen = {i: i for i in range(n)}, []
    try:
        for k in d:
            seen.append(k)
            d[how(k)] = d.pop(k)
    except RuntimeError as e:
        seen.append(str(e))
    return seen, d


for n in range(1, 12):
    print(n, *rename(n, lambda k: k + 100), *rename(n, lambda k: k))
print({'a': 1}.keys().mapping)


# An error of __set_name__ is a cause.
class Bad:
    def __set_name__(self, owner, name):
        raise ValueError('no')


try:
    class C:
        y = Bad()
except RuntimeError as e:
    print(e, repr(e.__cause__), repr(e.__context__))

import datetime as dt
import heapq
import itertools
import operator
import re
import statistics as st
from dataclasses import dataclass, make_dataclass
from decimal import Decimal
from fractions import Fraction

for f in (lambda: st.mean([Fraction(1, 2), Fraction(1, 3)]), lambda: st.mean([Decimal('1'), Decimal('2')]), lambda: st.mean('ab'),
          lambda: st.variance([Fraction(1, 2), Fraction(1, 3), 1]), lambda: st.stdev([Fraction(1, 2), Fraction(1, 3)]),
          lambda: st.pvariance([Decimal('1.5'), Decimal('2.5')]), lambda: st.mean([Fraction(1, 2), 0.25]),
          lambda: st.harmonic_mean([Fraction(1, 2), Fraction(1, 4)]), lambda: st.pstdev([Fraction(10**40, 3), 7]),
          lambda: heapq.heappop([]), lambda: heapq.heappush(5, 1), lambda: heapq.heapify((1,)), lambda: heapq.heapreplace([], 1),
          lambda: dt.date.fromisocalendar(2020, 53, 7), lambda: dt.date.fromisocalendar(2021, 53, 7), lambda: dt.date.fromisocalendar(2021, 1, 8),
          lambda: setattr(dt.date(2024, 1, 1), 'year', 2), lambda: setattr(dt.datetime(2024, 1, 1), 'hour', 2),
          lambda: setattr(dt.time(1), 'x', 2), lambda: delattr(dt.date(2024, 1, 1), 'day'), lambda: dt.timedelta(10**10), lambda: dt.timedelta(10**9),
          lambda: re.compile('(a)(?P<b>b)').groupindex, lambda: list(itertools.starmap(pow, [2])), lambda: operator.itemgetter(),
          lambda: sorted([1], foo=1), lambda: make_dataclass('M', ['1x']), lambda: make_dataclass('M', ['x', 'x']), lambda: make_dataclass('M', ['if'])):
    tell(f)


@dataclass(order=True)
class D:
    a: int
    b: 'ClassVar[int]' = 4


print(D(1, 2), D.__dataclass_params__)
from typing import ClassVar


@dataclass
class E:
    a: int
    b: 'ClassVar[int]' = 4


print(E(1))
