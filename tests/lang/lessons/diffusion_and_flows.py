# Diffusion of points, planar flows, a VAE, mixtures, bandits, and the errors of distributions.
import torch, math, numpy as np, torch.nn as nn, torch.nn.functional as F
import torch.distributions as D
from torch.distributions import Normal, MultivariateNormal, Categorical, Bernoulli, kl_divergence, TransformedDistribution, Uniform, SigmoidTransform, AffineTransform, constraints, Independent, MixtureSameFamily
torch.manual_seed(0)
# diffusion on 2d points
def make_moons(n):
    t = torch.rand(n // 2) * math.pi
    a = torch.stack([t.cos(), t.sin()], 1); b = torch.stack([1 - t.cos(), .5 - t.sin()], 1)
    return torch.cat([a, b]) + .05 * torch.randn(n, 2)
T = 20; betas = torch.linspace(1e-4, 0.2, T); alphas = 1. - betas; acp = torch.cumprod(alphas, 0); acp_prev = F.pad(acp[:-1], (1, 0), value=1.0)
sqrt_recip = torch.sqrt(1. / alphas); post_var = betas * (1. - acp_prev) / (1. - acp); print(acp[-3:], post_var[:3])
def extract(a, t, x_shape): out = a.gather(-1, t.cpu()); return out.reshape(t.shape[0], *((1,) * (len(x_shape) - 1))).to(t.device)
def q_sample(x0, t, noise=None):
    if noise is None: noise = torch.randn_like(x0)
    return extract(acp.sqrt(), t, x0.shape) * x0 + extract((1 - acp).sqrt(), t, x0.shape) * noise
class SinPos(nn.Module):
    def __init__(self, dim): super().__init__(); self.dim = dim
    def forward(self, time):
        half = self.dim // 2; e = math.log(10000) / (half - 1); e = torch.exp(torch.arange(half, device=time.device) * -e); e = time[:, None] * e[None, :]
        return torch.cat((e.sin(), e.cos()), dim=-1)
class MLP(nn.Module):
    def __init__(self, h=32): super().__init__(); self.t = nn.Sequential(SinPos(8), nn.Linear(8, h), nn.GELU()); self.i = nn.Linear(2, h); self.o = nn.Sequential(nn.SiLU(), nn.Linear(h, h), nn.SiLU(), nn.Linear(h, 2))
    def forward(self, x, t): return self.o(self.i(x) + self.t(t))
net = MLP(); opt = torch.optim.AdamW(net.parameters(), 1e-2); data = make_moons(128)
for e in range(12):
    t = torch.randint(0, T, (128,)).long(); n = torch.randn_like(data); l = F.smooth_l1_loss(n, net(q_sample(data, t, n), t)); opt.zero_grad(); l.backward(); opt.step()
    if e % 4 == 0: print('Loss:', l.item())
@torch.no_grad()
def p_sample_loop(n):
    x = torch.randn(n, 2)
    for i in reversed(range(0, T)):
        t = torch.full((n,), i, dtype=torch.long); mean = extract(sqrt_recip, t, x.shape) * (x - extract(betas, t, x.shape) * net(x, t) / extract((1 - acp).sqrt(), t, x.shape))
        x = mean if i == 0 else mean + torch.sqrt(extract(post_var, t, x.shape)) * torch.randn_like(x)
    return x
print(p_sample_loop(3))
# flows
class PlanarFlow(nn.Module):
    def __init__(self, dim): super().__init__(); self.w = nn.Parameter(torch.Tensor(1, dim).uniform_(-.1, .1)); self.s = nn.Parameter(torch.Tensor(1, dim).uniform_(-.1, .1)); self.b = nn.Parameter(torch.zeros(1))
    def forward(self, z):
        a = torch.tanh(F.linear(z, self.w, self.b)); f = z + self.s * a; psi = (1 - a ** 2) * self.w; det = torch.abs(1 + torch.mm(psi, self.s.t())); return f, torch.log(det + 1e-4).squeeze(1)
flows = nn.ModuleList([PlanarFlow(2) for _ in range(3)]); base = MultivariateNormal(torch.zeros(2), torch.eye(2)); print(base, flows[0])
def target(z): a, b = z[:, 0], z[:, 1]; return -(.5 * ((torch.norm(z, dim=1) - 2) / .4) ** 2 - torch.log(torch.exp(-.5 * ((a - 2) / .6) ** 2) + torch.exp(-.5 * ((a + 2) / .6) ** 2)))
o = torch.optim.RMSprop(flows.parameters(), 1e-2); sch = torch.optim.lr_scheduler.ExponentialLR(o, 0.99)
for e in range(6):
    z0 = base.rsample((64,)); z, ld = z0, 0
    for f in flows: z, d = f(z); ld = ld + d
    l = (base.log_prob(z0) - ld - target(z)).mean(); o.zero_grad(); l.backward(); o.step(); sch.step(); print('%d %.4f' % (e, l.item()), end=' ')
print()
# VAE on 2d, beta annealing, kl by library
enc, dec = nn.Linear(2, 4), nn.Linear(2, 2); p = Normal(torch.zeros(2), torch.ones(2)); o = torch.optim.Adam(list(enc.parameters()) + list(dec.parameters()), 1e-2)
for e in range(5):
    mu, lv = enc(data).chunk(2, -1); q = Normal(mu, (0.5 * lv).exp()); z = q.rsample(); rec = -Normal(dec(z), 1.).log_prob(data).sum(-1); kl = kl_divergence(q, p).sum(-1); l = (rec + min(1, e / 3) * kl).mean(); kl2 = -0.5 * torch.sum(1 + lv - mu.pow(2) - lv.exp(), dim=1)
    o.zero_grad(); l.backward(); o.step(); print('%.4f %.4f %s' % (l, kl.mean(), torch.allclose(kl, kl2, atol=1e-5)))
print(q, q.sample((2,)).shape, q.entropy().mean(), p.cdf(torch.tensor(0.5)), p.icdf(torch.tensor(0.5)), Independent(q, 1).log_prob(z).shape)
# mixtures, bandits
mix = MixtureSameFamily(Categorical(torch.tensor([.3, .7])), Normal(torch.tensor([-2., 2.]), torch.tensor([.5, 1.]))); print(mix.sample((4,)), mix.log_prob(torch.tensor(1.)), mix.mean, mix.variance, mix)
mu = nn.Parameter(torch.tensor([-1., 1.])); ls = nn.Parameter(torch.zeros(2)); lw = nn.Parameter(torch.zeros(2)); x = mix.sample((64,)); o = torch.optim.Adam([mu, ls, lw], .1)
for e in range(15): g = MixtureSameFamily(Categorical(logits=lw), Normal(mu, ls.exp())); l = -g.log_prob(x).mean(); o.zero_grad(); l.backward(); o.step()
print(l.item(), mu.data, ls.exp().data, lw.softmax(0).data)
theta = torch.zeros(3, requires_grad=True); o = torch.optim.SGD([theta], .1); probs = torch.tensor([.2, .5, .8])
for i in range(30):
    d = Categorical(logits=theta); a = d.sample(); r = Bernoulli(probs[a]).sample(); l = -d.log_prob(a) * (r - .5) - .01 * d.entropy(); o.zero_grad(); l.backward(); o.step()
print(theta.data, d.probs.data, d.entropy().item(), d)
logistic = TransformedDistribution(Uniform(0, 1), [SigmoidTransform().inv, AffineTransform(loc=0., scale=2.)]); print(logistic.sample((2,)), logistic.log_prob(torch.tensor(0.3)))
for dd in (D.Beta(2., 3.), D.Gamma(2., 3.), D.Dirichlet(torch.ones(3)), D.Poisson(3.), D.Exponential(2.), D.Laplace(0., 1.), D.StudentT(3.), D.LogNormal(0., 1.), D.Geometric(.3), D.Binomial(5, .3), D.Cauchy(0., 1.), D.Gumbel(0., 1.), D.HalfNormal(1.), D.Chi2(3.), D.OneHotCategorical(torch.ones(3)), D.Multinomial(4, torch.ones(3)), D.RelaxedOneHotCategorical(torch.tensor(.5), torch.ones(3))):
    s = dd.sample(); print(dd, s, dd.log_prob(s), dd.batch_shape, dd.event_shape)
for bad in (lambda: Normal(0., -1.), lambda: Categorical(torch.tensor([-1., 2.])), lambda: Normal(0., 1.).log_prob('a'), lambda: Bernoulli(2.), lambda: MultivariateNormal(torch.zeros(2), -torch.eye(2)), lambda: Uniform(1., 0.), lambda: Categorical(probs=torch.ones(2), logits=torch.ones(2)), lambda: Bernoulli(.5).log_prob(torch.tensor(2.)), lambda: kl_divergence(Normal(0., 1.), D.Cauchy(0., 1.)), lambda: Categorical(torch.tensor([float('nan'), 1.])), lambda: D.Dirichlet(torch.tensor(1.)), lambda: Normal(torch.zeros(2), torch.ones(3))):
    try: print(bad())
    except Exception as ex: print(type(ex).__name__, ex)
