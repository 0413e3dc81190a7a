"""matplotlib.style: the names are known; figures look as they look here whatever is chosen."""
available = [
    'Solarize_Light2', '_classic_test_patch', '_mpl-gallery', '_mpl-gallery-nogrid', 'bmh', 'classic',
    'dark_background', 'fast', 'fivethirtyeight', 'ggplot', 'grayscale', 'seaborn-v0_8',
    'seaborn-v0_8-bright', 'seaborn-v0_8-colorblind', 'seaborn-v0_8-dark', 'seaborn-v0_8-dark-palette',
    'seaborn-v0_8-darkgrid', 'seaborn-v0_8-deep', 'seaborn-v0_8-muted', 'seaborn-v0_8-notebook',
    'seaborn-v0_8-paper', 'seaborn-v0_8-pastel', 'seaborn-v0_8-poster', 'seaborn-v0_8-talk',
    'seaborn-v0_8-ticks', 'seaborn-v0_8-white', 'seaborn-v0_8-whitegrid', 'tableau-colorblind10']


def use(style):
    for name in ([style] if isinstance(style, str) else [style] if isinstance(style, dict) else style):
        if isinstance(name, dict):
            from matplotlib import rcParams
            rcParams.update(name)
        elif name != 'default' and name.replace('seaborn', 'seaborn-v0_8', 1) not in available \
                and name not in available:
            raise OSError('%r not found in the style library and input is not a valid URL or path; '
                          'see `style.available` for list of available styles' % name)


class context:
    def __init__(self, style, after_reset=False):
        self._style = style

    def __enter__(self):
        use(self._style)

    def __exit__(self, kind, value, traceback):
        return None
