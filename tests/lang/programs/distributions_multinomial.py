# The multinomial distribution: its constraints, support and entropy.
import torch
from torch import distributions as D

torch.manual_seed(0)
d = D.Multinomial(4, torch.tensor([.5, .3, .2]))
print(d, d.support, d.entropy(), d.log_prob(d.sample()), d.mean, d.variance)
for wrong in (torch.tensor([1., 1., 1.]), torch.tensor([-1., 5., 0.])):
    try:
        print(d.log_prob(wrong))
    except ValueError as error:
        print(str(error)[:120])
