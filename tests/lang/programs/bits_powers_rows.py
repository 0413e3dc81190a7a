# Powers of float32 have the last bits of PyTorch's vectors, and an exponential beside its vectors those of
# the C library; the gates of recurrent cells are rows of their own, whose last numbers are beside them.
import torch
import torch.nn as nn


def bits(x):
    return ' '.join(float(v).hex() for v in x.detach().double().reshape(-1).tolist())


torch.manual_seed(0)
x = torch.randn(40) * 2
y = torch.randn(40) * 3
for exponent in (4, 5, 7, -3, 1.5, 2.5, 0.1):
    print(exponent, bits(x.abs() ** exponent))
print(bits(x ** 5), bits(x.abs() ** y), bits(2 ** y), bits(x ** torch.round(y)))
special = torch.tensor([0., -0., 1., -1., float('inf'), -float('inf'), float('nan'), 2., 1e-40, 1e38, -2., -1e-40,
                        .5, -.5, 3., 1e-3])
for exponent in (4, -3, 1.5, -1.5, float('inf'), -float('inf'), float('nan'), 1e10, 3e7, 16777217., -1e9):
    print(exponent, (special ** exponent).tolist(), (special ** torch.full((16,), exponent)).tolist())
w = (torch.rand(40) + .5).requires_grad_()
((w ** 4).sum() + (w ** 2.5).sum() + (w[:20] ** w[20:]).sum()).backward()
print(bits(w.grad))

# Fitted by x, x², x³ and x⁴, as lessons do.
target = torch.randn(4, 1)
fc = nn.Linear(4, 1)
for step in range(60):
    column = torch.randn(32).unsqueeze(1)
    batch = torch.cat([column ** i for i in range(1, 5)], 1)
    loss = nn.functional.smooth_l1_loss(fc(batch), batch.mm(target))
    fc.zero_grad()
    loss.backward()
    with torch.no_grad():
        for p in fc.parameters():
            p -= .1 * p.grad
print(loss.item(), bits(fc.weight))

# Exponentials of a few numbers.
for n in (1, 3, 7, 15, 23):
    z = torch.randn(n, 8) * 4
    print(bits(torch.sigmoid(z[:, :5])), bits(torch.sigmoid(z.t()[:3])))

for kind in (nn.GRU, nn.LSTM, nn.RNN):
    for size in (5, 8, 12, 20):
        torch.manual_seed(size)
        layer = kind(6, size, 2)
        out, state = layer(torch.randn(4, 3, 6))
        (out * torch.randn_like(out)).sum().backward()
        print(kind.__name__, size, bits(out[-1]), *[bits(p.grad.norm()) for p in layer.parameters()])
for cell in (nn.GRUCell(6, 9), nn.LSTMCell(6, 24)):
    h = torch.randn(1, cell.hidden_size)
    new = cell(torch.randn(1, 6), (h, h) if isinstance(cell, nn.LSTMCell) else h)
    print(type(cell).__name__, bits(new[0]))

# Parts that are no views count their changes for themselves.
whole = torch.arange(6.)
a, b = torch.unsafe_chunk(whole, 2)
a.add_(1)
print(whole, whole._version, a._version, b._version)
leaf = torch.arange(6., requires_grad=True)
a, b = torch.unsafe_split(leaf * 1, 3)
(a.sigmoid_().sum() + b.tanh_().sum()).backward()
print(leaf.grad)
