"""The bar that says which colour means which number."""
import numpy as np
from matplotlib import ticker
from matplotlib._contours import QuadContourSet
from matplotlib._text import Text


class Colorbar:
    def __init__(self, figure, mappable, cax, ax, looks):
        if mappable is None:
            raise RuntimeError('No mappable was found to use for colorbar creation. First define a mappable '
                               'such as an image (with imshow) or a contour set (with contourf).')
        self.mappable = mappable
        self.orientation = looks.pop('orientation', 'vertical')
        if self.orientation not in ('vertical', 'horizontal'):
            raise ValueError("%r is not a valid value for orientation; supported values are None, "
                             "'vertical', 'horizontal'" % (self.orientation,))
        if mappable._A is None and getattr(mappable, 'axes', None) is None and not mappable.norm.scaled():
            mappable.norm.vmin, mappable.norm.vmax = 0.0, 1.0
        ticks, form = looks.pop('ticks', None), looks.pop('format', None)
        label = looks.pop('label', '')
        for name in looks:
            if name not in ('shrink', 'fraction', 'pad', 'aspect', 'extend', 'drawedges', 'location',
                            'use_gridspec', 'anchor', 'alpha', 'spacing'):
                raise TypeError("Colorbar.__init__() got an unexpected keyword argument '%s'" % name)
        self.shrink = float(looks.get('shrink', 1.0))
        self._own = None
        if cax is None:
            parents = ax if ax is not None else getattr(mappable, 'axes', None) or figure.gca()
            parents = [parents] if hasattr(parents, '_dims') else \
                list(parents.flat) if hasattr(parents, 'flat') else list(parents)
            self.parents = parents
            place = self._formal_place([figure._formal_box(axes).bounds for axes in parents])
            for axes in parents:
                axes._colorbars = getattr(axes, '_colorbars', []) + [self]
        else:
            self.parents = []
            cax._is_colorbar = self
        from matplotlib._axes import AxesSubplot
        self.ax = cax if cax is not None else AxesSubplot(figure, place)
        self.ax._is_colorbar = self
        if cax is None:
            self.ax.set_label('<colorbar>')
            figure._bars.append((len(figure._axes), self))
        self._long = self.ax.yaxis if self.orientation == 'vertical' else self.ax.xaxis
        if self.orientation == 'vertical':
            self.ax.yaxis._side = 'right'
        self.update_normal(mappable)
        mappable.colorbar, mappable._shown_by = self, getattr(mappable, '_shown_by', []) + [self]
        if isinstance(mappable, QuadContourSet) and ticks is None:
            self._long.set_major_locator(ticker.FixedLocator(mappable.levels, 10))
        elif ticks is not None:
            self.set_ticks(ticks)
        if form is not None:
            self._long.set_major_formatter(ticker.FormatStrFormatter(form) if isinstance(form, str) and
                                           '%' in form else form)
        if label:
            self.set_label(label)

    def _formal_place(self, boxes):
        """Where Matplotlib puts it: beside all of its parents. By this its ticks are counted."""
        left, bottom = min([box[0] for box in boxes]), min([box[1] for box in boxes])
        wide = max([box[0] + box[2] for box in boxes]) - left
        high = max([box[1] + box[3] for box in boxes]) - bottom
        if self.orientation == 'vertical':
            return (left + 0.85 * wide, bottom + (1 - self.shrink) / 2 * high, 0.15 * wide, high * self.shrink)
        return (left + (1 - self.shrink) / 2 * wide, bottom, wide * self.shrink, 0.15 * high)

    def update_normal(self, mappable=None):
        mappable = mappable or self.mappable
        if mappable._A is not None:
            mappable.autoscale_None()
        if isinstance(mappable, QuadContourSet):
            low, high = float(mappable.levels[0]), float(mappable.levels[-1])
        else:
            low, high = mappable.norm.vmin, mappable.norm.vmax
            if low is None:  # of nothing
                low, high = 0.0, 1.0
        d = self._long.dimension
        if type(mappable.norm).__name__ == 'LogNorm' and d.scale != 'log':
            d.set_scale('log')
        low, high = ticker.nonsingular(low, high, 0.1)
        d.set_limits(low, high)
        self.vmin, self.vmax = float(low), float(high)

    def set_label(self, label, *, loc=None, **kwargs):
        self._long.set_label_text(label, **{name: value for name, value in kwargs.items()
                                            if name != 'labelpad'})

    def set_ticks(self, ticks, *, labels=None, minor=False, **kwargs):
        if hasattr(ticks, 'tick_values'):
            self._long.set_major_locator(ticks)
            return
        low, high = self._long.dimension.limits
        self._long.set_ticks(ticks, labels)
        self._long.dimension.limits = (low, high)

    def set_ticklabels(self, ticklabels, *, minor=False, **kwargs):
        self._long.set_ticklabels(ticklabels)

    def get_ticks(self, minor=False):
        return self._long.get_ticklocs()

    def minorticks_on(self):
        pass

    minorticks_off = minorticks_on

    def remove(self):
        for axes in self.parents:
            axes._colorbars.remove(self)
        figure = self.ax.figure
        figure._bars = [one for one in figure._bars if one[1] is not self]

    def colors(self):
        """From low to high: (the lower edge, the upper edge, the colour)."""
        mappable = self.mappable
        if isinstance(mappable, QuadContourSet) and mappable.filled:
            levels = mappable.levels.tolist()
            return list(zip(levels, levels[1:], mappable.level_colors()))
        n = min(mappable.cmap.N, 256)
        d = self._long.dimension
        low, high = d.limits
        edges = np.linspace(0, 1, n + 1)
        if d.scale == 'log':
            edges = 10 ** (np.log10(low) + edges * (np.log10(high) - np.log10(low)))
        else:
            edges = low + edges * (high - low)
        middles = (edges[1:] + edges[:-1]) / 2
        rows = mappable.cmap(mappable.norm(middles)).tolist()
        edges = edges.tolist()
        return [(edges[i], edges[i + 1], mappable._shown(tuple(rows[i])) if hasattr(mappable, '_shown')
                 else tuple(rows[i])) for i in range(n)]


Colorbar.__module__ = 'matplotlib.colorbar'
