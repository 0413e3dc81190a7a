# math.fsum and math.prod of any iterable.
import math
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__ + ': ' + str(e))
inf=float('inf'); nan=float('nan')
for x in [[], [1,2], (.1,)*10, (i/10 for i in range(10)), {1,2}, [inf, 1], [inf, -inf], [nan, inf], [nan], [1e308, 1e308], [1e16, 1, -1e16], 3, ['a'], range(5), {1.5: 2}]: t(math.fsum, x)
for x in [[], [1,2,3], (i+1 for i in range(5)), [2.5, 2], range(1,5), 3, ['a', 3], [[1], 2]]: t(math.prod, x)
t(math.prod, [1,2], start=5); t(math.prod, [], start=[1])
import torch
t(math.prod, torch.Size([2,3])); t(math.prod, [torch.tensor(2.), 3])
