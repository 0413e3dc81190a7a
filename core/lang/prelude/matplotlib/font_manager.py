"""matplotlib.font_manager: FontProperties, of which the size counts: letters are the page's own."""


class FontProperties:
    def __init__(self, family=None, style=None, variant=None, weight=None, stretch=None, size=None,
                 fname=None, math_fontfamily=None):
        self._family, self._style, self._weight = family, style, weight
        self._size = size
        self._file = fname

    def get_family(self):
        return ['sans-serif'] if self._family is None else [self._family] if isinstance(self._family, str) \
            else list(self._family)

    def get_size(self):
        from matplotlib._text import Text
        return Text(0, 0, '', fontsize=self._size)._size

    get_size_in_points = get_size

    def set_size(self, size):
        self._size = size

    def get_file(self):
        return self._file

    def set_file(self, file):
        self._file = file
