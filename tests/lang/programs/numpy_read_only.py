# Views that NumPy does not let anybody write.
import numpy as np


def tried(f):
    try:
        print(f())
    except ValueError as e:
        print(e)


def put(a, i, value):
    a[i] = value
    return a


def add(a, value):
    a += value
    return a


a = np.arange(9.0).reshape(3, 3)
wide = np.broadcast_to(np.arange(3.0), (4, 3))
for view in (a.diagonal(), np.diagonal(a, 1), np.diag(a), a.diagonal()[:2], a.diagonal()[::-1], np.diag(a).reshape(3, 1),
             wide, wide[0], wide[1:3], wide[:, 0], wide.T, wide[0][:2], wide[:1].reshape(-1)):
    tried(lambda: put(view, 0, 7))
    tried(lambda: add(view, 1))
    tried(lambda: view.fill(2))
    print(view.flags.writeable, view.shape, view.copy().flags.writeable)
print(a, wide)
for view in (a[0], a.T, a.reshape(-1), a[::2], np.diag([1, 2]), a.diagonal().copy(), wide.copy()[0], a.diagonal() + 1):
    tried(lambda: put(view, 0, 7))
    print(view.flags.writeable)
a[np.diag_indices(3)] = 5
np.fill_diagonal(a, 6)
print(a, np.trace(a), a.diagonal().sum(), np.diag(a).tolist())
