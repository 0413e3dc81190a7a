"""How many failures come before a success."""
import torch
from torch.distributions import constraints
from torch.distributions.distribution import Distribution
from torch.distributions.utils import OfOneChance, batch_shape_of, broadcast_all, check_one
from torch.nn.functional import binary_cross_entropy_with_logits


class Geometric(Distribution, OfOneChance):
    arg_constraints = {'probs': constraints.unit_interval, 'logits': constraints.real}
    support = constraints.nonnegative_integer

    def __init__(self, probs=None, logits=None, validate_args=None):
        check_one(probs, logits)
        if probs is not None:
            self.probs, = broadcast_all(probs)
        else:
            self.logits, = broadcast_all(logits)
        tensor = self.probs if probs is not None else self.logits
        shape = batch_shape_of(tensor, probs if probs is not None else logits)
        super().__init__(shape, validate_args=validate_args)
        if self._validate_args and probs is not None and not (tensor > 0).all():
            raise ValueError(f'Expected parameter probs ({type(tensor).__name__} of shape '
                             f'{tuple(tensor.shape)}) of distribution {self!r} to be positive but found '
                             f'invalid values:\n{tensor.data[~(tensor > 0)]}')

    def expand(self, batch_shape, _instance=None):
        return self._expanded(Geometric, ('probs', 'logits'), batch_shape, _instance)

    @property
    def mean(self):
        return 1. / self.probs - 1.

    @property
    def mode(self):
        return torch.zeros_like(self.probs)

    @property
    def variance(self):
        return (1. / self.probs - 1.) / self.probs

    def sample(self, sample_shape=torch.Size()):
        with torch.no_grad():
            u = torch.empty(self._extended_shape(sample_shape), dtype=self.probs.dtype)
            u.uniform_(torch.finfo(self.probs.dtype).tiny, 1)
            return (u.log() / (-self.probs).log1p()).floor()

    def log_prob(self, value):
        if self._validate_args:
            self._validate_sample(value)
        value, probs = broadcast_all(value, self.probs)
        probs = probs.clone()
        probs[(probs == 1) & (value == 0)] = 0
        return value * (-probs).log1p() + self.probs.log()

    def entropy(self):
        return (binary_cross_entropy_with_logits(self.logits, self.probs, reduction='none') /
                self.probs)
