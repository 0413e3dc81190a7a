import torch
import torch.nn.functional as F

for loss in (F.mse_loss, F.smooth_l1_loss, F.huber_loss, F.l1_loss):
    for reduction in ("mean", "sum", "none"):
        a = torch.linspace(0.1, 0.9, 3).half().requires_grad_()
        b = torch.linspace(0.9, 0.2, 3).half().requires_grad_()
        y = loss(a, b, reduction=reduction)
        print(loss.__name__, reduction, y.dtype, y.tolist())
        try:
            y.sum().backward()
            print(a.grad.tolist(), b.grad.tolist())
        except RuntimeError as e:
            print(e)
