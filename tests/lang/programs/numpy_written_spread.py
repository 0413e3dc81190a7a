import numpy as np
import torch

def spread():
    return torch.zeros(3, 1).expand(3, 2).numpy()

a = spread()
a[0, 1] = 3.
print(a, a.flags.writeable)
a[1] += 1
np.add(a, 1, out=a)
print(a.T, a.T.flags.writeable, a[None].flags.writeable)
a.T[:, 2] = 9
print(a)
b = np.broadcast_to(np.arange(3.), (2, 3))
for view in (b, b.T, b[0], b[:, None]):
    print(view.flags.writeable)
    try:
        view[0] = 1
    except ValueError as e:
        print(e)
a = torch.zeros(3, 1).expand(3, 4).numpy()
a[0] = [1, 2, 3, 4]
print(a)
a[:] = np.arange(12.).reshape(3, 4)
a[1] += [1, 2, 3, 4]
print(a)
a *= 2
a[a > 10] = 7
print(a)
t = torch.zeros(2)
w = t.expand(3, 2)
w.numpy()[:] = np.arange(6.).reshape(3, 2)
print(w, t)
