"""Axes: limits, ticks, words, and what is in them. How data is plotted is in _lines.py, _bars.py and _areas.py."""
import math
import numpy as np
from matplotlib import _rc
from matplotlib._artist import Line2D, Patch
from matplotlib._aspect import Aspects
from matplotlib._axis import Dimension, axis_of
from matplotlib._containers import SeveralArtists
from matplotlib._lists import ArtistList
from matplotlib._plots import Plots
from matplotlib._text import Annotation, Text
from matplotlib._values import number
from matplotlib.colors import to_rgba

_absent = '''
acorr add_artist_ add_child_axes add_container add_table angle_spectrum barbs
broken_barh bxp can_pan can_zoom cohere contains csd drag_pan end_pan eventplot findobj format_coord
format_cursor_data format_xdata format_ydata get_anchor get_axes_locator
get_default_bbox_extra_artists get_gridspec get_navigate get_tightbbox get_transform
get_transformed_clip_path_and_affine get_window_extent get_xaxis_text1_transform get_xgridlines get_ygridlines get_xticklines get_yticklines get_shared_x_axes_ hexbin
indicate_inset indicate_inset_zoom inset_axes magnitude_spectrum pchanged pcolor
pcolorfast phase_spectrum pick plot_date psd quiverkey redraw_in_frame secondary_xaxis
secondary_yaxis set_agg_filter set_axes_locator set_prop_cycle_ specgram stairs start_pan streamplot
table ticklabel_format_ tricontour tricontourf tripcolor triplot violin xcorr set_thetamin'''.split()


class Transform:
    """transData or transAxes, to be given to texts and legends."""

    def __init__(self, axes, of_axes):
        self.axes = axes
        self.of_axes = of_axes


class Spine:
    def __init__(self):
        self.visible = True
        self.color = None

    def set_visible(self, b):
        self.visible = bool(b)

    def get_visible(self):
        return self.visible

    def set_color(self, c):
        self.visible, self.color = (False, None) if c is None or str(c).lower() == 'none' else (True, c)

    def set_linewidth(self, w):
        pass

    set_position = set_alpha = set_edgecolor = set_linewidth

    def __str__(self):
        return 'Spine'


class Spines(dict):
    def __repr__(self):
        return object.__repr__(self)

    def __getitem__(self, key):
        if isinstance(key, (list, tuple)):
            return _Several([self[one] for one in key])
        if isinstance(key, slice):
            return _Several(list(self.values()))
        return dict.__getitem__(self, key)

    def __getattr__(self, name):
        if name in self:
            return dict.__getitem__(self, name)
        raise AttributeError("'Spines' object does not contain a '%s' spine" % name)


class _Several:
    def __init__(self, spines):
        self._spines = spines

    def set_visible(self, b):
        for spine in self._spines:
            spine.set_visible(b)

    def set_color(self, c):
        for spine in self._spines:
            spine.set_color(c)


class AxesSubplot(Plots, Aspects):
    name, _kind = 'rectilinear', 'AxesSubplot'
    _Axis = staticmethod(axis_of)

    def __init__(self, figure, place, sharex=None, sharey=None):
        self.figure = figure
        self._place = place  # (rows, columns, first row, end, first column, end), or a rectangle
        self._dims = {'x': sharex._dims['x'] if sharex is not None else Dimension('x'),
                      'y': sharey._dims['y'] if sharey is not None else Dimension('y')}
        for d in self._dims.values():
            d.members = d.members + [self]
        self._more_dims()
        self.transData, self.transAxes = Transform(self, False), Transform(self, True)
        self._is_twin = None  # 'x': it shares x with one below it and has its y at the right
        self._visible = True
        self._is_colorbar = None
        self.xaxis = self.yaxis = None
        self._active = None
        self._begin()

    def _more_dims(self):
        pass

    def _begin(self):
        self._children, self._boxes_room = [], {}
        self._data_limits = {'x': (math.inf, -math.inf, math.inf), 'y': (math.inf, -math.inf, math.inf)}
        self.xaxis, self.yaxis = self._Axis(self, 'x'), self._Axis(self, 'y')
        for name, axis in (('x', self.xaxis), ('y', self.yaxis)):
            self._dims[name].attach(axis)
        self.title = Text(0.5, 1.0, '', fontsize='large', ha='center')
        self._titles = {'center': self.title, 'left': Text(0.0, 1.0, '', fontsize='large'),
                        'right': Text(1.0, 1.0, '', fontsize='large', ha='right')}
        self.spines = Spines({side: Spine() for side in ('left', 'right', 'bottom', 'top')})
        self._legend = None
        self._axis_on = True
        self._aspect = 'auto'
        self._adjustable = 'box'
        self._next_color = 0
        self._next_fill = 0
        self._face = None
        self._frame_on = True
        self._mappable = None

    def __repr__(self):
        shown = []
        for label, text in (('label', getattr(self, '_name', '')), ('title', self.get_title()),
                            ('xlabel', self.get_xlabel()), ('ylabel', self.get_ylabel())):
            if text:
                shown.append('%s=%r' % (label, text) if label != 'title' else "title={'center': %r}" % text)
        return '<%s: %s>' % (self._title_of_kind(), ', '.join(shown))

    def _title_of_kind(self):
        place, bar = self._place, self._is_colorbar
        if bar is not None and len(bar.parents) == 1:  # it has a cell of its parent's grid
            place = bar.parents[0]._place
        return 'Axes' if len(place) == 4 and self.name == 'rectilinear' else 'AxesSubplot'

    def __str__(self):
        return '%s(%g,%g;%gx%g)' % ((self._title_of_kind(),) + self.figure._formal_box(self).bounds)

    def __getattr__(self, name):
        if name in _absent:
            raise AttributeError("matplotlib's Axes have no '%s' here" % name)
        raise AttributeError("'%s' object has no attribute '%s'" % (self._kind, name))

    @property
    def axes(self):
        return self

    def clear(self):
        for name, d in self._dims.items():
            fresh = Dimension(name)
            if d.members[0] is self:  # those that share it keep sharing
                d.__dict__.update(fresh.__dict__, members=d.members)
        self._begin()

    cla = clear

    # --- What is in them ---------------------------------------------------------------------------

    def _artists(self):
        return self._children

    def _axis_of(self, dimension):
        return self.xaxis if dimension is self._dims['x'] else self.yaxis

    def _add(self, artist, autoscale='xy'):
        artist.axes = self
        if not artist.get_label() and not isinstance(artist, Patch):
            artist.set_label('_child%d' % sum([len(getattr(one, '_parts', '1')) for one in self._children]))
        self._children.append(artist)
        self._include(artist)
        for name in autoscale:
            self._dims[name].stale = True
        return artist

    def _drop(self, artist):
        if artist is self._legend:
            self._legend = None
        else:
            self._children.remove(artist)

    def _include(self, artist):
        x, y, _, _ = artist.extent()
        if x is not None and y is not None and x.size == y.size:
            whole = np.isfinite(x) & np.isfinite(y)
            x, y = x[whole], y[whole]
        for name, values in (('x', x), ('y', y)):
            if values is None:
                continue
            good = values[np.isfinite(values)]
            if good.size:
                low, high, least = self._data_limits[name]
                positive = good[good > 0]
                if positive.size:
                    least = min(least, float(positive.min()))
                self._data_limits[name] = (min(low, float(good.min())), max(high, float(good.max())),
                                           least)

    def relim(self, visible_only=False):
        self._data_limits = {'x': (math.inf, -math.inf, math.inf), 'y': (math.inf, -math.inf, math.inf)}
        for artist in self._children:
            if isinstance(artist, (Line2D, Patch)) or type(artist).__name__ == 'AxesImage':
                self._include(artist)

    def add_line(self, line):
        return self._add(line)

    def add_patch(self, p):
        return self._add(p, '')

    def add_artist(self, a):
        return self._add(a, '')

    def add_collection(self, collection, autolim=True):
        return self._add(collection, '')

    @property
    def lines(self):
        return ArtistList(self, 'lines', lambda a: isinstance(a, Line2D))

    @property
    def patches(self):
        return ArtistList(self, 'patches', lambda a: isinstance(a, Patch))

    @property
    def texts(self):
        return ArtistList(self, 'texts', lambda a: isinstance(a, Text))

    @property
    def collections(self):
        return ArtistList(self, 'collections', lambda a: type(a).__name__ in (
            'PathCollection', 'LineCollection', 'PolyCollection', 'QuadMesh', 'Quiver'))

    @property
    def images(self):
        return ArtistList(self, 'images', lambda a: type(a).__name__ == 'AxesImage')

    @property
    def containers(self):
        return self._containers()

    def get_lines(self):
        return SeveralArtists(self.lines, 'Line2D')

    def get_images(self):
        return SeveralArtists(self.images, 'AxesImage')

    def get_children(self):
        return list(self._children)

    def has_data(self):
        return any([not isinstance(a, Text) for a in self._children])

    def get_figure(self):
        return self.figure

    def remove(self):
        self.figure._drop(self)

    def set_visible(self, b):
        self._visible = bool(b)

    def get_visible(self):
        return self._visible

    def set_position(self, pos, which='both'):
        self._place = tuple([float(part) for part in pos])

    # --- Limits and scales -------------------------------------------------------------------------

    def get_xlim(self):
        return tuple(self._dims['x'].view())

    def get_ylim(self):
        return tuple(self._dims['y'].view())

    def _set_lim(self, name, low, high, auto, more):
        for word in (name + 'min', 'left' if name == 'x' else 'bottom'):
            low = more.pop(word, low)
        for word in (name + 'max', 'right' if name == 'x' else 'top'):
            high = more.pop(word, high)
        if more:
            raise TypeError("_AxesBase.set_%slim() got an unexpected keyword argument '%s'"
                            % (name, list(more)[0]))
        if high is None and np.iterable(low):
            low, high = low
        self._dims[name].set_limits(low, high, auto)
        return tuple(self._dims[name].limits)

    def set_xlim(self, left=None, right=None, emit=True, auto=False, **kwargs):
        return self._set_lim('x', left, right, auto, kwargs)

    def set_ylim(self, bottom=None, top=None, emit=True, auto=False, **kwargs):
        return self._set_lim('y', bottom, top, auto, kwargs)

    def get_xbound(self):
        return tuple(sorted(self.get_xlim()))

    def get_ybound(self):
        return tuple(sorted(self.get_ylim()))

    def set_xbound(self, lower=None, upper=None):
        self._set_bound('x', lower, upper)

    def set_ybound(self, lower=None, upper=None):
        self._set_bound('y', lower, upper)

    def _set_bound(self, name, lower, upper):
        if upper is None and np.iterable(lower):
            lower, upper = lower
        low, high = self._dims[name].view()
        ends = sorted([min(low, high) if lower is None else number(lower),
                       max(low, high) if upper is None else number(upper)], reverse=low > high)
        self._dims[name].set_limits(ends[0], ends[1], None)

    def invert_xaxis(self):
        self.xaxis.set_inverted(not self.xaxis_inverted())

    def invert_yaxis(self):
        self.yaxis.set_inverted(not self.yaxis_inverted())

    def xaxis_inverted(self):
        low, high = self.get_xlim()
        return low > high

    def yaxis_inverted(self):
        low, high = self.get_ylim()
        return low > high

    def get_xscale(self):
        return self._dims['x'].scale

    def get_yscale(self):
        return self._dims['y'].scale

    def set_xscale(self, value, **kwargs):
        self._dims['x'].set_scale(value, **kwargs)

    def set_yscale(self, value, **kwargs):
        self._dims['y'].set_scale(value, **kwargs)

    def autoscale(self, enable=True, axis='both', tight=None):
        for name in ('x', 'y'):
            if axis in ('both', name):
                d = self._dims[name]
                d.auto = d.auto if enable is None else bool(enable)
                d.stale = True
                if tight:
                    d.margin = 0.0

    def autoscale_view(self, tight=None, scalex=True, scaley=True):
        for name, wanted in (('x', scalex), ('y', scaley)):
            if wanted:
                self._dims[name].stale = True

    def get_autoscale_on(self):
        return self._dims['x'].auto and self._dims['y'].auto

    def set_autoscale_on(self, b):
        for d in self._dims.values():
            d.auto = bool(b)

    def margins(self, *margins, x=None, y=None, tight=True):
        if margins:
            x, y = (margins[0], margins[0]) if len(margins) == 1 else margins
        if x is None and y is None:
            return self._dims['x'].margin, self._dims['y'].margin
        for name, margin in (('x', x), ('y', y)):
            if margin is not None:
                if margin <= -0.5:
                    raise ValueError('margin must be greater than -0.5')
                self._dims[name].margin = margin
                self._dims[name].stale = True
        return None

    def set_xmargin(self, m):
        self.margins(x=m)

    def set_ymargin(self, m):
        self.margins(y=m)

    def axis(self, *args, emit=True, **kwargs):
        if len(args) > 1:
            raise TypeError('axis() takes 0 or 1 positional arguments but %d were given' % len(args))
        given = args[0] if args else None
        if isinstance(given, (str, bool)):
            self._set_axis(given)
        elif given is not None:
            if len(given) != 4:
                raise TypeError('the first argument to axis() must be an iterable of the form '
                                '[xmin, xmax, ymin, ymax]')
            self.set_xlim(given[0], given[1])
            self.set_ylim(given[2], given[3])
        elif kwargs:
            self.set_xlim(kwargs.pop('xmin', None), kwargs.pop('xmax', None))
            self.set_ylim(kwargs.pop('ymin', None), kwargs.pop('ymax', None))
            if kwargs:
                raise TypeError("axis() got an unexpected keyword argument '%s'" % list(kwargs)[0])
        return self.get_xlim() + self.get_ylim()

    def _set_axis(self, given):
        word = {True: 'on', False: 'off'}.get(given, given)
        word = word.lower()
        if word in ('on', 'off'):
            self._axis_on = word == 'on'
            return
        if word not in ('equal', 'tight', 'scaled', 'auto', 'image', 'square'):
            raise ValueError("Unrecognized string '%s' to axis; try 'on' or 'off'" % word)
        self.set_autoscale_on(True)
        self.set_aspect('auto')
        for d in self._dims.values():
            d.stale = True
        if word in ('tight', 'image'):
            self.get_xlim(), self.get_ylim()
            self.set_autoscale_on(False)
        if word == 'equal':
            self.set_aspect('equal', 'datalim')
        elif word in ('scaled', 'image'):
            self.set_aspect('equal', 'box')
            self.get_xlim(), self.get_ylim()
            self.set_autoscale_on(False)
        elif word == 'square':
            self.set_aspect('equal', 'box')
            (x0, x1), (y0, y1) = self.get_xlim(), self.get_ylim()
            edge = max(abs(x1 - x0), abs(y1 - y0))
            self.set_xlim([x0, x0 + edge])
            self.set_ylim([y0, y0 + edge])

    def set_axis_off(self):
        self._axis_on = False

    def set_axis_on(self):
        self._axis_on = True

    # --- Words and ticks ---------------------------------------------------------------------------

    def set_title(self, label, fontdict=None, loc=None, pad=None, *, y=None, **kwargs):
        loc = (loc or 'center').lower()
        if loc not in self._titles:
            raise ValueError("%r is not a valid value for loc; supported values are 'left', 'center', "
                             "'right'" % (loc,))
        title = self._titles[loc]
        title.set_text(label)
        title._take(dict(fontdict or {}, **kwargs))
        return title

    def get_title(self, loc='center'):
        return self._titles[loc].get_text()

    def set_xlabel(self, xlabel, fontdict=None, labelpad=None, *, loc=None, **kwargs):
        return self.xaxis.set_label_text(xlabel, fontdict, **kwargs)

    def set_ylabel(self, ylabel, fontdict=None, labelpad=None, *, loc=None, **kwargs):
        return self.yaxis.set_label_text(ylabel, fontdict, **kwargs)

    def get_xlabel(self):
        return self.xaxis.label.get_text()

    def get_ylabel(self):
        return self.yaxis.label.get_text()

    def set_label(self, s):
        self._name = str(s)

    def get_label(self):
        return getattr(self, '_name', '')

    def get_xticks(self, *, minor=False):
        return self.xaxis.get_ticklocs(minor=minor)

    def get_yticks(self, *, minor=False):
        return self.yaxis.get_ticklocs(minor=minor)

    def set_xticks(self, ticks, labels=None, *, minor=False, **kwargs):
        return self.xaxis.set_ticks(ticks, labels, minor=minor, **kwargs)

    def set_yticks(self, ticks, labels=None, *, minor=False, **kwargs):
        return self.yaxis.set_ticks(ticks, labels, minor=minor, **kwargs)

    def get_xticklabels(self, minor=False, which=None):
        return self.xaxis.get_ticklabels()

    def get_yticklabels(self, minor=False, which=None):
        return self.yaxis.get_ticklabels()

    def set_xticklabels(self, labels, *, minor=False, **kwargs):
        return self.xaxis.set_ticklabels(labels, **kwargs)

    def set_yticklabels(self, labels, *, minor=False, **kwargs):
        return self.yaxis.set_ticklabels(labels, **kwargs)

    def get_xaxis(self):
        return self.xaxis

    def get_yaxis(self):
        return self.yaxis

    def tick_params(self, axis='both', **kwargs):
        if axis not in ('x', 'y', 'both'):
            raise ValueError("%r is not a valid value for axis; supported values are 'x', 'y', 'both'"
                             % (axis,))
        if axis in ('x', 'both'):
            self.xaxis.set_tick_params(**kwargs)
        if axis in ('y', 'both'):
            self.yaxis.set_tick_params(**kwargs)

    def ticklabel_format(self, *, axis='both', style='', scilimits=None, useOffset=None, useLocale=None,
                         useMathText=None):
        for name in ('x', 'y'):
            formatter = self._dims[name].formatter
            if axis in ('both', name) and hasattr(formatter, 'set_scientific'):
                if style:
                    formatter.set_scientific(style in ('sci', 'scientific'))
                if scilimits is not None:
                    formatter.set_powerlimits(scilimits)
                if useOffset is not None:
                    formatter.set_useOffset(useOffset)

    def minorticks_on(self):
        for axis in (self.xaxis, self.yaxis):
            axis.minorticks_on()

    def minorticks_off(self):
        for axis in (self.xaxis, self.yaxis):
            axis.minorticks_off()

    @property
    def axison(self):
        return self._axis_on

    def grid(self, visible=None, which='major', axis='both', **kwargs):
        if axis not in ('x', 'y', 'both'):
            raise ValueError("%r is not a valid value for axis; supported values are 'x', 'y', 'both'"
                             % (axis,))
        if axis in ('x', 'both'):
            self.xaxis.grid(visible, which, **kwargs)
        if axis in ('y', 'both'):
            self.yaxis.grid(visible, which, **kwargs)

    def set_axisbelow(self, b):
        pass

    def set_facecolor(self, color):
        self._face = color

    def get_facecolor(self):
        return to_rgba(_rc.rcParams['axes.facecolor'] if self._face is None else self._face)

    def set_prop_cycle(self, *args, **kwargs):
        cycle = args[0] if len(args) == 1 and not kwargs else _rc.cycler(*args, **kwargs)
        self._cycle = None if cycle is None else cycle.by_key().get('color')
        self._next_color = 0

    def set(self, **kwargs):
        done = []
        for name, value in kwargs.items():
            setter = getattr(type(self), 'set_' + name, None)
            if setter is None:
                raise AttributeError(
                    "AxesSubplot.set() got an unexpected keyword argument '%s'" % name)
            done.append(setter(self, *value) if name in ('xlim', 'ylim', 'zlim') else setter(self, value))
        return done

    def text(self, x, y, s, fontdict=None, **kwargs):
        return self._add(Text(x, y, s, **dict(fontdict or {}, **kwargs)), '')

    def annotate(self, text, xy, xytext=None, xycoords='data', textcoords=None, arrowprops=None,
                 annotation_clip=None, **kwargs):
        return self._add(Annotation(text, xy, xytext, xycoords, textcoords, arrowprops, **kwargs), '')

    # --- Legend ------------------------------------------------------------------------------------

    def get_legend_handles_labels(self, legend_handler_map=None):
        handles = []
        for artist in self._legend_artists():
            label = artist.get_label()
            if label and not label.startswith('_'):
                handles.append(artist)
        return handles, [artist.get_label() for artist in handles]

    def _legend_artists(self):
        every = [part for a in self._children for part in getattr(a, '_parts', [a])]
        return [a for a in every + self._containers()
                if not isinstance(a, Text) and a.get_label() != '_nolegend_']

    def legend(self, *args, **kwargs):
        from matplotlib._legend import Legend
        self._legend = Legend(self, args, kwargs)
        return self._legend

    def get_legend(self):
        return self._legend

    # --- Twins -------------------------------------------------------------------------------------

    def twinx(self):
        return self._twin('x')

    def twiny(self):
        return self._twin('y')

    def _twin(self, shared):
        twin = AxesSubplot(self.figure, self._place, self if shared == 'x' else None,
                           self if shared == 'y' else None)
        twin._is_twin = shared
        if shared == 'x':
            twin.yaxis._side = 'right'
        else:
            twin.xaxis._side = 'top'
        return self.figure._put(twin)

    def sharex(self, other):
        self._share('x', other)

    def sharey(self, other):
        self._share('y', other)

    def _share(self, name, other):
        d = other._dims[name]
        self._dims[name] = d
        d.members = d.members + [self]
        d.stale = True

    def get_shared_x_axes(self):
        raise NotImplementedError('get_shared_x_axes is not there in the playground')


Spine.__module__ = Spines.__module__ = 'matplotlib.spines'
Axes = AxesSubplot
