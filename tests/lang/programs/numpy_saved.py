# np.save writes NumPy's own format, to files of memory too.
import io
import os

import numpy as np

for a in [np.arange(3), np.zeros((2, 3)), np.array(1.5), np.array([True, False]), np.zeros((0, 2), np.float32),
          np.arange(6).reshape(2, 3).T, np.ones((2, 3, 4), np.int8), np.array([1.5, -2], np.float16),
          np.arange(200).astype(np.uint8), [1, 2.5]]:
    b = io.BytesIO()
    np.save(b, a)
    print(b.getvalue(), len(b.getvalue()))
    b.seek(0)
    print(repr(np.load(b)), b.tell())
b = io.BytesIO()
np.save(b, np.arange(2))
np.save(b, np.eye(2))
b.seek(0)
print(np.load(b), np.load(b))
try:
    np.load(b)
except ValueError as e:
    print(e)
np.save('weights', np.linspace(0, 1, 5))
print(os.path.getsize('weights.npy'), np.load('weights.npy'))
with open('two.npy', 'wb') as f:
    np.save(f, np.arange(3))
    np.save(f, np.ones(2))
with open('two.npy', 'rb') as f:
    print(np.load(f), np.load(f))
os.remove('weights.npy')
os.remove('two.npy')
