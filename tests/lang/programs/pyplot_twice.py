# What a format and a keyword both say is warned of; colours have the numbers that Matplotlib 3.6 keeps.
import sys
import warnings
import matplotlib
matplotlib.use('Agg')
import matplotlib.colors as colors
import matplotlib.pyplot as plt

x = [1, 2, 3]
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter('always')
    for form, looks in (('r-', dict(color='b')), ('r', dict(c='b')), ('r--o', dict(ls=':', marker='x')),
                        ('o', dict(ls='--')), ('C1.', dict(color='r')), ('-', dict(linestyle='--')),
                        ('k', dict(linewidth=2)), ('b+', dict(marker='o', color='k')), ('ro', dict(linestyle='None')),
                        ('red', dict(color='b'))):
        line, = plt.plot(x, x, form, **looks)
        print(line.get_color(), line.get_linestyle(), line.get_marker())
    plt.errorbar(x, x, yerr=1, fmt='ro', color='b')
    plt.semilogy(x, x, 'g-', color='k')
    plt.gca().step(x, x, 'g-', color='k')
    plt.gca().set_xticklabels(['a'])
    plt.contour([[1, 2], [3, 4]], levels=[9])
for one in told:
    print(one.lineno, one.category.__name__, one.message)
for color in ('k', 'r', 'C0', 'red', '#ff0000', '#ff000080', '0.5', (1, 0, 0), (1, 0, 0, 1), [.1, .2, .3], 'none'):
    print(color, colors.to_rgba(color))
print(colors.to_rgba('k', .5), colors.to_rgba('red', 1), colors.to_rgb('k'), colors.to_rgba_array('k'))
bar, = plt.bar([1], [1], color='r')
print(bar.get_facecolor(), bar.get_edgecolor(), plt.plot([1], 'k')[0].get_color())
print(plt.Rectangle((0, 0), 1, 1, fc='y').get_fc(), plt.fill_between([1, 2], [1, 2], color='b').get_facecolor())
