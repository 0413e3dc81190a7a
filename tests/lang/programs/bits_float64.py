# To the last bit: functions of float64, activations with their slopes, powers; whole blocks of
# eight, what is left of them, rows with steps and turned ones.
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(5)


def show(name, t):
    numbers = t.detach().reshape(-1).tolist()
    # The numbers of a few, and a sum of all bits.
    total = 0
    for v in numbers:
        mantissa, exponent = v.hex().split("p") if v == v and abs(v) != float("inf") else ("0x1.0", "0")
        total = (total * 31 + int(mantissa.replace("0x1.", "").replace("0x0.", "").replace("-", ""), 16) + int(exponent)) % 2**61
    print(name, *numbers[:3], total)


functions = (
    ("exp", -10, 10), ("log", 0, 10), ("sin", -14, 14), ("cos", -14, 14), ("tan", -14, 14), ("tanh", -4, 4),
    ("sigmoid", -6, 6), ("log1p", -1, 5), ("expm1", -4, 4), ("erf", -5, 5), ("erfc", -3, 6), ("log2", 0, 9),
    ("log10", 0, 9), ("sinh", -5, 5), ("cosh", -5, 5), ("asin", -1, 1), ("acos", -1, 1), ("atan", -4, 4),
    ("rsqrt", 0, 3), ("logit", 0, 1), ("sinc", -3, 3),
    ("lgamma", 0.1, 20), ("digamma", 0.1, 9), ("erfinv", -1, 1),
)
activations = (
    ("softplus", F.softplus), ("logsigmoid", F.logsigmoid), ("silu", F.silu), ("mish", F.mish), ("gelu", F.gelu),
    ("gelu tanh", lambda x: F.gelu(x, approximate="tanh")), ("elu", F.elu), ("selu", F.selu),
    ("celu", lambda x: F.celu(x, 1.3)), ("glu", lambda x: F.glu(torch.cat([x, 0.7 * x]), 0)),
    ("tanhshrink", F.tanhshrink), ("** 2.3", lambda x: x.abs() ** 2.3), ("2.3 **", lambda x: 2.3**x),
    ("** x", lambda x: x.abs() ** x), ("logaddexp", lambda x: torch.logaddexp(x, -x)),
    ("hypot", lambda x: torch.hypot(x, 1 - x)),
)
for n in (1, 5, 8, 43, 200):
    for name, low, high in functions:
        x = (torch.rand(n) * (high - low) + low).requires_grad_()
        y = getattr(torch, name)(x)
        (y * torch.linspace(-1, 1, n)).sum().backward()
        show(f"{name} {n}", y)
        show(f"{name}' {n}", x.grad)
    for name, f in activations:
        x = (torch.randn(n) * 2).requires_grad_()
        y = f(x)
        (y * torch.linspace(-1, 1, n)).sum().backward()
        show(f"{name} {n}", y)
        show(f"{name}' {n}", x.grad)

x = torch.rand(12, 18)
for name, f in [(name, getattr(torch, name)) for name, _, _ in functions] + list(activations):
    if name == "glu":
        continue
    show(f"{name} of steps", f(x[:, ::2]))
    show(f"{name} turned", f(x.t()))
    show(f"{name} of columns", f(x[:, :11]))
    show(f"{name} expanded", f(x[:, :1].expand(12, 9)))
    show(f"{name} of one", f(x[3, 4]))
    a = x.clone().requires_grad_()
    f(a).sum().backward()
    show(f"{name}' of a sum", a.grad)

for n in (8, 200):
    x = torch.randn(n)
    show("atan2", torch.atan2(x, 1 - x))

show("lgamma", torch.lgamma(torch.randn(300) * 9))

# What is far from 0 decides how its neighbours are reduced.
x = torch.linspace(-40, 1e6, 1001)
for name in ("sin", "cos", "tan"):
    show(name, getattr(torch, name)(torch.cat([x, x / 1e5])))
ends = torch.tensor([0.0, -0.0, float("inf"), float("-inf"), float("nan"), 1e-310, -1e-300, 1e300, -1, 1, 710, -746])
for name, _, _ in functions:
    print(name, getattr(torch, name)(ends).tolist())
