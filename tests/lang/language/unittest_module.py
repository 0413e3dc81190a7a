# unittest as lessons use it: what passes, fails, is skipped, in the words of its runner.
import io
import re
import sys
import unittest
import warnings
import logging


class TestThings(unittest.TestCase):
    """Things."""

    @classmethod
    def setUpClass(cls):
        print('setUpClass', cls.__name__)
        cls.shared = [1]

    @classmethod
    def tearDownClass(cls):
        print('tearDownClass')

    def setUp(self):
        self.value = 3
        self.addCleanup(print, 'cleanup', self._testMethodName)

    def tearDown(self):
        print('tearDown', self.id())

    def test_ok(self):
        self.assertEqual(self.value, 3)
        self.assertTrue(self.shared)

    def test_doc(self):
        """One line of words.

        And more.
        """
        self.assertAlmostEqual(0.1 + 0.2, 0.3)

    def test_fail(self):
        self.assertEqual(self.value, 4, 'value')

    def test_fail_doc(self):
        """It fails."""
        self.assertIn(3, (1, 2))

    def test_error(self):
        {}['k']

    def test_raises(self):
        with self.assertRaises(ZeroDivisionError) as cm:
            1 / 0
        self.assertEqual(str(cm.exception), 'division by zero')
        self.assertRaises(ValueError, int, 'x')
        with self.assertRaisesRegex(ValueError, 'invalid .* x|literal'):
            int('x')

    def test_not_raised(self):
        with self.assertRaises(KeyError):
            pass

    def test_other_raised(self):
        with self.assertRaises(KeyError):
            [][0]

    @unittest.skip('not now')
    def test_skipped(self):
        self.fail()

    @unittest.skipIf(sys.version_info > (3, 0), 'old python')
    def test_skip_if(self):
        pass

    @unittest.skipUnless(True, 'no')
    def test_skip_unless(self):
        pass

    def test_skip_inside(self):
        self.skipTest('inside')

    @unittest.expectedFailure
    def test_expected(self):
        self.assertEqual(1, 2)

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_sub(self):
        for i in range(4):
            with self.subTest(i=i):
                self.assertEqual(i % 2, 0)
            with self.subTest('named', j=i, k='x'):
                if i == 3:
                    raise RuntimeError('three')

    def test_logs(self):
        with self.assertLogs('foo', level='INFO') as cm:
            logging.getLogger('foo').info('first message')
            logging.getLogger('foo.bar').error('second message')
        self.assertEqual(cm.output, ['INFO:foo:first message', 'ERROR:foo.bar:second message'])
        with self.assertNoLogs('quiet'):
            pass

    def test_warns(self):
        with self.assertWarns(UserWarning) as cm:
            warnings.warn('w')
        self.assertIn('w', str(cm.warning))
        with self.assertWarns(DeprecationWarning):
            pass

    def no_test(self):
        raise AssertionError


class TestWords(unittest.TestCase):
    def runTest(self):
        pass


class Broken(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError('no set up')

    def test_never(self):
        pass


class BadSetUp(unittest.TestCase):
    def setUp(self):
        raise ValueError('set up')

    def test_it(self):
        print('never')


@unittest.skip('whole class')
class Skipped(unittest.TestCase):
    def test_a(self):
        pass


def run(cases, **kwargs):
    out = io.StringIO()
    load = unittest.defaultTestLoader.loadTestsFromTestCase
    result = unittest.TextTestRunner(stream=out, **kwargs).run(unittest.TestSuite(map(load, cases)))
    text = re.sub(r'File "[^"]*/', 'File "', out.getvalue())
    print(re.sub(r'in \d+\.\d+s', 'in 0.000s', text))
    print(result.testsRun, len(result.failures), len(result.errors), result.skipped, result.wasSuccessful())
    return result


run([TestThings, Broken, BadSetUp, Skipped])
run([TestThings, Broken, BadSetUp, Skipped], verbosity=2)
run([TestWords], verbosity=2)
print(run([TestThings], failfast=True, verbosity=0))
suite = unittest.TestSuite()
suite.addTest(TestThings('test_ok'))
suite.addTests([TestThings('test_doc'), TestWords()])
print(suite, suite.countTestCases(), TestThings('test_ok').shortDescription(), TestThings('test_doc').shortDescription())
result = unittest.TestResult()
suite.run(result)
print(result)
try:
    TestThings('test_nothing')
except ValueError as e:
    print(e)
try:
    suite.addTest(TestThings)
except TypeError as e:
    print(e)
t = unittest.TestCase()
big = list(range(50))
for f in (lambda: t.assertEqual(1, 2.5), lambda: t.assertNotEqual(1, 1), lambda: t.assertTrue([]), lambda: t.assertFalse('a', 'why'),
          lambda: t.assertIs(1, None), lambda: t.assertIsNot(None, None), lambda: t.assertIsNone(0), lambda: t.assertIsNotNone(None),
          lambda: t.assertNotIn(1, [1]), lambda: t.assertIsInstance(1, str), lambda: t.assertNotIsInstance(1, int),
          lambda: t.assertGreater(1, 2), lambda: t.assertGreaterEqual(1, 2), lambda: t.assertLess(2, 1), lambda: t.assertLessEqual(2, 1, 'm'),
          lambda: t.assertAlmostEqual(1, 1.1), lambda: t.assertAlmostEqual(1, 1.1, places=3), lambda: t.assertAlmostEqual(1, 2, delta=.5),
          lambda: t.assertNotAlmostEqual(1, 1.00000001), lambda: t.assertNotAlmostEqual(1, 1.1, delta=.5), lambda: t.assertAlmostEqual(1, 1, 2, delta=1),
          lambda: t.assertAlmostEqual(1, 2, places=2, delta=1), lambda: t.assertRegex('abc', 'x+'), lambda: t.assertNotRegex('abc', 'b.'),
          lambda: t.assertRaises(KeyError, int, '3'), lambda: t.assertRaises('x', int), lambda: t.assertRaisesRegex(ValueError, 'zzz', int, 'x'),
          lambda: t.assertEqual({1, 2}, {2, 3}), lambda: t.assertSetEqual({1}, frozenset()), lambda: t.fail('failed'), lambda: t.fail(),
          lambda: t.assertCountEqual([1, 2, 2], [2, 1, 2]), lambda: t.assertListEqual([1], (1,)), lambda: t.assertDictEqual({}, []),
          lambda: t.assertEqual('x' * 200 + 'a', b'x'), lambda: t.assertEqual(big, tuple(big)),
          lambda: t.assertEqual('x' * 90 + 'ab', bytearray(b'x')), lambda: t.assertEqual(10 ** 90 + 3, 10 ** 90 + 4), lambda: t.assertEqual(float('nan'), float('nan'))):
    try:
        f()
        print('fine')
    except Exception as e:
        print(type(e).__name__, e)
print(t, repr(t), repr(TestThings('test_ok')), TestThings('test_ok') == TestThings('test_ok'))
