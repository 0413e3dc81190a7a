"""Axes' ways to plot lines and points."""
import numpy as np
from matplotlib import _rc
from matplotlib._artist import Line2D, Polygon
from matplotlib._collections import LineCollection, PathCollection
from matplotlib._containers import ErrorbarContainer, StemContainer
from matplotlib._values import (ALIASES, floats, is_words, keep, marker,
                                looks_of_data, name_by, number, of_data, plain, plot_format, shape_text)
from matplotlib._warn import external
from matplotlib.colors import is_color_like, make_norm, to_rgba_array


def _columns(a):
    return a.reshape(-1, 1) if a.ndim == 1 else a


def _check_marker(style):
    return marker(style)


class Lines:
    _Line, _Points = Line2D, PathCollection

    def plot(self, *args, scalex=True, scaley=True, data=None, **kwargs):
        if data is not None:
            args = self._of_data(args, data, kwargs)
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

    def _of_data(self, args, data, looks):
        """What is plotted of columns; the last one names it."""
        if len(args) > 3:
            raise ValueError('Using arbitrary long args with data is not supported due to ambiguity of arguments; '
                             'use multiple plotting calls instead')
        values = of_data(data, args)
        named = int(len(args) == 3)
        if len(args) == 2:
            try:
                plot_format(args[1])
                named = int(values[1] is not args[1])
                if named:
                    external('Second argument %r is ambiguous: could be a format string but is in \'data\'; using '
                             'as data.  If it was intended as data, set the format string to an empty string to '
                             'suppress this warning.  If it was intended as a format string, explicitly pass the '
                             "x-values as well.  Alternatively, rename the entry in 'data'." % (args[1],),
                             RuntimeWarning)
            except ValueError:
                named = 1
        if looks.get('label') is None:
            looks['label'] = getattr(values[named], 'name', args[named] if isinstance(args[named], str) else None)
        return values

    def _check_twice(self, style, line_style, mark, color, kwargs):
        """What a format and a keyword both say."""
        named = {ALIASES.get(name, name) for name in kwargs}
        for name, value in (('linestyle', line_style), ('marker', mark), ('color', color)):
            if value is not None and value != 'None' and name in named and style.lower() != 'none':
                external("%s is redundantly defined by the '%s' keyword argument and the fmt string \"%s\" "
                         '(-> %s=%r). The keyword argument will take precedence.'
                         % (name, name, style, name, value))

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
        if style:
            self._check_twice(style, line_style, mark, color, kwargs)
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
            line = self._Line(x[:, i % x.shape[1]], y[:, i % y.shape[1]], **looks)
            if single:
                line._given_y = keep(y_given)
                if x_given is not None:
                    line._given_x = keep(x_given)
            line._categories = self._dims['x'].categories, self._dims['y'].categories
            lines.append(line)
        return lines

    def step(self, x, y, *args, where='pre', data=None, **kwargs):
        if where not in ('pre', 'post', 'mid'):
            raise ValueError("%r is not a valid value for where; supported values are 'pre', 'post', 'mid'"
                             % (where,))
        kwargs['drawstyle'] = 'steps-' + where
        return self.plot(x, y, *args, data=data, **kwargs)

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
        if data is not None:
            label = label or (x if isinstance(x, str) else '')
            x, ymin, ymax, colors = of_data(data, (x, ymin, ymax, colors))
        x, low, high = self._segments(x, ymin, ymax, 'x')
        return self._add_segments(LineCollection(x, low, x, high), colors, linestyles, label, kwargs)

    def hlines(self, y, xmin, xmax, colors=None, linestyles='solid', label='', *, data=None, **kwargs):
        if data is not None:
            label = label or (y if isinstance(y, str) else '')
            y, xmin, xmax, colors = of_data(data, (y, xmin, xmax, colors))
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
            name_by(data, y, kwargs)
            x, y, s, c = of_data(data, (x, y, s, c))
            looks_of_data(data, kwargs, ('color', 'facecolor', 'facecolors'))
        x, y = floats(x, self._words('x', x)).ravel(), floats(y, self._words('y', y)).ravel()
        if x.size != y.size:
            raise ValueError('x and y must be the same size')
        size = _rc.rcParams['lines.markersize'] ** 2.0
        sizes = np.atleast_1d(np.asarray(plain(size if s is None else s))).ravel()
        if sizes.size not in (1, x.size):
            raise ValueError('s must be a scalar, or float array-like with the same size as x and y')
        style = _rc.rcParams['scatter.marker'] if marker is None else marker
        points = self._Points(x, y, sizes, _check_marker(style))
        self._color_points(points, c, x.size, kwargs)
        if points._A is not None:
            points.set_norm(make_norm(norm, vmin, vmax))
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
        if data is not None:
            name_by(data, y, kwargs)
            x, y, yerr, xerr = of_data(data, (x, y, yerr, xerr))
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
        if data is not None:
            args = of_data(data, args)
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
        stems = self.vlines(x, bottom, y, colors=color, linestyles=style or '-', label='_nolegend_')
        marks, = self.plot(x, y, color=mark_color or color, marker=mark or 'o', linestyle='None',
                           label='_nolegend_')
        base_style, _, base_color = plot_format(basefmt or formats[2] or 'C3-')
        base, = self.plot([float(x.min()), float(x.max())], [bottom, bottom], color=base_color or 'C3',
                          linestyle=base_style or 'None', label='_nolegend_')
        return self._contain(StemContainer((marks, stems, base), label))
