"""rcParams. What is about sizes and data counts; what is about looks (fonts, paddings, styles of
text) is taken and kept, and changes nothing."""

_CYCLE = ['#1f77b4', '#ff7f0e', '#2ca02c', '#d62728', '#9467bd', '#8c564b', '#e377c2', '#7f7f7f',
          '#bcbd22', '#17becf']
_SECTIONS = ('axes', 'axes3d', 'backend', 'boxplot', 'contour', 'date', 'errorbar', 'figure', 'font',
             'grid', 'hatch', 'hist', 'image', 'interactive', 'legend', 'lines', 'markers', 'mathtext',
             'patch', 'path', 'pcolor', 'pdf', 'ps', 'savefig', 'scatter', 'svg', 'text', 'timezone',
             'toolbar', 'xaxis', 'xtick', 'yaxis', 'ytick')


class Cycler:
    """What axes.prop_cycle is: a list of settings, each a dict."""

    def __init__(self, settings):
        self._settings = settings

    def by_key(self):
        return {key: [one[key] for one in self._settings] for key in self._settings[0]}

    def __iter__(self):
        return iter(self._settings)

    def __len__(self):
        return len(self._settings)

    def __repr__(self):
        return ' + '.join(['cycler(%r, %r)' % (key, values)
                           for key, values in self.by_key().items()])


def cycler(*args, **kwargs):
    if args:
        key, values = args
        kwargs = {key: values}
    columns = {('color' if key == 'c' else key): list(values) for key, values in kwargs.items()}
    return Cycler([dict(zip(columns, row)) for row in zip(*columns.values())])


class RcParams(dict):
    def __setitem__(self, key, value):
        if key.split('.')[0] not in _SECTIONS:
            raise KeyError('%s is not a valid rc parameter (see rcParams.keys() for a list of valid '
                           'parameters)' % key)
        if key == 'figure.figsize':
            value = [float(size) for size in value]
            if len(value) != 2:
                raise ValueError('Key figure.figsize: Expected exactly 2 values, but there are %d '
                                 'values: %s' % (len(value), value))
        dict.__setitem__(self, key, value)

    def update(self, *args, **kwargs):
        for key, value in dict(*args, **kwargs).items():
            self[key] = value

    def copy(self):
        copied = RcParams()
        copied.update(self)
        return copied


rcParams = RcParams()
rcParams.update({
    'axes.axisbelow': 'line', 'axes.formatter.limits': [-5, 6], 'axes.formatter.useoffset': True,
    'axes.grid': False, 'axes.labelsize': 'medium', 'axes.linewidth': 0.8,
    'axes.prop_cycle': cycler(color=_CYCLE), 'axes.titlesize': 'large', 'axes.unicode_minus': True,
    'axes.xmargin': 0.05, 'axes.ymargin': 0.05, 'figure.dpi': 100.0, 'figure.figsize': [6.4, 4.8],
    'figure.facecolor': 'white', 'axes.facecolor': 'white', 'figure.autolayout': False,
    'font.family': ['sans-serif'], 'font.size': 10.0, 'grid.alpha': 1.0, 'grid.linewidth': 0.8,
    'hist.bins': 10, 'image.aspect': 'equal', 'image.cmap': 'viridis',
    'image.interpolation': 'antialiased', 'image.origin': 'upper', 'legend.fontsize': 'medium',
    'legend.frameon': True, 'legend.loc': 'best', 'lines.linestyle': '-', 'lines.linewidth': 1.5,
    'lines.marker': 'None', 'lines.markersize': 6.0, 'patch.linewidth': 1.0, 'savefig.dpi': 'figure',
    'scatter.marker': 'o', 'xtick.labelsize': 'medium', 'ytick.labelsize': 'medium'})
rcParamsDefault = rcParams.copy()


def rc(group, **kwargs):
    """rc('lines', linewidth=2)"""
    names = {'lw': 'linewidth', 'ls': 'linestyle', 'c': 'color', 'fc': 'facecolor',
             'ec': 'edgecolor', 'mew': 'markeredgewidth', 'aa': 'antialiased'}
    for section in ([group] if isinstance(group, str) else group):
        for name, value in kwargs.items():
            rcParams[section + '.' + names.get(name, name)] = value


def rcdefaults():
    rcParams.clear()
    rcParams.update(rcParamsDefault)


def color_cycle():
    return rcParams['axes.prop_cycle'].by_key().get('color', ['#000000'])
