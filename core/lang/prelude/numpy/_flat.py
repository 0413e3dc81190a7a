"""ndarray.flat: the elements in row-major order, however they lie; what is assigned repeats itself."""
from numpy import arange, array, ndarray

_UNSUPPORTED = 'unsupported iterator index'


class flatiter:
    __slots__ = ('_base', '_index')

    def __init__(self, base):
        self._base = base
        self._index = 0

    base = property(lambda self: self._base)
    index = property(lambda self: self._index)

    @property
    def coords(self):
        return self._place(self._index)

    def _place(self, i):
        places, shape = [], self._base.shape
        for size in reversed(shape):
            places.insert(0, i % size if len(places) + 1 < len(shape) else i)
            i //= size
        return tuple(places)

    def __len__(self):
        return self._base.size

    def __iter__(self):
        return self

    def __next__(self):
        if self._index >= self._base.size:
            raise StopIteration
        value = self._base[self._place(self._index)]
        self._index += 1
        return value

    def copy(self):
        return self._base.flatten()

    def __array__(self, dtype=None):
        return self.copy() if dtype is None else self.copy().astype(dtype)

    def _number(self, key, outside):
        """The place of one element, or None for other keys."""
        if isinstance(key, (slice, list, ndarray)) or key is Ellipsis:
            return None
        try:
            i = key.__index__()
        except (AttributeError, TypeError):
            raise IndexError(_UNSUPPORTED) from None
        size = self._base.size
        if not -size <= i < size:
            raise IndexError(outside % (i, size))
        return self._place(i % size)

    def __getitem__(self, key):
        self._index = 0
        place = self._number(key, 'index %d is out of bounds for axis 0 with size %d')
        return self.copy()[key] if place is None else self._base[place]

    def __setitem__(self, key, value):
        self._index = 0
        place = self._number(key, 'index %d is out of bounds for size %d')
        if place is not None:
            self._base[place] = value
            return
        flat = self.copy()
        places = arange(self._base.size)[key]
        values = array(value).flatten()
        if values.size:
            flat[places] = values[arange(places.size) % values.size]
            self._base[...] = flat.reshape(self._base.shape)

    def __eq__(self, other):
        return self.copy() == other

    def __ne__(self, other):
        return self.copy() != other

    def __lt__(self, other):
        return self.copy() < other

    def __le__(self, other):
        return self.copy() <= other

    def __gt__(self, other):
        return self.copy() > other

    def __ge__(self, other):
        return self.copy() >= other

    __hash__ = None


flatiter.__module__ = 'numpy'


def assign(base, value):
    """base.flat = value"""
    flatiter(base)[:] = value
