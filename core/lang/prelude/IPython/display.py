"""IPython.display: figures are drawn as they are at that moment, all else is printed."""
_absent = '''
Audio Code DisplayHandle FileLink GeoJSON HTML IFrame Image Javascript JSON Latex Markdown Math ProgressBar
SVG Video YouTubeVideo update_display display_html display_svg'''.split()


def display(*objs, **kwargs):
    for one in objs:
        if hasattr(one, '_record'):
            one._record()
        else:
            print(repr(one))


def clear_output(wait=False):
    """What was printed stays: every moment of a run can be walked back to."""


def set_matplotlib_formats(*formats, **kwargs):
    """Figures are SVG."""


def __getattr__(name):
    if name in _absent:
        raise AttributeError("IPython.display has no '" + name + "' here")
    raise AttributeError("module 'IPython.display' has no attribute '" + name + "'")
