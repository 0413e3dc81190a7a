"""Arrays as text where more is asked for than print.c does: formatters, signs, modes of floats, names
of nan and inf. After numpy/core/arrayprint.py."""
from numpy._create import asarray
from numpy._fold import max as _max
from numpy._fold import min as _min
from numpy._names import absolute, isfinite
from numpy._shape import concatenate


def _shortest(x):
    """How many digits tell x apart from its neighbours, and the place of the first."""
    mantissa, _, exponent = repr(abs(x)).partition('e')
    whole, _, part = mantissa.partition('.')
    digits = (whole + part).lstrip('0')
    first = int(exponent or 0) + (len(whole) - 1 if whole.strip('0') else
                                  -1 - len(part) + len(part.lstrip('0')))
    return len(digits.rstrip('0')) or 1, first if digits else 0


def _signed(x, text, plus):
    return text if text[0] == '-' or not plus else '+' + text


def _trimmed(text, trim, precision):
    whole, _, part = text.partition('.')
    part = part.rstrip('0') if trim == '.' else part + '0' * ((precision or 0) - len(part))
    return whole + '.' + part


def _positional(x, precision, unique, trim, plus, least=0):
    if unique:
        digits, first = _shortest(x)
        places = max(digits - 1 - first, 0)
        places = max(places if precision is None else min(places, precision), least)
    else:
        places = precision
    return _signed(x, _trimmed('%.*f' % (places, float(x)), trim, precision if trim == 'k' else 0), plus)


def _scientific(x, precision, trim, plus, least=0, exponent=2):
    places = _shortest(x)[0] - 1
    places = max(places if precision is None else min(places, precision), least)
    mantissa, _, power = ('%.*e' % (places, float(x))).partition('e')
    power = power[0] + power[1:].rjust(exponent, '0')
    return _signed(x, _trimmed(mantissa, trim, precision if trim == 'k' else 0), plus) + 'e' + power


class _Floats:
    """Writes the floats of one array in columns."""

    def __init__(self, data, options):
        self.precision = None if options['floatmode'] == 'unique' else options['precision']
        self.options, self.plus = options, options['sign'] == '+'
        fixed = options['floatmode'] == 'fixed'
        self.unique, self.least, self.trim = True, 0, '.'
        data = data.reshape(-1)
        finite = data[isfinite(data)]
        sizes = absolute(finite[finite != 0])
        self.scientific = bool(sizes.size) and bool(
            _max(sizes) >= 1e8 or not options['suppress'] and (
                _min(sizes) < 0.0001 or _max(sizes) / _min(sizes) > 1000.))
        numbers = [one for one in finite]
        self.left = self.right = 0
        if numbers and self.scientific:
            words = [_scientific(one, self.precision, 'k' if fixed else '.', self.plus) for one in numbers]
            parts = [word.partition('e')[0].split('.') for word in words]
            self.exponent = max([len(word.partition('e')[2]) - 1 for word in words])
            self.precision = self.least = max([len(part) for _, part in parts])
            self.left = max([len(whole) for whole, _ in parts])
            self.right = self.exponent + 2 + self.precision
            self.trim = 'k'
        elif numbers:
            self.unique = not fixed
            words = [_positional(one, self.precision, self.unique, 'k' if fixed else '.', self.plus)
                     for one in numbers]
            parts = [word.split('.') for word in words]
            self.left = max([len(whole) for whole, _ in parts])
            self.right = max([len(part) for _, part in parts])
            if options['floatmode'] in ('fixed', 'maxprec_equal'):
                self.precision = self.least = self.right
                self.trim = 'k'
        if options['sign'] == ' ' and not any([repr(one)[0] == '-' for one in numbers]):
            self.left += 1
        if len(numbers) < data.size:
            signed = options['sign'] != '-' or bool((data == float('-inf')).any())
            longest = max(len(options['nanstr']), len(options['infstr']) + signed)
            self.left = max(self.left, longest - self.right - 1)

    def __call__(self, x):
        if not isfinite(x):
            word = self.options['nanstr'] if x != x else self.options['infstr']
            sign = '-' if x < 0 else '+' if self.plus else ''
            return (sign + word).rjust(self.left + self.right + 1)
        if self.scientific:
            word = _scientific(x, self.precision, self.trim, self.plus, self.least, self.exponent)
            return ' ' * (self.left - word.index('.')) + word
        word = _positional(x, self.precision, self.unique, self.trim, self.plus, self.least)
        part = len(word) - word.index('.') - 1
        return ' ' * (self.left - word.index('.')) + word + ' ' * (self.right - part)


def _writer(data, options):
    kind = {'b': 'bool', 'i': 'int', 'u': 'int', 'f': 'float'}[data.dtype.kind]
    wanted = {name: one for name, one in (options['formatter'] or {}).items() if one is not None}
    for name in (kind, kind + '_kind', 'all'):
        if name in wanted and name != 'bool_kind':
            return wanted[name]
    if kind == 'float':
        return _Floats(data, options)
    if kind == 'bool':
        return lambda x: ('True' if data.ndim == 0 else ' True') if x else 'False'
    width = max(len(str(_max(data))), len(str(_min(data))))
    return lambda x: str(int(x)).rjust(width)


def _ends(a, edge, axis=0):
    """What is shown of an array that is cut short."""
    if axis == a.ndim:
        return a
    if a.shape[axis] > 2 * edge:
        before = (slice(None),) * axis
        ends = [a[before + (slice(None, edge),)]]
        if edge:
            ends.append(a[before + (slice(-edge, None),)])
        a = concatenate(ends, axis)
    return _ends(a, edge, axis + 1)


class _Lines:
    def __init__(self, a, write, separator, edge, cut):
        self.a, self.write, self.separator, self.edge, self.cut = a, write, separator, edge, cut

    def _row(self, items, indent, width):
        text, line = '', indent
        width -= max(len(self.separator.rstrip()), 1)
        for i, item in enumerate(items):
            word = '...' if item is None else self.write(item)
            if len(line) + len(word) > width and len(line) > len(indent):
                text += line.rstrip() + '\n'
                line = indent
            line += word + (self.separator if i < len(items) - 1 else '')
        return text + line

    def of(self, index, indent, width):
        left = self.a.ndim - len(index)
        if left == 0:
            return self.write(self.a[index])
        n = self.a.shape[len(index)]
        short = self.cut and 2 * self.edge < n
        places = [*range(self.edge), None, *range(n - self.edge, n)] if short else range(n)
        if left == 1:
            text = self._row([None if i is None else self.a[index + (i,)] for i in places], indent, width)
        else:
            between = self.separator.rstrip() + '\n' * (left - 1)
            text = between.join([indent + ('...' if i is None else self.of(index + (i,), indent + ' ',
                                                                           width - 1))
                                 for i in places])
        return '[' + text[len(indent):] + ']'


def text(a, options, separator=' ', prefix='', suffix=''):
    a = asarray(a)
    if a.size == 0:
        return '[]'
    cut = a.size > options['threshold']
    write = _writer(_ends(a, options['edgeitems']) if cut else a, options)
    lines = _Lines(a, write, separator, options['edgeitems'], cut)
    return lines.of((), ' ' + ' ' * len(prefix), options['linewidth'] - len(suffix))


def printed(a, whole):
    """repr(a) when whole, else str(a), under the options that are set."""
    from numpy._print import get_printoptions
    options = get_printoptions()
    if not whole:
        return text(a, options)
    name = str(a.dtype)
    implied = a.size > 0 and name in ('float64', 'int64', 'bool')
    end = ')' if implied else ','
    made = text(a, options, ', ', 'array(', end) if a.size or a.shape == (0,) else \
        '[], shape=' + repr(a.shape)
    made = 'array(' + made + end
    if implied:
        return made
    name = 'dtype=' + name + ')'
    last = len(made) - (made.rfind('\n') + 1)
    return made + ('\n      ' if last + len(name) + 1 > options['linewidth'] else ' ') + name
