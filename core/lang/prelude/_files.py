"""open, and what it gives: files of the run (_file_tree.py)."""
from _sys import dotted as _dotted
import _pickling
from _file_tree import Directory, File, Record, fail, find, fspath, line_end, parent

_ENCODINGS = {'utf-8': 'UTF-8', 'utf8': 'UTF-8', 'ascii': 'ascii', 'us-ascii': 'ascii'}


class UnsupportedOperation(OSError, ValueError):
    pass


UnsupportedOperation.__module__ = 'io'


class Opened:
    """What open() gives, of text and of bytes."""

    def __init__(self, node, name, mode, flags):
        self._node = node
        self.name = name
        self.mode = mode
        self.closed = False
        self._reads = 'r' in flags or '+' in flags
        self._writes = 'r' not in flags or '+' in flags
        self._appends = 'a' in flags
        self._at = len(self._all()) if self._appends and not node.has_records() else 0

    def _all(self):
        return self._node.content(self._empty)

    def _check(self, can=True, what=None):
        if self.closed:
            raise ValueError('I/O operation on closed file.' if what == 'write' or self._empty == ''
                             else f'{what or "seek"} of closed file')
        if not can:
            raise UnsupportedOperation(self._cannot(what))

    def read(self, size=-1, /):
        self._check(self._reads, 'read')
        whole = self._all()
        end = len(whole) if size is None or size < 0 else self._at + size
        part = whole[self._at:end]
        self._at += len(part)
        return part

    def readline(self, size=-1, /):
        self._check(self._reads, 'read')
        whole = self._all()
        end = line_end(whole, self._at)
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        part = whole[self._at:end]
        self._at += len(part)
        return part

    def readlines(self, hint=-1, /):
        lines = []
        n = 0
        for line in self:
            lines.append(line)
            n += len(line)
            if hint is not None and 0 < hint <= n:
                break
        return lines

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def write(self, piece, /):
        self._check(self._writes, 'write')
        self._need_kind(piece)
        if type(piece) in (bytearray, memoryview):
            piece = bytes(piece)
        node = self._node
        if node.has_records():
            raise NotImplementedError('a file of pickles takes nothing else in the playground')
        if node.pieces and type(node.pieces[0]) is not type(self._empty):
            self._all()
        size = self._size()
        if self._appends or self._at == size:
            node.pieces.append(piece)
            self._at = size + len(piece)
        else:
            whole = self._all()
            gap = self._zero * (self._at - size)
            end = self._at + len(piece)
            node.pieces = [whole[:self._at] + gap + piece + whole[end:]]
            self._at = end
        return len(piece)

    def _size(self):
        return sum([len(piece) for piece in self._node.pieces])

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def seek(self, offset, whence=0, /):
        self._check()
        if whence == 0:
            if offset < 0:
                raise ValueError(f'negative seek position {offset}')
            self._at = offset
        elif whence in (1, 2):
            if offset and self._empty == '':
                raise UnsupportedOperation("can't do nonzero cur-relative seeks" if whence == 1
                                           else "can't do nonzero end-relative seeks")
            self._at = max(0, offset + (self._at if whence == 1 else len(self._all())))
        else:
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        return self._at

    def tell(self):
        self._check()
        return self._at

    def truncate(self, size=None, /):
        self._check(self._writes, 'truncate')
        size = self._at if size is None else size
        self._node.pieces = [self._all()[:size]]
        return size

    def flush(self):
        self._check()

    def close(self):
        self.closed = True

    def readable(self):
        self._check()
        return self._reads

    def writable(self):
        self._check()
        return self._writes

    def seekable(self):
        self._check()
        return True

    def isatty(self):
        self._check()
        return False

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *details):
        self.close()

    # --- Records: pickle and torch.save --------------------------------------------------------

    def _put_record(self, value):
        self._check(self._writes, 'write')
        node = self._node
        if node.pieces and not node.has_records():
            raise NotImplementedError('a pickle after other bytes is not supported in the '
                                      'playground')
        del node.pieces[self._at:]
        node.pieces.append(Record(value))
        self._at += 1

    def _take_record(self):
        """The next record, or None at the end."""
        self._check(self._reads, 'read')
        pieces = self._node.pieces
        if self._at >= len(pieces):
            return None
        if not self._node.has_records():
            raise _pickling.UnpicklingError('what is in the file is no pickle that this run has '
                                            'made')
        self._at += 1
        return pieces[self._at - 1]


class TextFile(Opened):
    _empty = ''
    _zero = '\0'

    def __init__(self, node, name, mode, flags, encoding, keep_newlines):
        self._keep_newlines = keep_newlines
        super().__init__(node, name, mode, flags)
        self.encoding = encoding
        self.errors = 'strict'
        self.newlines = None

    def _all(self):
        text = super()._all()
        if not self._keep_newlines and '\r' in text:
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        return text

    def tell(self):
        """Counts bytes, as CPython does, where reading and writing here count characters."""
        at = super().tell()
        return len(self._all()[:at].encode())

    def seek(self, offset, whence=0, /):
        at = super().seek(offset, whence)
        if whence == 0 and not self._all().isascii():
            at = self._at = len(self._all().encode()[:offset].decode())
        return at if whence == 0 else self.tell()

    def _cannot(self, what):
        return {'read': 'not readable', 'write': 'not writable'}.get(what, what)

    def _need_kind(self, piece):
        if not isinstance(piece, str):
            raise TypeError(f'write() argument must be str, not {type(piece).__name__}')
        if self.encoding == 'ascii':
            piece.encode('ascii')

    def _put_record(self, value):
        raise TypeError("write() argument must be str, not bytes")

    def _take_record(self):
        raise TypeError("a bytes-like object is required, not 'str'")

    def __repr__(self):
        return (f'<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} '
                f'encoding={self.encoding!r}>')


class BinaryFile(Opened):
    _empty = b''
    _zero = b'\0'

    def _cannot(self, what):
        return what

    def _need_kind(self, piece):
        if not isinstance(piece, (bytes, bytearray, memoryview)):
            raise TypeError(f"a bytes-like object is required, not '{type(piece).__name__}'")

    def __repr__(self):
        kind = ('BufferedRandom' if self._reads and self._writes else
                'BufferedReader' if self._reads else 'BufferedWriter')
        return f'<_io.{kind} name={self.name!r}>'


TextFile.__name__ = TextFile.__qualname__ = 'TextIOWrapper'
TextFile.__module__ = BinaryFile.__module__ = '_io'
_dotted(TextFile)


def _check_mode(mode):
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    if any([c not in 'rwxabt+' for c in mode]) or len(set(mode)) != len(mode):
        raise ValueError(f'invalid mode: {mode!r}')
    if 't' in mode and 'b' in mode:
        raise ValueError("can't have text and binary mode at once")
    kinds = len([c for c in mode if c in 'rwxa'])
    if kinds == 0:
        raise ValueError('Must have exactly one of create/read/write/append mode and at most one '
                         'plus')
    if kinds > 1:
        raise ValueError('must have exactly one of create/read/write/append mode')


def _open_node(path, mode):
    """The file, made or emptied as the mode says."""
    node = find(path)
    if isinstance(node, Directory):
        fail(21, path)
    if 'x' in mode and node is not None:
        fail(17, path)
    if node is None:
        if 'r' in mode:
            fail(2, path)
        directory, name = parent(path)
        node = directory.entries[name] = File()
    elif 'w' in mode:
        node.pieces = []
    return node


_missing = object()


def open(file=_missing, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True,
         opener=None):
    if file is _missing:
        raise TypeError("open() missing required argument 'file' (pos 1)")
    _check_mode(mode)
    binary = 'b' in mode
    if isinstance(file, int):
        raise NotImplementedError('open() of a file descriptor is not supported in the playground')
    if opener is not None or not closefd:
        raise NotImplementedError('open(closefd=, opener=) are not supported in the playground')
    if not isinstance(buffering, int) or buffering == 0 and not binary:
        raise ValueError("can't have unbuffered text I/O")
    for value, word in ((encoding, 'an encoding'), (errors, 'an errors'), (newline, 'a newline')):
        if binary and value is not None:
            raise ValueError(f"binary mode doesn't take {word} argument")
    if errors not in (None, 'strict'):
        raise NotImplementedError(f'open(errors={errors!r}) is not supported in the playground')
    if newline not in (None, '', '\n'):
        raise NotImplementedError(f'open(newline={newline!r}) is not supported in the playground')
    if encoding is not None and encoding.lower() not in _ENCODINGS:
        raise NotImplementedError(f'open(encoding={encoding!r}) is not supported in the playground')
    path = fspath(file)
    node = _open_node(path, mode)
    if binary:
        return BinaryFile(node, file, mode.replace('+', '') + '+' if '+' in mode else mode, mode)
    return TextFile(node, file, mode, mode, encoding or 'UTF-8', newline is not None)


open.__module__ = 'io'
