"""matplotlib.style: the colours, sizes and counts of a style sheet; the rest of its looks changes nothing."""
from matplotlib import _rc

available = [
    'Solarize_Light2', '_classic_test_patch', '_mpl-gallery', '_mpl-gallery-nogrid', 'bmh', 'classic',
    'dark_background', 'fast', 'fivethirtyeight', 'ggplot', 'grayscale', 'seaborn-v0_8',
    'seaborn-v0_8-bright', 'seaborn-v0_8-colorblind', 'seaborn-v0_8-dark', 'seaborn-v0_8-dark-palette',
    'seaborn-v0_8-darkgrid', 'seaborn-v0_8-deep', 'seaborn-v0_8-muted', 'seaborn-v0_8-notebook',
    'seaborn-v0_8-paper', 'seaborn-v0_8-pastel', 'seaborn-v0_8-poster', 'seaborn-v0_8-talk',
    'seaborn-v0_8-ticks', 'seaborn-v0_8-white', 'seaborn-v0_8-whitegrid', 'tableau-colorblind10']


def use(style):
    for name in ([style] if isinstance(style, (str, dict)) else style):
        if isinstance(name, dict):
            _rc.rcParams.update(name)
            continue
        sheet = name.replace('seaborn', 'seaborn-v0_8', 1) if name.startswith('seaborn') and 'v0_8' not in name else name
        if sheet == 'default':
            _rc.rcParams.update(_rc.rcParamsDefault)
        elif sheet == 'classic':
            raise NotImplementedError("matplotlib has no style 'classic' here")
        elif sheet not in available:
            raise OSError('%r not found in the style library and input is not a valid URL or path; '
                          'see `style.available` for list of available styles' % name)
        else:
            from matplotlib._style_sheets import SHEETS
            looks = dict(SHEETS[sheet])
            if 'axes.prop_cycle' in looks:
                looks['axes.prop_cycle'] = _rc.cycler(color=looks['axes.prop_cycle'].split())
            _rc.rcParams.update(looks)


class context:
    def __init__(self, style, after_reset=False):
        self._style, self._reset = style, after_reset

    def __enter__(self):
        self._before = dict(_rc.rcParams)
        if self._reset:
            _rc.rcdefaults()
        use(self._style)

    def __exit__(self, kind, value, traceback):
        _rc.rcParams.clear()
        _rc.rcParams.update(self._before)
