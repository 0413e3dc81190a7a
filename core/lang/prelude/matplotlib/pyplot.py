"""matplotlib.pyplot: what lessons draw with. There is a current figure and its current axes; show, savefig
and the end of the program hand figures to the page, or to `gradwalk run --figures DIR`, as SVG."""
import numpy as np
import _plot
from matplotlib import cm, colors as _colors, figure as _figure, style, _rc
from matplotlib._artist import Artist, Circle, Line2D, Polygon, Rectangle
from matplotlib._axes import Axes, AxesSubplot as _AxesSubplot
from matplotlib._properties import get, getp, setp
from matplotlib._rc import cycler, rc, rc_context, rcdefaults, rcParams, rcParamsDefault
from matplotlib._text import Annotation, Text
from matplotlib.cm import get_cmap
from matplotlib.colors import Normalize
from matplotlib.figure import Figure, GridSpec
from matplotlib.ticker import (AutoLocator, FixedFormatter, FixedLocator, FormatStrFormatter, FuncFormatter,
                               LogLocator, MaxNLocator, MultipleLocator, NullFormatter, NullLocator,
                               ScalarFormatter)

_absent = '''
Arrow Button FigureBase FigureCanvasBase FigureManagerBase Formatter
LinearLocator Locator PolarAxes Slider Subplot SubplotTool TickHelper Widget acorr
angle_spectrum barbs broken_barh cohere color_sequences connect csd disconnect eventplot figaspect
figimage findobj get_current_fig_manager get_plot_commands ginput hexbin imread imsave
install_repl_displayhook magnitude_spectrum new_figure_manager pcolor phase_spectrum
plot_date polar psd quiverkey rgrids set_loglevel specgram stackplot_ stairs streamplot
subplot2grid_ subplot_mosaic subplot_tool table thetagrids tricontour tricontourf tripcolor triplot
uninstall_repl_displayhook waitforbuttonpress xcorr xkcd'''.split()

_figures = {}
_current = None
_interactive = False


def __getattr__(name):
    if name in _absent:
        raise AttributeError("matplotlib.pyplot has no '" + name + "' here")
    raise AttributeError("module 'matplotlib.pyplot' has no attribute '" + name + "'")


# --- Figures ---------------------------------------------------------------------------------------


def figure(num=None, figsize=None, dpi=None, *, facecolor=None, edgecolor=None, frameon=True,
           FigureClass=Figure, clear=False, **kwargs):
    global _current
    if isinstance(num, Figure):
        num = num.number
    label = ''
    if isinstance(num, str):
        label, known = num, [n for n, one in _figures.items() if one.get_label() == num]
        num = known[0] if known else None
    if num is None:
        num = max(_figures) + 1 if _figures else 1
    if num not in _figures:
        made = Figure(figsize, dpi, facecolor, edgecolor, frameon, **kwargs)
        made.number = num
        made.set_label(label)
        _figures[num] = made
    _current = num
    if clear:
        _figures[num].clear()
    return _figures[num]


def gcf():
    return _figures[_current] if _current in _figures else figure()


def get_fignums():
    return sorted(_figures)


def get_figlabels():
    return [_figures[num].get_label() for num in get_fignums()]


def fignum_exists(num):
    return num in (_figures if isinstance(num, int) else get_figlabels())


def close(fig=None):
    global _current
    if fig is None:
        fig = _current
    if fig == 'all':
        _figures.clear()
    else:
        if isinstance(fig, str):
            fig = [n for n, one in _figures.items() if one.get_label() == fig]
            fig = fig[0] if fig else None
        _figures.pop(fig.number if isinstance(fig, Figure) else fig, None)
    if _current not in _figures:
        _current = max(_figures) if _figures else None


def clf():
    gcf().clear()


def cla():
    gca().cla()


def show(*args, **kwargs):
    """Draws what is open; in interactive mode, or with block=False, it stays open."""
    block = kwargs.get('block', args[0] if args else None)
    for num in get_fignums():
        _figures[num]._record()
    if block if block is not None else not _interactive:
        close('all')


def draw():
    gcf().canvas.draw_idle()


def pause(interval):
    """A moment of an animation: the figure as it is now."""
    if _figures and gcf()._has_news():
        gcf()._record()


def draw_if_interactive(*args, **kwargs):
    pass


def ion():
    global _interactive
    _interactive = True


def ioff():
    global _interactive
    _interactive = False


def isinteractive():
    return _interactive


def switch_backend(newbackend):
    close('all')


def savefig(*args, **kwargs):
    return gcf().savefig(*args, **kwargs)


def _draw_the_rest():
    """At the end of the program: what is open and has changed since it was drawn."""
    for num in get_fignums():
        if _figures[num]._axes and _figures[num]._has_news():
            _figures[num]._record()


_plot.at_end(_draw_the_rest)


# --- Axes ------------------------------------------------------------------------------------------


def gca():
    return gcf().gca()


def sca(ax):
    figure(ax.figure.number)
    ax.figure.sca(ax)


def axes(arg=None, **kwargs):
    return subplot(**kwargs) if arg is None else gcf().add_axes(arg, **kwargs)


def delaxes(ax=None):
    (gca() if ax is None else ax).remove()


def subplot(*args, **kwargs):
    place = _figure.place_of(args) if not (args and isinstance(args[0], _AxesSubplot)) else None
    fig = gcf()
    for one in fig.axes:
        if one is (args[0] if args else None) or place is not None and one._place == place and not kwargs \
                and one._is_twin is None:
            return fig.sca(one)
    return fig.add_subplot(place, **kwargs)


def subplots(nrows=1, ncols=1, *, sharex=False, sharey=False, squeeze=True, width_ratios=None,
             height_ratios=None, subplot_kw=None, gridspec_kw=None, **fig_kw):
    GridSpec(nrows, ncols)
    fig = figure(**fig_kw)
    return fig, fig.subplots(nrows, ncols, sharex=sharex, sharey=sharey, squeeze=squeeze,
                             width_ratios=width_ratios, height_ratios=height_ratios, subplot_kw=subplot_kw,
                             gridspec_kw=gridspec_kw)


def subplot2grid(shape, loc, rowspan=1, colspan=1, fig=None, **kwargs):
    rows, columns = shape
    return (gcf() if fig is None else fig).add_subplot(
        (rows, columns, loc[0], loc[0] + rowspan, loc[1], loc[1] + colspan), **kwargs)


def twinx(ax=None):
    return (gca() if ax is None else ax).twinx()


def twiny(ax=None):
    return (gca() if ax is None else ax).twiny()


def subplots_adjust(left=None, bottom=None, right=None, top=None, wspace=None, hspace=None):
    gcf().subplots_adjust(left, bottom, right, top, wspace, hspace)


def tight_layout(*, pad=1.08, h_pad=None, w_pad=None, rect=None):
    gcf().tight_layout()


def suptitle(t, **kwargs):
    return gcf().suptitle(t, **kwargs)


def figtext(x, y, s, fontdict=None, **kwargs):
    return gcf().text(x, y, s, fontdict, **kwargs)


def figlegend(*args, **kwargs):
    return gcf().legend(*args, **kwargs)


def _on_axes(name):
    """A function that is a method of the current axes."""
    method = getattr(Axes, name)

    def function(*args, **kwargs):
        return getattr(gca(), name)(*args, **kwargs)

    function.__name__ = name
    function.__qualname__ = name
    function.__doc__ = method.__doc__
    return function


plot, scatter, hist = _on_axes('plot'), _on_axes('scatter'), _on_axes('hist')
bar, barh, bar_label = _on_axes('bar'), _on_axes('barh'), _on_axes('bar_label')
step, stem, errorbar = _on_axes('step'), _on_axes('stem'), _on_axes('errorbar')
loglog, semilogx, semilogy = _on_axes('loglog'), _on_axes('semilogx'), _on_axes('semilogy')
axhline, axvline, axline = _on_axes('axhline'), _on_axes('axvline'), _on_axes('axline')
axhspan, axvspan = _on_axes('axhspan'), _on_axes('axvspan')
vlines, hlines, boxplot = _on_axes('vlines'), _on_axes('hlines'), _on_axes('boxplot')
fill_between, fill_betweenx, fill = _on_axes('fill_between'), _on_axes('fill_betweenx'), _on_axes('fill')
stackplot = _on_axes('stackplot')
contour, contourf, pcolormesh = _on_axes('contour'), _on_axes('contourf'), _on_axes('pcolormesh')
quiver, text, annotate = _on_axes('quiver'), _on_axes('text'), _on_axes('annotate')
legend, grid, axis = _on_axes('legend'), _on_axes('grid'), _on_axes('axis')
margins, autoscale, tick_params = _on_axes('margins'), _on_axes('autoscale'), _on_axes('tick_params')
ticklabel_format, imshow = _on_axes('ticklabel_format'), _on_axes('imshow')
pie, arrow, clabel, spy = _on_axes('pie'), _on_axes('arrow'), _on_axes('clabel'), _on_axes('spy')
hist2d, violinplot, minorticks_off = _on_axes('hist2d'), _on_axes('violinplot'), _on_axes('minorticks_off')
locator_params = _on_axes('locator_params')


def title(label, fontdict=None, loc=None, pad=None, *, y=None, **kwargs):
    return gca().set_title(label, fontdict, loc, pad, y=y, **kwargs)


def xlabel(xlabel, fontdict=None, labelpad=None, *, loc=None, **kwargs):
    return gca().set_xlabel(xlabel, fontdict, labelpad, loc=loc, **kwargs)


def ylabel(ylabel, fontdict=None, labelpad=None, *, loc=None, **kwargs):
    return gca().set_ylabel(ylabel, fontdict, labelpad, loc=loc, **kwargs)


def xlim(*args, **kwargs):
    return gca().set_xlim(*args, **kwargs) if args or kwargs else gca().get_xlim()


def ylim(*args, **kwargs):
    return gca().set_ylim(*args, **kwargs) if args or kwargs else gca().get_ylim()


def xscale(value, **kwargs):
    gca().set_xscale(value, **kwargs)


def yscale(value, **kwargs):
    gca().set_yscale(value, **kwargs)


def _set_ticks(name, ticks, labels, kwargs):
    one = getattr(gca(), name + 'axis')
    if ticks is None and labels is not None:
        raise TypeError("%sticks(): Parameter 'labels' can't be set without setting 'ticks'" % name)
    locs = one.get_ticklocs() if ticks is None else one.set_ticks(ticks, labels)
    if kwargs:
        one._style_labels(kwargs)
    return locs, one.get_ticklabels()


def xticks(ticks=None, labels=None, **kwargs):
    return _set_ticks('x', ticks, labels, kwargs)


def yticks(ticks=None, labels=None, **kwargs):
    return _set_ticks('y', ticks, labels, kwargs)


def box(on=None):
    for spine in gca().spines.values():
        spine.set_visible(bool(on) if on is not None else not spine.visible)


def matshow(A, fignum=None, **kwargs):
    A = np.asarray(A)
    fig = gcf() if fignum == 0 else figure(fignum)
    return fig.gca().matshow(A, **kwargs)


# --- Colours ---------------------------------------------------------------------------------------


def gci():
    return gcf()._mappable


def sci(im):
    gcf()._mappable = im


def colorbar(mappable=None, cax=None, ax=None, **kwargs):
    if mappable is None:
        mappable = gci()
    return gcf().colorbar(mappable, cax, ax, **kwargs)


def clim(vmin=None, vmax=None):
    if gci() is None:
        raise RuntimeError('You must first define an image, e.g., with imshow')
    gci().set_clim(vmin, vmax)


def set_cmap(cmap):
    rcParams['image.cmap'] = get_cmap(cmap, None).name
    if gci() is not None:
        gci().set_cmap(cmap)


def _of_map(name):
    def function():
        set_cmap(name)

    function.__name__ = function.__qualname__ = name
    function.__doc__ = "Set the colormap to '%s'." % name
    return function


autumn, bone, cool, copper, flag = [_of_map(name) for name in 'autumn bone cool copper flag'.split()]
gray, hot, hsv, inferno, jet = [_of_map(name) for name in 'gray hot hsv inferno jet'.split()]
magma, nipy_spectral, pink, plasma = [_of_map(name) for name in 'magma nipy_spectral pink plasma'.split()]
prism, spring, summer, viridis, winter = [_of_map(name) for name in 'prism spring summer viridis winter'.split()]


def colormaps():
    return list(cm.colormaps)


def __dir__():
    return sorted([name for name in globals() if not name.startswith('_')])
