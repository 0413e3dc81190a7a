"""Contour plots: Matplotlib has a collection for each level, which programs style or remove."""
import numpy as np
import _plot
from matplotlib import _svg
from matplotlib._collections import Collection
from matplotlib._containers import SeveralArtists
from matplotlib._rc import rcParams as _rcParams
from matplotlib._values import floats, line_style, number
from matplotlib.colors import is_color_like, to_rgba
from matplotlib.ticker import MaxNLocator


class PathCollection(Collection):
    """One level of a contour plot. It is drawn with all of them."""

    def __init__(self, whole, place, label):
        Collection.__init__(self)
        self._whole, self._place, self.zorder = whole, place, whole.zorder
        self._own_color = self._own_width = None
        self.axes, self._label = whole.axes, label

    def get_facecolor(self):
        raise NotImplementedError('what colours a level of contours has is not known in the playground')

    get_facecolors = get_edgecolor = get_edgecolors = get_facecolor

    def get_paths(self):
        raise NotImplementedError('the lines that contours consist of are not known in the playground')

    get_segments = get_offsets = get_paths

    def set_color(self, c):
        if not (isinstance(c, str) and c in ('face', 'none')):
            self._own_color = to_rgba(c)

    def set_edgecolor(self, c):
        if not self._whole.filled:
            self.set_color(c)

    def set_facecolor(self, c):
        if self._whole.filled:
            self.set_color(c)

    set_edgecolors, set_facecolors = set_edgecolor, set_facecolor

    def set_linewidth(self, lw):
        self._own_width = number(lw)

    set_linewidths = set_linewidth

    def set_linestyle(self, ls):
        raise NotImplementedError('one level of contours takes no line style of its own here')

    set_linestyles = set_dashes = set_linestyle

    def extent(self):
        return self._whole.extent()

    def _is_shown(self):
        return self._visible and self.axes is not None

    def _paint(self, color):
        """As the whole has it, or else as this has been told to be."""
        color = self._own_color or color
        return self._shown(color) if self._is_shown() else color[:3] + (0.0,)

    def remove(self):
        if self.axes is None:
            raise NotImplementedError('cannot remove artist')
        axes, self.axes = self.axes, None
        self._whole._parts = [part for part in self._whole._parts if part is not self]
        if not self._whole._parts:
            axes._drop(self._whole)


PathCollection.__module__ = 'matplotlib.collections'


class QuadContourSet(Collection):
    """Lines of equal height (contour), or the areas between them (contourf)."""

    def __init__(self, x, y, z, levels, filled, extend='neither', **looks):
        Collection.__init__(self, looks.get('norm'), looks.get('cmap'))
        self._grid = x, y, z
        self.filled = filled
        self.extend = extend
        known = z[np.isfinite(z)]
        self.zmin, self.zmax = float(known.min()), float(known.max())
        self.levels = self._find_levels(levels)
        self.layers = (self.levels[:-1] + self.levels[1:]) / 2 if filled else self.levels
        self._colors = looks.get('colors')
        self.set_clim(looks.get('vmin'), looks.get('vmax'))
        if self._colors is None:
            self._A = self.levels
            self.norm.autoscale_None(self.levels)
        else:
            self._colors = [to_rgba(self._colors)] if is_color_like(self._colors) else \
                [to_rgba(color) for color in self._colors]
        self.zorder = 1 if filled else 2
        self._marks = None  # what clabel has ordered
        self._linewidth = looks.get('linewidths')
        style = looks.get('linestyles')
        self._styles = None if style is None else \
            [line_style(one) for one in ([style] if isinstance(style, str) else style)]

    def _find_levels(self, levels):
        if levels is None:
            levels = 7
        if isinstance(levels, int):
            return self._choose_levels(levels)
        levels = self._some_inside(floats(levels))
        if levels.size > 1 and float(np.diff(levels).min()) <= 0:
            raise ValueError('Contour levels must be increasing')
        if self.filled and levels.size < 2:
            raise ValueError('Filled contours require at least 2 levels.')
        return levels

    def _choose_levels(self, n):
        found = MaxNLocator(n + 1, min_n_ticks=1).tick_values(self.zmin, self.zmax)
        under, over = np.nonzero(found < self.zmin)[0], np.nonzero(found > self.zmax)[0]
        first = int(under[-1]) if under.size else 0
        end = int(over[0]) + 1 if over.size else found.size
        if self.extend in ('min', 'both'):
            first += 1
        if self.extend in ('max', 'both'):
            end -= 1
        if end - first < 3:
            first, end = 0, found.size
        return self._some_inside(found[first:end])

    def _some_inside(self, levels):
        if self.filled or bool(((levels > self.zmin) & (levels < self.zmax)).any()):
            return levels
        from matplotlib._warn import external
        external('No contour levels were found within the data range.')
        return np.array([self.zmin])

    def __getattr__(self, name):
        if name in ('allsegs', 'allkinds', 'get_paths', 'find_nearest_contour', 'legend_elements', 'labelTexts'):
            raise AttributeError("matplotlib's QuadContourSet has no '%s' here" % name)
        raise AttributeError("'QuadContourSet' object has no attribute '%s'" % name)

    def _divide(self, first):
        """Its levels as artists, whose names are counted from `first` on."""
        n = len(self.layers) + (0 if not self.filled else {'both': 2, 'neither': 0}.get(self.extend, 1))
        self._parts = [PathCollection(self, i, '_child%d' % (first + i)) for i in range(n)]
        self.collections = SeveralArtists(self._parts, 'PathCollection')

    def extent(self):
        x, y, _ = self._grid
        return (np.array([x.min(), x.max()]), np.array([y.min(), y.max()]),
                (x.min(), x.max()), (y.min(), y.max()))

    def level_colors(self):
        if self._colors is not None:
            return [self._shown(self._colors[i % len(self._colors)]) for i in range(len(self.layers))]
        rows = self.cmap(self.norm(self.layers)).tolist()
        return [self._shown(tuple(row)) for row in rows]

    def level_width(self, i):
        width = self._linewidth
        if width is None:
            return _rcParams['lines.linewidth']
        return width if isinstance(width, (int, float)) else width[i % len(width)]

    def draw(self, view):
        x, y, z = self._grid
        x, y = view.x(x), view.y(y)
        flat, columns, scaling = z.ravel(), z.shape[1], view.scaling()
        if self.filled:
            return self._draw_areas(x, y, flat, columns, scaling)
        out, words, taken = [], [], []
        for i, (level, color) in enumerate(zip(self.levels.tolist(), self.level_colors())):
            part = self.collections[i]
            if not part._is_shown():
                continue
            color = part._paint(color)
            path = _plot.contour(x, y, flat, columns, level, scaling, 0)
            style = self._styles[i % len(self._styles)] if self._styles else \
                '--' if level < 0 and self._colors is not None and len(self._colors) == 1 else '-'
            width = self.level_width(i) if part._own_width is None else part._own_width
            if path and self._marks is not None:
                from matplotlib import _clabel
                path, word = _clabel.draw(self._marks, level, path, view, taken)
                words.append(word)
            if path:
                out.append('<path %s stroke-linejoin="round" d="%s"/>'
                           % (_svg.paint(None, color, width, style), path))
        return ''.join(out + words)

    def _draw_areas(self, x, y, z, columns, scaling):
        """Each area with all that is above it, so that no seams show; what is above them all is cut out
        of each."""
        levels = self.levels.tolist()
        top = '' if self.extend in ('max', 'both') else \
            _plot.contour(x, y, z, columns, levels[-1], scaling, 2)
        colors = self.level_colors()
        lows = levels[:-1]
        if self.extend in ('min', 'both'):
            lows = [-1e300] + lows
            colors = [self._edge_color(0)] + colors
        if self.extend in ('max', 'both'):
            lows = lows + levels[-1:]
            colors = colors + [self._edge_color(-1)]
        colors = [part._paint(color) for part, color in zip(self.collections, colors)]
        out = []
        for low, color in zip(lows, colors):
            path = _plot.contour(x, y, z, columns, low, scaling, 1)
            if path and color[3] > 0:
                out.append('<path %s fill-rule="evenodd" d="%s"/>'
                           % (_svg.paint(color[:3] + (1.0,)), path + top))
        alpha = '' if self._alpha is None or self._alpha == 1 else ' opacity="%s"' % _svg.num(self._alpha)
        return '<g%s>%s</g>' % (alpha, ''.join(out))

    def _edge_color(self, end):
        if self._colors is not None:
            return self._colors[end]
        level = self.levels[0] - 1 if end == 0 else self.levels[-1] + 1
        return self.cmap(self.norm(float(level)))


QuadContourSet.__module__ = 'matplotlib.contour'
