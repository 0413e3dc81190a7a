"""The arrow of an annotation: from its text to its place, in Matplotlib's styles. Lengths are points."""
import math
from matplotlib import _svg
from matplotlib._values import line_style, number
from matplotlib.colors import to_rgba

_STYLES = ('-', '<-', '->', '<->', '<|-', '-|>', '<|-|>', ']-', '-[', ']-[', '|-|', ']->', '<-[', 'simple',
           'fancy', 'wedge')
_CURVES = ('arc3', 'angle3', 'angle', 'arc', 'bar')
_KNOWN = ('arrowstyle', 'connectionstyle', 'relpos', 'patchA', 'patchB', 'shrinkA', 'shrinkB', 'shrink',
          'mutation_scale', 'mutation_aspect', 'width', 'headwidth', 'headlength', 'frac', 'color',
          'facecolor', 'fc', 'edgecolor', 'ec', 'alpha', 'lw', 'linewidth', 'ls', 'linestyle', 'fill',
          'zorder', 'visible', 'clip_on', 'label', 'antialiased', 'joinstyle', 'capstyle')


def _named(text, known, kind):
    """'arc3,rad=0.2' as its name and its numbers."""
    parts = str(text).replace(' ', '').split(',')
    if parts[0] not in known:
        raise ValueError("Unknown style: '%s'" % parts[0] if kind == 'style' else
                         "Unknown %s: %r" % (kind, parts[0]))
    numbers = {}
    for part in parts[1:]:
        name, equals, value = part.partition('=')
        if not equals:
            raise ValueError("Incorrect style argument: %r" % part)
        numbers[name] = float(value)
    return parts[0], numbers


class Way:
    """How an annotation's `arrowprops` want their arrow; it refuses what it cannot draw."""

    def __init__(self, props, size):
        for name in props:
            if name not in _KNOWN:
                raise AttributeError("FancyArrowPatch.set() got an unexpected keyword argument '%s'" % name)
        self.wide = 'arrowstyle' not in props  # the old way: a broad arrow out of `width` and `headwidth`
        self.style, self.numbers = _named(props.get('arrowstyle') or 'simple', _STYLES, 'style')
        self.curve, bends = _named(props.get('connectionstyle') or 'arc3', _CURVES, 'connectionstyle')
        if self.curve != 'arc3':
            raise NotImplementedError('annotate takes no connectionstyle %r here' % self.curve)
        self.bend = bends.get('rad', 0.0)
        self.scale = float(props.get('mutation_scale') or size)
        if self.wide:
            ends = {'tail_width': 'width', 'head_width': 'headwidth', 'head_length': 'headlength'}
            least = {'width': 4.0, 'headwidth': 12.0, 'headlength': 12.0}
            self.numbers = {name: float(props.get(word, least[word])) / self.scale
                            for name, word in ends.items()}
        self.part = float(props['shrink']) if self.wide and 'shrink' in props else None
        self.shrink = float(props.get('shrinkA', 2.0)), float(props.get('shrinkB', 2.0))
        self.from_text = props.get('relpos')
        color, alpha = props.get('color'), props.get('alpha')
        face, edge = props.get('facecolor', props.get('fc')), props.get('edgecolor', props.get('ec'))
        self.face = to_rgba('C0' if face is None and color is None else color if face is None else face, alpha)
        self.edge = to_rgba('k' if edge is None and color is None else color if edge is None else edge, alpha)
        width = props.get('lw', props.get('linewidth'))
        self.width = 1.0 if width is None else number(width)
        self.dashes = line_style(props.get('ls', props.get('linestyle')))


def _start(way, rect, to):
    """Where an arrow leaves a text's box (left, top, width, height)."""
    left, top, wide, high = rect
    if way.wide:  # the corner or the middle that is nearest
        across = [left, left + wide / 2, left + wide]
        down = [top, top + high / 2, top + high]
        return min(across, key=lambda x: abs(x - to[0])), min(down, key=lambda y: abs(y - to[1]))
    x, y = way.from_text if way.from_text is not None else (0.5, 0.5)
    return left + x * wide, top + (1 - y) * high


def _leave(curve, rect, pad):
    """The part of a curve after which it stays out of a box."""
    left, top, wide, high = rect
    last = 0.0
    for i in range(33):
        x, y = _at(curve, i / 32)
        if left - pad <= x <= left + wide + pad and top - pad <= y <= top + high + pad:
            last = i / 32
    if last >= 1:
        return 0.0
    inside, outside = last, min(last + 1 / 32, 1.0)
    for _ in range(12):
        middle = (inside + outside) / 2
        x, y = _at(curve, middle)
        if left - pad <= x <= left + wide + pad and top - pad <= y <= top + high + pad:
            inside = middle
        else:
            outside = middle
    return outside


def _at(curve, t):
    (x0, y0), (x1, y1), (x2, y2) = curve
    a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t ** 2
    return a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2


def _cut(curve, begin, end):
    """The part of a curve between two of its parts."""
    p0, p2 = _at(curve, begin), _at(curve, end)
    (x0, y0), (x1, y1), (x2, y2) = curve
    a, b = (1 - begin) * (1 - end), begin * end
    middle = begin * (1 - end) + end * (1 - begin)
    return p0, (a * x0 + middle * x1 + b * x2, a * y0 + middle * y1 + b * y2), p2


def _length(curve):
    (x0, y0), _, (x2, y2) = curve
    return math.hypot(x2 - x0, y2 - y0)


def _unit(a, b):
    length = math.hypot(b[0] - a[0], b[1] - a[1]) or 1.0
    return (b[0] - a[0]) / length, (b[1] - a[1]) / length


def _points(*places):
    return tuple([_svg.num(v) for place in places for v in place])


def draw_arrow(way, rect, start, to):
    """`rect`: the box of the text, or None where there is no text and the arrow begins at `start`."""
    begin = start if rect is None else _start(way, rect, to)
    dx, dy = to[0] - begin[0], to[1] - begin[1]
    middle = (begin[0] + to[0]) / 2 - way.bend * dy, (begin[1] + to[1]) / 2 + way.bend * dx
    curve = begin, middle, to
    length = _length(curve)
    if length < 1:
        return ''
    first = _leave(curve, rect, 4.0) if rect is not None and not way.wide else 0.0
    before, after = (way.part * length, way.part * length) if way.part is not None else way.shrink
    rest = max(length * (1 - first), 1e-9)
    curve = _cut(curve, min(first + before / length, 0.99), max(1 - after / length, min(first + 0.01, 1.0)))
    if rest < before + after:
        return ''
    if way.style in ('simple', 'fancy', 'wedge'):
        return _broad(way, curve)
    return _thin(way, curve)


def _thin(way, curve):
    begin, middle, end = curve
    heads, open_ends = [], ''
    stem_begin, stem_end = begin, end
    scale = way.scale
    long, half = way.numbers.get('head_length', 0.4) * scale, way.numbers.get('head_width', 0.2) * scale
    style = way.style
    left, right = style.split('-', 1) if '-' in style else ('', '')
    for mark, tip, towards, at_end in ((right, end, middle, True), (left, begin, middle, False)):
        ux, uy = _unit(towards, tip)
        back = tip[0] - long * ux, tip[1] - long * uy
        wings = (back[0] - half * uy, back[1] + half * ux), (back[0] + half * uy, back[1] - half * ux)
        if mark in ('|>', '<|'):
            heads.append('M%s %sL%s %sL%s %sZ' % _points(wings[0], tip, wings[1]))
            if at_end:
                stem_end = back
            else:
                stem_begin = back
        elif mark in ('>', '<'):
            open_ends += 'M%s %sL%s %sL%s %s' % _points(wings[0], tip, wings[1])
        elif mark in ('|', '[', ']'):
            name = 'widthB' if at_end else 'widthA'
            side = way.numbers.get(name, 1.0) * scale
            a = tip[0] - side * uy, tip[1] + side * ux
            b = tip[0] + side * uy, tip[1] - side * ux
            depth = 0.0 if mark == '|' else way.numbers.get('lengthB' if at_end else 'lengthA', 0.2) * scale
            a2, b2 = [(p[0] - depth * ux, p[1] - depth * uy) for p in (a, b)]
            open_ends += 'M%s %sL%s %sL%s %sL%s %s' % _points(a2, a, b, b2)
    curve = stem_begin, middle, stem_end
    steps = 16 if way.bend else 1
    stem = 'M' + 'L'.join(['%s %s' % _points(_at(curve, i / steps)) for i in range(steps + 1)])
    out = '<path %s d="%s"/>' % (_svg.paint(None, way.edge, way.width, way.dashes), stem + open_ends)
    if heads:
        out += '<path %s d="%s"/>' % (_svg.paint(way.face, way.edge, way.width), ''.join(heads))
    return out


def _broad(way, curve):
    """One filled outline: tail, and a head but for the wedge."""
    begin, middle, end = curve
    usual = {'simple': (0.5, 0.5, 0.2), 'fancy': (0.4, 0.4, 0.4), 'wedge': (0.0, 0.0, 0.3)}[way.style]
    long, head, tail = [way.numbers.get(name, one) * way.scale for name, one in zip(
        ('head_length', 'head_width', 'tail_width'), usual)]
    long = min(long, 0.9 * _length(curve))
    neck = 1 - long / max(_length(curve), 1e-9)
    steps = 12 if way.bend else 1
    left, right = [], []
    for i in range(steps + 1):
        t = neck * i / steps
        x, y = _at(curve, t)
        ahead = _at(curve, min(t + 0.01, 1.0))
        ux, uy = _unit((x, y), ahead)
        side = tail / 2
        if way.style == 'wedge':
            side *= 1 - t
        if way.style == 'fancy':
            side *= 0.5 + 0.5 * i / steps if i else 0.5
        left.append((x - side * uy, y + side * ux))
        right.append((x + side * uy, y - side * ux))
    x, y = _at(curve, neck)
    ux, uy = _unit((x, y), end)
    wings = [] if way.style == 'wedge' else [(x - head / 2 * uy, y + head / 2 * ux), end,
                                             (x + head / 2 * uy, y - head / 2 * ux)]
    outline = left + (wings or [end]) + right[::-1]
    path = 'M' + 'L'.join(['%s %s' % _points(point) for point in outline]) + 'Z'
    return '<path %s stroke-linejoin="round" d="%s"/>' % (_svg.paint(way.face, way.edge, way.width), path)
