# To the last bit: slopes of losses, norms, and powers by a number and by a tensor.
import torch
import torch.nn.functional as F


def show(name, t):
    print(name, *[v.hex()[2:] for v in t.detach().reshape(-1).tolist()[:40]])


torch.manual_seed(11)
for n in (1, 7, 32):
    x, target = (torch.randn(n) * 1.5).requires_grad_(), torch.randn(n)
    for name, loss in (
        ("mse", F.mse_loss),
        ("l1", F.l1_loss),
        ("smooth_l1", F.smooth_l1_loss),
        ("smooth_l1 0.3", lambda a, b, **k: F.smooth_l1_loss(a, b, beta=0.3, **k)),
        ("huber", F.huber_loss),
        ("soft margin", lambda a, b, **k: F.soft_margin_loss(a, b.sign(), **k)),
        ("bce", lambda a, b, **k: F.binary_cross_entropy(a.abs() / 8, (b > 0).float(), **k)),
    ):
        if n < 32 and name == "smooth_l1 0.3":
            continue  # what is left of blocks is divided by a float64
        for reduction in ("mean", "sum", "none"):
            y = loss(x, target, reduction=reduction)
            (g,) = torch.autograd.grad(y, x, torch.full_like(y, 0.3))
            show(f"{n} {name} {reduction}", g)

for dtype in (torch.float32, torch.float64):
    for shape in ((3,), (12,), (67,), (7, 6), (7, 13), (3, 4, 5)):
        x = torch.randn(shape).to(dtype).requires_grad_()
        for p in (2, 1, 0, 3, float("inf"), -float("inf")):
            for dim in (None, *range(len(shape))):
                y = x.norm(p) if dim is None else x.norm(p, dim=dim)
                show(f"{dtype} {shape} norm {p} {dim}", y)
                if p == 2:
                    show("slope", torch.autograd.grad(y.sum(), x)[0])
        if len(shape) == 2:
            y = x.norm(dim=(0, 1))
            show("of two dims", y)
            print(y.grad_fn.name(), x.t().norm().item().hex())

x = torch.rand(37) * 4 + 0.1
for p in (-0.5, 0.5, -1, -2, 2, 3):
    show(f"** {p}", x**p)
    show(f"** {p} of float64", x.double() ** p)
for dim in ((0, 1, 2), (1, 1)):
    try:
        torch.ones(2, 3, 4).norm(dim=dim)
    except RuntimeError as error:
        print(error)
print(torch.ones(0, 3).norm(-1), torch.ones(0).norm(-float("inf")))

# Slopes of differences lie row by row.
x = torch.tensor([[1.0, 2.0], [3.0, 4.0]]).t().requires_grad_()
for loss in (F.mse_loss, F.smooth_l1_loss, F.huber_loss):
    print(torch.autograd.grad(loss(x, torch.zeros(2, 2)), x)[0].stride())

# What is trained prints the same loss: every product, function, slope and step.
torch.manual_seed(0)
x, lab, yes = torch.randn(64, 30), torch.randint(0, 10, (64,)), (torch.randn(64, 1) > 0).float()
for name, out, loss_of, layers in (
    ("tanh", 10, lambda y: F.mse_loss(y, x[:, :10]), (torch.nn.Tanh(),)),
    ("norms", 10, lambda y: F.cross_entropy(y, lab),
     (torch.nn.BatchNorm1d(20), torch.nn.GELU(), torch.nn.LayerNorm(20))),
    ("logits", 1, lambda y: F.binary_cross_entropy_with_logits(y, yes), (torch.nn.SiLU(),)),
    ("weighed", 1, lambda y: F.binary_cross_entropy_with_logits(y, yes, pos_weight=torch.tensor(1.7)),
     (torch.nn.ELU(),)),
):
    net = torch.nn.Sequential(torch.nn.Linear(30, 20), *layers, torch.nn.Linear(20, out))
    adam = torch.optim.Adam(net.parameters(), lr=0.01, weight_decay=0.001)
    for step in range(30):
        loss = loss_of(net(x))
        adam.zero_grad()
        loss.backward()
        adam.step()
        if step % 6 == 5:
            print(name, step, loss.item(), sum(p.grad.norm().item() for p in net.parameters()))
t = torch.tanh(torch.linspace(-9, 9, 301))
show("tanh", t)
print(sum(int(v * 2.0**50) for v in t.double().tolist()), torch.tanh(torch.tensor([0.0, -0.0, 1e-6, 3e-5, float("nan"), 1e-40])).tolist())
