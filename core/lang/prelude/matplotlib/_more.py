"""Axes' ways to plot what lessons draw more seldom: pies, violins, arrows, counts on a grid."""
import math
import numpy as np
from matplotlib import ticker
from matplotlib._hist import data_sets
from matplotlib._shapes import FancyArrow, Wedge
from matplotlib._values import floats, number, of_data
from matplotlib.colors import ListedColormap


class More:
    def pie(self, x, explode=None, labels=None, colors=None, autopct=None, pctdistance=0.6, shadow=False,
            labeldistance=1.1, startangle=0, radius=1, counterclock=True, wedgeprops=None, textprops=None,
            center=(0, 0), frame=False, rotatelabels=False, *, normalize=True, data=None):
        if shadow:
            raise NotImplementedError('pie takes no shadow here')
        if data is not None:
            x, explode, labels, colors = of_data(data, (x, explode, labels, colors))
        self.set_aspect('equal')
        x = np.asarray(x.numpy() if hasattr(x, 'requires_grad') else x).astype(np.float32)
        if x.ndim > 1:
            raise ValueError('x must be 1D')
        if bool((x < 0).any()):
            raise ValueError("Wedge sizes 'x' must be non negative values")
        total = x.sum()
        if normalize:
            x = x / total
        elif total > 1:
            raise ValueError('Cannot plot an unnormalized pie with sum(x) > 1')
        labels = [''] * len(x) if labels is None else labels
        explode = [0] * len(x) if explode is None else explode
        if len(x) != len(labels):
            raise ValueError("'label' must be of length 'x'")
        if len(x) != len(explode):
            raise ValueError("'explode' must be of length 'x'")
        if radius <= 0:
            raise ValueError('radius must be a positive number, not %s' % radius)
        theta1, slices, texts, percents = startangle / 360, [], [], []
        for i, (frac, label, away) in enumerate(zip(x, labels, explode)):
            theta2 = (theta1 + frac) if counterclock else (theta1 - frac)
            middle = 2 * np.pi * 0.5 * (theta1 + theta2)
            at = center[0] + away * math.cos(middle), center[1] + away * math.sin(middle)
            color = self._next_patch() if colors is None else colors[i % len(colors)]
            wedge = Wedge(at, radius, 360. * min(theta1, theta2), 360. * max(theta1, theta2),
                          facecolor=color, label=label)
            wedge._take(wedgeprops or {})
            slices.append(self._add(wedge, ''))
            if labeldistance is not None:
                texts.append(self._pie_label(at, labeldistance * radius, middle, label, rotatelabels,
                                             textprops))
            if autopct is not None:
                percents.append(self._pie_percent(at, pctdistance * radius, middle, autopct, frac, textprops))
            theta1 = theta2
        if frame:
            for d in self._dims.values():
                d.stale = True
        else:
            self._frame_on = False
            self.set(xticks=[], yticks=[], xlim=(-1.25 + center[0], 1.25 + center[0]),
                     ylim=(-1.25 + center[1], 1.25 + center[1]))
        return (slices, texts) if autopct is None else (slices, texts, percents)

    def _pie_label(self, at, distance, angle, label, rotated, looks):
        x, y = at[0] + distance * math.cos(angle), at[1] + distance * math.sin(angle)
        upright, turn = 'center', 'horizontal'
        if rotated:
            upright = 'bottom' if y > 0 else 'top'
            turn = math.degrees(angle) + (0 if x > 0 else 180)
        text = self.text(x, y, label, ha='left' if x > 0 else 'right', va=upright, rotation=turn)
        text._take(looks or {})
        return text

    def _pie_percent(self, at, distance, angle, form, frac, looks):
        x, y = at[0] + distance * math.cos(angle), at[1] + distance * math.sin(angle)
        if isinstance(form, str):
            word = form % (100. * frac)
        elif callable(form):
            word = form(100. * frac)
        else:
            raise TypeError('autopct must be callable or a format string')
        text = self.text(x, y, word, ha='center', va='center')
        text._take(looks or {})
        return text

    def arrow(self, x, y, dx, dy, **kwargs):
        return self._add(FancyArrow(x, y, dx, dy, **kwargs))

    def hist2d(self, x, y, bins=10, range=None, density=False, weights=None, cmin=None, cmax=None, *,
               data=None, **kwargs):
        if weights is not None:
            raise NotImplementedError('hist2d takes no weights here')
        if data is not None:
            x, y = of_data(data, (x, y))
        h, xedges, yedges = np.histogram2d(floats(x), floats(y), bins=bins, range=range, density=density)
        if cmin is not None:
            h[h < cmin] = np.nan
        if cmax is not None:
            h[h > cmax] = np.nan
        mesh = self.pcolormesh(xedges, yedges, h.T.copy(), **kwargs)
        self.set_xlim(xedges[0], xedges[-1])
        self.set_ylim(yedges[0], yedges[-1])
        return h, xedges, yedges, mesh

    def spy(self, Z, precision=0, marker=None, markersize=None, aspect='equal', origin='upper', **kwargs):
        if marker is not None or markersize is not None:
            raise NotImplementedError('spy takes no marker here')
        mask = (np.abs(floats(Z)) > precision) * 1.0
        image = self.imshow(mask, cmap=ListedColormap(['w', 'k'], name='binary'), aspect=aspect,
                            origin=origin, interpolation='nearest', **kwargs)
        self._as_matrix(origin == 'upper')
        return image

    def _as_matrix(self, above):
        """Ticks as a matrix has them: whole numbers, of the columns above."""
        if above:
            self.xaxis._side = 'top'
        for axis in (self.xaxis, self.yaxis):
            axis.set_major_locator(ticker.MaxNLocator(nbins=9, steps=[1, 2, 5, 10], integer=True))

    def violinplot(self, dataset, positions=None, vert=True, widths=0.5, showmeans=False, showextrema=True,
                   showmedians=False, quantiles=None, points=100, bw_method=None, *, data=None):
        if quantiles is not None or bw_method is not None:
            raise NotImplementedError("violinplot takes no '%s' here" % (
                'bw_method' if quantiles is None else 'quantiles'))
        if data is not None:
            dataset = of_data(data, (dataset,))[0]
        sets = [floats(one) for one in data_sets(dataset)]
        places = np.arange(1.0, len(sets) + 1) if positions is None else floats(positions)
        if places.size != len(sets):
            raise ValueError('List of violinplot statistics and positions values must have the same length')
        widths = np.full(len(sets), number(widths)) if np.ndim(widths) == 0 else floats(widths)
        color = self._next()
        made = {'bodies': []}
        fill, across, along = (self.fill_betweenx, self.hlines, self.vlines) if vert else \
            (self.fill_between, self.vlines, self.hlines)
        for one, place, width in zip(sets, places.tolist(), widths.tolist()):
            at = np.linspace(one.min(), one.max(), points)
            values = _density(one, at)
            values = 0.5 * width * values / values.max()
            made['bodies'].append(fill(at, -values + place, values + place, facecolor=color, alpha=0.3))
        ends = places - 0.25 * widths, places + 0.25 * widths
        low, high = [np.array([getattr(one, name)() for one in sets]) for name in ('min', 'max')]
        if showmeans:
            made['cmeans'] = across(np.array([one.mean() for one in sets]), *ends, colors=color)
        if showextrema:
            made['cmaxes'] = across(high, *ends, colors=color)
            made['cmins'] = across(low, *ends, colors=color)
            made['cbars'] = along(places, low, high, colors=color)
        if showmedians:
            made['cmedians'] = across(np.array([np.median(one) for one in sets]), *ends, colors=color)
        return made

    def clabel(self, CS, levels=None, *, fontsize=None, inline=True, inline_spacing=5, fmt=None, colors=None,
               use_clabeltext=False, manual=False, rightside_up=True, zorder=None):
        from matplotlib._clabel import Marks
        if manual is not False:
            raise NotImplementedError('clabel takes no places by hand here')
        CS._marks = Marks(CS, levels, fontsize, inline, inline_spacing, fmt, colors)
        return CS._marks.texts()

    def label_outer(self):
        if len(self._place) != 6 or getattr(self, '_colorbars', []):
            return  # with a colour bar beside it, it has a grid of its own
        rows, _, _, row_end, column, _ = self._place
        if row_end != rows:
            self.xaxis._tick_labels = False
            self.set_xlabel('')
        if column:
            self.yaxis._tick_labels = False
            self.set_ylabel('')

    def locator_params(self, axis='both', tight=None, **kwargs):
        for name in ('x', 'y'):
            if axis in ('both', name):
                self._dims[name].locator.set_params(**kwargs)
                self._dims[name].stale = True

    def set_frame_on(self, b):
        self._frame_on = bool(b)

    def get_frame_on(self):
        return self._frame_on


def _density(values, at):
    """A sum of Gaussians over values, as wide as Scott's rule has them."""
    if bool((values == values[0]).all()):
        return (at == values[0]).astype(np.float64)
    spread = values.var(ddof=1) * values.size ** (-2 / 5)
    return np.exp(-(at[:, None] - values[None, :]) ** 2 / (2 * spread)).sum(axis=1)
