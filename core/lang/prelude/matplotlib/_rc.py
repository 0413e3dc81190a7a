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


_FONT_SIZES = ('xx-small', 'x-small', 'small', 'medium', 'large', 'x-large', 'xx-large', 'smaller', 'larger')
_SIZED = ('axes.titlesize', 'axes.labelsize', 'xtick.labelsize', 'ytick.labelsize', 'legend.fontsize',
          'figure.titlesize', 'figure.labelsize')
_FLOATS = ('figure.dpi', 'lines.linewidth', 'lines.markersize', 'lines.markeredgewidth', 'font.size',
           'axes.linewidth', 'grid.linewidth', 'grid.alpha', 'patch.linewidth', 'axes.xmargin', 'axes.ymargin')
_BOOLS = ('axes.grid', 'figure.autolayout', 'axes.unicode_minus', 'legend.frameon', 'text.usetex',
          'axes.spines.top', 'axes.spines.right', 'axes.spines.left', 'axes.spines.bottom', 'legend.fancybox',
          'legend.shadow', 'lines.antialiased', 'xtick.top', 'ytick.right')
_LISTS = ('font.family', 'font.sans-serif', 'font.serif', 'font.monospace', 'font.cursive', 'font.fantasy')


def _valid(key, value):
    """A value as Matplotlib keeps it."""
    if key in _FLOATS or key == 'savefig.dpi' and value != 'figure':
        try:
            return float(value)
        except (TypeError, ValueError):
            what = "%r is not string \"figure\" and could not convert %r to float" % (value, value) \
                if key == 'savefig.dpi' else 'Could not convert %r to float' % (value,)
            raise ValueError('Key %s: %s' % (key, what)) from None
    if key in _BOOLS:
        word = value.lower() if isinstance(value, str) else value
        for words, found in ((('t', 'y', 'yes', 'on', 'true', '1', 1, True), True),
                             (('f', 'n', 'no', 'off', 'false', '0', 0, False), False)):
            if word in words:
                return found
        raise ValueError('Key %s: Cannot convert %r to bool' % (key, word))
    if key in _LISTS:
        return [part.strip() for part in value.split(',') if part.strip()] if isinstance(value, str) else list(value)
    if key in _SIZED and value is not None:
        word = value.lower() if isinstance(value, str) else value
        if word in _FONT_SIZES:
            return word
        try:
            return float(value)
        except (TypeError, ValueError):
            raise ValueError('Key %s: %s is not a valid font size. Valid font sizes are %s.' % (
                key, word, ', '.join(_FONT_SIZES))) from None
    return value


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
        dict.__setitem__(self, key, _valid(key, value))

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


class rc_context:
    """with rc_context({'font.size': 14}): what is set in it ends with it."""

    def __init__(self, rc=None, fname=None):
        if fname is not None:
            raise NotImplementedError('rc_context reads no files here')
        self._before = dict(rcParams)
        rcParams.update(rc or {})

    def __enter__(self):
        return None

    def __exit__(self, kind, value, traceback):
        rcParams.clear()
        rcParams.update(self._before)
        return None


def color_cycle():
    return rcParams['axes.prop_cycle'].by_key().get('color', ['#000000'])
