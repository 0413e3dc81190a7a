"""warnings: told once a place, to stderr."""
import sys as _sys

_filters = []  # (action, text, category), the latest first
_told = set()
_actions = ('error', 'ignore', 'always', 'default', 'module', 'once')


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    if action not in _actions:
        raise AssertionError(f'invalid action: {action!r}')
    if message or module:
        raise NotImplementedError(
            'filterwarnings by message or module is not supported in the playground')
    _filters.insert(len(_filters) if append else 0, (action, category))


def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in _actions:
        raise AssertionError(f'invalid action: {action!r}')
    _filters.insert(len(_filters) if append else 0, (action, category))


def resetwarnings():
    _filters.clear()


def formatwarning(message, category, filename, lineno, line=None):
    return f'{filename}:{lineno}: {category.__name__}: {message}\n'


def showwarning(message, category, filename, lineno, file=None, line=None):
    (file or _sys.stderr).write(formatwarning(message, category, filename, lineno, line))


class WarningMessage:
    def __init__(self, message, category, filename, lineno):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning):
        self._record = record
        self._action = action
        self._category = category

    def __enter__(self):
        self._before = _filters[:]
        self._sink = _sinks[:]
        if self._action is not None:
            simplefilter(self._action, self._category)
        if self._record:
            log = []
            _sinks[:] = [log]
            return log

    def __exit__(self, *details):
        _filters[:] = self._before
        _sinks[:] = self._sink


_sinks = []


def _action_of(category):
    for action, wanted in _filters:
        if issubclass(category, wanted):
            return action
    if issubclass(category, DeprecationWarning):
        return 'default'
    hidden = (PendingDeprecationWarning, ImportWarning, ResourceWarning)
    return 'ignore' if issubclass(category, hidden) else 'default'


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = type(message)
        instance = message
    else:
        category = UserWarning if category is None else category
        if not (isinstance(category, type) and issubclass(category, Warning)):
            raise TypeError('category must be a Warning subclass, not '
                            f"'{type(category).__name__}'")
        instance = category(message)
    action = _action_of(category)
    if action == 'ignore':
        return
    if action == 'error':
        raise instance
    if not _sinks:
        key = (str(message), category)
        if action != 'always' and key in _told:
            return
        _told.add(key)
        showwarning(instance, category, '<program>', 0)
        return
    _sinks[-1].append(WarningMessage(instance, category, '<program>', 0))
