# numpy.linalg on batches of matrices, powers, orders of products, norms and what is refused there.
import numpy as np
import torch

la = np.linalg


def tried(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def rounded(*parts):
    return [(np.round(np.asarray(p), 3) + 0.0).tolist() for p in parts]


for m in ([[-3.0]], [[3.0], [4.0]], [[-3.0, 4.0]], [[1.0, 2.0], [3.0, 4.0]], [[0.0], [0.0]]):
    print(rounded(*la.svd(np.array(m))), rounded(*la.svd(np.array(m), full_matrices=False)))
    u, s, vh = torch.linalg.svd(torch.tensor(m))
    print(rounded(u.numpy(), s.numpy(), vh.numpy()))
batch = np.array([[[2.0, 1.0], [1.0, 3.0]], [[4.0, 0.0], [1.0, 2.0]], [[1.0, -1.0], [2.0, 5.0]]])
print(rounded(la.inv(batch), la.det(batch)), la.inv(batch).shape)
print(rounded(la.solve(batch, batch), la.solve(batch[0], [1, 2]), la.solve(batch, np.ones((3, 2, 1)))))
print(rounded(*la.qr(batch)), rounded(la.pinv(batch[:, :, :1])))
print(rounded(*la.eigh(batch @ batch.swapaxes(-1, -2))), rounded(la.eigvalsh(batch[0], 'U')))
print(la.matrix_rank(batch), la.matrix_rank(np.ones((3, 4))), la.matrix_rank(np.zeros(3)), rounded(la.cond(batch), la.cond(batch, 1)))
a = np.array([[1, 2], [3, 4]])
for n in (0, 1, 2, 3, 5, 10, -1):
    p = la.matrix_power(a, n)
    print(n, p.dtype, np.round(p, 6).tolist())
print(la.matrix_power(batch, 2).shape, la.multi_dot([a, a, a]).tolist(), la.multi_dot([np.ones(2), a, np.ones(2)]))
print(la.multi_dot([np.ones((2, 5)), np.ones((5, 1)), np.ones((1, 6)), np.ones((6, 3))]).tolist())
x = np.arange(12.0).reshape(2, 2, 3)
for axis in (0, -1, (0, 1), (1, 2), (2, 0)):
    for ord in (None, 1, 2, np.inf, 'fro'):
        tried(lambda: np.round(la.norm(x, ord, axis), 6).tolist())
tried(lambda: la.norm(x, keepdims=True).shape)
tried(lambda: la.norm(x, 2, (0, 2), True).shape)
tried(lambda: la.norm(x, 1))
tried(lambda: la.norm(x, axis=(0, 0)))
tried(lambda: la.norm(x, axis=1.5))
tried(lambda: la.norm(x, axis='a'))
tried(lambda: la.norm(x[0], 3))
tried(lambda: la.norm(x[0, 0], 'fro'))
tried(lambda: la.inv(np.ones((2, 3))))
tried(lambda: la.inv(np.ones(3)))
tried(lambda: la.inv(np.ones((2, 2), dtype=np.float16)))
tried(lambda: la.inv(np.zeros((2, 2))))
tried(lambda: la.matrix_power(a, 1.5))
tried(lambda: la.solve(a, np.ones(3)))
tried(lambda: la.solve(a, np.ones((3, 2))))
tried(lambda: la.eigh(a, 'X'))
tried(lambda: la.qr(a, 'unknown'))
tried(lambda: la.cholesky(-np.eye(2)))
tried(lambda: la.multi_dot([a]))
print((np.array([[True, False], [True, True]]) @ np.array([True, False])).tolist())
print((np.array([[0.1, 0.2]], dtype=np.float16) @ np.array([[3], [4]], dtype=np.float16)).dtype)
print(np.cov(np.array([[1, 2, 4], [3, 1, 1]])).tolist(), np.cov([1, 2, 4], [3, 1, 1], bias=True).tolist())
tried(lambda: np.cov(np.ones((2, 2, 2))))
tried(lambda: np.cov([1, 2], ddof=1.5))
