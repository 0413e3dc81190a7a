import torch
import torch.distributions as D
def t(f):
    try: return f()
    except Exception as e: return type(e).__name__ + ' ' + str(e)[:400]
T = torch.tensor
def show(d, values, draws=True, grads=()):
    print(d, d.batch_shape, d.event_shape, d.has_rsample, t(lambda: d.support))
    for n in ('mean', 'mode', 'variance', 'stddev', 'entropy', 'perplexity'):
        r = t(lambda: getattr(d, n)() if n in ('entropy', 'perplexity') else getattr(d, n))
        print(n, r.tolist() if isinstance(r, torch.Tensor) else r)
    for v in values:
        for n in ('log_prob', 'cdf', 'icdf'):
            r = t(lambda: getattr(d, n)(v))
            print(n, r.tolist() if isinstance(r, torch.Tensor) else r)
    torch.manual_seed(3)
    print(t(lambda: d.sample((2,)).tolist()), t(lambda: d.sample().shape), t(lambda: d.rsample((3,)).shape))
    torch.manual_seed(4)
    r = t(lambda: d.rsample((2,)))
    if isinstance(r, torch.Tensor) and grads:
        print(t(lambda: [x if x is None else [round(v, 5) for v in x.flatten().tolist()] for x in torch.autograd.grad(r.sum(), grads, allow_unused=True)]))
    if grads:
        r = t(lambda: d.log_prob(values[0]))
        if isinstance(r, torch.Tensor):
            print(t(lambda: [x if x is None else [round(v, 5) for v in x.flatten().tolist()] for x in torch.autograd.grad(r.sum(), grads, allow_unused=True)]))
    e = t(lambda: d.expand((2,) + d.batch_shape))
    print(e if isinstance(e, str) else (e, e.batch_shape, t(lambda: e.sample().shape), t(lambda: e.log_prob(values[0]).shape)))
a, b = T([0.7, 2.5, 4.]).requires_grad_(), T([1.5, 0.6, 3.]).requires_grad_()
show(D.Pareto(a, b), [T([1., 3., 4.5]), T([0.1, 3., 4.5])], grads=(a, b))
show(D.Weibull(a, b), [T([1., 3., .5]), T([-1., 3., 4.5])], grads=(a, b))
p = T([0.2, 0.5, 0.7]).requires_grad_()
show(D.NegativeBinomial(T([2., 5., 0.]), p), [T([0., 3., 0.]), T([1., 2.5, 1.])], grads=(p,))
l = T([-0.2, 0.5, 0.7]).requires_grad_()
show(D.NegativeBinomial(4, logits=l), [T([0., 3., 2.])], grads=(l,))
show(D.HalfCauchy(a), [T([0.5, 1., 2.]), T([0.1, 0.5, 0.9])], grads=(a,))
show(D.HalfCauchy(1.), [T(0.5)])
show(D.FisherSnedecor(a, b*4), [T([0.5, 1., 2.]), T([0.1, 0.5, 0.9])], grads=(a, b))
show(D.FisherSnedecor(3., 5), [T(0.5)])
show(D.Kumaraswamy(a, b), [T([0.5, .1, .2]), T([0.1, 0.5, 0.9])], grads=(a, b))
show(D.LogisticNormal(a, b), [T([0.5, .1, .2, .2])], grads=(a, b))
show(D.LogisticNormal(T(0.), T(1.)), [T([0.5, .5])])
show(D.RelaxedBernoulli(T(0.6), p), [T([0.5, .1, .2]), T([0.1, 0.5, 0.9])], grads=(p,))
show(D.RelaxedBernoulli(T([0.6]), logits=0.3), [T([0.5])])
from torch.distributions.relaxed_bernoulli import LogitRelaxedBernoulli
show(LogitRelaxedBernoulli(T(0.6), logits=l), [T([0.5, .1, -.2])], grads=(l,))
show(D.VonMises(T([0.3, -2., 3.]), b), [T([0.5, .1, -.2]), T([4., 0.5, 0.9])], grads=(b,))
show(D.VonMises(0.5, T(9.)), [T(0.5)])
W = T([[1., .2], [0.3, -.5], [.7, .1]]).requires_grad_(); dg = T([.5, 1., 2.]).requires_grad_()
m = D.LowRankMultivariateNormal(torch.zeros(3), W, dg)
show(m, [T([0.5, .1, -.2])], grads=(W, dg))
print(m.covariance_matrix, m.precision_matrix, m.scale_tril)
mb = D.LowRankMultivariateNormal(torch.zeros(2, 3), W.detach(), dg.detach() + torch.rand(2, 3, generator=torch.Generator().manual_seed(1)))
show(mb, [T([0.5, .1, -.2])])
n = D.MultivariateNormal(torch.ones(3), covariance_matrix=torch.eye(3) * 2 + 0.3)
for x, y in ((m, m), (m, mb), (m, n), (n, m), (n, mb), (mb, n)):
    print(t(lambda: D.kl_divergence(x, y)))
P = [D.Pareto(T([1., 2.]), T([3., 1.5])), D.Pareto(T([.5, 3.]), T([2., 4.])), D.Exponential(T([1., 2.])), D.Gamma(T([1., 2.]), T([2., 1.])), D.Normal(T([0., 1.]), T([1., 2.])), D.Uniform(T([0.1, 3.]), T([2., 5.])), D.Beta(T([1., 2.]), T([2., 1.])), D.Gumbel(T([0., 1.]), T([1., 2.])), D.Laplace(T([0., 1.]), T([1., 2.])), D.Weibull(T([1., 2.]), T([1., 1.]))]
for x in P:
    for y in P[:1] + P[1:2]:
        print(type(x).__name__, type(y).__name__, t(lambda: D.kl_divergence(x, y).tolist()), t(lambda: D.kl_divergence(y, x).tolist()))
for f in (lambda: D.Pareto(-1., 2.), lambda: D.NegativeBinomial(3), lambda: D.NegativeBinomial(3, 0.5, logits=1.), lambda: D.NegativeBinomial(3, T(1.)), lambda: D.Weibull(T([1.]), T([0.])), lambda: D.VonMises(0., -1.), lambda: D.LowRankMultivariateNormal(T(0.), W, dg), lambda: D.LowRankMultivariateNormal(torch.zeros(2), W, dg), lambda: D.LowRankMultivariateNormal(torch.zeros(3), W, dg[:2]), lambda: D.LowRankMultivariateNormal(torch.zeros(3), W[0], dg), lambda: D.LowRankMultivariateNormal(torch.zeros(3), W, -dg), lambda: D.LowRankMultivariateNormal(torch.zeros(2, 3), torch.zeros(4, 3, 1), dg), lambda: D.kl_divergence(m, D.LowRankMultivariateNormal(torch.zeros(2), W[:2], dg[:2])), lambda: D.HalfCauchy(T([-1.])), lambda: D.RelaxedBernoulli(T(1.)), lambda: D.Kumaraswamy(T(0.), T(1.)), lambda: D.FisherSnedecor(T(0.), T(1.))):
    print(t(f))
