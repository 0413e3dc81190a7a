import random; N = 24
for seed in range(N):
    random.seed(seed)
    R = random.choice([10, 40, 200, 5000, 10**6, 10**12])
    step = random.choice([1, 1, 2, 8, 64])
    def mk():
        n = random.choice([0, 1, 3, 5, 8, 20, 60])
        xs = [random.randrange(-3, R) * step for _ in range(n)]
        c = random.randrange(5)
        if c == 0: xs = [float(x) if random.random() < .3 else x for x in xs]
        if c == 1: return frozenset(xs)
        if c == 2: return {x for x in xs}
        return set(xs)
    def other():
        c = random.randrange(6)
        m = mk()
        return m if c < 3 else list(m) if c == 3 else dict.fromkeys(m) if c == 4 else dict.fromkeys(m).keys()
    a, b = mk(), mk()
    print(seed, a, b, a | b, a & b, a - b, a ^ b)
    o, p = other(), other()
    print("U", a.union(o, p)); print(a.intersection(o, p)); print("DD", a.difference(o, p)); print("SD", type(o), type(p), a.symmetric_difference(o)); print("noargs", a.union(), a.difference(), a.intersection())
    print(seed, type(o), "D", a.difference(o)); print("I", a.intersection(o)); print("C", a.copy()); print(seed, "S", type(o), set(o)); print("F", frozenset(p)); print("L", {*o, *p})
    s = set(a)
    for _ in range(6):
        c = random.randrange(12); o = other()
        if c == 0: s.update(o)
        elif c == 1: s.intersection_update(o)
        elif c == 2: s.difference_update(o)
        elif c == 3: s.symmetric_difference_update(o)
        elif c == 4: s |= set(o)
        elif c == 5: s &= set(o)
        elif c == 6: s -= set(o)
        elif c == 7: s ^= set(o)
        elif c == 8:
            if s: print(s.pop(), s.pop() if len(s) > 3 else '')
        elif c == 9: s.add(random.randrange(R) * step)
        elif c == 10: s.discard(random.randrange(R) * step)
        else:
            for x in list(s)[:3]: s.remove(x)
        print(c, s, list(s)[:3])
    d, e = dict.fromkeys(a, 1), dict.fromkeys(b, 1)
    print(d.keys() & e.keys(), d.keys() | e.keys(), d.keys() - e.keys(), d.keys() ^ e.keys(), d.keys() & b, b & d.keys(), d.keys() - list(b), a - d.keys(), d.keys() ^ list(b), d.items() & e.items(), d.items() ^ e.items(), d.items() | e.items(), d.items() - e.items()) if seed % 3 == 0 else 0
    print(d.keys() & range(5), d.keys() <= b, a >= d.keys(), d.keys() == a)
