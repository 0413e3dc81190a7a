"""NumPy's functions of arrays of texts (_labels.py), those that lessons call; each is asked when the
function of numbers has refused its arguments."""
import numpy._create as _create
import numpy._rare as _rare
import numpy._select as _select
import numpy._shape as _shape
from numpy._create import asarray as _asarray
from numpy._labels import TextArray, asked, code_of, made, refuse, result
from numpy._names import int64


def called(function, told, args, kwargs):
    """The function of texts, unless there are none among the arguments: then what was `told`."""
    dtype = kwargs.get('dtype', args[1] if len(args) > 1 and function in (array, asarray, zeros) else None)
    if not any([_holds_text(one) for one in (*args, *kwargs.values())]) and \
            (dtype is None or asked(dtype) is None):
        raise told
    return function(*args, **kwargs)


def array(object, dtype=None, order=None, *, copy=True, subok=False, ndmin=0, like=None):
    width = None if dtype is None else asked(dtype)
    if dtype is not None and width is None:
        if isinstance(object, TextArray):
            return object.astype(dtype)
        return made(object).astype(dtype)
    if isinstance(object, TextArray) and (not width or width == object._width):
        return object.copy() if copy else object
    a = made(object, width)
    return a.reshape((1,) * (ndmin - a.ndim) + a.shape) if ndmin > a.ndim else a


def asarray(a, dtype=None, order=None, *, like=None):
    return array(a, dtype, copy=False)


asanyarray = asarray


def _moves(function, several=False):
    """Functions that put elements elsewhere and do not look at them: of one array, or of a sequence."""
    def move(a, *args, **kwargs):
        if several:
            parts = _texts(a)
            return result(function([part._codes for part in parts], *args, **kwargs), max([part._width for part in parts]))
        a = array(a, copy=False)
        moved = function(a._codes, *args, **kwargs)
        return [result(part, a._width) for part in moved] if isinstance(moved, list) else result(moved, a._width)
    return move


def _texts(parts):
    """Arrays that are joined: when one is of texts, all are."""
    parts = [made(part) if _holds_text(part) else _asarray(part) for part in parts]
    return [part if isinstance(part, TextArray) else made(part, 0) for part in parts]


def _holds_text(part):
    if isinstance(part, (list, tuple)):
        return any([_holds_text(one) for one in part])
    return isinstance(part, (str, TextArray))


def append(arr, values, axis=None):
    a, b = _texts((arr, values))
    return result(_shape.append(a._codes, b._codes, axis), max(a._width, b._width))


def where(condition, x=None, y=None):
    if x is None or y is None or _holds_text(condition):
        refuse('where')
    x, y = _texts((x, y))
    return result(_select.where(condition, x._codes, y._codes), max(x._width, y._width))


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None):
    if axis is not None:
        refuse('unique(axis=)')
    a = made(ar).reshape(-1)
    results = _select.unique(a.ranks(), True, return_inverse, return_counts)
    words = a[results[1]]
    kept = (words,) + (results[1:] if return_index else results[2:])
    return words if len(kept) == 1 else kept


def sort(a, axis=-1, kind=None, order=None):
    a = made(a)
    if axis is None:
        a, axis = a.reshape(-1), -1
    a.sort(axis, kind)
    return a


def argsort(a, axis=-1, kind=None, order=None):
    return made(a).argsort(axis, kind)


def argmax(a, axis=None):
    return made(a).argmax(axis)


def argmin(a, axis=None):
    return made(a).argmin(axis)


def array_equal(a1, a2, equal_nan=False):
    if not (_holds_text(a1) and _holds_text(a2)):
        refuse('array_equal')
    a, b = made(a1), made(a2)
    return a.shape == b.shape and bool((a._codes == b._codes).all())


def isin(element, test_elements, assume_unique=False, invert=False):
    if not (_holds_text(element) and _holds_text(test_elements)):
        refuse('isin')
    return _select.isin(made(element)._codes, made(test_elements)._codes, invert=invert)


def in1d(ar1, ar2, assume_unique=False, invert=False):
    return isin(made(ar1).reshape(-1), ar2, invert=invert)


def union1d(ar1, ar2):
    a, b = _texts((ar1, ar2))
    return unique(result(_shape.concatenate((a._codes.reshape(-1), b._codes.reshape(-1))), max(a._width, b._width)))


def intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
    if return_indices:
        refuse('intersect1d(return_indices=)')
    a, b = unique(ar1), unique(ar2)
    return TextArray(a._codes[_select.isin(a._codes, b._codes)], max(a._width, b._width))


def setdiff1d(ar1, ar2, assume_unique=False):
    a, b = unique(ar1), unique(ar2)
    return TextArray(a._codes[~_select.isin(a._codes, b._codes)], a._width)


def full(shape, fill_value, dtype=None, order='C', *, like=None):
    value = made(fill_value, None if dtype is None else asked(dtype))
    codes = _create.zeros(shape, int64)
    codes[...] = value._codes
    return TextArray(codes, value._width)


def zeros(shape, dtype=float, order='C', *, like=None):
    return TextArray(_create.full(shape, code_of('')), asked(dtype) or 1)


empty = zeros


def copy(a, order='K', subok=False):
    return made(a)


for _name in 'reshape ravel transpose swapaxes moveaxis squeeze expand_dims broadcast_to atleast_1d atleast_2d ' \
             'array_split split vsplit hsplit repeat tile take flip fliplr flipud roll diagonal'.split():
    globals()[_name] = _moves(getattr(_shape, _name))
for _name in 'concatenate stack vstack row_stack hstack dstack column_stack'.split():
    globals()[_name] = _moves(getattr(_shape, _name), True)
delete = _moves(_rare.delete)
rot90 = _moves(_rare.rot90)
