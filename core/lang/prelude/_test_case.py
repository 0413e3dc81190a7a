"""unittest.TestCase: what a test says of what it finds."""
import functools as _functools
import re as _re
from _test_contexts import _AssertRaises, _AssertWarns, _Collect
from _test_words import _short, _two


class SkipTest(Exception):
    __module__ = 'unittest.case'


class _ShouldStop(Exception):
    """A subtest failed and the rest is not to be run."""


def skip(reason):
    def decorator(item):
        if not isinstance(item, type):
            @_functools.wraps(item)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)
            item = skipped
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if not isinstance(reason, str) and callable(reason):
        item, reason = reason, ''
        return decorator(item)
    return decorator


def skipIf(condition, reason):
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    return lambda item: item if condition else skip(reason)(item)


def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item


class TestCase:
    __module__ = 'unittest.case'
    failureException = AssertionError
    longMessage = True
    maxDiff = 640
    _class_cleanups = []

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._outcome = None
        self._cleanups = []
        self._subtest = None
        method = getattr(self, methodName, None)
        if method is None and methodName != 'runTest':
            raise ValueError(f'no such test method in {self.__class__}: {methodName}')
        self._testMethodDoc = method.__doc__ if method is not None else None

    def __init_subclass__(cls, *args, **kwargs):
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        cls = self.__class__
        return f'{self._testMethodName} ({cls.__module__}.{cls.__qualname__}.{self._testMethodName})'

    def __repr__(self):
        cls = self.__class__
        return f'<{cls.__module__}.{cls.__qualname__} testMethod={self._testMethodName}>'

    def id(self):
        cls = self.__class__
        return f'{cls.__module__}.{cls.__qualname__}.{self._testMethodName}'

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split('\n')[0].strip() if doc else None

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._attempt(function, *args, **kwargs)
        return self._outcome['success'] if self._outcome else True

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        from _test_run import TestResult
        return TestResult()

    def skipTest(self, reason):
        raise SkipTest(reason)

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _attempt(self, function, *args, _case=None, **kwargs):
        """Calls what belongs to the test; what it raises goes to the result."""
        outcome, case = self._outcome, _case or self
        before, outcome['success'] = outcome['success'], True
        try:
            function(*args, **kwargs)
        except KeyboardInterrupt:
            raise
        except SkipTest as reason:
            outcome['success'] = False
            outcome['result'].addSkip(case, str(reason))
        except _ShouldStop:
            outcome['success'] = False
        except BaseException as error:
            outcome['success'] = False
            info = (type(error), error, error.__traceback__)
            if outcome['expecting']:
                outcome['expected'] = info
            elif _case is not None:
                outcome['result'].addSubTest(self, case, info)
            elif isinstance(error, self.failureException):
                outcome['result'].addFailure(case, info)
            else:
                outcome['result'].addError(case, info)
        else:
            if _case is not None:
                outcome['result'].addSubTest(self, case, None)
        outcome['success'] = outcome['success'] and before

    def subTest(self, msg=None, **params):
        from _test_parts import _SubTestContext
        return _SubTestContext(self, msg, params)

    def run(self, result=None):
        if result is None:
            result = self.defaultTestResult()
            result.startTestRun()
            try:
                return self.run(result)
            finally:
                result.stopTestRun()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            for item in (self.__class__, method):
                if getattr(item, '__unittest_skip__', False):
                    result.addSkip(self, getattr(item, '__unittest_skip_why__', ''))
                    return result
            expecting = (getattr(self, '__unittest_expecting_failure__', False) or
                         getattr(method, '__unittest_expecting_failure__', False))
            self._outcome = outcome = {'result': result, 'success': True, 'expecting': False,
                                       'expected': None}
            self._attempt(self.setUp)
            if outcome['success']:
                outcome['expecting'] = expecting
                self._attempt(method)
                outcome['expecting'] = False
                self._attempt(self.tearDown)
            self.doCleanups()
            if outcome['success']:
                if expecting:
                    result.addUnexpectedSuccess(self)
                else:
                    result.addSuccess(self)
            elif outcome['expected']:
                result.addExpectedFailure(self, outcome['expected'])
            return result
        finally:
            self._outcome = None
            result.stopTest(self)

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        self.setUp()
        getattr(self, self._testMethodName)()
        self.tearDown()

    # --- what a test says -------------------------------------------------------------------------

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f'{standardMsg} : {msg}'

    def _fail(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, f'{_short(expr)} is not true')

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, f'{_short(expr)} is not false')

    def assertEqual(self, first, second, msg=None):
        if first == second:
            return
        if type(first) is type(second) and type(first) in (str, list, tuple, dict, set, frozenset):
            self._tell_of_containers(first, second, msg)
        first, second = _two(first, second)
        self._fail(msg, f'{first} != {second}')

    def _tell_of_containers(self, first, second, msg):
        if type(first) in (set, frozenset):
            self._tell_of_sets(first, second, msg)
        raise NotImplementedError(
            'unittest: the lines that show where two of type '
            f"'{type(first).__name__}' differ are not part of the playground; they do: "
            f'{_short(first, True)} != {_short(second, True)}')

    def _tell_of_sets(self, first, second, msg):
        lines = []
        for name, only in (('first', first - second), ('second', second - first)):
            if only:
                lines.append(f'Items in the {name} set but not the {"second" if name == "first" else "first"}:')
                lines += [repr(item) for item in only]
        self._fail(msg, '\n'.join(lines))

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, f'{_short(first)} == {_short(second)}')

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        self.assertEqual(d1, d2, msg)

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        self.assertEqual(first, second, msg)

    def _sequences(self, kind, first, second, msg):
        for which, one in (('First', first), ('Second', second)):
            if not isinstance(one, kind):
                raise self.failureException(f'{which} sequence is not a {kind.__name__}: {_short(one)}')
        self.assertEqual(first, second, msg)

    def assertListEqual(self, list1, list2, msg=None):
        self._sequences(list, list1, list2, msg)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self._sequences(tuple, tuple1, tuple2, msg)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        if seq1 != seq2 and list(seq1) != list(seq2):
            self._tell_of_containers(seq1, seq2, msg)

    def assertSetEqual(self, set1, set2, msg=None):
        if set1 != set2:
            self._tell_of_sets(set1, set2, msg)

    def assertCountEqual(self, first, second, msg=None):
        a, rest = list(first), list(second)
        n = len(rest)
        for item in a:
            if item not in rest:
                break
            rest.remove(item)
        if len(a) != n or rest:
            raise NotImplementedError('unittest: what assertCountEqual tells of a difference is not part '
                                      'of the playground')

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        diff = self._difference(first, second, places, delta)
        if delta is not None:
            if diff <= delta:
                return
            within = f'{_short(delta)} delta'
        else:
            places = 7 if places is None else places
            if round(diff, places) == 0:
                return
            within = f'{places!r} places'
        self._fail(msg, f'{_short(first)} != {_short(second)} within {within} ({_short(diff)} difference)')

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        diff = self._difference(first, second, places, delta)
        if delta is not None:
            if first != second and diff > delta:
                return
            self._fail(msg, f'{_short(first)} == {_short(second)} within {_short(delta)} delta '
                            f'({_short(diff)} difference)')
        places = 7 if places is None else places
        if first == second or round(diff, places) == 0:
            self._fail(msg, f'{_short(first)} == {_short(second)} within {places!r} places')

    def _difference(self, first, second, places, delta):
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        return abs(first - second)

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, f'{_short(member)} not found in {_short(container)}')

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, f'{_short(member)} unexpectedly found in {_short(container)}')

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, f'{_short(expr1)} is not {_short(expr2)}')

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, f'unexpectedly identical: {_short(expr1)}')

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, f'{_short(obj)} is not None')

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, 'unexpectedly None')

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, f'{_short(obj)} is not an instance of {cls!r}')

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, f'{_short(obj)} is an instance of {cls!r}')

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, f'{_short(a)} not less than {_short(b)}')

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, f'{_short(a)} not less than or equal to {_short(b)}')

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, f'{_short(a)} not greater than {_short(b)}')

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, f'{_short(a)} not greater than or equal to {_short(b)}')

    def assertRegex(self, text, expected_regex, msg=None):
        pattern = _re.compile(expected_regex) if isinstance(expected_regex, str) else expected_regex
        if not pattern.search(text):
            self._fail(msg, f"Regex didn't match: {pattern.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        pattern = _re.compile(unexpected_regex) if isinstance(unexpected_regex, str) else unexpected_regex
        match = pattern.search(text)
        if match:
            self._fail(msg, f'Regex matched: {text[match.start():match.end()]!r} matches '
                            f'{pattern.pattern!r} in {text!r}')

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _AssertRaises(expected_exception, self).handle('assertRaises', args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _AssertRaises(expected_exception, self, expected_regex).handle('assertRaisesRegex', args,
                                                                               kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _AssertWarns(expected_warning, self).handle('assertWarns', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _AssertWarns(expected_warning, self, expected_regex).handle('assertWarnsRegex', args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _Collect(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        return _Collect(self, logger, level, True)
