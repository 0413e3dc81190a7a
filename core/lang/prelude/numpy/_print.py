"""How arrays are printed, and asking for something else."""
from numpy import _core
from numpy._create import asarray

_NAMES = ('precision', 'threshold', 'edgeitems', 'linewidth', 'suppress')
_ORDER = ('edgeitems', 'threshold', 'floatmode', 'precision', 'suppress', 'linewidth', 'nanstr', 'infstr',
          'sign', 'formatter', 'legacy')
_DEFAULTS = {'nanstr': 'nan', 'infstr': 'inf', 'sign': '-', 'formatter': None, 'floatmode': 'maxprec',
             'legacy': False}
_others = dict(_DEFAULTS)


def get_printoptions():
    options = dict(zip(_NAMES, _core.print_options()))
    return {name: options[name] if name in options else _others[name] for name in _ORDER}


def _printed(a, whole):
    from numpy._format import printed
    return printed(a, whole)


def _set_others(others):
    """Arrays are printed by C unless something else than the defaults is asked for."""
    _others.update(others)
    _core.print_by(None if _others == _DEFAULTS else _printed)


def _checked(floatmode, sign, legacy):
    modes = ('fixed', 'unique', 'maxprec', 'maxprec_equal')
    if floatmode is not None and floatmode not in modes:
        raise ValueError('floatmode option must be one of ' + ', '.join(['"%s"' % mode for mode in modes]))
    if sign not in (None, '-', '+', ' '):
        raise ValueError("sign option must be one of ' ', '+', or '-'")
    if legacy:
        raise NotImplementedError("numpy.set_printoptions has no argument 'legacy' here")


def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None,
                     nanstr=None, infstr=None, formatter=None, sign=None, floatmode=None, *,
                     legacy=None):
    _checked(floatmode, sign, legacy)
    if precision is not None and not hasattr(precision, '__index__'):
        raise TypeError('precision must be an integer')
    _core.set_print_options(_merged(precision, threshold, edgeitems, linewidth, suppress))
    wanted = {'nanstr': nanstr, 'infstr': infstr, 'sign': sign, 'floatmode': floatmode}
    wanted = {name: value for name, value in wanted.items() if value is not None}
    _set_others(dict(wanted, formatter=formatter))  # which lasts until the next call


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
        self._before = _core.print_options(), dict(_others)
        set_printoptions(*self._wanted[0], **self._wanted[1])
        return get_printoptions()

    def __exit__(self, kind, value, traceback):
        _core.set_print_options(self._before[0])
        _set_others(self._before[1])


def array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=' ',
                 prefix='', *, threshold=None, edgeitems=None, suffix='', formatter=None, sign=None,
                 floatmode=None):
    _checked(floatmode, sign, None)
    options = _merged(precision, threshold, edgeitems, max_line_width, suppress_small)
    wanted = {'formatter': formatter, 'sign': sign, 'floatmode': floatmode}
    others = dict(_others, **{name: value for name, value in wanted.items() if value is not None})
    if others == _DEFAULTS:
        return _core.text(asarray(a), separator, len(prefix), len(suffix), options)
    from numpy._format import text
    return text(a, dict(others, **dict(zip(_NAMES, options))), separator, prefix, suffix)


def _with(arr, whole, max_line_width, precision, suppress_small):
    before = _core.print_options()
    _core.set_print_options(_merged(precision, None, None, max_line_width, suppress_small))
    try:
        return repr(asarray(arr)) if whole else str(asarray(arr))
    finally:
        _core.set_print_options(before)


def array_repr(arr, max_line_width=None, precision=None, suppress_small=None):
    return _with(arr, True, max_line_width, precision, suppress_small)


def array_str(a, max_line_width=None, precision=None, suppress_small=None):
    return _with(a, False, max_line_width, precision, suppress_small)
