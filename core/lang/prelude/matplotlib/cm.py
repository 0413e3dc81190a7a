"""matplotlib.cm: the colour maps by name."""
import numpy as np
from matplotlib import _cm_data as _data
from matplotlib.colors import (Colormap, LinearSegmentedColormap, ListedColormap, Normalize,
                               to_rgba_array as _to_rgba_array)
from matplotlib._rc import rcParams as _rcParams

_COOLWARM = '''
.2298057 .298717966 .753683153 .26623388 .353094838 .801466763 .30386891 .406535296 .84495867
.342804478 .458757618 .883725899 .38301334 .50941904 .917387822 .424369608 .558148092 .945619588
.46666708 .604562568 .968154911 .509635204 .648280772 .98478814 .552953156 .688929332 .995375608
.596262162 .726149107 .999836203 .639176211 .759599947 .998151185 .681291281 .788964712 .990363227
.722193294 .813952739 .976574709 .761464949 .834302879 .956945269 .798691636 .849786142 .931688648
.833466556 .860207984 .901068838 .865395197 .86541021 .865395561 .897787179 .848937047 .820880546
.924127593 .827384882 .774508472 .944468518 .800927443 .726736146 .958852946 .769767752 .678007945
.96732803 .734132809 .628751763 .969954137 .694266682 .579375448 .966811177 .650421156 .530263762
.958003065 .602842431 .481775914 .943660866 .551750968 .434243684 .923944917 .49730856 .387970225
.89904617 .439559467 .343229596 .869186849 .378313092 .300267182 .834620542 .312874446 .259301199
.795631745 .24128379 .220525627 .752534934 .157246067 .184115123 .705673158 .01555616 .150232812'''

# Of red, green and blue: x and the value there, or x, the value below and the value above.
_SEGMENTED = {
    'gray': ('0 0 1 1', '0 0 1 1', '0 0 1 1'),
    'binary': ('0 1 1 0', '0 1 1 0', '0 1 1 0'),
    'jet': ('0 0 .35 0 .66 1 .89 1 1 .5', '0 0 .125 0 .375 1 .64 1 .91 0 1 0',
            '0 .5 .11 1 .34 1 .65 0 1 0'),
    'hot': ('0 .0416 .365079 1 1 1', '0 0 .365079 0 .746032 1 1 1', '0 0 .746032 0 1 1'),
    'cool': ('0 0 1 1', '0 1 1 0', '0 1 1 1'),
    'spring': ('0 1 1 1', '0 0 1 1', '0 1 1 0'),
    'summer': ('0 0 1 1', '0 .5 1 1', '0 .4 1 .4'),
    'autumn': ('0 1 1 1', '0 0 1 1', '0 0 1 0'),
    'winter': ('0 0 1 0', '0 0 1 1', '0 1 1 .5'),
    'bone': ('0 0 .746032 .652778 1 1', '0 0 .365079 .319444 .746032 .777778 1 1',
             '0 0 .365079 .444444 1 1'),
    'copper': ('0 0 .809524 1 1 1', '0 0 1 .7812', '0 0 1 .4975'),
    'hsv': ('0 1 .15873 1 .174603 .96875 .333333 .03125 .349206 0 .666667 0 .68254 .03125 .84127 '
            '.96875 .857143 1 1 1',
            '0 0 .15873 .9375 .174603 1 .507937 1 .666667 .0625 .68254 0 1 0',
            '0 0 .333333 0 .349206 .0625 .507937 1 .84127 1 .857143 .9375 1 .09375'),
}
_LISTS = {'bwr': '0000ff ffffff ff0000', 'brg': '0000ff ff0000 00ff00'}
_absent = '''
CMRmap afmhot cividis cubehelix flag gist_earth gist_gray gist_heat gist_ncar gist_rainbow gist_stern
gist_yarg gnuplot gnuplot2 nipy_spectral ocean pink prism PuBuGn Wistia tab20b tab20c terrain
twilight twilight_shifted'''.split()
_made = {}


def _listed(name):
    heads, letters = _data.LISTED[name]
    base = len(_data.LETTERS)
    value = {letter: i for i, letter in enumerate(_data.LETTERS)}
    columns = []
    at = 0
    for first, step in heads:
        column = [first, first + step]
        for _ in range(254):
            step += value[letters[at]] * base + value[letters[at + 1]] - base * base // 2
            at += 2
            column.append(column[-1] + step)
        columns.append([x / 1000000 for x in column])
    return ListedColormap([list(row) for row in zip(*columns)], name)


def _segmented(name):
    data = {}
    for key, text in zip(('red', 'green', 'blue'), _SEGMENTED[name]):
        numbers = [float(word) for word in text.split()]
        data[key] = [(numbers[i], numbers[i + 1], numbers[i + 1]) for i in range(0, len(numbers), 2)]
    return LinearSegmentedColormap(name, data)


def _make(name):
    if name.endswith('_r'):
        return _find(name[:-2]).reversed(name)
    if name in _data.LISTED:
        return _listed(name)
    if name in _SEGMENTED:
        return _segmented(name)
    if name in _data.QUALITATIVE:
        return ListedColormap([tuple(row[:3]) for row in
                               _to_rgba_array(['#' + h for h in _data.QUALITATIVE[name].split()])
                               .tolist()], name)
    if name == 'coolwarm':
        parts = [float(word) for word in _COOLWARM.split()]
        rows = [tuple(parts[i:i + 3]) for i in range(0, len(parts), 3)]
        return LinearSegmentedColormap.from_list(name, rows)
    if name == 'seismic':
        return LinearSegmentedColormap.from_list(
            name, [(0, 0, 0.3), (0, 0, 1), (1, 1, 1), (1, 0, 0), (0.5, 0, 0)])
    if name == 'rainbow':
        return LinearSegmentedColormap(name, {'red': lambda x: np.abs(2 * x - 0.5),
                                              'green': lambda x: np.sin(x * np.pi),
                                              'blue': lambda x: np.cos(x * np.pi / 2)})
    colors = _LISTS.get(name) or _data.BREWER[name]
    return LinearSegmentedColormap.from_list(name, ['#' + h for h in colors.split()])


def _names():
    names = (list(_data.LISTED) + list(_data.BREWER) + list(_data.QUALITATIVE) + list(_SEGMENTED)
             + list(_LISTS) + ['coolwarm', 'seismic', 'rainbow'])
    return sorted(names + [name + '_r' for name in names])


def _find(name):
    if name not in _made:
        _made[name] = _make(name)
    return _made[name]


def _known(name):
    return name in _made or name in _names()


def get_cmap(name=None, lut=None, _what='name'):
    if name is None:
        name = _rcParams['image.cmap']
    if isinstance(name, Colormap):
        return name
    if not isinstance(name, str) or not _known(name):
        if isinstance(name, str) and name.removesuffix('_r') in _absent:
            raise ValueError("matplotlib has no colour map '%s' here" % name)
        raise ValueError('%r is not a valid value for %s; supported values are %s'
                         % (name, _what, ', '.join([repr(known) for known in _names()])))
    found = _find(name)
    return found if lut is None else found.resampled(lut)


def register_cmap(name=None, cmap=None, *, override_builtin=False):
    _made[name or cmap.name] = cmap


class _Colormaps:
    """matplotlib.colormaps"""

    def __getitem__(self, name):
        if not _known(name):
            raise KeyError('%r is not a known colormap name' % (name,))
        return get_cmap(name).copy()

    def __contains__(self, name):
        return _known(name)

    def __iter__(self):
        return iter(_names())

    def __len__(self):
        return len(_names())

    def get_cmap(self, cmap):
        return get_cmap(cmap)

    def register(self, cmap, *, name=None, force=False):
        register_cmap(name, cmap)


colormaps = _Colormaps()


class ScalarMappable:
    """Numbers with a norm and a colour map."""

    def __init__(self, norm=None, cmap=None):
        self._A = None
        self.norm = norm if norm is not None else Normalize()
        self.cmap = get_cmap(cmap, None, 'cmap')
        self.colorbar = None

    def set_array(self, A):
        self._A = None if A is None else np.asarray(A, dtype=float)

    def get_array(self):
        return self._A

    def get_cmap(self):
        return self.cmap

    def set_cmap(self, cmap):
        self.cmap = get_cmap(cmap, None, 'cmap')

    def set_norm(self, norm):
        self.norm = norm if norm is not None else Normalize()

    def get_clim(self):
        return self.norm.vmin, self.norm.vmax

    def set_clim(self, vmin=None, vmax=None):
        if vmax is None and np.iterable(vmin):
            vmin, vmax = vmin
        if vmin is not None:
            self.norm.vmin = float(vmin)
        if vmax is not None:
            self.norm.vmax = float(vmax)
        for bar in getattr(self, '_shown_by', []):
            bar.update_normal()

    def autoscale(self):
        self.norm.autoscale(self.get_array())

    def autoscale_None(self):
        self.norm.autoscale_None(self.get_array())

    def to_rgba(self, x, alpha=None, bytes=False, norm=True):
        return self.cmap(self.norm(x) if norm else x, alpha, bytes)


def __getattr__(name):
    if _known(name):
        return _find(name)
    if name.removesuffix('_r') in _absent or name == 'ColormapRegistry':
        raise AttributeError("matplotlib.cm has no '" + name + "' here")
    raise AttributeError("module 'matplotlib.cm' has no attribute '" + name + "'")
