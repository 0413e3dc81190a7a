"""Writes core/lang/prelude/matplotlib/_cm_data.py from the colour maps of an installed Matplotlib 3.6.

    /usr/bin/python3 tests/vectors/make_colormaps.py
"""
import pathlib
import textwrap

import matplotlib
import numpy as np
from matplotlib import _cm

ROOT = pathlib.Path(__file__).resolve().parents[2]
LETTERS = ''.join(chr(c) for c in range(35, 127) if chr(c) not in "'\\")
LISTED = ['viridis', 'plasma', 'inferno', 'magma', 'turbo']
BREWER = '''Blues Greens Reds Oranges Purples Greys BuGn BuPu GnBu OrRd PuBu PuRd RdPu YlGn YlGnBu YlOrBr YlOrRd BrBG PiYG
            PRGn PuOr RdBu RdGy RdYlBu RdYlGn Spectral'''.split()
QUALITATIVE = 'tab10 tab20 Set1 Set2 Set3 Paired Dark2 Pastel1 Pastel2 Accent'.split()
HEAD = '''"""The colours of matplotlib's colour maps, as data: made by tests/vectors/make_colormaps.py.

viridis and its kin are by Nathaniel J. Smith, Stefan van der Walt and Eric Firing (CC0); turbo is
by Anton Mikhailov; what is in BREWER is from Cynthia Brewer's ColorBrewer (colorbrewer.org)."""

# Millionths: of red, green and blue the first value, the first step, and how each step differs from
# the one before, two letters of LETTERS each.'''


def listed(name):
    """The heads of the three columns, and the letters of their second differences."""
    table = np.round(np.array(matplotlib.colormaps[name].colors) * 1e6).astype(int)
    base, heads, letters = len(LETTERS), [], ''
    for column in table.T:
        steps = np.diff(column)
        heads.append((int(column[0]), int(steps[0])))
        for change in np.diff(steps):
            high, low = divmod(int(change) + base * base // 2, base)
            letters += LETTERS[high] + LETTERS[low]
    return heads, letters


def hexes(name):
    rows = getattr(_cm, f'_{name}_data')
    assert all(abs(x - round(x * 255) / 255) < 1e-9 for row in rows for x in row), name
    return ' '.join('%02x%02x%02x' % tuple(round(x * 255) for x in row) for row in rows)


def write():
    lines = HEAD.split('\n')
    lines += [f"LETTERS = ('{LETTERS[:60]}'", f"           '{LETTERS[60:]}')", 'LISTED = {']
    for name in LISTED:
        heads, letters = listed(name)
        parts = [f"        '{letters[i:i + 84]}'" for i in range(0, len(letters), 84)]
        lines += [f"    '{name}': ({heads!r},", *parts[:-1], parts[-1] + '),']
    lines += ['}', '# Colours at even distances, between which there are straight lines.', 'BREWER = {']
    for name in BREWER:
        row = hexes(name)
        lines += [f"    '{name}': '{row}',"] if len(row) < 80 else [f"    '{name}':", f"        '{row}',"]
    lines += ['}', '# Colours without anything between.', 'QUALITATIVE = {']
    for name in QUALITATIVE:
        parts = textwrap.wrap(hexes(name), 84)
        lines += [f"    '{name}': (", *[f"        '{part} '" for part in parts[:-1]], f"        '{parts[-1]}'),"]
    (ROOT / 'core/lang/prelude/matplotlib/_cm_data.py').write_text('\n'.join([*lines, '}']) + '\n')


if __name__ == '__main__':
    write()
