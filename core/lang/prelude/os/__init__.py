"""os: files of the run, which are in memory. What would need a system around it is not there."""
import sys as _sys
from _file_tree import Directory as _Directory, File as _File, fail as _fail, find as _find, \
    fspath, need as _need, parent as _parent, root as _root
from os import path

_sys.modules['posixpath'] = path
name = 'posix'
linesep = '\n'
sep = '/'
altsep = None
extsep = '.'
curdir = '.'
pardir = '..'
pathsep = ':'
defpath = '/bin:/usr/bin'
devnull = '/dev/null'
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
error = OSError


class _Environ(dict):
    """Empty at the start; what a program sets stays within its run."""

    def __setitem__(self, key, value):
        for part in (key, value):
            if not isinstance(part, str):
                raise TypeError('str expected, not ' + type(part).__name__)
        dict.__setitem__(self, key, value)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def copy(self):
        return dict(self)

    def __repr__(self):
        return f'environ({dict.__repr__(self)})'


environ = _Environ()


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(name, value, /):
    environ[name] = value


def unsetenv(name, /):
    environ.pop(name, None)


class PathLike:
    """What has __fspath__."""
    __slots__ = ()

    def __fspath__(self):
        raise NotImplementedError


def getcwd():
    return '/'


def cpu_count():
    return 1


def _directory(path):
    node = _need(path)
    if not isinstance(node, _Directory):
        _fail(20, path)
    return node


def chdir(path):
    _directory(path)
    if _directory(path) is not _root:
        raise NotImplementedError('os.chdir is not supported in the playground: the working '
                                  'directory is /')


def listdir(path=None):
    return list(_directory('.' if path is None else path).entries)


def mkdir(path, mode=0o777, *, dir_fd=None):
    directory, last = _parent(path)
    if last in directory.entries:
        _fail(17, path)
    directory.entries[last] = _Directory()


def makedirs(name, mode=0o777, exist_ok=False):
    node = _find(name)
    if node is not None:
        if not exist_ok or not isinstance(node, _Directory):
            _fail(17, name)
        return
    whole = '/' if fspath(name).startswith('/') else ''
    for part in fspath(name).split('/'):
        whole = path.join(whole, part) if whole else part
        if part and _find(whole) is None:
            mkdir(whole)


def remove(path, *, dir_fd=None):
    node = _need(path)
    if isinstance(node, _Directory):
        _fail(21, path)
    directory, last = _parent(path)
    del directory.entries[last]


unlink = remove


def rmdir(path, *, dir_fd=None):
    if _directory(path).entries:
        _fail(39, path)
    directory, last = _parent(path)
    del directory.entries[last]


def removedirs(name):
    rmdir(name)
    head = path.dirname(name)
    while head and head != '/' and not _directory(head).entries:
        rmdir(head)
        head = path.dirname(head)


def replace(src, dst):
    node = _need(src)
    into, last = _parent(dst)
    there = into.entries.get(last)
    if isinstance(there, _Directory) and isinstance(node, _File):
        _fail(21, src)
    if isinstance(there, _File) and isinstance(node, _Directory):
        _fail(20, src)
    if isinstance(there, _Directory) and there.entries and there is not node:
        _fail(39, src)
    directory, first = _parent(src)
    del directory.entries[first]
    into.entries[last] = node


rename = replace


def walk(top, topdown=True, onerror=None, followlinks=False):
    node = _find(top)
    if not isinstance(node, _Directory):
        return
    top = fspath(top)
    names = [n for n, entry in node.entries.items() if isinstance(entry, _Directory)]
    files = [n for n, entry in node.entries.items() if isinstance(entry, _File)]
    if topdown:
        yield top, names, files
    for n in names:
        yield from walk(path.join(top, n), topdown)
    if not topdown:
        yield top, names, files


class DirEntry:
    def __init__(self, directory, name, node):
        self.name = name
        self.path = path.join(directory, name)
        self._node = node

    def is_file(self):
        return isinstance(self._node, _File)

    def is_dir(self):
        return isinstance(self._node, _Directory)

    def is_symlink(self):
        return False

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'


class _Scan:
    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()


def scandir(path=None):
    path = '.' if path is None else fspath(path)
    return _Scan([DirEntry(path, n, node) for n, node in _directory(path).entries.items()])


def access(path, mode):
    return _find(path) is not None


class stat_result:
    """Of what os.stat tells, a file here has its size."""

    def __init__(self, size):
        self.st_size = size


def stat(path, *, dir_fd=None, follow_symlinks=True):
    node = _need(path)
    return stat_result(len(node.content(b'')) if isinstance(node, _File) else 4096)


def strerror(code, /):
    from _file_tree import _MESSAGES
    return _MESSAGES.get(code, f'Unknown error {code}')
