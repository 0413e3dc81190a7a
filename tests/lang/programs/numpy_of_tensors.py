# NumPy's functions of a torch.Tensor: what its method does not take is done to its array, or is PyTorch's TypeError.
import numpy as np
import torch
import torch.distributions as D
t = torch.tensor([[3., 1.], [2., 5.]])
def show(name, f):
    try:
        r = f()
        print(name, type(r).__name__, r)
    except (TypeError, RuntimeError) as e:
        print(name, type(e).__name__, e)
for k in ({}, {'axis': 1}, {'axis': 0, 'keepdims': True}):
    for n in 'sum max any mean var std argmax argmin ptp'.split():
        show(n, lambda: getattr(np, n)(t, **k))
for n in 'argsort cumsum squeeze transpose nonzero'.split():
    show(n, lambda: getattr(np, n)(t))
show('argmax', lambda: np.argmax(t.clone().requires_grad_(), 1))
show('clip', lambda: np.clip(t, 0, 2))
show('round', lambda: np.round(t, 1))
show('reshape', lambda: np.reshape(t, -1))
show('transpose', lambda: np.transpose(t, (1, 0)))
show('squeeze', lambda: np.squeeze(t[None], 0))
show('repeat', lambda: np.repeat(t, 2, axis=0))
show('take', lambda: np.take(t, [0]))
show('swapaxes', lambda: np.swapaxes(t, 0, 1))
# Edges of bins are in the dtype of what is counted.
a = np.array([3., 1., 2., 5.], dtype=np.float32)
print(np.histogram(a, 3), np.histogram(a, 3, density=True), np.histogram(a, 3, range=(0, 6))[1].dtype)
print(np.histogram(np.array([1, 2, 3]), 2), np.histogram(a.astype(np.float16), 2)[1])
torch.manual_seed(0)
d = D.RelaxedOneHotCategorical(torch.tensor(.5), torch.tensor([[1., 2., 3.], [3., 2., 1.]]))
x = d.rsample()
print(x, d.log_prob(x))
