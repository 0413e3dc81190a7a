"""Writes core/lang/prelude/_unicode_tables.py and _unicode_named.py from CPython's unicodedata:

    python3.11 tests/support/unicode_tables.py core/lang/prelude

Only the blocks below are taken. The script fails when a text of these blocks could be decomposed
or composed into a character outside of them.
"""
import itertools
import sys
import textwrap
import unicodedata

# What texts of lessons are written in: Latin, Greek, Cyrillic, punctuation, signs, Chinese and
# Japanese, full and half width.
BLOCKS = [(0x0, 0x52f), (0x1e00, 0x2134), (0x2139, 0x27ff), (0x3000, 0x30ff), (0x4e00, 0x9fff),
          (0xfb00, 0xfb06), (0xff01, 0xff5e), (0xff61, 0xff9f), (0xffe0, 0xffe6), (0xfffd, 0xfffd)]
NAMED = [(0x20, 0x17f), (0x300, 0x36f)]

codes = [code for first, last in BLOCKS for code in range(first, last + 1)]
inside = set(codes)


def runs(value):
    """Words 'first:value', one where the value changes; '' between blocks."""
    words = []
    for first, last in BLOCKS:
        code = first
        for key, group in itertools.groupby(range(first, last + 1), lambda c: value(chr(c))):
            words.append(f'{code:x}:{key}')
            code += len(list(group))
        words.append(f'{last + 1:x}:')
    return ' '.join(words)


def decompositions():
    """Words 'code=part part' with <tag> before a compatible one, ';' between."""
    rows = []
    for code in codes:
        text = unicodedata.decomposition(chr(code))
        if text:
            parts = [int(part, 16) for part in text.split() if part[0] != '<']
            assert inside.issuperset(parts), hex(code)
            rows.append(f'{code:X}={text}')
    return ';'.join(rows)


def excluded():
    """Those with a canonical pair that composing does not make."""
    answer = []
    for code in codes:
        text = unicodedata.decomposition(chr(code))
        if text and text[0] != '<' and ' ' in text:
            if unicodedata.normalize('NFC', chr(code)) != chr(code):
                answer.append(f'{code:X}')
    return ' '.join(answer)


def check_closed():
    for code in range(0x110000):
        text = unicodedata.decomposition(chr(code))
        if code not in inside and text and text[0] != '<' and ' ' in text:
            parts = [int(part, 16) for part in text.split()]
            if inside.issuperset(parts):
                assert unicodedata.normalize('NFC', chr(code)) != chr(code), hex(code)


def numbers():
    rows = []
    for code in codes:
        c = chr(code)
        if unicodedata.numeric(c, None) is not None:
            kind = ('d' if unicodedata.decimal(c, None) is not None else
                    'g' if unicodedata.digit(c, None) is not None else 'n')
            rows.append(f'{code:x}:{kind}{unicodedata.numeric(c)!r}')
    return ' '.join(rows)


def table(name, text):
    lines = textwrap.wrap(text, 92, break_long_words=False, break_on_hyphens=False)
    quoted = [f'    {line + " "!r}' for line in lines]
    quoted[-1] = f'    {lines[-1]!r}'
    return f'{name} = (\n' + '\n'.join(quoted) + ')\n'


def names():
    return ';'.join(f'{code:x} {unicodedata.name(chr(code))}' for first, last in NAMED
                    for code in range(first, last + 1) if unicodedata.name(chr(code), ''))


check_closed()
made = 'Made by tests/support/unicode_tables.py.'
blocks = ', '.join(f'({first:#x}, {last:#x})' for first, last in BLOCKS)
with open(sys.argv[1] + '/_unicode_tables.py', 'w') as file:
    file.write(f'"""What unicodedata knows of some blocks of Unicode {unicodedata.unidata_version}. '
               f'{made}"""\n')
    file.write('\n'.join(textwrap.wrap(f'BLOCKS = ({blocks})', 98, subsequent_indent='          ')))
    file.write('\n' + table('CATEGORIES', runs(unicodedata.category)))
    file.write(table('COMBINING', runs(unicodedata.combining)))
    file.write(table('WIDTHS', runs(unicodedata.east_asian_width)))
    file.write(table('DECOMPOSITIONS', decompositions()))
    file.write(table('EXCLUDED', excluded()))
    file.write(table('NUMBERS', numbers()))
with open(sys.argv[1] + '/_unicode_named.py', 'w') as file:
    file.write(f'"""Names of characters. {made}"""\n')
    file.write(f'BLOCKS = {", ".join(f"({first:#x}, {last:#x})" for first, last in NAMED)}\n')
    file.write(table('NAMES', names()))
