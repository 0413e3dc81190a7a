# Functions of angles, to the last digit, whatever the C library of where this runs.
import math

for k in range(-12, 13):
    x = k / 12
    print(k, math.asin(x), math.acos(x), math.atan(x), math.tan(x), math.tan(10 * x))
for y in range(-5, 6):
    print(y, [math.atan2(y, x) for x in (-3, -1, 0, 1, 2, 7)], math.atan(1.7 * y), math.tan(y * math.pi / 4))
for x in (0.0, -0.0, 1e-300, 5e-324, 1e-9, 1e300, math.inf, -math.inf, math.nan, 1e7, 1.0, -1.0):
    row = [math.atan(x), math.atan2(x, 2.0), math.atan2(-1.0, x), math.atan2(x, -2.0)]
    for f in (math.tan, math.asin, math.acos):
        try:
            row.append(f(x))
        except ValueError as e:
            row.append(str(e))
    print(x, row)
for x in range(1, 20):
    print(math.degrees(math.acos(x / 20)), math.degrees(math.atan2(x, 20)), math.tan(1e4 * x))
