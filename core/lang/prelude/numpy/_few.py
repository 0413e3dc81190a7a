"""What lessons use seldom: imported when it is first asked for."""
import math
import re

from numpy._create import arange, array, asarray
from numpy._faults import errstate
from numpy._fold import argmax, argmin, axis_of
from numpy._names import dtype as _dtype
from numpy._names import float64, isnan, ndarray
from numpy._select import where
from numpy._shape import concatenate


# --- Places ---

def fill_diagonal(a, val, wrap=False):
    if a.ndim < 2:
        raise ValueError('array must be at least 2-d')
    if a.ndim > 2 or wrap or asarray(val).ndim:
        raise NotImplementedError('numpy.fill_diagonal takes a matrix and one number here')
    n = a.shape[0] if a.shape[0] < a.shape[1] else a.shape[1]
    a[arange(n), arange(n)] = val


def unravel_index(indices, shape, order='C'):
    if order != 'C':
        raise NotImplementedError("numpy.unravel_index has no order='F' here")
    shape = (shape,) if isinstance(shape, int) else tuple(shape)
    size = 1
    for n in shape:
        size *= n
    at = asarray(indices)
    if at.dtype.kind not in 'iu':
        raise TypeError('only int indices permitted')
    if at.size and (at.max() >= size or at.min() < 0):
        wrong = [int(i) for i in at.reshape(-1) if i >= size or i < 0][0]
        raise ValueError('index %d is out of bounds for array with size %d' % (wrong, size))
    places = []
    for n in reversed(shape):
        places.append(at % n)
        at = at // n
    return tuple(asarray(p)[()] for p in reversed(places))


def ravel_multi_index(multi_index, dims, mode='raise', order='C'):
    if mode != 'raise' or order != 'C':
        raise NotImplementedError("numpy.ravel_multi_index has no mode and order here")
    at = 0
    for index, n in zip(multi_index, dims):
        index = asarray(index)
        if index.size and (index.max() >= n or index.min() < 0):
            raise ValueError('invalid entry in coordinates array')
        at = at * n + index
    return asarray(at)[()]


def triu_indices_from(arr, k=0):
    from numpy import triu_indices
    return triu_indices(arr.shape[-2], k, arr.shape[-1])


def tril_indices_from(arr, k=0):
    from numpy import tril_indices
    return tril_indices(arr.shape[-2], k, arr.shape[-1])


def put_along_axis(arr, indices, values, axis):
    if axis is None:
        raise NotImplementedError('numpy.put_along_axis takes an axis here')
    axis %= arr.ndim
    index = []
    for d in range(arr.ndim):
        shape = [1] * arr.ndim
        shape[d] = -1
        index.append(indices if d == axis else arange(arr.shape[d]).reshape(shape))
    arr[tuple(index)] = values


def _nan_place(find, worst, a, axis, out, keepdims):
    a = asarray(a)
    if a.dtype.kind == 'f':
        missing = isnan(a)
        if missing.all(axis).any():
            raise ValueError('All-NaN slice encountered')
        a = where(missing, a.dtype.type(worst), a)
    return find(a, axis, out, keepdims=keepdims)


def nanargmax(a, axis=None, out=None, *, keepdims=False):
    return _nan_place(argmax, float('-inf'), a, axis, out, keepdims)


def nanargmin(a, axis=None, out=None, *, keepdims=False):
    return _nan_place(argmin, float('inf'), a, axis, out, keepdims)


class nditer:
    """Element by element in the order of memory; with flags=['multi_index'] it says where."""

    def __init__(self, op, flags=(), op_flags=(), order='K'):
        if not isinstance(op, ndarray):
            op = asarray(op)
        if any(f != 'multi_index' for f in flags) or any(
                f not in ('readwrite', 'readonly', ['readwrite'], ['readonly']) for f in op_flags):
            raise NotImplementedError("numpy.nditer takes one array and the flag 'multi_index' here")
        if order == 'F' or not op.flags.c_contiguous:
            raise NotImplementedError('numpy.nditer takes arrays in C order here')
        self._array = op
        self._at = 0
        self._where = 'multi_index' in flags

    @property
    def finished(self):
        return self._at >= self._array.size

    def _place(self):
        return tuple(int(i) for i in unravel_index(self._at, self._array.shape))

    @property
    def multi_index(self):
        if not self._where:
            raise ValueError('Iterator is not tracking a multi-index')
        return self._place()

    def iternext(self):
        self._at += 1
        return not self.finished

    def __getitem__(self, i):
        if i != 0:
            raise IndexError('Iterator operand index %d is out of bounds' % i)
        return self._array[self._place() + (Ellipsis,)]

    def __iter__(self):
        while not self.finished:
            yield self[0]
            self._at += 1

    def __enter__(self):
        return self

    def __exit__(self, *args):
        return None


# --- Numbers ---

def trim_zeros(filt, trim='fb'):
    first, last = 0, len(filt)
    if 'f' in trim.lower():
        while first < last and filt[first] == 0:
            first += 1
    if 'b' in trim.lower():
        while last > first and filt[last - 1] == 0:
            last -= 1
    return filt[first:last]


def rollaxis(a, axis, start=0):
    a = asarray(a)
    n = a.ndim
    axis = axis_of(axis, n)
    start = start + n if start < 0 else start
    if not 0 <= start < n + 1:
        from numpy._errors import AxisError
        raise AxisError("'start' arg requires %d <= start < %d, but %d was passed in" % (-n, n + 1, start))
    order = [d for d in range(n) if d != axis]
    order.insert(start - 1 if axis < start else start, axis)
    return a.transpose(order)


def block(arrays):
    if not isinstance(arrays, list):
        return array(arrays)
    depth, inner = 0, arrays
    while isinstance(inner, list):
        depth, inner = depth + 1, inner[0]
    return _joined(arrays, depth, depth)


def _joined(arrays, depth, of):
    if depth == 0:
        made = asarray(arrays)
        return made.reshape((1,) * (of - made.ndim) + made.shape) if made.ndim < of else made
    return concatenate([_joined(a, depth - 1, of) for a in arrays], -depth)


# --- Polynomials, the highest power first ---

# --- Files and text ---

def _lines(fname):
    if isinstance(fname, (list, tuple)):
        return list(fname)
    if hasattr(fname, 'read'):
        return fname.read().splitlines()
    try:
        file = open(fname)
    except FileNotFoundError:
        raise FileNotFoundError(f'{fname} not found.') from None
    with file:
        return file.read().splitlines()


# What a word is read as; float32 is read as a float and rounded.
_READ = {'float64': float, 'float32': float, 'int64': int}


def loadtxt(fname, dtype=float, comments='#', delimiter=None, converters=None, skiprows=0,
            usecols=None, unpack=False, ndmin=0, encoding='bytes', max_rows=None):
    kind = str(_dtype(dtype))
    if converters is not None or kind not in _READ:
        raise NotImplementedError('numpy.loadtxt reads float64, float32 and int64 here')
    if encoding not in ('bytes', 'utf-8', 'utf8', None):
        raise NotImplementedError("numpy.loadtxt reads the encoding 'utf-8' here")
    rows = []
    for line in _lines(fname)[skiprows:]:
        line = line.split(comments)[0].strip() if comments else line.strip()
        if max_rows is not None and len(rows) >= max_rows:
            break
        if not line:
            continue
        words = line.split(delimiter)
        if usecols is not None:
            words = [words[i] for i in ((usecols,) if isinstance(usecols, int) else usecols)]
        rows.append([_number(word, kind, len(rows), at) for at, word in enumerate(words)])
    if not rows:
        import warnings
        warnings.warn('loadtxt: input contained no data: "%s"' % (fname,), UserWarning, stacklevel=2)
    if any(len(row) != len(rows[0]) for row in rows):
        raise ValueError('the number of columns changed from %d to %d at row %d; use `usecols` to select a '
                         'subset and avoid this error' % next(
                             (len(a), len(b), i + 2) for i, (a, b) in enumerate(zip(rows, rows[1:]))
                             if len(a) != len(b)))
    with errstate(over='ignore'):
        made = array(rows, kind)
    if made.ndim > ndmin:
        made = made.reshape([n for n in made.shape if n != 1] or [])
    if made.ndim < ndmin:
        made = made.reshape((1,) * (ndmin - made.ndim) + made.shape)
    return made.T if unpack else made


def _number(word, kind, row, column):
    try:
        if '_' in word: # Python's own numbers may have it
            raise ValueError
        return _READ[kind](word)
    except ValueError:
        if kind == 'int64' and '_' not in word and _is_float(word):
            raise NotImplementedError('numpy.loadtxt reads no floats as ints here') from None
        raise ValueError("could not convert string '%s' to %s at row %d, column %d."
                         % (word.strip(), kind, row, column + 1)) from None


def _is_float(word):
    try:
        return float(word) is not None
    except ValueError:
        return False


def savetxt(fname, X, fmt='%.18e', delimiter=' ', newline='\n', header='', footer='', comments='# '):
    X = asarray(X)
    if X.ndim == 1:
        X = X.reshape(-1, 1)
    elif X.ndim != 2:
        raise ValueError('Expected 1D or 2D array, got %dD array instead' % X.ndim)
    width = X.shape[1]
    form = delimiter.join(fmt if isinstance(fmt, (list, tuple)) else [fmt] * width)
    lines = [comments + header.replace('\n', '\n' + comments)] if header else []
    lines += [form % tuple(row) for row in X.tolist()]
    lines += [comments + footer.replace('\n', '\n' + comments)] if footer else []
    text = ''.join(line + newline for line in lines)
    if hasattr(fname, 'write'):
        fname.write(text)
    else:
        with open(fname, 'w') as file:
            file.write(text)


def _plain(arr):
    arr = asarray(arr)
    return arr.reshape(-1).tolist(), str(arr.dtype), arr.shape


def _array_of(plain):
    values, dtype, shape = plain
    return array(values, dtype).reshape(shape)


_KINDS = {'|b1': 'bool', '|i1': 'int8', '|u1': 'uint8', '<i2': 'int16', '<i4': 'int32', '<i8': 'int64',
          '<f2': 'float16', '<f4': 'float32', '<f8': 'float64'}


def _npy(arr):
    """An array in the format of .npy files, version 1."""
    a = asarray(arr)
    columns = a.flags.f_contiguous and not a.flags.c_contiguous
    descr = [code for code, name in _KINDS.items() if name == a.dtype.name][0]
    header = "{'descr': %r, 'fortran_order': %r, 'shape': %r, }" % (descr, columns, a.shape)
    if a.shape:  # room for an array that grows
        header += ' ' * (21 - len(repr(a.shape[-1 if columns else 0])))
    header += ' ' * (64 - (11 + len(header)) % 64) + '\n'
    size = len(header)
    return b'\x93NUMPY\x01\x00' + bytes([size % 256, size // 256]) + header.encode() + \
        (a.T if columns else a).tobytes()


def _of_npy(data):
    """The array in the bytes of an .npy file, and how many they are; None: they are no such."""
    if data[:8] != b'\x93NUMPY\x01\x00':
        return None
    start = 10 + data[8] + 256 * data[9]
    said = re.match(r"\{'descr': '(...)', 'fortran_order': (True|False), 'shape': \(([\d, ]*)\), \}",
                    data[10:start].decode())
    if said is None or said[1] not in _KINDS:
        raise NotImplementedError('numpy.load reads no such dtype here')
    shape = tuple([int(n) for n in said[3].split(',') if n.strip()])
    kind = _dtype(_KINDS[said[1]])
    stop = start + kind.itemsize * math.prod(shape)
    if stop > len(data):
        raise ValueError('cannot reshape array of size %d into shape %s' % (
            (len(data) - start) // kind.itemsize, '(' + ','.join([str(n) for n in shape]) + (',)' if len(shape) == 1 else ')')))
    from numpy._texts import frombuffer
    plain = frombuffer(data[start:stop], kind)
    return plain.reshape(shape[::-1]).T if said[2] == 'True' else plain.reshape(shape), stop


def save(file, arr, allow_pickle=True, fix_imports=True):
    if hasattr(file, 'write'):
        file.write(_npy(arr))
        return
    if isinstance(file, str) and not file.endswith('.npy'):
        file += '.npy'
    with open(file, 'wb') as f:
        f.write(_npy(arr))


def savez(file, *args, **kwds):
    import pickle
    if hasattr(file, 'write'):
        raise NotImplementedError('numpy.savez writes to a path here')
    if isinstance(file, str) and not file.endswith('.npz'):
        file += '.npz'
    named = dict(kwds)
    for i, value in enumerate(args):
        named['arr_%d' % i] = value
    with open(file, 'wb') as f:
        pickle.dump({name: _plain(value) for name, value in named.items()}, f)


savez_compressed = savez


class _NpzFile:
    def __init__(self, arrays):
        self._arrays = arrays
        self.files = list(arrays)

    def __getitem__(self, key):
        if key not in self._arrays:
            raise KeyError('%s is not a file in the archive' % key)
        return self._arrays[key]

    def __iter__(self):
        return iter(self.files)

    def __len__(self):
        return len(self.files)

    def __contains__(self, key):
        return key in self._arrays

    def keys(self):
        return self._arrays.keys()

    def items(self):
        return self._arrays.items()

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass


def load(file, mmap_mode=None, allow_pickle=False, fix_imports=True, encoding='ASCII'):
    import pickle
    if hasattr(file, 'read'):
        before = file.tell()
        data = file.read()
        made = _of_npy(data)
        if made is None:
            if not allow_pickle and data[:2] != b'PK':
                raise ValueError('Cannot load file containing pickled data when allow_pickle=False')
            raise NotImplementedError('numpy.load reads arrays that numpy.save wrote here')
        file.seek(before + made[1])
        return made[0]
    if str(file).endswith('.npz'):
        with open(file, 'rb') as f:
            kept = pickle.load(f)
        return _NpzFile({name: _array_of(plain) for name, plain in kept.items()})
    with open(file, 'rb') as f:
        return load(f, None, allow_pickle)


nditer.__module__ = 'numpy'
