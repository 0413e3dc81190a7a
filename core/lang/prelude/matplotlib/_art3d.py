"""What is drawn into axes of three dimensions: each is one of two dimensions that is given its places on the
page when it is drawn."""
import numpy as np
import _plot
from matplotlib import _svg
from matplotlib._artist import Line2D
from matplotlib._collections import Collection, PathCollection
from matplotlib._rc import rcParams as _rcParams
from matplotlib._text import Text
from matplotlib._values import floats
from matplotlib.colors import to_rgba_array


def juggle(xs, ys, zs, zdir):
    """Where `zdir` says that the third coordinate is x or y."""
    if zdir == 'x':
        return zs, xs, ys
    return (xs, zs, ys) if zdir == 'y' else (xs, ys, zs)


class Line3D(Line2D):
    def set_3d_properties(self, zs=0, zdir='z'):
        zs = np.array(np.broadcast_to(floats(zs), self._x.shape))
        self._verts3d = juggle(self._x, self._y, zs, zdir)
        self._given3d = juggle(self.get_xdata(), self.get_ydata(), zs, zdir)

    def set_data_3d(self, *args):
        self._given3d = tuple(args[0] if len(args) == 1 else args)
        self._verts3d = tuple([floats(one) for one in self._given3d])

    def get_data_3d(self):
        return self._given3d

    def _depth(self, project):
        return None  # lines are over what has surfaces

    def draw3d(self, view, project):
        kept = self._x, self._y
        self._x, self._y = [np.ascontiguousarray(one) for one in project(*self._verts3d)[:2]]
        out = self.draw(view)
        self._x, self._y = kept
        return out


class Text3D(Text):
    def __init__(self, x, y, z, text='', **kwargs):
        Text.__init__(self, x, y, text, **kwargs)
        self._z = z

    def _depth(self, project):
        return None

    def draw3d(self, view, project):
        if self._in_axes:
            return self.draw(view)
        kept = self._x, self._y
        self._x, self._y = [float(one) for one in project(self._x, self._y, self._z)[:2]]
        out = self.draw(view)
        self._x, self._y = kept
        return out


class Path3DCollection(PathCollection):
    """scatter's points: the farther, the paler."""

    _depthshade = True

    def set_3d_properties(self, zs, zdir):
        self._offsets3d = juggle(self._x, self._y, zs, zdir)

    def _depth(self, project):
        near = project(*self._offsets3d)[2]
        return float(near.mean()) if near.size else 0.0

    def draw3d(self, view, project):
        x, y, near = project(*self._offsets3d)
        order = np.argsort(near)
        n = order.size
        if not n:
            return ''
        rows = self._rows(n)[order]
        if self._depthshade and n > 1:
            reach = float(near.max() - near.min()) or 1.0
            paleness = 1 - 0.7 * np.round((near.max() - near[order]) / reach * 8) / 8
            rows[:, 3] = rows[:, 3] * paleness
        flat = PathCollection(np.ascontiguousarray(x[order]), np.ascontiguousarray(y[order]),
                              self._sizes if len(self._sizes) == 1 else self._sizes[order], self._marker)
        flat._face, flat._edge, flat._linewidth = rows, self._edge, self._linewidth
        return flat.draw(view)

    def _rows(self, n):
        """A colour of each."""
        if self._A is not None:
            self.autoscale_None()
            rows = np.asarray(self.cmap(self.norm(self._A)))
        else:
            rows = self.get_facecolor()
            rows = rows[np.arange(n) % len(rows)] if len(rows) else np.zeros((n, 4))
        rows = np.array(rows)
        if self._alpha is not None:
            rows[:, 3] = np.where(rows[:, 3] > 0, self._alpha, 0.0)
        return rows


class Line3DCollection(Collection):
    """plot_wireframe: lines that go through data."""

    def __init__(self, lines, **kwargs):
        Collection.__init__(self)
        self._lines = lines
        self._linewidth = float(_rcParams['lines.linewidth'])
        self._take(kwargs)

    _known = Collection._known + ('colors', 'linewidths', 'linestyles')

    def set_color(self, c):
        self.set_edgecolor(c)

    set_colors = set_color
    set_linewidths, set_linestyles = Collection.set_linewidth, Collection.set_linestyle

    def _depth(self, project):
        near = project(*[np.concatenate([line[i] for line in self._lines]) for i in range(3)])[2]
        return float(near.mean())

    def draw3d(self, view, project):
        colors = to_rgba_array('C0') if self._edge is None or isinstance(self._edge, str) else self._edge
        out = []
        for i in range(min(len(colors), len(self._lines))):
            path = []
            for line in self._lines[i::len(colors)]:
                x, y, _ = project(*line)
                path.append(_plot.path(np.ascontiguousarray(x), np.ascontiguousarray(y), view.scaling(), False))
            out.append('<path %s stroke-linejoin="round" d="%s"/>' % (
                _svg.paint(None, self._shown(tuple(colors[i].tolist())), self._width(), self._linestyle),
                ''.join(path)))
        return ''.join(out)


class Poly3DCollection(Collection):
    """Faces, each a polygon of data; drawn from the farthest to the nearest."""

    _known = Collection._known + ('facecolors', 'edgecolors', 'linewidths', 'colors', 'antialiased',
                                  'antialiaseds', 'zsort')

    def __init__(self, faces, **kwargs):
        Collection.__init__(self)
        self._faces = [np.array(floats(face)) for face in faces]
        self._edged = False
        self._take(kwargs)

    def set_edgecolor(self, c):
        self._edged = c is not None and not (isinstance(c, str) and c in ('none', 'face'))
        Collection.set_edgecolor(self, c)

    set_facecolors, set_edgecolors, set_colors = Collection.set_facecolor, set_edgecolor, Collection.set_color
    set_linewidths = Collection.set_linewidth

    def set_antialiased(self, aa):
        pass

    set_antialiaseds = set_zsort = set_antialiased

    def _depth(self, project):
        points = np.concatenate(self._faces)
        return float(project(points[:, 0], points[:, 1], points[:, 2])[2].mean())

    def _paints(self):
        """Of each face: what fills it and what is around it."""
        n = len(self._faces)
        if self._A is not None:
            self.autoscale_None()
            rows = np.asarray(self.cmap(self.norm(self._A.ravel()))).tolist()
        else:
            rows = self._face.tolist() if self._face is not None and len(self._face) else to_rgba_array('C0').tolist()
        rows = [self._shown(tuple(row)) for row in rows]
        edges = [self._shown(tuple(row)) for row in self._edge.tolist()] if self._edged else None
        paints = []
        for i in range(n):
            fill = rows[i % len(rows)]
            if edges:
                paints.append(_svg.paint(fill, edges[i % len(edges)], self._width(), self._linestyle))
            elif fill[3] == 1:  # over the seam to its neighbour
                paints.append(_svg.paint(fill, fill, 0.4))
            else:
                paints.append(_svg.paint(fill))
        return paints

    def draw3d(self, view, project):
        sizes = [len(face) for face in self._faces]
        points = np.concatenate(self._faces)
        x, y, near = project(points[:, 0], points[:, 1], points[:, 2])
        x, y, begin, faces = np.ascontiguousarray(x), np.ascontiguousarray(y), 0, []
        for i, size in enumerate(sizes):
            faces.append((float(near[begin:begin + size].mean()), i, begin, begin + size))
            begin += size
        paints = self._paints()
        out = []
        for depth, i, begin, end in sorted(faces):
            if depth == depth:  # one with nan is not drawn
                path = _plot.path(x[begin:end].copy(), y[begin:end].copy(), view.scaling(), True)
                out.append('<path %s d="%s"/>' % (paints[i], path))
        return '<g stroke-linejoin="round">%s</g>' % ''.join(out)


def shade_of(faces, color):
    """The colours of faces of that one where light comes from the north-west, as Matplotlib's."""
    azimuth, height = np.radians(90 - 225), np.radians(19.4712)
    light = np.array([np.cos(azimuth) * np.cos(height), np.sin(azimuth) * np.cos(height), np.sin(height)])
    first, second, third = [np.stack([face[len(face) * part // 3] for face in faces]) for part in range(3)]
    a, b = first - second, second - third
    normals = np.stack([a[:, 1] * b[:, 2] - a[:, 2] * b[:, 1], a[:, 2] * b[:, 0] - a[:, 0] * b[:, 2],
                        a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]], axis=1)
    length = np.sqrt((normals * normals).sum(axis=1))
    slope = np.where(length > 0, normals @ light / np.where(length > 0, length, 1.0), 0.0)
    rows = np.array(np.broadcast_to(to_rgba_array(color), (len(faces), 4)))
    rows[:, :3] = rows[:, :3] * (0.3 + 0.7 * (slope + 1) / 2).reshape(-1, 1)
    return rows


def segments_of(x, y, z, level):
    """Where a surface over a grid has that height: the ends of segments (x0, y0, x1, y1)."""
    ends = []
    corners = [(x[:-1, :-1], y[:-1, :-1], z[:-1, :-1]), (x[:-1, 1:], y[:-1, 1:], z[:-1, 1:]),
               (x[1:, 1:], y[1:, 1:], z[1:, 1:]), (x[1:, :-1], y[1:, :-1], z[1:, :-1])]
    crossings = []
    for i in range(4):
        (x0, y0, z0), (x1, y1, z1) = corners[i], corners[(i + 1) % 4]
        crosses = (z0 > level) != (z1 > level)
        part = (level - z0) / np.where(crosses, z1 - z0, 1.0)
        crossings.append((crosses, x0 + part * (x1 - x0), y0 + part * (y1 - y0)))
    four = crossings[0][0] & crossings[1][0] & crossings[2][0] & crossings[3][0]
    for i in range(4):
        for j in range(i + 1, 4):
            here = crossings[i][0] & crossings[j][0] & (~four | (j == i + 1) & (i % 2 == 0))
            ends.append([crossings[i][1][here], crossings[i][2][here], crossings[j][1][here],
                         crossings[j][2][here]])
    x0, y0, x1, y1 = [np.concatenate([one[k] for one in ends]) for k in range(4)]
    long = (x0 != x1) | (y0 != y1)
    return x0[long], y0[long], x1[long], y1[long]


for _class in (Line3D, Text3D, Path3DCollection, Line3DCollection, Poly3DCollection):
    _class.__module__ = 'mpl_toolkits.mplot3d.art3d'
