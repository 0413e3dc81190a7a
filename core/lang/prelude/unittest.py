"""unittest: tests in classes, found, run and told of as in Python."""
import sys as _sys

from _test_case import SkipTest, TestCase, expectedFailure, skip, skipIf, skipUnless
from _test_parts import FunctionTestCase
from _test_run import TestLoader, TestResult, TestSuite, TextTestResult, TextTestRunner

defaultTestLoader = TestLoader()


class TestProgram:
    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None,
                 testLoader=defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None,
                 buffer=None, warnings=None, *, tb_locals=False):
        if buffer or tb_locals:
            raise NotImplementedError('unittest.main(buffer=, tb_locals=) is not part of the playground')
        argv = _sys.argv if argv is None else argv
        names = []
        for word in argv[1:]:
            if word in ('-v', '--verbose'):
                verbosity = 2
            elif word in ('-q', '--quiet'):
                verbosity = 0
            elif word in ('-f', '--failfast'):
                failfast = True
            elif word.startswith('-'):
                raise NotImplementedError(f'unittest.main: the option {word} is not part of the playground')
            else:
                names.append(word)
        if not names and defaultTest is not None:
            names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
        module = _sys.modules[module] if isinstance(module, str) else module
        if names:
            self.test = testLoader.loadTestsFromNames(names, module)
        else:
            self.test = testLoader.loadTestsFromModule(module)
        if testRunner is None:
            testRunner = TextTestRunner(verbosity=verbosity, failfast=bool(failfast))
        elif isinstance(testRunner, type):
            testRunner = testRunner(verbosity=verbosity, failfast=bool(failfast))
        self.result = testRunner.run(self.test)
        if exit:
            _sys.exit(not self.result.wasSuccessful())


main = TestProgram
