"""Of unittest: what assertRaises, assertWarns and assertLogs do around a block."""
import re as _re
import warnings as _warnings


class _Raises:
    def __init__(self, expected, test, pattern=None):
        self.test = test
        self.expected = expected
        self.pattern = _re.compile(pattern) if isinstance(pattern, (str, bytes)) else pattern
        self.msg = None

    def _fail(self, standard):
        raise self.test.failureException(self.test._formatMessage(self.msg, standard))

    def handle(self, name, args, kwargs):
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        for kind in kinds:
            if not (isinstance(kind, type) and issubclass(kind, self.base)):
                raise TypeError(f'{name}() arg 1 must be {self.base_words}')
        if not args:
            self.msg = kwargs.pop('msg', None)
            if kwargs:
                raise TypeError(f'{next(iter(kwargs))!r} is an invalid keyword argument for this function')
            return self
        function, *args = args
        self.called = getattr(function, '__name__', str(function))
        with self:
            function(*args, **kwargs)

    called = None

    def _name(self):
        return getattr(self.expected, '__name__', str(self.expected))

    def _must_match(self, text):
        if self.pattern is not None and not self.pattern.search(text):
            self._fail(f'"{self.pattern.pattern}" does not match "{text}"')


class _AssertRaises(_Raises):
    base = BaseException
    base_words = 'an exception type or tuple of exception types'

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        if kind is None:
            by = f' by {self.called}' if self.called else ''
            self._fail(f'{self._name()} not raised{by}')
        if not issubclass(kind, self.expected):
            return False
        self.exception = value.with_traceback(None)
        self._must_match(str(value))
        return True


class _AssertWarns(_Raises):
    base = Warning
    base_words = 'a warning type or tuple of warning types'

    def __enter__(self):
        self._caught = _warnings.catch_warnings(record=True)
        self.warnings = self._caught.__enter__()
        _warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, kind, value, tb):
        self._caught.__exit__(kind, value, tb)
        if kind is not None:
            return
        first = None
        for one in self.warnings:
            if not isinstance(one.message, self.expected):
                continue
            first = first or one.message
            if self.pattern is not None and not self.pattern.search(str(one.message)):
                continue
            self.warning, self.filename, self.lineno = one.message, one.filename, one.lineno
            return
        if first is not None:
            self._fail(f'"{self.pattern.pattern}" does not match "{first}"')
        by = f' by {self.called}' if self.called else ''
        self._fail(f'{self._name()} not triggered{by}')


class _Collect:
    """What assertLogs has seen."""

    def __init__(self, test, logger, level, no_logs):
        self.test, self.logger, self.level, self.no_logs = test, logger, level, no_logs
        self.records, self.output = [], []

    def __enter__(self):
        import logging
        if not isinstance(self.logger, logging.Logger):
            self.logger = logging.getLogger(self.logger)
        level = logging.INFO if self.level is None else self.level
        self.level = logging.getLevelName(level) if isinstance(level, str) else level
        outer = self

        class Handler(logging.Handler):
            def emit(self, record):
                outer.records.append(record)
                outer.output.append(self.format(record))
        handler = Handler(self.level)
        handler.setFormatter(logging.Formatter('%(levelname)s:%(name)s:%(message)s'))
        self.before = self.logger.handlers[:], self.logger.level, self.logger.propagate
        self.logger.handlers = [handler]
        self.logger.setLevel(self.level)
        self.logger.propagate = False
        return None if self.no_logs else self

    def __exit__(self, kind, value, tb):
        import logging
        self.logger.handlers, level, self.logger.propagate = self.before
        self.logger.setLevel(level)
        if kind is not None:
            return False
        if self.no_logs and self.records:
            raise self.test.failureException(f'Unexpected logs found: {self.output!r}')
        if not self.no_logs and not self.records:
            raise self.test.failureException(
                f'no logs of level {logging.getLevelName(self.level)} or higher triggered on '
                f'{self.logger.name}')
