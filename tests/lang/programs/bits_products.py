# To the last bit: products of float32 and float64 in PyTorch's order, whatever lies where.
import torch


def show(name, t):
    print(name, *[v.hex() for v in t.detach().reshape(-1).tolist()[:40]])


torch.manual_seed(17)
for dtype in (torch.float32, torch.float64):
    for n in (0, 1, 2, 15, 16, 17, 31, 32, 33, 64, 100, 1000):
        x = torch.rand(n, dtype=dtype) * 0.4 + 0.8
        show(f"{n}", x.prod())
        show("every third", x[::3].prod())
        y = torch.rand(5, n, dtype=dtype) * 0.4 + 0.8
        for z in (y, y.t(), y[:, 1:], y[:, ::2], y.view(5, n, 1).expand(5, n, 3)):
            show("all", z.prod())
            for dim in range(z.ndim):
                show(f"dim {dim}", z.prod(dim))
    x = (torch.rand(4, 3, 40, dtype=dtype) * 0.4 + 0.8).requires_grad_()
    for z in (x, x.permute(2, 0, 1), x.permute(1, 2, 0), x[:, :, 3:39], x[:, 1:]):
        show("all", z.prod())
        for dim in range(3):
            show(f"dim {dim}", z.prod(dim, keepdim=True))
        (z.prod(2).sum() + z.prod()).backward()
        show("slope", x.grad)
