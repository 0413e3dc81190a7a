# The gamma function, its derivatives, and the distributions that need them.
import torch
from torch import distributions as D

x = torch.tensor([-5.3, -1.5, -.25, 0., .1, .5, 1., 1.4616, 2., 3.7, 10., 123.])
for f in (torch.lgamma, torch.digamma, torch.special.gammaln, torch.special.psi):
    print(f(x))
for n in range(5):
    print(n, torch.polygamma(n, x), x.double().polygamma(n))
print(torch.special.polygamma(1, x), torch.mvlgamma(x[6:] + 1, 3), (x[6:] + 1).mvlgamma(2))
print(torch.special.multigammaln(torch.tensor([4.5, 6.]), 4))
print(torch.lgamma(torch.tensor([1, 2, 5])), torch.digamma(torch.tensor(3)), x[4:].clone().lgamma_())
for f in [lambda: torch.polygamma(-1, x), lambda: torch.mvlgamma(x, 2)]:
    try:
        print(f())
    except RuntimeError as e:
        print(e)

y = torch.tensor([.3, 1., 2.5, 7.], requires_grad=True)
z = torch.lgamma(y)
print(z, z.grad_fn.name())
g, = torch.autograd.grad(z.sum(), y, create_graph=True)
print(g)
h, = torch.autograd.grad(g.sum(), y, create_graph=True)
print(h)
print(torch.autograd.grad(h.sum(), y))
print(torch.digamma(y).grad_fn.name(), torch.polygamma(2, y).grad_fn.name())


def show(d, values):
    print(d, d.batch_shape, d.event_shape)
    print(d.mean, d.variance)
    for value in values:
        print(d.log_prob(value))
    try:
        print(d.entropy())
    except NotImplementedError:
        print('no entropy')


c = torch.tensor([.5, 1., 3.])
r = torch.tensor([2., 1., .25])
unit = [torch.tensor(.2), torch.tensor([.1, .5, .99])]
show(D.Beta(2., 3.), unit)
show(D.Beta(c, r), unit)
show(D.Gamma(c, r), [torch.tensor([.3, 2., 11.]), 1.5])
show(D.Gamma(2., 1.), [torch.tensor(3.)])
show(D.Chi2(c), [torch.tensor([.3, 2., 11.])])
show(D.Dirichlet(torch.tensor([[.5, 1., 2.], [3., 3., 3.]])), [torch.tensor([.2, .3, .5])])
show(D.Poisson(torch.tensor([.5, 4., 20.])), [torch.tensor([0., 3., 25.])])
show(D.Poisson(3.), [torch.tensor(2.)])
show(D.Binomial(10, probs=torch.tensor([.1, .5, .9])), [torch.tensor([0., 5., 10.])])
show(D.Binomial(4, logits=torch.tensor([-1., 0., 2.])), [torch.tensor([1., 2., 4.])])
show(D.StudentT(torch.tensor([.5, 1.5, 3., 10.])), [torch.tensor([-3., 0., .1, 2.])])
show(D.StudentT(3., 1., 2.), [torch.tensor(0.)])
print(D.Gamma(3., 2.).mode, D.Beta(3., 2.).mode, D.Dirichlet(c + 1).mode, D.Binomial(5, torch.tensor(.3)).mode)
print(D.Binomial(3, torch.tensor([.2, .5])).enumerate_support(), D.Poisson(2.5).mode)
print(D.Gamma(c, r).expand((2, 3)).log_prob(torch.tensor(1.)), D.Beta(c, r).expand((2, 3)).mean)

# Maximum likelihood, and a posterior.
a = torch.tensor(1., requires_grad=True)
b = torch.tensor(1., requires_grad=True)
data = torch.tensor([.3, .45, .6, .2, .55])
optimizer = torch.optim.Adam([a, b], lr=.2)
for step in range(30):
    loss = -D.Beta(a.exp(), b.exp()).log_prob(data).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(a, b, loss)

torch.manual_seed(7)
print(D.Gamma(c, r).sample((2,)), D.Beta(2., 3.).sample((3,)), D.Beta(c, r).sample())
print(D.Dirichlet(torch.tensor([.5, 1., 2.])).sample((2,)), D.Chi2(torch.tensor(3.)).sample((2,)))
print(D.StudentT(c).sample(), D.Poisson(torch.tensor([.5, 4., 20.])).sample())
print(D.Binomial(8, torch.tensor([.1, .5, .9])).sample((2,)), torch.rand(2))
for f in [lambda: D.Gamma(-1., 1.), lambda: D.Beta(1., 1.).log_prob(torch.tensor(2.)),
          lambda: D.Binomial(3), lambda: D.Dirichlet(torch.tensor(1.)),
          lambda: D.Poisson(2.).log_prob(torch.tensor(1.5))]:
    try:
        print(f())
    except ValueError as e:
        print(e)
half = torch.tensor([3.]).half()
for f in [torch.lgamma, torch.digamma, lambda x: torch.polygamma(1, x), lambda x: torch.polygamma(2, x),
          lambda x: torch.mvlgamma(x, 2), lambda x: torch.mvlgamma(x.bool(), 2),
          lambda x: torch.mvlgamma(x, 0)]:
    try:
        print(f(half))
    except RuntimeError as e:
        print(e)
print(torch.lgamma(half.bfloat16()), torch.digamma(half.bfloat16()), torch.polygamma(1, half.bfloat16()))
