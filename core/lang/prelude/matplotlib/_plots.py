"""Axes' ways to plot: from what a program gives to artists."""
import numpy as np
from matplotlib import _rc
from matplotlib._artist import Line2D, Polygon, Rectangle, check_color
from matplotlib._collections import (AxesImage, LineCollection, PathCollection, PolyCollection,
                                     QuadContourSet, QuadMesh, Quiver)
from matplotlib._containers import BarContainer, ErrorbarContainer, StemContainer
from matplotlib._values import ALIASES, floats, is_words, keep, listed, marker, number, plot_format, shape_text
from matplotlib.colors import Normalize, is_color_like, to_rgba, to_rgba_array


def _columns(a):
    return a.reshape(-1, 1) if a.ndim == 1 else a


def _of_data(data, values):
    """Words that are keys of `data=`."""
    return [data[v] if isinstance(v, str) and v in data else v for v in values]


def _broadcast(*arrays):
    n = max([a.size for a in arrays])
    if any([a.size == 0 for a in arrays]) and n == 1:
        n = 0
    for i, a in enumerate(arrays):
        if a.size not in (1, n):
            first = [k for k, b in enumerate(arrays) if b.size == n][0]
            low, high = sorted([first, i])
            raise ValueError('shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is '
                             'between arg %d with shape %s and arg %d with shape %s.'
                             % (low, shape_text(arrays[low]), high, shape_text(arrays[high])))
    return [np.full(n, a.ravel()[0]) if a.size == 1 != n else a.ravel() for a in arrays]


def _norm(norm, vmin, vmax):
    if norm is None:
        return Normalize(vmin, vmax)
    if isinstance(norm, str):
        raise NotImplementedError('norm %r is not there in the playground' % norm)
    if vmin is not None or vmax is not None:
        raise ValueError('Passing a Normalize instance simultaneously with vmin/vmax is not supported.  '
                         'Please pass vmin/vmax directly to the norm when creating it.')
    return norm


class Plots:
    _cycle = None

    def _next(self):
        cycle = self._cycle or _rc.color_cycle()
        self._next_color += 1
        return cycle[(self._next_color - 1) % len(cycle)]

    def _next_patch(self):
        cycle = self._cycle or _rc.color_cycle()
        self._next_fill += 1
        return cycle[(self._next_fill - 1) % len(cycle)]

    def _containers(self):
        return [c for c in getattr(self, '_contained', []) if c.parts() and
                c.parts()[0].axes is self]

    def _contain(self, container):
        self._contained = getattr(self, '_contained', []) + [container]
        return container

    def _words(self, name, given):
        """Where words of this axis are kept; they become its ticks."""
        d = self._dims[name]
        if is_words(given):
            from matplotlib import ticker
            floats(given, d.categories)
            d.locator = ticker.FixedLocator(np.arange(len(d.categories)))
            d.formatter = ticker.FixedFormatter(d.categories)
            d.attach(self._axis_of(d))
        return d.categories

    # --- Lines -------------------------------------------------------------------------------------

    def plot(self, *args, scalex=True, scaley=True, data=None, **kwargs):
        if data is not None:
            args = _of_data(data, args)
        lines, args = [], list(args)
        while args:
            group = args[:2]
            del args[:2]
            if len(group) == 2 and isinstance(group[1], str) and not is_words(group[0]):
                lines += self._plot_group(group[:1], group[1], kwargs)
                continue
            style = ''
            if args and isinstance(args[0], str):
                style = args.pop(0)
            elif len(group) == 2 and isinstance(group[1], str):
                group, style = group[:1], group[1]
            lines += self._plot_group(group, style, kwargs)
        for line in lines:
            self._add(line, ('x' if scalex else '') + ('y' if scaley else ''))
        return lines

    def _plot_group(self, group, style, kwargs):
        line_style, mark, color = plot_format(style) if style else (None, None, None)
        y_given = group[-1]
        y_words = self._words('y', y_given)
        y = floats(y_given, y_words)
        if len(group) == 2:
            x_given = group[0]
            if x_given is None:
                raise ValueError('x must not be None')
            x = floats(x_given, self._words('x', x_given))
        else:
            x_given = None
            x = np.arange(float(y.shape[0])) if y.ndim else np.zeros(1)
        x, y = np.atleast_1d(x), np.atleast_1d(y)
        if x.shape[0] != y.shape[0]:
            raise ValueError('x and y must have same first dimension, but have shapes %s and %s'
                             % (shape_text(x), shape_text(y)))
        if x.ndim > 2 or y.ndim > 2:
            raise ValueError('x and y can be no greater than 2D, but have shapes %s and %s'
                             % (shape_text(x), shape_text(y)))
        single = x.ndim == 1 and y.ndim == 1
        x, y = _columns(x), _columns(y)
        n = max(x.shape[1], y.shape[1])
        if x.shape[1] > 1 and y.shape[1] > 1 and x.shape[1] != y.shape[1]:
            raise ValueError('x has %d columns but y has %d columns' % (x.shape[1], y.shape[1]))
        labels = kwargs.get('label')
        several = n > 1 and isinstance(labels, (list, tuple)) and len(labels) == n
        lines = []
        for i in range(n):
            looks = dict(kwargs)
            named = {ALIASES.get(name, name) for name in looks}
            if several:
                looks['label'] = labels[i]
            for name, value in (('linestyle', line_style), ('marker', mark), ('color', color)):
                if value is not None and name not in named:
                    looks[name] = value
            if 'color' not in {ALIASES.get(name, name) for name in looks} or \
                    looks.get('color', looks.get('c', 0)) is None:
                looks.pop('c', None)
                looks['color'] = self._next()
            line = Line2D(x[:, i % x.shape[1]], y[:, i % y.shape[1]], **looks)
            if single:
                line._given_y = y_given if is_words(y_given) else keep(y_given)
                if x_given is not None and not is_words(x_given):
                    line._given_x = keep(x_given)
            line._categories = self._dims['x'].categories, self._dims['y'].categories
            lines.append(line)
        return lines

    def step(self, x, y, *args, where='pre', data=None, **kwargs):
        if where not in ('pre', 'post', 'mid'):
            raise ValueError("%r is not a valid value for where; supported values are 'pre', 'post', 'mid'"
                             % (where,))
        kwargs['drawstyle'] = 'steps-' + where
        return self.plot(x, y, *args, **kwargs)

    def loglog(self, *args, **kwargs):
        self._log_scales('xy', kwargs)
        return self.plot(*args, **kwargs)

    def semilogx(self, *args, **kwargs):
        self._log_scales('x', kwargs)
        return self.plot(*args, **kwargs)

    def semilogy(self, *args, **kwargs):
        self._log_scales('y', kwargs)
        return self.plot(*args, **kwargs)

    def _log_scales(self, names, kwargs):
        base = kwargs.pop('base', 10)
        for name in names:
            self._dims[name].set_scale('log', base=base)

    def _across(self, name, at, first, last, kwargs):
        """A line over parts of the axes at a place of the axis `name`."""
        at = number(at)
        low, high = sorted(self._dims[name].view())
        place, parts = np.array([at, at]), np.array([number(first), number(last)])
        line = Line2D(*((place, parts) if name == 'x' else (parts, place)), **kwargs)
        line._across = 'y' if name == 'x' else 'x'
        line._given_x, line._given_y = ([at, at], [first, last]) if name == 'x' else \
            ([first, last], [at, at])
        return self._add(line, name if at < low or at > high else '')

    def axhline(self, y=0, xmin=0, xmax=1, **kwargs):
        return self._across('y', y, xmin, xmax, kwargs)

    def axvline(self, x=0, ymin=0, ymax=1, **kwargs):
        return self._across('x', x, ymin, ymax, kwargs)

    def axline(self, xy1, xy2=None, *, slope=None, **kwargs):
        x, y = number(xy1[0]), number(xy1[1])
        if (xy2 is None) == (slope is None):
            raise TypeError('Exactly one of xy2 and slope must be given')
        if slope is None:
            dx, dy = number(xy2[0]) - x, number(xy2[1]) - y
        else:
            dx, dy = 1.0, number(slope)
        line = Line2D(np.array([x, x + dx]), np.array([y, y + dy]), **kwargs)
        self._add(line)
        reach = 1e3
        line._x, line._y = np.array([x - reach * dx, x + reach * dx]), \
            np.array([y - reach * dy, y + reach * dy])
        return line

    def axhspan(self, ymin, ymax, xmin=0, xmax=1, **kwargs):
        ymin, ymax = number(ymin), number(ymax)
        patch = Polygon([(xmin, ymin), (xmin, ymax), (xmax, ymax), (xmax, ymin)], **kwargs)
        patch._across = 'x'
        return self._add(patch, 'y')

    def axvspan(self, xmin, xmax, ymin=0, ymax=1, **kwargs):
        xmin, xmax = number(xmin), number(xmax)
        patch = Polygon([(xmin, ymin), (xmin, ymax), (xmax, ymax), (xmax, ymin)], **kwargs)
        patch._across = 'y'
        return self._add(patch, 'x')

    def vlines(self, x, ymin, ymax, colors=None, linestyles='solid', label='', *, data=None, **kwargs):
        x, low, high = self._segments(x, ymin, ymax, 'x')
        return self._add_segments(LineCollection(x, low, x, high), colors, linestyles, label, kwargs)

    def hlines(self, y, xmin, xmax, colors=None, linestyles='solid', label='', *, data=None, **kwargs):
        y, low, high = self._segments(y, xmin, xmax, 'y')
        return self._add_segments(LineCollection(low, y, high, y), colors, linestyles, label, kwargs)

    def _segments(self, at, low, high, name):
        at = np.atleast_1d(floats(at, self._words(name, at))).ravel()
        low, high = np.atleast_1d(floats(low)).ravel(), np.atleast_1d(floats(high)).ravel()
        n = max(at.size, low.size, high.size) if at.size else 0
        for one in (at, low, high):
            if one.size not in (1, n) and n:
                raise ValueError('could not broadcast input array from shape (%d,) into shape (%d,)'
                                 % (n, one.size))
        return [np.full(n, one[0]) if one.size == 1 and n != 1 else one for one in (at, low, high)]

    def _add_segments(self, lines, colors, styles, label, kwargs):
        lines._take({'color': 'C0' if colors is None else colors, 'linestyle': styles, 'label': label})
        lines._take(kwargs)
        return self._add(lines)

    # --- Points ------------------------------------------------------------------------------------

    def scatter(self, x, y, s=None, c=None, marker=None, cmap=None, norm=None, vmin=None, vmax=None,
                alpha=None, linewidths=None, *, edgecolors=None, plotnonfinite=False, data=None, **kwargs):
        if data is not None:
            x, y, s, c = _of_data(data, (x, y, s, c))
        x, y = floats(x, self._words('x', x)).ravel(), floats(y, self._words('y', y)).ravel()
        if x.size != y.size:
            raise ValueError('x and y must be the same size')
        size = _rc.rcParams['lines.markersize'] ** 2.0
        sizes = np.atleast_1d(np.asarray(_plain(size if s is None else s))).ravel()
        if sizes.size not in (1, x.size):
            raise ValueError('s must be a scalar, or float array-like with the same size as x and y')
        style = _rc.rcParams['scatter.marker'] if marker is None else marker
        points = PathCollection(x, y, sizes, _check_marker(style))
        self._color_points(points, c, x.size, kwargs)
        if points._A is not None:
            points.set_norm(_norm(norm, vmin, vmax))
            points.set_cmap(cmap)
            points.autoscale_None()
        elif cmap is not None:
            points.set_cmap(cmap)
        if edgecolors is not None:
            points.set_edgecolor(edgecolors)
        if linewidths is not None:
            points.set_linewidth(linewidths)
        points.set_alpha(alpha)
        points._take(kwargs)
        self._mappable = points if points._A is not None else self._mappable
        if points._A is not None:
            self.figure._mappable = points
        return self._add(points)

    def _color_points(self, points, c, n, kwargs):
        color = kwargs.pop('color', None)
        face = kwargs.pop('facecolors', kwargs.pop('facecolor', None))
        if color is not None:
            if c is not None:
                raise ValueError("Supply a 'c' argument or a 'color' kwarg but not both; they differ but "
                                 'their functionalities overlap.')
            check = to_rgba_array(color)
            points._face, points._edge = check, 'face'
            return
        if c is None:
            points.set_facecolor(self._next_patch() if face is None else face)
            return
        if isinstance(c, str):
            if not is_color_like(c) and c.lower() != 'none':
                raise ValueError("'c' argument must be a color, a sequence of colors, or a sequence of "
                                 'numbers, not %s' % c)
            points.set_facecolor(c)
            return
        if is_words(c):
            rows = to_rgba_array(c)
        else:
            values = floats(c)
            if values.size == n and not (values.shape in ((1, 3), (1, 4))):
                points.set_array(values.ravel())
                return
            if is_color_like(values.ravel().tolist()):
                points.set_facecolor(tuple(values.ravel().tolist()))
                return
            if values.ndim != 2 or values.shape[1] not in (3, 4):
                raise ValueError("'c' argument has %d elements, which is inconsistent with 'x' and 'y' "
                                 'with size %d.' % (values.shape[0] if values.ndim else 1, n))
            rows = to_rgba_array(values.tolist())
        if len(rows) not in (0, 1, n):
            raise ValueError("'c' argument has %d elements, which is inconsistent with 'x' and 'y' with "
                             'size %d.' % (len(rows), n))
        points._face = rows

    def errorbar(self, x, y, yerr=None, xerr=None, fmt='', ecolor=None, elinewidth=None, capsize=None,
                 barsabove=False, lolims=False, uplims=False, xlolims=False, xuplims=False, errorevery=1,
                 capthick=None, *, data=None, **kwargs):
        if any(np.ravel([lolims, uplims, xlolims, xuplims]).tolist()) or errorevery != 1:
            raise NotImplementedError('errorbar takes no limits and no errorevery here')
        label = kwargs.pop('label', None)
        given = x, y
        x = np.atleast_1d(floats(x, self._words('x', x)))
        y = np.atleast_1d(floats(y))
        if x.shape != y.shape:
            raise ValueError("'x' and 'y' must have the same size")
        line = None
        if fmt.lower() != 'none':
            line = self.plot(*given, fmt, **kwargs)[0] if fmt else self.plot(*given, **kwargs)[0]
            line.set_label('_nolegend_')
        color = ecolor or (line.get_color() if line is not None else kwargs.get('color') or self._next())
        looks = {'color': color, 'label': '_nolegend_', 'linewidth': elinewidth or kwargs.get('lw', kwargs.get('linewidth'))}
        if kwargs.get('alpha') is not None:
            looks['alpha'] = kwargs['alpha']
        looks = {key: value for key, value in looks.items() if value is not None}
        bars, caps = [], []
        for name, value, error in (('x', x, xerr), ('y', y, yerr)):
            if error is None:
                continue
            low, high = self._error_ends(name, value, error)
            ends = (low, y, high, y) if name == 'x' else (x, low, x, high)
            bar = LineCollection(*ends)
            bar._take(looks)
            bars.append(self._add(bar))
            if capsize:
                mark = '|' if name == 'x' else '_'
                for end in (low, high):
                    place = (end, y) if name == 'x' else (x, end)
                    cap = Line2D(*place, linestyle='None', marker=mark, markersize=2 * capsize, color=color,
                                 label='_nolegend_',
                                 **({'markeredgewidth': capthick} if capthick else {}))
                    caps.append(self._add(cap))
        return self._contain(ErrorbarContainer((line, tuple(caps), tuple(bars)), label))

    def _error_ends(self, name, value, error):
        error = floats(error)
        shape = error.shape
        if error.ndim == 0:
            error = np.full(value.shape, float(error))
        if error.shape == (2, 1) and value.size != 1:
            error = np.repeat(error, value.size, axis=1)
        if error.shape not in (value.shape, (2,) + tuple(value.shape)) and error.size != 1:
            raise ValueError("'%serr' (shape: %s) must be a scalar or a 1D or (2, n) array-like whose shape "
                             "matches '%s' (shape: %s)"
                             % (name, str(tuple(shape)), name, shape_text(value)))
        if bool((error < 0).any()):
            raise ValueError("'%serr' must not contain negative values" % name)
        down, up = (error[0], error[1]) if error.ndim == 2 else (error, error)
        return value - down, value + up

    def stem(self, *args, linefmt=None, markerfmt=None, basefmt=None, bottom=0, label=None,
             orientation='vertical', data=None):
        if orientation != 'vertical':
            raise NotImplementedError('stem takes no orientation here')
        if not 1 <= len(args) <= 5:
            raise TypeError('stem expected between 1 and 5 positional arguments, got %d' % len(args))
        if len(args) > 1 and not isinstance(args[1], str):
            x, y, formats = floats(args[0], self._words('x', args[0])), floats(args[1]), args[2:]
        else:
            y, formats = floats(args[0]), args[1:]
            x = np.arange(float(y.size))
        formats = list(formats) + [None] * 3
        linefmt, markerfmt = linefmt or formats[0] or 'C0-', markerfmt or formats[1]
        style, _, color = plot_format(linefmt)
        color = color or 'C0'
        mark_style, mark, mark_color = plot_format(markerfmt) if markerfmt else (None, 'o', color)
        stems = self.vlines(x, bottom, y, colors=color, linestyles=style or '-')
        marks, = self.plot(x, y, color=mark_color or color, marker=mark or 'o', linestyle='None')
        base_style, _, base_color = plot_format(basefmt or formats[2] or 'C3-')
        base, = self.plot([float(x.min()), float(x.max())], [bottom, bottom], color=base_color or 'C3',
                          linestyle=base_style or 'None')
        return self._contain(StemContainer((marks, stems, base), label))

    # --- Bars --------------------------------------------------------------------------------------

    def bar(self, x, height, width=0.8, bottom=None, *, align='center', data=None, **kwargs):
        return self._bars('x', x, height, width, bottom, align, kwargs)

    def barh(self, y, width, height=0.8, left=None, *, align='center', data=None, **kwargs):
        return self._bars('y', y, width, height, left, align, kwargs)

    def _bars(self, name, at, length, thick, base, align, kwargs):
        """Bars that stand on a place of the axis `name`."""
        if align not in ('center', 'edge'):
            raise ValueError("%r is not a valid value for align; supported values are 'center', 'edge'"
                             % (align,))
        other = 'y' if name == 'x' else 'x'
        words = self._words(name, at)
        whole = np.asarray(_plain(length)).dtype.kind in 'iu'
        at, length = np.atleast_1d(floats(at, words)), np.atleast_1d(floats(length))
        thick = np.atleast_1d(floats(thick))
        start = np.atleast_1d(floats(0.0 if base is None else base))
        at, length, thick, start = _broadcast(at, length, thick, start)
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
        for i, (a, h, w, b) in enumerate(zip(first.tolist(), length.tolist(), thick.tolist(),
                                             start.tolist())):
            bar = Rectangle((a, b), w, h) if name == 'x' else Rectangle((b, a), h, w)
            if whole:
                bar._given = int(h)
            bar._face = colors[i % len(colors)]
            bar._edge = None if edges is None else check_color(_nth(edges, i))
            bar._linewidth = 1.0 if widths is None else number(_nth(widths, i))
            bar._take(kwargs)
            bar._label = labels[i]
            bar._sticky = ((), (b,)) if name == 'x' else ((b,), ())
            patches.append(self._add(bar))
        bars = BarContainer(patches, label, None, length, 'vertical' if name == 'x' else 'horizontal')
        self._contain(bars)
        if error['x'] is not None or error['y'] is not None:
            middle, end = first + thick / 2, start + length
            x, y = (middle, end) if name == 'x' else (end, middle)
            bars.errorbar = self.errorbar(x, y, yerr=error['y'], xerr=error['x'], fmt='none',
                                          ecolor=looks.get('ecolor', 'k'), capsize=looks.get('capsize'))
        if ticks is not None:
            ticks = [ticks] * len(at) if isinstance(ticks, str) else ticks
            self._axis_of(self._dims[name]).set_ticks(at, ticks)
        return bars

    def _bar_colors(self, kwargs, n):
        color = kwargs.pop('color', kwargs.pop('facecolor', kwargs.pop('fc', None)))
        if color is None:
            return [to_rgba(self._next_patch())]
        if isinstance(color, str):
            return [check_color(color)]
        return [tuple(row) for row in to_rgba_array(color).tolist()]

    def _bar_labels(self, label, n):
        if isinstance(label, str) or label is None or not np.iterable(label):
            return ['_nolegend_'] * n, label
        if len(label) != n:
            raise ValueError('number of labels (%d) does not match number of bars (%d).' % (len(label), n))
        return list(label), '_nolegend_'

    def bar_label(self, container, labels=None, *, fmt='%g', label_type='edge', padding=0, **kwargs):
        texts = []
        upright = container.orientation == 'vertical'
        for i, bar in enumerate(container.patches):
            value = bar.get_height() if upright else bar.get_width()
            word = (fmt % value if '%' in fmt else fmt.format(value)) if labels is None else labels[i]
            x, y = bar.get_x() + bar.get_width() / 2, bar.get_y() + bar.get_height() / 2
            looks = dict({'ha': 'center', 'va': 'center'}, **kwargs)
            if label_type == 'edge' and upright:
                y = bar.get_y() + bar.get_height()
                looks['va'] = 'bottom' if value >= 0 else 'top'
            elif label_type == 'edge':
                x = bar.get_x() + bar.get_width()
                looks['ha'] = 'left' if value >= 0 else 'right'
            gap = padding + 2 if label_type == 'edge' else 0
            shift = ((0, gap) if value >= 0 else (0, -gap)) if upright else \
                ((gap, 0) if value >= 0 else (-gap, 0))
            texts.append(self.annotate(str(word), (x, y), xytext=shift, textcoords='offset points', **looks))
        return texts

    def hist(self, x, bins=None, range=None, density=False, weights=None, cumulative=False, bottom=None,
             histtype='bar', align='mid', orientation='vertical', rwidth=None, log=False, color=None,
             label=None, stacked=False, *, data=None, **kwargs):
        from matplotlib._hist import hist
        if histtype not in ('bar', 'barstacked', 'step', 'stepfilled'):
            raise ValueError("%r is not a valid value for histtype; supported values are 'bar', "
                             "'barstacked', 'step', 'stepfilled'" % (histtype,))
        return hist(self, x, _rc.rcParams['hist.bins'] if bins is None else bins, range, density, weights,
                    cumulative, bottom, histtype, align, orientation, rwidth, log, color, label,
                    stacked or histtype == 'barstacked', kwargs)

    def boxplot(self, x, notch=None, sym=None, vert=None, whis=None, positions=None, widths=None,
                patch_artist=None, **kwargs):
        from matplotlib._hist import boxplot
        return boxplot(self, x, sym, vert is None or vert, 1.5 if whis is None else whis, positions, widths,
                       bool(patch_artist), notch, kwargs)

    # --- Areas and images --------------------------------------------------------------------------

    def fill_between(self, x, y1, y2=0, where=None, interpolate=False, step=None, *, data=None, **kwargs):
        return self._fill_between(x, y1, y2, where, step, kwargs, False)

    def fill_betweenx(self, y, x1, x2=0, where=None, step=None, interpolate=False, *, data=None, **kwargs):
        return self._fill_between(y, x1, x2, where, step, kwargs, True)

    def _fill_between(self, at, one, two, where, step, kwargs, turned):
        at = np.atleast_1d(floats(at, self._words('y' if turned else 'x', at))).ravel()
        one, two = np.atleast_1d(floats(one)).ravel(), np.atleast_1d(floats(two)).ravel()
        for side in (one, two):
            if side.size not in (1, at.size):
                raise ValueError('operands could not be broadcast together with shapes %s %s '
                                 % (shape_text(at), shape_text(side)))
        one = np.full(at.size, one[0]) if one.size == 1 else one
        two = np.full(at.size, two[0]) if two.size == 1 else two
        good = np.isfinite(at) & np.isfinite(one) & np.isfinite(two)
        if where is not None:
            where = np.asarray(where, dtype=bool)
            if where.size != at.size:
                raise ValueError('where size (%d) does not match x size (%d)' % (where.size, at.size))
            good = good & where
        pieces = []
        for begin, end in _stretches(good.tolist()):
            a, b, c = at[begin:end], one[begin:end], two[begin:end]
            if step is not None:
                a, b, c = _stepped(step, a, b, c)
            outline = np.concatenate([a, a[::-1]]), np.concatenate([b, c[::-1]])
            pieces.append(outline[::-1] if turned else outline)
        area = PolyCollection(pieces)
        if not any([name in kwargs for name in ('color', 'facecolor', 'facecolors', 'fc')]):
            kwargs['facecolor'] = self._next_patch()
        area._take(kwargs)
        return self._add(area)

    def fill(self, *args, data=None, **kwargs):
        made, args = [], list(args)
        while len(args) >= 2:
            x, y = floats(args.pop(0)), floats(args.pop(0))
            looks = dict(kwargs)
            if args and isinstance(args[0], str):
                looks['color'] = args.pop(0)
            if not any([name in looks for name in ('color', 'facecolor', 'fc')]):
                looks['facecolor'] = self._next_patch()
            made.append(self._add(Polygon(np.stack([x, y], axis=1), **looks)))
        return made

    def stackplot(self, x, *args, labels=(), colors=None, baseline='zero', data=None, **kwargs):
        if baseline != 'zero':
            raise NotImplementedError('stackplot takes no baseline here')
        rows = np.atleast_2d(np.stack([floats(y) for y in args])) if len(args) > 1 else \
            np.atleast_2d(floats(args[0]))
        total = np.concatenate([np.zeros((1, rows.shape[1])), np.cumsum(rows, axis=0)])
        made = []
        for i in range(rows.shape[0]):
            looks = dict(kwargs, facecolor=colors[i % len(colors)] if colors else self._next())
            if i < len(labels):
                looks['label'] = labels[i]
            made.append(self.fill_between(x, total[i], total[i + 1], **looks))
        return made

    def imshow(self, X, cmap=None, norm=None, *, aspect=None, interpolation=None, alpha=None, vmin=None,
               vmax=None, origin=None, extent=None, interpolation_stage=None, filternorm=True,
               filterrad=4.0, resample=None, url=None, data=None, **kwargs):
        from matplotlib._hist import INTERPOLATIONS
        if interpolation is not None and interpolation not in INTERPOLATIONS:
            raise ValueError('%r is not a valid value for interpolation; supported values are %s'
                             % (interpolation, ', '.join([repr(name) for name in INTERPOLATIONS])))
        origin = _rc.rcParams['image.origin'] if origin is None else origin
        if origin not in ('upper', 'lower'):
            raise ValueError("%r is not a valid value for origin; supported values are 'upper', 'lower'"
                             % (origin,))
        self.set_aspect(_rc.rcParams['image.aspect'] if aspect is None else aspect)
        image = AxesImage(X, _norm(norm, vmin, vmax), cmap,
                          None if extent is None else tuple([number(edge) for edge in extent]), origin)
        image.set_alpha(alpha)
        image._take(kwargs)
        if image._A.ndim == 2:
            image.norm.autoscale_None(image._A)
        self._mappable = self.figure._mappable = image
        self._add(image, '')
        x0, x1, y0, y1 = image.get_extent()
        for name, low, high in (('x', x0, x1), ('y', y0, y1)):
            if self._dims[name].auto:
                self._dims[name].set_limits(low, high, None)
        return image

    def matshow(self, Z, **kwargs):
        looks = dict({'origin': 'upper', 'interpolation': 'nearest', 'aspect': 'equal'}, **kwargs)
        image = self.imshow(Z, **looks)
        self.xaxis._side = 'top'
        return image

    def pcolormesh(self, *args, alpha=None, norm=None, cmap=None, vmin=None, vmax=None, shading=None,
                   antialiased=False, data=None, **kwargs):
        if shading == 'gouraud':
            raise NotImplementedError("pcolormesh takes no shading='gouraud' here")
        C = floats(args[-1])
        if C.ndim != 2:
            raise ValueError('not enough values to unpack (expected 2, got %d)' % C.ndim)
        rows, columns = C.shape
        if len(args) == 1:
            x, y = np.arange(columns + 1.0), np.arange(rows + 1.0)
        else:
            x, y = _edges(floats(args[0]), 1, columns, args, C), _edges(floats(args[1]), 0, rows, args, C)
        mesh = QuadMesh(x, y, C, _norm(norm, vmin, vmax), cmap)
        mesh.set_alpha(alpha)
        mesh._take(kwargs)
        mesh.autoscale_None()
        self._mappable = self.figure._mappable = mesh
        return self._add(mesh)

    def contour(self, *args, data=None, **kwargs):
        return self._contour(args, kwargs, False)

    def contourf(self, *args, data=None, **kwargs):
        return self._contour(args, kwargs, True)

    def _contour(self, args, kwargs, filled):
        args = list(args)
        levels = kwargs.pop('levels', None)
        if len(args) in (2, 4):
            levels = args.pop()
        if len(args) not in (1, 3):
            raise TypeError('contour%s() takes from 1 to 4 positional arguments but %d were given'
                            % ('f' if filled else '', len(args)))
        z = floats(args[-1])
        if z.ndim != 2:
            raise TypeError('Input z must be 2D, not %dD' % z.ndim)
        if z.shape[0] < 2 or z.shape[1] < 2:
            raise TypeError('Input z must be at least a (2, 2) shaped array, but has shape %s'
                            % shape_text(z))
        x, y = np.arange(float(z.shape[1])), np.arange(float(z.shape[0]))
        if len(args) == 3:
            x, y = floats(args[0]), floats(args[1])
            self._check_grid(x, y, z)
        looks = {name: kwargs.pop(name, None) for name in (
            'colors', 'cmap', 'vmin', 'vmax', 'linewidths', 'linestyles', 'norm')}
        if looks['colors'] is not None and looks['cmap'] is not None:
            raise ValueError('Either colors or cmap must be None')
        extend = kwargs.pop('extend', 'neither')
        for quiet in ('antialiased', 'corner_mask', 'algorithm', 'nchunk'):
            kwargs.pop(quiet, None)
        for refused in ('origin', 'extent', 'hatches', 'locator', 'xunits', 'yunits', 'transform'):
            if kwargs.pop(refused, None) is not None:
                raise NotImplementedError("contour takes no '%s' here" % refused)
        made = QuadContourSet(x, y, z, levels, filled, extend, **looks)
        made._take(kwargs)
        if made._A is not None:
            self._mappable = self.figure._mappable = made
        return self._add(made)

    def _check_grid(self, x, y, z):
        if x.ndim != y.ndim:
            raise TypeError('Number of dimensions of x (%d) and y (%d) do not match' % (x.ndim, y.ndim))
        if x.ndim == 1:
            for name, n, what, wanted in (('x', x.size, 'columns', z.shape[1]),
                                          ('y', y.size, 'rows', z.shape[0])):
                if n != wanted:
                    raise TypeError('Length of %s (%d) must match number of %s in z (%d)'
                                    % (name, n, what, wanted))
            return
        if x.ndim != 2:
            raise TypeError('Inputs x and y must be 1D or 2D, not %dD' % x.ndim)
        for name, one in (('x', x), ('y', y)):
            if one.shape != z.shape:
                raise TypeError('Shapes of %s %s and z %s do not match'
                                % (name, shape_text(one), shape_text(z)))

    def quiver(self, *args, data=None, **kwargs):
        args = [floats(arg) for arg in args]
        C = args.pop() if len(args) in (3, 5) else None
        if len(args) not in (2, 4):
            raise TypeError('quiver takes 2 to 5 positional arguments')
        u, v = args[-2], args[-1]
        if len(args) == 4:
            x, y = args[0], args[1]
            if x.ndim == 1 and y.ndim == 1 and u.ndim == 2 and x.size * y.size == u.size:
                x, y = np.meshgrid(x, y)
        else:
            rows, columns = u.shape if u.ndim == 2 else (1, u.size)
            x, y = np.meshgrid(np.arange(float(columns)), np.arange(float(rows)))
        for name, one in (('U', u), ('V', v)):
            if one.size not in (1, x.size):
                raise ValueError('Argument %s has a size %d which does not match %d, the number of arrow '
                                 'positions' % (name, one.size, x.size))
        looks = {name: kwargs.pop(name) for name in ('angles', 'scale', 'scale_units', 'width', 'pivot')
                 if name in kwargs}
        for quiet in ('headwidth', 'headlength', 'headaxislength', 'minshaft', 'minlength', 'units'):
            kwargs.pop(quiet, None)
        norm, cmap = kwargs.pop('norm', None), kwargs.pop('cmap', None)
        x, y, u, v = _broadcast(*[np.atleast_1d(one) for one in (x, y, u, v)])
        arrows = Quiver(x, y, u, v, **looks)
        arrows.set_norm(norm)
        arrows.set_cmap(cmap)
        arrows._take(kwargs)
        if C is not None:
            arrows.set_array(C.ravel())
            arrows.autoscale_None()
            self._mappable = self.figure._mappable = arrows
        return self._add(arrows)


def _plain(x):
    return x.numpy() if hasattr(x, 'requires_grad') else listed(x)


def _check_marker(style):
    return marker(style)


def _nth(values, i):
    return values[i % len(values)] if isinstance(values, (list, tuple)) else values


def _stretches(good):
    """[begin, end) of what is True in a row."""
    found, begin = [], None
    for i, one in enumerate(good + [False]):
        if one and begin is None:
            begin = i
        elif not one and begin is not None:
            found.append((begin, i))
            begin = None
    return found


def _stepped(step, a, b, c):
    if step == 'mid':
        middle = (a[1:] + a[:-1]) / 2
        return np.concatenate([a[:1], np.repeat(middle, 2), a[-1:]]), np.repeat(b, 2), np.repeat(c, 2)
    a, b, c = np.repeat(a, 2), np.repeat(b, 2), np.repeat(c, 2)
    return (a[:-1], b[1:], c[1:]) if step == 'pre' else (a[1:], b[:-1], c[:-1])


def _edges(places, axis, n, args, C):
    """Of cells, from their edges or their middles."""
    if places.ndim == 2:
        line = places[0] if axis == 1 else places[:, 0]
        same = np.broadcast_to(line if axis == 1 else line.reshape(-1, 1), places.shape)
        if not bool((places == same).all()):
            raise NotImplementedError('pcolormesh takes rectangular grids alone here')
        places = line.copy()
    if places.size == n + 1:
        return places
    if places.size != n:
        x, y = floats(args[0]), floats(args[1])
        raise TypeError('Dimensions of C %s are incompatible with X (%d) and/or Y (%d); see '
                        'help(pcolormesh)' % (shape_text(C), x.shape[-1], y.shape[0]))
    if n == 1:
        return np.array([places[0] - 0.5, places[0] + 0.5])
    half = np.diff(places) / 2
    return np.concatenate([places[:1] - half[:1], places[:-1] + half, places[-1:] + half[-1:]])
