"""Names that Python 2 had: `from past.builtins import xrange`."""
import sys as _sys
from functools import reduce

xrange, long, unicode, unichr, raw_input, intern = range, int, str, chr, input, _sys.intern


def cmp(x, y):
    """The sign of how x and y compare, as in Python 2."""
    return (x > y) - (x < y)
