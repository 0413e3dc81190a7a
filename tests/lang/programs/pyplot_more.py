# Pies, violins, arrows, counts on a grid, setp, labels of ticks and bars: what Matplotlib 3.6 gives back.
import matplotlib
matplotlib.use('Agg')
import matplotlib.pyplot as plt
import numpy as np

fig, ax = plt.subplots()
wedges, texts, percents = ax.pie([30, 20, 45, 5], labels=list('abcd'), autopct='%1.1f%%', explode=(0, .1, 0, 0),
                                 startangle=90)
print(texts, percents)
print(wedges[1], ax.get_xlim(), ax.get_aspect(), ax.get_frame_on(), ax.get_xticks(), len(wedges))
print(plt.setp(ax.get_xticklabels(), rotation=30))
arrow = ax.arrow(0, 0, 1, 1, head_width=.1)
print(arrow.get_xy(), arrow)
note = ax.annotate('p', (1, 2), xytext=(3, 4))
print(note, [note], repr(note), note.xy)
print(plt.Circle((1, 2), 3), matplotlib.patches.Ellipse((0, 1), 2, 3, angle=30), plt.Polygon([[0, 0], [1, 2]]))
for wrong in (lambda: ax.pie([1, -1]), lambda: ax.pie([1, 2], labels=['a']), lambda: ax.pie([.7, .7], normalize=False)):
    try:
        wrong()
    except ValueError as error:
        print(error)
plt.close('all')

line, = plt.plot([1, 2])
print(plt.setp(line, color='r', linewidth=3), plt.setp([line, line], 'linestyle', '--'), line)
print(line.get_linestyle(), line.get_color(), plt.getp(line, 'linewidth'), plt.get(line, 'lw'))
try:
    plt.setp(line, foo=3)
except AttributeError as error:
    print(error)
print(plt.plot([1, 2, 3, 4], label='four')[0], plt.Line2D([1, 2, 3, 4], [1, 4, 9, 16]), plt.Line2D([1, 2], [3, 4]))
for label in plt.gca().get_xticklabels():
    label.set_rotation(45)
    label.set_ha('right')
print([label.get_rotation() for label in plt.gca().get_xticklabels()][:2])
plt.xticks(rotation=10)
print(plt.gca().get_xticklabels()[0].get_rotation(), plt.gca().yaxis.label.get_rotation())
plt.close('all')

fig, ax = plt.subplots()
counts, xs, ys, mesh = ax.hist2d([1, 2, 3, 3], [1, 1, 2, 5], bins=3)
print(counts, xs, ys, ax.get_xlim(), ax.get_ylim())
plt.close('all')
parts = plt.violinplot([[1, 2, 3, 4.], [2, 3, 9, 1], [5, 5, 5]], showmeans=True)
print(sorted(parts), len(parts['bodies']), plt.xlim(), plt.ylim())
plt.close('all')
print(plt.spy(np.eye(3)), plt.gca().get_xticks(), plt.gca().get_xticklabels()[1:3])
image = plt.matshow(np.arange(12.).reshape(3, 4))
print(image, plt.gca().get_xticks(), plt.gca().get_yticks(), plt.gca().get_xticklabels()[:2])
plt.close('all')

low = plt.bar(['a', 'b'], [1, 2.5], label='low')
high = plt.bar(['a', 'b'], [2, -1], bottom=[1, 2.5], yerr=.5)
print([t.get_text() for t in plt.bar_label(low)], [t.get_text() for t in plt.bar_label(high, padding=3)])
print([t.get_text() for t in plt.bar_label(high, label_type='center', fmt='%.1f')], plt.bar_label(high)[0].xy)
print(low.get_label(), high.get_label(), low[0].get_label())
n, bins, bars = plt.hist([1, 2, 2, 3], bins=2, label='data')
print(bars[0].get_label(), bars[1].get_label(), plt.gca().get_legend_handles_labels()[1])
plt.plot([0, 1], label='line')
print([t.get_text() for t in plt.legend().get_texts()])
outline = plt.hist([1, 2, 2, 3], bins=2, histtype='step')[2]
print(type(outline).__name__, len(outline), type(outline[0]).__name__)
plt.close('all')

fig, axes = plt.subplots(2, 2)
bars = [fig.colorbar(axes.flat[i].imshow(np.arange(4.).reshape(2, 2)), ax=axes.flat[i], shrink=1 - .2 * i)
        for i in range(3)]
print([bar.get_ticks() for bar in bars])
lines = axes[1, 1].contour(np.add.outer(np.arange(5.) ** 2, np.arange(5.)), levels=[2, 5, 10])
print(axes[1, 1].clabel(lines, fmt='%.1f') is None, lines.levels)
axes[0, 1].grid(True, which='minor')
axes[1, 1].locator_params(nbins=3)
print(axes[1, 1].get_xticks())
for ax in axes.flat:
    ax.set(xlabel='x', ylabel='y')
    ax.label_outer()
print([(ax.get_xlabel(), ax.get_ylabel()) for ax in axes.flat])
plt.gray()
print(plt.rcParams['image.cmap'])
plt.close('all')

# What is in axes, as lists that change with them; colour bars count among a figure's axes; twins are current.
fig, ax = plt.subplots()
ax.plot([1, 2])
ax.plot([3, 4])
ax.scatter([1], [2])
print(ax.lines, len(ax.lines), ax.lines[0], ax.lines + [1] == [*ax.lines, 1], ax.get_lines())
ax.lines.remove(ax.lines[0])
print(ax.lines, ax.lines.pop(0).get_ydata(), ax.lines, ax.collections)
bar = fig.colorbar(ax.imshow([[1, 2]]))
print(bar, fig, [fig], fig.axes[1:], ax.spines['left'], ax.spines, plt.GridSpec(2, 3))
ax = plt.figure().add_subplot()
print(ax.xaxis, ax.yaxis, [ax.xaxis], ax.bar([1], [2]), ax.containers, ax.legend(['b']), ax.patches[0].figure is ax.figure)
twin = ax.twinx()
print(plt.gca() is twin, ax.set(xlabel='a', xlim=(0, 4)), ax.patches[0].set(color='r', alpha=.5))
fig, axes = plt.subplots(2, 3)
print(axes.flat[4] is axes[1, 1], len(axes.flat), type(axes), next(axes.flat) is axes[0, 0])
from past.builtins import cmp, xrange
print(list(xrange(3)), cmp(1, 2))
import torch
a = torch.arange(6.).reshape(2, 3).requires_grad_()
print(torch.spmm(a, a.t()), torch.dsmm(a, torch.eye(3), out=None).grad_fn is not None)
plt.close('all')
plt.plot([1, 2, 4, 8, 64])
plt.yscale('log', base=2)
print(plt.yticks()[0], plt.ylim())
plt.close('all')
plt.stackplot([1, 2, 3], [1, 2, 3], [3, 2, 1])
print(plt.ylim())
