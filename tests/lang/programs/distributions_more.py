"""Distributions of vectors, of transforms and of mixtures; divergences, supports and mistakes."""
from collections import deque

import torch
import torch.distributions as D
from torch.distributions import (Bernoulli, Categorical, Independent, MultivariateNormal, Normal,
                                 TransformedDistribution, kl_divergence)
from torch.distributions.transforms import (AffineTransform, ComposeTransform, ExpTransform,
                                            SigmoidTransform, TanhTransform)

torch.manual_seed(0)
loc = torch.tensor([0.5, -1.0], requires_grad=True)
cov = torch.tensor([[2.0, 0.3], [0.3, 1.0]])
mvn = MultivariateNormal(loc, cov)
print(mvn, mvn.batch_shape, mvn.event_shape)
x = mvn.rsample((3,))
print(x, mvn.log_prob(x), mvn.entropy(), mvn.mean, mvn.variance, mvn.scale_tril)
mvn.log_prob(x.detach()).sum().backward()
print(loc.grad, mvn.precision_matrix)
print(kl_divergence(mvn, MultivariateNormal(torch.zeros(2), scale_tril=torch.eye(2))))
batch = MultivariateNormal(torch.randn(4, 2), precision_matrix=cov)
print(batch.log_prob(torch.zeros(4, 2)), batch.sample().shape)

diagonal = Independent(Normal(torch.zeros(3, 2), torch.ones(3, 2)), 1)
print(diagonal, diagonal.log_prob(torch.ones(3, 2)), diagonal.entropy(), diagonal.sample((2,)).shape)
print(kl_divergence(diagonal, Independent(Normal(torch.ones(3, 2), 2 * torch.ones(3, 2)), 1)))

squashed = TransformedDistribution(Normal(torch.zeros(2), torch.ones(2)), [TanhTransform(cache_size=1)])
a = squashed.rsample()
print(a, squashed.log_prob(a), squashed)
logistic = TransformedDistribution(D.Uniform(torch.zeros(2), torch.ones(2)),
                                   [SigmoidTransform().inv, AffineTransform(loc=1.0, scale=2.0)])
print(logistic.sample(), logistic.log_prob(torch.tensor([0.2, 3.0])), logistic.cdf(torch.tensor([1.0, 2.0])))
print(ComposeTransform([ExpTransform(), AffineTransform(1., 2.)]).inv, ExpTransform().inv)

for made in (D.Exponential(torch.tensor([0.5, 2.0])), D.Laplace(0.0, 2.0), D.Cauchy(torch.zeros(2), 1.0),
             D.LogNormal(0.3, torch.tensor([0.5])), D.HalfNormal(2.0), D.Gumbel(torch.tensor([1.0]), 2.0),
             D.Geometric(torch.tensor([0.3, 0.6])), D.OneHotCategorical(torch.tensor([0.2, 0.3, 0.5])),
             D.Uniform(-1.0, torch.tensor([1.0, 2.0])), D.Normal(1.0, 2.0)):
    drawn = made.sample((2,))
    print(type(made).__name__, made.batch_shape, made.event_shape, drawn, made.log_prob(drawn),
          made.mean, made.entropy())
print(D.Normal(0., 1.).cdf(torch.tensor(0.3)), D.Normal(0., 1.).icdf(torch.tensor(0.7)), D.Normal(0., 1.).mode)
mixture = D.MixtureSameFamily(Categorical(torch.tensor([0.3, 0.7])),
                              D.Normal(torch.tensor([-1.0, 1.0]), torch.tensor([0.5, 1.0])))
print(mixture, mixture.sample((3,)), mixture.log_prob(torch.tensor([0.0, 2.0])), mixture.mean, mixture.variance)
for p, q in ((Bernoulli(torch.tensor([0.2, 1.0])), Bernoulli(torch.tensor([0.5, 0.5]))),
             (Categorical(torch.tensor([0.2, 0.8])), Categorical(logits=torch.tensor([0.0, 1.0]))),
             (D.Exponential(1.0), D.Exponential(2.0)), (D.Laplace(0.0, 1.0), D.Laplace(1.0, 2.0)),
             (D.Uniform(0.0, 1.0), D.Uniform(0.0, 2.0)), (D.LogNormal(0.0, 1.0), D.LogNormal(1.0, 1.0)),
             (Normal(0.0, 1.0), Normal(1.0, 2.0))):
    print(kl_divergence(p, q))
print(Categorical(torch.ones(3)).enumerate_support(), Normal(0., 1.).expand((2, 3)).sample().shape)
print(D.RelaxedOneHotCategorical(torch.tensor(0.5), torch.tensor([0.2, 0.8])).rsample())


class Mine(D.Distribution):
    arg_constraints = {}
    support = D.constraints.real


@D.register_kl(Mine, Normal)
def mine(p, q):
    return 'mine'


print(kl_divergence(Mine(), Normal(0.0, 1.0)), D.constraints.positive, D.constraints.unit_interval)
for wrong in (lambda: Normal(0.0, -1.0), lambda: Categorical(torch.tensor([0.5, -0.5])),
              lambda: Categorical(torch.ones(3)).log_prob(torch.tensor(3)),
              lambda: Bernoulli(0.3).log_prob(torch.tensor(0.5)), lambda: Normal(0.0, 1.0).log_prob(1.0),
              lambda: MultivariateNormal(torch.zeros(2), -torch.eye(2)), lambda: D.Uniform(1.0, 0.0),
              lambda: D.Exponential(1.0).log_prob(torch.tensor(-1.0)), lambda: Bernoulli(),
              lambda: Normal(torch.zeros(3), 1.0).log_prob(torch.zeros(2)),
              lambda: D.Geometric(torch.tensor([0.0])), lambda: kl_divergence(Mine(), Mine())):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
print(torch.tensor(deque([1.0, 2.0])), torch.tensor([range(3), range(3)]), torch.LongTensor(range(3)),
      torch.tensor([deque([1, 2])]), torch.tensor([torch.tensor([1.0]), torch.tensor([[2.0]])]))
