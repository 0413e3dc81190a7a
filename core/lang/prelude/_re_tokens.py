"""The text of a regular expression in pieces, its escapes, and what its flags are counted as."""
IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE, VERBOSE, DEBUG, ASCII = \
    2, 4, 8, 16, 32, 64, 128, 256
GREEDY, LAZY, POSSESSIVE = 0, 1, 2
AHEAD, BEHIND, ATOMIC = 0, 1, 2
BEGIN, BEGIN_LINE, END, END_LINE, END_TEXT, BOUNDARY, NOT_BOUNDARY = 0, 1, 2, 3, 4, 5, 6
ASCII_BOUNDARY = 2  # added to a boundary
RANGE, CATEGORY = 0, 1
ASCII_CATEGORY = 4  # added to a category

FLAGS = {'i': IGNORECASE, 'L': LOCALE, 'm': MULTILINE, 's': DOTALL, 'x': VERBOSE, 'a': ASCII,
          'u': UNICODE}
TYPE_FLAGS = ASCII | LOCALE | UNICODE
CONTROL = {'a': 7, 'b': 8, 'f': 12, 'n': 10, 'r': 13, 't': 9, 'v': 11, '\\': 92}
CATEGORIES = {'d': 0, 's': 1, 'w': 2, 'D': 8, 'S': 9, 'W': 10}
DIGITS = '0123456789'
OCTAL = '01234567'
_HEX = '0123456789abcdefABCDEF'
LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'


class error(Exception):
    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = f'{msg} at position {pos}'
            self.lineno = pattern.count('\n', 0, pos) + 1
            self.colno = pos - pattern.rfind('\n', 0, pos)
            if '\n' in pattern:
                msg = f'{msg} (line {self.lineno}, column {self.colno})'
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


error.__module__ = 're'


class Tokens:
    """Characters one by one, an escape and its letter together; `next` is the one to come."""

    def __init__(self, text, of_bytes=False):
        self.text = text
        self.of_bytes = of_bytes
        self.at = 0
        self.next = None
        self._advance()

    def _advance(self):
        self.next = self.text[self.at:self.at + 1]
        if self.next == '\\':
            self.next = self.text[self.at:self.at + 2]
            if len(self.next) == 1:
                raise error('bad escape (end of pattern)', self.text, len(self.text) - 1)
        self.at += len(self.next)

    def get(self):
        token = self.next
        self._advance()
        return token

    def match(self, token):
        if self.next != token:
            return False
        self._advance()
        return True

    def tell(self):
        return self.at - len(self.next)

    def seek(self, at):
        self.at = at
        self._advance()

    def error(self, msg, offset=0):
        return error(msg, self.text, self.tell() - offset)

    def while_in(self, n, characters):
        """At most n characters of those."""
        taken = ''
        while len(taken) < n and self.next and self.next in characters:
            taken += self.get()
        return taken

    def until(self, end, name):
        taken = ''
        while True:
            c = self.next
            self._advance()
            if not c:
                if not taken:
                    raise self.error('missing ' + name)
                raise self.error(f'missing {end}, unterminated name', len(taken))
            if c == end:
                if not taken:
                    raise self.error('missing ' + name, 1)
                return taken
            taken += c

    def check_name(self, name, offset):
        if not name.isidentifier():
            raise self.error(f'bad character in group name {name!r}', len(name) + offset)

    def number(self, name, offset):
        """The group number that a name is when it is no identifier."""
        if name.isdecimal() and name.isascii():
            return int(name)
        raise self.error(f'bad character in group name {name!r}', len(name) + offset)


def _named_character(source):
    """The code point of \\N{name}."""
    from unicodedata import lookup
    if not source.match('{'):
        raise source.error('missing {')
    name = source.until('}', 'character name')
    try:
        return ord(lookup(name))
    except (KeyError, TypeError):
        raise source.error(f'undefined character name {name!r}', len(name) + 4) from None


def code_escape(source, escape):
    """The code point of an escape that is the same in sets, outside and in no template; or None."""
    c = escape[1:2]
    if c == 'x':
        digits = source.while_in(2, _HEX)
        if len(digits) != 2:
            raise source.error('incomplete escape ' + escape + digits, len(escape + digits))
        return int(digits, 16)
    if source.of_bytes:
        return None
    if c in ('u', 'U'):
        n = 4 if c == 'u' else 8
        digits = source.while_in(n, _HEX)
        if len(digits) != n:
            raise source.error('incomplete escape ' + escape + digits, len(escape + digits))
        code = int(digits, 16)
        if code > 0x10ffff:
            raise source.error('bad escape ' + escape + digits, len(escape + digits))
        return code
    if c == 'N':
        return _named_character(source)
    return None


def octal(source, escape):
    code = int(escape[1:], 8)
    if code > 0o377:
        raise source.error(f'octal escape value {escape} outside of range 0-0o377', len(escape))
    return code
