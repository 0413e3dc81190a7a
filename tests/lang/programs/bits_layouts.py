# Last bits where gradients are one number for all elements (as of a sum), where dims lie in another
# order, and where PyTorch adds up copies at once.
import torch
import torch.nn.functional as F

torch.manual_seed(11)


def bits(t):
    return " ".join(v.hex() for v in t.detach().reshape(-1).tolist())


functions = {
    "elu": F.elu,
    "selu": F.selu,
    "celu": lambda a: F.celu(a, 0.7),
    "silu": F.silu,
    "sigmoid": torch.sigmoid,
    "softplus": F.softplus,
    "layer_norm": lambda a: F.layer_norm(a, [a.shape[-1]]),
    "gelu_tanh": lambda a: F.gelu(a, approximate="tanh"),
    "logaddexp": lambda a: torch.logaddexp(a, 1 - a * a),
    "powers": lambda a: (a.abs() + 0.1) ** 2.3,
}
for name, f in functions.items():
    x = (torch.rand(4, 16) * 6 - 3).requires_grad_()
    f(x).sum().backward()
    print(name, "sum:", bits(x.grad))
    x.grad = None
    y = f(x.t())
    print(name, "t():", y.stride(), bits(y))
    y.backward(torch.rand(4, 16).t())
    print(name, "back:", bits(x.grad))
z = (torch.rand(2, 8, 4) - 0.5).permute(2, 0, 1)
print(bits(torch.sigmoid(z)), torch.sigmoid(z).stride())
w = torch.rand(16)
h = (torch.rand(3, 16) - 0.5).requires_grad_()
F.layer_norm(h, [16], w, w - 1).sum().backward()
print(bits(h.grad))
for shape, repeats in (((3,), (4,)), ((2, 3), (2, 1, 3)), ((1, 2), (5, 2)), ((2,), (3, 3, 2))):
    a = torch.rand(shape, requires_grad=True)
    a.repeat(repeats).backward(torch.rand(a.repeat(repeats).shape) - 0.5)
    print(bits(a.grad))
    a.grad = None
    (a.repeat(repeats) * -0.0).sum().backward()
    print(a.grad)
d = torch.rand(5, dtype=torch.float64, requires_grad=True)
(d + 0.1).log10().sum().backward()
print(bits(d.grad))
i = float("inf")
e = torch.tensor([i, -i, 1.0, i, float("nan")], requires_grad=True)
print(torch.logaddexp(e, torch.tensor([i, -i, i, -i, 0.0])), torch.logaddexp2(e, torch.tensor([i, -i, i, 2.0, 1.0])))
