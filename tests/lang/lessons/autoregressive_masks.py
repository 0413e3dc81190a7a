# Masked networks that see only what came before, and a flow of couplings that can be run backwards.
import math
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch import distributions as D

torch.manual_seed(5)


class Masked(nn.Linear):
    def __init__(self, mask):
        super().__init__(mask.shape[1], mask.shape[0])
        self.register_buffer('mask', mask)

    def forward(self, x):
        return F.linear(x, self.weight * self.mask, self.bias)

    def extra_repr(self):
        return f'{super().extra_repr()}, open={int(self.mask.sum())}/{self.mask.numel()}'


def masked_net(n, widths, per_input):
    degrees = [torch.arange(n)] + [torch.arange(w) % (n - 1) for w in widths]
    layers = []
    for before, after in zip(degrees, degrees[1:]):
        layers += [Masked((after[:, None] >= before[None]).float()), nn.ReLU()]
    last = torch.arange(n).repeat(per_input)
    return nn.Sequential(*layers, Masked((last[:, None] > degrees[-1][None]).float()))


net = masked_net(4, [16, 16], 2)
print(net)
x = torch.randn(1, 4, requires_grad=True)
for k in range(8):
    row, = torch.autograd.grad(net(x)[0, k], x)
    print(k, (row[0] != 0).int().tolist())
jacobian = torch.autograd.functional.jacobian(lambda v: net(v)[:4], x[0].detach())
print(bool((jacobian.triu() == 0).all()), jacobian.shape)


class Coupling(nn.Module):
    def __init__(self, flip):
        super().__init__()
        self.flip = flip
        self.net = nn.Sequential(nn.Linear(1, 12), nn.LeakyReLU(0.2), nn.Linear(12, 2))

    def parts(self, v):
        a, b = v[:, ::2], v[:, 1::2]
        return (b, a) if self.flip else (a, b)

    def join(self, a, b):
        return torch.cat((b, a) if self.flip else (a, b), 1)

    def forward(self, v):
        a, b = self.parts(v)
        s, t = self.net(a).chunk(2, 1)
        return self.join(a, b * s.tanh().exp() + t), s.tanh().sum(1)

    def inverse(self, v):
        a, b = self.parts(v)
        s, t = self.net(a).chunk(2, 1)
        return self.join(a, (b - t) * (-s.tanh()).exp())


flow = nn.ModuleList(Coupling(i % 2 == 1) for i in range(4))
prior = D.Independent(D.Normal(torch.zeros(2), torch.ones(2)), 1)
print(prior, prior.event_shape)


def moons(n):
    t, side = torch.rand(n) * math.pi, (torch.rand(n) < 0.5).float()
    points = torch.stack([t.cos() * (1 - 2 * side) + side, t.sin() * (1 - 2 * side) + side / 2], 1)
    return points + 0.05 * torch.randn(n, 2)


def log_prob(v):
    total = torch.zeros(len(v))
    for one in flow:
        v, det = one(v)
        total = total + det
    return prior.log_prob(v) + total, v


optimizer = torch.optim.Adam(flow.parameters(), lr=0.02)
for step in range(41):
    loss = -log_prob(moons(64))[0].mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 10 == 0:
        print(step, f'{loss:.5f}')
data = moons(5)
z = log_prob(data)[1]
for one in reversed(flow):
    z = one.inverse(z)
print(torch.allclose(z, data, atol=1e-5))
J = torch.autograd.functional.jacobian(lambda v: flow[0](v[None])[0][0], data[0])
print(torch.allclose(J.det().abs().log(), flow[0](data[:1])[1][0], atol=1e-6), J.detach())


class Score(nn.Sequential):
    def sliced(self, v):
        v = v.requires_grad_()
        s, direction = self(v), torch.randn_like(v)
        g, = torch.autograd.grad((s * direction).sum(), v, create_graph=True)
        return ((g * direction).sum(-1) + 0.5 * s.square().sum(-1)).mean()


score = Score(nn.Linear(2, 16), nn.Softplus(), nn.Linear(16, 2))
optimizer = torch.optim.Adam(score.parameters(), 0.01)
for step in range(6):
    loss = score.sliced(moons(64))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss, score(torch.zeros(1, 2)))
betas = torch.sigmoid(torch.linspace(-6, 6, 20)) * 0.2 + 1e-4
kept = (1 - betas).cumprod(0)
previous = torch.cat([torch.ones(1), kept[:-1]])
variance = betas * (1 - previous) / (1 - kept)
print(kept[::5], variance[1:].log()[::6])
denoise = nn.Sequential(nn.Linear(3, 24), nn.SiLU(), nn.Linear(24, 2))
optimizer = torch.optim.Adam(denoise.parameters(), 0.01)
for step in range(20):
    clean, t = moons(64), torch.randint(0, 20, (64,))
    noise = torch.randn_like(clean)
    noisy = kept.gather(0, t)[:, None].sqrt() * clean + (1 - kept[t])[:, None].sqrt() * noise
    loss = (denoise(torch.cat([noisy, t[:, None] / 20], 1)) - noise).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss)
v = torch.randn(3, 2)
with torch.no_grad():
    for t in reversed(range(20)):
        e = denoise(torch.cat([v, torch.full((3, 1), t / 20)], 1))
        v = (v - betas[t] / (1 - kept[t]).sqrt() * e) / (1 - betas[t]).sqrt()
        if t:
            v += variance[t].sqrt() * torch.randn_like(v)
print(v)
