"""re: regular expressions."""
import operator as _operator
from _sys import dotted as _dotted
from types import MappingProxyType as _MappingProxyType
from _re_compiler import compile_pattern as _compile_pattern
from _re_tokens import error
from _re_template import expand as _expand, parse as _parse_template

__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer',
           'compile', 'purge', 'template', 'escape', 'error', 'Pattern', 'Match', 'A', 'I', 'L',
           'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE',
           'UNICODE', 'NOFLAG', 'RegexFlag']


class RegexFlag(int):
    """Which way a pattern is read."""

    def __repr__(self):
        names = [name for bit, name in _FLAG_NAMES if self & bit]
        rest = int(self) & ~_KNOWN_FLAGS
        if rest:
            names.append(hex(rest))
        return '|'.join(['re.' + n if n[0] != '0' else n for n in names]) or 're.NOFLAG'

    __str__ = __repr__

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    def __invert__(self):
        return RegexFlag(_KNOWN_FLAGS & ~int(self))

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        return repr(self).replace('re.', '')


_FLAG_NAMES = ((2, 'IGNORECASE'), (4, 'LOCALE'), (8, 'MULTILINE'), (16, 'DOTALL'),
               (32, 'UNICODE'), (64, 'VERBOSE'), (128, 'DEBUG'), (256, 'ASCII'))
_KNOWN_FLAGS = 510
NOFLAG = RegexFlag(0)
I = IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag(4)
M = MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag(16)
U = UNICODE = RegexFlag(32)
X = VERBOSE = RegexFlag(64)
DEBUG = RegexFlag(128)
A = ASCII = RegexFlag(256)


def _subject(pattern, string):
    """The text to look in: of bytes, one whose characters are they."""
    of_text = isinstance(pattern.pattern, str)
    if isinstance(string, str):
        if of_text:
            return string
        raise TypeError('cannot use a bytes pattern on a string-like object')
    if isinstance(string, (bytes, bytearray, memoryview)):
        if not of_text:
            return bytes(string).decode('latin-1')
        raise TypeError('cannot use a string pattern on a bytes-like object')
    raise TypeError(f'expected string or bytes-like object, got {type(string).__name__!r}')


def _piece(string, start, end):
    piece = string[start:end]
    return bytes(piece) if isinstance(piece, (bytearray, memoryview)) else piece


def _make(cls, *values):
    """An instance of one of the classes below, whose attributes cannot be set from outside."""
    made = object.__new__(cls)
    for name, value in zip(cls.__slots__, values):
        object.__setattr__(made, name, value)
    return made


def _fixed(self, name, value=None):
    if name in type(self).__slots__:
        raise AttributeError('readonly attribute')
    raise AttributeError(f"'re.{type(self).__name__}' object has no attribute {name!r}")


def _template(repl, pattern):
    """The parts of what is put in; None: it is put in as it is, and is of the wrong kind."""
    if isinstance(repl, (bytes, bytearray)):
        text = repl.decode('latin-1')
    elif isinstance(repl, str):
        text = repl
    else:
        raise TypeError(f'decoding to str: need a bytes-like object, {type(repl).__name__} found')
    if isinstance(repl, str) == isinstance(pattern.pattern, str):
        return _parse_template(text, pattern)
    if '\\' in text:
        raise NotImplementedError('a replacement of another kind than its pattern is not supported in the playground')
    return None


@_dotted
class Match:
    __slots__ = ('re', 'string', 'pos', 'endpos', '_places')

    __setattr__ = __delattr__ = _fixed
    __iter__ = None

    def __new__(cls, *args):
        raise TypeError("cannot create 're.Match' instances")

    def _index(self, group):
        """Where a group's places are."""
        if isinstance(group, str):
            group = self.re.groupindex.get(group, -1)
        elif not hasattr(group, '__index__'):
            group = -1
        if not 0 <= group <= self.re.groups:
            raise IndexError('no such group')
        return 2 * group

    def _text(self, group, default):
        at = self._index(group)
        start, end = self._places[at], self._places[at + 1]
        return default if start < 0 or end < 0 else _piece(self.string, start, end)

    def group(self, *groups):
        if len(groups) < 2:
            return self._text(groups[0] if groups else 0, None)
        return tuple([self._text(group, None) for group in groups])

    def __getitem__(self, group):
        return self._text(group, None)

    def groups(self, default=None):
        return tuple([self._text(g, default) for g in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._text(g, default) for name, g in self.re.groupindex.items()}

    def start(self, group=0, /):
        return self.span(group)[0]

    def end(self, group=0, /):
        return self.span(group)[1]

    def span(self, group=0, /):
        at = self._index(group)
        start, end = self._places[at], self._places[at + 1]
        return (-1, -1) if start < 0 or end < 0 else (start, end)

    def expand(self, template):
        text = template if isinstance(template, str) else template.decode('latin-1')
        return _expand(_parse_template(text, self.re), self)

    @property
    def regs(self):
        return tuple([self.span(g) for g in range(self.re.groups + 1)])

    @property
    def lastindex(self):
        last = self._places[-1]
        return None if last < 0 else last

    @property
    def lastgroup(self):
        for name, group in self.re.groupindex.items():
            if group == self._places[-1]:
                return name
        return None

    def __repr__(self):
        return f'<re.Match object; span={self.span()!r}, match={self.group()!r}>'

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


@_dotted
class Pattern:
    __slots__ = ('pattern', 'flags', 'groups', 'groupindex', '_program')

    def __new__(cls, *args):
        raise TypeError("cannot create 're.Pattern' instances")

    __setattr__ = __delattr__ = _fixed

    def _search(self, string, pos, endpos, searching, whole):
        text = _subject(self, string)
        endpos = max(0, min(_operator.index(endpos), len(string)))
        pos = max(0, min(_operator.index(pos), len(string)))
        if pos > endpos:
            if not searching and not whole:  # a pattern that asks for nothing matches there
                raise NotImplementedError('match() that begins after its end is not in the playground')
            return None
        places = self._program.on(text).find(pos, endpos, searching, whole, -1)
        return None if places is None else _make(Match, self, string, pos, endpos, places)

    def match(self, string, pos=0, endpos=9223372036854775807):
        return self._search(string, pos, endpos, False, False)

    def fullmatch(self, string, pos=0, endpos=9223372036854775807):
        return self._search(string, pos, endpos, False, True)

    def search(self, string, pos=0, endpos=9223372036854775807):
        return self._search(string, pos, endpos, True, False)

    def finditer(self, string, pos=0, endpos=9223372036854775807):
        return self._matches(_subject(self, string), string, pos, endpos)

    def _matches(self, text, string, pos=0, endpos=9223372036854775807):
        """One match after the other; after an empty one the next may not be empty there too."""
        endpos = max(0, min(_operator.index(endpos), len(string)))
        start = pos = max(0, min(_operator.index(pos), len(string)))
        forbidden = -1
        matcher = self._program.on(text)
        while start <= endpos:
            places = matcher.find(start, endpos, True, False, forbidden)
            if places is None:
                return
            start = places[1]
            forbidden = start if places[0] == start else -1
            yield _make(Match, self, string, pos, endpos, places)

    def findall(self, string, pos=0, endpos=9223372036854775807):
        matches = self._matches(_subject(self, string), string, pos, endpos)
        empty = _piece(string, 0, 0)
        if self.groups == 0:
            return [m.group() for m in matches]
        if self.groups == 1:
            return [m.groups(empty)[0] for m in matches]
        return [m.groups(empty) for m in matches]

    def split(self, string, maxsplit=0):
        parts = []
        start = 0
        for n, m in enumerate(self._matches(_subject(self, string), string)):
            if maxsplit and n >= maxsplit:
                break
            parts.append(_piece(string, start, m.start()))
            parts.extend(m.groups())
            start = m.end()
        parts.append(_piece(string, start, len(string)))
        return parts

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        if not callable(repl):
            template = _template(repl, self)
        parts = []
        start = n = 0
        for m in self._matches(_subject(self, string), string):
            if count and n >= count:
                break
            n += 1
            if start < m.start():
                parts.append(_piece(string, start, m.start()))
            new = repl(m) if callable(repl) else _expand(template, m) if template is not None else repl
            if new is not None:
                parts.append(new)
            start = m.end()
        if start < len(string):
            parts.append(_piece(string, start, len(string)))
        return _piece(string, 0, 0).join(parts), n

    def scanner(self, string, pos=0, endpos=9223372036854775807):
        raise NotImplementedError('Pattern.scanner is not supported in the playground')

    def __repr__(self):
        flags = RegexFlag(self.flags & ~32)
        text = f'{self.pattern!r:.200}'
        return f're.compile({text}, {flags!r})' if flags else f're.compile({text})'

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self.pattern == other.pattern and self.flags == other.flags

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


_cache = {}


def _compile_bytes(pattern, flags):
    """As a pattern of the characters below 256, in which only those of ASCII have a case or are letters."""
    if flags & UNICODE:
        raise ValueError('cannot use UNICODE flag with a bytes pattern')
    if flags & (LOCALE | DEBUG):
        raise NotImplementedError('re.LOCALE and re.DEBUG are not supported in the playground')
    try:
        program, parser = _compile_pattern(pattern.decode('latin-1'), flags | ASCII, True)
    except error as e:
        e.pattern = pattern
        raise
    return _make(Pattern, pattern, int(flags | parser.inline), len(parser.ends) - 1,
                 _MappingProxyType(parser.names) if parser.names else {}, program)


def compile(pattern, flags=0):
    flags = int(flags if isinstance(flags, int) else flags & DEBUG)
    key = (type(pattern), pattern, flags)
    if key in _cache:
        return _cache[key]
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError('first argument must be string or compiled pattern')
    if isinstance(pattern, bytes):
        made = _cache[key] = _compile_bytes(pattern, flags)
        return made
    if flags & LOCALE:
        raise ValueError('cannot use LOCALE flag with a str pattern')
    if flags & ASCII and flags & UNICODE:
        raise ValueError('ASCII and UNICODE flags are incompatible')
    if flags & DEBUG:
        raise NotImplementedError('re.DEBUG is not supported in the playground')
    program, parser = _compile_pattern(pattern, flags)
    flags = parser.flags if parser.flags & ASCII else parser.flags | UNICODE
    made = _cache[key] = _make(Pattern, pattern, int(flags), len(parser.ends) - 1,
                               _MappingProxyType(parser.names) if parser.names else {}, program)
    return made


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def purge():
    _cache.clear()


def template(pattern, flags=0):
    raise NotImplementedError('re.template is not supported in the playground')


_ESCAPED = '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'


def escape(pattern):
    if not isinstance(pattern, str):
        return escape(str(pattern, 'latin1')).encode('latin1')
    return ''.join(['\\' + c if c in _ESCAPED else c for c in pattern])
