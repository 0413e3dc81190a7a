"""What is drawn into axes by the many: points of scatter, lines, areas, images, arrows."""
import math
import numpy as np
import _plot
from matplotlib import _svg, cm
from matplotlib._artist import Artist, draw_marks
from matplotlib._rc import rcParams as _rcParams
from matplotlib._values import floats, line_style, number
from matplotlib.colors import to_rgba, to_rgba_array


class Collection(Artist, cm.ScalarMappable):
    _known = Artist._known + ('color', 'facecolor', 'edgecolor', 'linewidth', 'linestyle', 'cmap', 'norm',
                              'clim', 'array')

    def __init__(self, norm=None, cmap=None):
        Artist.__init__(self)
        cm.ScalarMappable.__init__(self, norm, cmap)
        self._face = self._edge = None
        self._linewidth = 1.0
        self._linestyle = '-'

    def set_color(self, c):
        self.set_facecolor(c)
        self.set_edgecolor(c)

    def set_facecolor(self, c):
        self._face = None if c is None else to_rgba_array(c)

    set_facecolors = set_facecolor

    def get_facecolor(self):
        return self._with_alpha(np.zeros((0, 4)) if self._face is None else self._face)

    def _with_alpha(self, rows):
        if self._alpha is None or not len(rows):
            return rows
        rows = rows.copy()
        rows[:, 3] = self._alpha
        return rows

    get_facecolors = get_facecolor

    def set_edgecolor(self, c):
        self._edge = c if c is None or isinstance(c, str) and c in ('face', 'none') else to_rgba_array(c)

    set_edgecolors = set_edgecolor

    def get_edgecolor(self):
        return self.get_facecolor() if self._edge is None or isinstance(self._edge, str) else \
            self._with_alpha(self._edge)

    get_edgecolors = get_edgecolor

    def set_linewidth(self, lw):
        self._linewidth = 1.0 if lw is None else floats(lw)
        if not np.ndim(self._linewidth):
            self._linewidth = float(self._linewidth)

    def set_linestyle(self, ls):
        self._linestyle = line_style(ls)

    def _first_edge(self):
        if self._edge is None or isinstance(self._edge, str):
            return None
        return self._shown(tuple(self._edge[0].tolist())) if len(self._edge) else None

    def _width(self):
        return self._linewidth if isinstance(self._linewidth, float) else float(self._linewidth.ravel()[0])


class PathCollection(Collection):
    """scatter's points."""

    def __init__(self, x, y, sizes, style):
        Collection.__init__(self)
        self._x, self._y = x, y
        self._sizes = sizes
        self._marker = style
        self._edge = 'face'

    def get_offsets(self):
        return np.stack([self._x, self._y], axis=1)

    def set_offsets(self, offsets):
        offsets = floats(offsets).reshape(-1, 2)
        self._x, self._y = offsets[:, 0].copy(), offsets[:, 1].copy()

    def get_sizes(self):
        return self._sizes

    def set_sizes(self, sizes, dpi=72.0):
        self._sizes = np.atleast_1d(floats(sizes))

    _is_drawn = False

    def get_facecolor(self):
        if self._A is None:
            return Collection.get_facecolor(self)
        return self.to_rgba(self._A, self._alpha) if self._is_drawn else self._with_alpha(to_rgba_array('C0'))

    get_facecolors = get_facecolor

    def extent(self):
        good = np.isfinite(self._x) & np.isfinite(self._y)
        return self._x[good], self._y[good], (), ()

    def _classes(self):
        """Which of which colours each point has."""
        if self._A is not None:
            self.autoscale_None()
            index = self.cmap._indices(self.norm(self._A))
            n = self.cmap.N
            classes = np.where(index == -2, -1.0, np.where(index == -1, float(n + 2), index))
            return classes, [self._shown(tuple(row)) for row in self.cmap._colors().tolist()]
        colors = [] if self._face is None else [self._shown(tuple(row)) for row in self._face.tolist()]
        if len(colors) <= 1:
            return np.zeros(1), colors
        places = {}
        for color in colors:
            places.setdefault(color, len(places))
        rows = [float(places[colors[i % len(colors)]]) for i in range(self._x.size)]
        return np.array(rows), list(places)

    def draw(self, view):
        if not self._x.size:
            return ''
        classes, colors = self._classes()
        if not colors:
            colors = [None]
        sizes = np.sqrt(np.abs(self._sizes.astype(np.float64)))
        if self._marker in ('o', '.', ',') and isinstance(self._edge, str) and len(sizes) == 1:
            return self._draw_dots(view, classes, colors, float(sizes[0]))
        return self._draw_shapes(view, classes, colors, sizes)

    def _draw_dots(self, view, classes, colors, size):
        size = size * 0.5 if self._marker == '.' else 1.0 if self._marker == ',' else size
        size += 1.0 if self._edge == 'face' and self._marker != ',' else 0.0
        paints = [_svg.stroke(color) for color in colors]
        used = colors[int(classes[0])] if len(classes) == 1 else None
        clear = self._alpha is not None and self._alpha < 1 or used is not None and used[3] < 1
        dots = _plot.dots(view.x(self._x), view.y(self._y), view.scaling(), classes, paints, clear)
        return '<g fill="none" stroke-linecap="round" stroke-width="%s">%s</g>' % (
            _svg.num(size), dots) if dots else ''

    def _draw_shapes(self, view, classes, colors, sizes):
        """A path for all that look alike."""
        n = self._x.size
        classes = np.broadcast_to(classes, (n,)) if len(classes) == 1 else classes
        sizes = sizes[np.arange(n) % len(sizes)]
        edges = self._edge_colors()
        out, keys = [], {}
        which = classes.tolist()
        widths = sizes.tolist()
        for i in range(n):
            keys.setdefault((which[i], widths[i], i % len(edges)), []).append(i)
        for (place, size, edge), rows in keys.items():
            if place < 0:
                continue
            color = colors[int(place)]
            line = color if edges[edge] == 'face' else edges[edge]
            rows = np.array(rows)
            out.append(draw_marks(view, self._x[rows].copy(), self._y[rows].copy(), self._marker, size,
                                  color, line, self._width()))
        return ''.join(out)

    def _edge_colors(self):
        if self._edge is None or isinstance(self._edge, str):
            return ['face' if self._edge in (None, 'face') else None]
        return [self._shown(tuple(row)) for row in self._edge.tolist()]

    def legend_elements(self, *args, **kwargs):
        raise NotImplementedError('PathCollection.legend_elements is not there in the playground')


class LineCollection(Collection):
    """vlines and hlines: segments of data."""

    zorder = 2

    def __init__(self, x0, y0, x1, y1):
        Collection.__init__(self)
        self._ends = x0, y0, x1, y1
        self._linewidth = _rcParams['lines.linewidth']

    def set_color(self, c):
        self.set_edgecolor(c)

    def get_color(self):
        return self.get_edgecolor()

    get_colors = get_color

    def get_segments(self):
        x0, y0, x1, y1 = self._ends
        return [np.array([[a, b], [c, d]]) for a, b, c, d in zip(x0.tolist(), y0.tolist(), x1.tolist(), y1.tolist())]

    def extent(self):
        x0, y0, x1, y1 = self._ends
        return np.concatenate([x0, x1]), np.concatenate([y0, y1]), (), ()

    def draw(self, view):
        x0, y0, x1, y1 = self._ends
        colors = to_rgba_array('C0') if self._edge is None else self._edge
        n = len(colors)
        out = []
        for i in range(min(n, x0.size)):
            path = _plot.segments(view.x(x0[i::n].copy()), view.y(y0[i::n].copy()),
                                  view.x(x1[i::n].copy()), view.y(y1[i::n].copy()), view.scaling())
            out.append('<path %s d="%s"/>' % (
                _svg.paint(None, self._shown(tuple(colors[i].tolist())), self._width(),
                           self._linestyle), path))
        return ''.join(out)


class PolyCollection(Collection):
    """fill_between: an area, in pieces where there are gaps."""

    _sticky = ()  # edges that limits do not go beyond, of y

    def __init__(self, pieces):
        Collection.__init__(self)
        self._pieces = pieces

    def extent(self):
        if not self._pieces:
            return None, None, (), ()
        return (np.concatenate([x for x, _ in self._pieces]),
                np.concatenate([y for _, y in self._pieces]), (), self._sticky)

    def draw(self, view):
        face = tuple(self._face[0].tolist()) if self._face is not None and len(self._face) else None
        path = ''.join([_plot.path(view.x(x), view.y(y), view.scaling(), True) for x, y in self._pieces])
        return '<path %s d="%s"/>' % (
            _svg.paint(self._shown(face), self._first_edge(), self._width(), self._linestyle), path)


def whole_of(given, like):
    """An array of ints that a program has given, whose kind limits of colours keep; else None."""
    given = np.asarray(given) if not hasattr(given, 'requires_grad') else given.numpy()
    return given.copy() if given.dtype.kind in 'iu' else None


def draw_cells(index, colors, x, y, width, height):
    """Rows of cells, each of the colour of its index (-1: none), into a box of the page."""
    rows, columns = index.shape
    flat = np.ascontiguousarray(index, dtype=np.float64).ravel()
    out = []
    for place in np.unique(flat).tolist():
        if place >= 0 and colors[int(place)] is not None and colors[int(place)][3] > 0:
            color = colors[int(place)]
            opacity = '' if color[3] == 1 else ' stroke-opacity="%s"' % _svg.num(color[3])
            out.append('<path stroke="#%02x%02x%02x"%s d="%s"/>' % (
                tuple([round(part * 255) for part in color[:3]])
                + (opacity, _plot.runs(flat, columns, int(place)))))
    return ('<g transform="matrix(%s 0 0 %s %s %s)" fill="none" shape-rendering="crispEdges">%s</g>'
            % (repr(round(width / columns, 6)), repr(round(height / rows, 6)), _svg.num(x), _svg.num(y),
               ''.join(out)))


def table_of(cmap, shown):
    return [shown(tuple(row)) for row in cmap._colors().tolist()]


def cells_of(mappable, A):
    index = mappable.cmap._indices(mappable.norm(A))
    n = mappable.cmap.N
    return np.where(index == -2, float(n + 1), np.where(index == -1, float(n + 2), index))


class AxesImage(Collection):
    _known = Artist._known + ('cmap', 'norm', 'clim', 'data', 'extent', 'interpolation')
    zorder = 0
    _most = 600  # rows and columns that are drawn; of more every nth is

    def __init__(self, A, norm, cmap, extent, origin):
        Collection.__init__(self, norm, cmap)
        self.origin = origin
        self._extent = extent
        self.set_data(A)

    def set_data(self, A):
        given, A = A, floats(A)
        if A.ndim == 3 and A.shape[2] == 1:
            A = A[:, :, 0]
        if not (A.ndim == 2 or A.ndim == 3 and A.shape[2] in (3, 4)):
            raise TypeError('Invalid shape %s for image data' % str(tuple(A.shape)))
        self._A, self._given = A, whole_of(given, A)

    def get_array(self):
        return self._A if self._given is None else self._given

    def set_array(self, A):
        self.set_data(A)

    def set_interpolation(self, s):
        pass

    def get_extent(self):
        if self._extent is not None:
            return self._extent
        rows, columns = self._A.shape[:2]
        bottom, top = (rows - 0.5, -0.5) if self.origin == 'upper' else (-0.5, rows - 0.5)
        return (-0.5, columns - 0.5, bottom, top)

    def set_extent(self, extent):
        self._extent = tuple([number(edge) for edge in extent])

    def get_size(self):
        return self._A.shape[:2]

    def __str__(self):
        return 'AxesImage(size=(%d, %d))' % self._A.shape[:2]

    def extent(self):
        x0, x1, y0, y1 = self.get_extent()
        return np.array([x0, x1]), np.array([y0, y1]), (x0, x1), (y0, y1)

    def _cells(self):
        step = max(1, math.ceil(max(self._A.shape[:2]) / self._most))
        A = self._A[::step, ::step]
        if A.ndim == 2:
            self.norm.autoscale_None(self.get_array())
            return cells_of(self, A), table_of(self.cmap, self._shown)
        most = 1.0 if self._A.max() <= 1 else 255.0
        codes = np.round(np.clip(A / most, 0, 1) * 255)
        key = (codes[:, :, 0] * 256 + codes[:, :, 1]) * 256 + codes[:, :, 2]
        kinds, index = np.unique(key, return_inverse=True)
        colors = [self._shown((int(k) // 65536 / 255, int(k) // 256 % 256 / 255, int(k) % 256 / 255, 1.0))
                  for k in kinds.tolist()]
        return index.reshape(key.shape).astype(np.float64), colors

    def draw(self, view):
        if not self._A.size:
            return ''
        index, colors = self._cells()
        x0, x1, y0, y1 = self.get_extent()
        left, right, low, high = view.px(x0), view.px(x1), view.py(y0), view.py(y1)
        if self.origin == 'lower':
            index = index[::-1]
        if left > right:
            index, left, right = index[:, ::-1], right, left
        if high > low:
            index, low, high = index[::-1], high, low
        return draw_cells(index, colors, left, high, right - left, low - high)


class QuadMesh(Collection):
    zorder = 0

    def __init__(self, x, y, C, norm, cmap):
        Collection.__init__(self, norm, cmap)
        self._x_edges, self._y_edges = x, y
        self._A, self._given = floats(C), whole_of(C, C)

    def get_array(self):
        return (self._A if self._given is None else self._given).ravel()

    def set_array(self, A):
        self._A, self._given = floats(A).reshape(self._A.shape), whole_of(A, A)

    def extent(self):
        x, y = self._x_edges, self._y_edges
        return x, y, (x.min(), x.max()), (y.min(), y.max())

    def draw(self, view):
        self.autoscale_None()
        index, colors = cells_of(self, self._A), table_of(self.cmap, self._shown)
        x, y = view.x(self._x_edges) * view.s[0] + view.s[1], view.y(self._y_edges) * view.s[2] + view.s[3]
        if x[0] > x[-1]:
            x, index = x[::-1], index[:, ::-1]
        if y[0] > y[-1]:
            y, index = y[::-1], index[::-1]
        if _even(x) and _even(y):
            return draw_cells(index, colors, float(x[0]), float(y[0]), float(x[-1] - x[0]),
                              float(y[-1] - y[0]))
        left, top = np.meshgrid(x[:-1], y[:-1])
        right, bottom = np.meshgrid(x[1:], y[1:])
        out = []
        for place in np.unique(index).tolist():
            here = index == place
            path = _plot.rects(left[here], top[here], right[here], bottom[here], (1, 0, 1, 0))
            out.append('<path %s d="%s"/>' % (_svg.paint(colors[int(place)]), path))
        return '<g shape-rendering="crispEdges">%s</g>' % ''.join(out)


def _even(edges):
    steps = np.diff(edges)
    return bool((np.abs(steps - steps[0]) <= 1e-6 * abs(steps[0])).all())


class Quiver(Collection):
    zorder = 2

    def __init__(self, x, y, u, v, angles='uv', scale=None, scale_units=None, width=None, pivot='tail'):
        Collection.__init__(self)
        self._x, self._y = x, y
        self.U, self.V = u, v
        self._angles, self._scale, self._units = angles, scale, scale_units
        self._shaft, self._pivot = width, pivot

    def set_UVC(self, U, V, C=None):
        self.U, self.V = floats(U).ravel(), floats(V).ravel()
        if C is not None:
            self.set_array(floats(C).ravel())

    def extent(self):
        return self._x, self._y, (), ()

    def _steps(self, view):
        """What each arrow spans on the page."""
        u, v = self.U, self.V
        if self._units in ('xy', 'x', 'y') or self._angles == 'xy':
            dx, dy = u * abs(view.s[0]), v * abs(view.s[2])
            if view.s[0] < 0:
                dx = -dx
            dy = -dy if view.s[2] < 0 else dy
            if self._units == 'xy' and self._scale:
                return dx / self._scale, dy / self._scale
            if self._angles == 'xy':
                length = np.hypot(dx, dy)
                wanted = self._lengths(view)
                part = np.where(length > 0, wanted / np.where(length > 0, length, 1.0), 0.0)
                return dx * part, dy * part
        size = np.hypot(u, v)
        part = np.where(size > 0, self._lengths(view) / np.where(size > 0, size, 1.0), 0.0)
        return u * part, -v * part

    def _lengths(self, view):
        size = np.hypot(self.U, self.V)
        scale = self._scale
        if scale is None:
            n = max(10.0, math.sqrt(size.size))
            mean = float(size.mean()) if size.size else 1.0
            scale = 1.8 * (mean or 1.0) * n
        return size / scale * view.width

    def draw(self, view):
        dx, dy = self._steps(view)
        x, y = view.x(self._x) * view.s[0] + view.s[1], view.y(self._y) * view.s[2] + view.s[3]
        shift = {'tail': 0.0, 'mid': 0.5, 'middle': 0.5, 'tip': 1.0}[self._pivot]
        x, y = x - shift * dx, y - shift * dy
        n = self._x.size
        shaft = 0.06 * view.width / min(max(math.sqrt(n), 8.0), 25.0) if self._shaft is None \
            else float(self._shaft) * view.width
        colors, groups = self._groups()
        columns = [one.tolist() for one in (x, y, dx, dy)]
        out = []
        for color, rows in zip(colors, groups):
            path = ''.join([_arrow(*[column[i] for column in columns], shaft) for i in rows.tolist()])
            out.append('<path %s d="%s"/>' % (_svg.paint(self._shown(color)), path))
        return ''.join(out)

    def _groups(self):
        n = self._x.size
        if self._A is None:
            colors = [(0.0, 0.0, 0.0, 1.0)] if self._face is None else [tuple(row) for row in self._face.tolist()]
            return colors, [np.arange(i, n, len(colors)) for i in range(len(colors))]
        self.autoscale_None()
        index = cells_of(self, self._A.ravel())
        kinds = np.unique(index).tolist()
        table = self.cmap._colors().tolist()
        return [tuple(table[int(k)]) for k in kinds], [np.nonzero(index == k)[0] for k in kinds]


def _arrow(x, y, dx, dy, shaft):
    """A filled arrow: its head is three shafts wide and five long, and shrinks with arrows that are short."""
    length = math.hypot(dx, dy)
    if not length < 1e5 or not math.isfinite(x) or not math.isfinite(y):
        return ''
    if length < shaft:  # a dot
        return 'M%s %s' % (_svg.num(x - shaft / 2), _svg.num(y)) + _svg.circle(shaft / 2)
    part = min(length / (5 * shaft), 1.0)
    half, neck, wing, side = 0.5 * shaft * part, length - 4.5 * shaft * part, length - 5 * shaft * part, \
        1.5 * shaft * part
    ux, uy = dx / length, dy / length
    corners = [(0.0, half), (neck, half), (wing, side), (length, 0.0), (wing, -side), (neck, -half), (0.0, -half)]
    return 'M' + 'L'.join(['%s %s' % (_svg.num(x + a * ux - b * uy), _svg.num(y + a * uy + b * ux))
                           for a, b in corners]) + 'Z'


for _class, _module in ((PathCollection, 'collections'), (LineCollection, 'collections'),
                        (PolyCollection, 'collections'), (QuadMesh, 'collections'), (AxesImage, 'image'),
                        (Quiver, 'quiver')):
    _class.__module__ = 'matplotlib.' + _module
