# What is endless is too large, an endless angle has no cosine, nan is a result.
import itertools

values = [0.0, -2.5, float('inf'), float('nan'), 1e200, 1e-200]
powers = [1j, 1.5, 2 + 3j, -3, 101, complex(0, float('inf')), complex(float('inf'), 0), -1.5 + 2j, 0.5 - 1e300j]
for real, imag in itertools.product(values, values):
    base = complex(real, imag)
    for power in powers:
        try:
            print(base, power, base ** power)
        except ArithmeticError as error:
            print(base, power, type(error).__name__, error)
