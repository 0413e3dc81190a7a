# numpy.linalg: factorisations with LAPACK's signs, and what is made of them.
import numpy as np

rng = np.random.RandomState(3)


def show(label, *arrays):
    for a in arrays:
        a = np.asarray(a)
        print(label, a.shape, a.dtype, np.array2string(np.round(a, 6) + 0.0, separator=','))


def attempt(f):
    try:
        print(f())
    except np.linalg.LinAlgError as e:
        print('LinAlgError', e)


for m, n in ((1, 1), (2, 2), (3, 3), (4, 2), (2, 4), (5, 3), (3, 6), (7, 7), (9, 2), (2, 9)):
    a = rng.randn(m, n)
    show('svd', *np.linalg.svd(a))
    show('thin', *np.linalg.svd(a, full_matrices=False))
    show('values', np.linalg.svd(a, compute_uv=False))
    show('qr', *np.linalg.qr(a))
    show('complete', *np.linalg.qr(a, 'complete'))
    show('r', np.linalg.qr(a, mode='r'))
    show('pinv', np.linalg.pinv(a))
    show('rank', np.linalg.matrix_rank(a), np.linalg.cond(a))
    show('lstsq', *np.linalg.lstsq(a, rng.randn(m, 2), rcond=None))
    show('lstsq1', *np.linalg.lstsq(a, rng.randn(m), rcond=None))
    show('norms', *[np.linalg.norm(a, o) for o in (None, 'nuc', 2, -2, 1, np.inf, 'fro')])
for n in (1, 2, 3, 5, 8):
    a = rng.randn(n, n)
    s = a @ a.T + np.eye(n)
    show('cholesky', np.linalg.cholesky(s))
    show('eigh', *np.linalg.eigh(a + a.T))
    show('eigvalsh', np.linalg.eigvalsh(s))
    show('slogdet', *np.linalg.slogdet(a))
show('float32', *np.linalg.svd(np.array([[1, 2], [3, 4]], dtype='float32')))
show('ints', *np.linalg.eigh([[2, 1], [1, 2]]))
show('zeros', *np.linalg.svd(np.zeros((2, 3))), np.linalg.matrix_rank(np.zeros((3, 3))))
attempt(lambda: np.linalg.cholesky(-np.eye(2)))
attempt(lambda: np.linalg.eigh(np.ones((2, 3))))
attempt(lambda: np.linalg.svd(np.ones(3)))
odd = np.array([[1, np.nan], [np.nan, 2]])
attempt(lambda: np.linalg.svd(odd))
attempt(lambda: np.linalg.matrix_rank(odd))
attempt(lambda: np.linalg.cholesky(odd))
show('nan', *np.linalg.eigh(odd), *np.linalg.svd(np.full((2, 2), np.inf)))
