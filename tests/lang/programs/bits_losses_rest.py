# To the last bit: losses of float32 whose numbers PyTorch takes one by one: multi_margin_loss,
# binary_cross_entropy, and what is left of blocks in huber_loss and smooth_l1_loss.
import torch
import torch.nn.functional as F


def show(name, t):
    values = t.detach().reshape(-1).tolist()
    total = 0
    for v in values:
        m, e = v.hex().split("p")
        total = (total * 31 + int(m.replace("0x", "").replace(".", ""), 16) + int(e)) % (1 << 61)
    print(name, *[f"{v:.9g}" for v in values[:3]], total)


def both(name, f, *inputs):
    y = f(*inputs)
    show(name, y)
    leaves = [x for x in inputs if x.requires_grad]
    weights = torch.linspace(0.3, 1.2, y.numel()).reshape(y.shape)
    for g in torch.autograd.grad((y * weights).sum(), leaves):
        show("  slope", g)


torch.manual_seed(13)
for reduction in ("none", "mean", "sum"):
    for shape in ((), (1,), (5,), (16,), (19,), (40,), (4, 9)):
        for width in (1.0, 0.3, 0.7, 2.5):
            a, b = torch.randn(shape).requires_grad_(), torch.randn(shape)
            both("huber", lambda x, y: F.huber_loss(x, y, reduction=reduction, delta=width), a, b)
            both("smooth", lambda x, y: F.smooth_l1_loss(x, y, reduction=reduction, beta=width), a, b)
        p, t = torch.rand(shape).requires_grad_(), torch.rand(shape).requires_grad_()
        both("bce", lambda x, y: F.binary_cross_entropy(x, y, reduction=reduction), p, t)
    for rows, classes in ((1, 2), (5, 7), (8, 19)):
        a, t = torch.randn(rows, classes).requires_grad_(), torch.randint(0, classes, (rows,))
        w = torch.rand(classes)
        for power in (1, 2):
            for margin in (1.0, 0.4):
                both("margin", lambda x: F.multi_margin_loss(x, t, p=power, margin=margin,
                                                             reduction=reduction), a)
                both("margin w", lambda x: F.multi_margin_loss(x, t, weight=w, p=power,
                                                               margin=margin,
                                                               reduction=reduction), a)
    both("margin row", lambda x: F.multi_margin_loss(x, t[0], reduction=reduction),
         torch.randn(19).requires_grad_())
a, b = torch.randn(9, 20).requires_grad_(), torch.randn(20, 9)
both("turned", lambda x, y: F.huber_loss(x.t(), y, delta=0.7), a, b)
both("cut", lambda x, y: F.smooth_l1_loss(x[:, 1:18], y.t()[:, 1:18], beta=0.7), a, b)
