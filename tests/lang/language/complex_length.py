import random
random.seed(12)
for scale in (1, 1e-200, 1e200, 1e-320):
    for _ in range(25):
        print(abs(complex(random.uniform(-5, 5) * scale, random.uniform(-5, 5) * scale)).hex())
inf, nan = float('inf'), float('nan')
print(abs(complex(3, 4)), abs(complex(inf, nan)), abs(complex(nan, 1)), abs(complex(0, -0.0)), abs(complex(1e308, 1)), abs(complex(1, 1e-300)))
