# Second derivatives of mish, glu, prelu and gelu as tanh has it, in PyTorch's steps: to the last
# bit, and zeros instead of nothing where the slope of prelu does not depend on its input.
import torch
import torch.nn.functional as F

torch.manual_seed(5)


def bits(t):
    return None if t is None else " ".join(v.hex() for v in t.detach().reshape(-1).tolist())


def second(f, *leaves):
    leaves = [t.requires_grad_() for t in leaves]
    y = f(*leaves)
    upstream = torch.randn_like(y).requires_grad_()
    for first in torch.autograd.grad(y, leaves, upstream, create_graph=True):
        print(bits(first), type(first.grad_fn).__name__)
        wanted = leaves + [upstream]
        arrived = torch.randn_like(first)
        for g in torch.autograd.grad(first, wanted, arrived, retain_graph=True):
            print("   ", bits(g), tuple(g.shape))


for shape in ((37,), (3, 8)):
    second(F.mish, torch.randn(*shape) * 2)
    second(lambda x: F.gelu(x, approximate="tanh"), torch.randn(*shape) * 2)
for shape, dim in (((38,), 0), ((3, 8), 1), ((4, 5, 3), 0)):
    second(lambda x: F.glu(x, dim), torch.randn(*shape) * 2)
for shape, n in (((5,), 1), ((3, 4), 4), ((3, 4), 1), ((2, 3, 5), 3), ((2, 3, 5), 1), ((), 1)):
    second(F.prelu, torch.randn(shape), torch.randn(n))

# Where only the slopes ask for a gradient, theirs has a graph, too.
weight = torch.randn(4).requires_grad_()
(grad,) = torch.autograd.grad(F.prelu(torch.randn(3, 4), weight).sum(), weight, create_graph=True)
print(grad.requires_grad, torch.autograd.grad(grad.sum(), weight))
x = torch.randn(6).requires_grad_()
for f in (lambda x: F.glu(x, 0), lambda x: F.prelu(x, torch.full((1,), 0.25))):
    (grad,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    (grad,) = torch.autograd.grad((grad * x.detach()).sum(), x, create_graph=True)
    print(bits(grad), grad.requires_grad)
