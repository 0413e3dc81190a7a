# To the last bit in float64: softmax along any dim, losses of classes, logsumexp, norms of rows and
# of batches, with their gradients.
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(6)


def show(name, t):
    numbers = t.detach().reshape(-1).tolist()
    total = 0
    for v in numbers:
        mantissa, exponent = v.hex().split("p")
        total = (total * 31 + int(mantissa.replace("0x1.", "").replace("0x0.", "").replace("-", ""), 16) + int(exponent)) % 2**61
    print(name, *numbers[:3], total)


def both(name, f, *inputs):
    leaves = [x.clone().requires_grad_() for x in inputs]
    y = f(*leaves)
    weights = torch.linspace(-1, 1, y.numel()).view(y.shape) if y.ndim else torch.ones(())
    (y * weights).sum().backward()
    show(name, y)
    for x in leaves:
        show(f"{name}'", x.grad)


for shape, dim in (((3, 5), 1), ((2, 3), 1), ((4, 19), 1), ((7, 6), 0), ((3, 5, 9), 1), ((40,), 0), ((5, 1), 1)):
    x = torch.randn(*shape) * 3
    for f in (torch.softmax, torch.log_softmax, torch.logsumexp):
        both(f"{f.__name__} {list(shape)} {dim}", lambda x: f(x, dim), x)
    both(f"softmin {list(shape)} {dim}", lambda x: F.softmin(x, dim), x)
for n, c in ((4, 3), (16, 10), (33, 5)):
    x, t = torch.randn(n, c) * 2, torch.randint(0, c, (n,))
    for options in ({}, {"reduction": "sum"}, {"reduction": "none"}, {"label_smoothing": 0.1}, {"weight": torch.rand(c)}):
        both(f"cross_entropy {n} {list(options)}", lambda x: F.cross_entropy(x, t, **options), x)
    both(f"cross_entropy of shares {n}", lambda x: F.cross_entropy(x, torch.softmax(0.7 * x.detach(), 1)), x)
    both(f"nll_loss {n}", lambda x: F.nll_loss(torch.log_softmax(x, 1), t), x)
for n in (5, 43):
    x, t = torch.randn(n), torch.rand(n)
    both(f"binary_cross_entropy {n}", lambda x: F.binary_cross_entropy(x, t, reduction="none"), torch.rand(n))
    both(f"smooth_l1_loss {n}", lambda x: F.smooth_l1_loss(x, t, beta=0.6), x)
    both(f"huber_loss {n}", lambda x: F.huber_loss(x, t, delta=0.7), x)
    both(f"with_logits {n}", lambda x: F.binary_cross_entropy_with_logits(x, t), x)
    both(f"kl_div {n}", lambda x: F.kl_div(torch.log_softmax(x, 0), t, reduction="sum"), x)
    both(f"mse_loss {n}", lambda x: F.mse_loss(x, t), x)
    both(f"logcumsumexp {n}", lambda x: x.logcumsumexp(0), x)

for rows, n in ((3, 5), (2, 8), (2, 19), (1, 300), (7, 33), (16, 4)):
    x = torch.randn(rows, n) * 2 + 1
    both(f"layer_norm {rows} {n}", lambda x, w, b: F.layer_norm(x, (n,), w, b), x, torch.randn(n), torch.randn(n))
    both(f"layer_norm alone {rows} {n}", lambda x: F.layer_norm(x, (n,)), x)
for shape in ((4, 3), (32, 4), (6, 9), (2, 3, 4, 5), (9, 4, 7)):
    c = shape[1]
    for training in (True, False):
        x, mean, var = torch.randn(*shape) * 2 + 1, torch.randn(c), torch.rand(c) + 0.5
        both(f"batch_norm {list(shape)} {training}",
             lambda x, w, b: F.batch_norm(x, mean, var, w, b, training=training), x, torch.randn(c), torch.randn(c))
        show("mean", mean)
        show("var", var)
    both(f"batch_norm alone {list(shape)}", lambda x: F.batch_norm(x, None, None, training=True), x)

for shape, groups in (((2, 6), 3), ((2, 6, 5), 2), ((3, 4, 4, 5), 2), ((2, 4, 3, 3), 1), ((2, 4, 11), 4)):
    c = shape[1]
    both(f"group_norm {list(shape)} {groups}",
         lambda x, w, b: F.group_norm(x, groups, w, b), torch.randn(*shape) * 2 + 1, torch.randn(c), torch.randn(c))
both("instance_norm", lambda x: F.instance_norm(x), torch.randn(2, 3, 9) * 2)

# A network that learns: the digits of its loss.
net = torch.nn.Sequential(torch.nn.Linear(4, 9), torch.nn.Tanh(), torch.nn.LayerNorm(9), torch.nn.Linear(9, 3))
optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
x, t = torch.randn(20, 4), torch.randint(0, 3, (20,))
for _ in range(30):
    optimizer.zero_grad()
    loss = F.cross_entropy(net(x), t)
    loss.backward()
    optimizer.step()
    print(loss.item())
