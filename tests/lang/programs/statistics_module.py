# statistics on many small data sets, to the last digit.
import statistics as S, random
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__ + ': ' + str(e))
random.seed(1)
datas = [[], [1], [1, 2], [1, 2, 3, 4], [2.5, 3.25, 5.5, 11.25, 11.75], [1.5, 2, 3], [0.1] * 3, [1e8, 1e8 + 1, 1e8 + 2.5], [True, False], [1e-8, 1.0, 1e8]]
for _ in range(150): datas.append([random.choice([0, 10, 1e6]) + random.choice([1, 1e-3, 50]) * (random.random() - 0.5) for _ in range(random.randint(2, 12))])
for _ in range(20): datas.append([random.randint(-50, 50) for _ in range(random.randint(2, 9))])
for d in datas:
    for f in [S.mean, S.fmean, S.median, S.median_low, S.median_high, S.mode, S.multimode, S.variance, S.pvariance, S.stdev, S.pstdev, S.quantiles, S.harmonic_mean]: t(f, d)
    t(S.quantiles, d, n=5, method='inclusive'); t(S.variance, d, 2.5); t(lambda x: round(S.geometric_mean(x), 9), d)
    if len(d) > 1: t(S.correlation, d, [i * i for i in range(len(d))]); t(S.covariance, d, list(range(len(d)))); t(S.linear_regression, range(len(d)), d)
