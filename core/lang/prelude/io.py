"""io: files in memory."""
from _sys import dotted as _dotted
from _file_tree import File as _File
from _files import BinaryFile as _BinaryFile, TextFile as TextIOWrapper, \
    UnsupportedOperation, open

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class StringIO:
    def __init__(self, initial_value='', newline='\n'):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError('initial_value must be str or None, not '
                            f'{type(initial_value).__name__}')
        if newline != '\n':
            raise NotImplementedError('StringIO(newline=...) is not supported in the playground')
        self._text = initial_value or ''
        self._at = 0
        self.closed = False

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')

    def write(self, s, /):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        gap = '\0' * (self._at - len(self._text))
        self._text = self._text[:self._at] + gap + s + self._text[self._at + len(s):]
        self._at += len(s)
        return len(s)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def getvalue(self):
        self._check()
        return self._text

    def read(self, size=-1, /):
        self._check()
        end = len(self._text) if size is None or size < 0 else self._at + size
        text = self._text[self._at:end]
        self._at += len(text)
        return text

    def readline(self, size=-1, /):
        self._check()
        end = self._text.find('\n', self._at) + 1 or len(self._text)
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        text = self._text[self._at:end]
        self._at += len(text)
        return text

    def readlines(self, hint=-1, /):
        return list(self)

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def tell(self):
        self._check()
        return self._at

    def seek(self, pos, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
        if whence == 0 and pos < 0:
            raise ValueError(f'Negative seek position {pos}')
        if whence != 0 and pos != 0:
            raise OSError('Can\'t do nonzero cur-relative seeks')
        self._at = pos if whence == 0 else self._at if whence == 1 else len(self._text)
        return self._at

    def truncate(self, pos=None, /):
        self._check()
        self._text = self._text[:self._at if pos is None else pos]
        return self._at if pos is None else pos

    def close(self):
        self.closed = True

    def flush(self):
        self._check()

    def isatty(self):
        return False

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *details):
        self.close()


class BytesIO(_BinaryFile):
    """A file of bytes that has no name."""

    def __init__(self, initial_bytes=b''):
        node = _File()
        if initial_bytes:
            if not isinstance(initial_bytes, (bytes, bytearray, memoryview)):
                raise TypeError("a bytes-like object is required, not "
                                f"'{type(initial_bytes).__name__}'")
            node.pieces.append(bytes(initial_bytes))
        super().__init__(node, None, 'rb+', 'r+')

    def _check(self, can=True, what=None):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def getvalue(self):
        self._check()
        return self._all()

    def getbuffer(self):
        raise NotImplementedError('BytesIO.getbuffer is not supported in the playground')

    def __repr__(self):
        return f'<_io.BytesIO object at {hex(id(self))}>'


StringIO.__module__ = BytesIO.__module__ = '_io'
_dotted(StringIO)
_dotted(BytesIO)
