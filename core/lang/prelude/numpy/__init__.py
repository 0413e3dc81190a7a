"""numpy, as far as lessons use it: what prints and computes as NumPy 1.24 does, or is refused by
name. The types and the functions of elements are in C (lang/numpy), the rest is here."""
_python_round = round

from numpy import _core
from numpy._core import shares as _shares
from numpy._names import *
from numpy._names import (
    absolute, bool_, divide, float16, float32, float64, int8, int16, int32, int64, invert, positive,
    power, remainder, uint8)
from numpy._names import dtype as _dtype_of
from numpy._errors import AxisError, UFuncTypeError
from numpy._create import *
from numpy._fold import (
    sum, prod, max, min, amax, amin, ptp, any, all, mean, var, std, argmax, argmin, cumsum, cumprod,
    count_nonzero)
from numpy._shape import (
    reshape, ravel, transpose, swapaxes, moveaxis, squeeze, expand_dims, broadcast_to,
    broadcast_arrays, concatenate, stack, atleast_1d, atleast_2d, vstack, row_stack, hstack, dstack,
    column_stack, append, array_split, split, vsplit, hsplit, repeat, tile, take, flip, fliplr,
    flipud, roll, diag, diagonal, trace, triu, tril, pad)
from numpy._select import (
    where, nonzero, argwhere, flatnonzero, extract, clip, round, around, round_, argsort, sort,
    take_along_axis, searchsorted, digitize, unique, bincount, histogram, isclose, allclose,
    array_equal, isin)
from numpy._more import (
    dot, matmul, vdot, inner, outer, cross, diff, average, median, quantile, percentile, cov,
    corrcoef, interp, polyval, nansum, nanmean, nan_to_num, divmod,
    apply_along_axis, vectorize, ndenumerate, ndindex)
from numpy._flags import flagsobj
from numpy._faults import errstate, geterr, seterr
from numpy._print import (
    get_printoptions, set_printoptions, printoptions, array2string, array_repr, array_str)
from numpy import _fold, _more, _select, _shape
from numpy._more import _Joined

__version__ = '1.24.2'
pi = 3.141592653589793
e = 2.718281828459045
euler_gamma = 0.5772156649015329
inf = Inf = infty = Infinity = PINF = float('inf')
NINF = -inf
nan = NaN = NAN = float('nan')
PZERO, NZERO = 0.0, -0.0
newaxis = None
True_ = bool_(True)
False_ = bool_(False)
bool8 = bool_
bitwise_not = invert
float_ = double = float64
int_ = intp = longlong = int64
single = float32
half = float16
byte = int8
ubyte = uint8
short = int16
intc = int32
abs = absolute
true_divide = divide
mod = remainder
conjugate = conj = positive
r_ = _Joined(False)
c_ = _Joined(True)


def _astype(self, dtype, order='K', casting='unsafe', subok=True, copy=True):
    if casting != 'unsafe':
        from numpy._grids import _check_cast
        _check_cast(asarray(self), _dtype_of(dtype), casting)
    try:
        made = _core.array(self, dtype, copy)
    except NotImplementedError as error:
        told = error
    else:
        return made if isinstance(self, ndarray) else made[()]
    made = _of_texts('array', told, (self, dtype), {})
    return made if isinstance(self, ndarray) else made[()]


def _copy(self, order='C'):
    if isinstance(self, ndarray):
        return array(self, order=order) if order in ('F', 'K', 'A') else _core.rows(self)
    return self


def _copied(self):
    return _copy(self, 'K')


def _deeply_copied(self, memo):
    return _copy(self, 'K')


def _view(self, dtype=None, type=None):
    if dtype is None or dtype is ndarray or type is not None:
        return self[...]
    from numpy._extra import viewed
    return viewed(self, _dtype_of(dtype))


def _itemset(self, *args):
    if len(args) not in (1, 2):
        raise NotImplementedError('ndarray.itemset takes a place and a number here')
    if len(args) == 1:
        if self.size != 1:
            raise ValueError('can only convert an array of size 1 to a Python scalar')
        self[...] = args[0]
    elif isinstance(args[0], tuple):
        self[args[0]] = args[1]
    else:
        self.flat[args[0]] = args[1]


def _resize_in_place(self, *new_shape, refcheck=True):
    """Shorter, or longer by zeros; of an array that has its own memory."""
    if len(new_shape) == 1 and isinstance(new_shape[0], (tuple, list)):
        new_shape = tuple(new_shape[0])
    if self.base is not None:
        raise ValueError('cannot resize this array: it does not own its data')
    if not self.flags.c_contiguous:
        raise NotImplementedError('ndarray.resize takes arrays that lie row by row here')
    made = zeros(new_shape, self.dtype)
    n = made.size if made.size < self.size else self.size
    made.reshape(-1)[:n] = self.reshape(-1)[:n]
    _core.become(self, made)


def _imag(self):
    return zeros_like(self)[()] if not isinstance(self, ndarray) else zeros_like(self)


def _item(self, *args):
    if len(args) > 1 or (args and isinstance(args[0], tuple)):
        return self[args if len(args) > 1 else args[0]].item()
    return _core.item(self, args[0] if args else None)


def _tolist(self):
    return _core.tolist(self)


def _fill(self, value):
    _core.fill(self, value)


def _flat(self):
    from numpy._flat import flatiter
    return flatiter(self)


def _assign_flat(self, value):
    from numpy._flat import assign
    assign(self, value)


def _rounded(self, ndigits=None):
    """round(x) is an int of Python's, round(x, n) a scalar."""
    return _python_round(self.item()) if ndigits is None else round(self, ndigits)


def _divmod(self, other):
    """divmod(x, y): quotients and rests, with one warning for both."""
    if not isinstance(other, (ndarray, generic, bool, int, float)):
        _unfit_for_divmod(other)
        return NotImplemented
    with errstate(divide='ignore', invalid='ignore'):
        made = self // other, self % other
    _told_of_zeros(self, other)
    return made


def _unfit_for_divmod(other):
    if isinstance(other, str):
        raise TypeError("ufunc 'divmod' not supported for the input types, and the inputs could not be "
                        "safely coerced to any supported types according to the casting rule ''safe''")


def _rdivmod(self, other):
    if not isinstance(other, (bool, int, float)):
        return NotImplemented
    with errstate(divide='ignore', invalid='ignore'):
        made = other // self, other % self
    _told_of_zeros(other, self)
    return made


def _told_of_zeros(x, y):
    if (asarray(y) == 0).any():
        wide = min([isinstance(one, generic) or asarray(other).dtype.itemsize == 8
                   for one, other in ((x, y), (y, x))])
        _more.tell_divmod(x, y, 'scalar divmod' if wide else 'divmod', 4)


def _from_ufuncs(name):
    """A method of functions of elements, which is imported when it is first called."""
    def method(self, *args, **kwargs):
        import numpy._ufuncs as ufuncs
        return getattr(ufuncs, name)(self, *args, **kwargs)
    return method


_core.adopt_ufuncs({name: _from_ufuncs(name) for name in ('reduce', 'accumulate', 'outer', 'at', 'reduceat')})


def _identity(self):
    import numpy._ufuncs as ufuncs
    return ufuncs.identity(self)


def _no_types(self):
    raise AttributeError("numpy.ufunc has no 'types' and 'ntypes' here")


_core.adopt_ufuncs({'identity': property(_identity), 'signature': property(lambda self: None),
                    'types': property(_no_types), 'ntypes': property(_no_types)})


def _from_extra(name):
    def method(self, *args, **kwargs):
        import numpy._extra as extra
        return getattr(extra, name)(self, *args, **kwargs)
    return method


def _partition(self, kth, axis=-1, kind='introselect', order=None):
    import numpy._extra as extra
    self[...] = extra.partition(self, kth, axis)


def _compress(self, condition, axis=None, out=None):
    import numpy._extra as extra
    return extra.compress(condition, self, axis, out)


def _tobytes(self, order='C'):
    import torch
    whole = asarray(self)
    rows = array(whole.T if order == 'F' else whole).reshape(-1)
    return bytes(torch.from_numpy(rows).view(torch.uint8).tolist())


def _refused(name):
    def get(self):
        raise AttributeError("numpy.ndarray has no '" + name + "' here")
    return property(get)


_core.adopt({name: _refused(name) for name in '''
byteswap ctypes data dump dumps getfield newbyteorder setfield setflags tofile
tostring'''.split()}, True)
for _methods in (_fold.methods, _shape.methods, _select.methods, _more.methods):
    _core.adopt(_methods, True)
_core.adopt({'__divmod__': _divmod, '__rdivmod__': _rdivmod}, True)
_core.adopt({'__round__': _rounded, 'strides': property(lambda self: ())}, False)
_core.adopt({'astype': _astype, 'copy': _copy, '__copy__': _copied, '__deepcopy__': _deeply_copied, 'view': _view, 'itemset': _itemset, 'resize': _resize_in_place, 'imag': property(_imag), 'item': _item, 'tolist': _tolist,
             'flags': property(flagsobj), 'flat': property(_flat, _assign_flat), 'fill': _fill, 'put': _from_extra('put'),
             'argpartition': _from_extra('argpartition'), 'partition': _partition,
             'choose': _from_extra('choose'), 'compress': _compress, 'tobytes': _tobytes,
             'conj': lambda self: +self, 'conjugate': lambda self: +self,
             '__abs__': lambda self: absolute(self)}, True)


def shape(a):
    return a.shape if hasattr(a, 'shape') else asarray(a).shape


def ndim(a):
    return a.ndim if hasattr(a, 'ndim') else asarray(a).ndim


def size(a, axis=None):
    if axis is None and hasattr(a, 'size'):
        return a.size
    return asarray(a).size if axis is None else asarray(a).shape[axis]


def _of_texts(name, told, args, kwargs):
    """What a function that refuses arrays of numbers makes of texts."""
    if ' of str' not in str(told) and 'no dtype' not in str(told):
        raise told
    import numpy._label_functions as functions
    return functions.called(getattr(functions, name), told, args, kwargs)


def _or_of_texts(plain):
    """`plain`, whose arguments may be arrays of texts, too."""
    def function(*args, **kwargs):
        try:
            return plain(*args, **kwargs)
        except NotImplementedError as error:
            told = error
        return _of_texts(plain.__name__, told, args, kwargs)
    function.__name__ = function.__qualname__ = plain.__name__
    function.__doc__, function.__wrapped__ = plain.__doc__, plain
    return function


for _name in '''
append argmax argmin argsort array array_equal array_split asarray atleast_1d atleast_2d broadcast_to
column_stack concatenate copy diagonal dstack expand_dims flip fliplr flipud full hsplit hstack isin
moveaxis ravel repeat reshape roll row_stack sort split squeeze stack swapaxes take tile transpose
unique vsplit vstack where zeros'''.split():
    globals()[_name] = _or_of_texts(globals()[_name])
asanyarray, empty, row_stack = asarray, zeros, vstack


def isscalar(element):
    return isinstance(element, (generic, int, float, str, bytes))


def result_type(*arrays_and_dtypes):
    total = None
    for one in arrays_and_dtypes:
        if isinstance(one, (ndarray, list)) and asarray(one).ndim:
            one = asarray(one).reshape(-1)[:0]
        if isinstance(one, (dtype, type, str)):
            one = zeros(1, one)
        elif hasattr(one, 'requires_grad'):
            raise TypeError("Cannot interpret '%r' as a data type" % (one,))
        total = zeros_like(one) if total is None else total + zeros_like(one)
    return total.dtype


promote_types = result_type


def shares_memory(a, b):
    return _shares(a, b)


may_share_memory = shares_memory


def issubdtype(arg1, arg2):
    if getattr(arg1, 'kind', None) == 'U':
        import numpy._labels as labels
        return arg2 is generic or labels.asked(arg2) is not None
    kind = dtype(arg1).type
    return issubclass(kind, arg2 if isinstance(arg2, type) and issubclass(arg2, generic)
                      else dtype(arg2).type)


def iterable(y):
    try:
        iter(y)
    except TypeError:
        return False
    return True


# By dtype: bits, digits of the fraction, of the exponent, decimal digits.
_floats = {'float16': (16, 10, 5, 3), 'float32': (32, 23, 8, 6), 'float64': (64, 52, 11, 15)}


class finfo:
    def __init__(self, dtype):
        if isinstance(dtype, (ndarray, generic)):
            dtype = dtype.dtype
        given = _core.array(0, dtype, True).dtype
        if given.kind != 'f':
            raise ValueError("data type %r not inexact" % given.type)
        self.dtype, kind = given, given.type
        self.bits, self.nmant, self.iexp, self.precision = _floats[str(given)]
        self.nexp = self.iexp
        self.maxexp = 2 ** (self.iexp - 1)
        self.minexp = 2 - self.maxexp
        self.machep, self.negep = -self.nmant, -self.nmant - 1
        self.eps, self.epsneg = kind(2.0 ** self.machep), kind(2.0 ** self.negep)
        self.max = kind((2 - 2.0 ** -self.nmant) * 2.0 ** (self.maxexp - 1))
        self.min = -self.max
        self.tiny = self.smallest_normal = kind(2.0 ** self.minexp)
        self.smallest_subnormal = kind(2.0 ** (self.minexp - self.nmant))
        self.resolution = kind(10.0 ** -self.precision)

    def _text(self, x):
        if self.bits == 16:
            return '%12.5e' % x
        return '%15.7e' % x if self.bits == 32 else str(x)

    def __repr__(self):
        low, high, step = [self._text(x).strip() for x in (self.min, self.max, self.resolution)]
        step = str(self.resolution) if self.bits == 16 else '1e-%02d' % self.precision
        return f'finfo(resolution={step}, min={low}, max={high}, dtype={self.dtype})'

    def __str__(self):
        if self.bits == 64:
            texts = ['1.0000000000000001e-15', '2.2204460492503131e-16', '1.1102230246251565e-16',
                     '2.2250738585072014e-308', '1.7976931348623157e+308', '2.2250738585072014e-308',
                     '4.9406564584124654e-324']
        else:
            texts = [self._text(x).strip() for x in (
                self.resolution, self.eps, self.epsneg, self.tiny, self.max, self.tiny,
                self.smallest_subnormal)]
        line = '-' * 63
        return (f'Machine parameters for {self.dtype}\n{line}\n'
                f'precision = {self.precision:3d}   resolution = {texts[0]}\n'
                f'machep = {self.machep:6d}   eps =        {texts[1]}\n'
                f'negep =  {self.negep:6d}   epsneg =     {texts[2]}\n'
                f'minexp = {self.minexp:6d}   tiny =       {texts[3]}\n'
                f'maxexp = {self.maxexp:6d}   max =        {texts[4]}\n'
                f'nexp =   {self.nexp:6d}   min =        -max\n'
                f'smallest_normal = {texts[5]}   smallest_subnormal = {texts[6]}\n{line}\n')


class iinfo:
    def __init__(self, type):
        self.dtype = dtype(type)
        self.bits = 8 * self.dtype.itemsize
        self.kind = self.dtype.kind
        if self.kind not in 'iu':
            raise ValueError("Invalid integer data type '%s'." % self.kind)
        signed = self.kind == 'i'
        self.max = 2 ** (self.bits - 1) - 1 + 2 ** (self.bits - 1) * (not signed) if self.bits < 64 \
            else 9223372036854775807
        self.min = -self.max - 1 if signed else 0

    def __repr__(self):
        return f'iinfo(min={self.min}, max={self.max}, dtype={self.dtype})'

    def __str__(self):
        line = '-' * 63
        return (f'Machine parameters for {self.dtype}\n{line}\nmin = {self.min}\nmax = {self.max}\n'
                f'{line}\n')


_aliases = {'bool': 'bool_', 'int': 'int_', 'float': 'float64', 'complex': 'complex128',
            'object': 'object_', 'str': 'str_'}
_of_polynomials = '''
RankWarning poly poly1d polyadd polyder polydiv polyfit polyint polymul polysub roots vander'''.split()
_of_grids = '''
convolve copyto correlate diag_indices diagflat fromfunction in1d ix_ lexsort
mgrid ogrid resize setxor1d tril_indices triu_indices'''.split()
_later = '''
delete ediff1d geomspace gradient index_exp indices insert intersect1d kron
nanmax nanmedian nanmin nanstd nanvar rot90 s_ select setdiff1d sinc tensordot trapz union1d'''.split()
_seldom = '''
block fill_diagonal load loadtxt nanargmax nanargmin nditer
put_along_axis ravel_multi_index rollaxis save savetxt savez savez_compressed
tril_indices_from trim_zeros triu_indices_from unravel_index'''.split()
_once = '''
alltrue angle apply_over_axes argpartition array_equiv asarray_chkfinite asfarray asfortranarray atleast_3d bartlett base_repr binary_repr blackman broadcast_shapes can_cast
choose compress cumproduct diag_indices_from dsplit fix hamming hanning histogram2d
histogram_bin_edges imag iscomplex iscomplexobj isneginf isposinf isreal isrealobj
modf msort nancumprod nancumsum nanpercentile nanprod nanquantile partition piecewise
place product put putmask real sometrue unwrap'''.split()
_absent = '''
fft polynomial ma matlib emath char rec ctypeslib memmap matrix mat bmat array_api einsum_path
cumulative histogramdd i0 real_if_close ldexp frexp spacing
floor_divide_ fromfile fromregex packbits unpackbits kaiser
busday_count datetime64 timedelta64 complex64 complex128 cdouble csingle clongdouble longdouble
float128 uint16 uint32 uint64 ushort uintc uint ulonglong object_ bytes_ void
string_ recarray record broadcast frompyfunc asmatrix require
min_scalar_type common_type mintypecode format_float_positional format_float_scientific seterrcall
geterrcall set_string_function show_config info lookfor source who positive_
inexact character flexible complexfloating ALLOW_THREADS BUFSIZE CLIP ComplexWarning DataSource
ERR_CALL ERR_DEFAULT ERR_IGNORE ERR_LOG ERR_PRINT ERR_RAISE ERR_WARN MAXDIMS
ModuleDeprecationWarning RAISE ScalarType Tester TooHardError VisibleDeprecationWarning WRAP
add_docstring add_newdoc busday_offset busdaycalendar byte_bounds cast cfloat
chararray clongfloat compare_chararrays compat complex256 complex_ datetime_as_string
datetime_data deprecate disp find_common_type format_parser from_dlpack get_include
getbufsize geterrobj is_busday isfortran isnat issctype issubclass_ issubsctype little_endian
longcomplex longfloat mask_indices maximum_sctype nbytes nested_iters obj2sctype recfromcsv
recfromtxt safe_eval sctype2char sctypeDict sctypes set_numeric_ops setbufsize seterrobj
show_runtime singlecomplex sort_complex test typecodes typename uintp version'''.split()


def __getattr__(name):
    if name == 'random':
        import numpy.random as module
        return module
    if name == 'linalg':
        import numpy.linalg as module
        return module
    if name == 'testing':
        import numpy.testing as module
        return module
    if name == 'typing':
        import numpy.typing as module
        return module
    if name == 'lib':
        import numpy.lib as module
        return module
    if name in ('frombuffer', 'fromstring', 'genfromtxt'):
        import numpy._texts as texts
        return getattr(texts, name)
    if name in ('str_', 'unicode_'):
        from numpy._labels import str_
        return str_
    if name == 'flatiter':
        from numpy._flat import flatiter
        return flatiter
    if name == 'einsum':
        from numpy._einsum import einsum
        return einsum
    if name in _of_polynomials:
        import numpy._poly as polynomials
        return getattr(polynomials, name)
    if name in _of_grids:
        import numpy._grids as grids
        return _or_of_texts(grids.in1d) if name == 'in1d' else getattr(grids, name)
    if name in _later:
        import numpy._rare as rare
        plain = getattr(rare, name)
        return _or_of_texts(plain) if name in ('delete', 'intersect1d', 'rot90', 'setdiff1d', 'union1d') else plain
    if name in _seldom:
        import numpy._few as few
        return getattr(few, name)
    if name in _once:
        import numpy._extra as extra
        return getattr(extra, name)
    if name == 'ufunc':
        return type(positive)
    if name == '__all__':  # max, min, abs and round stay Python's own
        own = ('UFuncTypeError', 'abs', 'bool8', 'flagsobj', 'max', 'min', 'own', 'round', 'shape_of')
        rest = _of_polynomials + _of_grids + _later + _seldom + _once + ['einsum', 'flatiter', 'frombuffer', 'fromstring', 'genfromtxt', 'linalg', 'random', 'ufunc']
        return [name for name in globals() if name[0] != '_' and name not in own] + rest
    if name in ('bool', 'object', 'str', 'bytes', 'long', 'ulong'):
        import warnings
        warnings.warn(f'In the future `np.{name}` will be defined as the corresponding NumPy scalar.',
                      FutureWarning, stacklevel=2)
    if name in _aliases:
        raise AttributeError(_alias_text(name))
    if name in _absent:
        raise AttributeError("numpy has no '" + name + "' here")
    raise AttributeError("module 'numpy' has no attribute '" + name + "'")


def _alias_text(name):
    scalar = {'int': 'When replacing `np.int`, you may wish to use e.g. `np.int64` or `np.int32` to '
                     'specify the precision. If you wish to review your current use, check the '
                     'release note link for additional information.',
              'object': ''}
    advice = 'If you specifically wanted the numpy scalar type, use `np.%s` here.' % _aliases[name]
    return ("module 'numpy' has no attribute '%s'.\n"
            '`np.%s` was a deprecated alias for the builtin `%s`. To avoid this error in existing '
            'code, use `%s` by itself. Doing this will not modify any behavior and is safe. %s\n'
            'The aliases was originally deprecated in NumPy 1.20; for more details and guidance see '
            'the original release note at:\n'
            '    https://numpy.org/devdocs/release/1.20.0-notes.html#deprecations'
            % (name, name, name, name, scalar.get(name, advice)))
