"""matplotlib.figure.Figure: a page with axes on it."""
import math
import numpy as np
import _plot
from matplotlib._axes import AxesSubplot
from matplotlib._rc import rcParams as _rcParams
from matplotlib._text import Text
from matplotlib.colors import to_rgba as _to_rgba

_absent = '''
add_artist add_axobserver add_subfigure align_labels_ align_xlabels_ align_ylabels_ delaxes_ draw_artist
draw_without_rendering figimage ginput waitforbuttonpress subfigures get_tightbbox'''.split()


class Box:
    """Where axes are, in parts of the figure."""

    def __init__(self, left, bottom, width, height):
        self.bounds = (left, bottom, width, height)
        self.x0, self.y0, self.width, self.height = self.bounds
        self.x1, self.y1 = left + width, bottom + height

    @classmethod
    def between(cls, x0, y0, x1, y1):
        made = cls(x0, y0, x1 - x0, y1 - y0)
        made.x1, made.y1 = x1, y1
        return made

    def __repr__(self):
        return 'Bbox([[%s, %s], [%s, %s]])' % (self.x0, self.y0, self.x1, self.y1)

    def __str__(self):
        return 'Bbox(x0=%s, y0=%s, x1=%s, y1=%s)' % (self.x0, self.y0, self.x1, self.y1)


class GridSpec:
    """Cells for axes: grid[0, :], grid[1:, 2]."""

    def __init__(self, nrows, ncols, figure=None, **kwargs):
        for name, n in (('rows', nrows), ('columns', ncols)):
            if not isinstance(n, int) or n <= 0:
                raise ValueError('Number of %s must be a positive integer, not %r' % (name, n))
        self.nrows, self.ncols = nrows, ncols
        self.figure = figure

    def __repr__(self):
        return 'GridSpec(%d, %d)' % (self.nrows, self.ncols)

    def __getitem__(self, key):
        rows, columns = key if isinstance(key, tuple) else divmod(key, self.ncols)
        return (self.nrows, self.ncols) + self._range(rows, self.nrows) + self._range(columns, self.ncols)

    def _range(self, key, n):
        if isinstance(key, slice):
            first, end, _ = key.indices(n)
            return first, end
        if not -n <= key < n:
            raise IndexError('GridSpec slice would result in no space allocated for subplot')
        return key % n, key % n + 1


class Canvas:
    def __init__(self, figure):
        self.figure = figure

    def draw(self):
        self.figure._record()
        self.figure._after_drawing()

    draw_idle = draw

    def flush_events(self):
        pass

    def mpl_connect(self, s, func):
        return 0


class Figure:
    def __init__(self, figsize=None, dpi=None, facecolor=None, edgecolor=None, frameon=None, **kwargs):
        for name in kwargs:
            if name not in ('linewidth', 'tight_layout', 'constrained_layout', 'layout', 'clear'):
                raise TypeError("Figure.__init__() got an unexpected keyword argument '%s'" % name)
        size = _rcParams['figure.figsize'] if figsize is None else figsize
        self._size = (float(size[0]), float(size[1]))
        if not all([math.isfinite(edge) and edge >= 0 for edge in self._size]):
            raise ValueError('figure size must be positive finite not %s' % (tuple(size),))
        self.dpi = _rcParams['figure.dpi'] if dpi is None else dpi
        self.number = None
        self.canvas = Canvas(self)
        self._file = None  # what it is called once it has been drawn
        self._drawn = None  # as it was drawn last
        self._labels = {}
        self._face = facecolor
        self._spaces = {'left': .125, 'right': .9, 'bottom': .11, 'top': .88, 'wspace': .2, 'hspace': .2}
        self.clear()

    def clear(self, keep_observers=False):
        self._axes = []
        self._bars = []  # (how many axes there were, a colour bar with axes of its own)
        self._current = None
        self._suptitle = None
        self._supx = self._supy = None
        self._mappable = None
        self._legend = None
        self._texts = []

    clf = clear

    def __repr__(self):
        return '<Figure size %gx%g with %d Axes>' % (
            self._size[0] * self.dpi, self._size[1] * self.dpi, len(self.axes))

    def __str__(self):
        return 'Figure(%gx%g)' % (self._size[0] * self.dpi, self._size[1] * self.dpi)

    def __getattr__(self, name):
        if name in _absent:
            raise AttributeError("matplotlib's Figure has no '%s' here" % name)
        raise AttributeError("'Figure' object has no attribute '%s'" % name)

    # --- Axes --------------------------------------------------------------------------------------

    @property
    def axes(self):
        every = list(self._axes)
        for place, bar in reversed(self._bars):
            every.insert(place, bar.ax)
        return every

    def get_axes(self):
        return self.axes

    def gca(self):
        return self._current if self._current is not None else self.add_subplot()

    def sca(self, a):
        self._current = a
        return a

    def _put(self, axes):
        self._axes.append(axes)
        self._current = axes
        return axes

    def add_subplot(self, *args, **kwargs):
        kind = _kind_of(kwargs)
        if len(args) == 1 and isinstance(args[0], AxesSubplot):
            return self._put(args[0])
        axes = kind(self, place_of(args), kwargs)
        axes.set_label(kwargs.pop('label', ''))
        axes.set(**kwargs)
        return self._put(axes)

    def add_axes(self, *args, **kwargs):
        kind = _kind_of(kwargs)
        if len(args) != 1:
            raise TypeError("Figure.add_axes() missing 1 required positional argument: 'rect'")
        if isinstance(args[0], AxesSubplot):
            return self._put(args[0])
        axes = kind(self, tuple([float(part) for part in args[0]]), kwargs)
        axes.set(**kwargs)
        return self._put(axes)

    def add_gridspec(self, nrows=1, ncols=1, **kwargs):
        return GridSpec(nrows, ncols, self)

    def subplots(self, nrows=1, ncols=1, *, sharex=False, sharey=False, squeeze=True, width_ratios=None,
                 height_ratios=None, subplot_kw=None, gridspec_kw=None):
        GridSpec(nrows, ncols)
        share = {'x': _sharing('sharex', sharex), 'y': _sharing('sharey', sharey)}
        made = []
        for row in range(nrows):
            line = []
            for column in range(ncols):
                given = {}
                for name, way in share.items():
                    if way == 'all':
                        other = made[0][0] if made else line[0] if line else None
                    elif way == 'row':
                        other = line[0] if line else None
                    elif way == 'col':
                        other = made[0][column] if made else None
                    else:
                        other = None
                    given['share' + name] = other
                axes = self.add_subplot((nrows, ncols, row, row + 1, column, column + 1),
                                        **dict(subplot_kw or {}, **given))
                axes.xaxis._tick_labels = share['x'] not in ('all', 'col') or row == nrows - 1
                axes.yaxis._tick_labels = share['y'] not in ('all', 'row') or column == 0
                line.append(axes)
            made.append(line)
        if squeeze and nrows == 1 and ncols == 1:
            return made[0][0]
        return AxesArray(made, squeeze)

    def _drop(self, axes):
        at = [i for i, one in enumerate(self._axes) if one is axes]
        self._bars = [(place - (bool(at) and at[0] < place), bar) for place, bar in self._bars
                      if bar.parents != [axes]]
        self._axes = [one for one in self._axes if one is not axes]
        for d in axes._dims.values():
            d.members = [one for one in d.members if one is not axes]
        if self._current is axes:
            self._current = self._axes[-1] if self._axes else None

    def delaxes(self, ax):
        self._drop(ax)

    def _formal_box(self, axes):
        place = axes._place
        if len(place) == 4:
            return Box(*place)
        rows, columns, row, row_end, column, column_end = place
        s = self._spaces
        wide, high = s['right'] - s['left'], s['top'] - s['bottom']
        cell_w = wide / (columns + s['wspace'] * (columns - 1))
        cell_h = high / (rows + s['hspace'] * (rows - 1))
        across, down = _edges(columns, cell_w, s['wspace']), _edges(rows, cell_h, s['hspace'])
        left, right = s['left'] + across[column][0], s['left'] + across[column_end - 1][1]
        top, bottom = s['top'] - down[row][0], s['top'] - down[row_end - 1][1]
        for bar in getattr(axes, '_colorbars', []):
            if bar.orientation == 'vertical':
                right -= (right - left) * 0.2
            else:
                bottom += (top - bottom) * 0.3
        return Box(left, bottom, right - left, top - bottom)

    # --- Words -------------------------------------------------------------------------------------

    def suptitle(self, t, **kwargs):
        kwargs.pop('y', None), kwargs.pop('x', None)
        self._suptitle = Text(0.5, 0.98, t, **dict({'fontsize': 'large', 'ha': 'center'}, **kwargs))
        return self._suptitle

    def supxlabel(self, t, **kwargs):
        self._supx = Text(0.5, 0.01, t, **dict({'fontsize': 'large', 'ha': 'center'}, **kwargs))
        return self._supx

    def supylabel(self, t, **kwargs):
        self._supy = Text(0.02, 0.5, t, **dict({'fontsize': 'large', 'ha': 'center'}, **kwargs))
        return self._supy

    def text(self, x, y, s, fontdict=None, **kwargs):
        words = Text(x, y, s, **dict(fontdict or {}, **kwargs))
        self._texts.append(words)
        return words

    def legend(self, *args, **kwargs):
        from matplotlib._legend import Legend
        handles, labels = [], []
        for axes in self._axes:
            more = axes.get_legend_handles_labels()
            handles, labels = handles + more[0], labels + more[1]
        if not args and 'handles' not in kwargs:
            kwargs['handles'], kwargs['labels'] = handles, labels
        kwargs.setdefault('loc', 'upper right')
        self._legend = Legend(self._axes[0] if self._axes else None, args, kwargs)
        return self._legend

    def colorbar(self, mappable, cax=None, ax=None, use_gridspec=True, **kwargs):
        from matplotlib._colorbar import Colorbar
        return Colorbar(self, mappable, cax, ax, kwargs)

    # --- Sizes and looks ---------------------------------------------------------------------------

    def get_size_inches(self):
        return np.array(self._size)

    def set_size_inches(self, w, h=None, forward=True):
        self._size = tuple([float(edge) for edge in (w if h is None else (w, h))])

    def set_figwidth(self, val, forward=True):
        self._size = (float(val), self._size[1])

    def set_figheight(self, val, forward=True):
        self._size = (self._size[0], float(val))

    def get_figwidth(self):
        return self._size[0]

    def get_figheight(self):
        return self._size[1]

    def get_dpi(self):
        return self.dpi

    def set_dpi(self, val):
        self.dpi = float(val)

    def set_facecolor(self, color):
        self._face = color

    def get_facecolor(self):
        return _to_rgba(_rcParams['figure.facecolor'] if self._face is None else self._face)

    def set(self, **kwargs):
        for name, value in kwargs.items():
            getattr(self, 'set_' + name)(value)

    def get_label(self):
        return getattr(self, '_name', '')

    def set_label(self, s):
        self._name = str(s)

    def subplots_adjust(self, left=None, bottom=None, right=None, top=None, wspace=None, hspace=None):
        given = {'left': left, 'bottom': bottom, 'right': right, 'top': top, 'wspace': wspace,
                 'hspace': hspace}
        self._spaces.update({name: value for name, value in given.items() if value is not None})

    def tight_layout(self, *, pad=1.08, h_pad=None, w_pad=None, rect=None):
        """Figures are always laid out so that nothing overlaps."""

    def set_tight_layout(self, tight):
        pass

    set_constrained_layout = set_layout_engine = set_tight_layout

    def autofmt_xdate(self, bottom=0.2, rotation=30, ha='right', which='major'):
        for axes in self._axes:
            axes.xaxis._tick_rotation = float(rotation)

    def align_labels(self, axs=None):
        pass

    align_xlabels = align_ylabels = align_labels

    # --- Out ---------------------------------------------------------------------------------------

    def _svg(self):
        from matplotlib import _draw
        return _draw.draw(self)

    def _record(self):
        """Hands the figure as it is now to who watches the run."""
        if not _plot.wanted():
            return
        from matplotlib import _draw
        if self._file is None:
            self._file = next_file()
        svg = _draw.draw(self)
        self._drawn = svg
        _plot.record(self._file, _draw.about(self), svg)

    def _after_drawing(self, dpi=None):
        """What Matplotlib's drawing leaves changed: limits and boxes by aspects, colours of numbers."""
        usual = self.dpi
        self.dpi = usual if dpi is None else dpi
        for axes in self._axes:
            if axes.name == 'rectilinear':
                axes.apply_aspect()
                for axis in (axes.xaxis, axes.yaxis):
                    axis.get_ticklabels()
                    axis._offset.set_text(axis.dimension.formatter.get_offset())
            for artist in axes._children:
                artist._is_drawn = True
        self.dpi = usual

    def _has_news(self):
        return _plot.wanted() and self._drawn is None or self._drawn is not None \
            and self._drawn != self._svg()

    def show(self, warn=True):
        self._record()

    def savefig(self, fname, **kwargs):
        from matplotlib._save import save
        save(self, fname, kwargs)


class AxesArray:
    """What subplots gives: a NumPy array of axes, as far as lessons use one."""

    def __init__(self, rows, squeeze=False):
        if squeeze and len(rows) == 1:
            self._items, self.shape = list(rows[0]), (len(rows[0]),)
        elif squeeze and len(rows[0]) == 1:
            self._items, self.shape = [row[0] for row in rows], (len(rows),)
        else:
            self._items, self.shape = [list(row) for row in rows], (len(rows), len(rows[0]))

    @property
    def flat(self):
        from numpy._flat import flatiter
        return flatiter(self)

    @property
    def ndim(self):
        return len(self.shape)

    @property
    def size(self):
        return len(self._flat())

    @property
    def T(self):
        return self if self.ndim == 1 else AxesArray([list(row) for row in zip(*self._items)])

    def _flat(self):
        return list(self._items) if self.ndim == 1 else [one for row in self._items for one in row]

    def flatten(self, order='C'):
        return AxesArray([self._flat()], True)

    ravel = flatten

    def reshape(self, *shape):
        shape = shape[0] if len(shape) == 1 and isinstance(shape[0], tuple) else shape
        flat = self._flat()
        if shape == (-1,) or shape == (len(flat),):
            return self.flatten()
        rows, columns = shape
        rows = len(flat) // columns if rows == -1 else rows
        columns = len(flat) // rows if columns == -1 else columns
        if rows * columns != len(flat):
            raise ValueError('cannot reshape array of size %d into shape %s' % (len(flat), shape))
        return AxesArray([flat[i * columns:(i + 1) * columns] for i in range(rows)])

    def tolist(self):
        return list(self._items) if self.ndim == 1 else [list(row) for row in self._items]

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter([self[i] for i in range(len(self))])

    def _check(self, i, axis):
        n = self.shape[axis]
        if isinstance(i, int) and not -n <= i < n:
            raise IndexError('index %d is out of bounds for axis %d with size %d' % (i, axis, n))

    def __getitem__(self, key):
        if isinstance(key, tuple) and len(key) > self.ndim:
            raise IndexError('too many indices for array: array is %d-dimensional, but %d were indexed'
                             % (self.ndim, len(key)))
        if isinstance(key, tuple) and len(key) == 1:
            key = key[0]
        if isinstance(key, tuple):
            rows, columns = key
            self._check(rows, 0)
            self._check(columns, 1)
            if isinstance(rows, slice):
                picked = [row[columns] for row in self._items[rows]]
                return AxesArray([picked], True) if not isinstance(columns, slice) else AxesArray(picked)
            picked = self._items[rows][columns]
            return AxesArray([picked], True) if isinstance(columns, slice) else picked
        self._check(key, 0)
        picked = self._items[key]
        if self.ndim == 1:
            return AxesArray([picked], True) if isinstance(key, slice) else picked
        return AxesArray(picked) if isinstance(key, slice) else AxesArray([picked], True)


AxesArray.__module__, AxesArray.__name__, AxesArray.__qualname__ = 'numpy', 'ndarray', 'ndarray'


def _edges(n, size, space):
    edges, at = [], 0.0
    for i in range(n):
        at += space * size if i else 0.0
        edges.append((at, at + size))
        at += size
    return edges


_n_files = 0


def next_file():
    global _n_files
    _n_files += 1
    return 'figure-%d.svg' % _n_files


def _sharing(name, way):
    if isinstance(way, bool):
        return 'all' if way else 'none'
    if way not in ('all', 'row', 'col', 'none'):
        raise ValueError("%r is not a valid value for %s; supported values are 'all', 'row', 'col', 'none'"
                         % (way, name))
    return way


def _flat(figure, place, kwargs):
    return AxesSubplot(figure, place, kwargs.pop('sharex', None), kwargs.pop('sharey', None))


def _deep(figure, place, kwargs):
    from matplotlib._axes3d import Axes3D
    for name in ('sharex', 'sharey'):
        if kwargs.pop(name, None) is not None:
            raise NotImplementedError('axes of three dimensions share no axis here')
    given = {name: kwargs.pop(name) for name in ('elev', 'azim', 'roll', 'proj_type', 'box_aspect') if name in kwargs}
    return Axes3D(figure, place, **given)


def _kind_of(kwargs):
    projection = kwargs.pop('projection', None)
    if projection == '3d':
        return _deep
    if projection not in (None, 'rectilinear') or kwargs.pop('polar', False):
        raise NotImplementedError('projection %r is not there in the playground'
                                  % (projection or 'polar'))
    return _flat


def place_of(args):
    """(rows, columns, first row, end, first column, end) of add_subplot's arguments."""
    if not args:
        return (1, 1, 0, 1, 0, 1)
    if len(args) == 1:
        if isinstance(args[0], tuple):
            return args[0]
        if not isinstance(args[0], int):
            raise ValueError('Single argument to subplot must be a three-digit integer, not %r' % (args[0],))
        digits = str(args[0])
        if len(digits) != 3:
            raise ValueError('Single argument to subplot must be a three-digit integer, not %s' % digits)
        args = [int(digit) for digit in digits]
    if len(args) != 3:
        raise TypeError('subplot() takes 1 or 3 positional arguments but %d were given' % len(args))
    rows, columns, num = args
    GridSpec(rows, columns)
    first, last = num if isinstance(num, tuple) else (num, num)
    for one in (first, last):
        if not 1 <= one <= rows * columns:
            raise ValueError('num must be 1 <= num <= %d, not %r' % (rows * columns, num))
    row, column = divmod(first - 1, columns)
    row_end, column_end = divmod(last - 1, columns)
    return (rows, columns, row, row_end + 1, column, column_end + 1)


def __getattr__(name):
    raise AttributeError("matplotlib.figure has no '" + name + "' here")
