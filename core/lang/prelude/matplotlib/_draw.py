"""From a figure to SVG: a layout in which nothing overlaps, then axes from the back to the front.

One unit is a point (1/72 inch), so sizes of lines, marks and letters are what programs say."""
import json
import math
import numpy as np
from matplotlib import _svg
from matplotlib._artist import Line2D, Patch
from matplotlib._text import Text
from matplotlib._values import line_style
from matplotlib.colors import to_rgba

_INK = (0.0, 0.0, 0.0, 1.0)
_PAD = 8.0
_BAR = 11.0  # a colour bar is that thick


class View:
    """Where data is on the page: page = s0 * x + s1, s2 * y + s3, of logarithms where scales are so."""

    def __init__(self, left, top, width, height, axes, limits):
        self.left, self.top, self.width, self.height = left, top, width, height
        (x0, x1), (y0, y1) = limits
        self._log = axes.get_xscale() == 'log', axes.get_yscale() == 'log'
        x0, x1, y0, y1 = self._place(x0, 0), self._place(x1, 0), self._place(y0, 1), self._place(y1, 1)
        sx, sy = width / (x1 - x0), -height / (y1 - y0)
        self.s = (sx, left - x0 * sx, sy, top + height - y0 * sy)

    def _place(self, value, axis):
        if not self._log[axis]:
            return value
        return math.log10(value) if value > 0 else -math.inf

    def px(self, x):
        return self._place(x, 0) * self.s[0] + self.s[1]

    def py(self, y):
        return self._place(y, 1) * self.s[2] + self.s[3]

    def x(self, values, across=''):
        return self._logged(values) if self._log[0] and across != 'x' else np.ascontiguousarray(values)

    def y(self, values, across=''):
        return self._logged(values) if self._log[1] and across != 'y' else np.ascontiguousarray(values)

    def _logged(self, values):
        # What has no logarithm is far below, as in Matplotlib: bars begin there, and lines fall off the page.
        return np.log10(np.where(values > 0, values, np.where(np.isnan(values), np.nan, 1e-300)))

    def scaling(self, across=''):
        sx, ox, sy, oy = self.s
        if across == 'x':
            sx, ox = self.width, self.left
        if across == 'y':
            sy, oy = -self.height, self.top + self.height
        return (sx, ox, sy, oy)

    def points(self, x, y):
        px = self.x(x) * self.s[0] + self.s[1]
        py = self.y(y) * self.s[2] + self.s[3]
        good = np.isfinite(px) & np.isfinite(py)
        return list(zip(px[good].tolist(), py[good].tolist()))


# --- Layout ----------------------------------------------------------------------------------------


def _height_of(text):
    return 1.25 * text._size * (text._text.count('\n') + 1) if text._text else 0.0


def _label_room(axis):
    """How far the name of an axis reaches out: a line's height, but for one that lies at the side."""
    label = axis.label
    if axis.axis_name == 'y' and label._rotation % 180 == 0 and label._text:
        return max([_svg.width(line, label._size) for line in label._text.split('\n')])
    return _height_of(label)


def _tick_room(axis):
    """How far ticks and the axis' name reach out of the box."""
    if not axis.axes._axis_on or not axis._visible:
        return 0.0
    words = [word for _, word in axis.ticks() if word] if axis._tick_labels else []
    size = axis._tick_size
    reach = 4.0
    if words:
        reach += max([_reach(axis, word, size) for word in words]) + 4.0
    return reach + (_label_room(axis) + 2.0 if axis.label._text else 0.0)


def _reach(axis, word, size):
    """How far one word reaches out."""
    size = word.looks.get('_size', size)
    wide, turn = _svg.width(word, size), math.radians(word.looks.get('_rotation', axis._tick_rotation))
    along, across = abs(math.cos(turn)), abs(math.sin(turn))
    return wide * across + size * along if axis.axis_name == 'x' else wide * along + size * across


def _room(axes):
    """left, right, top, bottom: what the axes need around their box."""
    room = {'left': 0.0, 'right': 0.0, 'top': 0.0, 'bottom': 0.0}
    flat = axes.name != '3d'  # else its ticks are within its box
    for axis in (axes.xaxis, axes.yaxis) if flat else ():
        side = axis._side
        shared = axes._is_twin == axis.axis_name
        if not shared:
            room[side] = max(room[side], _tick_room(axis))
    if flat and axes._axis_on and axes.yaxis.dimension.formatter.get_offset():
        room['top'] = max(room['top'], 11.0)
    if flat and axes._axis_on and axes.xaxis.dimension.formatter.get_offset() and axes._is_twin != 'x':
        room['bottom'] += 11.0
    last = [word for _, word in axes.xaxis.ticks() if word] if flat and axes._axis_on else []
    if last and axes.xaxis._tick_labels:
        room['right'] = max(room['right'], _svg.width(last[-1], axes.xaxis._tick_size) / 2)
    title = max([_height_of(text) for text in axes._titles.values()])
    room['top'] += title + 3.0 if title else 0.0
    for bar in getattr(axes, '_colorbars', []):
        more = _tick_room(bar._long) + _BAR + 8.0
        room['right' if bar.orientation == 'vertical' else 'bottom'] += more
    legend = axes._legend
    if legend is not None and legend._anchor is not None and len(legend._anchor) == 2 \
            and legend._anchor[0] >= 1 and 'left' in str(legend._loc):
        room['right'] = max(room['right'], legend._measure()[2] + 6.0)
    return room


def _lcm(numbers):
    total = 1
    for n in numbers:
        total = total * n // math.gcd(total, n)
    return total


def _tracks(spans, before, after, start, end, gap):
    """Divides [start, end] among n tracks, with room before and after each: the edges of each box."""
    n = len(before)
    free = (end - start) - sum(before) - sum(after) - gap * (n - 1)
    each = max(free / n, 8.0)
    edges, at = [], start
    for i in range(n):
        at += before[i]
        edges.append((at, at + each))
        at += each + after[i] + gap
    return edges


def _boxes(figure, width, height):
    """Of each axes: (left, top, width, height)."""
    top, bottom = _PAD, height - _PAD
    left, right = _PAD, width - _PAD
    if figure._suptitle is not None:
        top += _height_of(figure._suptitle) + 4.0
    if figure._supx is not None:
        bottom -= _height_of(figure._supx)
    if figure._supy is not None:
        left += _height_of(figure._supy)
    grid = [axes for axes in figure._axes if len(axes._place) == 6]
    rows, columns = _lcm([axes._place[0] for axes in grid]), _lcm([axes._place[1] for axes in grid])
    rows, columns = min(rows, 60), min(columns, 60)
    around = {'left': [0.0] * columns, 'right': [0.0] * columns, 'top': [0.0] * rows,
              'bottom': [0.0] * rows}
    spans = {}
    for axes in grid:
        n_rows, n_columns, row, row_end, column, column_end = axes._place
        span = (row * rows // n_rows, row_end * rows // n_rows, column * columns // n_columns,
                column_end * columns // n_columns)
        spans[id(axes)] = span
        if not axes._visible:
            continue
        room = _room(axes)
        for side, track in (('top', span[0]), ('bottom', span[1] - 1), ('left', span[2]),
                            ('right', span[3] - 1)):
            around[side][track] = max(around[side][track], room[side])
    across = _tracks(columns, around['left'], around['right'], left, right, 10.0)
    down = _tracks(rows, around['top'], around['bottom'], top, bottom, 8.0)
    boxes = []
    for axes in figure._axes:
        if len(axes._place) == 4:
            x, y, w, h = axes._place
            boxes.append((x * width, (1 - y - h) * height, w * width, h * height))
            continue
        row, row_end, column, column_end = spans[id(axes)]
        x0, x1, y0, y1 = across[column][0], across[column_end - 1][1], down[row][0], down[row_end - 1][1]
        boxes.append((x0, y0, x1 - x0, y1 - y0))
    return boxes


def _fit_aspect(axes, box):
    """The box and the limits under the aspect that was set."""
    left, top, width, height = box
    limits = (axes.get_xlim(), axes.get_ylim())
    wanted = getattr(axes, '_box_aspect', None)
    if wanted is None and axes._aspect == 'auto':
        return box, limits
    (x0, x1), (y0, y1) = limits
    if axes.get_xscale() == 'log':
        x0, x1 = math.log10(x0), math.log10(x1)
    if axes.get_yscale() == 'log':
        y0, y1 = math.log10(y0), math.log10(y1)
    spans = abs(x1 - x0), abs(y1 - y0)
    if wanted is None and axes._adjustable == 'datalim':
        unit = max(spans[0] / width, spans[1] / height / axes._aspect)
        more_x, more_y = unit * width - spans[0], unit * height * axes._aspect - spans[1]
        sign_x, sign_y = (1 if x1 >= x0 else -1), (1 if y1 >= y0 else -1)
        return box, ((x0 - sign_x * more_x / 2, x1 + sign_x * more_x / 2),
                     (y0 - sign_y * more_y / 2, y1 + sign_y * more_y / 2))
    shape = wanted if wanted is not None else axes._aspect * spans[1] / spans[0]
    new_width, new_height = (width, width * shape) if width * shape <= height else (height / shape, height)
    return (left + (width - new_width) / 2, top + (height - new_height) / 2, new_width, new_height), limits


# --- Axes ------------------------------------------------------------------------------------------


def _line(x0, y0, x1, y1, kind, extra=''):
    """A rule or a line of the grid."""
    return '<path class="gf-%s" fill="none" stroke="%s"%s d="M%s %sL%s %s"/>' % (
        kind, {'rule': _svg.RULE, 'grid': _svg.GRID}[kind], extra, _svg.num(x0), _svg.num(y0),
        _svg.num(x1), _svg.num(y1))


def _grid(axis, view, minor=False):
    out = []
    looks = axis._minor_looks if minor else axis._grid_looks
    color = looks.get('color', looks.get('c'))
    for loc, _ in axis.ticks(minor=minor):
        at = view.px(loc) if axis.axis_name == 'x' else view.py(loc)
        if not math.isfinite(at):
            continue
        ends = (at, view.top, at, view.top + view.height) if axis.axis_name == 'x' else \
            (view.left, at, view.left + view.width, at)
        style = line_style(looks.get('linestyle', looks.get('ls', '-')))
        width = float(looks.get('linewidth', looks.get('lw', 0.8)))
        dashes = _svg.dash(style, width)
        extra = ' stroke-width="%s"' % _svg.num(width)
        extra += ' stroke-dasharray="%s"' % dashes if dashes else ''
        if color is None:
            out.append(_line(*ends, 'grid', extra))
        else:
            out.append('<path %s d="M%s %sL%s %s"/>' % (
                (_svg.paint(None, to_rgba(color, looks.get('alpha')), width, style),)
                + tuple([_svg.num(end) for end in ends])))
    return ''.join(out)


def _ticks(axis, view):
    """Marks, words and the name of an axis, on its side of the box."""
    if not axis._visible:
        return ''
    out, size = [], axis._tick_size
    is_x, side = axis.axis_name == 'x', axis._side
    way = 1 if side in ('bottom', 'right') else -1
    edge = {'bottom': view.top + view.height, 'top': view.top, 'left': view.left,
            'right': view.left + view.width}[side]
    color = None if axis._tick_color is None else to_rgba(axis._tick_color)
    reach = 4.0
    ticks = [(view.px(loc) if is_x else view.py(loc), word) for loc, word in axis.ticks()]
    ticks = [(at, word) for at, word in ticks if math.isfinite(at)]
    minor = [view.px(loc) if is_x else view.py(loc) for loc, _ in axis.ticks(minor=True)]
    if axis._tick_marks:
        for at, length in [(at, 3.5) for at, _ in ticks] + [(at, 2.0) for at in minor]:
            out.append(_line(at, edge, at, edge + way * length, 'rule') if is_x else
                       _line(edge, at, edge + way * length, at, 'rule'))
    if axis._tick_labels:
        turn = axis._tick_rotation
        for at, word in ticks:
            looks = word.looks
            if word and looks.get('_visible', True):
                own = looks.get('_color')
                out.append(_tick_word(at, edge, way, word, looks.get('_size', size), is_x,
                                      looks.get('_rotation', turn), color if own is None else to_rgba(own),
                                      looks.get('_ha', axis._tick_ha)))
    reach = _tick_room(axis) - (_label_room(axis) if axis.label._text else 0.0)
    if axis.label._text:
        label, label_size = axis.label, axis.label._size
        ink = to_rgba(label.get_color())
        if is_x:
            y = edge + reach + 0.8 * label_size if way > 0 else edge - reach - 0.3 * label_size
            out.append(_svg.text(view.left + view.width / 2, y, label._text, label_size, 'middle', ink))
        else:
            out.append(_side_word(label, edge, way, reach, view.top + view.height / 2, ink))
    offset = axis.dimension.formatter.get_offset()
    if offset and axis._tick_labels:
        if is_x:
            out.append(_svg.text(view.left + view.width, edge + _tick_room(axis) + 9, offset, size, 'end', color))
        else:
            out.append(_svg.text(edge, view.top - 4, offset, size, 'start' if way < 0 else 'end', color))
    return ''.join(out)


def _side_word(label, edge, way, reach, y, ink):
    """The name of a y axis: upwards, downwards or lying."""
    size = label._size
    if label._rotation % 180 == 0:
        return _svg.text(edge + way * reach, y + 0.35 * size, label._text, size,
                         'start' if way > 0 else 'end', ink)
    down = label._rotation > 180
    near, far = (0.9, 0.3) if not down else (0.2, 1.0)
    x = edge - reach - far * size if way < 0 else edge + reach + near * size
    return _svg.text(x, y, label._text, size, 'middle', ink, ' transform="rotate(%d %s %s)"' % (
        90 if down else -90, _svg.num(x), _svg.num(y)))


def _tick_word(at, edge, way, word, size, is_x, turn, color, ha):
    if not is_x:
        anchor = 'end' if way < 0 else 'start'
        x, y = edge + way * 6, at + 0.35 * size
    elif way > 0:
        anchor, x, y = 'middle', at, edge + 6 + 0.8 * size
    else:
        anchor, x, y = 'middle', at, edge - 6
    extra = ''
    if turn:
        if is_x and turn not in (0, 180):
            anchor = 'end' if turn < 180 else 'start'
            if turn == 90:
                x, y = at + 0.35 * size, edge + 6
            elif way > 0:
                x, y = at + 0.2 * size, edge + 6 + 0.5 * size
        extra = ' transform="rotate(%s %s %s)"' % (_svg.num(-turn), _svg.num(x), _svg.num(y))
    return _svg.text(x, y, word, size, anchor, color, extra)


def _spines(axes, view):
    """The box: its left and lower edge alone, unless there is an image in it."""
    if not axes._frame_on:
        return ''
    out = []
    left, top, right, bottom = view.left, view.top, view.left + view.width, view.top + view.height
    full = bool(axes.images) or axes._is_colorbar is not None or any(
        [type(a).__name__ in ('QuadMesh', 'QuadContourSet') for a in axes._children])
    edges = {'left': (left, top, left, bottom), 'right': (right, top, right, bottom),
             'top': (left, top, right, top), 'bottom': (left, bottom, right, bottom)}
    own = [axes.xaxis._side, axes.yaxis._side]
    for side, ends in edges.items():
        spine = axes.spines[side]
        if axes._is_twin is not None and side not in own:
            continue
        if spine.visible and (full or side in own):
            if spine.color is None:
                out.append(_line(*ends, 'rule'))
            else:
                out.append('<path %s d="M%s %sL%s %s"/>' % ((_svg.paint(
                    None, to_rgba(spine.color), 1.0),) + tuple([_svg.num(end) for end in ends])))
    return ''.join(out)


def _titles(axes, view, room):
    out = []
    for loc, title in axes._titles.items():
        if not title._text:
            continue
        x, anchor = {'center': (view.left + view.width / 2, 'middle'), 'left': (view.left, 'start'),
                     'right': (view.left + view.width, 'end')}[loc]
        lift = 6.0 + (room['top'] - _height_of(title) - 3.0 if room['top'] > _height_of(title) + 3 else 0)
        lift += 1.2 * title._size * title._text.count('\n')
        out.append(_svg.text(x, view.top - lift, title._text, title._size, anchor,
                             to_rgba(title.get_color()),
                             ' font-weight="bold"' if title._weight == 'bold' else ''))
    return ''.join(out)


def _inside(artist):
    return not isinstance(artist, Text)


def _draw_axes(axes, box, number):
    (left, top, width, height), limits = _fit_aspect(axes, box)
    view = View(left, top, width, height, axes, limits)
    out = []
    if axes._axis_on:
        if axes._face is not None:
            out.append('<rect %s x="%s" y="%s" width="%s" height="%s"/>' % (
                (_svg.paint(to_rgba(axes._face)),) + tuple([_svg.num(n) for n in (left, top, width, height)])))
        for axis in (axes.xaxis, axes.yaxis):
            if axis._minor_grid:
                out.append(_grid(axis, view, True))
            if axis._grid:
                out.append(_grid(axis, view))
    children = sorted([a for a in axes._children if a._visible], key=lambda a: a.zorder)
    clip = 'gf-clip-%d' % number
    inside = ''.join([a.draw(view) for a in children if _inside(a)])
    if inside:
        out.append('<clipPath id="%s"><rect x="%s" y="%s" width="%s" height="%s"/></clipPath>' % (
            (clip,) + tuple([_svg.num(n) for n in (left - 0.75, top - 0.75, width + 1.5, height + 1.5)])))
        out.append('<g clip-path="url(#%s)">%s</g>' % (clip, inside))
    if axes._axis_on:
        out.append(_spines(axes, view))
        for axis in (axes.xaxis, axes.yaxis):
            if axes._is_twin != axis.axis_name:
                out.append(_ticks(axis, view))
    out.append(''.join([a.draw(view) for a in children if not _inside(a)]))
    out.append(_titles(axes, view, _room(axes)))
    for bar in getattr(axes, '_colorbars', []):
        if bar.parents and bar.parents[-1] is axes:
            out.append(_draw_colorbar(bar, view, axes))
    if axes._legend is not None:
        out.append(axes._legend.draw(view))
    return ''.join(out)


def _draw_colorbar(bar, view, axes):
    shrink = bar.shrink
    if bar.orientation == 'vertical':
        twin = max([_tick_room(axes.yaxis) if axes.yaxis._side == 'right' else 0.0])
        height = view.height * shrink
        box = (view.left + view.width + 8.0 + twin, view.top + (view.height - height) / 2, _BAR, height)
    else:
        width = view.width * shrink
        below = _tick_room(axes.xaxis) if axes._axis_on else 0.0
        box = (view.left + (view.width - width) / 2, view.top + view.height + below + 6.0, width, _BAR)
    return _fill_colorbar(bar, box)


def _fill_colorbar(bar, box):
    left, top, width, height = box
    limits = (bar.ax.get_xlim(), bar.ax.get_ylim())
    view = View(left, top, width, height, bar.ax, limits)
    out, clear = [], 1.0
    for low, high, color in bar.colors():
        if color is None or color[3] == 0:
            continue
        if bar.orientation == 'vertical':
            a, b = sorted([view.py(low), view.py(high)])
            rect = (left, a, width, b - a + (0.4 if out else 0.0))  # over what is below, so no seam shows
        else:
            a, b = sorted([view.px(low), view.px(high)])
            rect = (a - (0.4 if out else 0.0), top, b - a + (0.4 if out else 0.0), height)
        clear = min(clear, color[3])
        out.append('<rect fill="#%02x%02x%02x" x="%s" y="%s" width="%s" height="%s"/>' % (
            tuple([round(part * 255) for part in color[:3]]) + tuple([_svg.num(n) for n in rect])))
    return '<g shape-rendering="crispEdges"%s>%s</g>%s%s' % (
        ' opacity="%s"' % _svg.num(clear) if clear < 1 else '', ''.join(out), _spines(bar.ax, view), _ticks(bar._long, view))


def draw(figure):
    _svg.begin_clips()
    width, height = figure._size[0] * 72, figure._size[1] * 72
    width, height = max(width, 1.0), max(height, 1.0)
    out = []
    size = ' '.join(['width="%s"' % _svg.num(width / 72 * 96), 'height="%s"' % _svg.num(height / 72 * 96)])
    out.append('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" %s role="img" '
               'font-family="system-ui,\'Noto Sans\',\'Noto Sans CJK SC\',sans-serif">'
               % (_svg.num(width), _svg.num(height), size))
    out.append('<title>%s</title>' % _svg.escape(_sentence(figure)))
    out.append(_svg.STYLE)
    face = to_rgba('white' if figure._face is None else figure._face)
    out.append('<rect %s width="%s" height="%s"/>' % (_svg.paint(face), _svg.num(width), _svg.num(height)))
    if figure._axes:
        boxes = _boxes(figure, width, height)
        for i, (axes, box) in enumerate(zip(figure._axes, boxes)):
            if not axes._visible:
                continue
            if axes._is_colorbar is not None:
                out.append(_fill_colorbar(axes._is_colorbar, box))
            else:
                out.append(axes._draw(box, i) if axes.name == '3d' else _draw_axes(axes, box, i))
    page = View(0.0, 0.0, width, height, _Page(), ((0.0, 1.0), (0.0, 1.0)))
    if figure._suptitle is not None:
        out.append(_svg.text(width / 2, _PAD + figure._suptitle._size, figure._suptitle._text,
                             figure._suptitle._size, 'middle', to_rgba(figure._suptitle.get_color())))
    if figure._supx is not None:
        out.append(_svg.text(width / 2, height - _PAD, figure._supx._text, figure._supx._size, 'middle', _INK))
    if figure._supy is not None:
        x, y = _PAD + 0.8 * figure._supy._size, height / 2
        out.append(_svg.text(x, y, figure._supy._text, figure._supy._size, 'middle', _INK,
                             ' transform="rotate(-90 %s %s)"' % (_svg.num(x), _svg.num(y))))
    out += [text.draw(page) for text in figure._texts]
    if figure._legend is not None:
        out.append(figure._legend.draw(page))
    out.append('</svg>\n')
    return ''.join(out)


class _Page:
    def get_xscale(self):
        return 'linear'

    get_yscale = get_xscale


# --- In words --------------------------------------------------------------------------------------

_KINDS = {'Line2D': 'line', 'PathCollection': 'points', 'LineCollection': 'lines', 'PolyCollection': 'area',
          'Line3D': 'line', 'Path3DCollection': 'points', 'Line3DCollection': 'lines', 'Poly3DCollection': 'surface',
          'AxesImage': 'image', 'QuadMesh': 'image', 'QuadContourSet': 'contours', 'Quiver': 'arrows'}


def _series(axes):
    """What is in the axes: [{kind, count, label}], bars by their containers."""
    found = []
    containers = [c for c in axes._containers() if type(c).__name__ == 'BarContainer']
    held = [part for c in containers for part in c.parts()]
    for c in containers:
        found.append({'kind': 'bars', 'count': len(c),
                      'label': _public(c.get_label()) or _public(c.parts()[0].get_label())})
    for artist in axes._children:
        if any([artist is one for one in held]):
            continue
        if isinstance(artist, Patch):
            found.append({'kind': 'shape', 'count': 1, 'label': _public(artist.get_label())})
            continue
        kind = _KINDS.get(type(artist).__name__)
        if kind is None:
            continue
        if isinstance(artist, Line2D) and artist._linestyle == 'None':
            kind = 'points'
        count = artist._x.size if hasattr(artist, '_x') else len(artist._faces) if hasattr(artist, '_faces') else \
            len(artist.layers) if hasattr(artist, 'layers') else artist._A.size if artist._A is not None else 1
        found.append({'kind': kind, 'count': int(count), 'label': _public(artist.get_label())})
    return found


def _public(label):
    return '' if not label or label.startswith('_') else _svg.plain(label)


def _describe(figure):
    axes = [{'title': _svg.plain(one.get_title()), 'x': _svg.plain(one.get_xlabel()),
             'y': _svg.plain(one.get_ylabel()), 'series': _series(one)}
            for one in figure._axes if one._visible and one._is_colorbar is None]
    title = '' if figure._suptitle is None else _svg.plain(figure._suptitle._text)
    return {'title': title, 'axes': axes}


def about(figure):
    return json.dumps(_describe(figure), ensure_ascii=False)


def _sentence(figure):
    found = _describe(figure)
    parts = [found['title']] if found['title'] else []
    for axes in found['axes']:
        series = ', '.join(['%s%s (%d)' % (one['kind'], ' ' + one['label'] if one['label'] else '',
                                           one['count']) for one in axes['series'][:12]])
        names = ', '.join([name + ': ' + axes[name] for name in ('x', 'y') if axes[name]])
        parts.append('; '.join([part for part in (axes['title'], names, series) if part]))
    return '. '.join([part for part in parts if part]) or 'empty figure'
