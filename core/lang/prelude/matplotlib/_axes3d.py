"""Axes of three dimensions, and how data is plotted into them."""
import math
import numpy as np
from matplotlib._axes import AxesSubplot
from matplotlib._axis import Axis, Dimension
from matplotlib._values import floats, number
from matplotlib.colors import make_norm
from matplotlib import _draw3d
from matplotlib._art3d import (Line3D, Line3DCollection, Path3DCollection, Poly3DCollection, Text3D,
                                        juggle, shade_of)

_absent = '''
add_contour_set add_contourf_set auto_scale_xyz bar bar3D bar3d barbs barh boxplot can_pan can_zoom
contourf contourf3D convert_zunits disable_mouse_rotation errorbar fill fill_between fill_betweenx
format_zdata hexbin hist imshow matshow mouse_init pcolormesh plot_trisurf quiver quiver3D
sharez stackplot stem stem3D step streamplot tricontour tricontourf tunit_cube voxels axhline axvline
axhspan axvspan axline hlines vlines loglog semilogx semilogy twinx twiny annotate fill3D'''.split()


class Axis3D(Axis):
    def get_tick_space(self):
        wide, high = self.axes._formal_size()
        return int(math.floor((min(wide, high) if self.axes._square else wide) / (3 * self._tick_size)))


class Axes3D(AxesSubplot):
    name, _kind = '3d', 'Axes3DSubplot'
    _Line, _Points, _Axis = Line3D, Path3DCollection, Axis3D

    def __init__(self, fig, rect=None, *args, elev=30, azim=-60, roll=0, sharez=None, proj_type='persp',
                 box_aspect=None, computed_zorder=True, **kwargs):
        self._free = not isinstance(rect, tuple) or len(rect) != 6  # not of a grid: its name says so
        self._view = (elev, azim, roll)
        self._persp = _persp_of(proj_type)
        self._sizes = _sizes_of(box_aspect)
        self._square = False  # it is once it has been drawn
        self.zaxis = None
        AxesSubplot.__init__(self, fig, tuple(rect) if rect is not None else (0.125, 0.0, 0.75, 1.0))
        self.set(**kwargs)

    def _more_dims(self):
        self._dims['z'] = Dimension('z')
        self._dims['z'].members = [self]

    def _begin(self):
        AxesSubplot._begin(self)
        self._data_limits['z'] = (math.inf, -math.inf, math.inf)
        self.zaxis = Axis3D(self, 'z')
        self._dims['z'].attach(self.zaxis)
        for axis in self._three():
            axis._grid = True

    def _three(self):
        return (self.xaxis, self.yaxis, self.zaxis)

    def _axis_of(self, dimension):
        return self.zaxis if dimension is self._dims['z'] else AxesSubplot._axis_of(self, dimension)

    def __str__(self):
        return ('Axes3D' if self._free else 'Axes3DSubplot') + AxesSubplot.__str__(self)[len('AxesSubplot'):]

    def __repr__(self):
        words = AxesSubplot.__repr__(self)[len('<AxesSubplot'):-1]
        if self.get_zlabel():
            words += (', ' if words != ': ' else '') + 'zlabel=%r' % self.get_zlabel()
        return '<' + ('Axes3D' if self._free else 'Axes3DSubplot') + words + '>'

    def __getattribute__(self, name):
        if name in _absent:
            raise AttributeError("matplotlib's Axes3D have no '%s' here" % name)
        return object.__getattribute__(self, name)

    def __getattr__(self, name):  # which is asked once more
        if name in _absent:
            raise AttributeError("matplotlib's Axes3D have no '%s' here" % name)
        return AxesSubplot.__getattr__(self, name)

    # --- Data --------------------------------------------------------------------------------------

    def _include(self, artist):
        pass  # what is plotted says itself where it is: _reach

    def _artists(self):
        return []

    def _reach(self, *values):
        for name, one in zip('xyz', values):
            good = np.asarray(one)[np.isfinite(one)]
            if good.size:
                low, high, least = self._data_limits[name]
                positive = good[good > 0]
                least = min(least, float(positive.min())) if positive.size else least
                self._data_limits[name] = min(low, float(good.min())), max(high, float(good.max())), least
            self._dims[name].stale = True

    def plot(self, xs, ys, *args, zdir='z', **kwargs):
        if args and not isinstance(args[0], str):
            zs, args = args[0], args[1:]
            if 'zs' in kwargs:
                raise TypeError("plot() for multiple values for argument 'z'")
        else:
            zs = kwargs.pop('zs', 0)
        given = xs, ys
        xs, ys, zs = np.atleast_1d(floats(xs)), np.atleast_1d(floats(ys)), floats(zs)
        if zs.ndim and zs.shape != xs.shape and zs.size != 1:
            raise ValueError('operands could not be broadcast together with remapped shapes '
                             '[original->remapped]: (%d,)  and requested shape (%d,)' % (zs.size, xs.size))
        zs = np.array(np.broadcast_to(zs, xs.shape))
        lines = AxesSubplot.plot(self, *given, *args, **kwargs)
        for line in lines:
            line.set_3d_properties(zs, zdir)
        self._reach(*juggle(xs, ys, zs, zdir))
        return lines

    plot3D = plot

    def scatter(self, xs, ys, zs=0, zdir='z', s=20, c=None, depthshade=True, *args, data=None, **kwargs):
        xs, ys, zs = [floats(one).ravel() for one in (xs, ys, zs)]
        n = max(xs.size, ys.size, zs.size)
        for i, one in enumerate((xs, ys, zs)):
            first = [other for other in (xs, ys, zs) if other.size != 1]
            if first and one.size not in (1, first[0].size):
                raise ValueError('shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is '
                                 'between arg 0 with shape (%d,) and arg %d with shape (%d,).'
                                 % (first[0].size, i, one.size))
        xs, ys, zs = [np.array(np.broadcast_to(one, (n,))) for one in (xs, ys, zs)]
        points = AxesSubplot.scatter(self, xs, ys, s, c, *args, **kwargs)
        points.set_3d_properties(zs, zdir)
        points._depthshade = depthshade
        self._dims['z'].margin = max(self._dims['z'].margin, 0.05)
        self._reach(*juggle(xs, ys, zs, zdir))
        return points

    scatter3D = scatter

    def _strides(self, kwargs, shape):
        strided = 'rstride' in kwargs or 'cstride' in kwargs
        if strided and ('rcount' in kwargs or 'ccount' in kwargs):
            raise ValueError('Cannot specify both stride and count arguments')
        steps = []
        for name, size in zip('rc', shape):
            count = kwargs.pop(name + 'count', 50)
            most = max(math.ceil(size / count), 1) if count else 0
            given = kwargs.pop(name + 'stride', None)
            steps.append(int(given if given is not None else 10 if strided else most))
        return steps

    def _surface(self, X, Y, Z):
        if Z.ndim != 2:
            raise ValueError('Argument Z must be 2-dimensional.')
        Z = floats(Z)
        return [np.array(one) for one in np.broadcast_arrays(floats(X), floats(Y), Z)]

    def plot_surface(self, X, Y, Z, *, norm=None, vmin=None, vmax=None, lightsource=None, **kwargs):
        X, Y, Z = self._surface(X, Y, Z)
        down, across = self._strides(kwargs, Z.shape)
        cmap = kwargs.get('cmap')
        shade = kwargs.pop('shade', cmap is None)
        if shade is None:
            raise ValueError('shade cannot be None.')
        given = kwargs.pop('facecolors', None)
        color = kwargs.pop('color', None)
        if given is None and cmap is None:
            color = self._next() if color is None else color
        faces, places = [], []
        for row in range(0, Z.shape[0] - 1, down):
            for column in range(0, Z.shape[1] - 1, across):
                end, last = min(row + down, Z.shape[0] - 1), min(column + across, Z.shape[1] - 1)
                face = np.stack([_perimeter(one[row:end + 1, column:last + 1]) for one in (X, Y, Z)], axis=1)
                faces.append(face)
                places.append((row, column))
        surface = Poly3DCollection(faces, **kwargs)
        if given is not None:
            rows = np.asarray([np.asarray(given)[place] for place in places])
            surface.set_facecolor(rows)
        elif cmap is not None:
            surface.set_norm(make_norm(norm, vmin, vmax))
            surface.set_array(np.array([float(face[:, 2].mean()) for face in faces]))
            self._mappable = self.figure._mappable = surface
        else:
            surface.set_facecolor(shade_of(faces, color) if shade else color)
        self._add(surface)
        self._reach(X, Y, Z)
        return surface

    def plot_wireframe(self, X, Y, Z, **kwargs):
        X, Y, Z = self._surface(X, Y, Z)
        down, across = self._wire_strides(kwargs, Z.shape)
        lines = []
        for step, size, of in ((down, Z.shape[0], lambda one, i: one[i]),
                               (across, Z.shape[1], lambda one, i: one[:, i])):
            at = list(range(0, size, step)) if step else []
            if at and at[-1] != size - 1:
                at.append(size - 1)
            lines += [tuple([np.array(of(one, i)) for one in (X, Y, Z)]) for i in at]
        if not lines:
            raise ValueError('Either rstride or cstride must be non zero')
        wires = Line3DCollection(lines, **kwargs)
        self._add(wires)
        self._reach(X, Y, Z)
        return wires

    def _wire_strides(self, kwargs, shape):
        if 'rstride' in kwargs or 'cstride' in kwargs:
            if 'rcount' in kwargs or 'ccount' in kwargs:
                raise ValueError('Cannot specify both stride and count arguments')
            return [int(kwargs.pop(name, 1)) for name in ('rstride', 'cstride')]
        counts = [kwargs.pop(name, 50) for name in ('rcount', 'ccount')]
        return [int(max(math.ceil(size / count), 1)) if count else 0 for size, count in zip(shape, counts)]

    def contour(self, X, Y, Z, *args, extend3d=False, stride=5, zdir='z', offset=None, data=None, **kwargs):
        if zdir != 'z' or extend3d:
            raise NotImplementedError("contour of Axes3D takes no 'zdir' and no 'extend3d' here")
        made = AxesSubplot.contour(self, X, Y, Z, *args, **kwargs)
        x, y, z = made._grid
        made._offset = None if offset is None else number(offset)
        x, y = np.meshgrid(x, y) if x.ndim == 1 else (x, y)
        self._reach(x, y, z)
        return made

    contour3D = contour

    def add_collection3d(self, col, zs=0, zdir='z'):
        self._add(col)
        return col

    def text(self, x, y, z, s, zdir=None, **kwargs):
        return self._add(Text3D(x, y, z, s, **kwargs), '')

    text3D = text

    def text2D(self, x, y, s, fontdict=None, **kwargs):
        made = Text3D(x, y, 0.0, s, **dict(fontdict or {}, **kwargs))
        return self._add(made, '')

    # --- The third axis ----------------------------------------------------------------------------

    def get_zlim(self):
        return tuple(self._dims['z'].view())

    def set_zlim(self, bottom=None, top=None, emit=True, auto=False, **kwargs):
        return self._set_lim('z', bottom, top, auto, kwargs)

    def set_xlim3d(self, left=None, right=None, *args, **kwargs):
        return self.set_xlim(left, right, **kwargs)

    def set_ylim3d(self, bottom=None, top=None, *args, **kwargs):
        return self.set_ylim(bottom, top, **kwargs)

    set_zlim3d = set_zlim

    def get_xlim3d(self):
        return self.get_xlim()

    def get_ylim3d(self):
        return self.get_ylim()

    get_zlim3d = get_zlim

    def get_w_lims(self):
        return self.get_xlim() + self.get_ylim() + self.get_zlim()

    def get_zscale(self):
        return self._dims['z'].scale

    def set_zscale(self, value, **kwargs):
        if value != 'linear':
            raise NotImplementedError('scale %r is not there in three dimensions' % (value,))

    set_xscale = set_yscale = set_zscale

    def set_zlabel(self, zlabel, fontdict=None, labelpad=None, **kwargs):
        return self.zaxis.set_label_text(zlabel, fontdict, **kwargs)

    def get_zlabel(self):
        return self.zaxis.label.get_text()

    def get_zticks(self, *, minor=False):
        return self.zaxis.get_ticklocs(minor=minor)

    def set_zticks(self, ticks, labels=None, *, minor=False, **kwargs):
        return self.zaxis.set_ticks(ticks, labels, minor=minor, **kwargs)

    def get_zticklabels(self, minor=False, which=None):
        return self.zaxis.get_ticklabels()

    def set_zticklabels(self, labels, *, minor=False, **kwargs):
        return self.zaxis.set_ticklabels(labels, **kwargs)

    def get_zaxis(self):
        return self.zaxis

    def invert_zaxis(self):
        low, high = self.get_zlim()
        self._dims['z'].limits = (high, low)

    def set_zmargin(self, m):
        self._dims['z'].margin = m
        self._dims['z'].stale = True

    def margins(self, *margins, x=None, y=None, z=None, tight=True):
        if len(margins) == 1:
            x = y = z = margins[0]
        elif margins:
            x, y, z = margins
        if x is None and y is None and z is None:
            return tuple([self._dims[name].margin for name in 'xyz'])
        for name, margin in zip('xyz', (x, y, z)):
            if margin is not None:
                self._dims[name].margin = margin
                self._dims[name].stale = True
        return None

    def tick_params(self, axis='both', **kwargs):
        if axis in ('z', 'both'):
            self.zaxis.set_tick_params(**kwargs)
        if axis != 'z':
            AxesSubplot.tick_params(self, axis, **kwargs)

    def grid(self, visible=True, **kwargs):
        for axis in self._three():
            axis.grid(True if kwargs else visible, **kwargs)

    # --- From where it is seen ---------------------------------------------------------------------

    @property
    def elev(self):
        return self._view[0]

    @elev.setter
    def elev(self, elev):
        self._view = (elev,) + self._view[1:]

    @property
    def azim(self):
        return self._view[1]

    @azim.setter
    def azim(self, azim):
        self._view = (self._view[0], azim, self._view[2])

    @property
    def roll(self):
        return self._view[2]

    @property
    def dist(self):
        return 10

    @dist.setter
    def dist(self, dist):
        pass

    def view_init(self, elev=None, azim=None, roll=None, vertical_axis='z'):
        if vertical_axis != 'z':
            raise NotImplementedError("view_init takes no 'vertical_axis' here")
        self._view = (30 if elev is None else elev, -60 if azim is None else azim, 0 if roll is None else roll)

    def set_proj_type(self, proj_type, focal_length=None):
        if focal_length is not None:
            raise NotImplementedError("set_proj_type takes no 'focal_length' here")
        self._persp = _persp_of(proj_type)

    def set_box_aspect(self, aspect, *, zoom=1):
        self._sizes = _sizes_of(aspect, zoom)

    def set_aspect(self, aspect, adjustable=None, anchor=None, share=False):
        if aspect not in ('auto', 'equal', 'equalxy', 'equalxz', 'equalyz'):
            raise NotImplementedError('Axes3D currently only supports the aspect argument %r. You passed in %r.'
                                      % ('auto', aspect))

    def _draw(self, box, n):
        return _draw3d.draw(self, box, n)


def _perimeter(a):
    """Around a part of a grid, from its first corner on."""
    return np.concatenate([a[0, :-1], a[:-1, -1], a[-1, :0:-1], a[:0:-1, 0]])


def _persp_of(kind):
    if kind not in ('persp', 'ortho'):
        raise ValueError("%r is not a valid value for proj_type; supported values are 'persp', 'ortho'" % (kind,))
    return kind == 'persp'


def _sizes_of(aspect, zoom=1):
    """How long the sides of the box are."""
    sizes = [4.0, 4.0, 3.0] if aspect is None else [number(one) for one in aspect]
    length = math.sqrt(sum([one * one for one in sizes]))
    return [one * 1.8294640721620434 * 25 / 24 * zoom / length for one in sizes]


Axes3D.__module__ = 'mpl_toolkits.mplot3d.axes3d'
