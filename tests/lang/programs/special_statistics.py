import statistics
inf=float('inf'); nan=float('nan')
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
for d in ([1,inf],[inf,-inf],[1,2,nan],[inf,nan],[1.5,-inf,2]):
    for f in (statistics.mean, statistics.fmean, statistics.variance, statistics.pvariance, statistics.stdev, statistics.pstdev, statistics.median, statistics.harmonic_mean, statistics.quantiles):
        t(lambda: f(d))
    t(lambda: statistics.variance(d, 1.0))
    t(lambda: statistics.quantiles(d, method='inclusive'))
t(lambda: statistics.harmonic_mean([1,1,1]))
t(lambda: statistics.harmonic_mean([40,60]))
t(lambda: statistics.harmonic_mean([3]))
t(lambda: statistics.harmonic_mean([0,2]))

import collections
import operator
from decimal import Decimal
from typing import Optional

t(lambda: collections.deque([1, 2, 3]).rotate(2**65))
t(lambda: operator.length_hint(x for x in [1]))
t(lambda: operator.length_hint([1, 2]))
t(lambda: operator.length_hint(5, 7))
t(lambda: divmod(7, Decimal(3)))
t(lambda: issubclass(int, Optional[str]))
t(lambda: issubclass(int, Optional[int]))
t(lambda: int('1', -7**30))
t(lambda: int('1', 2**70))
t(lambda: 10**400 ^ -1.5)
t(lambda: 1.5 & 10**400)
t(lambda: 10**400 << 1.5)
t(lambda: 10**400 @ 1.5)
t(lambda: 10**400 + 1.5)
