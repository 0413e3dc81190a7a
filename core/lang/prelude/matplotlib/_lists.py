"""Lists of what is in axes, that change with them: ax.lines, ax.patches and the like."""
import warnings


class MatplotlibDeprecationWarning(DeprecationWarning):
    pass


MatplotlibDeprecationWarning.__module__ = 'matplotlib._api.deprecation'


class ArtistList:
    def __init__(self, axes, name, kept):
        self._axes, self._name, self._kept = axes, name, kept

    def _now(self):
        every = [part for artist in self._axes._children for part in getattr(artist, '_parts', [artist])]
        return [artist for artist in every if self._kept(artist)]

    def __repr__(self):
        return '<Axes.ArtistList of %d %s>' % (len(self), self._name)

    def __len__(self):
        return len(self._now())

    def __iter__(self):
        return iter(self._now())

    def __reversed__(self):
        return reversed(self._now())

    def __contains__(self, artist):
        return artist in self._now()

    def __getitem__(self, key):
        return self._now()[key]

    def __add__(self, other):
        return self._now() + list(other) if isinstance(other, (list, ArtistList)) else NotImplemented

    def __radd__(self, other):
        return other + self._now() if isinstance(other, list) else NotImplemented

    def index(self, value):
        return self._now().index(value)

    def count(self, value):
        return self._now().count(value)

    # Matplotlib 3.6 still lets them be changed, and says that it will not: where it is seen to be the program
    # that does it, which it is not in what the base class has.
    def _warn(self, instead):
        warnings.warn('The modification of the Axes.%s property was deprecated in Matplotlib 3.5 and will be '
                      'removed two minor releases later. Use %s instead.' % (self._name, instead),
                      MatplotlibDeprecationWarning, stacklevel=3)

    def __delitem__(self, key):
        self._warn('Artist.remove()')
        self._take_out(key)

    def _take_out(self, key):
        for artist in self[key] if isinstance(key, slice) else [self[key]]:
            artist.remove()

    def remove(self, value):
        self._take_out(self._now().index(value))

    def pop(self, index=-1):
        artist = self[index]
        self._take_out(index)
        return artist

    def clear(self):
        while len(self):
            self._take_out(-1)

    def append(self, value):
        self._axes._add(value, '')


ArtistList.__module__, ArtistList.__qualname__ = 'matplotlib.axes._base', '_AxesBase.ArtistList'
