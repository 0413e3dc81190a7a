"""tempfile: files of the run whose names nobody has thought of."""
import os as _os
import random as _random
import shutil as _shutil

tempdir = None
_draws = _random.Random()
_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789_'


def gettempdir():
    return tempdir or '/tmp'


def gettempprefix():
    return 'tmp'


def _new_name(suffix, prefix, dir):
    while True:
        middle = ''.join(_draws.choices(_LETTERS, k=8))
        name = _os.path.join(dir or gettempdir(),
                             ('tmp' if prefix is None else prefix) + middle + (suffix or ''))
        if not _os.path.exists(name):
            return name


def mkdtemp(suffix=None, prefix=None, dir=None):
    name = _new_name(suffix, prefix, dir)
    _os.mkdir(name)
    return name


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    raise NotImplementedError('tempfile.mkstemp is not supported in the playground: files have no '
                              'descriptors')


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)

    def __repr__(self):
        return f'<TemporaryDirectory {self.name!r}>'

    def __enter__(self):
        return self.name

    def __exit__(self, *details):
        self.cleanup()

    def cleanup(self):
        _shutil.rmtree(self.name, ignore_errors=True)


class _TemporaryFile:
    """An open file that is gone once it is closed."""

    def __init__(self, file, name, delete):
        self.file = file
        self.name = name
        self.delete = delete

    def __getattr__(self, name):
        return getattr(self.file, name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *details):
        self.close()

    def __iter__(self):
        return iter(self.file)

    def close(self):
        self.file.close()
        if self.delete and _os.path.exists(self.name):
            _os.remove(self.name)


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None,
                       prefix=None, dir=None, delete=True, *, errors=None):
    name = _new_name(suffix, prefix, dir)
    return _TemporaryFile(open(name, mode, buffering, encoding, errors, newline), name, delete)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                  dir=None, *, errors=None):
    return NamedTemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir,
                              errors=errors)
