# A normalising flow of coupling layers; distributions that are transformed.
import torch, math
from torch import nn
from torch.distributions import MultivariateNormal, Normal, TransformedDistribution, AffineTransform, ExpTransform, SigmoidTransform, Uniform, ComposeTransform, TanhTransform
class Coupling(nn.Module):
    def __init__(self, d, h, mask):
        super().__init__()
        self.register_buffer('mask', mask)
        self.s = nn.Sequential(nn.Linear(d, h), nn.LeakyReLU(0.2), nn.Linear(h, d), nn.Tanh())
        self.t = nn.Sequential(nn.Linear(d, h), nn.LeakyReLU(0.2), nn.Linear(h, d))
    def forward(self, x):
        xm = x * self.mask
        s, t = self.s(xm) * (1 - self.mask), self.t(xm) * (1 - self.mask)
        return xm + (1 - self.mask) * (x * s.exp() + t), s.sum(-1)
    def inverse(self, y):
        ym = y * self.mask
        s, t = self.s(ym) * (1 - self.mask), self.t(ym) * (1 - self.mask)
        return ym + (1 - self.mask) * (y - t) * (-s).exp()
class Flow(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([Coupling(2, 8, torch.tensor([float(i % 2), float((i + 1) % 2)])) for i in range(4)])
        self.prior = MultivariateNormal(torch.zeros(2), torch.eye(2))
    def log_prob(self, x):
        total = 0
        for l in self.layers:
            x, ld = l(x)
            total = total + ld
        return self.prior.log_prob(x) + total
    def sample(self, n):
        z = self.prior.sample((n,))
        for l in reversed(self.layers):
            z = l.inverse(z)
        return z
torch.manual_seed(0)
flow = Flow()
theta = torch.rand(64) * math.pi
data = torch.stack([theta.cos(), theta.sin()], dim=1) + 0.1 * torch.randn(64, 2)
opt = torch.optim.Adam(flow.parameters(), 5e-3)
for i in range(30):
    loss = -flow.log_prob(data).mean()
    opt.zero_grad(); loss.backward(); opt.step()
    if i % 10 == 9: print(i, round(loss.item(), 4))
print(flow.sample(4).shape, flow.prior)
x = torch.randn(5, 2)
y, ld = flow.layers[0](x)
print(torch.allclose(flow.layers[0].inverse(y), x, atol=1e-6))
J = torch.autograd.functional.jacobian(lambda v: flow.layers[0](v)[0], x[0])
print(torch.allclose(torch.linalg.slogdet(J)[1], ld[0], atol=1e-5), list(flow.state_dict())[:3])
base = Normal(torch.tensor(0.0), torch.tensor(1.0))
ln = TransformedDistribution(base, [AffineTransform(1., 0.5), ExpTransform()])
print(ln.log_prob(torch.tensor([0.5, 1., 3.])), ln.sample((3,)).shape)
logistic = TransformedDistribution(Uniform(0, 1), [SigmoidTransform().inv, AffineTransform(loc=2., scale=3.)])
print(logistic.log_prob(torch.tensor([0., 2.])), logistic.cdf(torch.tensor(2.)), logistic.icdf(torch.tensor(0.5)))
tt = ComposeTransform([AffineTransform(0., 2.), TanhTransform()])
v = torch.tensor([0.1, -0.3])
print(tt(v), tt.inv(tt(v)), tt.log_abs_det_jacobian(v, tt(v)))
print(ln, logistic, tt)
