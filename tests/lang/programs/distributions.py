# torch.distributions: samples, likelihoods, entropies, what is refused of parameters.
import torch
from torch.distributions import Normal, Categorical, Bernoulli, Uniform, Multinomial
from torch.distributions.multinomial import Multinomial as M2
import torch.distributions as D
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ': ' + str(e))
torch.manual_seed(0)
n = Normal(0.0, 1.0); t(lambda: n); t(lambda: n.sample()); t(lambda: n.sample((3,))); t(lambda: n.log_prob(torch.tensor([0., 1.]))); t(lambda: n.entropy()); t(lambda: n.mean); t(lambda: n.variance); t(lambda: n.batch_shape)
mu = torch.tensor([0., 1.], requires_grad=True); s = torch.tensor([1., 2.], requires_grad=True); m = Normal(mu, s); t(lambda: m); t(lambda: m.rsample()); t(lambda: m.sample((2,)).requires_grad); l = -m.log_prob(torch.tensor([0.5, 0.5])).sum(); t(lambda: l); l.backward(); t(lambda: (mu.grad, s.grad)); t(lambda: Normal(0., -1.)); t(lambda: Normal(torch.zeros(2), torch.tensor([1., -1.])))
c = Categorical(torch.tensor([0.1, 0.2, 0.7])); t(lambda: c); t(lambda: c.sample()); t(lambda: c.sample((5,))); t(lambda: c.sample([2, 2])); t(lambda: c.log_prob(torch.tensor(2))); t(lambda: c.entropy()); t(lambda: c.probs); t(lambda: c.logits)
c2 = Categorical(logits=torch.tensor([[0., 1.], [2., 0.]], requires_grad=True)); t(lambda: c2.sample()); t(lambda: c2.log_prob(torch.tensor([0, 1]))); t(lambda: Categorical(torch.tensor(0.5))); t(lambda: Categorical()); t(lambda: c2)
b = Bernoulli(torch.tensor([0.3, 0.9])); t(lambda: b); t(lambda: b.sample()); t(lambda: b.log_prob(torch.tensor([1., 0.]))); t(lambda: b.entropy()); t(lambda: b.mean); t(lambda: Bernoulli(0.5)); t(lambda: Bernoulli(logits=torch.tensor(0.)).probs); t(lambda: Bernoulli(torch.tensor(1.5)))
u = Uniform(0., 2.); t(lambda: u); t(lambda: u.sample((2,))); t(lambda: u.log_prob(torch.tensor(1.))); t(lambda: u.mean); t(lambda: Uniform(torch.zeros(2), torch.ones(2)).sample())
k = Multinomial(10, torch.ones(6) / 6); t(lambda: k.sample()); t(lambda: k.sample((2,))); t(lambda: M2(1, torch.ones(4)).sample()); t(lambda: k.mean); t(lambda: k)
counts = Multinomial(1000, torch.ones(6) / 6).sample(); t(lambda: counts.sum()); t(lambda: counts)
