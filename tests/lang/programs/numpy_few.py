"""What lessons of numpy use seldom: numerical gradients by nditer, places, polynomials, text and files."""
import io

import numpy as np

x = np.arange(6.0).reshape(2, 3)
grad = np.zeros_like(x)
it = np.nditer(x, flags=['multi_index'], op_flags=['readwrite'])
while not it.finished:
    ix = it.multi_index
    old = x[ix]
    x[ix] = old + 1e-4
    plus = np.sum(x ** 2)
    x[ix] = old - 1e-4
    grad[ix] = (plus - np.sum(x ** 2)) / 2e-4
    x[ix] = old
    it.iternext()
print(grad.round(6), ix, type(ix))
with np.nditer(x, op_flags=['readwrite']) as it:
    for v in it:
        v[...] = 2 * v
print(x, [float(v) for v in np.nditer(x)])
a = np.zeros((3, 4))
np.fill_diagonal(a, 5)
print(a, np.unravel_index(7, (2, 4)), np.unravel_index(np.array([1, 5]), (2, 3)), np.unravel_index(a.argmax(), a.shape))
print(np.ravel_multi_index((1, 2), (2, 3)), np.ravel_multi_index(([0, 1], [1, 2]), (2, 3)), np.triu_indices_from(a))
b = np.array([[3, 1, 2], [9, 7, 8]])
np.put_along_axis(b, b.argmax(1)[:, None], 0, axis=1)
print(b, np.nanargmax([1, np.nan, 3]), np.nanargmin(np.array([[1, np.nan], [0.5, 2]]), axis=1))
print(np.signbit([-0.0, 0.0, -2.0]), np.signbit(3), np.trim_zeros(np.array([0, 0, 1, 2, 0])), np.rollaxis(np.ones((2, 3, 4)), 2).shape)
print(np.block([[np.eye(2), np.zeros((2, 1))], [np.ones((1, 3))]]), np.block([1, 2]))
print(np.poly([1, 2, 3]), np.polyder([1, 2, 3]), np.polyint([3, 2, 1]), np.polyadd([1, 2], [1, 0, 0]), np.polymul([1, 1], [1, -1]))
text = io.StringIO('# x, y\n1,2\n3,4.5\n')
print(np.loadtxt(text, delimiter=','), np.loadtxt(io.StringIO('h\n1 2\n'), skiprows=1), np.loadtxt(['1 2', '3 4'], dtype=int, unpack=True))
np.savetxt('t.csv', np.array([[1, 2.5], [3, 4]]), delimiter=',', fmt='%.2f', header='a,b')
print(open('t.csv').read(), np.loadtxt('t.csv', delimiter=',', usecols=1))
np.save('a.npy', x)
np.savez('b', x=x, y=b)
archive = np.load('b.npz')
print(np.load('a.npy'), archive.files, archive['y'])
np.random.seed(0)
print([np.random.choice(['left', 'right', 'up']) for _ in range(4)], np.random.choice(['a', 'b'], p=[0.1, 0.9]))
rng = np.random.default_rng(7)
print(rng.choice(10, 4, replace=False), rng.choice([5, 6, 7], 2, replace=False), rng.choice(20000, 500, replace=False)[:5],
      rng.choice(9, replace=False), rng.choice(6, (2, 2), replace=False, shuffle=False), rng.random())
for wrong in (lambda: np.loadtxt(io.StringIO('1 a')), lambda: np.loadtxt(io.StringIO('1 2\n3')), lambda: np.unravel_index(9, (2, 2)),
              lambda: archive['z'], lambda: rng.choice(2, 3, replace=False), lambda: np.fill_diagonal(np.zeros(3), 1)):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)

# float32, as lessons read their tables, and a few rows of a file.
table = '1.5,2\n3,1e-3\n# no row\n0.1,16777217\n'
for kind in (np.float32, 'float32', np.float64, 'float', float):
    read = np.loadtxt(io.StringIO(table), delimiter=',', dtype=kind)
    print(read.dtype, read.tolist())
print(np.loadtxt(io.StringIO('1 2\n3 4\n5 6'), dtype=np.int64, max_rows=2).tolist(), np.loadtxt(io.StringIO('1e40 nan -inf'), dtype=np.float32))
print(np.loadtxt(io.StringIO('1;2\n3;4'), delimiter=';', encoding='utf-8', dtype=np.float32, skiprows=1, usecols=(1,), ndmin=2))
for wrong in (lambda: np.loadtxt(io.StringIO('1 x'), dtype=np.float32), lambda: np.loadtxt(io.StringIO('1 1_0')), lambda: np.loadtxt(io.StringIO('a'), dtype=np.int64)):
    try:
        print(wrong())
    except ValueError as e:
        print(e)

# Copied and saved as other objects are.
import copy
import torch

grid = np.arange(6.).reshape(2, 3)
for twin in (copy.copy(grid), copy.deepcopy(grid), copy.deepcopy({'grid': [grid]})['grid'][0]):
    twin[0, 0] = 9
    print(grid.tolist(), twin.tolist(), twin.strides)
print(copy.deepcopy(grid.T).strides, copy.copy(grid[:, ::2]).strides, repr(copy.deepcopy(np.float32(2.5))), copy.copy(np.int64(3)))
torch.save(grid, open('grid.pt', 'wb'))
read = torch.load('grid.pt')
print(type(read), repr(read), torch.from_numpy(read).sum())
torch.save({'grid': np.arange(3, dtype=np.int32)[::2], 'w': torch.ones(2), 'at': np.float64(.5)}, 'grid.pt')
print(torch.load('grid.pt'))
