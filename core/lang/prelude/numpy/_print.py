"""How arrays are printed, and asking for something else."""
from numpy import _core
from numpy._create import asarray

_NAMES = ('precision', 'threshold', 'edgeitems', 'linewidth', 'suppress')
_fixed = {'nanstr': 'nan', 'infstr': 'inf', 'sign': '-', 'formatter': None, 'floatmode': 'maxprec',
          'legacy': False}


def get_printoptions():
    options = dict(zip(('precision', 'threshold', 'edgeitems', 'linewidth', 'suppress'),
                       _core.print_options()))
    order = ('edgeitems', 'threshold', 'floatmode', 'precision', 'suppress', 'linewidth', 'nanstr',
             'infstr', 'sign', 'formatter', 'legacy')
    return {name: options[name] if name in options else _fixed[name] for name in order}


def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None,
                     nanstr=None, infstr=None, formatter=None, sign=None, floatmode=None, *,
                     legacy=None):
    for name, value in (('nanstr', nanstr), ('infstr', infstr), ('formatter', formatter),
                        ('sign', sign), ('floatmode', floatmode), ('legacy', legacy)):
        if value is not None and value != _fixed[name]:
            raise NotImplementedError("numpy.set_printoptions has no argument '%s' here" % name)
    _core.set_print_options(_merged(precision, threshold, edgeitems, linewidth, suppress))


def _merged(*wanted):
    now = _core.print_options()
    large = 9223372036854775807
    wanted = [large if value == float('inf') else value for value in wanted]
    return tuple(old if new is None else new for old, new in zip(now, wanted))


class printoptions:
    """set_printoptions for the length of a with statement."""

    def __init__(self, *args, **kwargs):
        self._wanted = args, kwargs

    def __enter__(self):
        self._before = _core.print_options()
        set_printoptions(*self._wanted[0], **self._wanted[1])
        return get_printoptions()

    def __exit__(self, kind, value, traceback):
        _core.set_print_options(self._before)


def array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=' ',
                 prefix='', *, threshold=None, edgeitems=None, suffix='', formatter=None, sign=None,
                 floatmode=None):
    if formatter is not None or sign is not None or floatmode is not None:
        raise NotImplementedError('numpy.array2string has no formatter, sign or floatmode here')
    options = _merged(precision, threshold, edgeitems, max_line_width, suppress_small)
    return _core.text(asarray(a), separator, len(prefix), len(suffix), options)


def array_repr(arr, max_line_width=None, precision=None, suppress_small=None):
    with printoptions(linewidth=max_line_width, precision=precision, suppress=suppress_small):
        return repr(asarray(arr))


def array_str(a, max_line_width=None, precision=None, suppress_small=None):
    with printoptions(linewidth=max_line_width, precision=precision, suppress=suppress_small):
        return str(asarray(a))
