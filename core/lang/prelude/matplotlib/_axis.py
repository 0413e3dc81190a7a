"""An axis: its limits, where its ticks are and what they say. Axes that share one share its Dimension."""
import math
import numpy as np
from matplotlib import ticker
from matplotlib._rc import rcParams as _rcParams
from matplotlib._text import Text, TickLabel
from matplotlib._values import number


class XTick:
    def __init__(self, loc, label):
        self._loc = loc
        self.label1 = label

    def get_loc(self):
        return self._loc


class YTick(XTick):
    pass


XTick.__module__ = YTick.__module__ = 'matplotlib.axis'


class Dimension:
    """The x, the y or the z of one or several axes."""

    def __init__(self, name):
        self.name = name
        self.members = []
        self.scale, self.base = 'linear', 10.0
        self.limits = (0.0, 1.0)
        self.auto = True
        self.stale = False  # there is new data since it was autoscaled
        self.margin = 0.0 if name == 'z' else _rcParams['axes.%smargin' % name]
        self.categories = []
        self.locator = ticker.AutoLocator()
        self.formatter = ticker.ScalarFormatter()
        self.minor = ticker.NullLocator()
        self.is_default = True  # nobody has chosen ticks
        self.labels = None

    def attach(self, axis):
        for one in (self.locator, self.formatter, self.minor):
            one.set_axis(axis)

    def set_scale(self, value, **kwargs):
        if value not in ('linear', 'log'):
            if value in ('symlog', 'asinh', 'logit', 'function', 'functionlog'):
                raise NotImplementedError('scale %r is not there in the playground' % (value,))
            raise ValueError("%r is not a valid value for scale; supported values are 'linear', 'log', "
                             "'symlog', 'asinh', 'logit', 'function', 'functionlog'" % (value,))
        base = self.base = float(kwargs.get('base', 10))
        self.scale = value
        if value == 'log':
            self.locator, self.formatter = ticker.LogLocator(base), ticker._PowerFormatter(base)
            self.minor = ticker.LogLocator(base, 'auto')
        else:
            self.locator, self.formatter = ticker.AutoLocator(), ticker.ScalarFormatter()
            self.minor = ticker.NullLocator()
        self.is_default, self.labels = True, None
        self.attach(self.members[0]._axis_of(self))
        self.stale = True

    # Limits.
    def view(self):
        if self.stale and self.auto:
            self.autoscale()
        return self.limits

    def _bounds_of_data(self):
        low, high, least = math.inf, -math.inf, math.inf
        for axes in self.members:
            data = axes._data_limits[self.name]
            low, high, least = min(low, data[0]), max(high, data[1]), min(least, data[2])
        self.least = least
        return low, high

    def _sticky(self):
        edges = []
        for axes in self.members:
            for artist in axes._artists():
                edges += artist.extent()[2 if self.name == 'x' else 3]
            edges += axes._boxes_room.get(self.name, [])
        return sorted([float(edge) for edge in edges])

    def forward(self, x):
        """What is given, as lengths on the page go."""
        x = np.asarray(x, dtype=float)
        if self.scale != 'log':
            return x
        if self.base in (2, 10):
            return np.log2(x) if self.base == 2 else np.log10(x)
        return np.log(x) if self.base == math.e else np.log(x) / np.log(self.base)

    def back(self, x):
        x = np.asarray(x, dtype=float)
        return np.power(self.base, x) if self.scale == 'log' else x

    def autoscale(self):
        self.stale = False
        low, high = self._bounds_of_data()
        if low > high:
            low, high = -math.inf, math.inf
        low, high = self.locator.nonsingular(low, high)
        edges = self._sticky()
        tolerance = 1e-5 * abs(high - low)
        below = [edge for edge in edges if edge < low + tolerance]
        above = [edge for edge in edges if edge >= high - tolerance]
        if self.scale == 'log':
            least = self.least if math.isfinite(self.least) else 1e-300
            low, high = (least if low <= 0 else low), (least if high <= 0 else high)
        first, last = self.forward([low, high]).tolist()
        more = (last - first) * self.margin
        if math.isfinite(more):
            low, high = self.back([first - more, last + more]).tolist()
        if below:
            low = max(low, below[-1])
        if above:
            high = min(high, above[0])
        low, high = self.locator.view_limits(low, high) if self.scale == 'linear' else (low, high)
        self.limits = (high, low) if self.limits[0] > self.limits[1] else (low, high)

    def set_limits(self, low, high, auto=False):
        before = self.view()
        low = before[0] if low is None else number(low)
        high = before[1] if high is None else number(high)
        if not (math.isfinite(low) and math.isfinite(high)):
            raise ValueError('Axis limits cannot be NaN or Inf')
        if self.scale == 'log' and (low <= 0 or high <= 0):
            low, high = (before[0] if low <= 0 else low), (before[1] if high <= 0 else high)
        swapped = low > high
        low, high = self.locator.nonsingular(low, high)
        if swapped != (low > high):
            low, high = high, low
        self.limits = (low, high)
        self.stale = False
        if auto is not None:
            self.auto = bool(auto)


class Word(str):
    """What stands at a tick, and how it alone is to look."""

    def __new__(cls, word, looks):
        made = str.__new__(cls, word)
        made.looks = looks or {}
        return made


class Axis:
    """What ax.xaxis, ax.yaxis and ax.zaxis are."""

    def __init__(self, axes, name):
        self.axes = axes
        self.axis_name = name
        self.label = Text(0.5, 0, '')
        self.label._ha = 'center'
        self.label._rotation = 90.0 if name == 'y' else 0.0
        self._visible = True
        self._offset = Text(0, 0, '')  # known once it is drawn
        self._tick_size = 10.0
        self._tick_rotation = 0.0
        self._tick_color = None
        self._tick_marks = True
        self._tick_labels = True
        self._tick_ha = None
        self._label_looks = {}  # of single ticks, by their places in a row
        self._side = {'x': 'bottom', 'y': 'left'}.get(name)
        self._grid = bool(_rcParams['axes.grid'])
        self._grid_looks = {}
        self._minor_grid = False
        self._minor_looks = {}

    def __str__(self):
        figure, (left, bottom, _, _) = self.axes.figure, self.axes.get_position().bounds
        corner = round(left * figure._size[0] * figure.dpi, 9), round(bottom * figure._size[1] * figure.dpi, 9)
        return '%s(%s,%s)' % ((type(self).__name__,) + corner)

    @property
    def dimension(self):
        return self.axes._dims[self.axis_name]

    def get_view_interval(self):
        return self.dimension.view()

    def get_minpos(self):
        self.dimension._bounds_of_data()
        return self.dimension.least

    def get_tick_space(self):
        wide, high = self.axes._formal_size()
        return int(math.floor(wide / (3 * self._tick_size) if self.axis_name == 'x' else
                              high / (2 * self._tick_size)))

    # Ticks.
    def get_ticklocs(self, *, minor=False):
        d = self.dimension
        d.attach(self)
        if not minor:
            return d.locator()
        locs = np.asarray(d.minor())
        if not locs.size:
            return locs
        at, major = d.forward(locs), d.forward(d.locator())
        low, high = sorted(d.forward(self.get_view_interval()).tolist())
        near = np.abs(at.reshape(-1, 1) - major.reshape(1, -1)) <= (high - low) * 1e-5
        return locs[~near.any(axis=1)]

    get_majorticklocs = get_ticklocs

    def get_minorticklocs(self):
        return self.get_ticklocs(minor=True)

    def minorticks_on(self):
        d = self.dimension
        self.set_minor_locator(ticker.LogLocator(d.base, 'auto') if d.scale == 'log' else ticker.AutoMinorLocator())

    def minorticks_off(self):
        self.set_minor_locator(ticker.NullLocator())

    def ticks(self, minor=False):
        """Those within the limits: (where, what stands there)."""
        locs = [float(loc) for loc in self.get_ticklocs(minor=minor)]
        words = [''] * len(locs) if minor else self.dimension.formatter.format_ticks(locs)
        if not minor:
            words = [Word(word, self._label_looks.get(i)) for i, word in enumerate(words)]
        low, high = sorted(self.get_view_interval())
        log = self.dimension.scale == 'log'
        if log and low > 0:
            low, high = math.log10(low), math.log10(high)
        slack = 1e-10 * (high - low)
        at = [math.log10(loc) if log and loc > 0 else loc for loc in locs]
        return [(loc, word) for loc, word, place in zip(locs, words, at)
                if low - slack <= place <= high + slack]

    def get_ticklabels(self, minor=False, which=None):
        if not self._tick_labels:
            return []
        locs = list(self.get_ticklocs())
        words = self.dimension.formatter.format_ticks([float(loc) for loc in locs])
        far = 1 if self._side in ('top', 'right') else 0
        return [self._label(i, *((loc, far) if self.axis_name == 'x' else (far, loc)), word)
                for i, (loc, word) in enumerate(zip(locs, words))]

    def _label(self, i, x, y, word):
        label = TickLabel(x, y, word)
        label._size, label._rotation, label._color = self._tick_size, self._tick_rotation, self._tick_color
        label._ha = self._tick_ha or {'left': 'right', 'right': 'left'}.get(self._side, 'center')
        return label._bind(self._label_looks.setdefault(i, {}))

    def set_ticks(self, ticks, labels=None, *, minor=False, **kwargs):
        ticks = [] if ticks is None else ticks
        d = self.dimension
        if hasattr(ticks, 'shape'):
            locs = np.asarray(ticks.numpy() if hasattr(ticks, 'requires_grad') else ticks)
        else:
            whole = all([isinstance(tick, (int, np.integer)) for tick in ticks])
            locs = np.asarray([int(tick) if whole else number(tick) for tick in ticks])
        if minor:
            d.minor = ticker.FixedLocator(locs)
            return []
        if len(locs):
            low, high = d.view()
            small, large = float(locs.min()), float(locs.max())
            if low <= high:
                d.limits = (min(low, small), max(high, large))
            else:
                d.limits = (max(low, large), min(high, small))
        d.locator = ticker.FixedLocator(locs)
        d.is_default = False
        d.attach(self)
        if labels is not None:
            self.set_ticklabels(labels, **kwargs)
        kind = YTick if self.axis_name == 'y' else XTick
        return [kind(float(loc), label) for loc, label in zip(locs, self.get_ticklabels() or locs)]

    def set_ticklabels(self, ticklabels, *, minor=False, **kwargs):
        words = [one.get_text() if isinstance(one, Text) else str(one) for one in ticklabels]
        d = self.dimension
        if isinstance(d.locator, ticker.FixedLocator) and len(d.locator.locs) != len(words) and words:
            raise ValueError('The number of FixedLocator locations (%d), usually from a call to set_ticks, '
                             'does not match the number of ticklabels (%d).'
                             % (len(d.locator.locs), len(words)))
        if words and not isinstance(d.locator, ticker.FixedLocator):
            from matplotlib._warn import external
            external('FixedFormatter should only be used together with FixedLocator')
        d.formatter = ticker.FixedFormatter(words)
        d.attach(self)
        self._style_labels(kwargs)
        return self.get_ticklabels()

    def _style_labels(self, looks):
        look = Text(0, 0, '', **looks)
        for one in self._label_looks.values():
            one.clear()
        if 'rotation' in looks:
            self._tick_rotation = look._rotation
        if 'fontsize' in looks or 'size' in looks:
            self._tick_size = look._size
        if 'color' in looks or 'c' in looks:
            self._tick_color = look._color
        if 'ha' in looks or 'horizontalalignment' in looks:
            self._tick_ha = look._ha

    def set_major_locator(self, locator):
        self.dimension.locator = locator
        self.dimension.is_default = False
        self.dimension.attach(self)

    def get_major_locator(self):
        return self.dimension.locator

    def set_minor_locator(self, locator):
        self.dimension.minor = locator
        self.dimension.attach(self)

    def set_major_formatter(self, formatter):
        if isinstance(formatter, str):
            formatter = ticker.StrMethodFormatter(formatter)
        elif not hasattr(formatter, 'set_axis'):
            formatter = ticker.FuncFormatter(formatter)
        self.dimension.formatter = formatter
        self.dimension.attach(self)

    def get_major_formatter(self):
        return self.dimension.formatter

    # Looks.
    def set_label_text(self, label, fontdict=None, **kwargs):
        self.label.set_text(label)
        self.label._take(dict(fontdict or {}, **kwargs))
        return self.label

    def get_label(self):
        return self.label

    def get_label_text(self):
        return self.label.get_text()

    def set_visible(self, b):
        self._visible = bool(b)

    def get_visible(self):
        return self._visible

    def grid(self, visible=None, which='major', **kwargs):
        if which not in ('major', 'minor', 'both'):
            raise ValueError("%r is not a valid value for which; supported values are 'major', 'minor', "
                             "'both'" % (which,))
        for name, wanted, looks in (('_grid', 'major', '_grid_looks'), ('_minor_grid', 'minor', '_minor_looks')):
            if which in (wanted, 'both'):
                on = True if kwargs and visible is None else not getattr(self, name) if visible is None \
                    else bool(visible)
                setattr(self, name, on)
                if kwargs:
                    setattr(self, looks, kwargs)

    def tick_top(self):
        self._side = 'top'

    def tick_bottom(self):
        self._side = 'bottom'

    def tick_left(self):
        self._side = 'left'

    def tick_right(self):
        self._side = 'right'

    def get_label_position(self):
        return self._side

    get_ticks_position = get_label_position

    def get_offset_text(self):
        return self._offset

    set_ticks_position = set_label_position = lambda self, position: setattr(
        self, '_side', position if position in ('top', 'bottom', 'left', 'right') else self._side)

    def get_scale(self):
        return self.dimension.scale

    def set_inverted(self, inverted):
        low, high = sorted(self.dimension.view())
        self.dimension.limits = (high, low) if inverted else (low, high)

    def set_tick_params(self, **kwargs):
        size = kwargs.get('labelsize')
        if size is not None:
            self._tick_size = Text(0, 0, '', fontsize=size)._size
        if 'labelrotation' in kwargs or 'rotation' in kwargs:
            self._tick_rotation = float(kwargs.get('labelrotation', kwargs.get('rotation'))) % 360
        color = kwargs.get('labelcolor', kwargs.get('colors'))
        if color is not None:
            self._tick_color = color
        near, label = ('bottom', 'labelbottom') if self.axis_name == 'x' else ('left', 'labelleft')
        if near in kwargs:
            self._tick_marks = bool(kwargs[near])
        if kwargs.get('length') == 0:
            self._tick_marks = False
        if label in kwargs:
            self._tick_labels = bool(kwargs[label])


class XAxis(Axis):
    pass


class YAxis(Axis):
    pass


for _class in (Axis, XAxis, YAxis):
    _class.__module__ = 'matplotlib.axis'


def axis_of(axes, name):
    return (XAxis if name == 'x' else YAxis)(axes, name)
