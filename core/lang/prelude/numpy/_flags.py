"""ndarray.flags: how an array lies in memory."""
from numpy import _core

_SHORT = {'C': 'C_CONTIGUOUS', 'F': 'F_CONTIGUOUS', 'O': 'OWNDATA', 'W': 'WRITEABLE',
          'A': 'ALIGNED', 'X': 'WRITEBACKIFCOPY'}


def _lies_in_order(sizes, strides):
    """Without gaps, the last dim innermost; dims of one element lie anyhow."""
    step = 1
    for size, stride in zip(reversed(sizes), reversed(strides)):
        if size != 1 and stride != step:
            return False
        step *= size
    return True


class flagsobj:
    def __init__(self, a):
        sizes, strides = a.shape, tuple(_core.element_strides(a)) if a.ndim else ()
        empty = 0 in sizes
        self.c_contiguous = empty or _lies_in_order(sizes, strides)
        self.f_contiguous = empty or _lies_in_order(sizes[::-1], strides[::-1])
        self.contiguous = self.c_contiguous
        self.fortran = self.fnc = self.f_contiguous and not self.c_contiguous
        self.forc = self.c_contiguous or self.f_contiguous
        self.owndata = a.base is None
        self._writeable = not _core.is_read_only(a)
        self.aligned = True
        self.writebackifcopy = False

    @property
    def writeable(self):
        return self._writeable

    @writeable.setter
    def writeable(self, flag):
        if bool(flag) != self._writeable:
            raise NotImplementedError('numpy has no arrays that are made read-only here, or writeable again')

    def __setitem__(self, key, value):
        setattr(self, _SHORT.get(key, key).lower(), value)

    def __getitem__(self, key):
        return getattr(self, _SHORT.get(key, key).lower())

    def __repr__(self):
        return ''.join('  %s : %s\n' % (name, self[name]) for name in _SHORT.values())
