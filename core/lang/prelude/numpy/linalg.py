"""numpy.linalg, as far as it is here."""
from numpy import _core
from numpy._create import asarray
from numpy._fold import axes_of, max, min, sum
from numpy._more import dot
from numpy._names import absolute as abs
from numpy._names import float64, power, sqrt
from numpy._shape import ravel


class LinAlgError(Exception):
    pass


LinAlgError.__module__ = 'numpy.linalg'


def _matrix(a):
    a = asarray(a)
    a = a if a.dtype.kind == 'f' else a.astype(float64)
    if a.ndim < 2:
        raise LinAlgError('%d-dimensional array given. Array must be at least two-dimensional'
                          % a.ndim)
    if a.ndim > 2:
        raise NotImplementedError('numpy.linalg takes no batches of matrices here')
    return a


def _square(a):
    a = _matrix(a)
    if a.shape[0] != a.shape[1]:
        raise LinAlgError('Last 2 dimensions of the array must be square')
    return a


def _regular(result):
    if result is None:
        raise LinAlgError('Singular matrix')
    return result


def inv(a):
    return _regular(_core.inv(_square(a)))


def det(a):
    a = _square(a)
    return _core.det(a)


def solve(a, b):
    a, b = _square(a), asarray(b)
    b = b.astype(a.dtype) if b.dtype.kind != 'f' else b
    if b.shape[0] != a.shape[0]:
        raise ValueError('solve: Input operand 1 has a mismatch in its core dimension 0, with gufunc '
                         'signature (m,m),(m%s)->(m%s) (size %d is different from %d)' % (
                             ',n' if b.ndim > 1 else '', ',n' if b.ndim > 1 else '',
                             b.shape[0], a.shape[0]))
    return _regular(_core.solve(a, b))


def norm(x, ord=None, axis=None, keepdims=False):
    x = asarray(x)
    x = x if x.dtype.kind == 'f' else x.astype(float64)
    if axis is None and (ord is None or (ord in ('f', 'fro') and x.ndim == 2)
                         or (ord == 2 and x.ndim == 1)):
        flat = ravel(x)
        result = sqrt(dot(flat, flat))
        return asarray(result).reshape((1,) * x.ndim) if keepdims else result
    if axis is None:
        if x.ndim > 2:
            raise ValueError('Improper number of dimensions to norm.')
        axis = tuple(range(x.ndim))
    axes = axes_of(axis, x.ndim)
    if len(axes) == 1:
        return _of_vectors(x, ord, axes[0], keepdims)
    if len(axes) != 2:
        raise ValueError('Improper number of dimensions to norm.')
    if ord in (None, 'f', 'fro'):
        return sqrt(sum(abs(x) ** 2, axes, keepdims=keepdims))
    row, column = axes
    if ord in (1, -1, float('inf'), float('-inf')):
        along, other = (row, column) if ord in (1, -1) else (column, row)
        sums = sum(abs(x), along, keepdims=True)
        return (max if ord > 0 else min)(sums, axes, keepdims=keepdims)
    raise NotImplementedError('numpy.linalg.norm of matrices has no ord %r here' % (ord,))


def _of_vectors(x, ord, axis, keepdims):
    if ord == float('inf'):
        return max(abs(x), axis, keepdims=keepdims)
    if ord == float('-inf'):
        return min(abs(x), axis, keepdims=keepdims)
    if ord == 0:
        return sum((x != 0).astype(x.dtype), axis, keepdims=keepdims)
    if ord == 1:
        return sum(abs(x), axis, keepdims=keepdims)
    if ord is None or ord == 2:
        return sqrt(sum(x * x, axis, keepdims=keepdims))
    if isinstance(ord, str):
        raise ValueError("Invalid norm order '%s' for vectors" % ord)
    return power(sum(power(abs(x), ord), axis, keepdims=keepdims), 1 / ord)


def matrix_power(a, n):
    a = _square(a)
    if n < 0:
        a, n = inv(a), -n
    from numpy._create import eye
    result = eye(a.shape[0], dtype=a.dtype)
    while n:
        result = result @ a if n % 2 else result
        a = a @ a
        n //= 2
    return result


def __getattr__(name):
    if name in ('eig eigh eigvals eigvalsh svd qr cholesky pinv lstsq matrix_rank cond slogdet '
                'multi_dot tensorinv tensorsolve').split():
        raise AttributeError("numpy.linalg has no '" + name + "' here")
    raise AttributeError("module 'numpy.linalg' has no attribute '" + name + "'")
