"""unittest's loader, suites, results and runner."""
import sys as _sys
import time as _time
import traceback as _traceback

from _test_case import SkipTest, TestCase


class TestResult:
    __module__ = 'unittest.result'
    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.shouldStop = False

    def __repr__(self):
        cls = self.__class__
        return (f'<{cls.__module__}.{cls.__qualname__} run={self.testsRun} '
                f'errors={len(self.errors)} failures={len(self.failures)}>')

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def startTest(self, test):
        self.testsRun += 1

    def stopTest(self, test):
        pass

    def stop(self):
        self.shouldStop = True

    def _told(self, found, test, err):
        if self.failfast:
            self.stop()
        found.append((test, ''.join(_traceback.format_exception(*err))))

    def addError(self, test, err):
        self._told(self.errors, test, err)

    def addFailure(self, test, err):
        self._told(self.failures, test, err)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], test.failureException)
            self._told(self.failures if failed else self.errors, subtest, err)

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, ''.join(_traceback.format_exception(*err))))

    def addUnexpectedSuccess(self, test):
        if self.failfast:
            self.stop()
        self.unexpectedSuccesses.append(test)

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)


class _Stream:
    def __init__(self, stream):
        self.stream = stream

    def write(self, text):
        self.stream.write(text)

    def writeln(self, text=''):
        self.stream.write(f'{text}\n')

    def flush(self):
        pass


class TextTestResult(TestResult):
    __module__ = 'unittest.runner'

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True

    def getDescription(self, test):
        first = test.shortDescription()
        return f'{test}\n{first}' if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(f'{self.getDescription(test)} ... ')
            self._newline = False

    def _status(self, test, words, dot):
        if self.showAll:
            sub = hasattr(test, 'test_case')
            if sub or self._newline:
                if not self._newline:
                    self.stream.writeln()
                self.stream.write(f'{"  " if sub else ""}{self.getDescription(test)} ... ')
            self.stream.writeln(words)
            self._newline = True
        elif self.dots:
            self.stream.write(dot)

    def addSuccess(self, test):
        super().addSuccess(test)
        if self.showAll:
            self._status(test, 'ok', '.')
        elif self.dots:
            self.stream.write('.')

    def addError(self, test, err):
        super().addError(test, err)
        self._status(test, 'ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._status(test, 'FAIL', 'F')

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            self._status(subtest, 'FAIL' if failed else 'ERROR', 'F' if failed else 'E')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._status(test, f'skipped {reason!r}', 's')

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._plain('expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._plain('unexpected success', 'u')

    def _plain(self, words, dot):
        if self.showAll:
            self.stream.writeln(words)
            self._newline = True
        elif self.dots:
            self.stream.write(dot)

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
        for flavour, found in (('ERROR', self.errors), ('FAIL', self.failures)):
            for test, err in found:
                self.stream.writeln(self.separator1)
                self.stream.writeln(f'{flavour}: {self.getDescription(test)}')
                self.stream.writeln(self.separator2)
                self.stream.writeln(err)
        if self.unexpectedSuccesses:
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln(f'UNEXPECTED SUCCESS: {self.getDescription(test)}')


class TextTestRunner:
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False,
                 resultclass=None, warnings=None, *, tb_locals=False):
        self.stream = _Stream(_sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        if buffer or tb_locals:
            raise NotImplementedError('TextTestRunner(buffer=, tb_locals=) is not part of the playground')
        if resultclass is not None:
            self.resultclass = resultclass

    def run(self, test):
        result = self.resultclass(self.stream, self.descriptions, self.verbosity)
        result.failfast = self.failfast
        began = _time.perf_counter()
        result.startTestRun()
        try:
            test(result)
        finally:
            result.stopTestRun()
        took = _time.perf_counter() - began
        result.printErrors()
        write = self.stream.writeln
        write(result.separator2)
        write(f'Ran {result.testsRun} test{"" if result.testsRun == 1 else "s"} in {took:.3f}s')
        write()
        counts = []
        for name in ('failures', 'errors') if not result.wasSuccessful() else ():
            if getattr(result, name):
                counts.append(f'{name}={len(getattr(result, name))}')
        for name, found in (('skipped', result.skipped), ('expected failures', result.expectedFailures),
                            ('unexpected successes', result.unexpectedSuccesses)):
            if found:
                counts.append(f'{name}={len(found)}')
        word = 'OK' if result.wasSuccessful() else 'FAILED'
        write(f'{word} ({", ".join(counts)})' if counts else word)
        return result


class TestSuite:
    __module__ = 'unittest.suite'

    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __repr__(self):
        cls = self.__class__
        return f'<{cls.__module__}.{cls.__qualname__} tests={list(self)}>'

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return sum(test.countTestCases() for test in self)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f'{test!r} is not callable')
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def _cases(self):
        for test in self:
            if isinstance(test, TestSuite):
                yield from test._cases()
            else:
                yield test

    def run(self, result, debug=False):
        before, failed = None, False
        for test in self._cases():
            if result.shouldStop:
                break
            cls = test.__class__
            if cls is not before:
                _class_ends(before, failed, result)
                before, failed = cls, not _class_begins(cls, result)
            if not failed:
                test(result)
        _class_ends(before, failed, result)
        return result


class _Fixture:
    """Stands for a test where setUpClass or tearDownClass failed."""
    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __str__(self):
        return self.description


def _fixture(cls, name, call, result):
    try:
        call()
    except SkipTest as reason:
        result.addSkip(_Fixture(f'{name} ({cls.__module__}.{cls.__qualname__})'), str(reason))
        return False
    except Exception as error:
        result.addError(_Fixture(f'{name} ({cls.__module__}.{cls.__qualname__})'),
                        (type(error), error, error.__traceback__))
        return False
    return True


def _class_begins(cls, result):
    if getattr(cls, '__unittest_skip__', False) or not issubclass(cls, TestCase):
        return True
    return _fixture(cls, 'setUpClass', cls.setUpClass, result)


def _class_ends(cls, failed, result):
    if cls is None or failed or getattr(cls, '__unittest_skip__', False) or not issubclass(cls, TestCase):
        return
    _fixture(cls, 'tearDownClass', cls.tearDownClass, result)
    while cls._class_cleanups:
        function, args, kwargs = cls._class_cleanups.pop()
        _fixture(cls, 'tearDownClass', lambda: function(*args, **kwargs), result)


class TestLoader:
    testMethodPrefix = 'test'
    suiteClass = TestSuite

    def getTestCaseNames(self, testCaseClass):
        names = set()
        for cls in testCaseClass.__mro__:
            names.update(name for name in vars(cls) if name.startswith(self.testMethodPrefix))
        return sorted(name for name in names if callable(getattr(testCaseClass, name)))

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. Maybe you meant to derive from '
                            'TestCase?')
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, 'runTest'):
            names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        found = vars(module)
        tests = []
        for name in sorted(found):
            one = found[name]
            if isinstance(one, type) and issubclass(one, TestCase) and one.__module__ != 'unittest.case':
                tests.append(self.loadTestsFromTestCase(one))
        tests = self.suiteClass(tests)
        load = found.get('load_tests')
        return load(self, tests, pattern) if load is not None else tests

    def loadTestsFromName(self, name, module=None):
        one, above = module, None
        for part in name.split('.'):
            above, one = one, getattr(one, part)
        if isinstance(one, type) and issubclass(one, TestCase):
            return self.loadTestsFromTestCase(one)
        if isinstance(above, type) and issubclass(above, TestCase):
            return self.suiteClass([above(name.rpartition('.')[2])])
        if isinstance(one, TestSuite):
            return one
        if callable(one):
            made = one()
            return made if isinstance(made, TestSuite) else self.suiteClass([made])
        raise TypeError(f"don't know how to make test from: {one}")

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])


TextTestRunner.__module__ = 'unittest.runner'
TestLoader.__module__ = 'unittest.loader'
