"""What the report of an exception says where a group is in it: as the interpreter writes it, and as
the module traceback does, which differ in which of two links to the same exception is shown."""
from _sys import exception_alone as _alone, group_members as _members, is_group as _is_group, \
    is_sequence as _is_sequence

_most_members, _most_levels = 15, 10
_cause = '\nThe above exception was the direct cause of the following exception:\n\n'
_context = '\nDuring handling of the above exception, another exception occurred:\n\n'
_failed_note = '<note str() failed>'
_missing = object()


def _indented(text, margin):
    return ''.join([margin + line for line in text.splitlines(True)])


def _frames(text):
    """The lines of a traceback, those of a frame together."""
    frames = []
    for line in text.split('\n')[:-1]:
        if line.startswith('    '):
            frames[-1] += line + '\n'
        else:
            frames.append(line + '\n')
    return frames


class _Links:
    """What an exception came from, and its members, as the module traceback finds them: before
    anything is written."""

    def __init__(self, exc, seen):
        self.exc = exc
        self.cause = self.context = None
        self.members = []
        seen.add(id(exc))

    def find(self):
        seen = set()
        self.__init__(self.exc, seen)
        todo = [self]
        while todo:
            node = todo.pop()
            exc = node.exc
            if exc.__cause__ is not None and id(exc.__cause__) not in seen:
                node.cause = _Links(exc.__cause__, seen)
            if node.cause is None and not exc.__suppress_context__ and \
                    exc.__context__ is not None and id(exc.__context__) not in seen:
                node.context = _Links(exc.__context__, seen)
            if _is_group(exc):
                node.members = [_Links(member, seen) for member in _members(exc)]
            todo += [link for link in (node.cause, node.context) if link] + node.members
        return self

    def link(self):
        return (_cause, self.cause) if self.cause else (_context, self.context)


class _Seen:
    """The same as the interpreter finds them: while it writes."""

    def __init__(self, exc, seen):
        self.exc = exc
        self._seen = seen

    @property
    def members(self):
        return [_Seen(member, self._seen) for member in _members(self.exc)]

    def link(self):
        exc = self.exc
        self._seen.add(id(exc))
        words, link = _cause, exc.__cause__
        if link is None and not exc.__suppress_context__:
            words, link = _context, exc.__context__
        known = link is None or id(link) in self._seen
        return words, None if known else _Seen(link, self._seen)


class _Report:
    def __init__(self, exc, chained, limit, reported):
        self.parts = []
        self.message = ''
        self._exc = exc
        self._chained = chained
        self._limit = limit
        self._reported = reported
        self._depth = 0
        self._closes = False

    def _emit(self, text, mark='|'):
        self.parts.append(_indented(text, self._margin(mark)))

    def _margin(self, mark='|'):
        return '  ' * self._depth + mark + ' ' if self._depth else ''

    def write(self, node):
        chain = [('', node)]
        while self._chained:
            words, link = chain[-1][1].link()
            if link is None:
                break
            chain[-1] = words, chain[-1][1]
            chain.append(('', link))
        closes = self._closes
        for words, node in reversed(chain):
            if words:
                self._closes = closes if self._reported else self._closes
                self._emit(words)
            if not _is_group(node.exc):
                self._write_alone(node.exc, '', '|')
            elif self._depth > _most_levels:
                self._emit(f'... (max_group_depth is {_most_levels})\n')
            else:
                self._write_group(node)

    def _write_alone(self, exc, kind, mark):
        frames, line, message = _alone(exc, self._reported)
        if exc is self._exc:
            self.message = message
        frames = _frames(frames)
        if self._limit is not None:
            frames = frames[:self._limit] if self._limit >= 0 else frames[self._limit:]
        if frames:
            self._emit(f'{kind}Traceback (most recent call last):\n', mark)
        for frame in frames:
            self._emit(frame)
        if self._reported:
            self.parts.append(self._margin() + line)
        else:
            self._emit(line)
        self._write_notes(exc)

    def _write_notes(self, exc):
        try:
            notes = getattr(exc, '__notes__', _missing)
        except Exception:
            return
        if notes is _missing or notes is None and not self._reported:
            return
        if not _is_sequence(notes):
            self._emit(_text(repr, notes, '<__notes__ repr() failed>'))
            return
        for note in notes:
            text = _text(str, note, None)
            if not self._reported:
                for line in (_failed_note if text is None else text).split('\n'):
                    self._emit(line + '\n')
            elif text is None:
                self.parts.append(_failed_note + '\n')
            else:
                self.parts.append(_indented(text, self._margin()) + '\n')

    def _write_group(self, node):
        outermost = self._depth == 0
        self._depth += outermost
        self._write_alone(node.exc, 'Exception Group ', '+' if outermost else '|')
        members = node.members
        shown = members[:_most_members]
        more = len(members) - len(shown)
        self._closes = False
        for i, member in enumerate(shown):
            self._open(i, str(i + 1), i + 1 == len(members))
            self.write(member)
            self._close(i + 1 == len(members))
        if more:
            self._open(len(shown), '...', True)
            self._emit(f'and {more} more exception{"s" if more > 1 else ""}\n')
            self._close(True)
        if outermost:
            self._depth = 0

    def _open(self, i, title, last):
        if last:  # the last of a group within closes all
            self._closes = True
        start = '  ' if i else '+-'
        self.parts.append(f'{"  " * self._depth}{start}+---------------- {title} '
                          '----------------\n')
        self._depth += 1

    def _close(self, last):
        if last and self._closes:
            self.parts.append('  ' * self._depth + '+------------------------------------\n')
            self._closes = False
        self._depth -= 1


def _text(make, x, failed):
    try:
        return make(x)
    except Exception:
        return failed


def parts(exc, chained, limit):
    """What traceback.format_exception answers."""
    report = _Report(exc, chained, limit, False)
    report.write(_Links(exc, set()).find())
    return report.parts


def report(exc, reported):
    """(the text, the message of exc)"""
    if not reported:
        return ''.join(parts(exc, True, None)), ''
    report = _Report(exc, True, None, True)
    report.write(_Seen(exc, set()))
    return ''.join(report.parts), report.message


def has_group(exc, chained):
    seen = set()
    while exc is not None and id(exc) not in seen and not _is_group(exc):
        seen.add(id(exc))
        link = exc.__cause__
        if link is None and not exc.__suppress_context__:
            link = exc.__context__
        exc = link if chained else None
    return _is_group(exc)


def only(exc):
    """What traceback.format_exception_only answers."""
    report = _Report(exc, False, 0, False)
    report._write_alone(exc, '', '|')
    return report.parts
