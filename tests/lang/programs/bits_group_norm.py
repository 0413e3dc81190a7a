# To the last bit: group_norm of float32 and its gradients, of planes and groups of any size.
import torch
import torch.nn.functional as F


def show(name, t):
    values = t.detach().reshape(-1).tolist()
    total = 0
    for v in values:
        m, e = v.hex().split("p")
        total = (total * 31 + int(m.replace("0x", "").replace(".", ""), 16) + int(e)) % (1 << 61)
    print(name, *[f"{v:.9g}" for v in values[:3]], total)


torch.manual_seed(11)
for batch, groups, channels in ((1, 1, 1), (2, 1, 5), (3, 2, 13), (2, 3, 8), (1, 4, 21)):
    for dims in ((), (3,), (2, 4), (3, 5), (17, 2), (4, 4, 4)):
        size = groups * channels
        for weighed in (True, False):
            x = (torch.randn(batch, size, *dims) * 2 + 1).requires_grad_()
            w = torch.randn(size).requires_grad_() if weighed else None
            b = torch.randn(size).requires_grad_() if weighed else None
            if batch * channels * (x[0, 0].numel()) == 1:
                continue
            y = F.group_norm(x, groups, w, b, 1e-3 if weighed else 1e-5)
            (y * torch.linspace(-1, 1, y.numel()).view(y.shape)).sum().backward()
            show(f"{batch} {groups} {channels} {dims}", y)
            show("x'", x.grad)
            if weighed:
                show("w'", w.grad)
                show("b'", b.grad)
norm = torch.nn.GroupNorm(3, 6)
x = torch.randn(4, 5, 6).requires_grad_()
y = norm(x.transpose(1, 2))
y.sum().backward()
show("transposed", y)
show("x'", x.grad)
show("w'", norm.weight.grad)
x = torch.randn(2, 6, 3).requires_grad_()
norm(x).transpose(1, 2).reshape(-1).dot(torch.linspace(0, 1, 36)).backward()
show("x'", x.grad)
try:
    y = F.group_norm(torch.randn(1, 4, 0), 2)
    print(y.shape)
except Exception as e:
    print(e)
