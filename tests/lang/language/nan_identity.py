import math
nan = float('nan'); other = float('nan')
xs = [1, nan, 2]
print(nan in xs, other in xs, nan is nan, nan is other, xs.index(nan), xs.count(nan), xs.count(other), [nan] == [nan], [nan] == [other])
try: xs.index(other)
except ValueError as e: print(e)
print(len({nan, other, nan}), {nan: 1}.get(nan), {nan: 1}.get(other), math.nan in [math.nan], math.nan is math.nan)
a = math.inf - math.inf; b = math.inf - math.inf; print(a is b, a is a, a in [a], a in [b], nan + 1 in [nan], [nan + 1].count(nan))
print(nan == nan, nan != nan, (nan,) == (nan,), (nan,) == (other,), max([nan, 1]), max([1, nan]), min(nan, 2), sorted([3, nan, 1, 2]), set([nan]) == {nan})
x = nan; x *= 1; print(x in [nan]); print(-(-nan) is nan, abs(nan) is nan, +nan is nan, round(nan, 2) is nan, float(nan) is nan)
print(dict.fromkeys([nan, nan, other]), math.copysign(1, nan), sum([nan]) in [nan], math.fsum([nan]) is nan, math.sqrt(nan) is nan, complex(nan, 0).real is nan)
import copy; print(copy.copy(nan) is nan, copy.deepcopy([nan])[0] is nan, [*xs] == xs, xs[:] == xs, list(map(float, ['nan', 'nan']))[0] in [nan])
