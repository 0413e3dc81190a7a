"""Arrays of texts, as lessons hold labels in: codes of words in an array of ints. All words that any
array has are in one table, so equal texts have equal codes and a view shares the memory of its base."""
from numpy._create import array as _array, asarray as _asarray
from numpy._create import zeros as _zeros
from numpy._core import stands_in as _stands_in
from numpy._errors import _UFuncNoLoopError
from numpy._names import generic, int64, ndarray as _ndarray
from numpy._names import dtype as _dtype

_WORDS = []
_CODES = {}
_WIDTHS = {'bool': 5, 'int8': 4, 'uint8': 3, 'int16': 6, 'int32': 11, 'int64': 21, 'float16': 32,
           'float32': 32, 'float64': 32}


class str_(str):
    """One text of an array."""
    dtype = property(lambda self: TextType(len(self)))
    shape, ndim, size = (), 0, 1

    def item(self):
        return str(self)

    tolist = item


str_.__module__ = 'numpy'


class TextType:
    """dtype('<U5'): texts of at most so many characters."""
    kind, char, byteorder, hasobject, names, shape, type = 'U', 'U', '=', False, None, (), str_

    def __init__(self, width):
        self.itemsize, self.str = 4 * width, '<U%d' % width
        self.name = 'str%d' % (32 * width) if width else 'str'

    def __repr__(self):
        return "dtype('%s')" % self.str

    def __str__(self):
        return self.str

    def __eq__(self, other):
        width = asked(other)
        return width is not None and (width or 0) * 4 == self.itemsize

    def __hash__(self):
        return hash(self.str)


TextType.__name__ = TextType.__qualname__ = 'dtype[str_]'
TextType.__module__ = 'numpy'


def asked(dtype):
    """The width of texts that a dtype asks for, 0: as wide as they are; None: it is of no texts."""
    if isinstance(dtype, TextType):
        return dtype.itemsize // 4
    if dtype is str or dtype is str_ or dtype in ('str', 'U', '<U', 'str_', 'unicode'):
        return 0
    if isinstance(dtype, str) and dtype.lstrip('<=').startswith('U') and dtype.lstrip('<=')[1:].isdigit():
        return int(dtype.lstrip('<=')[1:])
    return None


def code_of(word):
    if word not in _CODES:
        _CODES[word] = len(_WORDS)
        _WORDS.append(word)
    return _CODES[word]


def refuse(what='such functions'):
    raise NotImplementedError('numpy has no ' + what + ' of arrays of str here')


def word_of(x):
    if isinstance(x, str):
        return str(x).rstrip('\0')
    if isinstance(x, (bool, int, float, generic)):
        return str(x)
    raise NotImplementedError('numpy has no arrays of %s here' % type(x).__name__)


def width_of(x):
    """How wide NumPy makes texts for a value beside texts."""
    if isinstance(x, str):
        return len(x)
    return _WIDTHS.get(str(_asarray(x).dtype), 0)


class Reading:
    """Nested lists of texts, and of numbers among them."""

    def __init__(self, width):
        self.asked, self.width, self.codes, self.texts = width, 0, [], False

    def word(self, x):
        """When texts are asked for, numbers are as wide as they are written."""
        word = word_of(x)
        self.texts = self.texts or isinstance(x, str)
        self.width = max(self.width, len(word) if self.asked is not None else width_of(x))
        self.codes.append(code_of(word[:self.asked] if self.asked else word))

    def read(self, x):
        """The shape of x, whose words are read."""
        if isinstance(x, TextArray):
            self.texts = True
            self.width = max(self.width, x._width)
            self.codes.extend([code_of(_WORDS[c][:self.asked] if self.asked else _WORDS[c])
                               for c in x._codes.reshape(-1).tolist()])
            return x.shape
        if isinstance(x, _ndarray):
            self.width = max(self.width, _WIDTHS[str(x.dtype)])
            for one in x.reshape(-1):
                self.codes.append(code_of(str(one)[:self.asked] if self.asked else str(one)))
            return x.shape
        if not isinstance(x, (list, tuple)):
            self.word(x)
            return ()
        shapes = [self.read(one) for one in x]
        if any([shape != shapes[0] for shape in shapes]):
            raise ValueError('setting an array element with a sequence. The requested array has an inhomogeneous '
                             'shape after 1 dimensions. The detected shape was (%d,) + inhomogeneous part.' % len(x))
        return (len(x),) + (shapes[0] if shapes else ())


def made(x, width=None):
    """The array of texts that NumPy makes of x; of `width` when that is not 0 or None."""
    reading = Reading(width)
    shape = reading.read(x)
    if width is None and not reading.texts:
        refuse()
    return TextArray(_array(reading.codes, int64).reshape(shape), width or max(reading.width, 1))


def result(codes, width):
    if isinstance(codes, _ndarray):
        return TextArray(codes, width)
    return str_(_WORDS[int(codes)])


def other_of(x):
    """What a comparison is with: an array of texts; None: numbers."""
    if isinstance(x, (TextArray, str)):
        return made(x)
    if isinstance(x, (list, tuple)):
        reading = Reading(None)
        shape = reading.read(x)
        return TextArray(_array(reading.codes, int64).reshape(shape), reading.width or 1) if reading.texts else None
    return None


def _fit(a, b):
    return all([m == n or m == 1 or n == 1 for m, n in zip(a[::-1], b[::-1])])


def _unfit(name):
    from numpy._faults import warn
    warn('elementwise comparison failed; this will raise an error in the future.', DeprecationWarning)
    return name == '__ne__'


def _compared(name, by_codes=None):
    def compare(self, other):
        if other is None or not isinstance(other, (str, list, tuple, TextArray, _ndarray, int, float, generic)):
            if by_codes is None or other is not None:
                return NotImplemented
            return _zeros(self.shape, bool) if name == '__eq__' else ~_zeros(self.shape, bool)
        texts = other_of(other)
        if texts is None:
            if by_codes is None:
                return NotImplemented
            from numpy._faults import warn
            warn('elementwise comparison failed; returning scalar instead, but in the future will perform '
                 'elementwise comparison', FutureWarning)
            return name == '__ne__'
        if by_codes is not None:
            return by_codes(self._codes, texts._codes) if _fit(self.shape, texts.shape) else _unfit(name)
        ours, theirs = self._codes, texts._codes
        zeros = _zeros((), int64)
        ours, theirs = ours + zeros * theirs, theirs + zeros * ours
        ordered = [getattr(_WORDS[a], name)(_WORDS[b]) for a, b in
                   zip(_asarray(ours).reshape(-1).tolist(), _asarray(theirs).reshape(-1).tolist())]
        return _array(ordered, bool).reshape(_asarray(ours).shape)[()]
    return compare


def _no_loop(name, reflected=False):
    def operate(self, other):
        types = [self.dtype, made(other).dtype if isinstance(other, (str, TextArray)) else _asarray(other).dtype]
        if reflected:
            types.reverse()
        raise _UFuncNoLoopError("ufunc '%s' did not contain a loop with signature matching types (%r, %r) -> None"
                                % (name, types[0], types[1]))
    return operate


def _moved(name):
    """A method that puts elements elsewhere and does not look at them."""
    def move(self, *args, **kwargs):
        return result(getattr(self._codes, name)(*args, **kwargs), self._width)
    return move


@_stands_in
class TextArray:
    __class__ = _ndarray
    __array_ufunc__ = None
    __hash__ = None

    def __init__(self, codes, width):
        self._codes, self._width = codes, width

    dtype = property(lambda self: TextType(self._width))
    itemsize = property(lambda self: 4 * self._width)
    nbytes = property(lambda self: 4 * self._width * self._codes.size)
    ndim = property(lambda self: self._codes.ndim)
    size = property(lambda self: self._codes.size)
    T = property(lambda self: TextArray(self._codes.T, self._width))
    flat = property(lambda self: iter(self.ravel()))

    @property
    def shape(self):
        return self._codes.shape

    @shape.setter
    def shape(self, shape):
        self._codes.shape = shape

    for _name in '''reshape ravel flatten copy transpose squeeze swapaxes repeat take diagonal'''.split():
        locals()[_name] = _moved(_name)
    __eq__ = _compared('__eq__', lambda a, b: a == b)
    __ne__ = _compared('__ne__', lambda a, b: a != b)
    __lt__, __le__ = _compared('__lt__'), _compared('__le__')
    __gt__, __ge__ = _compared('__gt__'), _compared('__ge__')
    __add__, __sub__, __mul__ = _no_loop('add'), _no_loop('subtract'), _no_loop('multiply')
    __radd__, __rsub__, __rmul__ = _no_loop('add', True), _no_loop('subtract', True), _no_loop('multiply', True)

    def _no_quotient(self, other):
        raise TypeError("ufunc 'divide' not supported for the input types, and the inputs could not be safely "
                        "coerced to any supported types according to the casting rule ''safe''")

    __truediv__ = __rtruediv__ = _no_quotient

    def __len__(self):
        return len(self._codes)

    def __bool__(self):
        if self.size == 1:
            return self.item() != ''
        return bool(self._codes)  # which is no truth

    def __iter__(self):
        if not self.ndim:
            raise TypeError('iteration over a 0-d array')
        return iter([self[i] for i in range(len(self))])

    def __contains__(self, x):
        found = self == x
        return found if isinstance(found, bool) else bool(found.any())

    def __getitem__(self, index):
        return result(self._codes[_index(index)], self._width)

    def __setitem__(self, index, value):
        self._codes[_index(index)] = made(value, self._width)._codes

    def item(self, *args):
        return _WORDS[self._codes.item(*args)]

    def tolist(self):
        return _spelled(self._codes.tolist())

    def fill(self, value):
        self[...] = value

    def astype(self, dtype, order='K', casting='unsafe', subok=True, copy=True):
        width = asked(dtype)
        if width is not None:
            return made(self, width or self._width)
        kind = _dtype(dtype)
        if kind.kind not in 'if':
            refuse('astype(%s)' % kind)
        read = int if kind.kind == 'i' else float
        return _array([read(_WORDS[c]) for c in self._codes.reshape(-1).tolist()], kind).reshape(self.shape)

    def ranks(self):
        """Numbers in the order of the texts."""
        codes = self._codes.reshape(-1).tolist()
        place = {word: i for i, word in enumerate(sorted({_WORDS[c] for c in codes}))}
        return _array([place[_WORDS[c]] for c in codes], int64).reshape(self.shape)

    def argsort(self, axis=-1, kind=None, order=None):
        return self.ranks().argsort(axis, kind)

    def argmax(self, axis=None):
        return self.ranks().argmax(axis)

    def argmin(self, axis=None):
        return self.ranks().argmin(axis)

    def sort(self, axis=-1, kind=None, order=None):
        from numpy._select import take_along_axis
        self._codes[...] = take_along_axis(self._codes, self.argsort(axis, kind), axis)

    def __array__(self, dtype=None):
        refuse()

    def __copy__(self):
        return self.copy()

    def __deepcopy__(self, memo):
        return self.copy()

    def __getattr__(self, name):
        if name.startswith('_') or not hasattr(_ndarray, name):
            raise AttributeError("'numpy.ndarray' object has no attribute '%s'" % name)
        raise NotImplementedError("numpy.ndarray of str has no '%s' here" % name)

    def __str__(self):
        if not self.ndim:
            return self.item()
        from numpy._print import array2string
        return array2string(self._codes, formatter={'all': _shown})

    def __repr__(self):
        from numpy._print import array2string, get_printoptions
        if self.size:
            shown = array2string(self._codes, separator=', ', prefix='array(', suffix=',', formatter={'all': _shown})
        else:
            shown = '[]' if self.shape == (0,) else '[], shape=' + repr(self.shape)
        shown = 'array(' + shown + ','
        name = "dtype='<U%d')" % self._width
        last = len(shown) - (shown.rfind('\n') + 1)
        return shown + ('\n      ' if last + len(name) + 1 > get_printoptions()['linewidth'] else ' ') + name

    def __format__(self, spec):
        if spec and self.ndim:
            raise TypeError('unsupported format string passed to numpy.ndarray.__format__')
        return format(self.item(), spec) if not self.ndim else str(self)


TextArray.__name__ = TextArray.__qualname__ = 'ndarray'
TextArray.__module__ = 'numpy'


def _shown(code):
    return repr(_WORDS[int(code)])


def _spelled(codes):
    return [_spelled(one) for one in codes] if isinstance(codes, list) else _WORDS[codes]


def _index(index):
    for one in index if isinstance(index, tuple) else (index,):
        if isinstance(one, TextArray):
            raise IndexError('arrays used as indices must be of integer (or boolean) type')
    return index
