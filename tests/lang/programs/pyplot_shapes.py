# How arrows, pies, hatches, words on contour lines and lying names of axes look: kept in pyplot_shapes.figures.
import matplotlib.pyplot as plt
import numpy as np

fig, axes = plt.subplots(2, 2, figsize=(8, 6))
a, b, c, d = axes.flat
a.pie([1, 2, 3], labels=['a', 'b', 'c'], autopct='%.0f%%', wedgeprops={'width': .4, 'edgecolor': 'w'})
b.bar(['a', 'b'], [1, 2], hatch='//', edgecolor='k', label='hatched')
b.bar(['a', 'b'], [1, 1], bottom=[1, 2], hatch='.x', color='w', label='dots')
b.legend()
b.set_ylabel('lies', rotation=0)
x, y = np.meshgrid(np.linspace(-2, 2, 21), np.linspace(-2, 2, 21))
lines = c.contour(x, y, x ** 2 + 2 * y ** 2, levels=[1, 4, 8])
c.clabel(lines, fontsize=8, fmt={1: 'one', 4: 'four', 8: 'eight'})
d.plot([0, 4], [0, 4], 'o')
d.annotate('broad', (0, 0), (1, .2), arrowprops=dict(facecolor='k', shrink=.05))
d.annotate('bent', (4, 4), (1, 3), arrowprops=dict(arrowstyle='-|>', connectionstyle='arc3,rad=-.2', color='g'))
d.annotate('', (4, 0), (3, 2), arrowprops=dict(arrowstyle='<->', ls='--'))
d.annotate('span', (2, 4), (2, 2), ha='center', arrowprops=dict(arrowstyle='|-|, widthA=.5, widthB=.5'))
d.annotate('fancy', (0, 4), (.5, 2), arrowprops=dict(arrowstyle='fancy', fc='0.6', ec='none'))
d.arrow(2, 0, 1, .5, head_width=.2, color='r')
d.set_yticks([0, 2, 4])
for label in d.get_yticklabels():
    label.set_color('tab:orange')
d.get_xticklabels()[1].set_rotation(30)
plt.show()

plt.semilogy([1, 10, 100])
plt.grid(True, which='both', alpha=.4)
plt.scatter([0, 1, 2], [1, 10, 100], c=[1, 2, 3], alpha=.5)
plt.colorbar(shrink=.5).set_label('half', rotation=270)
plt.show()
plt.violinplot([[1, 2, 3, 4, 4.], [2, 3, 9, 1, 5]], showmedians=True)
plt.show()
print('drawn')
