# The last digits of what is made of logarithms, and of erfc, are the C library's everywhere.
import math
import random

random.seed(2)


def checked(f, numbers):
    """All bits in one number."""
    h = 0
    for x in numbers:
        h = (h * 1000003 + int(f(x).hex().replace('0x', '').replace('.', '').replace('p', '').replace('+', '').replace('-', ''), 16)) % (1 << 61)
    return h


near = [random.uniform(-1, 1) for _ in range(1500)]
wide = [random.uniform(-30, 30) for _ in range(1500)]
for f, numbers in ((math.log2, [x + 1.0001 for x in near]), (math.log2, [abs(x) for x in wide]),
                   (math.asinh, near), (math.asinh, wide), (math.acosh, [x + 2 for x in near]),
                   (math.acosh, [abs(x) + 1 for x in wide]), (math.atanh, near), (math.atanh, [x / 100 for x in near]),
                   (math.erfc, near), (math.erfc, [x / 3 for x in wide]), (math.exp2, wide)):
    print(f.__name__, checked(f, numbers))
for x in (0.0, -0.0, 1.0, 5e-324, 1e-300, 1e300, math.inf, -math.inf, math.nan):
    for f in (math.log2, math.asinh, math.acosh, math.atanh, math.erfc):
        try:
            print(f.__name__, x, f(x))
        except ValueError as e:
            print(f.__name__, x, e)
