import torch
import torch.nn as nn
import torch.nn.functional as F


def message(f):
    try:
        f()
    except RuntimeError as e:
        print(str(e))


def ways(dtype):
    x = torch.linspace(-3, 3, 19, dtype=dtype, requires_grad=True)
    up = torch.linspace(0.3, 1.7, 19, dtype=dtype)
    for f in (lambda t: F.elu(t, 0.7, inplace=True), F.elu_, torch.selu_, lambda t: F.celu(t, 0.3, inplace=True),
              nn.ELU(2, inplace=True), nn.SELU(inplace=True), nn.CELU(1.5, inplace=True),
              lambda t: F.leaky_relu_(t, 0.1), nn.LeakyReLU(0, inplace=True)):
        y = f(x * 1.5)
        node = y.grad_fn
        print(type(node).__name__, node._saved_result.tolist() == y.tolist(), node.next_functions[0][0].name())
        g, = torch.autograd.grad(y, x, up, create_graph=True)
        print(g.tolist())
        h, = torch.autograd.grad((g * g).sum(), x, retain_graph=True)
        print(h.tolist())
        message(lambda: (y.mul_(2), y.sum().backward()))
        part = x * 2
        f(part[3:9])
        print(part.grad_fn.name(), torch.autograd.grad(part, x, up)[0].tolist())


ways(torch.float32)
ways(torch.float64)

x = torch.linspace(-3, 3, 19, requires_grad=True)
for f in (lambda t: F.elu_(t, -0.5), lambda t: F.celu_(t, -0.5), lambda t: F.leaky_relu_(t, -0.5)):
    y = f(x * 1)
    print(y.tolist())
    message(lambda: y.sum().backward())
message(lambda: F.elu_(torch.exp(x)).sum().backward())
print(torch.autograd.grad(F.elu_(torch.tensor([float('nan')] * 16) * x[:16]).sum(), x)[0].tolist())
