"""numpy.linalg, as far as it is here."""
from numpy import _core
from numpy import finfo as _finfo
from numpy._create import asarray as _asarray, ascontiguousarray as _ascontiguousarray, zeros as _zeros
from numpy._faults import warn as _warn
from numpy._fold import axes_of as _axes_of, count_nonzero as _count_nonzero, max as _max, min as _min, sum as _sum
from numpy._more import dot as _dot, matmul as _matmul
from numpy._names import absolute as _abs
from numpy._names import float64 as _float64, int32 as _int32, int64 as _int64, log as _log, power as _power, sqrt as _sqrt
from numpy._select import where as _where
from numpy._shape import ravel as _ravel

__all__ = '''
LinAlgError matrix_power solve inv cholesky eigvalsh pinv slogdet det svd eigh lstsq norm qr cond
matrix_rank'''.split()


class LinAlgError(Exception):
    pass


LinAlgError.__module__ = 'numpy.linalg'


def _matrix(a):
    a = _asarray(a)
    a = a if a.dtype.kind == 'f' else a.astype(_float64)
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
    by_columns = _core.rows(a.swapaxes(-1, -2)).swapaxes(-1, -2)  # as LAPACK reads them
    return _core.det(by_columns)


def solve(a, b):
    a, b = _square(a), _asarray(b)
    b = b.astype(a.dtype) if b.dtype.kind != 'f' else b
    if b.shape[0] != a.shape[0]:
        raise ValueError('solve%s: Input operand 1 has a mismatch in its core dimension 0, with '
                         'gufunc signature (m,m),(m%s)->(m%s) (size %d is different from %d)' % (
                             '' if b.ndim > 1 else '1', ',n' if b.ndim > 1 else '', ',n' if b.ndim > 1 else '',
                             b.shape[0], a.shape[0]))
    return _regular(_core.solve(a, b))


def norm(x, ord=None, axis=None, keepdims=False):
    x = _asarray(x)
    x = x if x.dtype.kind == 'f' else x.astype(_float64)
    if axis is None and (ord is None or (ord in ('f', 'fro') and x.ndim == 2)
                         or (ord == 2 and x.ndim == 1)):
        flat = _ravel(x)
        result = _sqrt(_dot(flat, flat))
        return _asarray(result).reshape((1,) * x.ndim) if keepdims else result
    if axis is None:
        if x.ndim > 2:
            raise ValueError('Improper number of dimensions to norm.')
        axis = tuple(range(x.ndim))
    axes = _axes_of(axis, x.ndim)
    if len(axes) == 1:
        return _of_vectors(x, ord, axes[0], keepdims)
    if len(axes) != 2:
        raise ValueError('Improper number of dimensions to norm.')
    if ord in (None, 'f', 'fro'):
        return _sqrt(_sum(_abs(x) ** 2, axes, keepdims=keepdims))
    row, column = axes
    if ord in ('nuc', 2, -2) and x.ndim == 2:
        s = svd(x, compute_uv=False)
        result = _sum(s) if ord == 'nuc' else _max(s) if ord > 0 else _min(s)
        return _asarray(result).reshape((1, 1)) if keepdims else result
    if ord in (1, -1, float('inf'), float('-inf')):
        along, other = (row, column) if ord in (1, -1) else (column, row)
        sums = _sum(_abs(x), along, keepdims=True)
        return (_max if ord > 0 else _min)(sums, axes, keepdims=keepdims)
    raise NotImplementedError('numpy.linalg.norm of matrices has no ord %r here' % (ord,))


def _of_vectors(x, ord, axis, keepdims):
    if ord == float('inf'):
        return _max(_abs(x), axis, keepdims=keepdims)
    if ord == float('-inf'):
        return _min(_abs(x), axis, keepdims=keepdims)
    if ord == 0:
        return _sum((x != 0).astype(x.dtype), axis, keepdims=keepdims)
    if ord == 1:
        return _sum(_abs(x), axis, keepdims=keepdims)
    if ord is None or ord == 2:
        return _sqrt(_sum(x * x, axis, keepdims=keepdims))
    if isinstance(ord, str):
        raise ValueError("Invalid norm order '%s' for vectors" % ord)
    return _power(_sum(_power(_abs(x), ord), axis, keepdims=keepdims), 1 / ord)


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


def cholesky(a):
    lower, minor = _core.factor_cholesky(_square(a))
    if minor[0]:
        raise LinAlgError('Matrix is not positive definite')
    return lower


def qr(a, mode='reduced'):
    if mode not in ('reduced', 'complete', 'r'):
        raise ValueError("Unrecognized mode '%s'" % mode)
    q, r = _core.factor_qr(_matrix(a), mode == 'complete')
    return r if mode == 'r' else (q, r)


def svd(a, full_matrices=True, compute_uv=True, hermitian=False):
    if hermitian:
        raise NotImplementedError("numpy.linalg.svd has no argument 'hermitian' here")
    try:
        u, s, vh = _core.factor_svd(_matrix(a))
    except RuntimeError:
        raise LinAlgError('SVD did not converge') from None
    k = s.size
    if not compute_uv:
        return s
    return (u, s, vh) if full_matrices else (_ascontiguousarray(u[:, :k]), s, vh[:k])


def eigh(a, UPLO='L'):
    if UPLO not in ('L', 'l'):
        raise NotImplementedError("numpy.linalg.eigh takes no UPLO='U' here")
    return _core.factor_eigh(_square(a))


def eigvalsh(a, UPLO='L'):
    return eigh(a, UPLO)[0]


def pinv(a, rcond=1e-15, hermitian=False):
    if hermitian:
        raise NotImplementedError("numpy.linalg.pinv has no argument 'hermitian' here")
    a = _matrix(a)
    u, s, vt = svd(a, full_matrices=False)
    large = s > _asarray(rcond) * _max(s)
    s = _where(large, 1 / _where(large, s, 1), 0)
    return _matmul(vt.T, s[:, None] * u.T)


def matrix_rank(A, tol=None, hermitian=False):
    A = _asarray(A)
    if A.ndim < 2:
        return int(not (A == 0).all())
    s = svd(A, compute_uv=False)
    if tol is None:
        tol = _max(s) * _max(_asarray(A.shape)) * _finfo(s.dtype).eps
    return _int64(_count_nonzero(s > tol))


def cond(x, p=None):
    if p is None or p == 2 or p == -2:
        s = svd(x, compute_uv=False)
        ratio = s[-1] / s[0] if p == -2 else s[0] / s[-1]
        return _float64('inf') if ratio != ratio and not (_asarray(x) != _asarray(x)).any() else ratio
    return norm(x, p) * norm(inv(x), p)


def slogdet(a):
    a = _square(a)
    q, r = _core.factor_qr(a, False)
    d = r.diagonal()
    if (d == 0).any():
        return a.dtype.type(0), a.dtype.type(float('-inf'))
    return a.dtype.type(1 if det(a) > 0 else -1), _sum(_log(_abs(d)))


def lstsq(a, b, rcond='warn'):
    a, b = _matrix(a), _asarray(b)
    m, n = a.shape
    if b.shape[0] != m:
        raise LinAlgError('Incompatible dimensions')
    if rcond == 'warn':
        _warn('`rcond` parameter will change to the default of machine precision times ``max(M, N)`` '
             'where M and N are the input matrix dimensions.\nTo use the future default and silence '
             'this warning we advise to pass `rcond=None`, to keep using the old, explicitly pass '
             '`rcond=-1`.', FutureWarning)
        rcond = -1
    eps = _finfo(a.dtype).eps
    rcond = eps * _max(_asarray(a.shape)) if rcond is None else eps if rcond < 0 else rcond
    s = svd(a, compute_uv=False)
    rank = _int32(_count_nonzero(s > rcond * s[0]) if s.size else 0)
    x = _matmul(pinv(a, rcond), b)
    rest = b - _matmul(a, x)
    full = rank == n and m > n
    residuals = _sum(rest * rest, 0).reshape((-1,)) if full else _zeros(0, a.dtype)
    return x, residuals, rank, s


def __getattr__(name):
    if name in 'eig eigvals multi_dot tensorinv tensorsolve'.split():
        raise AttributeError("numpy.linalg has no '" + name + "' here")
    raise AttributeError("module 'numpy.linalg' has no attribute '" + name + "'")
