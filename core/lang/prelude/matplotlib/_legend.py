"""Legends."""
import math
from matplotlib import _svg
from matplotlib._artist import Line2D, Patch, draw_marks
from matplotlib._collections import LineCollection, PathCollection, PolyCollection
from matplotlib._containers import Container, SeveralArtists
from matplotlib._text import Text
from matplotlib.colors import to_rgba

_PLACES = ['best', 'upper right', 'upper left', 'lower left', 'lower right', 'right', 'center left',
           'center right', 'lower center', 'upper center', 'center']


class Legend:
    zorder = 5

    def __init__(self, axes, args, kwargs, figure=None):
        self.axes = axes
        handles, labels = kwargs.pop('handles', None), kwargs.pop('labels', None)
        if len(args) > 2:
            raise TypeError('Invalid arguments to legend.')
        if len(args) == 2:
            handles, labels = args
        elif len(args) == 1:
            labels = args[0]
        self.legendHandles, self._labels = self._pair(handles, labels)
        self._loc = self._place_of(kwargs.pop('loc', None))
        self._title = kwargs.pop('title', None)
        self._columns = kwargs.pop('ncol', kwargs.pop('ncols', 1))
        self._frame = kwargs.pop('frameon', True) is not False
        self._anchor = kwargs.pop('bbox_to_anchor', None)
        self._alpha = kwargs.pop('framealpha', None)
        size = kwargs.pop('fontsize', (kwargs.pop('prop', None) or {}).get('size'))
        self._size = Text(0, 0, '', **({} if size is None else {'fontsize': size}))._size
        self._visible = True

    def _pair(self, handles, labels):
        if handles is None:
            found = self.axes._legend_artists() if labels is not None else None
            if labels is None:
                handles, labels = self.axes.get_legend_handles_labels()
                if not handles:
                    import sys
                    print('No artists with labels found to put in legend.  Note that artists whose label '
                          'start with an underscore are ignored when legend() is called with no argument.',
                          file=sys.stderr)
            else:
                handles = found
        elif labels is None:
            labels = [one.get_label() for one in handles]
        labels = [labels] if isinstance(labels, str) and len(list(handles)) == 1 else labels
        pairs = [(handle, str(label)) for handle, label in zip(list(handles), list(labels))]
        return [handle for handle, _ in pairs], [label for _, label in pairs]

    def _place_of(self, loc):
        if loc is None:
            from matplotlib._rc import rcParams
            loc = rcParams['legend.loc']
        if isinstance(loc, int):
            return _PLACES[loc]
        if not isinstance(loc, str):
            return tuple(loc)
        if loc not in _PLACES:
            raise ValueError('%r is not a valid value for loc; supported values are %s'
                             % (loc, ', '.join([repr(place) for place in _PLACES])))
        return loc

    def get_texts(self):
        return SeveralArtists([Text(0, 0, label) for label in self._labels], 'Text')

    def get_lines(self):
        return [one for one in self.legendHandles if isinstance(one, Line2D)]

    def get_title(self):
        return Text(0, 0, self._title or '')

    def set_title(self, title, prop=None):
        self._title = title

    def get_frame(self):
        return self

    def set_alpha(self, alpha):
        self._alpha = alpha

    def set_facecolor(self, color):
        pass

    set_edgecolor = set_linewidth = set_zorder = set_facecolor

    def set_frame_on(self, b):
        self._frame = bool(b)

    def set_visible(self, b):
        self._visible = bool(b)

    def set_draggable(self, state, use_blit=False, update='loc'):
        pass

    def set_loc(self, loc):
        self._loc = self._place_of(loc)

    def set_bbox_to_anchor(self, bbox, transform=None):
        self._anchor = bbox

    def remove(self):
        if self.axes is not None:
            self.axes._legend = None

    # --- Drawing -----------------------------------------------------------------------------------

    def _measure(self):
        size = self._size
        rows = math.ceil(len(self._labels) / self._columns) if self._labels else 0
        widths = []
        for c in range(self._columns):
            words = self._labels[c * rows:(c + 1) * rows]
            if words:
                widths.append(3.2 * size + max([_svg.width(word, size) for word in words]))
        wide = sum(widths) + 1.5 * size * max(0, len(widths) - 1) + size
        if self._title:
            wide = max(wide, _svg.width(self._title, size) + size)
        high = 1.45 * size * (rows + (1 if self._title else 0)) + 0.7 * size
        return rows, widths, wide, high

    def _corner(self, view, wide, high):
        box = (view.left, view.top, view.width, view.height)
        gap = 6.0
        if self._anchor is not None:
            anchor = [float(part) for part in self._anchor]
            x, y = view.left + anchor[0] * view.width, view.top + (1 - anchor[1]) * view.height
            if len(anchor) == 4:
                box = (x, y - anchor[3] * view.height, anchor[2] * view.width, anchor[3] * view.height)
            else:
                box, gap = (x, y, 0.0, 0.0), (3.0 if self._loc != 'best' else 6.0)
        if isinstance(self._loc, tuple):
            return (view.left + self._loc[0] * view.width,
                    view.top + (1 - self._loc[1]) * view.height - high)
        loc = self._loc
        if loc == 'best':
            loc = 'upper right' if self._anchor is not None else self._best(view, wide, high)
        return _corner_of(loc, box, wide, high, gap)

    def _best(self, view, wide, high):
        """The place under which there are the fewest points of data."""
        points = []
        for artist in self.axes._children:
            x, y, _, _ = artist.extent()
            if x is None or y is None or x.size != y.size:
                continue
            if isinstance(artist, Line2D) and 1 < x.size < 200 and artist._linestyle != 'None':
                points += _along(view.points(x, y))
                continue
            step = max(1, x.size // 400)
            points += view.points(x[::step].copy(), y[::step].copy())
        best, fewest = None, None
        for loc in _PLACES[1:]:
            left, top = _corner_of(loc, (view.left, view.top, view.width, view.height), wide, high, 6.0)
            n = sum([1 for x, y in points if left <= x <= left + wide and top <= y <= top + high])
            if fewest is None or n < fewest:
                best, fewest = loc, n
            if n == 0:
                break
        return best

    def __str__(self):
        return 'Legend'

    def draw(self, view):
        if not self._visible or not self._labels and not self._title:
            return ''
        rows, widths, wide, high = self._measure()
        left, top = self._corner(view, wide, high)
        size, out = self._size, []
        if self._frame:
            alpha = 0.85 if self._alpha is None else self._alpha
            out.append('<rect class="gf-paper gf-grid" x="%s" y="%s" width="%s" height="%s" rx="3" '
                       'fill="%s" fill-opacity="%s" stroke="%s"/>' % (
                           _svg.num(left), _svg.num(top), _svg.num(wide), _svg.num(high), _svg.PAPER,
                           _svg.num(alpha), _svg.GRID))
        y = top + 0.35 * size
        ink = (0.0, 0.0, 0.0, 1.0)
        if self._title:
            out.append(_svg.text(left + wide / 2, y + 1.05 * size, self._title, size, 'middle', ink))
            y += 1.45 * size
        x = left + 0.5 * size
        for c, column in enumerate(widths):
            for i, (handle, label) in enumerate(list(zip(self.legendHandles, self._labels))
                                                [c * rows:(c + 1) * rows]):
                middle = y + (i + 0.5) * 1.45 * size
                out.append(draw_handle(handle, x, middle, 2.0 * size, 0.7 * size))
                out.append(_svg.text(x + 2.6 * size, middle + 0.35 * size, label, size, 'start', ink))
            x += column + 1.5 * size
        return '<g>%s</g>' % ''.join(out)


Legend.__module__ = 'matplotlib.legend'


def _along(points):
    """Points of a line, and some between them."""
    found = list(points[:1])
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        n = min(20, int(math.hypot(x1 - x0, y1 - y0) // 12) + 1)
        found += [(x0 + (x1 - x0) * k / n, y0 + (y1 - y0) * k / n) for k in range(1, n + 1)]
    return found


def _corner_of(loc, box, wide, high, gap):
    left, top, width, height = box
    x = left + gap if 'left' in loc else left + (width - wide) / 2 if loc in (
        'center', 'lower center', 'upper center') else left + width - wide - gap
    y = top + gap if 'upper' in loc else top + height - high - gap if 'lower' in loc else \
        top + (height - high) / 2
    return x, y


class _Flat:
    """A view of a legend's own: points of the page."""

    def scaling(self, across=''):
        return (1.0, 0.0, 1.0, 0.0)

    def x(self, values, across=''):
        return values

    y = x

    def points(self, x, y):
        return list(zip(x.tolist(), y.tolist()))


def draw_handle(handle, x, y, wide, high):
    import numpy as np
    if isinstance(handle, Container):
        parts = [one for one in handle.parts()]
        if not parts:
            return ''
        handle = parts[0]
    line = '<path %s d="M' + '%s %sh%s"/>' % (_svg.num(x), _svg.num(y), _svg.num(wide))
    middle = np.array([x + wide / 2]), np.array([y])
    if hasattr(handle, '_whole'):  # a level of contours
        color = handle._paint((handle._whole.level_colors() * 2)[handle._place])
        return line % _svg.paint(None, color, 1.5, '-')
    if isinstance(handle, Line2D):
        out = line % handle._stroke() if handle._linestyle != 'None' else ''
        if handle._marker != 'None':
            out += handle.draw_marks(_Flat(), *middle)
        return out
    if isinstance(handle, PathCollection):
        colors = handle._classes()[1]
        color = colors[len(colors) // 2 if handle._A is not None else 0] if colors else None
        edges = handle._edge_colors()[0]
        return draw_marks(_Flat(), middle[0], middle[1], handle._marker,
                          min(12.0, math.sqrt(abs(float(handle._sizes.ravel()[0])))), color,
                          color if edges == 'face' else edges, handle._width())
    if isinstance(handle, LineCollection):
        color = tuple(handle._edge[0].tolist()) if handle._edge is not None else to_rgba('C0')
        return line % _svg.paint(None, handle._shown(color), handle._width(), handle._linestyle)
    box = '<rect %s x="' + '%s" y="%s" width="%s" height="%s"/>' % (
        _svg.num(x), _svg.num(y - high / 2), _svg.num(wide), _svg.num(high))
    if isinstance(handle, Patch):
        if not handle._hatch:
            return box % handle._paint()
        return box % handle._paint() + handle._hatching(box % '', (x, y - high / 2, x + wide, y + high / 2))
    if isinstance(handle, PolyCollection):
        face = tuple(handle._face[0].tolist()) if handle._face is not None else None
        return box % _svg.paint(handle._shown(face), handle._first_edge())
    return ''
