"""What random calls of the libraries found beside CPython."""
import bisect
import copy
import functools
import heapq
import itertools
import operator
import re
import types
from collections import *
from datetime import *
from decimal import Decimal
from fractions import Fraction
from statistics import *
from typing import Any, Dict, Generic, List, Optional, Set


def tell(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Odd:
    def __repr__(self):
        return 5


class X:
    pass


class Y:
    pass


class XY(X, Y):
    pass


class YX(Y, X):
    pass


print({'+': operator.add, 'r': functools.reduce, 'p': heapq.heappush}, X.__init__, dict.get, dict.__getitem__, list.__add__)
for f in (lambda: UserList([1]) + [2], lambda: UserString('a').upper(), lambda: NormalDist.from_samples([1, 2, 4]), lambda: NormalDist.from_samples([]),
          lambda: type('W', (XY, YX), {}), lambda: type('W', (X, X), {}), lambda: str(Odd()), lambda: repr(Odd()),
          lambda: max(1, 2, b=3), lambda: pow(2, b=3), lambda: sorted([1], reverse=2**65), lambda: 'a'.splitlines(2**65),
          lambda: types.MethodType(lambda s, x: (s, x), 5)(1), lambda: types.MethodType(abs, -3)(), lambda: types.MethodType(5, 1),
          lambda: types.MethodType(abs, None), lambda: types.MethodType(abs), lambda: types.SimpleNamespace(1), lambda: types.UnionType,
          lambda: List[int]([1]), lambda: Dict[str, int](), lambda: Any(), lambda: Generic[int], lambda: Dict[str], lambda: isinstance(0, Set[int]),
          lambda: issubclass(int, Dict[str, int]), lambda: Optional[str | None],
          lambda: re.compile('a').groupindex, lambda: timezone(timedelta(0)), lambda: time(True, 2), lambda: date(2024, 1, 2**65),
          lambda: date.fromisocalendar(2024, 2**65, 1), lambda: Decimal('1.5') < Fraction(8, 5), lambda: sorted([Decimal('1.5'), Fraction(1, 3), 1]),
          lambda: Fraction(Decimal('2.675')), lambda: Decimal('2').copy_sign(Decimal('-0')), lambda: Decimal('2').real, lambda: copy.copy(1j),
          lambda: operator.countOf(None, 1), lambda: bisect.bisect({1: 2}, 1), lambda: bisect.bisect_left(5, 0, 0, 3), lambda: bisect.insort('abc', 1),
          lambda: list(heapq.merge([1, 4], 'ab')), lambda: list(heapq.merge([4, 1], [3, 0], reverse=True)), lambda: list(heapq.merge([1, 5], [2], [0], key=lambda v: v % 3)),
          lambda: heapq.nsmallest(0, [1], key=lambda: 1), lambda: functools.lru_cache(2)(None), lambda: list(itertools.islice([1], 2, -1)),
          lambda: list(itertools.islice([1], -2, 1)), lambda: next(itertools.count(b'x'))):
    tell(f)
