"""One of several."""
import torch
from torch.distributions._probs import check_one, logits_to_probs, probs_to_logits
from torch.distributions.distribution import Distribution


class Categorical(Distribution):
    _names = ('probs', 'logits')
    _constraints = {'probs': 'Simplex()', 'logits': 'IndependentConstraint(Real(), 1)'}

    def __init__(self, probs=None, logits=None, validate_args=None):
        check_one(probs, logits)
        given = probs if probs is not None else logits
        if given.dim() < 1:
            name = 'probs' if probs is not None else 'logits'
            raise ValueError(f'`{name}` parameter must be at least one-dimensional.')
        if probs is not None:
            self.probs = probs / probs.sum(-1, keepdim=True)
        else:
            self.logits = logits - logits.logsumexp(dim=-1, keepdim=True)
        self._num_events = given.size()[-1]
        super().__init__(given.size()[:-1], validate_args=validate_args)

    @staticmethod
    def _is_valid(name, value):
        if name == 'logits':
            return bool((value == value).all())
        return bool((value >= 0).all()) and bool(((value.sum(-1) - 1).abs() < 1e-6).all())

    def __getattr__(self, name):
        if name == 'logits':
            self.logits = probs_to_logits(self.probs)
        if name == 'probs':
            self.probs = logits_to_probs(self.logits)
        if name in self._names:
            return self.__dict__[name]
        raise AttributeError(f"'Categorical' object has no attribute '{name}'")

    def sample(self, sample_shape=torch.Size()):
        if not isinstance(sample_shape, torch.Size):
            sample_shape = torch.Size(sample_shape)
        probs = self.probs.reshape(-1, self._num_events)
        samples = torch.multinomial(probs, sample_shape.numel(), True).T
        return samples.reshape(self._extended_shape(sample_shape))

    def log_prob(self, value):
        value = value.long().unsqueeze(-1)
        value, log_pmf = torch.broadcast_tensors(value, self.logits)
        return log_pmf.gather(-1, value[..., :1]).squeeze(-1)

    def entropy(self):
        logits = torch.clamp(self.logits, min=torch.finfo(self.logits.dtype).min)
        return -(logits * self.probs).sum(-1)
