# RandomState's exponentials are made with the C library's logarithm, not with the vectors'.
import numpy as np

r = np.random.RandomState(18)
print(r.exponential(1.5), r.exponential(size=3).tolist())
y = np.random.RandomState(0).exponential(2.0, size=20000)
print(int(np.bitwise_xor.reduce(y.view(np.int64) * np.arange(1, 40001, 2))))
print(np.random.RandomState(1).exponential([1, 2, 3]).tolist(), np.random.RandomState(1).exponential([[1], [2]], (2, 2)).tolist())
print(np.random.RandomState(2).standard_exponential((0, 2)).shape)
