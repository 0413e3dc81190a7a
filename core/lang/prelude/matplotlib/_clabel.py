"""Numbers on the lines of a contour plot, which are cut open for them."""
import math
from matplotlib import _svg, ticker
from matplotlib._rc import rcParams as _rcParams
from matplotlib._text import Text
from matplotlib._values import floats
from matplotlib.colors import is_color_like, to_rgba


class Labels(list):
    """clabel's texts, one a level. How many Matplotlib writes depends on its layout, which is not ours."""

    def __repr__(self):
        raise NotImplementedError('how many labels clabel has made is not known in the playground')

    __len__ = __iter__ = __repr__

    def __getitem__(self, key):
        return self.__repr__()


class Marks:
    """What clabel has ordered: a word for each of some levels."""

    def __init__(self, contours, levels, fontsize, inline, inline_spacing, fmt, colors):
        known = contours.levels.tolist()
        if levels is None:
            chosen = known
        else:
            wanted = floats(levels).ravel().tolist()
            chosen = [level for level in known if level in wanted]
            if len(chosen) < len(wanted):
                raise ValueError('Specified levels %s don\'t match available levels %s' % (wanted, known))
        self.inline, self.spacing = bool(inline), float(inline_spacing)
        self.size = Text(0, 0, '', fontsize=_rcParams['font.size'] if fontsize is None else fontsize)._size
        self.words = {level: _word(fmt, chosen, level) for level in chosen}
        shades = dict(zip(known, contours.level_colors()))
        if colors is not None:
            colors = [colors] if is_color_like(colors) else list(colors)
            shades = {level: to_rgba(colors[i % len(colors)]) for i, level in enumerate(chosen)}
        self.colors = shades

    def texts(self):
        return Labels([Text(0, 0, word, fontsize=self.size) for word in self.words.values()])


def _word(fmt, levels, level):
    if fmt is None:
        fmt = ticker.ScalarFormatter(useOffset=False)
    if isinstance(fmt, dict):
        return fmt.get(level, '%1.3f')
    if hasattr(fmt, 'format_ticks'):
        if getattr(fmt, 'axis', None) is None and hasattr(fmt, 'set_axis'):
            fmt.set_axis(_Range(levels))
        return fmt.format_ticks(levels + [level])[-1]
    return fmt(level) if callable(fmt) else fmt % level


class _Range:
    """As much of an axis as a formatter asks for."""

    def __init__(self, levels):
        self._ends = min(levels), max(levels)
        self.axis_name = 'x'

    def get_view_interval(self):
        return self._ends


def _lines(path):
    """The points of each line of a path of M and L."""
    lines = []
    for piece in path.split('M')[1:]:
        numbers = [point.split() for point in piece.replace('Z', '').split('L')]
        line = [(float(point[0]), float(point[1])) for point in numbers if len(point) == 2]
        lines.append(line + line[:1] if 'Z' in piece else line)
    return _joined(lines)


def _joined(lines):
    """Lines that go on where another ends, as one."""
    starts, done = {}, []
    for line in lines:
        starts.setdefault(line[0], []).append(line)
    used = set()
    for line in lines:
        if id(line) in used:
            continue
        used.add(id(line))
        whole = list(line)
        while True:
            more = [one for one in starts.get(whole[-1], []) if id(one) not in used]
            if not more:
                break
            used.add(id(more[0]))
            whole += more[0][1:]
        done.append(whole)
    return done


def _lengths(line):
    total, sums = 0.0, [0.0]
    for (x0, y0), (x1, y1) in zip(line, line[1:]):
        total += math.hypot(x1 - x0, y1 - y0)
        sums.append(total)
    return sums


def _at(line, sums, where):
    """The point of a line after that length of it, and in which piece it is."""
    i = 0
    while i < len(sums) - 2 and sums[i + 1] < where:
        i += 1
    span = sums[i + 1] - sums[i]
    part = (where - sums[i]) / span if span else 0.0
    (x0, y0), (x1, y1) = line[i], line[i + 1]
    return (x0 + part * (x1 - x0), y0 + part * (y1 - y0)), i


def _best(line, sums, wide, taken, view):
    """Where along it a line is straightest for a word that wide, and far from other words."""
    best, score = None, math.inf
    steps = 24
    for k in range(1, steps):
        where = sums[-1] * k / steps
        if where < wide / 2 or sums[-1] - where < wide / 2:
            continue
        a, _ = _at(line, sums, where - wide / 2)
        b, _ = _at(line, sums, where + wide / 2)
        middle, _ = _at(line, sums, where)
        bent = wide - math.hypot(b[0] - a[0], b[1] - a[1])
        if not (view.left + wide / 2 < middle[0] < view.left + view.width - wide / 2 and
                view.top + 5 < middle[1] < view.top + view.height - 5):
            continue
        near = min([math.hypot(x - middle[0], y - middle[1]) for x, y in taken] + [math.inf])
        bad = bent + (1000.0 if near < 1.2 * wide else 0.0) + 0.02 * abs(k - steps / 2)
        if bad < score:
            best, score = (where, a, b, middle), bad
    return best


def draw(marks, level, path, view, taken):
    """A level's path with its words: (the path, what is left of it, and the words)."""
    word = marks.words.get(level)
    if not word:
        return path, ''
    wide = _svg.width(word, marks.size)
    out, words = [], []
    for line in _lines(path):
        sums = _lengths(line)
        spans = [max([p[i] for p in line]) - min([p[i] for p in line]) for i in (0, 1)]
        best = _best(line, sums, wide, taken, view) if max(spans) > 1.2 * wide else None
        if best is None:
            out.append(line)
            continue
        where, a, b, middle = best
        taken.append(middle)
        turn = math.degrees(math.atan2(b[1] - a[1], b[0] - a[0]))
        turn = turn - 180 if turn > 90 else turn + 180 if turn < -90 else turn
        place = ' transform="rotate(%s %s %s)"' % tuple([_svg.num(v) for v in (turn,) + middle])
        words.append(_svg.text(middle[0], middle[1] + 0.35 * marks.size, word, marks.size, 'middle',
                               marks.colors[level], place))
        if not marks.inline:
            out.append(line)
            continue
        gap = wide / 2 + marks.spacing / 2
        first, i = _at(line, sums, max(where - gap, 0.0))
        last, j = _at(line, sums, min(where + gap, sums[-1]))
        out += [line[:i + 1] + [first], [last] + line[j + 1:]]
    path = ''.join(['M' + 'L'.join(['%s %s' % (_svg.num(x), _svg.num(y)) for x, y in line])
                    for line in out if len(line) > 1])
    return path, ''.join(words)
