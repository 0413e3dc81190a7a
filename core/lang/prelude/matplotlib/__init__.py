"""matplotlib, as far as lessons draw with it: figures become SVG, which the page and
`gradwalk run --figures` show. Numbers (limits, ticks, edges of bins, colours) are those of
Matplotlib 3.6; how a figure looks is the playground's own."""
__version__ = '3.6.3'

from matplotlib import colors, cm
from matplotlib._rc import cycler, rcParams, rcParamsDefault, rc, rc_context, rcdefaults
from matplotlib.cm import colormaps

_backend = 'agg'
_absent = '''
animation artist axes axis backend_bases backends bezier category cbook collections colorbar container
contour dates docstring hatch image layout_engine legend legend_handler
markers mathtext mlab offsetbox patheffects path projections quiver rc_file
rc_params sankey scale spines stackplot streamplot table testing text textpath tight_layout
transforms tri type1font units widgets set_loglevel get_cachedir get_configdir get_data_path
interactive matplotlib_fname color_sequences'''.split()


def use(backend, *, force=True):
    """Whatever is asked for: there is one way to draw here."""
    global _backend
    if not isinstance(backend, str):
        raise AttributeError("'%s' object has no attribute 'lower'" % type(backend).__name__)
    _backend = backend


def get_backend():
    return _backend


def is_interactive():
    import matplotlib.pyplot as plt
    return plt.isinteractive()


def __getattr__(name):
    if name in ('pyplot', 'ticker', 'style', 'figure', 'lines', 'patches', 'gridspec', 'font_manager') or name[0] == '_' != name[1]:
        import importlib
        return importlib.import_module('matplotlib.' + name)
    if name in _absent:
        raise AttributeError("matplotlib has no '" + name + "' here")
    raise AttributeError("module 'matplotlib' has no attribute '" + name + "'")
