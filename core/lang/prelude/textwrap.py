"""textwrap: paragraphs of a width."""
import re as _re

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_SPACE = '\t\n\x0b\x0c\r '
_WORDS = _re.compile(r'''
    ( [\t\n\x0b\x0c\r ]+
    | (?<=[\w!"'&.,?]) -{2,} (?=\w)
    | [^\t\n\x0b\x0c\r ] (?:
        -(?: (?<=[^\d\W]{2}-) | (?<=[^\d\W]-[^\d\W]-))
        (?= [^\d\W] -? [^\d\W])
      | (?=[\t\n\x0b\x0c\r ]|\Z)
      | (?<=[\w!"'&.,?]) (?=-{2,}\w)
      | [^\t\n\x0b\x0c\r ]*? (?:
            -(?: (?<=[^\d\W]{2}-) | (?<=[^\d\W]-[^\d\W]-))
            (?= [^\d\W] -? [^\d\W])
          | (?=[\t\n\x0b\x0c\r ]|\Z)
          | (?<=[\w!"'&.,?]) (?=-{2,}\w))
      )
    )''', _re.VERBOSE)
_SENTENCE_END = _re.compile('[a-z][\\.\\!\\?][\\"\\\']?\\Z')


class TextWrapper:
    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _chunks(self, text):
        """Words and the spaces between them."""
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = ''.join([' ' if c in _SPACE else c for c in text])
        split = _WORDS if self.break_on_hyphens else r'([\t\n\x0b\x0c\r ]+)'
        chunks = [c for c in _re.split(split, text) if c]
        if self.fix_sentence_endings:
            for i in range(len(chunks) - 1):
                if chunks[i + 1] == ' ' and _SENTENCE_END.search(chunks[i]):
                    chunks[i + 1] = '  '
        return chunks

    def _break(self, chunk, room):
        """What of a word that is too long goes into the line."""
        end = room
        if self.break_on_hyphens and len(chunk) > room:
            hyphen = chunk.rfind('-', 0, room)
            if hyphen > 0 and any([c != '-' for c in chunk[:hyphen]]):
                end = hyphen + 1
        return chunk[:end], chunk[end:]

    def _take_line(self, chunks, at, width):
        """The chunks of one line from chunks[at], and where the next begins."""
        line = []
        length = 0
        while at < len(chunks) and length + len(chunks[at]) <= width:
            line.append(chunks[at])
            length += len(chunks[at])
            at += 1
        if at < len(chunks) and len(chunks[at]) > width:
            room = 1 if width < 1 else width - length
            if self.break_long_words:
                head, chunks[at] = self._break(chunks[at], room)
                line.append(head)
            elif not line:
                line.append(chunks[at])
                at += 1
        if self.drop_whitespace and line and not line[-1].strip():
            line.pop()
        return line, at

    def _shortened(self, lines, line, indent, width):
        """The last line that may be, with the placeholder."""
        while line:
            if line[-1].strip() and len(''.join(line)) + len(self.placeholder) <= width:
                lines.append(indent + ''.join(line) + self.placeholder)
                return lines
            line.pop()
        if lines:
            last = lines[-1].rstrip()
            if len(last) + len(self.placeholder) <= self.width:
                lines[-1] = last + self.placeholder
                return lines
        lines.append(indent + self.placeholder.lstrip())
        return lines

    def wrap(self, text):
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        chunks = self._chunks(text)
        lines = []
        at = 0
        while at < len(chunks):
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and not chunks[at].strip() and lines:
                at += 1
            line, at = self._take_line(chunks, at, width)
            if not line:
                continue
            rest = chunks[at:]
            if self.max_lines is None or len(lines) + 1 < self.max_lines or (
                    not rest or self.drop_whitespace and len(rest) == 1 and
                    not rest[0].strip()) and len(''.join(line)) <= width:
                lines.append(indent + ''.join(line))
            else:
                return self._shortened(lines, line, indent, width)
        return lines

    def fill(self, text):
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    lines = text.split('\n')
    lines = ['' if not line.strip(' \t') else line for line in lines]
    margin = None
    for line in lines:
        if line:
            own = line[:len(line) - len(line.lstrip(' \t'))]
            if margin is None:
                margin = own
            while not own.startswith(margin):
                margin = margin[:-1]
    return '\n'.join([line[len(margin or ''):] for line in lines])


def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = str.strip
    return ''.join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
