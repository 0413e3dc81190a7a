"""What is drawn into axes: lines and patches. An artist knows its data and how to write itself as
SVG into a view (_draw.py); `extent` is what autoscaling looks at."""
import math
import numpy as np
import _plot
from matplotlib import _svg
from matplotlib._rc import rcParams as _rcParams
from matplotlib._values import floats, line_style, marker, number, settings
from matplotlib.colors import to_rgba


def check_color(c):
    try:
        return to_rgba(c)
    except ValueError:
        raise ValueError('%r is not a valid value for color' % (c,)) from None


class Artist:
    """What all have in common. `kind` is its name in messages."""

    _known = ('label', 'alpha', 'zorder', 'visible')
    zorder = 1

    def __init__(self):
        self.axes = None
        self._label = ''
        self._alpha = None
        self._visible = True

    def _take(self, given):
        for name, value in settings(type(self).__name__, given, self._known).items():
            getattr(self, 'set_' + name)(value)

    def set(self, **kwargs):
        self._take(kwargs)
        return [None] * len(kwargs)

    @property
    def figure(self):
        return None if self.axes is None else self.axes.figure

    def get_label(self):
        return self._label

    def set_label(self, s):
        self._label = None if s is None else str(s)

    def get_alpha(self):
        return self._alpha

    def set_alpha(self, alpha):
        if alpha is not None and not isinstance(alpha, (int, float)):
            alpha = number(alpha)
        if alpha is not None and not 0 <= alpha <= 1:
            raise ValueError('alpha (%s) is outside 0-1 range' % alpha)
        self._alpha = alpha

    def get_visible(self):
        return self._visible

    def set_visible(self, b):
        self._visible = bool(b)

    def get_zorder(self):
        return self.zorder

    def set_zorder(self, level):
        self.zorder = level if level is not None else type(self).zorder

    def remove(self):
        if self.axes is None:
            raise NotImplementedError('cannot remove artist')
        self.axes._drop(self)
        self.axes = None

    def extent(self):
        """(x values, y values) of data, either None; and the sticky edges of both."""
        return None, None, (), ()

    def _shown(self, color):
        """An RGBA under the artist's alpha."""
        return color if color is None or self._alpha is None or color[3] == 0 \
            else color[:3] + (float(self._alpha),)


class Line2D(Artist):
    _known = Artist._known + ('color', 'linewidth', 'linestyle', 'marker', 'markersize', 'drawstyle',
                              'markeredgecolor', 'markerfacecolor', 'markeredgewidth', 'fillstyle',
                              'data', 'xdata', 'ydata', 'markevery')
    zorder = 2

    def __init__(self, xdata, ydata, **kwargs):
        Artist.__init__(self)
        self._across = ''  # 'x' or 'y': those are parts of the axes, not data
        self._marker = marker(_rcParams['lines.marker'])
        self._markersize = _rcParams['lines.markersize']
        self._linewidth = float(_rcParams['lines.linewidth'])
        self._linestyle = line_style(_rcParams['lines.linestyle'])
        self._color = 'C0'
        self._drawstyle = 'default'
        self._edge = self._face = None
        self._edgewidth = 1.0
        self._every = 1
        self._categories = None, None
        self.set_data(xdata, ydata)
        self._take(kwargs)

    # Data.
    def set_data(self, *args):
        x, y = args[0] if len(args) == 1 else args
        self.set_xdata(x)
        self.set_ydata(y)

    def set_xdata(self, x):
        self._given_x, self._x = x, floats(x, self._categories[0])

    def set_ydata(self, y):
        self._given_y, self._y = y, floats(y, self._categories[1])

    def get_xdata(self, orig=True):
        return self._given_x if orig else self._x

    def get_ydata(self, orig=True):
        return self._given_y if orig else self._y

    def get_data(self, orig=True):
        return self.get_xdata(orig), self.get_ydata(orig)

    def get_xydata(self):
        return np.stack([self._x, self._y], axis=1)

    # Looks.
    def get_color(self):
        return self._color

    def set_color(self, color):
        check_color(color)
        self._color = color

    def get_linewidth(self):
        return self._linewidth

    def set_linewidth(self, w):
        self._linewidth = float(w) if w is not None else _rcParams['lines.linewidth']

    def get_linestyle(self):
        return '--' if isinstance(self._linestyle, tuple) else self._linestyle

    def set_linestyle(self, ls):
        self._linestyle = line_style(ls)

    def get_marker(self):
        return self._marker

    def set_marker(self, style):
        self._marker = marker(style)

    def get_markersize(self):
        return self._markersize

    def set_markersize(self, sz):
        self._markersize = float(sz)

    def get_drawstyle(self):
        return self._drawstyle

    def set_drawstyle(self, drawstyle):
        styles = ('default', 'steps-mid', 'steps-pre', 'steps-post', 'steps')
        if drawstyle is not None and drawstyle not in styles:
            raise ValueError("%r is not a valid value for drawstyle; supported values are 'default', "
                             "'steps-mid', 'steps-pre', 'steps-post', 'steps'" % (drawstyle,))
        self._drawstyle = drawstyle or 'default'

    def get_markeredgecolor(self):
        return self._color if self._edge is None or self._edge == 'auto' else self._edge

    def set_markeredgecolor(self, ec):
        self._edge = ec

    def get_markerfacecolor(self):
        return self._color if self._face is None or self._face == 'auto' else self._face

    def set_markerfacecolor(self, fc):
        self._face = fc

    def set_markeredgewidth(self, ew):
        self._edgewidth = float(ew)

    def set_markevery(self, every):
        if every is not None and not isinstance(every, int):
            raise NotImplementedError('markevery %r is not there in the playground' % (every,))
        self._every = every or 1

    def set_fillstyle(self, fs):
        if fs == 'none':
            self._face = 'none'
        elif fs != 'full':
            raise NotImplementedError('fillstyle %r is not there in the playground' % (fs,))

    get_lw, set_lw, get_c, set_c = get_linewidth, set_linewidth, get_color, set_color
    get_ls, set_ls, get_ms, set_ms = get_linestyle, set_linestyle, get_markersize, set_markersize

    def extent(self):
        return (None if self._across == 'x' else self._x, None if self._across == 'y' else self._y,
                (), ())

    def __str__(self):
        if self._label:
            return 'Line2D(%s)' % self._label
        return 'Line2D()'  # its points are there when it has been drawn

    def _steps(self):
        x, y, style = self._x, self._y, self._drawstyle
        if style == 'default' or x.size < 2:
            return x, y
        if style == 'steps-mid':
            middle = (x[1:] + x[:-1]) / 2
            x = np.concatenate([x[:1], np.repeat(middle, 2), x[-1:]])
            return x, np.repeat(y, 2)
        x, y = np.repeat(x, 2), np.repeat(y, 2)
        return (x[:-1], y[1:]) if style in ('steps', 'steps-pre') else (x[1:], y[:-1])

    def _stroke(self):
        return _svg.paint(None, self._shown(to_rgba(self._color)), self._linewidth, self._linestyle)

    def draw(self, view):
        out = []
        scaling = view.scaling(self._across)
        if self._linestyle != 'None' and self._linewidth:
            x, y = self._steps()
            path = _plot.path(view.x(x, self._across), view.y(y, self._across), scaling, False)
            if path:
                out.append('<path %s stroke-linejoin="round" d="%s"/>' % (self._stroke(), path))
        if self._marker != 'None':
            out.append(self.draw_marks(view, self._x[::self._every].copy(),
                                       self._y[::self._every].copy()))
        return ''.join(out)

    def draw_marks(self, view, x, y):
        face = self._shown(to_rgba(self.get_markerfacecolor()))
        edge = self._shown(to_rgba(self.get_markeredgecolor()))
        return draw_marks(view, x, y, self._marker, self._markersize, face, edge, self._edgewidth)


def draw_marks(view, x, y, style, size, face, edge, edge_width):
    if style in ('None', 'none', ' ', ''):
        return ''
    if style[0] == '$':
        return ''.join([_svg.text(px, py + size / 2, style, size, 'middle', face)
                        for px, py in view.points(x, y)])
    dx, dy, shape, filled = _svg.mark(style, size)
    path = _plot.marks(view.x(x), view.y(y), view.scaling(), dx, dy, shape)
    if not path:
        return ''
    if style == '.' or style == ',' or not edge_width:
        edge = None if filled else edge
    return '<path %s d="%s"/>' % (_svg.paint(face if filled else None, edge, edge_width), path)


class Patch(Artist):
    """Filled shapes: `_points` gives their corners in data."""

    _known = Artist._known + ('color', 'facecolor', 'edgecolor', 'linewidth', 'linestyle', 'fill',
                              'hatch')

    def __init__(self, **kwargs):
        Artist.__init__(self)
        self._face = to_rgba('C0')
        self._edge = None
        self._linewidth = _rcParams['patch.linewidth']
        self._linestyle = '-'
        self._fill = True
        self._hatch = None
        self._across = ''
        self._take(kwargs)

    def set_color(self, c):
        self._face = self._edge = check_color(c)

    def set_facecolor(self, color):
        self._face = check_color('C0' if color is None else color)

    def get_facecolor(self):
        return self._shown(self._face) if self._fill else self._face[:3] + (0.0,)

    def set_edgecolor(self, color):
        self._edge = None if color is None else check_color(color)

    def get_edgecolor(self):
        return self._shown(self._edge or (0.0, 0.0, 0.0, 0.0 if self._fill else 1.0))

    def set_linewidth(self, w):
        self._linewidth = _rcParams['patch.linewidth'] if w is None else float(w)

    def get_linewidth(self):
        return self._linewidth

    def set_linestyle(self, ls):
        self._linestyle = line_style(ls)

    get_fc, set_fc, get_ec, set_ec = get_facecolor, set_facecolor, get_edgecolor, set_edgecolor
    get_lw, set_lw, set_ls = get_linewidth, set_linewidth, set_linestyle

    def get_fill(self):
        return self._fill

    def set_fill(self, b):
        self._fill = bool(b)

    def get_hatch(self):
        return self._hatch

    def set_hatch(self, hatch):
        self._hatch = hatch

    def extent(self):
        x, y = self._points()
        return (None if self._across == 'x' else x, None if self._across == 'y' else y, (), ())

    def _paint(self):
        edge = self._edge or (None if self._fill else to_rgba('k'))
        return _svg.paint(self._shown(self._face) if self._fill else None, self._shown(edge),
                          self._linewidth, self._linestyle)

    def draw(self, view):
        x, y = self._points()
        path = _plot.path(view.x(x, self._across), view.y(y, self._across), view.scaling(self._across),
                          True)
        if not path:
            return ''
        out = '<path %s d="%s"/>' % (self._paint(), path)
        if self._hatch:
            points = view.points(x, y)
            across, down = [p[0] for p in points], [p[1] for p in points]
            out += self._hatching('<path d="%s"/>' % path, (min(across), min(down), max(across), max(down)))
        return out

    def _hatching(self, shape, box):
        return _svg.hatch(self._hatch, self._shown(self._edge or to_rgba('k')), shape, box)


class Rectangle(Patch):
    def __init__(self, xy, width, height, angle=0.0, **kwargs):
        self._x0, self._y0 = xy  # as they were given: that is what the getters answer
        self._width, self._height = width, height
        if angle:
            raise NotImplementedError('Rectangle takes no angle here')
        self._sticky = (), ()
        Patch.__init__(self, **kwargs)

    def get_x(self):
        return self._x0

    def get_y(self):
        return self._y0

    def get_xy(self):
        return self._x0, self._y0

    def get_width(self):
        return self._width

    def get_height(self):
        return self._height

    def set_x(self, x):
        self._x0 = x

    def set_y(self, y):
        self._y0 = y

    def set_width(self, w):
        self._width = w

    def set_height(self, h):
        self._height = h

    def set_xy(self, xy):
        self._x0, self._y0 = xy

    xy = property(get_xy, set_xy)

    def _points(self):
        x0, y0 = number(self._x0), number(self._y0)
        x1, y1 = x0 + number(self._width), y0 + number(self._height)
        return np.array([x0, x1, x1, x0]), np.array([y0, y0, y1, y1])

    def extent(self):
        if self._width == 0 and self._height == 0:
            return None, None, (), ()
        x, y, _, _ = Patch.extent(self)
        return x, y, self._sticky[0], self._sticky[1]

    def __str__(self):
        return 'Rectangle(xy=(%g, %g), width=%g, height=%g, angle=0)' % (
            self._x0, self._y0, self._width, self._height)


class Circle(Patch):
    def __init__(self, xy, radius=5, **kwargs):
        self.center = xy
        self.radius = number(radius)
        Patch.__init__(self, **kwargs)

    def __str__(self):
        return 'Circle(xy=(%g, %g), radius=%g)' % (*self.center, self.radius)

    def get_radius(self):
        return self.radius

    def set_radius(self, radius):
        self.radius = number(radius)

    def get_center(self):
        return self.center

    def set_center(self, xy):
        self.center = xy

    def _at(self):
        return number(self.center[0]), number(self.center[1])

    def _points(self):
        angle, (x, y) = np.linspace(0, 2 * math.pi, 65)[:-1], self._at()
        return x + self.radius * np.cos(angle), y + self.radius * np.sin(angle)

    def extent(self):
        (x, y), r = self._at(), self.radius
        return np.array([x - r, x + r]), np.array([y - r, y + r]), (), ()


class Polygon(Patch):
    def __init__(self, xy, closed=True, **kwargs):
        self._closed = closed
        self.set_xy(xy)
        Patch.__init__(self, **kwargs)

    def get_xy(self):
        return np.stack(self._xy, axis=1)

    def set_xy(self, xy):
        points = floats(xy)
        if self._closed and len(points) and bool((points[0] != points[-1]).any()):
            points = np.concatenate([points, points[:1]])
        self._xy = points[:, 0].copy(), points[:, 1].copy()

    xy = property(get_xy, set_xy)

    def __str__(self):
        x, y = self._xy
        return 'Polygon%d((%g, %g) ...)' % (x.size, x[0], y[0]) if x.size else 'Polygon0()'

    def _points(self):
        return self._xy


for _class, _module in ((Line2D, 'lines'), (Patch, 'patches'), (Rectangle, 'patches'), (Circle, 'patches'),
                        (Polygon, 'patches')):
    _class.__module__ = 'matplotlib.' + _module
