import torch
import torch.nn.functional as F
torch.set_printoptions(precision=10)
for dt in (torch.float64, torch.float32):
    for red in ('mean', 'sum', 'none'):
        p = torch.tensor([1e-7, 0.2, 0.5, 0.999999, 1e-3, 0., 1.], dtype=dt, requires_grad=True)
        t = torch.tensor([0., 1., 0.3, 1., 0., 0., 1.], dtype=dt, requires_grad=True)
        loss = F.binary_cross_entropy(p, t, reduction=red)
        g, gt = torch.autograd.grad(loss.sum(), (p, t), create_graph=True)
        print(g, gt)
        h = torch.autograd.grad((g * torch.arange(1., 8, dtype=dt)).sum(), (p, t), retain_graph=True)
        print(*[x.tolist() for x in h])
        h = torch.autograd.grad((gt * torch.arange(1., 8, dtype=dt)).sum(), (p, t), allow_unused=True)
        print(*[x if x is None else x.tolist() for x in h])
