# To the last bit: functions of float32 that PyTorch has in vectors to the last element, in whole
# blocks of sixteen, or from the C library; with their slopes and the slopes of these.
import torch


def show(name, t):
    values = t.detach().reshape(-1).tolist()
    total = 0
    for v in values:
        m, e = (v if v == v and abs(v) < 1e30 else 0.0).hex().split("p")
        total = (total * 31 + int(m.replace("0x", "").replace(".", ""), 16) + int(e)) % (1 << 61)
    print(name, *[f"{v:.9g}" for v in values[:6]], total)


RANGES = {"asin": (-1, 1), "acos": (-1, 1), "atanh": (-1, 1), "acosh": (1, 9), "log2": (0, 9),
          "log10": (0, 9), "lgamma": (-6, 9), "digamma": (0.1, 12), "erfinv": (-1, 1),
          "log": (0, 3), "erfc": (-5, 5), "exp2": (-9, 9)}
NAMES = ("tan", "atan", "asin", "acos", "asinh", "acosh", "atanh", "sinh", "cosh", "erfc", "log2",
         "log10", "exp2", "lgamma", "digamma", "erfinv")
torch.manual_seed(7)
for name in NAMES:
    f = getattr(torch, name)
    low, high = RANGES.get(name, (-4, 4))
    for shape in ((), (1,), (5,), (37,), (9, 100)):
        x = (torch.rand(shape) * (high - low) + low).requires_grad_()
        y = f(x)
        show(f"{name}{shape}", y)
        if name != "digamma":
            slope, = torch.autograd.grad((y * y.detach()).sum(), x, create_graph=name != "lgamma")
            show("slope", slope)
            if name != "lgamma":
                show("again", torch.autograd.grad((slope * slope.detach()).sum(), x)[0])
    wide = torch.rand(20, 40) * (high - low) + low
    show("strided", f(wide[:, ::3]))
    show("turned", f(wide.t()))
    ends = torch.tensor([0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 1e-30, -1e-42, 1e20, -1e30, float("inf"),
                         -float("inf"), float("nan"), 88.9, -88.9, 0.5, -0.5, 3.0, 20.5, 12.0])
    if name == "tan":
        ends = ends.clamp(-100, 100)
    show("ends", f(ends))
    print(f(ends))
for n in (1, 5, 37, 200):
    a, b = torch.randn(n) * 3, torch.randn(n) * 3
    show("logaddexp2", torch.logaddexp2(a, b))
    show("entr", torch.special.entr(a.abs()))
    show("xlogy", torch.xlogy(a, b.abs()))
    show("xlog1py", torch.special.xlog1py(a, b.abs()))
    show("logit", torch.logit(torch.rand(n)))
    show("softplus", torch.nn.functional.softplus(a))
    show("mish", torch.nn.functional.mish(a))
