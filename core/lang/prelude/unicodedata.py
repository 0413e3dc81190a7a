"""unicodedata: categories, decompositions and names of characters, of some blocks of Unicode."""
from bisect import bisect_right

import _unicode_tables as _tables

unidata_version = '14.0.0'
_FORMS = ('NFC', 'NFKC', 'NFD', 'NFKD')
_missing = object()


class _Runs:
    """A table of runs of characters that share a value, read when it is first asked."""

    def __init__(self, words):
        self.words = words
        self.starts = None

    def __getitem__(self, code):
        if self.starts is None:
            pairs = [word.split(':') for word in self.words.split(' ')]
            self.starts = [int(start, 16) for start, value in pairs]
            self.values = [value for start, value in pairs]
        i = bisect_right(self.starts, code) - 1
        value = self.values[i] if i >= 0 else ''
        if not value:
            raise NotImplementedError(f'unicodedata does not know the character U+{code:04X} here')
        return value


_categories = _Runs(_tables.CATEGORIES)
_combining = _Runs(_tables.COMBINING)
_widths = _Runs(_tables.WIDTHS)
_decompositions = dict(row.split('=') for row in _tables.DECOMPOSITIONS.split(';'))
_numbers = dict(row.split(':') for row in _tables.NUMBERS.split(' '))
_pairs = {}
_named = {}


def _code(name, c, argument=''):
    if not isinstance(c, str):
        raise TypeError(f'{name}() argument{argument} must be a unicode character, not '
                        f'{type(c).__name__}')
    if len(c) != 1:
        raise TypeError(f'{name}() argument{argument} must be a unicode character, not str')
    return ord(c)


def category(chr, /):
    return _categories[_code('category', chr)]


def combining(chr, /):
    return int(_combining[_code('combining', chr)])


def east_asian_width(chr, /):
    return _widths[_code('east_asian_width', chr)]


def decomposition(chr, /):
    code = _code('decomposition', chr)
    _categories[code]
    return _decompositions.get(f'{code:X}', '')


def _number(name, chr, default, kinds, kind):
    code = _code(name, chr, ' 1')
    _categories[code]
    text = _numbers.get(f'{code:x}', ' ')
    if text[0] in kinds:
        return kind(float(text[1:]))
    if default is _missing:
        raise ValueError('not a numeric character' if name == 'numeric' else f'not a {name}')
    return default


def decimal(chr, default=_missing, /):
    return _number('decimal', chr, default, 'd', int)


def digit(chr, default=_missing, /):
    return _number('digit', chr, default, 'dg', int)


def numeric(chr, default=_missing, /):
    return _number('numeric', chr, default, 'dgn', float)


def _names():
    if not _named:
        import _unicode_named
        for row in _unicode_named.NAMES.split(';'):
            code, _, text = row.partition(' ')
            _named[int(code, 16)] = text
    return _named


def name(chr, default=_missing, /):
    code = _code('name', chr, ' 1')
    text = _names().get(code)
    if text is None and 0x4e00 <= code <= 0x9fff:
        text = f'CJK UNIFIED IDEOGRAPH-{code:X}'
    if text is None:
        if _categories[code] not in ('Cc', 'Cn'):
            raise NotImplementedError(f'unicodedata has no name of U+{code:04X} here')
        if default is _missing:
            raise ValueError('no such name')
        return default
    return text


def lookup(name, /):
    wanted = name.upper()
    for code, text in _names().items():
        if text == wanted:
            return chr(code)
    raise NotImplementedError(f"unicodedata does not know the name '{name}' here")


def _take_apart(code, compatible, out):
    """Appends what a character is made of; what is still to be taken apart waits on a list."""
    waiting = [code]
    while waiting:
        code = waiting.pop()
        text = _decompositions.get(f'{code:X}')
        if text is None or (text[0] == '<' and not compatible):
            out.append(code)
        else:
            parts = [int(part, 16) for part in text.split(' ') if part[0] != '<']
            waiting.extend(parts[::-1])


def _in_order(codes):
    """Marks that follow each other are in order of their classes."""
    classes = [int(_combining[code]) for code in codes]
    i = 0
    while i < len(codes):
        end = i + 1
        if classes[i]:
            while end < len(codes) and classes[end]:
                end += 1
            order = sorted(range(i, end), key=classes.__getitem__)
            codes[i:end] = [codes[k] for k in order]
            classes[i:end] = [classes[k] for k in order]
        i = end
    return classes


def _fill_pairs():
    excluded = set(_tables.EXCLUDED.split(' '))
    for code, text in _decompositions.items():
        if text[0] != '<' and ' ' in text and code not in excluded:
            first, second = text.split(' ')
            _pairs[int(first, 16), int(second, 16)] = int(code, 16)


def _put_together(codes, classes):
    if not _pairs:
        _fill_pairs()
    out = []
    starter = -1  # where in out
    last = 0  # the class of what was appended last after the starter
    for code, order in zip(codes, classes):
        if starter >= 0 and (last < order or starter == len(out) - 1):
            made = _pairs.get((out[starter], code))
            if made is not None:
                out[starter] = made
                continue
        if order == 0:
            starter = len(out)
        last = order
        out.append(code)
    return out


def normalize(form, unistr, /):
    if not isinstance(form, str):
        raise TypeError(f'normalize() argument 1 must be str, not {type(form).__name__}')
    if not isinstance(unistr, str):
        raise TypeError(f'normalize() argument 2 must be str, not {type(unistr).__name__}')
    if form not in _FORMS:
        raise ValueError('invalid normalization form')
    if unistr.isascii():
        return unistr
    codes = []
    for c in unistr:
        _take_apart(ord(c), 'K' in form, codes)
    classes = _in_order(codes)
    if form[-1] == 'C':
        codes = _put_together(codes, classes)
    return ''.join([chr(code) for code in codes])


def is_normalized(form, unistr, /):
    return normalize(form, unistr) == unistr
