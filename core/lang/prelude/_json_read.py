"""What json.loads does: a descent over the text, with CPython's words for what is wrong in it."""

_SPACE = ' \t\n\r'
_DIGITS = '0123456789'
_BACKSLASH = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r',
              't': '\t'}
_CONSTANTS = (('null', None), ('true', True), ('false', False))
_NUMBERS = ('NaN', 'Infinity', '-Infinity')


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = doc.count('\n', 0, pos) + 1
        self.colno = pos - doc.rfind('\n', 0, pos)
        super().__init__(f'{msg}: line {self.lineno} column {self.colno} (char {pos})')


JSONDecodeError.__module__ = 'json.decoder'


def _constant(name):
    return float(name.replace('Infinity', 'inf'))


def _skip(s, at):
    n = len(s)
    while at < n and s[at] in _SPACE:
        at += 1
    return at


def _unicode(s, at):
    """Four hex digits after a backslash-u at `at`."""
    digits = s[at + 1:at + 5]
    if len(digits) != 4 or not all(d in '0123456789abcdefABCDEF' for d in digits):
        raise JSONDecodeError('Invalid \\uXXXX escape', s, at)
    return int(digits, 16)


def _escaped(s, at):
    """The character of the escape whose letter is at `at`, and where it ends."""
    letter = s[at]
    if letter != 'u':
        if letter not in _BACKSLASH:
            raise JSONDecodeError('Invalid \\escape', s, at - 1)
        return _BACKSLASH[letter], at + 1
    n = _unicode(s, at)
    at += 5
    if 0xd800 <= n < 0xdc00 and s[at:at + 2] == '\\u':
        low = _unicode(s, at + 1)
        if 0xdc00 <= low < 0xe000:
            return chr(0x10000 + ((n - 0xd800) << 10 | low - 0xdc00)), at + 6
    return chr(n), at


def _string(s, begin, strict):
    """The string whose opening quote is before `begin`."""
    parts = []
    at = begin
    start = begin
    n = len(s)
    while True:
        if at >= n:
            raise JSONDecodeError('Unterminated string starting at', s, begin - 1)
        c = s[at]
        if c == '"':
            parts.append(s[start:at])
            return ''.join(parts), at + 1
        if c == '\\':
            parts.append(s[start:at])
            if at + 1 >= n:
                raise JSONDecodeError('Unterminated string starting at', s, begin - 1)
            c, at = _escaped(s, at + 1)
            parts.append(c)
            start = at
        elif strict and c < ' ':
            raise JSONDecodeError('Invalid control character at', s, at)
        else:
            at += 1


def _digits(s, at):
    n = len(s)
    while at < n and s[at] in _DIGITS:
        at += 1
    return at


def _number_end(s, at):
    """Where the number that begins at `at` ends, and whether it is a float; `at`: there is none."""
    whole = at + 1 if s[at] == '-' else at
    end = whole + 1 if s[whole:whole + 1] == '0' else _digits(s, whole)
    if end == whole:
        return at, False
    is_float = False
    if s[end:end + 1] == '.':
        fraction = _digits(s, end + 1)
        if fraction > end + 1:
            end = fraction
            is_float = True
    if s[end:end + 1] in ('e', 'E'):
        sign = end + 2 if s[end + 1:end + 2] in ('+', '-') else end + 1
        exponent = _digits(s, sign)
        if exponent > sign:
            end = exponent
            is_float = True
    return end, is_float


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None,
                 parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self._going = None  # where the list or object is that is read

    def decode(self, s):
        value, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return value

    def raw_decode(self, s, idx=0):
        try:
            return self._value(s, idx)
        except RecursionError:
            if self._going is None:  # in what the program gave
                raise
            kind = 'object' if s[self._going] == '{' else 'array'
            raise RecursionError('maximum recursion depth exceeded while decoding a JSON '
                                 f'{kind} from a unicode string') from None

    def _scalar(self, s, at):
        c = s[at:at + 1]
        if c == '"':
            return _string(s, at + 1, self.strict)
        for name, value in _CONSTANTS:
            if s.startswith(name, at):
                return value, at + len(name)
        if c:
            end, is_float = _number_end(s, at)
            if end > at:
                return (self.parse_float if is_float else self.parse_int)(s[at:end]), end
        for name in _NUMBERS:
            if s.startswith(name, at):
                return self.parse_constant(name), at + len(name)
        raise JSONDecodeError('Expecting value', s, at)

    def _value(self, s, at):
        """One call a level, so that it goes as deep as CPython's."""
        c = s[at:at + 1]
        if c != '[' and c != '{':
            return self._scalar(s, at)
        self._going = at
        is_object, closing = c == '{', ']' if c == '[' else '}'
        items = []
        at = _skip(s, at + 1)
        if s[at:at + 1] == closing:
            return self._made(items) if is_object else items, at + 1
        while True:
            if is_object:
                if s[at:at + 1] != '"':
                    raise JSONDecodeError('Expecting property name enclosed in double quotes', s, at)
                key, at = _string(s, at + 1, self.strict)
                at = _skip(s, at)
                if s[at:at + 1] != ':':
                    raise JSONDecodeError("Expecting ':' delimiter", s, at)
                at = _skip(s, at + 1)
            c = s[at:at + 1]
            if c == '[' or c == '{':
                self._going = at
                item, at = self._value(s, at)
            else:
                item, at = self._scalar(s, at)
            items.append((key, item) if is_object else item)
            at = _skip(s, at)
            c = s[at:at + 1]
            if c == closing:
                return self._made(items) if is_object else items, at + 1
            if c != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            at = _skip(s, at + 1)

    def _made(self, pairs):
        if self.object_hook is not None or self.object_pairs_hook is not None:
            self._going = None
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        made = dict(pairs)
        return made if self.object_hook is None else self.object_hook(made)


JSONDecoder.__module__ = 'json.decoder'
