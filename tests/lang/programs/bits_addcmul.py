# a + p b c, and the step of Adam made of it: the bits of what PyTorch adds.
import torch


def digest(t):
    t = t.detach().contiguous().view(torch.int32 if t.dtype == torch.float32 else torch.int64)
    total = 0
    for bits in t.flatten().tolist():
        total = (total * 31 + bits) % 1000000007
    return total


torch.manual_seed(12)
for dtype in (torch.float32, torch.float64):
    for n in (1, 3, 4, 7, 8, 31, 64, 1001):
        a, b, c = torch.randn(n).to(dtype), torch.randn(n).to(dtype), torch.randn(n).to(dtype)
        for scale in (1.0, 1e-8, 1e-20, 1e-38, 1e30):
            for p in (1, 0.1, -0.01, 1e-7):
                row = [torch.addcmul(a * scale, b, c, value=p), torch.addcmul(a, b * scale, c, value=p)]
                row += [torch.addcmul(a, b[:1], c, value=p), torch.addcmul(a, b, c[:1], value=p), torch.addcmul(a[:1], b, c, value=p)]
                row += [(a * scale).addcmul_(b, b, value=p), torch.addcdiv(a * scale, b, c, value=p)]
                print(dtype, n, scale, p, *map(digest, row))
odd = torch.tensor([float("inf"), -float("inf"), float("nan"), 0.0, -0.0, 1e-45, 3e38, -3e38])
print(torch.addcmul(odd, odd.flip(0), odd, value=0.5), torch.addcmul(odd.flip(0), odd, odd))
print(torch.addcmul(torch.arange(9), torch.arange(9), torch.arange(9), value=2))
w = torch.randn(301, requires_grad=True)
for kind in (torch.optim.Adam, torch.optim.AdamW, torch.optim.RMSprop, torch.optim.Adagrad, torch.optim.Adadelta):
    optimizer = kind([w], lr=0.02)
    for step in range(7):
        optimizer.zero_grad()
        (w.sin() * w).sum().backward()
        optimizer.step()
    print(kind.__name__, digest(w))
