"""set_matplotlib_formats changes nothing: figures are SVG."""


def set_matplotlib_formats(*formats, **kwargs):
    pass
