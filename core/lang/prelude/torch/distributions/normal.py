"""The normal distribution."""
import math
import torch
from torch.distributions.distribution import Distribution, broadcast


class Normal(Distribution):
    has_rsample = True
    _names = ('loc', 'scale')
    _constraints = {'loc': 'Real()', 'scale': 'GreaterThan(lower_bound=0.0)'}

    def __init__(self, loc, scale, validate_args=None):
        self.loc, self.scale = broadcast(loc, scale)
        super().__init__(self.loc.size(), validate_args=validate_args)

    @staticmethod
    def _is_valid(name, value):
        return bool(((value == value) if name == 'loc' else value > 0).all())

    @property
    def mean(self):
        return self.loc

    @property
    def mode(self):
        return self.loc

    @property
    def stddev(self):
        return self.scale

    @property
    def variance(self):
        return self.stddev.pow(2)

    def sample(self, sample_shape=torch.Size()):
        shape = self._extended_shape(sample_shape)
        with torch.no_grad():
            return torch.normal(self.loc.expand(shape), self.scale.expand(shape))

    def rsample(self, sample_shape=torch.Size()):
        shape = self._extended_shape(sample_shape)
        eps = torch.normal(torch.zeros(shape, dtype=self.loc.dtype),
                           torch.ones(shape, dtype=self.loc.dtype))
        return self.loc + eps * self.scale

    def log_prob(self, value):
        var = self.scale ** 2
        return (-((value - self.loc) ** 2) / (2 * var) - self.scale.log() -
                math.log(math.sqrt(2 * math.pi)))

    def entropy(self):
        return 0.5 + 0.5 * math.log(2 * math.pi) + torch.log(self.scale)
