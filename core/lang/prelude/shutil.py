"""shutil: files as wholes, as far as the files of a run go."""
import os as _os
from _file_tree import Directory as _Directory, File as _File, fail as _fail, find as _find, \
    need as _need, parent as _parent


class Error(OSError):
    pass


class SameFileError(Error):
    pass


def rmtree(path, ignore_errors=False, onerror=None):
    node = _find(path)
    if isinstance(node, _Directory):
        directory, name = _parent(path)
        del directory.entries[name]
    elif not ignore_errors:
        _fail(2 if node is None else 20, path)


def copyfile(src, dst, *, follow_symlinks=True):
    node = _need(src)
    if isinstance(node, _Directory):
        _fail(21, src)
    directory, name = _parent(dst)
    there = directory.entries.get(name)
    if there is node:
        raise SameFileError(f'{src!r} and {dst!r} are the same file')
    if isinstance(there, _Directory):
        _fail(21, dst)
    directory.entries[name] = made = _File()
    made.pieces = list(node.pieces)
    return dst


def copy(src, dst, *, follow_symlinks=True):
    if _os.path.isdir(dst):
        dst = _os.path.join(dst, _os.path.basename(src))
    return copyfile(src, dst)


copy2 = copy


def move(src, dst, copy_function=copy2):
    if _os.path.isdir(dst):
        dst = _os.path.join(dst, _os.path.basename(_os.fspath(src).rstrip('/')))
        if _os.path.exists(dst):
            raise Error(f"Destination path '{dst}' already exists")
    _os.replace(src, dst)
    return dst


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2,
             ignore_dangling_symlinks=False, dirs_exist_ok=False):
    if ignore is not None:
        raise NotImplementedError('shutil.copytree(ignore=) is not supported in the playground')
    _os.makedirs(dst, exist_ok=dirs_exist_ok)
    for name in _os.listdir(src):
        a, b = _os.path.join(src, name), _os.path.join(dst, name)
        if _os.path.isdir(a):
            copytree(a, b, dirs_exist_ok=dirs_exist_ok)
        else:
            copy_function(a, b)
    return dst
