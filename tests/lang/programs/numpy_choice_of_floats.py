# Probabilities of float32, as a softmax gives them, need not sum to 1 to the last digit of float64.
import numpy as np
import torch
np.random.seed(0)
p = torch.softmax(torch.linspace(-1, 2, 7), 0).numpy()
print(p.dtype, [np.random.choice(7, p=p) for _ in range(8)], np.random.choice(10 * np.arange(7), 5, p=p / p.sum()))
print(np.random.choice(7, 4, replace=False, p=p))
half = np.array([.3, .3, .39], dtype=np.float16)
print(np.random.choice(3, 4, p=half))
for q in (np.array([.3, .3, .3], dtype=np.float32), np.array([.5, .5002], dtype=np.float32), [.5, .5002], np.array([.5, np.nan]),
          [-.5, 1.5], [[.5, .5]], [1], np.array([1, 0]), [True, False], [.5, .5 + 1e-9]):
    try:
        print(np.random.choice(np.size(q) if np.ndim(q) == 1 and len(q) > 1 else 2, 3, p=q))
    except ValueError as e:
        print(e)
print(np.random.RandomState(1).choice([5, 6], 6, p=np.float32([.2, .8])))
