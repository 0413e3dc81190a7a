"""Axes' ways to plot bars, and what is drawn as bars."""
import numpy as np
from matplotlib import _rc
from matplotlib._artist import Rectangle, check_color
from matplotlib._containers import BarContainer
from matplotlib._values import broadcast, floats, number, of_data, plain
from matplotlib.colors import to_rgba, to_rgba_array


class Bars:
    def bar(self, x, height, width=0.8, bottom=None, *, align='center', data=None, **kwargs):
        if data is not None:
            x, height, width, bottom = of_data(data, (x, height, width, bottom))
        return self._bars('x', x, height, width, bottom, align, kwargs)

    def barh(self, y, width, height=0.8, left=None, *, align='center', data=None, **kwargs):
        if data is not None:
            y, width, height, left = of_data(data, (y, width, height, left))
        return self._bars('y', y, width, height, left, align, kwargs)

    def _bars(self, name, at, length, thick, base, align, kwargs):
        """Bars that stand on a place of the axis `name`."""
        if align not in ('center', 'edge'):
            raise ValueError("%r is not a valid value for align; supported values are 'center', 'edge'"
                             % (align,))
        other = 'y' if name == 'x' else 'x'
        words = self._words(name, at)
        base = 0 if base is None else base
        whole = [np.asarray(plain(v)).dtype.kind in 'iu' for v in (0.0 if words else at, length, thick, base)]
        where_whole = bool(words) or whole[0]
        at, length = np.atleast_1d(floats(at, words)), np.atleast_1d(floats(length))
        thick, start = np.atleast_1d(floats(thick)), np.atleast_1d(floats(base))
        if len(at) and not words:  # as matplotlib converts units: seen from the first place
            thick = (at[0] + thick) - at[0]
        at, length, thick, start = broadcast(at, length, thick, start)
        colors = self._bar_colors(kwargs, len(at))
        edges, widths = kwargs.pop('edgecolor', kwargs.pop('ec', None)), kwargs.pop('linewidth', None)
        error = {axis: kwargs.pop(axis + 'err', None) for axis in 'xy'}
        looks = {key: kwargs.pop(key) for key in ('ecolor', 'capsize') if key in kwargs}
        ticks, label = kwargs.pop('tick_label', None), kwargs.pop('label', '')
        if kwargs.pop('log', False):
            self._dims[other].set_scale('log')
        labels, label = self._bar_labels(label, len(at))
        first = at - thick / 2 if align == 'center' else at
        patches = []
        whole = (whole[0] and align == 'edge', whole[1], whole[2] and (words or whole[0]), whole[3])
        given = [v.astype('int64') if is_whole else v
                 for v, is_whole in zip((first, length, thick, start), whole)]
        for i, (a, h, w, b) in enumerate(zip(*given)):
            bar = Rectangle((a, b), w, h) if name == 'x' else Rectangle((b, a), h, w)
            bar._face = colors[i % len(colors)]
            bar._edge = None if edges is None else _rows_of(_nth(edges, i))
            bar._linewidth = 1.0 if widths is None else number(_nth(widths, i))
            bar._take(kwargs)
            bar._label = labels[i]
            bar._sticky = ((), (b,)) if name == 'x' else ((b,), ())
            patches.append(self._add(bar))
        bars = BarContainer(patches, label, None, length, 'vertical' if name == 'x' else 'horizontal')
        if error['x'] is not None or error['y'] is not None:
            middle, end = first + thick / 2, start + length
            x, y = (middle, end) if name == 'x' else (end, middle)
            bars.errorbar = self.errorbar(x, y, yerr=error['y'], xerr=error['x'], fmt='none',
                                          ecolor=looks.get('ecolor', 'k'), capsize=looks.get('capsize'))
        self._contain(bars)
        if ticks is not None:
            ticks = [ticks] * len(at) if isinstance(ticks, str) else ticks
            places = at.astype('int64') if where_whole else at
            self._axis_of(self._dims[name]).set_ticks(places, ticks)
        return bars

    def _bar_colors(self, kwargs, n):
        color = kwargs.pop('color', kwargs.pop('facecolor', kwargs.pop('fc', None)))
        if color is None:
            return [_rows_of(self._next_patch())]
        if isinstance(color, str):
            return [_rows_of(color)]
        return [tuple(row) for row in to_rgba_array(color).tolist()]

    def _bar_labels(self, label, n):
        if isinstance(label, str) or label is None or not np.iterable(label):
            return ['_nolegend_'] * n, label
        if len(label) != n:
            raise ValueError('number of labels (%d) does not match number of bars (%d).' % (len(label), n))
        return list(label), '_nolegend_'

    def bar_label(self, container, labels=None, *, fmt='%g', label_type='edge', padding=0, **kwargs):
        texts, upright = [], container.orientation == 'vertical'
        ends = _error_ends(container, upright)
        for i, bar in enumerate(container.patches):
            dat = container.datavalues[i]
            first = bar.get_y() if upright else bar.get_x()
            last = first + (bar.get_height() if upright else bar.get_width())
            edge = max(first, last) if dat >= 0 else min(first, last)
            value = edge if label_type == 'edge' else np.sign(dat) * abs(first - last)
            word = fmt % value if labels is None or labels[i] is None else labels[i]
            x, y = bar.get_x() + bar.get_width() / 2, bar.get_y() + bar.get_height() / 2
            looks = dict({'ha': 'center', 'va': 'center'}, **kwargs)
            if label_type == 'edge':
                at = edge if ends is None else ends[i][1] if dat >= 0 else ends[i][0]
                x, y = (x, at) if upright else (at, y)
                looks['va' if upright else 'ha'] = (('bottom', 'top') if upright else ('left', 'right'))[dat < 0]
            away = padding if dat >= 0 else -padding
            text = self.annotate(word, (x, y), xytext=(0, away) if upright else (away, 0),
                                 textcoords='offset points', **looks)
            text._clear = 2.0 if label_type == 'edge' else 0.0
            texts.append(text)
        return texts

    def hist(self, x, bins=None, range=None, density=False, weights=None, cumulative=False, bottom=None,
             histtype='bar', align='mid', orientation='vertical', rwidth=None, log=False, color=None,
             label=None, stacked=False, *, data=None, **kwargs):
        from matplotlib._hist import hist
        if histtype not in ('bar', 'barstacked', 'step', 'stepfilled'):
            raise ValueError("%r is not a valid value for histtype; supported values are 'bar', "
                             "'barstacked', 'step', 'stepfilled'" % (histtype,))
        if data is not None:
            label = x if label is None and isinstance(x, str) and x in data else label
            x, weights = of_data(data, (x, weights))
        return hist(self, x, _rc.rcParams['hist.bins'] if bins is None else bins, range, density, weights,
                    cumulative, bottom, histtype, align, orientation, rwidth, log, color, label,
                    stacked or histtype == 'barstacked', kwargs)

    def boxplot(self, x, notch=None, sym=None, vert=None, whis=None, positions=None, widths=None,
                patch_artist=None, *, data=None, **kwargs):
        from matplotlib._hist import boxplot
        if data is not None:
            x, positions, widths = of_data(data, (x, positions, widths))
        return boxplot(self, x, sym, vert is None or vert, 1.5 if whis is None else whis, positions, widths,
                       bool(patch_artist), notch, kwargs)


def _rows_of(color):
    """As a row of an array of colours has it."""
    return tuple([float(part) for part in check_color(color)])


def _nth(values, i):
    return values[i % len(values)] if isinstance(values, (list, tuple)) else values


def _error_ends(container, upright):
    """From where to where each bar's error goes."""
    if container.errorbar is None:
        return None
    x0, y0, x1, y1 = container.errorbar.lines[2][0]._ends
    return list(zip(*[one.tolist() for one in ((y0, y1) if upright else (x0, x1))]))
