"""Of a regular expression: characters, escapes, sets and inline flags."""
from _re_tokens import (ASCII, ASCII_BOUNDARY, ASCII_CATEGORY, BEGIN, BOUNDARY, CATEGORIES, CATEGORY, CONTROL, DIGITS,
                        END_TEXT, FLAGS, IGNORECASE, LETTERS, NOT_BOUNDARY, OCTAL, RANGE, TYPE_FLAGS, code_escape,
                        octal)


class Pieces:
    """What a parser reads without looking into groups."""

    def literal(self, code, flags):
        return ('lit', code, bool(flags & IGNORECASE) and not (flags & ASCII and code > 127))

    def category(self, letter, flags):
        kind = CATEGORIES[letter]
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
        if c in CATEGORIES:
            return ('set', False, False, [self.category(c, flags)])
        if c in CONTROL:
            return self.literal(CONTROL[c], flags)
        code = code_escape(source, escape)
        if code is not None:
            return self.literal(code, flags)
        if c == '0':
            return self.literal(octal(source, escape + source.while_in(2, OCTAL)), flags)
        if c in DIGITS:
            return self.digit_escape(escape, flags)
        if c in LETTERS:
            raise source.error('bad escape ' + escape, len(escape))
        return self.literal(ord(c), flags)

    def digit_escape(self, escape, flags):
        """A group, or three octal digits."""
        source = self.source
        if source.next and source.next in DIGITS:
            escape += source.get()
            if escape[1] in OCTAL and escape[2] in OCTAL and source.next and \
                    source.next in OCTAL:
                return self.literal(octal(source, escape + source.get()), flags)
        group = int(escape[1:])
        if group >= len(self.ends):
            raise source.error(f'invalid group reference {group}', len(escape) - 1)
        return self.back(group, flags, len(escape))

    def set_escape(self, escape, flags):
        """The member that an escape in a set is."""
        source = self.source
        c = escape[1]
        if c in CONTROL:
            return (RANGE, CONTROL[c], CONTROL[c])
        if c in CATEGORIES:
            return self.category(c, flags)
        code = code_escape(source, escape)
        if code is None:
            if c in OCTAL:
                code = octal(source, escape + source.while_in(2, OCTAL))
            elif c in DIGITS or c in LETTERS:
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

    # --- Flags ----------------------------------------------------------------------------------

    def flag(self, c, flags):
        """Adds the flag of a letter to flags."""
        bit = FLAGS[c]
        if self.source.of_bytes:
            if c == 'L':
                raise NotImplementedError('re.LOCALE is not supported in the playground')
            if c == 'u':
                raise self.source.error("bad inline flags: cannot use 'u' flag with a bytes pattern")
        elif c == 'L':
            raise self.source.error("bad inline flags: cannot use 'L' flag with a str pattern")
        if bit & TYPE_FLAGS and flags & TYPE_FLAGS and bit != flags & TYPE_FLAGS:
            raise self.source.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
        return flags | bit

    def off_flags(self):
        """Letters after the minus of (?i-s:...), its colon included."""
        source = self.source
        flags = 0
        c = source.get()
        if not c:
            raise source.error('missing flag')
        if c not in FLAGS:
            raise source.error('unknown flag' if c.isalpha() else 'missing flag', len(c))
        while True:
            if FLAGS[c] & TYPE_FLAGS:
                raise source.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
            flags |= FLAGS[c]
            c = source.get()
            if not c:
                raise source.error('missing :')
            if c == ':':
                return flags
            if c not in FLAGS:
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
            if c != '-' and c not in FLAGS:
                raise source.error('unknown flag' if c.isalpha() else 'missing -, : or )', len(c))
        if c == '-':
            off = self.off_flags()
        if on & off:
            raise source.error('bad inline flags: flag turned on and off', 1)
        return on, off
