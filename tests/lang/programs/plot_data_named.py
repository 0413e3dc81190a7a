# Columns of data= by their names, and the bars of histograms to the last bit.
import itertools

import matplotlib.pyplot as plt
import numpy as np

d = {'a': np.arange(5), 'b': [1, 2, 3, 2, 1], 'c': ['r', 'g', 'b', 'k', 'y'], 'sz': [10., 20, 30, 40, 50]}
fig, ax = plt.subplots()
for line in (ax.plot('a', 'b', data=d)[0], ax.plot('b', data=d)[0], ax.plot('a', 'b', 'r--', data=d)[0],
             ax.plot('a', 'b', data=d, label='own')[0], ax.plot('b', 'g:', data=d)[0],
             ax.plot(d['a'], data=d)[0]):
    print(line.get_xydata().tolist(), line.get_label(), line.get_linestyle(), line.get_color())
points = ax.scatter('a', 'b', c='c', s='sz', data=d)
print(points.get_sizes().tolist(), points.get_label(), ax.scatter([1], [2], data=d).get_label())
fig, ax = plt.subplots()
print([p.get_height() for p in ax.bar('a', 'b', data=d).patches], [p.get_width() for p in ax.barh('a', 'b', data=d)])
n, edges, patches = ax.hist('b', data=d)
print(n.tolist(), patches[0].get_label(), patches.get_label())

rs = np.random.RandomState(0)
A, B = rs.randn(100), rs.rand(60) * .37
for rwidth, align, stacked, bins, two, orientation in itertools.product(
        [None, .8], ['mid', 'left', 'right'], [False, True], [7, 'own'], [0, 1], ['vertical', 'horizontal']):
    fig, ax = plt.subplots()
    n, b, p = ax.hist([A, B] if two else A, bins=np.linspace(-2, 2, 10) if bins == 'own' else bins, rwidth=rwidth,
                      align=align, stacked=stacked, orientation=orientation)
    bars = [bar for group in p for bar in group] if two else list(p)
    print(sum(hash((bar.get_x(), bar.get_y(), bar.get_width(), bar.get_height())) for bar in bars), ax.get_xlim(),
          ax.get_ylim())
    plt.close(fig)
