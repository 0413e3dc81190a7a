# batch_norm of nothing is a copy, and leaves the running statistics as they are.
import torch
import torch.nn.functional as F

for training in (True, False):
    for affine in (True, False):
        x = torch.zeros(0, 2, 3, requires_grad=True)
        w, b = (torch.ones(2, requires_grad=True), torch.zeros(2, requires_grad=True)) if affine else (None, None)
        mean, var = torch.zeros(2), torch.ones(2)
        try:
            y = F.batch_norm(x, mean, var, w, b, training)
            y.sum().backward()
            print(y.shape, y.grad_fn.name(), mean, var, x.grad, [t if t is None else t.grad for t in (w, b)])
        except Exception as e:
            print(type(e).__name__, e)
