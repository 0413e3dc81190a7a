"""mpl_toolkits: of Matplotlib's toolkits, axes of three dimensions (mplot3d) are here."""


def __getattr__(name):
    if name == 'mplot3d':
        import importlib
        return importlib.import_module('mpl_toolkits.mplot3d')
    if name in ('axes_grid1', 'axisartist', 'axes_grid'):
        raise AttributeError("mpl_toolkits has no '" + name + "' here")
    raise AttributeError("module 'mpl_toolkits' has no attribute '" + name + "'")
