"""glob: files of the run by a pattern of their names."""
import fnmatch as _fnmatch
import os as _os


def _has_magic(name):
    return any([c in name for c in '*?['])


def _expand(base, names, recursive, root_dir, top=True):
    """What is below base and is named so, one part of the pattern after the other."""
    if not names:
        if _os.path.exists(_os.path.join(root_dir, base)):
            yield base
        return
    first, rest = names[0], names[1:]
    folder = _os.path.join(root_dir, base) if base else root_dir or '.'
    if not _has_magic(first):
        yield from _expand(_os.path.join(base, first), rest, recursive, root_dir, top)
        return
    if not _os.path.isdir(folder):
        return
    if first == '**' and recursive:
        if rest:
            yield from _expand(base, rest, recursive, root_dir)
        elif base and top:
            yield _os.path.join(base, '')
    for name in _os.listdir(folder):
        inner = _os.path.join(base, name)
        if first == '**' and recursive:
            if _os.path.isdir(_os.path.join(root_dir, inner)):
                if not rest:
                    yield inner
                yield from _expand(inner, names, recursive, root_dir, False)
            elif not rest:
                yield inner
        elif _fnmatch.fnmatchcase(name, first) and (name[0] != '.' or first[0] == '.'):
            yield from _expand(inner, rest, recursive, root_dir)


def iglob(pathname, *, root_dir=None, recursive=False):
    names = [name for name in pathname.split('/') if name]
    return _expand('/' if pathname.startswith('/') else '', names, recursive, root_dir or '')


def glob(pathname, *, root_dir=None, recursive=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive))


def escape(pathname):
    return ''.join(['[' + c + ']' if c in '*?[' else c for c in pathname])
