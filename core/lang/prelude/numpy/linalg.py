"""numpy.linalg, as far as it is here."""
from math import exp as _exp, inf as _inf

from numpy import _core
from numpy import finfo as _finfo
from numpy._create import asarray as _asarray, ascontiguousarray as _ascontiguousarray, zeros as _zeros
from numpy._faults import errstate as _errstate, warn as _warn
from numpy._fold import axis_of as _axis_of, count_nonzero as _count_nonzero, max as _max, min as _min, sum as _sum
from numpy._more import dot as _dot, matmul as _matmul
from numpy._names import absolute as _abs, sign as _sign
from numpy._names import float64 as _float64, int32 as _int32, int64 as _int64, power as _power, sqrt as _sqrt
from numpy._select import argsort as _argsort, sort as _sort, take_along_axis as _along, where as _where
from numpy._shape import moveaxis as _moveaxis, ravel as _ravel, stack as _stack

__all__ = '''
LinAlgError matrix_power solve inv cholesky eigvalsh pinv slogdet det svd eigh lstsq norm qr cond
matrix_rank multi_dot eig eigvals tensorsolve tensorinv'''.split()


class LinAlgError(Exception):
    pass


LinAlgError.__module__ = 'numpy.linalg'


def _floats(a):
    a = _asarray(a)
    if a.dtype == 'float16':
        raise TypeError('array type float16 is unsupported in linalg')
    return a if a.dtype.kind == 'f' else a.astype(_float64)


def _matrix(a):
    a = _asarray(a)
    if a.ndim < 2:
        raise LinAlgError('%d-dimensional array given. Array must be at least two-dimensional'
                          % a.ndim)
    return _floats(a)


def _square(a):
    a = _asarray(a)
    if a.ndim >= 2 and a.shape[-1] != a.shape[-2]:
        raise LinAlgError('Last 2 dimensions of the array must be square')
    return _matrix(a)


def _each(f, a, *others):
    """f of every matrix of a batch, stacked; of several results a tuple."""
    before = a.shape[:-2]
    if 0 in before:
        raise NotImplementedError('numpy.linalg takes no empty batches of matrices here')
    made = [f(one, *others) for one in a.reshape((-1,) + a.shape[-2:])]
    if isinstance(made[0], tuple):
        return tuple([_stack(list(parts)).reshape(before + _asarray(parts[0]).shape) for parts in zip(*made)])
    return _stack(made).reshape(before + _asarray(made[0]).shape)


def _regular(result):
    if result is None:
        raise LinAlgError('Singular matrix')
    return result


def inv(a):
    a = _square(a)
    return _each(inv, a) if a.ndim > 2 else _regular(_core.inv(a))


def det(a):
    a = _square(a)
    if a.ndim > 2:
        return _each(det, a)
    sign, size = _core.slogdet(a)
    size = float(size[()])
    number = a.dtype.type
    return number(sign[()] * number(_exp(size) if size < 709.782712893384 else _inf))


def solve(a, b):
    a, b = _square(a), _asarray(b)
    single = a.dtype == 'float32' and b.dtype == 'float32'
    b = _floats(b)
    if not single:
        a, b = a.astype(_float64), b.astype(_float64)
    vector = b.ndim == a.ndim - 1
    if b.ndim == 0 or not vector and b.ndim < 2:
        raise NotImplementedError('numpy.linalg.solve takes no such shapes here')
    if b.shape[-1 if vector else -2] != a.shape[-1]:
        raise ValueError('solve%s: Input operand 1 has a mismatch in its core dimension 0, with '
                         'gufunc signature (m,m),(m%s)->(m%s) (size %d is different from %d)' % (
                             '1' if vector else '', '' if vector else ',n', '' if vector else ',n',
                             b.shape[-1 if vector else -2], a.shape[-1]))
    if a.ndim == 2 and b.ndim <= 2:
        return _regular(_core.solve(a, b))
    if vector and a.shape[:-2] == b.shape[:-1]:
        return _solve_each(a, b, b.shape)
    if a.shape[:-2] == b.shape[:-2]:
        return _solve_each(a, b, b.shape)
    raise NotImplementedError('numpy.linalg.solve takes no such batches here')


def _solve_each(a, b, shape):
    made = [solve(one, other) for one, other in zip(a.reshape((-1,) + a.shape[-2:]),
                                                    b.reshape((-1,) + shape[a.ndim - 2:]))]
    if not made:
        raise NotImplementedError('numpy.linalg takes no empty batches of matrices here')
    return _stack(made).reshape(shape)


def norm(x, ord=None, axis=None, keepdims=False):
    x = _asarray(x)
    x = x if x.dtype.kind == 'f' else x.astype(_float64)
    if axis is None and (ord is None or (ord in ('f', 'fro') and x.ndim == 2)
                         or (ord == 2 and x.ndim == 1)):
        flat = _ravel(x)
        result = _sqrt(_dot(flat, flat))
        return _asarray(result).reshape((1,) * x.ndim)[()] if keepdims else result
    if axis is None:
        axis = tuple(range(x.ndim))
    elif not isinstance(axis, tuple):
        try:
            axis = (int(axis),)
        except Exception as e:
            raise TypeError("'axis' must be None, an integer or a tuple of integers") from e
    if len(axis) == 1:
        if isinstance(ord, str):
            raise ValueError("Invalid norm order '%s' for vectors" % ord)
        return _of_vectors(x, ord, _axis_of(axis[0], x.ndim), keepdims)
    if len(axis) != 2:
        raise ValueError('Improper number of dimensions to norm.')
    row, column = _axis_of(axis[0], x.ndim), _axis_of(axis[1], x.ndim)
    if row == column:
        raise ValueError('Duplicate axes given.')
    if ord in (None, 'f', 'fro'):
        return _sqrt(_sum(x * x, (row, column), keepdims=keepdims))
    if ord in ('nuc', 2, -2):
        s = svd(_moveaxis(x, (row, column), (-2, -1)), compute_uv=False)
        result = _sum(s, -1) if ord == 'nuc' else _max(s, -1) if ord > 0 else _min(s, -1)
    elif ord in (1, -1, float('inf'), float('-inf')):
        along, other = (row, column) if ord in (1, -1) else (column, row)
        sums = _sum(_abs(x), along)
        result = (_max if ord > 0 else _min)(sums, other - (other > along))
    else:
        raise ValueError('Invalid norm order for matrices.')
    if not keepdims:
        return result
    return _asarray(result).reshape([1 if d in (row, column) else n for d, n in enumerate(x.shape)])


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
    return _power(_sum(_power(_abs(x), ord), axis, keepdims=keepdims), 1 / ord)


def matrix_power(a, n):
    a = _asarray(a)
    if a.ndim < 2 or a.shape[-1] != a.shape[-2]:
        _square(a)
    if not hasattr(n, '__index__'):
        raise TypeError('exponent must be an integer')
    n = n.__index__()
    if n == 0:
        from numpy._create import eye
        made = a.copy()
        made[...] = eye(a.shape[-2], dtype=a.dtype)
        return made
    if n < 0:
        a, n = inv(a), -n
    if n <= 3:
        return a if n == 1 else a @ a if n == 2 else a @ a @ a
    square = result = None
    while n > 0:
        square = a if square is None else square @ square
        if n % 2:
            result = square if result is None else result @ square
        n //= 2
    return result


def cholesky(a):
    a = _square(a)
    if a.ndim > 2:
        return _each(cholesky, a)
    lower, minor = _core.factor_cholesky(a)
    if minor[0]:
        raise LinAlgError('Matrix is not positive definite')
    return lower


def qr(a, mode='reduced'):
    if mode in ('raw', 'economic', 'f', 'full', 'e'):
        raise NotImplementedError("numpy.linalg.qr has no mode '%s' here" % mode)
    if mode not in ('reduced', 'complete', 'r'):
        raise ValueError("Unrecognized mode '%s'" % mode)
    a = _matrix(a)
    if a.ndim > 2:
        return _each(qr, a, mode)
    q, r = _core.factor_qr(a, mode == 'complete')
    return r if mode == 'r' else (q, r)


def svd(a, full_matrices=True, compute_uv=True, hermitian=False):
    a = _matrix(a)
    if hermitian:
        return _of_symmetric(a, compute_uv)
    if a.ndim > 2:
        return _each(svd, a, full_matrices, compute_uv)
    finite = _abs(a) < float('inf')
    if finite.any() and not finite.all() and not (a != a).any():
        raise NotImplementedError('numpy.linalg.svd takes no infinities among numbers here')
    try:
        u, s, vh = _core.factor_svd(a)
    except RuntimeError:
        raise LinAlgError('SVD did not converge') from None
    k = s.size
    if not compute_uv:
        return s
    return (u, s, vh) if full_matrices else (_ascontiguousarray(u[:, :k]), s, vh[:k])


def _of_symmetric(a, compute_uv):
    """The singular values are the sizes of eigenvalues then."""
    if not compute_uv:
        return _sort(_abs(eigvalsh(a)))[..., ::-1]
    s, u = eigh(a)
    signs, s = _sign(s), _abs(s)
    order = _argsort(s)[..., ::-1]
    s, signs = _along(s, order, -1), _along(signs, order, -1)
    u = _along(u, order[..., None, :], -1)
    return u, s, (u * signs[..., None, :]).swapaxes(-1, -2)


def eigh(a, UPLO='L'):
    UPLO = UPLO.upper()
    if UPLO not in ('L', 'U'):
        raise ValueError("UPLO argument must be 'L' or 'U'")
    a = _square(a)
    if a.ndim > 2:
        return _each(eigh, a, UPLO)
    return _core.factor_eigh(a, UPLO == 'U')


def eigvalsh(a, UPLO='L'):
    return eigh(a, UPLO)[0]


def _of_eigen(a, name, vectors):
    a = _square(a)
    if not (_abs(a) < float('inf')).all():
        raise LinAlgError('Array must not contain infs or NaNs')
    if a.shape[-1] > 75:
        raise NotImplementedError('numpy.linalg.%s takes matrices of at most 75 rows here' % name)
    try:
        values, made, real = _core.factor_eig(a, vectors)
    except RuntimeError:
        raise LinAlgError('Eigenvalues did not converge') from None
    if not (real == 1).all():
        raise NotImplementedError('numpy.linalg.%s has no complex eigenvalues here' % name)
    return values, made


def eig(a):
    return _of_eigen(a, 'eig', True)


def eigvals(a):
    return _of_eigen(a, 'eigvals', False)[0]


def tensorsolve(a, b, axes=None):
    a, b = _asarray(a), _asarray(b)
    if axes is not None:
        order = list(range(a.ndim))
        for k in axes:
            order.remove(k)
            order.insert(a.ndim, k)
        a = a.transpose(order)
    shape = a.shape[b.ndim - a.ndim:] if b.ndim < a.ndim else a.shape
    n = 1
    for k in shape:
        n *= k
    if a.size != n ** 2:
        raise LinAlgError('Input arrays must satisfy the requirement             '
                          'prod(a.shape[b.ndim:]) == prod(a.shape[:b.ndim])')
    return solve(a.reshape(n, n), b.ravel()).reshape(shape)


def tensorinv(a, ind=2):
    a = _asarray(a)
    if ind <= 0:
        raise ValueError('Invalid ind argument.')
    n = 1
    for k in a.shape[ind:]:
        n *= k
    return inv(a.reshape(n, -1)).reshape(a.shape[ind:] + a.shape[:ind])


def pinv(a, rcond=1e-15, hermitian=False):
    a = _asarray(a)
    if a.size == 0:
        if a.ndim < 2:
            _matrix(a)
        return _zeros(a.shape[:-2] + (a.shape[-1], a.shape[-2]), a.dtype)
    a = _matrix(a)
    if a.ndim > 2:
        return _each(pinv, a, rcond, hermitian)
    u, s, vt = svd(a, full_matrices=False, hermitian=hermitian)
    large = s > _asarray(rcond) * _max(s)
    s = _where(large, 1 / _where(large, s, 1), 0)
    return _matmul(vt.T, s[:, None] * u.T)


def matrix_rank(A, tol=None, hermitian=False):
    A = _asarray(A)
    if A.ndim < 2:
        return int(not (A == 0).all())
    s = svd(A, compute_uv=False, hermitian=hermitian)
    if tol is None:
        tol = _max(s, -1, keepdims=True) * _max(_asarray(A.shape[-2:])) * _finfo(s.dtype).eps
    else:
        tol = _asarray(tol)[..., None]
    return _count_nonzero(s > tol, -1) if s.ndim > 1 else _int64(_count_nonzero(s > tol))


def cond(x, p=None):
    x = _asarray(x)
    if x.size == 0 and x.ndim >= 2 and 0 in x.shape[-2:]:
        raise LinAlgError('cond is not defined on empty arrays')
    if x.ndim > 2:
        return _each(cond, x, p)
    if p is None or p == 2 or p == -2:
        s = svd(x, compute_uv=False)
        with _errstate(all='ignore'):
            ratio = s[-1] / s[0] if p == -2 else s[0] / s[-1]
    else:
        _square(x)
        with _errstate(all='ignore'):
            inverse = _core.inv(_square(x))
            ratio = norm(x, p, (-2, -1)) * (norm(inverse, p, (-2, -1)) if inverse is not None else
                                            _float64('nan'))
    if ratio != ratio and not (x != x).any():
        return ratio.dtype.type(float('inf'))
    return ratio


def slogdet(a):
    a = _square(a)
    if a.ndim > 2:
        return _each(slogdet, a)
    sign, size = _core.slogdet(a)
    return a.dtype.type(sign[()]), a.dtype.type(size[()])


def lstsq(a, b, rcond='warn'):
    a, b = _asarray(a), _asarray(b)
    vector = b.ndim == 1
    for one in (a, b.reshape(-1, 1) if vector else b):
        if one.ndim != 2:
            raise LinAlgError('%d-dimensional array given. Array must be two-dimensional' % one.ndim)
    single = a.dtype == 'float32' and b.dtype == 'float32'
    a, b = _floats(a), _floats(b)
    if not single:
        a, b = a.astype(_float64), b.astype(_float64)
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


def multi_dot(arrays, *, out=None):
    arrays = [_asarray(one) for one in arrays]
    if len(arrays) < 2:
        raise ValueError('Expecting at least two arrays.')
    if out is not None:
        raise NotImplementedError("numpy.linalg.multi_dot has no argument 'out' here")
    if len(arrays) == 2:
        return _dot(*arrays)
    first, last = arrays[0].ndim, arrays[-1].ndim
    if first == 1:
        arrays[0] = arrays[0].reshape(1, -1)
    if last == 1:
        arrays[-1] = arrays[-1].reshape(-1, 1)
    for one in arrays:
        if one.ndim != 2:
            raise LinAlgError('%d-dimensional array given. Array must be two-dimensional' % one.ndim)
    if len(arrays) == 3:
        (m, k), (l, n) = arrays[0].shape, (arrays[1].shape[1], arrays[2].shape[1])
        if m * l * (k + n) < k * n * (m + l):
            made = _dot(_dot(arrays[0], arrays[1]), arrays[2])
        else:
            made = _dot(arrays[0], _dot(arrays[1], arrays[2]))
    else:
        from _chain_order import chained, cheapest
        sizes = [one.shape[0] for one in arrays] + [arrays[-1].shape[1]]
        made = chained(arrays, _dot, cheapest(sizes), 0, len(arrays) - 1)
    if first == 1 and last == 1:
        return made[0, 0]
    return made.reshape(-1) if first == 1 or last == 1 else made


def __getattr__(name):
    raise AttributeError("module 'numpy.linalg' has no attribute '" + name + "'")
