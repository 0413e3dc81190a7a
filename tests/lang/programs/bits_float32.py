# To the last bit: functions, activations with their slopes, and norms of float32, whole blocks of
# sixteen and what is left of them.
import torch
import torch.nn.functional as F


def show(name, t):
    numbers = [int(v) for v in t.detach().reshape(-1).double().mul(2.0**40).tolist()]
    print(name, *[v.hex()[2:] for v in t.detach().reshape(-1).tolist()[:40]], sum(numbers))


torch.manual_seed(5)
for n in (5, 37, 200):
    x = torch.randn(n) * 2
    for name in ("sin", "cos", "erf", "exp", "expm1", "sigmoid"):
        show(name, getattr(torch, name)(x))
    show("log1p", torch.log1p(x.abs()))
    for name in ("gelu", "silu", "logsigmoid", "elu", "selu"):
        a = x.clone().requires_grad_()
        y = getattr(F, name)(a)
        (y * torch.linspace(-1, 1, n)).sum().backward()
        show(name, y)
        show(name + "'", a.grad)
    a = x.clone().requires_grad_()
    (a.sigmoid() * x).sum().backward()
    show("sigmoid'", a.grad)

show("softplus", F.softplus(torch.randn(32)))

for rows, n in ((3, 5), (2, 8), (2, 19), (1, 300)):
    x = (torch.randn(rows, n) * 2 + 1).requires_grad_()
    weight, bias = torch.randn(n).requires_grad_(), torch.randn(n).requires_grad_()
    y = F.layer_norm(x, (n,), weight, bias)
    (y * torch.linspace(-1, 1, rows * n).view(rows, n)).sum().backward()
    for name, t in (("y", y), ("x", x.grad), ("w", weight.grad), ("b", bias.grad)):
        show(f"layer_norm {name}", t)
    show("layer_norm", F.layer_norm(x, (n,)))

for shape in ((4, 3), (32, 4), (2, 3, 4, 5)):
    for training in (True, False):
        x = (torch.randn(*shape) * 2 + 1).requires_grad_()
        weight, bias = torch.randn(shape[1]).requires_grad_(), torch.randn(shape[1]).requires_grad_()
        mean, var = torch.randn(shape[1]), torch.rand(shape[1]) + 0.5
        y = F.batch_norm(x, mean, var, weight, bias, training=training)
        (y * torch.linspace(-1, 1, x.numel()).view(shape)).sum().backward()
        for name, t in (("y", y), ("x", x.grad), ("w", weight.grad), ("b", bias.grad),
                        ("mean", mean), ("var", var)):
            show(f"batch_norm {name}", t)
