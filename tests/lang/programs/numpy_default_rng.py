import numpy as np

for seed in (0, 1, 42, 12345678901234567890, [1, 2, 3, 4, 5]):
    rng = np.random.default_rng(seed)
    print(rng.random(3), rng.random(), type(rng.random()))
    print(rng.integers(0, 10, 7), rng.integers(6), type(rng.integers(6)))
    print(rng.integers(10**12, size=2).tolist(), rng.integers(1, 7, endpoint=True, size=(2, 3)))
    print([float(x) for x in rng.standard_normal(4)], rng.normal(3, 0.5), rng.normal(size=(2, 2)))
    print(rng.uniform(-1, 1, 3), rng.uniform(low=2, high=5))
    print(rng.choice(5, 4), rng.choice([5.0, 6.0, 7.0], 3))
    print(rng.choice(3, 5, p=[0.2, 0.3, 0.5]), rng.choice(3), rng.permutation(6))
    values = np.arange(8.0)
    rng.shuffle(values)
    print(values, rng.permutation(np.arange(8).reshape(4, 2)).tolist())
    names = list("abcdef")
    rng.shuffle(names)
    print(names, rng.normal([0, 10], [1, 2]), rng.normal(0, [1, 2, 3]))

rng = np.random.default_rng(7)
draws = rng.standard_normal(20000)
print(float(draws.sum()), float(draws.min()), float(draws.max()))
print(str(rng), np.random.default_rng(rng) is rng)
for wrong in (lambda: rng.integers(0), lambda: rng.integers(5, 5), lambda: rng.normal(0, -1),
              lambda: rng.choice(2, p=[0.5, 0.6]), lambda: np.random.default_rng(-1),
              lambda: rng.choice(2, p=[1.0])):
    try:
        print(wrong())
    except ValueError as e:
        print(e)
