# Ticks and their words over many limits and sizes, bins and levels of random data, as Matplotlib 3.6 has them.
import matplotlib
matplotlib.use('Agg')
import matplotlib.pyplot as plt
import numpy as np
import random
rnd = random.Random(1)
fig, ax = plt.subplots()
def show(lo, hi):
    ax.set_xlim(lo, hi)
    print(float('%.12g' % lo), float('%.12g' % hi), [float('%.12g' % t) for t in ax.get_xticks()], [t.get_text() for t in ax.get_xticklabels()], end=' ')
    f = ax.xaxis.get_major_formatter()
    print(repr(f.get_offset()))
for i in range(120):
    e = rnd.randint(-12, 12)
    a = rnd.uniform(-1, 1) * 10 ** e
    k = rnd.choice([0, 1, 2])
    if k == 0:
        b = a + rnd.uniform(0, 1) * 10 ** rnd.randint(-12, 12)
    elif k == 1:
        b = a + abs(a) * 10 ** rnd.uniform(-9, 1)
    else:
        a, b = round(a, 2), round(a, 2) + rnd.randint(1, 1000)
    if a == b:
        continue
    show(a, b)
plt.close('all')
for i in range(40):
    w, h = rnd.uniform(1, 12), rnd.uniform(1, 9)
    r, c = rnd.randint(1, 4), rnd.randint(1, 4)
    fig, axs = plt.subplots(r, c, figsize=(w, h), squeeze=False)
    ax = axs[-1][0]
    ax.plot([rnd.uniform(-100, 100) for _ in range(5)], [rnd.uniform(0, 1e3) for _ in range(5)])
    print([float('%.10g' % t) for t in (*ax.get_xlim(), *ax.get_ylim())], [float('%.10g' % t) for t in ax.get_xticks()], [float('%.10g' % t) for t in ax.get_yticks()])
    plt.close('all')
for i in range(30):
    ax = plt.gca()
    lo = 10 ** rnd.uniform(-10, 5); hi = lo * 10 ** rnd.uniform(0.01, 15)
    ax.set_yscale('log'); ax.set_ylim(lo, hi)
    print('%.8g %.8g' % (lo, hi), [float('%.10g' % t) for t in ax.get_yticks()], [t.get_text() for t in ax.get_yticklabels()])
    plt.close('all')
for i in range(30):
    x = np.array([rnd.gauss(0, 3) for _ in range(rnd.randint(1, 60))])
    kw = dict(bins=rnd.choice([1, 3, 10, 25]), density=rnd.random() < .3, cumulative=rnd.random() < .2)
    if rnd.random() < .3: kw['range'] = (-2, 2)
    if rnd.random() < .5: x = x.astype(np.float32)
    if rnd.random() < .2: x = np.round(x).astype(int)
    n, b, p = plt.hist(x, **kw)
    print(kw, [float('%.10g' % t) for t in n], [float('%.12g' % t) for t in b], [float('%.9g' % t) for t in plt.ylim()])
    plt.close('all')
for i in range(30):
    z = np.array([[rnd.uniform(-1, 1) * 10 ** (i % 7 - 3) for _ in range(4)] for _ in range(4)])
    f = rnd.choice([plt.contour, plt.contourf])
    n = rnd.choice([None, 3, 5, 12, 20])
    cs = f(z) if n is None else f(z, n)
    print(f.__name__, n, [float('%.10g' % t) for t in cs.levels], ['%.6g' % t for t in cs.get_clim()])
    plt.close('all')
