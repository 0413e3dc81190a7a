"""Artists that belong together: they are tuples, and have one place in a legend."""


class Container(tuple):
    def __new__(cls, items, label=None):
        made = tuple.__new__(cls, items)
        made._label = label
        return made

    def get_label(self):
        return self._label or ''

    def set_label(self, s):
        self._label = s

    def parts(self):
        flat = []
        for one in self:
            flat += list(one) if isinstance(one, (tuple, list)) else [one]
        return [one for one in flat if one is not None]

    def get_children(self):
        return self.parts()

    def remove(self):
        for one in self.parts():
            one.remove()


class SeveralArtists(list):
    """A list that prints as short as Matplotlib's."""

    def __init__(self, items, kind):
        list.__init__(self, items)
        self._kind = kind

    def __repr__(self):
        if self._kind == 'Lists[Patches]':
            return '<a list of %d Lists[Patches] objects>' % len(self)
        return '<a list of %d %s objects>' % (len(self), self._kind)


class BarContainer(Container):
    def __new__(cls, patches, label=None, errorbar=None, datavalues=None, orientation=None):
        made = Container.__new__(cls, patches, label)
        made.patches = list(patches)
        made.errorbar = errorbar
        made.datavalues = datavalues
        made.orientation = orientation
        return made

    def __repr__(self):
        return '<BarContainer object of %d artists>' % len(self)


class ErrorbarContainer(Container):
    def __new__(cls, lines, label=None):
        made = Container.__new__(cls, lines, label)
        made.lines = tuple(lines)
        return made

    def __repr__(self):
        return '<ErrorbarContainer object of %d artists>' % len(self)


class StemContainer(Container):
    def __new__(cls, parts, label=None):
        made = Container.__new__(cls, parts, label)
        made.markerline, made.stemlines, made.baseline = parts
        return made

    def __repr__(self):
        return '<StemContainer object of %d artists>' % len(self)
