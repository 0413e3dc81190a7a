"""Words in axes, and what points from them to a place."""
import math
from matplotlib import _svg
from matplotlib._arrows import Way, draw_arrow
from matplotlib._artist import Artist, check_color
from matplotlib._rc import rcParams as _rcParams
from matplotlib._values import number
from matplotlib.colors import to_rgba


class Text(Artist):
    _known = Artist._known + ('color', 'fontsize', 'fontweight', 'fontfamily', 'fontstyle',
                              'horizontalalignment', 'verticalalignment', 'rotation', 'bbox',
                              'backgroundcolor', 'text', 'transform', 'fontproperties', 'linespacing',
                              'multialignment', 'wrap', 'rotation_mode', 'fontdict', 'loc', 'pad',
                              'labelpad', 'x', 'y', 'position', 'usetex', 'fontvariant', 'fontname')
    zorder = 3
    _sizes = {'xx-small': .579, 'x-small': .694, 'small': .833, 'medium': 1, 'large': 1.2,
              'x-large': 1.44, 'xx-large': 1.728, 'smaller': .833, 'larger': 1.2}

    def __init__(self, x=0, y=0, text='', **kwargs):
        Artist.__init__(self)
        self._x, self._y = x, y
        self._text = ''
        self._color = None
        self._size = 10.0
        self._ha, self._va = 'left', 'baseline'
        self._rotation = 0.0
        self._weight = 'normal'
        self._italic = False
        self._in_axes = False  # its place is in parts of the axes
        self._box = None
        self.set_text(text)
        self._take(kwargs)

    def get_text(self):
        return self._text

    def set_text(self, s):
        self._text = '' if s is None else str(s)

    def get_position(self):
        return self._x, self._y

    def set_position(self, xy):
        self._x, self._y = xy

    def set_x(self, x):
        self._x = x

    def set_y(self, y):
        self._y = y

    def get_color(self):
        return 'black' if self._color is None else self._color

    def set_color(self, color):
        check_color(color)
        self._color = color

    def get_fontsize(self):
        return self._size

    def set_fontsize(self, size):
        if isinstance(size, str):
            size = _rcParams['font.size'] * self._sizes[size]
        self._size = _rcParams['font.size'] if size is None else float(size)

    get_size, set_size = get_fontsize, set_fontsize

    def set_fontweight(self, weight):
        self._weight = 'bold' if weight in ('bold', 'heavy', 'semibold', 'black', 'demibold') or \
            isinstance(weight, int) and weight >= 600 else 'normal'

    def set_fontstyle(self, style):
        self._italic = style in ('italic', 'oblique')

    def set_horizontalalignment(self, align):
        if align not in ('center', 'right', 'left'):
            raise ValueError("%r is not a valid value for align; supported values are 'center', "
                             "'right', 'left'" % (align,))
        self._ha = align

    def set_verticalalignment(self, align):
        if align not in ('top', 'bottom', 'center', 'baseline', 'center_baseline'):
            raise ValueError("%r is not a valid value for align; supported values are 'top', 'bottom', "
                             "'center', 'baseline', 'center_baseline'" % (align,))
        self._va = align

    set_ha, set_va = set_horizontalalignment, set_verticalalignment

    def get_rotation(self):
        return self._rotation

    def set_rotation(self, s):
        self._rotation = {'vertical': 90.0, 'horizontal': 0.0}[s] if isinstance(s, str) else \
            float(s or 0) % 360

    def set_bbox(self, rectprops):
        self._box = rectprops

    def set_backgroundcolor(self, color):
        self._box = {'facecolor': color, 'edgecolor': color}

    def set_transform(self, t):
        self._in_axes = t is not None and t.of_axes

    def set_fontdict(self, fontdict):
        self._take(fontdict or {})

    def _ignore(self, value):
        pass

    def set_fontproperties(self, fp):
        if fp is not None and not isinstance(fp, str):
            if fp._size is not None:
                self.set_fontsize(fp._size)
            self.set_fontweight(fp._weight)
            self.set_fontstyle(fp._style)

    set_fontfamily = set_linespacing = set_multialignment = set_wrap = _ignore
    set_rotation_mode = set_loc = set_pad = set_labelpad = set_usetex = set_fontvariant = _ignore
    set_fontname = _ignore

    def __repr__(self):
        return 'Text(%s, %s, %s)' % (self._x, self._y, repr(self._text))

    def _place(self, view):
        if self._in_axes:
            return view.left + number(self._x) * view.width, \
                view.top + (1 - number(self._y)) * view.height
        x, y = view.px(number(self._x)), view.py(number(self._y))
        return x, y

    def draw(self, view):
        if not self._text:
            return ''
        x, y = self._place(view)
        return self.draw_at(x, y) if math.isfinite(x) and math.isfinite(y) else ''

    def draw_at(self, x, y):
        left, top, _, height = self._rect(x, y)
        anchor = {'left': 'start', 'center': 'middle', 'right': 'end'}[self._ha]
        extra = ' transform="rotate(%s %s %s)"' % (_svg.num(-self._rotation), _svg.num(x), _svg.num(y)) \
            if self._rotation else ''
        shape = extra
        extra += ' font-weight="bold"' if self._weight == 'bold' else ''
        extra += ' font-style="italic"' if self._italic else ''
        color = self._shown(to_rgba(self.get_color()))
        return self._draw_box(self._rect(x, y), shape) + _svg.text(
            x, top + 0.72 * self._size, self._text, self._size, anchor, color, extra)

    def _rect(self, x, y):
        """left, top, width and height of the letters, about."""
        lines = self._text.split('\n')
        height = self._size * (0.72 + 1.2 * (len(lines) - 1))
        top = {'top': 0, 'center': height / 2, 'center_baseline': height / 2}.get(self._va, height)
        wide = max([_svg.width(line, self._size) for line in lines])
        return x - {'left': 0, 'center': wide / 2, 'right': wide}[self._ha], y - top, wide, height

    def _draw_box(self, rect, extra):
        if self._box is None:
            return ''
        box, (left, top, wide, height) = self._box, rect
        pad = 0.4 * self._size
        left, wide = left - 0.04 * wide, 1.08 * wide  # letters may be wider than is thought
        alpha = box.get('alpha')
        face = box.get('facecolor', box.get('fc', box.get('color', 'C0')))
        edge = box.get('edgecolor', box.get('ec', box.get('color', 'k')))
        return '<rect x="%s" y="%s" width="%s" height="%s" rx="%s" %s%s/>' % (
            _svg.num(left - pad), _svg.num(top - pad), _svg.num(wide + 2 * pad),
            _svg.num(height + 2 * pad), '4' if 'round' in str(box.get('boxstyle', '')) else '0',
            _svg.paint(to_rgba(face, alpha), to_rgba(edge, alpha), 0.8), extra)


class TickLabel(Text):
    """A word at a tick: its axis makes these anew each time, and keeps what was set on them."""

    _looks = None

    def _bind(self, looks):
        self._looks = None
        for name, value in looks.items():
            setattr(self, name, value)
        self._looks = looks
        return self

    def _keep(self, name):
        if self._looks is not None:
            self._looks[name] = getattr(self, name)

    def set_color(self, color):
        Text.set_color(self, color)
        self._keep('_color')

    def set_fontsize(self, size):
        Text.set_fontsize(self, size)
        self._keep('_size')

    def set_fontweight(self, weight):
        Text.set_fontweight(self, weight)
        self._keep('_weight')

    def set_rotation(self, s):
        Text.set_rotation(self, s)
        self._keep('_rotation')

    def set_horizontalalignment(self, align):
        Text.set_horizontalalignment(self, align)
        self._keep('_ha')

    def set_visible(self, b):
        Text.set_visible(self, b)
        self._keep('_visible')

    set_size, set_ha = set_fontsize, set_horizontalalignment


class Annotation(Text):
    """A text with an arrow to a place."""

    _known = Text._known
    _clear = 0.0

    def __init__(self, text, xy, xytext=None, xycoords='data', textcoords=None, arrowprops=None,
                 annotation_clip=None, **kwargs):
        for coords in (xycoords, textcoords):
            if coords not in (None, 'data', 'axes fraction', 'offset points'):
                raise NotImplementedError('annotate takes no coordinates %r here' % (coords,))
        self.xy = xy
        self._coords = xycoords
        self._text_coords = textcoords or xycoords
        self.arrowprops = arrowprops
        place = xy if xytext is None else xytext
        Text.__init__(self, place[0], place[1], text, **kwargs)
        self._way = None if arrowprops is None else Way(arrowprops, self._size)

    def _at(self, view, xy, coords):
        x, y = number(xy[0]), number(xy[1])
        if coords == 'axes fraction':
            return view.left + x * view.width, view.top + (1 - y) * view.height
        if coords == 'offset points':
            px, py = self._at(view, self.xy, self._coords)
            clear = self._clear  # a little room between a bar and its label
            x += {'left': clear, 'right': -clear}.get(self._ha, 0.0) if clear and x == 0 else 0.0
            y += {'bottom': clear, 'top': -clear}.get(self._va, 0.0) if clear and y == 0 else 0.0
            return px + x, py - y
        return view.px(x), view.py(y)

    def _place(self, view):
        return self._at(view, (self._x, self._y), self._text_coords)

    def __str__(self):
        return 'Annotation(%g, %g, %s)' % (self.xy[0], self.xy[1], repr(self._text))

    def draw(self, view):
        x, y = self._place(view)
        to = self._at(view, self.xy, self._coords)
        if not all([math.isfinite(one) for one in (x, y) + to]):
            return ''
        arrow = ''
        if self._way is not None:
            arrow = draw_arrow(self._way, self._rect(x, y) if self._text else None, (x, y), to)
        return arrow + (self.draw_at(x, y) if self._text else '')


Text.__module__ = TickLabel.__module__ = Annotation.__module__ = 'matplotlib.text'
TickLabel.__name__ = TickLabel.__qualname__ = 'Text'
