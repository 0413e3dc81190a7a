"""numpy.lib, as far as it is here."""
from numpy.lib import stride_tricks


def __getattr__(name):
    if name[0] != '_':
        raise NotImplementedError("numpy.lib has no '" + name + "' here")
    raise AttributeError("module 'numpy.lib' has no attribute '" + name + "'")
