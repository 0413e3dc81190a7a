"""What a program gives a plot, as arrays; and settings by any of their names."""
import numpy as np


def _is_tensor(x):
    return hasattr(x, 'requires_grad')


def listed(x):
    """The views of a dict, ranges, arrays of texts and the like as a list."""
    if isinstance(x, np.ndarray) and x.dtype.kind == 'U':
        return x.tolist()
    if isinstance(x, (str, list, tuple)) or hasattr(x, 'shape') or not hasattr(x, '__len__'):
        return x
    return list(x)


def floats(x, categories=None):
    """A new contiguous array of float64. Words become their places in `categories`, a list that grows."""
    x = listed(x)
    if _is_tensor(x):
        x = x.numpy()
    elif isinstance(x, (list, tuple)) and x:
        if isinstance(x[0], str) or isinstance(x, str):
            return _places(x, categories)
        if _is_tensor(x[0]) or hasattr(x[0], 'shape'):
            x = [one.numpy() if _is_tensor(one) else one for one in x]
            x = [one.tolist() if hasattr(one, 'tolist') else one for one in x]
        x = [np.nan if one is None else one for one in x]
    elif isinstance(x, str):
        return _places([x], categories)
    return np.array(x, dtype=np.float64)


def _places(words, categories):
    if categories is None:
        raise ValueError('could not convert string to float: %r' % (words[0],))
    for word in words:
        if word not in categories:
            categories.append(word)
    return np.array([float(categories.index(word)) for word in words])


def is_words(x):
    x = listed(x)
    if isinstance(x, str):
        return True
    return isinstance(x, (list, tuple)) and len(x) > 0 and isinstance(x[0], str)


def keep(x):
    """What get_xdata of a plot gives back: an array of what was given, or the tensor."""
    if _is_tensor(x):
        x.numpy()  # which refuses tensors of a graph
        return x if x.ndim else x.reshape(1)
    return np.atleast_1d(np.asarray(listed(x)))


def number(x):
    """A size or a place: one number."""
    if _is_tensor(x):
        x = x.item()
    return float(x)


def shape_text(x):
    return str(tuple(x.shape))


ALIASES = {'c': 'color', 'lw': 'linewidth', 'ls': 'linestyle', 'ms': 'markersize',
           'mec': 'markeredgecolor', 'mfc': 'markerfacecolor', 'mew': 'markeredgewidth',
           'ec': 'edgecolor', 'fc': 'facecolor', 'aa': 'antialiased', 'ds': 'drawstyle',
           'linewidths': 'linewidth', 'edgecolors': 'edgecolor', 'facecolors': 'facecolor',
           'linestyles': 'linestyle', 'colors': 'color', 'ha': 'horizontalalignment',
           'va': 'verticalalignment', 'size': 'fontsize', 'weight': 'fontweight',
           'family': 'fontfamily', 'style': 'fontstyle', 'fontproperties': 'fontproperties',
           'antialiaseds': 'antialiased'}
# What every artist takes and nothing is made of here.
QUIET = ('antialiased', 'clip_on', 'rasterized', 'gid', 'url', 'snap', 'picker', 'animated', 'in_layout',
         'solid_capstyle', 'solid_joinstyle', 'dash_capstyle', 'dash_joinstyle', 'capstyle',
         'joinstyle', 'sketch_params', 'path_effects', 'agg_filter', 'mouseover', 'pickradius',
         'markevery_')


def settings(kind, given, known):
    """The settings by their long names; what `kind` has not is refused in its words."""
    found, by = {}, {}
    for name, value in given.items():
        long = ALIASES.get(name, name)
        if name == 'c' and 'color' not in known and 'c' in known:
            long = name
        if long in found:
            raise TypeError("Got both %r and %r, which are aliases of one another" % (by[long], name))
        by[long] = name
        if long in known:
            found[long] = value
        elif long in ('transform', 'hatch', 'clip_path', 'clip_box', 'markevery', 'gapcolor'):
            raise NotImplementedError("%s takes no '%s' here" % (kind, name))
        elif long not in QUIET:
            raise AttributeError("%s.set() got an unexpected keyword argument '%s'" % (kind, name))
    return found


LINE_STYLES = {'-': '-', '--': '--', '-.': '-.', ':': ':', 'None': 'None', ' ': 'None', '': 'None',
               'solid': '-', 'dashed': '--', 'dashdot': '-.', 'dotted': ':', 'none': 'None'}


def line_style(style):
    """'-', '--', '-.', ':', 'None', or (offset, (on, off, ...))."""
    if style is None:
        return '-'
    if isinstance(style, str):
        if style not in LINE_STYLES:
            raise ValueError(
                "%r is not a valid value for ls; supported values are '-', '--', '-.', ':', 'None', "
                "' ', '', 'solid', 'dashed', 'dashdot', 'dotted'" % (style,))
        return LINE_STYLES[style]
    offset, dashes = style
    return (offset, None if dashes is None else tuple(dashes))


_MARKERS = '. , o v ^ < > 1 2 3 4 8 s p * h H + x D d | _ P X None none'.split() + [' ', '']


def marker(style):
    if style is None:
        return 'None'
    if isinstance(style, str) and len(style) > 2 and style[0] == '$' and style[-1] == '$':
        return style
    if isinstance(style, str) and style in _MARKERS:
        return style
    if isinstance(style, (int, tuple)):
        raise NotImplementedError('marker %r is not there in the playground' % (style,))
    raise ValueError('Unrecognized marker style %r' % (style,))


def plot_format(text):
    """'r--o' -> line style, marker, colour; None: not said."""
    from matplotlib.colors import to_rgba
    style = mark = color = None
    if text not in ('0', '1'):
        try:
            return None, None, to_rgba(text)
        except ValueError:
            pass
    i = 0
    while i < len(text):
        two, one = text[i:i + 2], text[i]
        if two in ('--', '-.'):
            piece, kind = two, 'linestyle'
        elif one in ('-', ':', ' '):
            piece, kind = one, 'linestyle'
        elif one in _MARKERS:
            piece, kind = one, 'marker'
        elif one in 'bgrcmykw':
            piece, kind = one, 'color'
        elif one == 'C' and text[i + 1:i + 2].isdigit():
            end = i + 1
            while text[end:end + 1].isdigit():
                end += 1
            piece, kind = text[i:end], 'color'
            one = to_rgba(piece)
        else:
            raise ValueError('%r is not a valid format string (unrecognized character %r)' % (text, one))
        before = {'linestyle': style, 'marker': mark, 'color': color}[kind]
        if before is not None:
            words = {'linestyle': 'linestyle', 'marker': 'marker', 'color': 'color'}[kind]
            raise ValueError('%r is not a valid format string (two %s symbols)' % (text, words))
        if kind == 'linestyle':
            style = piece
        elif kind == 'marker':
            mark = piece
        else:
            color = one
        i += len(piece)
    if style is None and mark is None:
        return None, None, color
    return style or 'None', mark or 'None', color


def _of_data(data, value):
    if isinstance(value, str):
        try:
            return data[value]
        except Exception:
            pass
    return value


def of_data(data, values):
    """Words that are keys of `data=`."""
    return [_of_data(data, value) for value in values]


def looks_of_data(data, looks, names):
    """The same of the keywords `names`."""
    looks.update({name: _of_data(data, looks[name]) for name in names if name in looks})


def name_by(data, word, looks):
    """The label of what is plotted of data[word], unless one is given."""
    if isinstance(word, str) and 'label' not in looks:
        looks['label'] = word


def broadcast(*arrays):
    n = max([a.size for a in arrays])
    if any([a.size == 0 for a in arrays]) and n == 1:
        n = 0
    for i, a in enumerate(arrays):
        if a.size not in (1, n):
            first = [k for k, b in enumerate(arrays) if b.size == n][0]
            low, high = sorted([first, i])
            raise ValueError('shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is '
                             'between arg %d with shape %s and arg %d with shape %s.'
                             % (low, shape_text(arrays[low]), high, shape_text(arrays[high])))
    return [np.full(n, a.ravel()[0]) if a.size == 1 != n else a.ravel() for a in arrays]


def plain(x):
    return x.numpy() if hasattr(x, 'requires_grad') else listed(x)
