import torch
import torch.nn.functional as F

dt = torch.bfloat16
nan, inf = float("nan"), float("inf")
torch.manual_seed(0)
b = torch.rand(40).to(dt)
other = (torch.randn(40) * 2).to(dt)
side = torch.where(other > 0, 1.0, -1.0).to(dt)
calls = {
    "silu": F.silu, "cube": lambda x: x ** 3, "sinc": torch.sinc, "xlogy": lambda x: torch.xlogy(x, b), "xlogy turned": lambda x: torch.xlogy(b, x.abs()),
    "logsigmoid": F.logsigmoid, "smooth": lambda x: F.smooth_l1_loss(x, other, reduction="none"),
    "smooth narrow": lambda x: F.smooth_l1_loss(x, other, reduction="none", beta=0.3), "smooth mean": lambda x: F.smooth_l1_loss(x, other),
    "kl": lambda x: F.kl_div(x, b, reduction="none"), "margin": lambda x: F.soft_margin_loss(x, side), "margins": lambda x: F.soft_margin_loss(x, side, reduction="none"),
}
for name, call in calls.items():
    x = (torch.randn(40) * 2).to(dt).requires_grad_()
    y = call(x)
    slope, = torch.autograd.grad(y, x, torch.linspace(-1, 2, y.numel()).to(dt).view(y.shape))
    print(name, y.dtype, y.tolist(), slope.tolist())
x = b.clone().requires_grad_()
for y in (torch.logit(x), torch.logit(x, eps=0.1)):
    print(y.tolist(), torch.autograd.grad(y.sum(), x)[0].tolist())
edge = torch.tensor([0.0, -0.0, 1.0, nan, inf, -inf, 2.0], dtype=dt)
for y in (F.silu(edge), edge ** 3, torch.sinc(edge), torch.logit(edge), torch.xlogy(edge, edge), torch.xlogy(torch.zeros(7, dtype=dt), edge), F.logsigmoid(edge)):
    print(y.tolist())
print(torch.xlogy(2.0, edge).tolist(), torch.xlogy(edge, 0.3).tolist(), F.silu(edge.clone(), inplace=True).tolist(), edge.clone().pow_(3).tolist())
