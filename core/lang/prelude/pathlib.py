"""pathlib: paths as objects, over the files of the run."""
import fnmatch as _fnmatch
import os as _os


class PurePath(_os.PathLike):
    __slots__ = ('_root', '_names')

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        elif cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        text = _os.path.join('', *args) if args else ''
        self._root = '/' if text.startswith('/') else ''
        if text.startswith('//') and not text.startswith('///'):
            self._root = '//'
        self._names = [name for name in text.split('/') if name not in ('', '.')]

    def _with(self, names):
        made = object.__new__(type(self))
        made._root = self._root
        made._names = names
        return made

    def __str__(self):
        return self._root + '/'.join(self._names) or '.'

    def __fspath__(self):
        return str(self)

    as_posix = __str__

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def __hash__(self):
        return hash(str(self))

    def _compare(self, other, how):
        if not isinstance(other, PurePath):
            return NotImplemented
        return how((self._root, self._names), (other._root, other._names))

    def __eq__(self, other):
        return self._compare(other, lambda a, b: a == b)

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __truediv__(self, key):
        if not isinstance(key, (str, PurePath)):
            return NotImplemented
        return self.joinpath(key)

    def __rtruediv__(self, key):
        if not isinstance(key, str):
            return NotImplemented
        return type(self)(key, self)

    def joinpath(self, *args):
        return type(self)(self, *args)

    @property
    def parts(self):
        return tuple(([self._root] if self._root else []) + self._names)

    drive = ''

    @property
    def root(self):
        return self._root

    anchor = root

    @property
    def name(self):
        return self._names[-1] if self._names else ''

    @property
    def suffix(self):
        dot = self.name.rfind('.')
        return self.name[dot:] if 0 < dot < len(self.name) - 1 else ''

    @property
    def suffixes(self):
        if self.name.endswith('.'):
            return []
        return ['.' + part for part in self.name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        return self.name[:len(self.name) - len(self.suffix)]

    @property
    def parent(self):
        return self._with(self._names[:-1]) if self._names else self

    @property
    def parents(self):
        return tuple([self._with(self._names[:n])
                      for n in range(len(self._names) - 1, -1, -1)])

    def with_name(self, name):
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        if not name or '/' in name or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        return self._with(self._names[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if '/' in suffix or suffix and not suffix.startswith('.') or suffix == '.':
            raise ValueError(f'Invalid suffix {suffix!r}')
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        return self._with(self._names[:-1] + [self.stem + suffix])

    def is_absolute(self):
        return bool(self._root)

    def is_relative_to(self, *other):
        try:
            self.relative_to(*other)
        except ValueError:
            return False
        return True

    def relative_to(self, *other):
        if not other:
            raise TypeError('need at least one argument')
        base = type(self)(*other)
        n = len(base._names)
        if self._root != base._root or self._names[:n] != base._names:
            raise ValueError(f'{str(self)!r} is not in the subpath of {str(base)!r}'
                             ' OR one path is relative and the other is absolute.')
        made = self._with(self._names[n:])
        made._root = ''
        return made

    def match(self, path_pattern):
        pattern = PurePath(path_pattern)
        names = list(pattern.parts)
        mine = list(self.parts)
        if pattern._root and len(names) != len(mine) or len(names) > len(mine):
            return False
        return all([_fnmatch.fnmatchcase(a, b)
                    for a, b in zip(mine[len(mine) - len(names):], names)])


class PurePosixPath(PurePath):
    __slots__ = ()


class Path(PurePath):
    __slots__ = ()

    @classmethod
    def cwd(cls):
        return cls('/')

    @classmethod
    def home(cls):
        raise NotImplementedError('there is no home directory in the playground')

    def expanduser(self):
        return type(self)(_os.path.expanduser(self))

    def exists(self):
        return _os.path.exists(self)

    def is_file(self):
        return _os.path.isfile(self)

    def is_dir(self):
        return _os.path.isdir(self)

    def is_symlink(self):
        return False

    def absolute(self):
        return type(self)('/', self)

    def resolve(self, strict=False):
        if strict:
            _os.stat(self)
        return type(self)(_os.path.abspath(self))

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        with open(self, 'r', -1, encoding, errors) as file:
            return file.read()

    def read_bytes(self):
        with open(self, 'rb') as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f'data must be str, not {type(data).__name__}')
        with open(self, 'w', -1, encoding, errors, newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        with open(self, 'wb') as file:
            return file.write(data)

    def touch(self, mode=0o666, exist_ok=True):
        open(self, 'a' if exist_ok else 'x').close()

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        if parents and not self.parent.exists():
            self.parent.mkdir(parents=True, exist_ok=True)
        if not (exist_ok and self.is_dir()):
            _os.mkdir(str(self))

    def rmdir(self):
        _os.rmdir(str(self))

    def unlink(self, missing_ok=False):
        if not missing_ok or self.exists():
            _os.unlink(str(self))

    def rename(self, target):
        _os.rename(self, target)
        return type(self)(target)

    replace = rename

    def stat(self, *, follow_symlinks=True):
        return _os.stat(str(self))

    def samefile(self, other_path):
        return _os.path.samefile(self, other_path)

    def iterdir(self):
        return iter([self / name for name in _os.listdir(str(self))])

    def _below(self):
        for entry in self.iterdir():
            yield entry
            if entry.is_dir():
                yield from entry._below()

    def glob(self, pattern):
        if not pattern:
            raise ValueError(f'Unacceptable pattern: {pattern!r}')
        if pattern.startswith('/'):
            raise NotImplementedError('Non-relative patterns are unsupported')
        return self._glob([name for name in pattern.split('/') if name])

    def rglob(self, pattern):
        return self.glob('**/' + pattern)

    def _glob(self, names):
        if not names:
            yield self
            return
        if not self.is_dir():
            return
        if names[0] == '**':
            yield from self._glob(names[1:])
            for entry in self._below():
                if entry.is_dir():
                    yield from entry._glob(names[1:])
            return
        for entry in self.iterdir():
            if _fnmatch.fnmatchcase(entry.name, names[0]):
                yield from entry._glob(names[1:])

    def __enter__(self):
        return self

    def __exit__(self, *details):
        pass


class PosixPath(Path, PurePosixPath):
    __slots__ = ()
