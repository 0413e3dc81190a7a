"""savefig: figures are SVG, whatever a file's name ends with."""
import os
import _plot

_FORMATS = ('eps', 'jpeg', 'jpg', 'pdf', 'pgf', 'png', 'ps', 'raw', 'rgba', 'svg', 'svgz', 'tif', 'tiff',
            'webp')

_VECTORS = ('eps', 'pdf', 'pgf', 'ps', 'svg', 'svgz')  # these are drawn at 72 points an inch


def save(figure, fname, kwargs):
    from matplotlib import _draw
    if not isinstance(fname, str) and hasattr(fname, 'write'):
        name, ending = '', str(kwargs.get('format') or 'png')
    else:
        fname = os.fspath(fname)
        name, dot, ending = os.path.basename(fname).rpartition('.')
        if not dot:
            name, ending = ending, 'png'
        ending = str(kwargs.get('format') or ending)
    if ending.lower() not in _FORMATS:
        raise ValueError("Format '%s' is not supported (supported formats: %s)"
                         % (ending, ', '.join(_FORMATS)))
    if ending.lower() != 'svg':
        import warnings
        warnings.warn('figures are SVG in the playground: no %s is written into a file of the run'
                      % ending.upper(), stacklevel=4)
    svg = _draw.draw(figure)
    if ending.lower() == 'svg':
        if isinstance(fname, str):
            with open(fname, 'w') as file:
                file.write(svg)
        else:
            fname.write(svg if _takes_text(fname) else svg.encode('utf-8'))
    figure._drawn = svg
    if _plot.wanted():
        safe = ''.join([c if c.isalnum() or c in '-_. ' else '_' for c in name]).lstrip('.')
        figure._file = (safe or 'figure') + '.svg' if name else figure._file or 'figure.svg'
        _plot.record(figure._file, _draw.about(figure), svg)
    dpi = kwargs.get('dpi')
    figure._after_drawing(72 if ending.lower() in _VECTORS else None if isinstance(dpi, str) else dpi)


def _takes_text(file):
    try:
        file.write(b'')
    except TypeError:
        return True
    return False
