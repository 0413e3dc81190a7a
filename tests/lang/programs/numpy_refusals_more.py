# Arguments that do not fit: bins out of order, sides, orders, lengths, axes.
import numpy as np


def tried(f):
    try:
        made = f()
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print(type(made).__name__, made.tolist() if hasattr(made, 'tolist') else [np.asarray(m).tolist() for m in made])


x = np.array([0.5, 2.0, 9.0, 3.0])
for bins in ([1, 2, 3], [3, 2, 1], [1, 3, 2], [1, 1, 1], [2], [], [3, 3, 1]):
    for right in (False, True):
        tried(lambda: np.digitize(x, bins, right))
tried(lambda: np.digitize(x, [[1, 2]]))
tried(lambda: np.digitize(2.5, [1, 2, 3]))
tried(lambda: np.histogram_bin_edges(x, [3, 1, 2]))
tried(lambda: np.histogram_bin_edges(x, [1, 2, 3]))
tried(lambda: np.histogram_bin_edges(x, 2))
for side in ('left', 'right', 'bad'):
    tried(lambda: np.searchsorted([1, 2, 2, 3], 2, side=side))
for n in (0, 1, 2, -1):
    tried(lambda: np.diff([1, 4, 9, 16], n))
tried(lambda: np.bincount([1, 2], weights=[1.0]))
tried(lambda: np.bincount([1, 2, 1], weights=[0.5, 1, 2]))
for axis, start in ((0, 0), (2, 0), (0, 3), (-1, 1), (5, 0), (1, 7), (1, -4), (0, -1)):
    tried(lambda: np.array(np.rollaxis(np.zeros((2, 3, 4)), axis, start).shape))
tried(lambda: np.vsplit(np.arange(4), 2))
tried(lambda: np.hsplit(np.arange(4), 2))
tried(lambda: np.hsplit(np.array(1), 1))
tried(lambda: np.vsplit(np.arange(4).reshape(2, 2), 2))
for bins in ([3, 1], [1, 1, 2], [[1, 2]], [0.5, 2.5, 2.0]):
    tried(lambda: np.histogram([1, 2, 3], bins=bins))
for kind in ('bad', 'quicksort', 'stable', 'heapsort', 'mergesort', ''):
    tried(lambda: np.sort([3, 1, 2], kind=kind))
    tried(lambda: np.argsort([3, 1, 2], kind=kind))
    tried(lambda: np.array([2, 1]).sort(kind=kind) or np.zeros(1))
for counts in (-1, [1, -1, 2], [-2], [0, 1, 2], 0):
    tried(lambda: np.repeat([1, 2, 3], counts))
tried(lambda: np.moveaxis(np.zeros((2, 3)), 1, [-1, 0]))
tried(lambda: np.moveaxis(np.zeros((2, 3)), [0, 1], [1, 0]))
