"""Histograms, and boxes of quartiles."""
import numpy as np
from matplotlib._artist import Line2D, Polygon
from matplotlib._containers import BarContainer, SeveralArtists
from matplotlib._values import floats, number
from matplotlib.ticker import FixedFormatter, FixedLocator
from matplotlib.colors import is_color_like

INTERPOLATIONS = ('antialiased', 'none', 'nearest', 'bilinear', 'bicubic', 'spline16', 'spline36',
                  'hanning', 'hamming', 'hermite', 'kaiser', 'quadric', 'catrom', 'gaussian', 'bessel',
                  'mitchell', 'sinc', 'lanczos', 'blackman')


def _data(x):
    """In its own dtype if that is a float's: edges of bins are in it, too."""
    kept = np.asarray(x.numpy() if hasattr(x, 'requires_grad') else x)
    return kept if kept.dtype.kind == 'f' else floats(x)


def data_sets(x):
    """One array, or several: a list of sequences, or the columns of a matrix."""
    if isinstance(x, (list, tuple)) and len(x) and not np.isscalar(x[0]) and np.ndim(x[0]) > 0 \
            and not isinstance(x[0], str):
        return [_data(one).ravel() for one in x]
    array = _data(x)
    if array.ndim == 2:
        return [array[:, i].copy() for i in range(array.shape[1])]
    if array.ndim > 2:
        raise ValueError('x must have 2 or fewer dimensions')
    return [np.atleast_1d(array)]


def _counts(sets, bins, range, density, weights, stacked):
    """np.histogram of each, with the edges that all share."""
    if isinstance(bins, str):
        raise NotImplementedError('hist takes no bins=%r here' % bins)
    if not np.iterable(bins) and bins < 1:
        raise ValueError('`bins` must be positive, when an integer')
    if range is not None and range[0] > range[1]:
        raise ValueError('max must be larger than min in range parameter.')
    if range is None and not np.iterable(bins):
        ends = [one[~np.isnan(one)] for one in sets]
        ends = [one for one in ends if one.size]
        range = (min([float(one.min()) for one in ends]), max([float(one.max()) for one in ends])) \
            if ends else None
    edges = np.asarray(bins if not np.iterable(bins) else floats(bins))
    counts = []
    for one, weight in zip(sets, weights):
        n, edges = np.histogram(one, bins if edges.ndim == 0 else edges, range=range)
        if one.dtype.kind == 'f' and not np.iterable(bins):
            edges = edges.astype(one.dtype)  # by which the values are counted, too
            n = _weighed(one, edges, np.ones(one.size)) if one.dtype != 'float64' else n
        counts.append(n.astype(np.float64) if weight is None else _weighed(one, edges, weight))
    if stacked:
        counts = list(np.cumsum(np.array(counts), axis=0))
        if density:
            whole = float(counts[-1].sum())
            counts = [n / np.diff(edges) / whole for n in counts]
    elif density:
        counts = [n / np.diff(edges) / float(n.sum()) for n in counts]
    return counts, edges.astype(np.float64)


def _weighed(values, edges, weights):
    if weights.size != values.size:
        raise ValueError('weights should have the same shape as x')
    sums = [0.0] * (edges.size - 1)
    places = np.searchsorted(edges, values, 'right') - 1
    for place, value, weight in zip(places.tolist(), values.tolist(), weights.tolist()):
        place -= value == edges[-1]
        if 0 <= place < len(sums):
            sums[place] += weight
    return np.array(sums)


def hist(axes, x, bins, range, density, weights, cumulative, bottom, histtype, align, orientation, rwidth,
         log, color, label, stacked, looks):
    sets = data_sets(x)
    if align not in ('mid', 'left', 'right') or orientation not in ('vertical', 'horizontal'):
        raise ValueError('%r is not a valid value' % (align if orientation in ('vertical', 'horizontal')
                                                      else orientation))
    weights = [None] * len(sets) if weights is None else data_sets(weights)
    if len(weights) != len(sets):
        raise ValueError('weights should have the same shape as x')
    counts, edges = _counts(sets, bins, range, density, weights, stacked)
    if cumulative:
        size = np.diff(edges) if density else np.ones(edges.size - 1)
        backwards = not isinstance(cumulative, bool) and number(cumulative) < 0
        counts = [np.cumsum((n * size)[::-1])[::-1] if backwards else np.cumsum(n * size) for n in counts]
    if color is None:
        colors = [axes._next() for _ in sets]
    else:
        colors = [color] if is_color_like(color) else list(color)
        if len(colors) != len(sets):
            raise ValueError("The 'color' keyword argument must have one color per dataset, but %d datasets "
                             'and %d colors were provided' % (len(sets), len(colors)))
    labels = [label] if label is None or isinstance(label, str) else [str(one) for one in label]
    labels = labels + [None] * (len(sets) - len(labels))
    if histtype in ('bar', 'barstacked'):
        made = _bars(axes, counts, edges, bottom, align, orientation, rwidth, log, colors, stacked, looks)
    else:
        made = [_outline(axes, n, edges, bottom, histtype, align, orientation, log, one, looks)
                for n, one in zip(counts, colors)]
    for container, word in zip(made, labels):
        if word is not None:
            container[0].set_label(word)  # the first bar's: the legend shows that one
    if len(sets) == 1:
        return counts[0], edges, made[0]
    kind = 'BarContainer' if isinstance(made[0], BarContainer) else 'Lists[Patches]'
    return np.array(counts), edges, SeveralArtists(made, kind)


def _bars(axes, counts, edges, bottom, align, orientation, rwidth, log, colors, stacked, looks):
    whole = np.diff(edges)
    apart = len(counts) > 1 and not stacked
    if rwidth is not None:
        part = min(max(number(rwidth), 0.0), 1.0)
    else:
        part = 0.8 if apart else 1.0
    n_beside = 1 if stacked else len(counts)
    width = part * whole / n_beside
    shift = -0.5 * part * whole * (1 - 1 / n_beside) + {'mid': 0.5 * whole, 'left': 0.0, 'right': whole}[align]
    base = floats(0.0 if bottom is None else bottom)
    made, below = [], None
    for n, color in zip(counts, colors):
        height = n if below is None or not stacked else n - below
        start = base if below is None or not stacked else below + base
        at = edges[:-1] + shift
        given = dict(looks, color=color)
        bars = axes.bar(at, height, width, start, log=log, **given) if orientation == 'vertical' else \
            axes.barh(at, height, width, start, log=log, **given)
        made.append(bars)
        shift = shift + (0.0 if stacked else width)
        below = n
    return made


def _outline(axes, n, edges, bottom, histtype, align, orientation, log, color, looks):
    base = number(0 if bottom is None else bottom)
    shift = {'mid': 0.0, 'left': -0.5, 'right': 0.5}[align] * np.diff(edges).mean()
    x = np.repeat(edges, 2) + shift
    y = np.concatenate([[0.0], np.repeat(n, 2), [0.0]]) + base
    if log:
        axes._dims['y' if orientation == 'vertical' else 'x'].set_scale('log')
    points = np.stack([x, y] if orientation == 'vertical' else [y, x], axis=1)
    given = dict(looks)
    given.update({'edgecolor': looks.get('edgecolor', color), 'fill': False} if histtype == 'step' else
                 {'facecolor': color})
    outline = Polygon(points, histtype == 'stepfilled', **given)
    sticky = (base,)
    outline.extent = _with_sticky(outline, sticky, orientation)
    axes._add(outline)
    return [outline]


def _with_sticky(outline, sticky, orientation):
    x, y = outline._points()
    return lambda: (x, y, (), sticky) if orientation == 'vertical' else (x, y, sticky, ())


def boxplot(axes, x, sym, vert, whis, positions, widths, filled, notch, looks):
    if notch:
        raise NotImplementedError('boxplot takes no notch here')
    sets = data_sets(x)
    where = list(range(1, len(sets) + 1)) if positions is None else list(positions)
    places = floats(where)
    labels, fliers_shown = looks.pop('labels', None), looks.pop('showfliers', True) is not False
    means_shown = bool(looks.pop('showmeans', False))
    for name in looks:
        if not name.endswith('props') and name not in ('manage_ticks', 'showcaps', 'showbox', 'meanline'):
            raise NotImplementedError("boxplot takes no '%s' here" % name)
    made = {'whiskers': [], 'caps': [], 'boxes': [], 'medians': [], 'fliers': [], 'means': []}
    span = float(places.max() - places.min()) if len(places) > 1 else 0.0
    width = min(max(0.15 * span, 0.15), 0.5) if widths is None else number(widths)

    def line(kind, at, values, **given):
        pair = (at, values) if vert else (values, at)
        given.update(looks.get(kind.rstrip('s') + 'props') or looks.get(
            {'boxes': 'boxprops'}.get(kind, '')) or {})
        one = axes._add(Line2D(np.array(pair[0], dtype=float), np.array(pair[1], dtype=float), **given))
        made[kind].append(one)

    for place, one in zip(places.tolist(), sets):
        if not one.size:
            continue
        q1, middle, q3 = [float(q) for q in np.percentile(one, [25, 50, 75])]
        low, high = q1 - whis * (q3 - q1), q3 + whis * (q3 - q1)
        inside = one[one <= high]
        top = float(inside.max()) if inside.size and float(inside.max()) >= q3 else q3
        inside = one[one >= low]
        bottom = float(inside.min()) if inside.size and float(inside.min()) <= q1 else q1
        left, right = place - width / 2, place + width / 2
        if filled:
            corners = [(left, q1), (right, q1), (right, q3), (left, q3)]
            corners = corners if vert else [(b, a) for a, b in corners]
            box = Polygon(corners, facecolor='C0', edgecolor='k', **(looks.get('boxprops') or {}))
            made['boxes'].append(axes._add(box))
        else:
            line('boxes', [left, right, right, left, left], [q1, q1, q3, q3, q1], color='k', linewidth=1)
        line('whiskers', [place, place], [q1, bottom], color='k', linewidth=1)
        line('whiskers', [place, place], [q3, top], color='k', linewidth=1)
        half = width / 4
        line('caps', [place - half, place + half], [bottom, bottom], color='k', linewidth=1)
        line('caps', [place - half, place + half], [top, top], color='k', linewidth=1)
        line('medians', [left, right], [middle, middle], color='C1', linewidth=1)
        if means_shown:
            line('means', [place], [float(one.mean())], linestyle='None', marker='^', color='C2')
        if fliers_shown and sym != '':
            out = one[(one > top) | (one < bottom)]
            line('fliers', [place] * out.size, out.tolist(), linestyle='None', marker='o', color='k',
                 markerfacecolor='none')
    axis = axes.xaxis if vert else axes.yaxis
    words = [str(place) for place in where] if labels is None else list(labels)
    _mark_boxes(axes, axis, 'x' if vert else 'y', where, words)
    return made


def _mark_boxes(axes, axis, name, where, words):
    """Ticks below the boxes, beside those of boxes that are there; and as much room around them."""
    d = axis.dimension
    locs = list(d.locator.locs) if isinstance(d.locator, FixedLocator) else []
    seq = list(d.formatter.seq) if isinstance(d.formatter, FixedFormatter) else []
    d.locator, d.formatter, d.is_default = FixedLocator(np.array(locs + where)), FixedFormatter(seq + words), False
    d.attach(axis)
    edges = axes._boxes_room.setdefault(name, [])
    edges += [edge for place in where for edge in (number(place) - 0.5, number(place) + 0.5)]
    low, high, least = axes._data_limits[name]
    axes._data_limits[name] = min([low] + edges), max([high] + edges), least
    d.stale = True
