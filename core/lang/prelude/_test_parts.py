"""Of unittest: a function as a test, and tests inside tests."""
from _test_case import TestCase, _ShouldStop


class FunctionTestCase(TestCase):
    __module__ = 'unittest.case'

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._functions = setUp, testFunc, tearDown
        self._description = description

    def setUp(self):
        if self._functions[0] is not None:
            self._functions[0]()

    def tearDown(self):
        if self._functions[2] is not None:
            self._functions[2]()

    def runTest(self):
        self._functions[1]()

    def id(self):
        return self._functions[1].__name__

    def __str__(self):
        return f'unittest.case.FunctionTestCase ({self._functions[1].__name__})'

    def shortDescription(self):
        doc = self._description or self._functions[1].__doc__
        return doc and doc.split('\n')[0].strip() or None


class _SubTest(TestCase):
    __module__ = 'unittest.case'

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params

    def _described(self):
        parts = [] if self._message is None else [f'[{self._message}]']
        if self.params:
            parts.append('(' + ', '.join(f'{k}={v!r}' for k, v in self.params.items()) + ')')
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        return f'{self.test_case.id()} {self._described()}'

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f'{self.test_case} {self._described()}'


class _SubTestContext:
    def __init__(self, case, msg, params):
        self.case, self.msg, self.params = case, msg, params

    def __enter__(self):
        case = self.case
        self.outer = case._subtest
        params = {**self.params, **(self.outer.params if self.outer else {})}
        case._subtest = _SubTest(case, self.msg, params)

    def __exit__(self, kind, error, tb):
        case, outcome = self.case, self.case._outcome
        subtest, case._subtest = case._subtest, self.outer
        if outcome is None:
            return False
        if kind is not None and issubclass(kind, KeyboardInterrupt):
            return False

        def again():
            if error is not None:
                raise error.with_traceback(tb)
        case._attempt(again, _case=subtest)
        if not outcome['success'] and outcome['result'].failfast:
            raise _ShouldStop
        return True
