"""os.path: names of files."""
from _file_tree import Directory as _Directory, File as _File, find as _find, fspath as _fspath, \
    need as _need

sep = '/'
altsep = None
extsep = '.'
curdir = '.'
pardir = '..'
pathsep = ':'
defpath = '/bin:/usr/bin'
devnull = '/dev/null'
supports_unicode_filenames = False


def join(a, *p):
    path = _fspath(a)
    for b in p:
        b = _fspath(b)
        if b.startswith('/'):
            path = b
        elif not path or path.endswith('/'):
            path += b
        else:
            path += '/' + b
    return path


def split(p):
    p = _fspath(p)
    at = p.rfind('/') + 1
    head, tail = p[:at], p[at:]
    if head.strip('/'):
        head = head.rstrip('/')
    return head, tail


def basename(p):
    p = _fspath(p)
    return p[p.rfind('/') + 1:]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = _fspath(p)
    name = p.rfind('/') + 1
    dot = p.rfind('.')
    while name < dot and p[name] == '.':
        name += 1
    return (p[:dot], p[dot:]) if name < dot else (p, '')


def splitdrive(p):
    p = _fspath(p)
    return '', p


def isabs(s):
    return _fspath(s).startswith('/')


def normpath(path):
    path = _fspath(path)
    if not path:
        return '.'
    slashes = 0
    if path.startswith('/'):
        slashes = 2 if path.startswith('//') and not path.startswith('///') else 1
    names = []
    for name in path.split('/'):
        if name in ('', '.'):
            continue
        if name != '..' or (not slashes and not names) or (names and names[-1] == '..'):
            names.append(name)
        elif names:
            names.pop()
    return '/' * slashes + '/'.join(names) or '.'


def abspath(path):
    return normpath(join('/', _fspath(path)))


realpath = abspath


def normcase(s):
    return _fspath(s)


def relpath(path, start=None):
    path = _fspath(path)
    if not path:
        raise ValueError('no path specified')
    here = [name for name in abspath('.' if start is None else start).split('/') if name]
    there = [name for name in abspath(path).split('/') if name]
    same = 0
    while same < min(len(here), len(there)) and here[same] == there[same]:
        same += 1
    return '/'.join(['..'] * (len(here) - same) + there[same:]) or '.'


def commonprefix(m):
    if not m:
        return ''
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    paths = [_fspath(p) for p in paths]
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    if len({p.startswith('/') for p in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[name for name in p.split('/') if name not in ('', '.')] for p in paths]
    return ('/' if paths[0].startswith('/') else '') + '/'.join(commonprefix(split_paths))


def expanduser(path):
    path = _fspath(path)
    if path.startswith('~'):
        raise NotImplementedError('there is no home directory in the playground')
    return path


def expandvars(path):
    return _fspath(path)


def exists(path):
    return _find(path) is not None


lexists = exists


def isfile(path):
    return isinstance(_find(path), _File)


def isdir(s):
    return isinstance(_find(s), _Directory)


def islink(path):
    _fspath(path)
    return False


ismount = islink


def getsize(filename):
    node = _need(filename)
    return len(node.content(b'')) if isinstance(node, _File) else 4096


def getmtime(filename):
    raise NotImplementedError('files have no times in the playground')


getatime = getctime = getmtime


def samefile(f1, f2):
    return _need(f1) is _need(f2)
