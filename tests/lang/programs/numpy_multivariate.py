"""default_rng().multivariate_normal, to the last bit."""
import numpy as np

rng = np.random.default_rng(0)
print(rng.multivariate_normal([0, 0], [[1, .5], [.5, 1]], 3).tolist())
print(rng.multivariate_normal([1, 2], np.eye(2)).tolist(), rng.random())
print(rng.multivariate_normal([0, 0, 1], np.diag([1., 2, 3]), size=(2, 2)).tolist())
for method in ('svd', 'eigh', 'cholesky'):
    for cov in ([[2, .3], [.3, 1]], [[1, .9], [.9, 1]], [[4, -1], [-1, 3]]):
        print(method, np.random.default_rng(5).multivariate_normal([1, -1], cov, 200, method=method).sum(0).tolist())
cov = np.array([[2, .5, .1], [.5, 1, .2], [.1, .2, 3]])
print(rng.multivariate_normal(np.zeros(3), cov, 4).tolist())
for given in (dict(mean=[0, 0], cov=[[1, 2], [3, 1]], check_valid='raise'), dict(mean=[0], cov=[[1, 2], [3, 1]]),
              dict(mean=[[0]], cov=[[1]]), dict(mean=[0, 0], cov=[1, 2]),
              dict(mean=[0, 0], cov=np.eye(2), method='lu'), dict(mean=[0, 0], cov=np.eye(2), check_valid='x')):
    try:
        rng.multivariate_normal(**given)
    except ValueError as error:
        print(error)
