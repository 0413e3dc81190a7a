"""format() of a decimal."""
import re as _re

from _decimal_context import _cut, getcontext
from _decimal_operations import _is_special, _make

_FORMAT = _re.compile(r'(?:(.)?([<>=^]))?([-+ ])?(z)?(0)?(\d+)?(,)?(?:\.(\d+))?([eEfFgGn%])?', _re.S)


def _grouped(digits, separator, width):
    """The digits in groups of three, as many zeros before them as fill the width."""
    groups = []
    while True:
        n = min(max(len(digits), width, 1), 3)
        groups.append('0' * (n - len(digits)) + digits[-n:])
        digits = digits[:-n]
        width -= n
        if not digits and width <= 0:
            return separator.join(groups[::-1])
        width -= len(separator)


def _digits_for(x, kind, precision, coerce):
    """(sign, digits before the point, what follows them) of a number."""
    rounding, zero_sign = getcontext().rounding, 0 if coerce else x._sign
    if kind == '%':
        x = _make(x._sign, x._int, x._exp + 2)
    n, exponent = x._int, x._exp
    length = len(str(n))
    if precision is not None:
        if kind in 'fF%':
            cut = -exponent - precision
        else:
            cut = length - (precision + 1 if kind in 'eE' else precision or 1)
        if kind in 'fF%' or (cut > 0 if kind in 'gGn' else n):
            n, exponent = _cut(x._sign, n, min(cut, length + 1), rounding), exponent + cut
            if kind not in 'fF%' and len(str(n)) > length - cut:
                n, exponent = n // 10, exponent + 1
    if not n and exponent > 0 and kind in 'fF%':
        exponent = 0
    text = str(n)
    left = exponent + len(text)
    if kind in 'eE':
        point = 1 if n or precision is None else 1 - precision
    else:
        point = left if kind in 'fF%' or (exponent <= 0 and left > -6) else 1
    if point <= 0:
        whole, rest = '0', '0' * -point + text
    else:
        whole, rest = text[:point] + '0' * (point - len(text)), text[point:]
    rest = '.' + rest if rest else ''
    if left != point or kind in 'eE':
        rest += '%s%+d' % ('e' if kind in 'egn' else 'E', left - point)
    return x._sign if n else zero_sign, whole, rest + ('%' if kind == '%' else '')


def _formatted(x, spec):
    parts = _FORMAT.fullmatch(spec)
    if not parts:
        raise ValueError('invalid format string')
    fill, align, sign, coerce, zero, width, comma, precision, kind = parts.groups()
    if zero and (fill or align):
        raise ValueError('invalid format string')
    width = int(width or 0)
    if width > 2147483647:
        raise MemoryError
    if _is_special(x):
        negative, whole, rest, zero, fill = x._sign, str(x).lstrip('-'), '', None, fill or ' '
    else:
        negative, whole, rest = _digits_for(x, kind or 'G', int(precision) if precision else None, coerce)
    mark = '-' if negative else sign if sign in ('+', ' ') else ''
    if not _is_special(x):
        whole = _grouped(whole, ',', width - len(rest) - len(mark) if zero else 0) if comma else \
            whole.rjust(width - len(rest) - len(mark), '0') if zero else whole
    text = whole + rest
    if align == '=':
        return mark + text.rjust(width - len(mark), fill or ' ')
    return format(mark + text, (fill or ' ') + (align or '>') + str(width))
