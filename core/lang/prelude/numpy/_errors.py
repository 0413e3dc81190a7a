"""Errors with classes of numpy's own."""


class AxisError(ValueError, IndexError):
    def __init__(self, axis, ndim=None, msg_prefix=None):
        self.axis = axis
        self.ndim = ndim
        text = 'axis %s is out of bounds for array of dimension %s' % (axis, ndim)
        self._text = axis if ndim is None else text if msg_prefix is None else msg_prefix + ': ' + text

    def __str__(self):
        return self._text


class UFuncTypeError(TypeError):
    pass


class _UFuncNoLoopError(UFuncTypeError):
    pass


class _UFuncInputCastingError(UFuncTypeError):
    pass


class _UFuncOutputCastingError(UFuncTypeError):
    pass


AxisError.__module__ = 'numpy'
for _class in (_UFuncNoLoopError, _UFuncInputCastingError, _UFuncOutputCastingError, UFuncTypeError):
    _class.__module__ = 'numpy.core._exceptions'
    _class.__name__ = 'UFuncTypeError'
