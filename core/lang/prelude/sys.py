"""sys: the interpreter that this is like."""
import _sys
from _sys import (_getframe, get_int_max_str_digits, getrecursionlimit, modules, set_int_max_str_digits,
                  setrecursionlimit)
from collections import namedtuple as _namedtuple


class TextIOWrapper:
    encoding = 'utf-8'
    errors = 'strict'

    def __init__(self, name, to_stderr):
        self.name = name
        self.mode = 'w'
        self.closed = False
        self._to_stderr = to_stderr

    def write(self, text, /):
        _sys.write(text, self._to_stderr)
        return len(text)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return True

    def __repr__(self):
        return f"<_io.TextIOWrapper name='{self.name}' mode='w' encoding='utf-8'>"


TextIOWrapper.__module__ = '_io'
stdout = __stdout__ = TextIOWrapper('<stdout>', False)
stderr = __stderr__ = TextIOWrapper('<stderr>', True)
del TextIOWrapper


class _info(tuple):
    """A tuple whose items have names, as the C types of CPython write it."""
    __slots__ = ()

    def __repr__(self):
        pairs = ', '.join(f'{name}={value!r}' for name, value in zip(self._names, self))
        return f'sys.{type(self).__name__}({pairs})'


def _make_info(name, **fields):
    space = {'__slots__': (), '_names': tuple(fields), '__module__': 'sys'}
    for index, field in enumerate(fields):
        space[field] = property(lambda self, index=index: self[index])
    return type(name, (_info,), space)(tuple(fields.values()))


version_info = _make_info('version_info', major=3, minor=11, micro=2,
                          releaselevel='final', serial=0)
version = '3.11.2 (playground)'
hexversion = 0x030B02F0
float_info = _make_info('float_info', max=1.7976931348623157e+308, max_exp=1024, max_10_exp=308,
                        min=2.2250738585072014e-308, min_exp=-1021, min_10_exp=-307, dig=15,
                        mant_dig=53, epsilon=2.220446049250313e-16, radix=2, rounds=1)
maxsize = 9223372036854775807
maxunicode = 1114111
byteorder = 'little'
platform = 'linux'
argv = [getattr(modules.get('__main__'), '__file__', '')]
path = ['']
executable = ''


def exit(status=None, /):
    raise SystemExit(status) if status is not None else SystemExit


def intern(string, /):
    return string


def getdefaultencoding():
    return 'utf-8'


def exc_info():
    e = _sys.handled()
    return (None, None, None) if e is None else (type(e), e, e.__traceback__)


def exception():
    return _sys.handled()
