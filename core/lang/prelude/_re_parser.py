"""The text of a regular expression becomes a tree. Nodes are tuples that begin with their kind:

    ('lit', c, ignore)  ('any', all)  ('set', negated, ignore, members)  ('at', place)
    ('seq', nodes)  ('alt', nodes)  ('group', number, node)  ('flags', node)
    ('repeat', min, max, how, node)  ('back', number, ignore)  ('cond', number, yes, no)
    ('look', kind, negative, node)

max is -1 for any number; how, kind, place and the members of a set are as core/lang/regex.h counts.
What flags mean is settled here, so that a tree needs none.
"""
from _re_pieces import Pieces
from _re_tokens import (AHEAD, ATOMIC, BEGIN, BEGIN_LINE, BEHIND, DIGITS, DOTALL, END, END_LINE, FLAGS, GREEDY, LAZY,
                        MULTILINE, POSSESSIVE, TYPE_FLAGS, VERBOSE, Tokens, error)

_MAX_REPEAT = 4294967295
_SPACE = ' \t\n\r\v\f'


class Parser(Pieces):
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
        if on & TYPE_FLAGS:
            flags &= ~TYPE_FLAGS
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
        if c in FLAGS or c == '-':
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
        while source.next and source.next in DIGITS:
            lo += source.get()
        if source.match(','):
            while source.next and source.next in DIGITS:
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
