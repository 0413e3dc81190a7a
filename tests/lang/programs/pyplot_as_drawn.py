"""What axes say of themselves once they are drawn, and of which kind the numbers are that they keep."""
import io
import warnings
import numpy as np
import matplotlib.pyplot as plt
from matplotlib.ticker import AutoMinorLocator

warnings.simplefilter('ignore')


def drawn(figure):
    figure.savefig(io.BytesIO(), format='svg')


# An aspect: limits grow, or the box shrinks.
for data, size in (([0, 10], (6.4, 4.8)), ([0, .1], (6.4, 4.8)), ([0, 3], (5, 5))):
    fig, ax = plt.subplots(figsize=size)
    ax.plot([0, 2], data)
    ax.axis('equal')
    print(ax.get_xlim(), ax.get_ylim(), ax.get_aspect(), ax.get_adjustable())
    fig.canvas.draw()
    print(ax.get_xlim(), ax.get_ylim(), ax.get_xticks())
fig, ax = plt.subplots()
t = np.linspace(0, 2 * np.pi, 100)
ax.plot(3 * np.cos(t), 2 * np.sin(t))
ax.axis('equal')
ax.set_xlim(-5, 5)
drawn(fig)
print(ax.get_xlim(), ax.get_ylim())
for shape in ((2, 10), (10, 2), (5, 5)):
    fig, ax = plt.subplots()
    ax.imshow(np.zeros(shape))
    print(ax.get_yticks(), ax.get_xticks())
    fig.canvas.draw()
    print(ax.get_yticks(), ax.get_xticks(), ax.get_position())
fig, (left, right) = plt.subplots(1, 2, figsize=(8, 4))
left.scatter([0, 10], [0, 1])
left.set_aspect('equal')
print(left.get_position(), right.get_position(), left.get_ylim())

# Numbers stay ints.
fig, ax = plt.subplots()
image = ax.imshow(np.arange(12).reshape(3, 4))
print(image.get_clim(), image.get_array().dtype, image.norm.vmin)
bar = fig.colorbar(image)
print(bar.vmin, bar.vmax, bar.get_ticks(), bar.ax.get_ylim())
image.set_clim(0, 2)
print(bar.vmax, bar.get_ticks(), bar.ax.get_ylim())
mesh = ax.pcolormesh(np.arange(6).reshape(2, 3))
print(mesh.get_clim(), mesh.get_array())
fig, ax = plt.subplots()
print(fig.colorbar(ax.imshow(np.full((2, 2), .5))).get_ticks())
fig, ax = plt.subplots()
ax.bar(['a', 'b'], [1, 2])
print(ax.get_xticks(), ax.get_xticklabels())
ax.scatter(['a', 'c'], [1, 1])
print(ax.get_xticks(), ax.get_xlim())
fig, ax = plt.subplots()
ax.bar([1, 2, 3], [3, -1, 2], width=.5, tick_label=['a', 'b', 'c'])
print(ax.get_xticks(), ax.get_xticklabels())
ax.set_xticks([0, 1, 2], ['x', 'y', 'z'])
print(plt.xticks())
ax.set_yticks([1, 2.5])
print(ax.get_yticklabels())

# Boxes: their ticks add up, and there is room around them.
fig, ax = plt.subplots()
ax.boxplot([[1, 2, 3], [4, 5, 9]])
print(ax.get_xticks(), ax.get_xlim(), [t.get_text() for t in ax.get_xticklabels()])
ax.boxplot([[1, 2, 3]], positions=[5])
print(ax.get_xticks(), ax.get_xlim(), [t.get_text() for t in ax.get_xticklabels()])
ax.plot([0, 8], [1, 1])
print(ax.get_xlim(), ax.get_ylim())

# Stems' parts are not in legends.
stems = ax.stem([1, 2, 3], [3, 1, 2], label='stems')
print(stems.markerline.get_label(), stems.stemlines.get_label(), stems.baseline.get_label())
print(ax.get_legend_handles_labels()[1])

# A contour plot has a collection for every level.
fig, ax = plt.subplots()
lines = ax.contour(np.arange(12).reshape(3, 4))
line, = ax.plot([1, 2])
print(len(lines.collections), lines.collections, line.get_label(), len(ax.collections), lines.get_array())
areas = ax.contourf(np.arange(12).reshape(3, 4), levels=[2, 4, 6], extend='both')
print(len(areas.collections), type(areas.collections[0]).__name__, areas.collections[1].get_label())
for one in areas.collections:
    one.set_edgecolor('face')
lines.collections[0].remove()
print(len(ax.collections), len(lines.collections))
lines.collections[1].set_label('level')
print([t.get_text() for t in ax.legend().get_texts()])
while ax.collections:
    ax.collections[0].remove()
print(len(ax.collections), len(ax.lines))

# Minor ticks, logarithms to the last bit, and other answers.
fig, ax = plt.subplots()
ax.plot([1, 2, 3])
ax.minorticks_on()
print(ax.get_xticks(minor=True))
ax.set_xlim(0, 4)
print(ax.xaxis.get_minorticklocs())
ax.xaxis.set_minor_locator(AutoMinorLocator(2))
print(ax.get_xticks(minor=True))
ax.xaxis.set_minor_locator(plt.MultipleLocator(.3))
print(ax.get_xticks(minor=True))
ax.minorticks_off()
print(ax.get_xticks(minor=True))
for low, high in ((1, 100), (3, 700), (1e-3, 2e-2), (.5, 5), (7e-8, 3e4)):
    for base in (10, 2, np.e):
        fig, ax = plt.subplots()
        ax.plot([1, 2], [low, high])
        ax.set_yscale('log', base=base)
        print(ax.get_ylim(), ax.get_yticks(minor=True)[:4])
        plt.close(fig)
fig, ax = plt.subplots()
points = ax.scatter([1, 2], [3, 4], color='r', edgecolors='k', alpha=.5)
print(points.get_facecolors(), points.get_edgecolors())
points = ax.scatter([1, 2], [3, 4], c=[0., 1.])
print(points.get_facecolors())
fig.canvas.draw()
print(points.get_facecolors())
inset = fig.add_axes([.5, .5, .2, .2])
inset.set_title('t')
print(inset, fig.axes)
print(ax.yaxis.get_label_position(), ax.xaxis.get_ticks_position(), ax.axison, ax.get_facecolor(), fig.get_facecolor())
ax.set_ylim(0, 1e-7)
print(repr(ax.yaxis.get_offset_text().get_text()))
fig.canvas.draw()
print(repr(ax.yaxis.get_offset_text().get_text()))
ax.invert_yaxis()
ax.set_ybound(1, 2)
print(ax.get_ylim())
