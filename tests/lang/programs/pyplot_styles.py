# What style sheets change of colours, sizes and counts.
import warnings

import matplotlib
matplotlib.use('Agg')
import matplotlib.pyplot as plt

warnings.simplefilter('ignore')
KEYS = ('axes.grid', 'figure.figsize', 'font.size', 'image.cmap', 'lines.linewidth', 'lines.markersize', 'patch.linewidth')
for name in plt.style.available:
    if name == 'classic':
        continue
    plt.style.use('default')
    plt.style.use(name)
    line, = plt.subplots()[1].plot([1, 2], 'o-')
    print(name, [plt.rcParams[key] for key in KEYS], plt.rcParams['axes.prop_cycle'].by_key()['color'], line.get_color(),
          line.get_linewidth(), line.get_markersize(), plt.gcf().get_size_inches().tolist())
    plt.close('all')
plt.style.use('default')
with plt.style.context('ggplot'):
    ax = plt.subplots()[1]
    print([ax.plot([1, 2])[0].get_color() for _ in range(3)], ax.bar([1], [2])[0].get_facecolor())
    with plt.style.context(['seaborn-whitegrid', {'lines.linewidth': 3}], after_reset=True):
        print(plt.subplots()[1].plot([1])[0].get_color(), plt.rcParams['lines.linewidth'], plt.rcParams['axes.grid'])
print(plt.subplots()[1].plot([1])[0].get_color(), plt.rcParams['axes.grid'])
for name in ('seaborn', 'seaborn-darkgrid', 'nothing'):
    try:
        plt.style.use(name)
        print(plt.rcParams['image.cmap'])
    except OSError as error:
        print(error)
