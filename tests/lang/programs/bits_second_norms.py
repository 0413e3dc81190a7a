# Gradients of norms that are differentiated themselves: one step with PyTorch's second derivative,
# to the last bit, for each part of it and for all at once.
import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(11)


def bits(t):
    if t is None:
        return None
    wide = t.dtype == torch.float64
    numbers = t.detach().reshape(-1).view(torch.int64 if wide else torch.int32).tolist()
    return " ".join("%x" % (v & (2 ** 64 - 1 if wide else 2 ** 32 - 1)) for v in numbers)


def show(f, shapes, dtype=torch.float32):
    leaves = [None if s is None else torch.randn(s, dtype=dtype).requires_grad_() for s in shapes]
    y = f(*leaves)
    there = [t for t in leaves if t is not None]
    upstream = torch.randn(y.shape, dtype=dtype).requires_grad_()
    firsts = torch.autograd.grad(y, there, upstream, create_graph=True)
    wanted = there + [upstream]
    for first in firsts:
        print(type(first.grad_fn).__name__, [None if n is None else (n.name(), i)
                                             for n, i in first.grad_fn.next_functions])
        print(bits(first), first.stride())
        if not first.requires_grad:
            continue
        for g in torch.autograd.grad(first, wanted, torch.randn(first.shape, dtype=dtype),
                                     retain_graph=True, allow_unused=True):
            print("   ", bits(g))
    penalty = sum((g * g).sum() for g in firsts) + (y * y).sum()
    try:
        penalty.backward()
    except RuntimeError as e:
        print(e)
    print([bits(t.grad) for t in wanted])


for dtype in (torch.float32, torch.float64):
    for shape, dims in (((3, 5), 1), ((2, 3, 9), 1), ((2, 2, 9), 2), ((2, 20), 1), ((7,), 1)):
        if dtype == torch.float64 and dims > 1:
            continue
        last = shape[len(shape) - dims:]
        show(lambda x, w, b: F.layer_norm(x, last, w, b), (shape, last, last), dtype)
    show(lambda x: F.layer_norm(x, (6,)), ((2, 6),), dtype)
    show(lambda x, w: F.layer_norm(x, (6,), w, eps=.1), ((2, 6), (6,)), dtype)
    show(lambda x, b: F.layer_norm(x, (6,), None, b), ((2, 6), (6,)), dtype)

    for shape in ((6, 3), (3, 2, 5), (2, 2, 3, 3)):
        if dtype == torch.float64 and len(shape) > 3:
            continue
        c = shape[1]
        mean, var = torch.randn(c, dtype=dtype), torch.rand(c, dtype=dtype) + .5
        for training in (True, False):
            def norm(x, w, b):
                return F.batch_norm(x, mean.clone(), var.clone(), w, b, training)
            show(norm, (shape, (c,), (c,)), dtype)
            show(norm, (shape, None, None), dtype)
            show(norm, (shape, (c,), None), dtype)
            show(lambda x, b: norm(x, None, b), (shape, (c,)), dtype)
            if len(shape) > 2:
                show(lambda x, w, b: F.instance_norm(x, mean.clone(), var.clone(), w, b, training),
                     (shape, (c,), (c,)), dtype)

# Where only a parameter asks.
w = torch.randn(5, requires_grad=True)
x = torch.randn(3, 5)
(g,) = torch.autograd.grad(F.layer_norm(x, (5,), w).pow(3).sum(), w, create_graph=True)
print(bits(g), bits(torch.autograd.grad(g.pow(2).sum(), w)[0]))

# A gradient penalty that learns, with third derivatives in its last step.
torch.manual_seed(3)
net = nn.Sequential(nn.Linear(4, 8), nn.LayerNorm(8), nn.Tanh(), nn.Linear(8, 6), nn.BatchNorm1d(6),
                    nn.Softplus(), nn.Linear(6, 1))
steps = torch.optim.SGD(net.parameters(), lr=.05)
for _ in range(5):
    x = torch.randn(10, 4, requires_grad=True)
    (g,) = torch.autograd.grad(net(x).sum(), x, create_graph=True)
    loss = (g.norm(dim=1) - 1).pow(2).mean()
    steps.zero_grad()
    loss.backward()
    steps.step()
    print(loss.item().hex(), [bits(p.grad)[:60] for p in net.parameters() if p.grad is not None])
x = torch.randn(4, 5, dtype=torch.float64, requires_grad=True)
w = torch.randn(5, dtype=torch.float64, requires_grad=True)
print(torch.autograd.gradgradcheck(lambda x, w: F.layer_norm(x, (5,), w), (x, w)),
      torch.autograd.gradgradcheck(lambda x, w: F.batch_norm(x, None, None, w, None, True), (x, w)))
