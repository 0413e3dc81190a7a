"""The uniform distribution between two numbers."""
import torch
from torch.distributions.distribution import Distribution, broadcast


class Uniform(Distribution):
    has_rsample = True
    _names = ('low', 'high')

    def __init__(self, low, high, validate_args=None):
        self.low, self.high = broadcast(low, high)
        super().__init__(self.low.size(), validate_args=validate_args)
        if validate_args is not False and not torch.lt(self.low, self.high).all():
            raise ValueError('Uniform is not defined when low>= high')

    @staticmethod
    def _is_valid(name, value):
        return bool((value == value).all())

    @property
    def mean(self):
        return (self.high + self.low) / 2

    @property
    def variance(self):
        return (self.high - self.low).pow(2) / 12

    @property
    def stddev(self):
        return (self.high - self.low) / 12 ** 0.5

    def rsample(self, sample_shape=torch.Size()):
        rand = torch.rand(self._extended_shape(sample_shape), dtype=self.low.dtype)
        return self.low + rand * (self.high - self.low)

    def log_prob(self, value):
        lb = self.low.le(value).type_as(self.low)
        ub = self.high.gt(value).type_as(self.low)
        return torch.log(lb.mul(ub)) - torch.log(self.high - self.low)

    def entropy(self):
        return torch.log(self.high - self.low)
