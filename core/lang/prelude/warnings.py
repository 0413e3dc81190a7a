"""warnings: filters, and each warning told once a place."""
import sys as _sys
import _warnings

_actions = ('error', 'ignore', 'always', 'default', 'module', 'once')
_defaultaction = 'default'
_onceregistry = {}
_registries = {}  # module -> what its lines have told, and 'version' of the filters then
_version = 0


class _AnyText:
    """The pattern that is only its own text: that spares most programs the import of re."""

    def __init__(self, text):
        self.pattern = text

    def match(self, text):
        return text == self.pattern


# (action, pattern of the text, category, pattern of the module, line); None and 0: any
filters = [
    ('default', None, DeprecationWarning, _AnyText('__main__'), 0),
    ('ignore', None, DeprecationWarning, None, 0),
    ('ignore', None, PendingDeprecationWarning, None, 0),
    ('ignore', None, ImportWarning, None, 0),
    ('ignore', None, ResourceWarning, None, 0),
]


def _filters_mutated():
    global _version
    _version += 1


def _add_filter(item, append):
    if not append:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    elif item not in filters:
        filters.append(item)
    _filters_mutated()


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    assert action in _actions, f'invalid action: {action!r}'
    assert isinstance(message, str), 'message must be a string'
    assert isinstance(category, type), 'category must be a class'
    assert issubclass(category, Warning), 'category must be a Warning subclass'
    assert isinstance(module, str), 'module must be a string'
    assert isinstance(lineno, int) and lineno >= 0, 'lineno must be an int >= 0'
    if message or module:
        import re
    _add_filter((action, re.compile(message, re.I) if message else None, category,
                 re.compile(module) if module else None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    assert action in _actions, f'invalid action: {action!r}'
    assert isinstance(lineno, int) and lineno >= 0, 'lineno must be an int >= 0'
    _add_filter((action, None, category, None, lineno), append)


def resetwarnings():
    filters.clear()
    _filters_mutated()


# --- Telling ----------------------------------------------------------------------------------


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f'{{message : {self.message!r}, category : {self._category_name!r}, '
                f'filename : {self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}')


def formatwarning(message, category, filename, lineno, line=None):
    text = f'{filename}:{lineno}: {category.__name__}: {message}\n'
    if line is None:
        line = _warnings.source_line(filename, lineno)
    return text + f'  {line.strip()}\n' if line else text


def _show(told):
    file = told.file or _sys.stderr
    if file is not None:
        file.write(formatwarning(told.message, told.category, told.filename, told.lineno, told.line))


def showwarning(message, category, filename, lineno, file=None, line=None):
    _sink(WarningMessage(message, category, filename, lineno, file, line))


_sink = _show
_showwarning = showwarning


def _showwarnmsg(told):
    if showwarning is not _showwarning:
        if not callable(showwarning):
            raise TypeError('warnings.showwarning() must be set to a function or method')
        showwarning(told.message, told.category, told.filename, told.lineno, told.file, told.line)
        return
    _sink(told)


# --- Warning ----------------------------------------------------------------------------------


def _action(text, category, module, lineno):
    for action, message, wanted, where, line in filters:
        if ((message is None or message.match(text)) and issubclass(category, wanted) and
                (where is None or where.match(module)) and line in (0, lineno)):
            return action
    return _defaultaction


def _is_told(registry, key):
    """Whether it has been told; now it has."""
    told = key in registry
    registry[key] = 1
    return told


def _warn(message, category, filename, lineno, module, registry, shown, source):
    if registry is not None and registry.get('version', 0) != _version:
        registry.clear()
        registry['version'] = _version
    registry = {} if registry is None else registry
    if isinstance(message, Warning):
        text, category = str(message), type(message)
    else:
        text, message = message, category(message)
    key = (text, category, lineno)
    if key in registry:
        return
    action = _action(text, category, module, lineno)
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action != 'always':
        registry[key] = 1
    if action == 'once' and _is_told(_onceregistry, (text, category)):
        return
    if action == 'module' and _is_told(registry, (text, category, 0)):
        return
    _showwarnmsg(WarningMessage(message, category, *shown, source=source))


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    lineno = int(lineno)
    if module is None:
        module = filename or '<unknown>'
        module = module[:-3] if module[-3:].lower() == '.py' else module
    _warn(message, category, filename, lineno, module, registry, (filename, lineno), source)


def _tell(category, message, filename, lineno, module, *shown):
    if module is None:  # of the compiler
        for line, text in zip(message[::2], message[1::2]):
            warn_explicit(text, category, filename, line)
        return
    registry = _registries.setdefault(module, {})
    _warn(message, category, filename, lineno, module, registry, shown, None)


def _tell_all(waiting):
    for warning in waiting:
        _tell(*warning)


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError('category must be a Warning subclass, not '
                        f"'{type(category).__name__}'")
    filename, lineno, module, *shown = _warnings.place(max(stacklevel, 1))
    registry = _registries.setdefault(module, {})
    _warn(message, category, filename, lineno, module, registry, shown, source)


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record = record
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        return 'catch_warnings(record=True)' if self._record else 'catch_warnings()'

    def __enter__(self):
        global filters, showwarning, _sink
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        self._before = filters, showwarning, _sink
        filters = filters[:]
        _filters_mutated()
        log = None
        if self._record:
            log = []
            _sink = log.append
            showwarning = _showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *details):
        global filters, showwarning, _sink
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        filters, showwarning, _sink = self._before
        _filters_mutated()
