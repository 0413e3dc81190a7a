"""The text of a regular expression becomes a tree. Nodes are tuples that begin with their kind:

    ('lit', c, ignore)  ('any', all)  ('set', negated, ignore, members)  ('at', place)
    ('seq', nodes)  ('alt', nodes)  ('group', number, node)  ('flags', node)
    ('repeat', min, max, how, node)  ('back', number, ignore)  ('cond', number, yes, no)
    ('look', kind, negative, node)

max is -1 for any number; how, kind, place and the members of a set are as core/lang/regex.h counts.
What flags mean is settled here, so that a tree needs none.
"""
IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE, VERBOSE, DEBUG, ASCII = \
    2, 4, 8, 16, 32, 64, 128, 256
GREEDY, LAZY, POSSESSIVE = 0, 1, 2
AHEAD, BEHIND, ATOMIC = 0, 1, 2
BEGIN, BEGIN_LINE, END, END_LINE, END_TEXT, BOUNDARY, NOT_BOUNDARY = 0, 1, 2, 3, 4, 5, 6
ASCII_BOUNDARY = 2  # added to a boundary
RANGE, CATEGORY = 0, 1
ASCII_CATEGORY = 4  # added to a category
_MAX_REPEAT = 4294967295

_FLAGS = {'i': IGNORECASE, 'L': LOCALE, 'm': MULTILINE, 's': DOTALL, 'x': VERBOSE, 'a': ASCII,
          'u': UNICODE}
_TYPE_FLAGS = ASCII | LOCALE | UNICODE
_CONTROL = {'a': 7, 'b': 8, 'f': 12, 'n': 10, 'r': 13, 't': 9, 'v': 11, '\\': 92}
_CATEGORIES = {'d': 0, 's': 1, 'w': 2, 'D': 8, 'S': 9, 'W': 10}
_DIGITS = '0123456789'
_OCTAL = '01234567'
_HEX = '0123456789abcdefABCDEF'
_LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
_SPACE = ' \t\n\r\v\f'


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


def _octal(source, escape):
    code = int(escape[1:], 8)
    if code > 0o377:
        raise source.error(f'octal escape value {escape} outside of range 0-0o377', len(escape))
    return code


class Parser:
    def __init__(self, text, flags, of_bytes):
        self.source = Tokens(text, of_bytes)
        self.flags = flags
        self.inline = 0
        self.names = {}
        self.ends = [True]  # of each group: has it been closed?
        self.widths = [None]
        self.lookbehind = None  # how many groups there were when the outermost one began
        self.verbose = False
        self.doubts = []

    # --- Pieces --------------------------------------------------------------------------------

    def literal(self, code, flags):
        return ('lit', code, bool(flags & IGNORECASE) and not (flags & ASCII and code > 127))

    def category(self, letter, flags):
        kind = _CATEGORIES[letter]
        return (CATEGORY, kind + ASCII_CATEGORY if flags & ASCII else kind)

    def back(self, group, flags, offset):
        source = self.source
        if not self.ends[group]:
            raise source.error('cannot refer to an open group', offset)
        if self.lookbehind is not None and group >= self.lookbehind:
            raise source.error('cannot refer to group defined in the same lookbehind subpattern',
                               0)
        return ('back', group, bool(flags & IGNORECASE))

    def escape(self, escape, flags):
        """An escape outside of a set."""
        source = self.source
        c = escape[1]
        if c == 'A':
            return ('at', BEGIN)
        if c == 'Z':
            return ('at', END_TEXT)
        if c in 'bB':
            place = BOUNDARY if c == 'b' else NOT_BOUNDARY
            return ('at', place + ASCII_BOUNDARY if flags & ASCII else place)
        if c in _CATEGORIES:
            return ('set', False, False, [self.category(c, flags)])
        if c in _CONTROL:
            return self.literal(_CONTROL[c], flags)
        code = code_escape(source, escape)
        if code is not None:
            return self.literal(code, flags)
        if c == '0':
            return self.literal(_octal(source, escape + source.while_in(2, _OCTAL)), flags)
        if c in _DIGITS:
            return self.digit_escape(escape, flags)
        if c in _LETTERS:
            raise source.error('bad escape ' + escape, len(escape))
        return self.literal(ord(c), flags)

    def digit_escape(self, escape, flags):
        """A group, or three octal digits."""
        source = self.source
        if source.next and source.next in _DIGITS:
            escape += source.get()
            if escape[1] in _OCTAL and escape[2] in _OCTAL and source.next and \
                    source.next in _OCTAL:
                return self.literal(_octal(source, escape + source.get()), flags)
        group = int(escape[1:])
        if group >= len(self.ends):
            raise source.error(f'invalid group reference {group}', len(escape) - 1)
        return self.back(group, flags, len(escape))

    def set_escape(self, escape, flags):
        """The member that an escape in a set is."""
        source = self.source
        c = escape[1]
        if c in _CONTROL:
            return (RANGE, _CONTROL[c], _CONTROL[c])
        if c in _CATEGORIES:
            return self.category(c, flags)
        code = code_escape(source, escape)
        if code is None:
            if c in _OCTAL:
                code = _octal(source, escape + source.while_in(2, _OCTAL))
            elif c in _DIGITS or c in _LETTERS:
                raise source.error('bad escape ' + escape, len(escape))
            else:
                code = ord(c)
        return (RANGE, code, code)

    def set_member(self, token, flags):
        return self.set_escape(token, flags) if token[0] == '\\' else \
            (RANGE, ord(token), ord(token))

    def set(self, flags):
        """After the opening bracket."""
        source = self.source
        here = source.tell() - 1
        if source.next == '[':
            self.doubtful('nested set', source.tell())
        negated = source.match('^')
        members = []
        while True:
            token = source.get()
            if not token:
                raise source.error('unterminated character set', source.tell() - here)
            if token == ']' and members:
                break
            if members and token in ('-', '&', '~', '|') and source.next == token:
                self.doubtful('set ' + {'-': 'difference', '&': 'intersection',
                                        '~': 'symmetric difference', '|': 'union'}[token],
                              source.tell() - 1)
            members.append(self.set_range(token, here, flags))
            if type(members[-1]) is list:
                members.extend(members.pop())
                break
        if len(members) == 1 and not negated and members[0][0] == RANGE and \
                members[0][1] == members[0][2]:
            return self.literal(members[0][1], flags)
        return ('set', negated, bool(flags & IGNORECASE), members)

    def doubtful(self, what, place):
        self.doubts.append(f'Possible {what} at position {place}')

    def set_range(self, token, here, flags):
        """A member; or the list of the last ones, when the set has ended after a hyphen."""
        source = self.source
        first = self.set_member(token, flags)
        if not source.match('-'):
            return first
        that = source.get()
        if not that:
            raise source.error('unterminated character set', source.tell() - here)
        if that == ']':
            return [first, (RANGE, 45, 45)]
        if that == '-':
            self.doubtful('set difference', source.tell() - 2)
        last = self.set_member(that, flags)
        if first[0] != RANGE or last[0] != RANGE or last[1] < first[1]:
            raise source.error(f'bad character range {token}-{that}',
                               len(token) + 1 + len(that))
        return (RANGE, first[1], last[1])

    # --- Groups --------------------------------------------------------------------------------

    def open_group(self, name):
        group = len(self.ends)
        self.ends.append(False)
        self.widths.append(None)
        if name is not None:
            other = self.names.get(name)
            if other is not None:
                # CPython counts the new group only after it has complained
                raise error(f'redefinition of group name {name!r} as group {group}; '
                            f'was group {other}', self.source.text,
                            self.source.tell() - len(name) - 1)
            self.names[name] = group
        return group

    def close_group(self, group, node):
        self.ends[group] = True
        self.widths[group] = self.width(node)

    def close(self, start):
        if not self.source.match(')'):
            raise self.source.error('missing ), unterminated subpattern',
                                    self.source.tell() - start)

    def inside(self, flags, nested, start):
        """What is up to the closing parenthesis."""
        node = self.alternatives(flags, nested + 1)
        self.close(start)
        return node

    def capture(self, name, flags, nested, start):
        group = self.open_group(name)
        node = self.inside(flags, nested, start)
        self.close_group(group, node)
        return ('group', group, node)

    def look(self, c, flags, nested, start):
        source = self.source
        kind = AHEAD
        before = self.lookbehind
        if c == '<':
            c = source.get()
            if not c:
                raise source.error('unexpected end of pattern')
            if c not in '=!':
                raise source.error(f'unknown extension ?<{c}', len(c) + 2)
            kind = BEHIND
            if before is None:
                self.lookbehind = len(self.ends)
        node = self.inside(flags, nested, start)
        if kind == BEHIND:
            self.lookbehind = before
        return ('look', kind, c == '!', node)

    def named(self, flags, nested, start):
        """After (?P."""
        source = self.source
        if source.match('<'):
            name = source.until('>', 'group name')
            source.check_name(name, 1)
            return self.capture(name, flags, nested, start)
        if source.match('='):
            name = source.until(')', 'group name')
            source.check_name(name, 1)
            if name not in self.names:
                raise source.error(f'unknown group name {name!r}', len(name) + 1)
            return self.back(self.names[name], flags, len(name) + 1)
        c = source.get()
        if not c:
            raise source.error('unexpected end of pattern')
        raise source.error(f'unknown extension ?P{c}', len(c) + 2)

    def condition(self, flags, nested, start):
        """After (?(."""
        source = self.source
        name = source.until(')', 'group name')
        if name.isidentifier():
            if name not in self.names:
                raise source.error(f'unknown group name {name!r}', len(name) + 1)
            group = self.names[name]
        else:
            group = source.number(name, 1)
            if not group:
                raise source.error('bad group number', len(name) + 1)
            if group >= 100000:
                raise source.error(f'invalid group reference {group}', len(name) + 1)
            self.conditions.append((group, source.tell() - len(name) - 1))
        yes = self.sequence(flags, nested + 1)
        no = None
        if source.match('|'):
            no = self.sequence(flags, nested + 1)
            if source.next == '|':
                raise source.error('conditional backref with more than two branches')
        self.close(start)
        return ('cond', group, yes, no)

    def flag(self, c, flags):
        """Adds the flag of a letter to flags."""
        bit = _FLAGS[c]
        if self.source.of_bytes:
            if c == 'L':
                raise NotImplementedError('re.LOCALE is not supported in the playground')
            if c == 'u':
                raise self.source.error("bad inline flags: cannot use 'u' flag with a bytes pattern")
        elif c == 'L':
            raise self.source.error("bad inline flags: cannot use 'L' flag with a str pattern")
        if bit & _TYPE_FLAGS and flags & _TYPE_FLAGS and bit != flags & _TYPE_FLAGS:
            raise self.source.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
        return flags | bit

    def off_flags(self):
        """Letters after the minus of (?i-s:...), its colon included."""
        source = self.source
        flags = 0
        c = source.get()
        if not c:
            raise source.error('missing flag')
        if c not in _FLAGS:
            raise source.error('unknown flag' if c.isalpha() else 'missing flag', len(c))
        while True:
            if _FLAGS[c] & _TYPE_FLAGS:
                raise source.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
            flags |= _FLAGS[c]
            c = source.get()
            if not c:
                raise source.error('missing :')
            if c == ':':
                return flags
            if c not in _FLAGS:
                raise source.error('unknown flag' if c.isalpha() else 'missing :', len(c))

    def inline_flags(self, c):
        """(flags on, flags off) of (?i:...); None: (?i) is for the whole."""
        source = self.source
        on = off = 0
        while c != '-':
            on = self.flag(c, on)
            c = source.get()
            if not c:
                raise source.error('missing -, : or )')
            if c == ')':
                self.flags |= on
                self.inline |= on
                return None
            if c == ':':
                break
            if c != '-' and c not in _FLAGS:
                raise source.error('unknown flag' if c.isalpha() else 'missing -, : or )', len(c))
        if c == '-':
            off = self.off_flags()
        if on & off:
            raise source.error('bad inline flags: flag turned on and off', 1)
        return on, off

    def scoped(self, c, flags, nested, start, first):
        """After (?, at flags."""
        source = self.source
        both = self.inline_flags(c)
        if both is None:
            if not first:
                raise source.error('global flags not at the start of the expression',
                                   source.tell() - start)
            if self.flags & VERBOSE and not self.verbose:
                raise _Verbose
            return None
        on, off = both
        if on & _TYPE_FLAGS:
            flags &= ~_TYPE_FLAGS
        return ('flags', self.inside((flags | on) & ~off, nested, start))

    def comment(self, start):
        source = self.source
        while True:
            if not source.next:
                raise source.error('missing ), unterminated comment', source.tell() - start)
            if source.get() == ')':
                return None

    def group(self, flags, nested, first):
        """After an opening parenthesis; None: nothing that matches."""
        source = self.source
        start = source.tell() - 1
        if not source.match('?'):
            return self.capture(None, flags, nested, start)
        c = source.get()
        if not c:
            raise source.error('unexpected end of pattern')
        if c == 'P':
            return self.named(flags, nested, start)
        if c == ':':
            return ('flags', self.inside(flags, nested, start))
        if c == '#':
            return self.comment(start)
        if c in '=!<':
            return self.look(c, flags, nested, start)
        if c == '(':
            return self.condition(flags, nested, start)
        if c == '>':
            return ('look', ATOMIC, False, self.inside(flags, nested, start))
        if c in _FLAGS or c == '-':
            return self.scoped(c, flags, nested, start, first)
        raise source.error('unknown extension ?' + c, len(c) + 1)

    # --- Repetition ----------------------------------------------------------------------------

    def bounds(self, token):
        """(least, most) of a repetition; None: the brace is only a brace."""
        source = self.source
        if token != '{':
            return (0, 1) if token == '?' else (0 if token == '*' else 1, -1)
        if source.next == '}':
            return None
        here = source.tell()
        lo = hi = ''
        while source.next and source.next in _DIGITS:
            lo += source.get()
        if source.match(','):
            while source.next and source.next in _DIGITS:
                hi += source.get()
        else:
            hi = lo
        if not source.match('}'):
            source.seek(here)
            return None
        least = int(lo) if lo else 0
        most = int(hi) if hi else -1
        if max(least, most) >= _MAX_REPEAT:
            raise OverflowError('the repetition number is too large')
        if 0 <= most < least:
            raise source.error('min repeat greater than max repeat', source.tell() - here)
        return least, most

    def repetition(self, token, here, items):
        source = self.source
        bounds = self.bounds(token)
        if bounds is None:
            return False
        least, most = bounds
        item = items[-1] if items else None
        if item is None or item[0] == 'at':
            raise source.error('nothing to repeat', source.tell() - here + len(token))
        if item[0] == 'repeat':
            raise source.error('multiple repeat', source.tell() - here + len(token))
        how = LAZY if source.match('?') else POSSESSIVE if source.match('+') else GREEDY
        items[-1] = ('repeat', least, most, how, item)
        return True

    # --- The whole -----------------------------------------------------------------------------

    def skip_verbose(self, token):
        """Is the token nothing, in a verbose pattern?"""
        if token in _SPACE:
            return True
        if token != '#':
            return False
        while True:
            token = self.source.get()
            if not token or token == '\n':
                return True

    def plain(self, token, flags):
        """The node of a token that opens nothing and repeats nothing."""
        if token[0] == '\\':
            return self.escape(token, flags)
        if token == '[':
            return self.set(flags)
        if token == '.':
            return ('any', bool(flags & DOTALL))
        if token == '^':
            return ('at', BEGIN_LINE if flags & MULTILINE else BEGIN)
        if token == '$':
            return ('at', END_LINE if flags & MULTILINE else END)
        return self.literal(ord(token), flags)

    def sequence(self, flags, nested, first=False):
        source = self.source
        items = []
        while source.next and source.next not in '|)':
            token = source.get()
            if flags & VERBOSE and self.skip_verbose(token):
                continue
            here = source.tell()
            if token in '*+?{' and self.repetition(token, here, items):
                continue
            if token == '(':
                node = self.group(flags, nested, first and not items)
                flags |= self.flags if nested == 0 else 0
            else:
                node = self.plain(token, flags)
            if node is not None:
                items.append(node)
        return ('seq', items)

    def alternatives(self, flags, nested):
        source = self.source
        ways = [self.sequence(flags, nested, nested == 0)]
        while source.match('|'):
            ways.append(self.sequence(flags | (self.flags if nested == 0 else 0), nested))
        return ways[0] if len(ways) == 1 else ('alt', ways)

    def parse(self):
        source = self.source
        self.conditions = []
        self.verbose = bool(self.flags & VERBOSE)
        node = self.alternatives(self.flags, 0)
        if source.next:
            raise source.error('unbalanced parenthesis')
        for group, at in self.conditions:
            if group >= len(self.ends):
                raise error(f'invalid group reference {group}', source.text, at)
        return node

    def width(self, node):
        """The least and most characters that a node takes; most is -1 for any number."""
        kind = node[0]
        if kind in ('lit', 'any', 'set'):
            return 1, 1
        if kind == 'seq':
            return _sum([self.width(n) for n in node[1]])
        if kind == 'alt':
            return _either([self.width(n) for n in node[1]])
        if kind in ('group', 'flags'):
            return self.width(node[-1])
        if kind == 'repeat':
            least, most = self.width(node[4])
            endless = most < 0 or (node[2] < 0 and most > 0)
            return least * node[1], -1 if endless else most * max(node[2], 0)
        if kind == 'back':
            return self.widths[node[1]]
        if kind == 'cond':
            return _either([self.width(node[2]), self.width(node[3]) if node[3] else (0, 0)])
        if kind == 'look' and node[1] == ATOMIC:
            return self.width(node[3])
        return 0, 0


def _sum(widths):
    endless = any([most < 0 for least, most in widths])
    return (sum([least for least, most in widths]),
            -1 if endless else sum([most for least, most in widths]))


def _either(widths):
    endless = any([most < 0 for least, most in widths])
    return (min([least for least, most in widths]),
            -1 if endless else max([most for least, most in widths]))


class _Verbose(Exception):
    """(?x) was met: the pattern is to be read again."""


def _tell(doubts):
    """Warns of what may mean something else one day, at the line that asks this module."""
    import _warnings
    from warnings import warn
    level = 1
    while _warnings.place(level)[2] in ('re', '_re_compiler', '_re_parser'):
        level += 1
    for doubt in doubts:
        warn(doubt, FutureWarning, level + 1)


def parse(text, flags, of_bytes=False):
    """The tree of a pattern and its parser, which knows the groups and the flags."""
    parser = Parser(text, flags, of_bytes)
    try:
        try:
            return parser.parse(), parser
        except _Verbose:
            parser = Parser(text, flags | parser.flags, of_bytes)
            return parser.parse(), parser
    finally:
        if parser.doubts:
            _tell(parser.doubts)
