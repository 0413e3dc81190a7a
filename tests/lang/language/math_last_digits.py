# The last digit of what math computes is the C library's that CPython was built with, everywhere.
import math

arguments = [math.pi * k / n for n in range(1, 40) for k in range(1, 2 * n)]
arguments += [-x for x in arguments] + [x * 1e-3 for x in arguments] + [x * 100 for x in arguments]


def digest(results):
    h = 0
    for y in results:
        h = (h * 1000003 ^ hash(y)) & 0xFFFFFFFFFFFF
    return h


for f in (math.sin, math.cos, math.exp, math.expm1, math.sinh, math.cosh, math.tanh):
    print(f.__name__, digest(f(x) for x in arguments), f(0.7), f(-1.9), f(1e-20))
for f in (math.log, math.log1p, math.log10, math.gamma, math.lgamma):
    print(f.__name__, digest(f(abs(x) / 4) for x in arguments), f(0.7), f(1.9), f(100.5))
print('pow', digest(0.95 ** x for x in arguments), digest(abs(x) ** 1.5 for x in arguments))
print('powers', digest((x * 7) ** k for x in arguments for k in (-3, -1, 2, 3, 10)))
print(0.95 ** 12, 0.9 ** 100, 1.1 ** -7, (-2.5) ** 3, (-2.5) ** -4, 1e-200 ** 1.6, 1e-310 ** 0.5)
print(math.exp(709.7), math.exp(-745.0), math.exp(-710.5), math.pow(2, 0.5), math.pow(10, -320))
print(math.sin(1e6), math.cos(-1e6), math.sin(-0.0), math.tanh(-30.0), math.tanh(float('inf')))
print(math.log10(1000), math.log10(1e-5), math.exp(float('-inf')), (1 + 2j) ** (0.5 - 1j))
