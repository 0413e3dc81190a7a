import random
random.seed(42); print(random.random(), random.randint(1, 6), random.uniform(1, 2), random.choice('abc'), random.choices([1, 2, 3], weights=[1, 2, 3], k=4), random.sample(range(100), 5), random.gauss(0, 1), random.randrange(0, 100, 5), random.triangular(0, 1, .5), random.betavariate(1, 2), random.expovariate(1), random.normalvariate(0, 1), random.lognormvariate(0, 1), random.vonmisesvariate(0, 1), random.gammavariate(2, 1), random.paretovariate(2), random.weibullvariate(1, 2), random.getrandbits(70), random.randbytes(4))
l = list(range(10)); random.shuffle(l); print(l); st = random.getstate(); a = random.random(); random.setstate(st); print(a == random.random()); r = random.Random('seed'); print(r.random(), r.choice(range(10)), r.sample('abcdef', 3), r.choices('ab', cum_weights=[1, 5], k=5), r.sample([1, 2], counts=[3, 2], k=4))
for s in (0, -5, 1.5, 'x', b'x', 2 ** 100, True, None.__class__.__name__): random.seed(s); print(s, random.random(), random.randint(0, 10 ** 20))
for f in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.randrange(1, 5, 0), lambda: random.sample([1], 2), lambda: random.sample({1}, 1), lambda: random.choices([], k=1), lambda: random.choices([1], weights=[1, 2]), lambda: random.choices([1], weights=[0]), lambda: random.randint(1.5, 2), lambda: random.shuffle((1, 2)), lambda: random.randint(1), lambda: random.seed([]), lambda: random.sample([1, 2], -1), lambda: random.getrandbits(-1), lambda: random.choice(5), lambda: random.choice({1: 2}), lambda: random.randrange(2.0)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class R(random.Random):
    def random(self): return 0.25
print(R().choice('abcd'), R().randint(1, 100), R().uniform(0, 8)); random.seed(7); print([random.randrange(10) for _ in range(20)], sum(random.random() for _ in range(1000)), ''.join(random.choices('ACGT', k=30)))
random.seed(1)
def pi(n): return 4 * sum(random.random() ** 2 + random.random() ** 2 < 1 for _ in range(n)) / n
print(pi(2000)); deck = [f'{r}{s}' for s in 'SHDC' for r in 'A23456789TJQK']; random.shuffle(deck); print(deck[:5]); print(random.binomialvariate if hasattr(random, 'binomialvariat') else 'nb')
