"""Distributions: drawing from them, and how likely what was drawn is."""
from torch.distributions.distribution import Distribution
from torch.distributions.bernoulli import Bernoulli
from torch.distributions.categorical import Categorical
from torch.distributions.multinomial import Multinomial
from torch.distributions.normal import Normal
from torch.distributions.uniform import Uniform

__all__ = ['Bernoulli', 'Categorical', 'Distribution', 'Multinomial', 'Normal', 'Uniform']
