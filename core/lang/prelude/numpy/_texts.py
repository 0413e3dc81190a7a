"""Arrays out of bytes and texts."""
from numpy import _core
from numpy._create import array, asarray, zeros
from numpy._names import dtype as _dtype


def frombuffer(buffer, dtype=float, count=-1, offset=0, *, like=None):
    if not isinstance(buffer, (bytes, bytearray)):
        raise TypeError("a bytes-like object is required, not '%s'" % type(buffer).__name__)
    kind = _dtype(dtype)
    size, data = kind.itemsize, bytes(buffer)[offset:]
    if offset < 0 or offset > len(buffer):
        raise ValueError('offset must be non-negative and no greater than buffer length (%d)' % len(buffer))
    if count < 0:
        if len(data) % size:
            raise ValueError('buffer size must be a multiple of element size')
        count = len(data) // size
    if len(data) < count * size:
        raise ValueError('buffer is smaller than requested size')
    if count == 0:
        return zeros(0, kind)
    plain = array(list(data[:count * size]), 'uint8')
    if kind == 'uint8':
        return plain
    import torch
    named = torch.bool if kind == 'bool' else getattr(torch, str(kind))
    return torch.from_numpy(plain).view(named).numpy()


def fromstring(string, dtype=float, count=-1, *, sep=None, like=None):
    if not sep:
        raise NotImplementedError('numpy.fromstring reads texts with a sep here; use numpy.frombuffer')
    words = string.split() if sep.strip() == '' else string.split(sep.strip())
    kind = _dtype(dtype)
    read = int if kind.kind in 'iu' else float
    try:
        made = [read(word) for word in (words if count < 0 else words[:count]) if word.strip()]
    except ValueError:
        raise NotImplementedError('numpy.fromstring reads nothing but numbers here') from None
    return array(made, kind)


def genfromtxt(fname, dtype=float, comments='#', delimiter=None, skip_header=0, skip_footer=0,
               converters=None, missing_values=None, filling_values=None, usecols=None, names=None,
               unpack=None, encoding='bytes', **others):
    from numpy._few import _lines
    if converters or missing_values or names or others or _dtype(dtype).kind != 'f':
        raise NotImplementedError('numpy.genfromtxt reads columns of floats here')
    rows = []
    for line in _lines(fname)[skip_header:]:
        line = line.split(comments)[0].strip('\r\n') if comments else line
        if line.strip():
            rows.append(line.split(delimiter))
    if skip_footer:
        rows = rows[:-skip_footer]
    if any(len(row) != len(rows[0]) for row in rows):
        raise NotImplementedError('numpy.genfromtxt takes rows of one length here')
    if usecols is not None:
        rows = [[row[i] for i in ((usecols,) if isinstance(usecols, int) else usecols)] for row in rows]
    filling = float('nan') if filling_values is None else filling_values
    made = array([[_float(word, filling) for word in row] for row in rows], dtype)
    made = made.reshape([n for n in made.shape if n != 1])
    return made.T if unpack else made


def _float(word, filling):
    try:
        return float(word)
    except ValueError:
        return filling if not word.strip() else float('nan')
