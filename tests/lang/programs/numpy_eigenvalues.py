import numpy as np


def show(m):
    print('--', np.shape(m))
    try:
        w, v = np.linalg.eig(m)
        print(w)
        print(v)
        print(np.linalg.eigvals(m))
    except (NotImplementedError, np.linalg.LinAlgError) as e:
        print(type(e).__name__, e)


for m in ([[3]], [[2., 0], [0, 3]], [[4, 1], [2, 3]], [[1, 2], [3, 4]], [[1, 1], [0, 1]], [[6, -1], [2, 3]],
          [[1, 1], [1, 0]], [[2, 0, 0], [0, 3, 4], [0, 4, 9]], [[0, 0], [0, 0]], [[3, 1, 0], [0, 3, 1], [0, 0, 3]],
          np.eye(3), np.ones((3, 3)), [[0, 1], [1, 0]], [[5, 4, 2], [4, 5, 2], [2, 2, 2]],
          [[2, -1, 0], [-1, 2, -1], [0, -1, 2]], [[.7, .2, .1], [.3, .5, .2], [.2, .4, .4]],
          [[0, 1, 0], [0, 0, 1], [0, 0, 0]], np.diag((1, 2, 3)), [[1., 100, 1e4], [.01, 1, 100], [1e-4, .01, 3]],
          [[0.9, 0.15, 0.25], [0.075, 0.8, 0.25], [0.025, 0.05, 0.5]], [[1, 2, 3]], [1, 2], [[1, np.inf], [0, 1]]):
    show(m)
rs = np.random.RandomState(0)
for n in (4, 5, 8, 13, 30):
    s = rs.randn(n, n)
    show(s + s.T)
    d = 2.0 ** rs.randint(-4, 5, n)
    show((s + s.T) * d[:, None] / d)
    show(np.triu(s))
    show(np.tril(s))
w, v = np.linalg.eig(np.array([[[2, 1], [1, 3]], [[1, 0], [5, 2.]]]))
print(w, v)
w, v = np.linalg.eig(np.array([[2, 1], [1, 3]], np.float32))
print(w.dtype, v.dtype, w.round(5))

# The upper triangle.
s = rs.randn(6, 6)
print(np.linalg.eigh(s, 'U'), np.linalg.eigvalsh(s, 'u'), np.linalg.eigh(s, UPLO='L'))
print(np.linalg.eigh([[1, 2], [3, 4]], UPLO='U'))
s = s + s.T
print(np.linalg.matrix_rank(np.ones((3, 3)), hermitian=True), np.linalg.matrix_rank(s, hermitian=True))
print(np.linalg.pinv(s, hermitian=True))
print(np.linalg.svd([[2., 1], [1, -3]], hermitian=True), np.linalg.svd(s, hermitian=True, compute_uv=False))

# Of more dims.
a = np.arange(24.)
a = np.eye(24).reshape(6, 4, 2, 3, 4)
print(np.linalg.tensorsolve(a, np.arange(24.).reshape(6, 4)))
ainv = np.linalg.tensorinv(np.eye(24).reshape(4, 6, 8, 3), ind=2)
print(ainv.shape, ainv.sum())
a = rs.randn(4, 6, 8, 3).round(1)
print(np.allclose(np.tensordot(np.linalg.tensorinv(a, ind=2), np.ones((4, 6)), 2),
                  np.linalg.tensorsolve(a, np.ones((4, 6)))))
for f in (lambda: np.linalg.tensorsolve(np.ones((2, 3)), np.ones(2)), lambda: np.linalg.tensorinv(np.ones((2, 2)), 0),
          lambda: np.linalg.eigh(np.eye(2), 'X')):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
