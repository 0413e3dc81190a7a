"""The files of a run: a tree in memory. It begins empty but for /tmp, and ends with the run.

A file holds pieces: all of them str, all bytes, or all records, the objects that pickle.dump and
torch.save put there as they are (_pickling.py).
"""


class Record:
    """What a pickle is here."""

    def __init__(self, value):
        self.value = value


def _join(pieces):
    if isinstance(pieces[0], str):
        return ''.join(pieces)
    whole = b''
    for piece in pieces:
        whole += piece
    return whole


def line_end(whole, at):
    """Where the line that begins at `at` ends."""
    if isinstance(whole, str):
        return whole.find('\n', at) + 1 or len(whole)
    while at < len(whole) and whole[at] != 10:
        at += 1
    return min(at + 1, len(whole))


class File:
    def __init__(self):
        self.pieces = []

    def has_records(self):
        return bool(self.pieces) and isinstance(self.pieces[0], Record)

    def content(self, empty):
        """All of it, as what `empty` is: '' or b''."""
        if self.has_records():
            raise NotImplementedError('the bytes of a pickle are not there: the playground keeps '
                                      'the objects themselves')
        if len(self.pieces) != 1 or type(self.pieces[0]) is not type(empty):
            whole = _join(self.pieces) if self.pieces else empty
            if type(whole) is not type(empty):
                whole = whole.encode() if isinstance(whole, str) else whole.decode()
            self.pieces = [whole]
        return self.pieces[0]


class Directory:
    def __init__(self):
        self.entries = {}


root = Directory()
root.entries['tmp'] = Directory()


def fspath(path):
    if isinstance(path, str):
        return path
    if isinstance(path, bytes):
        raise NotImplementedError('paths of bytes are not supported in the playground')
    if hasattr(type(path), '__fspath__'):
        return type(path).__fspath__(path)
    raise TypeError('expected str, bytes or os.PathLike object, not ' + type(path).__name__)


def steps(path):
    """The names on the way from the root: the working directory is the root."""
    names = []
    for name in fspath(path).split('/'):
        if name == '..':
            del names[-1:]
        elif name not in ('', '.'):
            names.append(name)
    return names


def fail(number, path):
    raise OSError(number, _MESSAGES[number], path)


_MESSAGES = {2: 'No such file or directory', 17: 'File exists', 20: 'Not a directory',
             21: 'Is a directory', 39: 'Directory not empty', 22: 'Invalid argument',
             1: 'Operation not permitted'}


def find(path):
    """The file or directory; None: there is none."""
    node = root
    if not fspath(path):
        return None
    for name in steps(path):
        if not isinstance(node, Directory):
            return None
        node = node.entries.get(name)
    if fspath(path).endswith('/') and isinstance(node, File):
        return None
    return node


def need(path):
    node = find(path)
    if node is None:
        fail(2, fspath(path))
    return node


def parent(path):
    """The directory that a path is in, and its name there."""
    names = steps(path)
    if not names or not fspath(path):
        fail(17 if fspath(path) else 2, fspath(path))
    node = root
    for name in names[:-1]:
        node = node.entries.get(name) if isinstance(node, Directory) else None
        if node is None:
            fail(2, fspath(path))
    if not isinstance(node, Directory):
        fail(20, fspath(path))
    return node, names[-1]
