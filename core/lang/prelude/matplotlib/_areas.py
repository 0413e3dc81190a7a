"""Axes' ways to plot areas, images and what lies on a grid."""
import numpy as np
from matplotlib import _rc
from matplotlib._artist import Polygon
from matplotlib._collections import AxesImage, PolyCollection, QuadMesh, Quiver
from matplotlib._contours import QuadContourSet
from matplotlib._values import broadcast, floats, number, of_data, shape_text
from matplotlib.colors import make_norm


class Areas:
    def fill_between(self, x, y1, y2=0, where=None, interpolate=False, step=None, *, data=None, **kwargs):
        if data is not None:
            x, y1, y2, where = of_data(data, (x, y1, y2, where))
        return self._fill_between(x, y1, y2, where, step, kwargs, False)

    def fill_betweenx(self, y, x1, x2=0, where=None, step=None, interpolate=False, *, data=None, **kwargs):
        if data is not None:
            y, x1, x2, where = of_data(data, (y, x1, x2, where))
        return self._fill_between(y, x1, x2, where, step, kwargs, True)

    def _fill_between(self, at, one, two, where, step, kwargs, turned):
        at = np.atleast_1d(floats(at, self._words('y' if turned else 'x', at))).ravel()
        one, two = np.atleast_1d(floats(one)).ravel(), np.atleast_1d(floats(two)).ravel()
        for side in (one, two):
            if side.size not in (1, at.size):
                raise ValueError('operands could not be broadcast together with shapes %s %s '
                                 % (shape_text(at), shape_text(side)))
        one = np.full(at.size, one[0]) if one.size == 1 else one
        two = np.full(at.size, two[0]) if two.size == 1 else two
        good = np.isfinite(at) & np.isfinite(one) & np.isfinite(two)
        if where is not None:
            where = np.asarray(where, dtype=bool)
            if where.size != at.size:
                raise ValueError('where size (%d) does not match x size (%d)' % (where.size, at.size))
            good = good & where
        pieces = []
        for begin, end in _stretches(good.tolist()):
            a, b, c = at[begin:end], one[begin:end], two[begin:end]
            if step is not None:
                a, b, c = _stepped(step, a, b, c)
            outline = np.concatenate([a, a[::-1]]), np.concatenate([b, c[::-1]])
            pieces.append(outline[::-1] if turned else outline)
        area = PolyCollection(pieces)
        if not any([name in kwargs for name in ('color', 'facecolor', 'facecolors', 'fc')]):
            kwargs['facecolor'] = self._next_patch()
        area._take(kwargs)
        return self._add(area)

    def fill(self, *args, data=None, **kwargs):
        made, args = [], list(args) if data is None else self._of_data(args, data, kwargs)
        while len(args) >= 2:
            x, y = floats(args.pop(0)), floats(args.pop(0))
            looks = dict(kwargs)
            if args and isinstance(args[0], str):
                looks['color'] = args.pop(0)
            if not any([name in looks for name in ('color', 'facecolor', 'fc')]):
                looks['facecolor'] = self._next_patch()
            made.append(self._add(Polygon(np.stack([x, y], axis=1), **looks)))
        return made

    def stackplot(self, x, *args, labels=(), colors=None, baseline='zero', data=None, **kwargs):
        if baseline != 'zero':
            raise NotImplementedError('stackplot takes no baseline here')
        if data is not None:
            x, args = of_data(data, (x,))[0], of_data(data, args)
        rows = np.atleast_2d(np.stack([floats(y) for y in args])) if len(args) > 1 else \
            np.atleast_2d(floats(args[0]))
        total = np.concatenate([np.zeros((1, rows.shape[1])), np.cumsum(rows, axis=0)])
        made = []
        for i in range(rows.shape[0]):
            looks = dict(kwargs, facecolor=colors[i % len(colors)] if colors else self._next())
            if i < len(labels):
                looks['label'] = labels[i]
            area = self.fill_between(x, total[i], total[i + 1], **looks)
            area._sticky = (0.0,) if i == 0 else ()
            made.append(area)
        return made

    def imshow(self, X, cmap=None, norm=None, *, aspect=None, interpolation=None, alpha=None, vmin=None,
               vmax=None, origin=None, extent=None, interpolation_stage=None, filternorm=True,
               filterrad=4.0, resample=None, url=None, data=None, **kwargs):
        from matplotlib._hist import INTERPOLATIONS
        if data is not None:
            X = of_data(data, (X,))[0]
        if interpolation is not None and interpolation not in INTERPOLATIONS:
            raise ValueError('%r is not a valid value for interpolation; supported values are %s'
                             % (interpolation, ', '.join([repr(name) for name in INTERPOLATIONS])))
        origin = _rc.rcParams['image.origin'] if origin is None else origin
        if origin not in ('upper', 'lower'):
            raise ValueError("%r is not a valid value for origin; supported values are 'upper', 'lower'"
                             % (origin,))
        self.set_aspect(_rc.rcParams['image.aspect'] if aspect is None else aspect)
        image = AxesImage(X, make_norm(norm, vmin, vmax), cmap,
                          None if extent is None else tuple([number(edge) for edge in extent]), origin)
        image.set_alpha(alpha)
        image._take(kwargs)
        if image._A.ndim == 2:
            image.norm.autoscale_None(image.get_array())
        self._mappable = self.figure._mappable = image
        self._add(image, '')
        x0, x1, y0, y1 = image.get_extent()
        for name, low, high in (('x', x0, x1), ('y', y0, y1)):
            if self._dims[name].auto:
                self._dims[name].set_limits(low, high, None)
        return image

    def matshow(self, Z, **kwargs):
        looks = dict({'origin': 'upper', 'interpolation': 'nearest', 'aspect': 'equal'}, **kwargs)
        image = self.imshow(Z, **looks)
        self._as_matrix(looks['origin'] == 'upper')
        return image

    def pcolormesh(self, *args, alpha=None, norm=None, cmap=None, vmin=None, vmax=None, shading=None,
                   antialiased=False, data=None, **kwargs):
        if shading == 'gouraud':
            raise NotImplementedError("pcolormesh takes no shading='gouraud' here")
        args = args if data is None else of_data(data, args)
        given, C = args[-1], floats(args[-1])
        if C.ndim != 2:
            raise ValueError('not enough values to unpack (expected 2, got %d)' % C.ndim)
        rows, columns = C.shape
        if len(args) == 1:
            x, y = np.arange(columns + 1.0), np.arange(rows + 1.0)
        else:
            x, y = _edges(floats(args[0]), 1, columns, args, C), _edges(floats(args[1]), 0, rows, args, C)
        mesh = QuadMesh(x, y, given, make_norm(norm, vmin, vmax), cmap)
        mesh.set_alpha(alpha)
        mesh._take(kwargs)
        mesh.autoscale_None()
        self._mappable = self.figure._mappable = mesh
        return self._add(mesh)

    def contour(self, *args, data=None, **kwargs):
        return self._contour(args if data is None else of_data(data, args), kwargs, False)

    def contourf(self, *args, data=None, **kwargs):
        return self._contour(args if data is None else of_data(data, args), kwargs, True)

    def _contour(self, args, kwargs, filled):
        args = list(args)
        levels = kwargs.pop('levels', None)
        if len(args) in (2, 4):
            levels = args.pop()
        if len(args) not in (1, 3):
            raise TypeError('contour%s() takes from 1 to 4 positional arguments but %d were given'
                            % ('f' if filled else '', len(args)))
        z = floats(args[-1])
        if z.ndim != 2:
            raise TypeError('Input z must be 2D, not %dD' % z.ndim)
        if z.shape[0] < 2 or z.shape[1] < 2:
            raise TypeError('Input z must be at least a (2, 2) shaped array, but has shape %s'
                            % shape_text(z))
        x, y = np.arange(float(z.shape[1])), np.arange(float(z.shape[0]))
        if len(args) == 3:
            x, y = floats(args[0]), floats(args[1])
            self._check_grid(x, y, z)
        looks = {name: kwargs.pop(name, None) for name in (
            'colors', 'cmap', 'vmin', 'vmax', 'linewidths', 'linestyles', 'norm')}
        if looks['colors'] is not None and looks['cmap'] is not None:
            raise ValueError('Either colors or cmap must be None')
        extend = kwargs.pop('extend', 'neither')
        for quiet in ('antialiased', 'corner_mask', 'algorithm', 'nchunk'):
            kwargs.pop(quiet, None)
        for refused in ('origin', 'extent', 'hatches', 'locator', 'xunits', 'yunits', 'transform'):
            if kwargs.pop(refused, None) is not None:
                raise NotImplementedError("contour takes no '%s' here" % refused)
        made = QuadContourSet(x, y, z, levels, filled, extend, **looks)
        made._take(kwargs)
        if made._A is not None:
            self._mappable = self.figure._mappable = made
        first = sum([len(getattr(one, '_parts', '1')) for one in self._children])
        self._add(made)
        made._divide(first)
        return made

    def _check_grid(self, x, y, z):
        if x.ndim != y.ndim:
            raise TypeError('Number of dimensions of x (%d) and y (%d) do not match' % (x.ndim, y.ndim))
        if x.ndim == 1:
            for name, n, what, wanted in (('x', x.size, 'columns', z.shape[1]),
                                          ('y', y.size, 'rows', z.shape[0])):
                if n != wanted:
                    raise TypeError('Length of %s (%d) must match number of %s in z (%d)'
                                    % (name, n, what, wanted))
            return
        if x.ndim != 2:
            raise TypeError('Inputs x and y must be 1D or 2D, not %dD' % x.ndim)
        for name, one in (('x', x), ('y', y)):
            if one.shape != z.shape:
                raise TypeError('Shapes of %s %s and z %s do not match'
                                % (name, shape_text(one), shape_text(z)))

    def quiver(self, *args, data=None, **kwargs):
        args = [floats(arg) for arg in (args if data is None else of_data(data, args))]
        C = args.pop() if len(args) in (3, 5) else None
        if len(args) not in (2, 4):
            raise TypeError('quiver takes 2 to 5 positional arguments')
        u, v = args[-2], args[-1]
        if len(args) == 4:
            x, y = args[0], args[1]
            if x.ndim == 1 and y.ndim == 1 and u.ndim == 2 and x.size * y.size == u.size:
                x, y = np.meshgrid(x, y)
        else:
            rows, columns = u.shape if u.ndim == 2 else (1, u.size)
            x, y = np.meshgrid(np.arange(float(columns)), np.arange(float(rows)))
        for name, one in (('U', u), ('V', v)):
            if one.size not in (1, x.size):
                raise ValueError('Argument %s has a size %d which does not match %d, the number of arrow '
                                 'positions' % (name, one.size, x.size))
        looks = {name: kwargs.pop(name) for name in ('angles', 'scale', 'scale_units', 'width', 'pivot')
                 if name in kwargs}
        for quiet in ('headwidth', 'headlength', 'headaxislength', 'minshaft', 'minlength', 'units'):
            kwargs.pop(quiet, None)
        norm, cmap = kwargs.pop('norm', None), kwargs.pop('cmap', None)
        x, y, u, v = broadcast(*[np.atleast_1d(one) for one in (x, y, u, v)])
        arrows = Quiver(x, y, u, v, **looks)
        arrows.set_norm(norm)
        arrows.set_cmap(cmap)
        arrows._take(kwargs)
        if C is not None:
            arrows.set_array(C.ravel())
            arrows.autoscale_None()
            self._mappable = self.figure._mappable = arrows
        return self._add(arrows)


def _stretches(good):
    """[begin, end) of what is True in a row."""
    found, begin = [], None
    for i, one in enumerate(good + [False]):
        if one and begin is None:
            begin = i
        elif not one and begin is not None:
            found.append((begin, i))
            begin = None
    return found


def _stepped(step, a, b, c):
    if step == 'mid':
        middle = (a[1:] + a[:-1]) / 2
        return np.concatenate([a[:1], np.repeat(middle, 2), a[-1:]]), np.repeat(b, 2), np.repeat(c, 2)
    a, b, c = np.repeat(a, 2), np.repeat(b, 2), np.repeat(c, 2)
    return (a[:-1], b[1:], c[1:]) if step == 'pre' else (a[1:], b[:-1], c[:-1])


def _edges(places, axis, n, args, C):
    """Of cells, from their edges or their middles."""
    if places.ndim == 2:
        line = places[0] if axis == 1 else places[:, 0]
        same = np.broadcast_to(line if axis == 1 else line.reshape(-1, 1), places.shape)
        if not bool((places == same).all()):
            raise NotImplementedError('pcolormesh takes rectangular grids alone here')
        places = line.copy()
    if places.size == n + 1:
        return places
    if places.size != n:
        x, y = floats(args[0]), floats(args[1])
        raise TypeError('Dimensions of C %s are incompatible with X (%d) and/or Y (%d); see '
                        'help(pcolormesh)' % (shape_text(C), x.shape[-1], y.shape[0]))
    if n == 1:
        return np.array([places[0] - 0.5, places[0] + 0.5])
    half = np.diff(places) / 2
    return np.concatenate([places[:1] - half[:1], places[:-1] + half, places[-1:] + half[-1:]])
