"""matplotlib.colors: colours by name and number, colour maps, and norms."""
import numpy as np
from matplotlib._color_names import CSS as _CSS
from matplotlib._rc import color_cycle as _color_cycle

_words = _CSS.split()
CSS4_COLORS = {_words[i]: '#' + _words[i + 1].upper() for i in range(0, len(_words), 2)}
BASE_COLORS = {'b': (0, 0, 1), 'g': (0, 0.5, 0), 'r': (1, 0, 0), 'c': (0, 0.75, 0.75),
               'm': (0.75, 0, 0.75), 'y': (0.75, 0.75, 0), 'k': (0, 0, 0), 'w': (1, 1, 1)}
TABLEAU_COLORS = {'tab:blue': '#1f77b4', 'tab:orange': '#ff7f0e', 'tab:green': '#2ca02c',
                  'tab:red': '#d62728', 'tab:purple': '#9467bd', 'tab:brown': '#8c564b',
                  'tab:pink': '#e377c2', 'tab:gray': '#7f7f7f', 'tab:olive': '#bcbd22',
                  'tab:cyan': '#17becf'}
_absent = '''
AsinhNorm BoundaryNorm CenteredNorm ColorConverter ColorSequenceRegistry FuncNorm LightSource NoNorm
PowerNorm SymLogNorm XKCD_COLORS colorConverter from_levels_and_colors hexColorPattern hsv_to_rgb
rgb_to_hsv cnames make_norm_from_scale get_named_colors_mapping'''.split()


def _fail(c):
    raise ValueError('Invalid RGBA argument: %r' % (c,))


def _of_hex(digits, c):
    try:
        parts = [int(digits[i:i + 2], 16) / 255 for i in range(0, len(digits), 2)]
    except ValueError:
        _fail(c)
    return tuple(parts) if len(parts) == 4 else tuple(parts) + (1.0,)


def _of_text(c):
    if c.lower() == 'none':
        return (0.0, 0.0, 0.0, 0.0)
    if c[:1] == 'C' and c[1:].isdigit():
        cycle = _color_cycle()
        return to_rgba(cycle[int(c[1:]) % len(cycle)])
    if c in BASE_COLORS:
        return tuple([float(part) for part in BASE_COLORS[c]]) + (1,)  # as Matplotlib has it: a whole one
    if c[:5] == 'xkcd:':
        raise ValueError("colours of 'xkcd:' are not there in the playground")
    named = TABLEAU_COLORS.get(c.lower().replace('grey', 'gray')) or CSS4_COLORS.get(c.lower())
    if named:
        c = named
    if c[:1] == '#':
        digits = c[1:]
        if len(digits) in (3, 4):
            digits = ''.join([2 * digit for digit in digits])
        if len(digits) in (6, 8):
            return _of_hex(digits, c)
        _fail(c)
    try:
        gray = float(c)
    except ValueError:
        _fail(c)
    if not 0 <= gray <= 1:
        raise ValueError('Invalid string grayscale value %r. Value must be within 0-1 range' % (c,))
    return (gray, gray, gray, 1.0)


def to_rgba(c, alpha=None):
    if isinstance(c, str):
        rgba = _of_text(c)
        if c.lower() == 'none':
            return rgba
    else:
        if not np.iterable(c):
            _fail(c)
        parts = [float(part) for part in c]
        if len(parts) not in (3, 4):
            raise ValueError('RGBA sequence should have length 3 or 4')
        if not all([0 <= part <= 1 for part in parts]):
            raise ValueError('RGBA values should be within 0-1 range')
        rgba = tuple(parts) if len(parts) == 4 else tuple(parts) + (1,)
    return rgba if alpha is None else rgba[:3] + (alpha,)


def to_rgb(c):
    return to_rgba(c)[:3]


def to_hex(c, keep_alpha=False):
    rgba = to_rgba(c)
    return '#' + ''.join(['%02x' % round(part * 255) for part in rgba[:4 if keep_alpha else 3]])


def is_color_like(c):
    try:
        to_rgba(c)
    except (ValueError, TypeError):
        return False
    return True


def to_rgba_array(c, alpha=None):
    if isinstance(c, str) or is_color_like(c):
        rows = [to_rgba(c, alpha)]
    else:
        rows = [to_rgba(one, alpha) for one in c]
    return np.array([list(row) for row in rows]).reshape(len(rows), 4)


# --- Colour maps -----------------------------------------------------------------------------------


class Colormap:
    """Numbers in [0, 1], or indices, to colours."""

    def __init__(self, name, N=256):
        self.name = name
        self.N = int(N)
        self.monochrome = False
        self._under = self._over = None
        self._bad = (0.0, 0.0, 0.0, 0.0)
        self._table = None

    def _lut(self):
        if self._table is None:
            self._table = self._make_table()
        return self._table

    def _indices(self, X):
        """Which row of the table each is: -1 under, N over, -2 bad."""
        X = np.asarray(X)
        if X.dtype.kind in 'iub':
            index = X.astype(np.float64)
        else:
            index = X.astype(np.float64) * self.N
            index = np.where(index == self.N, float(self.N - 1), index)
            index = np.where((index < 0) & (index > -1), -1.0, np.trunc(index))
        bad = np.isnan(index)
        index = np.clip(np.where(bad, 0.0, index), -1.0, float(self.N))
        return np.where(bad, -2.0, index)

    def _colors(self):
        """The table, then the colours of under, over and bad: what indices N, N + 1, N + 2 mean."""
        lut = self._lut()
        low = lut[0].tolist() if self._under is None else list(self._under)
        high = lut[-1].tolist() if self._over is None else list(self._over)
        return np.concatenate([lut, np.array([high, list(self._bad), low])])

    def __call__(self, X, alpha=None, bytes=False):
        index = self._indices(X)
        rows = np.where(index == -2, float(self.N + 1), np.where(index == -1, float(self.N + 2), index))
        table = self._colors()
        if alpha is not None:
            table[:, 3] = alpha
        if bytes:
            table = (table * 255).astype(np.uint8)
        if not np.iterable(X):
            return tuple(table[int(rows)].tolist())
        return table[rows.astype(np.int64)]

    def set_bad(self, color='k', alpha=None):
        self._bad = to_rgba(color, alpha)

    def set_under(self, color='k', alpha=None):
        self._under = to_rgba(color, alpha)

    def set_over(self, color='k', alpha=None):
        self._over = to_rgba(color, alpha)

    def copy(self):
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        return other

    __copy__ = copy

    def __eq__(self, other):
        return isinstance(other, Colormap) and np.array_equal(self._colors(), other._colors())

    def __hash__(self):
        return id(self)


class ListedColormap(Colormap):
    def __init__(self, colors, name='from_list', N=None):
        if N is None:
            self.colors = colors
            N = len(colors)
        elif isinstance(colors, str):
            self.colors = [colors] * N
        else:
            self.colors = [colors[i % len(colors)] for i in range(N)]
        Colormap.__init__(self, name, N)

    def _make_table(self):
        return to_rgba_array(self.colors)

    def resampled(self, lutsize):
        return ListedColormap(self(np.linspace(0, 1, lutsize)), self.name)

    def reversed(self, name=None):
        return ListedColormap(list(self.colors)[::-1], name or _reversed_name(self.name))


class LinearSegmentedColormap(Colormap):
    """segmentdata: of 'red', 'green', 'blue' rows (x, value below, value above), or a function."""

    def __init__(self, name, segmentdata, N=256, gamma=1.0):
        Colormap.__init__(self, name, N)
        self._segmentdata = segmentdata
        self._gamma = gamma

    def _channel(self, rows):
        at = np.linspace(0, 1, self.N) ** self._gamma
        if callable(rows):
            return np.clip(np.array(rows(at), dtype=float), 0, 1)
        rows = np.array([list(row) for row in rows], dtype=float)
        if self.N == 1:
            return np.array([rows[-1, 1]])
        x = rows[:, 0] * (self.N - 1)
        below, above = rows[:, 1], rows[:, 2]
        at = (self.N - 1) * at
        right = np.searchsorted(x, at)[1:-1]
        part = (at[1:-1] - x[right - 1]) / (x[right] - x[right - 1])
        inside = part * (below[right] - above[right - 1]) + above[right - 1]
        return np.clip(np.concatenate([above[:1], inside, below[-1:]]), 0, 1)

    def _make_table(self):
        data = self._segmentdata
        alpha = self._channel(data['alpha']) if 'alpha' in data else np.ones(self.N)
        return np.stack([self._channel(data['red']), self._channel(data['green']),
                         self._channel(data['blue']), alpha], axis=1)

    def resampled(self, lutsize):
        return LinearSegmentedColormap(self.name, self._segmentdata, lutsize, self._gamma)

    def reversed(self, name=None):
        turned = {}
        for key, rows in self._segmentdata.items():
            if callable(rows):
                turned[key] = _turned(rows)
            else:
                turned[key] = [(1.0 - row[0], row[2], row[1]) for row in list(rows)[::-1]]
        return LinearSegmentedColormap(name or _reversed_name(self.name), turned, self.N, self._gamma)

    @staticmethod
    def from_list(name, colors, N=256, gamma=1.0):
        colors = list(colors)
        if isinstance(colors[0], tuple) and len(colors[0]) == 2:
            places = [float(place) for place, _ in colors]
            colors = [color for _, color in colors]
        else:
            places = np.linspace(0, 1, len(colors)).tolist()
        rows = [to_rgba(color) for color in colors]
        return LinearSegmentedColormap(
            name, {key: [(place, row[i], row[i]) for place, row in zip(places, rows)]
                   for i, key in enumerate(('red', 'green', 'blue', 'alpha'))}, N, gamma)


def _turned(function):
    return lambda x: function(1.0 - x)


def _reversed_name(name):
    return name[:-2] if name.endswith('_r') else name + '_r'


# --- Norms -----------------------------------------------------------------------------------------


class Normalize:
    """From [vmin, vmax] to [0, 1]."""

    def __init__(self, vmin=None, vmax=None, clip=False):
        self.vmin = None if vmin is None else float(vmin)
        self.vmax = None if vmax is None else float(vmax)
        self.clip = clip

    def _check(self):
        if self.vmin > self.vmax:
            raise ValueError('minvalue must be less than or equal to maxvalue')

    def _forward(self, x):
        return x

    def __call__(self, value, clip=None):
        x = np.asarray(value, dtype=float)
        if self.vmin is None or self.vmax is None:
            self.autoscale_None(x)
        if not self.scaled():  # there is no number in it
            return np.full(x.shape, np.nan) if np.iterable(value) else np.nan
        self._check()
        if self.vmin == self.vmax:
            result = np.zeros(x.shape)
        else:
            if self.clip if clip is None else clip:
                x = np.clip(x, self.vmin, self.vmax)
            low, high = self._forward(np.array([self.vmin, self.vmax]))
            result = (self._forward(x) - low) / (high - low)
        return result if np.iterable(value) else float(result)

    def inverse(self, value):
        return self.vmin + np.asarray(value) * (self.vmax - self.vmin)

    def autoscale(self, A):
        self.vmin = self.vmax = None
        self.autoscale_None(A)

    def _usable(self, A):
        return A[np.isfinite(A)]

    def autoscale_None(self, A):
        A = np.asarray(A)
        usable = self._usable((A if A.dtype.kind in 'iu' else A.astype(np.float64)).ravel())
        if usable.size:
            if self.vmin is None:
                self.vmin = usable.min().item()
            if self.vmax is None:
                self.vmax = usable.max().item()

    def scaled(self):
        return self.vmin is not None and self.vmax is not None


class LogNorm(Normalize):
    def _check(self):
        Normalize._check(self)
        if self.vmin <= 0:
            raise ValueError('Invalid vmin or vmax')

    def _forward(self, x):
        return np.log10(np.where(x > 0, x, np.nan))

    def _usable(self, A):
        A = A[np.isfinite(A)]
        return A[A > 0]

    def inverse(self, value):
        low, high = self._forward(np.array([self.vmin, self.vmax]))
        return 10 ** (low + np.asarray(value) * (high - low))


class TwoSlopeNorm(Normalize):
    def __init__(self, vcenter, vmin=None, vmax=None):
        Normalize.__init__(self, vmin, vmax)
        self.vcenter = vcenter

    def __call__(self, value, clip=None):
        x = np.asarray(value, dtype=float)
        self.autoscale_None(x)
        if not self.vmin <= self.vcenter <= self.vmax:
            raise ValueError('vmin, vcenter, vmax must increase monotonically')
        result = np.interp(x, [self.vmin, self.vcenter, self.vmax], [0, 0.5, 1])
        return result if np.iterable(value) else float(result)


def __getattr__(name):
    if name in _absent:
        raise AttributeError("matplotlib.colors has no '" + name + "' here")
    raise AttributeError("module 'matplotlib.colors' has no attribute '" + name + "'")


def make_norm(norm, vmin, vmax):
    if norm is None:
        return Normalize(vmin, vmax)
    if isinstance(norm, str):
        raise NotImplementedError('norm %r is not there in the playground' % norm)
    if vmin is not None or vmax is not None:
        raise ValueError('Passing a Normalize instance simultaneously with vmin/vmax is not supported.  '
                         'Please pass vmin/vmax directly to the norm when creating it.')
    return norm
