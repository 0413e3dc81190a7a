# Columns of data= by their names, of all that plots: what they are, their labels, what is wrong.
import matplotlib
matplotlib.use('Agg')
import matplotlib.pyplot as plt
import numpy as np

d = {'x': np.arange(4.), 'y': np.arange(4.) ** 2, 'e': np.ones(4) * .5, 'lab': ['a', 'b', 'c', 'd'],
     'm': [True, False, True, True], 'col': ['r', 'g', 'b', 'k'], 'im': np.arange(6.).reshape(2, 3)}


def fig():
    plt.close('all')
    return plt.subplots()[1]


def limits(ax):
    return [round(v, 6) for v in ax.get_xlim() + ax.get_ylim()]


def told(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


ax = fig()
bars = ax.errorbar('x', 'y', yerr='e', data=d, capsize=2)
print(bars.get_label(), bars[0].get_xydata().tolist(), limits(ax), len(bars[1]), [s.tolist() for s in bars[2][0].get_segments()])
ax = fig()
print(ax.errorbar('x', 'y', 'e', 'e', 'o', data=d, label='own').get_label(), limits(ax))
ax = fig()
area = ax.fill_between('x', 'y', data=d)
print(area.get_label(), limits(ax))
ax = fig()
ax.fill_between('x', 'y', 'e', where='m', data=d, label='z')
print(limits(ax), ax.get_legend_handles_labels()[1])
ax = fig()
ax.fill_betweenx('y', 'x', 'e', data=d)
print(limits(ax))
ax = fig()
wedges, texts = ax.pie('y', labels='lab', colors='col', explode='e', data=d)
print([t.get_text() for t in texts], [w.get_facecolor() for w in wedges], wedges[1].theta1, wedges[1].theta2)
ax = fig()
parts = ax.boxplot('y', data=d)
print(sorted(parts), parts['medians'][0].get_ydata().tolist(), limits(ax))
ax = fig()
print(ax.step('x', 'e', data=d)[0].get_label(), limits(ax))
ax = fig()
print(sorted(ax.violinplot('y', data=d)), limits(ax))
ax = fig()
print(len(ax.stackplot('x', 'y', 'e', data=d)), limits(ax))
ax = fig()
lines = ax.hlines('y', 0, 'x', data=d)
print(lines.get_label(), [s.tolist() for s in lines.get_segments()])
lines = ax.vlines('x', 0, 'y', colors='col', data=d, label='own')
print(lines.get_label(), [s.tolist() for s in lines.get_segments()], lines.get_colors().tolist())
ax = fig()
print(ax.imshow('im', data=d).get_array().tolist(), ax.pcolormesh('im', data=d).get_array().tolist())
ax = fig()
print(len(ax.contour('im', data=d).levels), limits(ax))
ax = fig()
print(ax.semilogy('x', 'e', data=d)[0].get_label(), ax.get_yscale(), ax.loglog('y', data=d)[0].get_label())
ax = fig()
counts = ax.hist2d('x', 'y', bins=3, data=d)
print(counts[0].tolist(), limits(ax))
ax = fig()
print(ax.scatter('x', 'y', color='col', data=d).get_facecolor().tolist())
print(ax.fill('x', 'e', data=d)[0].get_xy().tolist())
told(lambda: ax.plot('x', 'y', 'x', 'e', data=d))
told(lambda: [line.get_label() for line in ax.plot('x', 'y', 'r--', data=d)])
told(lambda: ax.plot('nothing', 'y', data=d))
stem = fig().stem('x', 'e', data=d)
print(stem[0].get_xydata().tolist(), stem.get_label())
