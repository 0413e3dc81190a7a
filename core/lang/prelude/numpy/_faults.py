"""What is done about divisions by zero, overflows and invalid values."""
from contextlib import ContextDecorator

from numpy._core import on_faults as _on_faults

_KINDS = ('divide', 'over', 'under', 'invalid')
_ACTIONS = ('ignore', 'warn', 'raise')


def warn(text, category=RuntimeWarning):
    """Tells the caller of a function of numpy."""
    import warnings
    warnings.warn(text, category, 3)


def geterr():
    return {kind: _ACTIONS[action] for kind, action in zip(_KINDS, _on_faults(None))}


def seterr(all=None, divide=None, over=None, under=None, invalid=None):
    before = geterr()
    actions = []
    for kind, action in zip(_KINDS, (divide, over, under, invalid)):
        action = action or all or before[kind]
        if action not in _ACTIONS + ('call', 'print', 'log'):
            raise KeyError(action)
        if action in ('call', 'print', 'log'):
            raise NotImplementedError("numpy.seterr(%s='%s') is not here: 'ignore', 'warn' and "
                                      "'raise' are" % (kind, action))
        actions.append(_ACTIONS.index(action))
    _on_faults(actions)
    return before


class errstate(ContextDecorator):
    def __init__(self, *, call=None, **kwargs):
        if call is not None:
            raise NotImplementedError('numpy.errstate has no call= here')
        self.kwargs = kwargs

    def __enter__(self):
        self.before = seterr(**self.kwargs)

    def __exit__(self, *exc_info):
        seterr(**self.before)


errstate.__module__ = 'numpy'
