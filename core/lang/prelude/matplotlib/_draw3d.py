"""Axes of three dimensions as SVG: the walls behind, what is in them from the farthest to the nearest, and the
axes where nothing hides them."""
import math
import numpy as np
import _plot
from matplotlib import _svg
from matplotlib._contours import QuadContourSet
from matplotlib._draw import View, _draw_colorbar, _height_of, _line, _Page, _room, _titles
from matplotlib.colors import to_rgba
from matplotlib._art3d import segments_of
from matplotlib._proj3d import Projection

_WINDOW = ((-0.095, 0.09), (-0.095, 0.09))


class _Box:
    """The limits, which walls are behind, and how places are seen on the page."""

    def __init__(self, axes, view):
        self.limits = [axes.get_xlim(), axes.get_ylim(), axes.get_zlim()]
        elev, azim, roll = axes._view
        self.project = Projection([low for low, _ in self.limits], [high for _, high in self.limits],
                                  axes._sizes, elev, azim, roll, axes._persp)
        self.view = view
        middle = [(low + high) / 2 for low, high in self.limits]
        self.middle = self.at(middle)
        self.behind = []
        for i in range(3):
            ends = [self.project(*(middle[:i] + [end] + middle[i + 1:]))[2] for end in self.limits[i]]
            self.behind.append(0 if float(ends[0]) < float(ends[1]) else 1)

    def at(self, place):
        x, y, _ = self.project(*place)
        return self.view.px(float(x)), self.view.py(float(y))

    def edge(self, i):
        """The ends of the edge along which axis i has its ticks."""
        fixed = [self.limits[k][self.behind[k]] for k in range(3)]
        near = [self.limits[k][1 - self.behind[k]] for k in range(3)]
        if i == 2:
            corners = [[near[0], fixed[1]], [fixed[0], near[1]]]
            right = max(corners, key=lambda corner: self.at(corner + [self.limits[2][0]])[0])
            return [right + [end] for end in self.limits[2]]
        place = [fixed[0], fixed[1], fixed[2]]
        place[1 - i] = near[1 - i]
        return [place[:i] + [end] + place[i + 1:] for end in self.limits[i]]


def _walls(axes, box):
    out = []
    for i, axis in enumerate(axes._three()):
        others = [k for k in range(3) if k != i]
        ticks = [loc for loc, _ in axis.ticks()] if axis._grid else []
        for loc in list(box.limits[i]) + ticks:
            for along, fixed in (others, others[::-1]):
                start, end = [0.0] * 3, [0.0] * 3
                start[i] = end[i] = loc
                start[fixed] = end[fixed] = box.limits[fixed][box.behind[fixed]]
                start[along], end[along] = box.limits[along]
                out.append(_line(*box.at(start), *box.at(end), 'grid'))
    return ''.join(out)


def _axis(axis, i, box):
    start, end = box.edge(i)
    (x0, y0), (x1, y1) = box.at(start), box.at(end)
    out = [_line(x0, y0, x1, y1, 'rule')]
    length = math.hypot(x1 - x0, y1 - y0) or 1.0
    ux, uy = (y1 - y0) / length, -(x1 - x0) / length
    if ux * ((x0 + x1) / 2 - box.middle[0]) + uy * ((y0 + y1) / 2 - box.middle[1]) < 0:
        ux, uy = -ux, -uy
    size, reach = axis._tick_size, 4.0
    color = None if axis._tick_color is None else to_rgba(axis._tick_color)
    for loc, word in axis.ticks():
        place = list(start)
        place[i] = loc
        x, y = box.at(place)
        if axis._tick_marks:
            out.append(_line(x, y, x + 3.5 * ux, y + 3.5 * uy, 'rule'))
        if word and axis._tick_labels:
            half = abs(ux) * _svg.width(word, size) / 2 + abs(uy) * size / 2
            reach = max(reach, 6 + 2 * half)
            out.append(_svg.text(x + (6 + half) * ux, y + (6 + half) * uy + 0.35 * size, word, size, 'middle', color))
    if axis.label._text:
        label = axis.label
        half = abs(ux) * _svg.width(label._text, label._size) / 2 + abs(uy) * label._size / 2
        x, y = (x0 + x1) / 2 + (reach + 4 + half) * ux, (y0 + y1) / 2 + (reach + 4 + half) * uy
        out.append(_svg.text(x, y + 0.35 * label._size, label._text, label._size, 'middle', to_rgba(label.get_color())))
    return ''.join(out)


def _contours(made, view, project):
    x, y, z = made._grid
    x, y = np.meshgrid(x, y) if x.ndim == 1 else (x, y)
    out = []
    for i, (level, color) in enumerate(zip(made.levels.tolist(), made.level_colors())):
        x0, y0, x1, y1 = segments_of(x, y, z, level)
        height = level if made._offset is None else made._offset
        ends = project(x0, y0, height)[:2] + project(x1, y1, height)[:2]
        path = _plot.segments(*[np.ascontiguousarray(end) for end in ends], view.scaling()) if x0.size else ''
        if path:
            out.append('<path %s stroke-linecap="round" d="%s"/>'
                       % (_svg.paint(None, color, made.level_width(i)), path))
    return ''.join(out)


def draw(axes, box, number):
    left, top, width, height = box
    side = min(width, height)
    axes._square = True
    left, top = left + (width - side) / 2, top + (height - side) / 2
    view = View(left, top, side, side, _Page(), _WINDOW)
    seen = _Box(axes, view)
    out = []
    if axes._axis_on:
        out.append(_walls(axes, seen))
    depths = []
    for i, artist in enumerate([a for a in axes._children if a._visible]):
        if isinstance(artist, QuadContourSet):
            middle = [(low + high) / 2 for low, high in seen.limits]
            if artist._offset is not None:
                middle[2] = artist._offset
            depth = float(seen.project(*middle)[2])
        else:
            depth = artist._depth(seen.project)
        depths.append((1 if depth is None else 0, 0.0 if depth is None or depth != depth else depth, i, artist))
    for _, _, _, artist in sorted(depths, key=lambda row: row[:3]):
        out.append(_contours(artist, view, seen.project) if isinstance(artist, QuadContourSet) else
                   artist.draw3d(view, seen.project))
    if axes._axis_on:
        out += [_axis(axis, i, seen) for i, axis in enumerate(axes._three()) if axis._visible]
    out.append(_titles(axes, view, _room(axes)))
    for bar in getattr(axes, '_colorbars', []):
        if bar.parents and bar.parents[-1] is axes:
            out.append(_draw_colorbar(bar, View(*box, _Page(), _WINDOW), axes))
    if axes._legend is not None:
        out.append(axes._legend.draw(view))
    return ''.join(out)
