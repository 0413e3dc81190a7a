# a + p b, rounded once, of all sizes of numbers: the bits of what PyTorch adds.
import torch


def digest(t):
    t = t.contiguous().view(torch.int32 if t.dtype == torch.float32 else torch.int64)
    total = 0
    for bits in t.tolist():
        total = (total * 31 + bits) % 1000000007
    return total


torch.manual_seed(11)
for dtype in (torch.float32, torch.float64):
    for n in (1, 3, 4, 7, 8, 31, 64, 1001):
        a, b = torch.randn(n).to(dtype), torch.randn(n).to(dtype)
        for scale in (1.0, 1e-3, 1e-8, 1e-20, 1e-38, 1e30):
            for p in (0.1, -0.01, 3.0, 1e-7, -1.5e4):
                x, y = a * scale, b
                row = [torch.add(x, y, alpha=p), torch.sub(x, y, alpha=p), torch.rsub(x, y, alpha=p)]
                row += [torch.add(x, y[:1], alpha=p), torch.add(y, x, alpha=p)]
                row += [torch.rsub(x[:1], y, alpha=p), torch.rsub(x, y[:1], alpha=p), torch.sub(x, y[:1], alpha=p)]
                row += [torch.add(x, 0.3, alpha=p), torch.sub(x, 2, alpha=p)]
                row += [torch.add(x, y[0], alpha=p), torch.add(y[0], x, alpha=p)]
                row += [x.clone().add_(y[:1], alpha=p), x.clone().sub_(2, alpha=p)]
                print(dtype, n, scale, p, *map(digest, row))
odd = torch.tensor([float("inf"), -float("inf"), float("nan"), 0.0, -0.0, 1e-45, 3e38, -3e38])
for p in (0.5, -2.0):
    print(torch.add(odd, odd.flip(0), alpha=p), torch.sub(odd.flip(0), odd, alpha=p))
w = torch.randn(301, requires_grad=True)
for optimizer in (torch.optim.SGD([w], lr=0.1), torch.optim.SGD([w], lr=0.03, momentum=0.9, weight_decay=0.01)):
    for step in range(5):
        optimizer.zero_grad()
        (w.sin() * w).sum().backward()
        optimizer.step()
    print(digest(w.detach()))
