"""One or zero."""
import torch
import torch.nn.functional as F
from torch.distributions._probs import check_one, logits_to_probs, probs_to_logits
from torch.distributions.distribution import Distribution, broadcast


class Bernoulli(Distribution):
    _names = ('probs', 'logits')
    _constraints = {'probs': 'Interval(lower_bound=0.0, upper_bound=1.0)', 'logits': 'Real()'}

    def __init__(self, probs=None, logits=None, validate_args=None):
        check_one(probs, logits)
        if probs is not None:
            self.probs, = broadcast(probs)
        else:
            self.logits, = broadcast(logits)
        self._given = self.probs if probs is not None else self.logits
        super().__init__(self._given.size(), validate_args=validate_args)

    @staticmethod
    def _is_valid(name, value):
        return bool(((value == value) if name == 'logits' else
                     (value >= 0) & (value <= 1)).all())

    def __getattr__(self, name):
        if name == 'logits':
            self.logits = probs_to_logits(self.probs, is_binary=True)
        if name == 'probs':
            self.probs = logits_to_probs(self.logits, is_binary=True)
        if name in self._names:
            return self.__dict__[name]
        raise AttributeError(f"'Bernoulli' object has no attribute '{name}'")

    @property
    def mean(self):
        return self.probs

    @property
    def variance(self):
        return self.probs * (1 - self.probs)

    def sample(self, sample_shape=torch.Size()):
        with torch.no_grad():
            return torch.bernoulli(self.probs.expand(self._extended_shape(sample_shape)))

    def log_prob(self, value):
        logits, value = torch.broadcast_tensors(self.logits, value)
        return -F.binary_cross_entropy_with_logits(logits, value, reduction='none')

    def entropy(self):
        return F.binary_cross_entropy_with_logits(self.logits, self.probs, reduction='none')
