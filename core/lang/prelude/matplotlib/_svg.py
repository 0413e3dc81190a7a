"""SVG's words: paints, dashes, marks, texts. A colour that is plain black or white is ink or paper,
which turn with the reader's theme; all others stay what the program says."""

INK, PAPER, SOFT, RULE, GRID = '#1d2329', '#ffffff', '#5b6670', '#8b949c', '#e3e0d8'
STYLE = ('<style>@media(prefers-color-scheme:dark){'
         '.gf-paper{fill:var(--gf-paper,#1b1f25)}.gf-paper-s{stroke:var(--gf-paper,#1b1f25)}'
         '.gf-ink{fill:var(--gf-ink,#e8eaed)}.gf-ink-s{stroke:var(--gf-ink,#e8eaed)}'
         '.gf-soft{fill:var(--gf-soft,#9aa5b1)}.gf-rule{stroke:var(--gf-rule,#6f7a86)}'
         '.gf-grid{stroke:var(--gf-grid,#2c323a)}}</style>')


def num(x):
    """Two decimals, without zeros at the end."""
    text = '%.2f' % x
    text = text.rstrip('0').rstrip('.')
    return '0' if text in ('-0', '') else text


def escape(text):
    kept = ''.join([c if c >= ' ' or c in '\n\t' else ' ' for c in str(text)])
    return kept.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;').replace('"', '&quot;')


def _one(name, color, classes):
    if color is None or color[3] == 0:
        return '%s="none"' % name
    suffix = '-s' if name == 'stroke' else ''
    code = '#%02x%02x%02x' % tuple([round(part * 255) for part in color[:3]])
    if code == '#000000':
        classes.append('gf-ink' + suffix)
        code = INK
    elif code == '#ffffff':
        classes.append('gf-paper' + suffix)
    opacity = '' if color[3] == 1 else ' %s-opacity="%s"' % (name, num(color[3]))
    return '%s="%s"%s' % (name, code, opacity)


def paint(fill=None, stroke=None, width=None, style='-'):
    """Attributes of a shape. Colours are RGBA tuples, None: none."""
    classes = []
    parts = [_one('fill', fill, classes)]
    if stroke is not None and width != 0 and style != 'None':
        parts.append(_one('stroke', stroke, classes))
        if width is not None:
            parts.append('stroke-width="%s"' % num(width))
        dashes = dash(style, 1.0 if width is None else width)
        if dashes:
            parts.append('stroke-dasharray="%s"' % dashes)
    if classes:
        parts.insert(0, 'class="%s"' % ' '.join(classes))
    return ' '.join(parts)


def stroke(color):
    """The colour of a line alone."""
    classes = []
    text = _one('stroke', color, classes)
    return 'class="%s" %s' % (' '.join(classes), text) if classes else text


def dash(style, width):
    patterns = {'--': (3.7, 1.6), '-.': (6.4, 1.6, 1.0, 1.6), ':': (1.0, 1.65)}
    pattern = style[1] if isinstance(style, tuple) else patterns.get(style)
    return ' '.join([num(part * width) for part in pattern]) if pattern else ''


def circle(r):
    """A path's relative commands, and where they begin beside the middle."""
    d = num(2 * r)
    r = num(r)
    return 'a%s %s 0 1 1 %s 0a%s %s 0 1 1 -%s 0Z' % (r, r, d, r, r, d)


def _polygon(points, r):
    steps = ['l%s %s' % (num((points[i][0] - points[i - 1][0]) * r),
                         num((points[i][1] - points[i - 1][1]) * r)) for i in range(1, len(points))]
    return points[0][0] * r, points[0][1] * r, ''.join(steps) + 'Z'


_STAR = [(0, -1), (.225, -.309), (.951, -.309), (.363, .118), (.588, .809), (0, .382), (-.588, .809),
         (-.363, .118), (-.951, -.309), (-.225, -.309)]
_PLUS = [(-.33, -1), (.33, -1), (.33, -.33), (1, -.33), (1, .33), (.33, .33), (.33, 1), (-.33, 1),
         (-.33, .33), (-1, .33), (-1, -.33), (-.33, -.33)]
_SHAPES = {
    's': [(-1, -1), (1, -1), (1, 1), (-1, 1)],
    'D': [(0, -1.41), (1.41, 0), (0, 1.41), (-1.41, 0)],
    'd': [(0, -1.41), (.85, 0), (0, 1.41), (-.85, 0)],
    '^': [(0, -1), (1, 1), (-1, 1)], 'v': [(0, 1), (1, -1), (-1, -1)],
    '<': [(-1, 0), (1, -1), (1, 1)], '>': [(1, 0), (-1, -1), (-1, 1)],
    'p': [(0, -1), (.951, -.309), (.588, .809), (-.588, .809), (-.951, -.309)],
    'h': [(0, -1), (.866, -.5), (.866, .5), (0, 1), (-.866, .5), (-.866, -.5)],
    'H': [(-1, 0), (-.5, -.866), (.5, -.866), (1, 0), (.5, .866), (-.5, .866)],
    '8': [(-.414, -1), (.414, -1), (1, -.414), (1, .414), (.414, 1), (-.414, 1), (-1, .414),
          (-1, -.414)],
    '*': _STAR, 'P': _PLUS,
    'X': [((x - y) * .7, (x + y) * .7) for x, y in _PLUS],
}
# Strokes alone: each a start and a step.
_STROKES = {
    '+': [(-1, 0, 2, 0), (0, -1, 0, 2)], 'x': [(-1, -1, 2, 2), (-1, 1, 2, -2)],
    '|': [(0, -1, 0, 2)], '_': [(-1, 0, 2, 0)],
    '1': [(0, 0, 0, 1), (0, 0, .8, -.5), (0, 0, -.8, -.5)],
    '2': [(0, 0, 0, -1), (0, 0, .8, .5), (0, 0, -.8, .5)],
    '3': [(0, 0, -1, 0), (0, 0, .5, .8), (0, 0, .5, -.8)],
    '4': [(0, 0, 1, 0), (0, 0, -.5, .8), (0, 0, -.5, -.8)],
}


def mark(style, size):
    """(dx, dy, relative path, filled) of a mark of that width."""
    r = size / 2
    if style == '.':
        r = r / 2
    if style == ',':
        r = 0.5
    if style in ('o', '.', ','):
        return -r, 0.0, circle(r), True
    if style in _SHAPES:
        return _polygon(_SHAPES[style], r) + (True,)
    strokes = _STROKES[style]
    path = ''
    x, y = strokes[0][0], strokes[0][1]
    at = (x, y)
    for sx, sy, dx, dy in strokes:
        if (sx, sy) != at:
            path += 'm%s %s' % (num((sx - at[0]) * r), num((sy - at[1]) * r))
        path += 'l%s %s' % (num(dx * r), num(dy * r))
        at = (sx + dx, sy + dy)
    return x * r, y * r, path, False


_clips = [0]


def begin_clips():
    """Of a figure: the numbers of its clipping paths but for those of its axes."""
    _clips[0] = 1000


def hatch(marks, color, shape, box):
    """A shape's (an element's) lines of '/', '\\\\', '|', '-', '+', 'x', 'o', 'O', '.' or '*' in a box around it.
    Signs that are written twice are twice as dense."""
    left, top, right, bottom = box
    if not right - left < 4000 or not bottom - top < 4000:
        return ''
    path = ''
    for sign in sorted(set(marks)):
        if sign not in '/\\|-+xoO.*':
            continue
        for one in {'x': '/\\', '+': '|-'}.get(sign, sign):
            step = (24.0 if one in '/\\' else 12.0) / marks.count(sign)
            path += _hatch_lines(one, step, left, top, right, bottom)
    _clips[0] += 1
    return ('<clipPath id="gf-clip-%d">%s</clipPath><g clip-path="url(#gf-clip-%d)"><path fill="none" %s d="%s"/></g>'
            % (_clips[0], shape, _clips[0], stroke(color), path))


def _hatch_lines(sign, step, left, top, right, bottom):
    """On a grid that begins at the page's corner, as all shapes share it."""
    path, high = '', bottom - top
    if sign in '/\\':
        turn = 1 if sign == '/' else -1
        # x + y is the same all along '/', x - y along '\\'.
        low = left + (top if turn > 0 else -bottom)
        for k in range(int(low // step), int((low + (right - left) + high) // step) + 2):
            x = k * step - turn * top
            path += 'M%s %sL%s %s' % (num(x), num(top), num(x - turn * high), num(bottom))
    elif sign in '|-':
        first, last = (left, right) if sign == '|' else (top, bottom)
        for k in range(int(first // step), int(last // step) + 1):
            at = (k + 0.5) * step
            path += 'M%s %sV%s' % (num(at), num(top), num(bottom)) if sign == '|' else \
                'M%s %sH%s' % (num(left), num(at), num(right))
    else:
        r = {'o': 0.2, 'O': 0.35, '.': 0.1, '*': 0.33}[sign] * step
        for j in range(int(top // step), int(bottom // step) + 1):
            for k in range(int(left // step), int(right // step) + 1):
                path += 'M%s %s%s' % (num((k + 0.5 + 0.5 * (j % 2)) * step - r), num((j + 0.5) * step), circle(r))
    return path


# --- Texts -----------------------------------------------------------------------------------------

_SYMBOLS = '''alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ
lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ
Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω nabla ∇ partial ∂ infty ∞ times × cdot ·
pm ± leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ sim ∼ to → rightarrow → leftarrow ← Rightarrow ⇒ sum ∑
prod ∏ int ∫ sqrt √ in ∈ forall ∀ exists ∃ ell ℓ hbar ℏ circ ∘ odot ⊙ otimes ⊗ oplus ⊕ ldots … cdots ⋯
dots … prime ′ top ⊤ mid | propto ∝ mathcal  mathbf  mathrm  mathit  mathdefault  mathbb  text  left
right  bf  rm  it  quad \u2003 hat  bar  tilde  vec  dot  boldsymbol  operatorname '''.split(' ')


def _symbols():
    words = ' '.join(_SYMBOLS).replace('\n', ' ').split()
    found, i = {}, 0
    while i < len(words):
        if i + 1 < len(words) and not words[i + 1].isascii() or words[i] == 'mid':
            found[words[i]] = words[i + 1]
            i += 2
        else:
            found[words[i]] = ''
            i += 1
    return found


_known = _symbols()


def _group(text, i):
    """The {...}, command or character that begins at i, and where it ends."""
    if text[i:i + 1] == '{':
        depth, j = 1, i + 1
        while j < len(text) and depth:
            depth += (text[j] == '{') - (text[j] == '}')
            j += 1
        return text[i + 1:j - 1], j
    if text[i:i + 1] == '\\':
        j = i + 1
        while j < len(text) and text[j].isalpha():
            j += 1
        return text[i:max(j, i + 2)], max(j, i + 2)
    return text[i:i + 1], i + 1


_ACCENTS = {'hat': '\u0302', 'widehat': '\u0302', 'bar': '\u0304', 'overline': '\u0305', 'tilde': '\u0303',
            'widetilde': '\u0303', 'vec': '\u20d7', 'dot': '\u0307', 'ddot': '\u0308'}


def _accented(runs, mark):
    """The mark goes over the first letter."""
    for k, (piece, level) in enumerate(runs):
        if piece:
            return runs[:k] + [(piece[0] + mark + piece[1:], level)] + runs[k + 1:]
    return runs


def _math(text):
    """[(text, level)]: level 0 on the line, 1 above, -1 below."""
    runs, i = [], 0
    while i < len(text):
        c = text[i]
        if c in '^_':
            inner, i = _group(text, i + 1)
            runs += [(piece, 1 if c == '^' else -1) for piece, _ in _math(inner)]
        elif c == '\\':
            word, i = _group(text, i)
            name = word[1:]
            if name == 'frac':
                above, i = _group(text, i)
                below, i = _group(text, i)
                runs += _math(above) + [('/', 0)] + _math(below)
            elif name in (',', ';', ':', '!', ' '):
                runs.append((' ' if name != '!' else '', 0))
            elif name in _ACCENTS:
                inner, i = _group(text, i)
                runs += _accented(_math(inner), _ACCENTS[name])
            else:
                runs.append((_known.get(name, name), 0))
        elif c == '{':
            inner, i = _group(text, i)
            runs += _math(inner)
        elif c == ' ':
            i += 1
        else:
            runs.append(('\N{MINUS SIGN}' if c == '-' else c, 0))
            i += 1
    return runs


def runs_of(text):
    """A text with $math$ in it, as runs."""
    parts = str(text).replace('\\$', '\0').split('$')
    if len(parts) < 3 or len(parts) % 2 == 0:
        return [(str(text).replace('\\$', '$'), 0)]
    runs = []
    for i, part in enumerate(parts):
        runs += _math(part) if i % 2 else ([(part, 0)] if part else [])
    joined = []
    for piece, level in runs:
        piece = piece.replace('\0', '$')
        if joined and joined[-1][1] == level:
            joined[-1] = (joined[-1][0] + piece, level)
        else:
            joined.append((piece, level))
    return joined


def plain(text):
    return ''.join([piece for piece, _ in runs_of(text)])


_NARROW = "il.,:;'|!jtfr()[]I "
_WIDE = 'mwMW@%'


def width(text, size):
    """About how wide a line is."""
    total = 0.0
    for c in plain(text):
        total += (0.3 if c in _NARROW else 0.85 if c in _WIDE else 0.56) if c < '\u1100' else 1.0
    return total * size


def text(x, y, content, size, anchor='start', fill=None, extra=''):
    """A text element; `fill`: RGBA, or None for soft ink. Lines break at newlines."""
    paint_of = 'class="gf-soft" fill="%s"' % SOFT if fill is None else paint(fill)
    lines = str(content).split('\n')
    rows = []
    for i, line in enumerate(lines):
        pieces, level_now = [], 0
        for piece, level in runs_of(line):
            shift = (level_now - level) * size * 0.35
            level_now = level
            if level or shift:
                pieces.append('<tspan dy="%s" font-size="%s">%s</tspan>'
                              % (num(shift), num(size * (0.7 if level else 1)), escape(piece)))
            else:
                pieces.append(escape(piece))
        row = ''.join(pieces)
        rows.append(row if i == 0 else '<tspan x="%s" dy="%s">%s</tspan>'
                    % (num(x), num(1.2 * size), row))
    anchored = '' if anchor == 'start' else ' text-anchor="%s"' % anchor
    return '<text x="%s" y="%s" font-size="%s"%s %s%s>%s</text>' % (
        num(x), num(y), num(size), anchored, paint_of, extra, ''.join(rows))
