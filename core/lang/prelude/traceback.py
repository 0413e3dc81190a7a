"""traceback: what the report of an exception says."""
import _group_report
import _sys
import sys as _sys_module

__all__ = ['extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_tb',
           'format_exc', 'print_exc', 'print_exception', 'print_tb', 'FrameSummary',
           'StackSummary', 'extract_stack', 'format_stack', 'print_stack']
_missing = object()


class FrameSummary:
    def __init__(self, filename, lineno, name, line, text):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line
        self._text = text

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, i):
        return (self.filename, self.lineno, self.name, self.line)[i]

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


class StackSummary(list):
    def format(self):
        return [frame._text for frame in self]


def _limited(entries, limit):
    """The first `limit` of them, or of a negative one the last."""
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


def _limit_parts(parts, limit):
    """The parts of a report with so many frames of every traceback at most."""
    if limit is None:
        return parts
    kept, frames = [], []
    for part in parts:
        if part.startswith('  File '):
            frames.append(part)
        elif limit == 0 and part.startswith('Traceback ('):
            continue
        else:
            kept += _limited(frames, limit)
            frames = []
            kept.append(part)
    return kept + _limited(frames, limit)


def _write(parts, file):
    file = _sys_module.stderr if file is None else file
    for part in parts:
        file.write(part)


_links = ('During handling of the above exception, another exception occurred:\n',
          'The above exception was the direct cause of the following exception:\n')


def _parts(text):
    """The lines of a report as CPython groups them: a frame, a message, what links two."""
    parts = []
    lines = [line + '\n' for line in text.split('\n')]
    lines[-1:] = [] if lines[-1] == '\n' else [lines[-1][:-1]]
    for line, after in zip(lines, lines[1:] + ['']):
        last = parts[-1] if parts else ''
        in_frame = last.startswith('  File ') and line.startswith('    ')
        in_message = last and not last.startswith(('  File ', 'Traceback (', '\n', '  [Previous')) \
            and (line != '\n' or after not in _links)
        in_link = last.startswith('\n') and not last.endswith('\n\n')
        if in_frame or in_message or in_link:
            parts[-1] += line
        else:
            parts.append(line)
    return parts


def extract_tb(tb, limit=None):
    found = [] if tb is None else _sys.traceback_entries(tb)
    return StackSummary([FrameSummary(*entry) for entry in _limited(found, limit)])


def format_list(extracted_list):
    return [frame._text for frame in extracted_list]


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    _write(format_tb(tb, limit), file)


def _exception(exc, value):
    return exc if value is _missing else value


def format_exception_only(exc, /, value=_missing):
    exc = _exception(exc, value)
    if exc is None:
        return ['NoneType: None\n']
    if _sys.is_group(exc):
        return _group_report.only(exc)
    text = _sys.exception_text(exc, False)
    if not exc.__traceback__:
        return [text]
    parts, at, frames = _parts(text), 1, len(extract_tb(exc.__traceback__))
    while parts[at].startswith('  [Previous line') or frames and parts[at].startswith('  File '):
        frames -= parts[at].startswith('  File ')  # those that repeat are shown once
        at += 1
    return parts[at:]


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True):
    exc = _exception(exc, value)
    if exc is None or value is not _missing and tb is None:
        return format_exception_only(exc)
    if _group_report.has_group(exc, chain):
        return _group_report.parts(exc, chain, limit)
    return _limit_parts(_parts(_sys.exception_text(exc, chain)), limit)


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True):
    _write(format_exception(exc, value, tb, limit, chain), file)


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(_sys.handled(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(_sys.handled(), limit=limit, file=file, chain=chain)


def _stack(limit):
    """The frames of who asks a function of this module."""
    found = [FrameSummary(*entry) for entry in _sys.stack_entries()]
    return StackSummary(found if limit is None else found[-limit:] if limit >= 0 else
                        found[:-limit])


def _no_frame(f):
    if f is not None:
        raise NotImplementedError('frames are not in the playground')


def extract_stack(f=None, limit=None):
    _no_frame(f)
    return _stack(limit)


def format_stack(f=None, limit=None):
    _no_frame(f)
    return _stack(limit).format()


def print_stack(f=None, limit=None, file=None):
    _no_frame(f)
    _write(_stack(limit).format(), file)
