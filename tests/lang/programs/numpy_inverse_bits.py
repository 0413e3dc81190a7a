import numpy as np

# Inverses, solutions and determinants, to the last bit and with the signs of their zeros.
rs = np.random.RandomState(3)
for t in range(60):
    n = rs.randint(1, 7)
    a = rs.randn(n, n).round(2) if t % 2 else rs.randint(-3, 4, (n, n)).astype(float)
    if t % 5 == 0:
        a = a.astype(np.float32)
    try:
        print(t, np.linalg.inv(a).tolist(), np.linalg.solve(a, np.arange(n)).tolist(), repr(np.linalg.det(a)),
              np.linalg.slogdet(a))
    except np.linalg.LinAlgError as e:
        print(t, e, np.linalg.det(a), np.linalg.slogdet(a))
print(np.linalg.inv(np.diag([1, -2, 4.])), np.linalg.solve([[-2, 0], [0, 1]], [[0, 1], [1, 0]]))
print(np.linalg.det(np.zeros((0, 0))), np.linalg.det([[[1, 2], [3, 4]], [[0, 0], [0, 1]]]))
