import random
class C:
    def __init__(self, v, i): self.v, self.i = v, i
    def __lt__(self, o):
        log.append((self.i, o.i))
        if fail and len(log) == fail: raise ValueError('stop')
        return self.v < o.v
    def __repr__(self): return f'{self.v}/{self.i}'
class W:  # inconsistent
    def __init__(self, i): self.i = i
    def __lt__(self, o):
        log.append((self.i, o.i))
        return (self.i * 7919 + o.i * 104729 + len(log)) % 3 == 0
for seed in range(18):
    random.seed(seed)
    fail = 0
    n = random.choice([0, 1, 2, 3, 5, 10, 31, 63, 64, 65, 100, 128, 200, 500])
    kind = seed % 6
    if kind == 0: vals = [random.random() for _ in range(n)]
    elif kind == 1: vals = [random.randrange(5) for _ in range(n)]
    elif kind == 2: vals = list(range(n // 2)) + list(range(n - n // 2))
    elif kind == 3: vals = list(range(n, 0, -1)); 
    elif kind == 4:
        vals = []
        while len(vals) < n: k = random.randrange(1, 90); s = random.randrange(100); vals += list(range(s, s + k)) if random.random() < .5 else list(range(s + k, s, -1))
    else: vals = [random.randrange(n + 1) if random.random() < .05 else i for i in range(n)]
    for rev in (False, True):
        log = []
        xs = [C(v, i) for i, v in enumerate(vals)]
        xs.sort(reverse=rev)
        h = 0
        for a, b in log: h = (h * 1000003 + a * 131 + b) % (2**61 - 1)
        g = 0
        for x in xs: g = (g * 1000003 + x.i) % (2**61 - 1)
        print(seed, rev, n, len(vals), len(log), h, g, log[:5])
        total = len(log)
        if total > 2:
            fail = random.randrange(1, total); log = []
            xs = [C(v, i) for i, v in enumerate(vals)]
            try: xs.sort(reverse=rev)
            except ValueError as e: print(e)
            g = 0
            for x in xs: g = (g * 1000003 + x.i) % (2**61 - 1)
            print('after failure', g, len(xs)); fail = 0
    log = []
    ws = sorted(map(W, range(n)), key=lambda w: w)
    print(len(log), [w.i for w in ws][:20])
nan = float('nan')
print(sorted([3, nan, 2, 1, nan, 0]), sorted([{1}, {1, 2}, {0}, {2}, set()]), sorted([5, 1, 3], key=lambda x: print('key', x) or x, reverse=True))
xs = [3, 1, 'a', 2]
try: xs.sort()
except TypeError as e: print(e, xs)
xs = [3, 1, 2]
try: xs.sort(key=lambda x: 1 / (x - 1))
except ZeroDivisionError as e: print(e, xs)
def bad(x): xs.append(x); return x
try: xs.sort(key=bad)
except ValueError as e: print(e, xs)
def look(x): print(xs); return x
xs.sort(key=look)
