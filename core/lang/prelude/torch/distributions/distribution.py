"""What distributions have in common. Their arguments are not checked beyond the usual."""
import torch


class Distribution:
    has_rsample = False
    _names = ()

    def __init__(self, batch_shape=torch.Size(), event_shape=torch.Size(), validate_args=None):
        self._batch_shape = torch.Size(batch_shape)
        self._event_shape = torch.Size(event_shape)
        if validate_args is False:
            return
        for name in self._names:
            value = self.__dict__.get(name)
            if isinstance(value, torch.Tensor) and not self._is_valid(name, value):
                raise ValueError(
                    f'Expected parameter {name} ({type(value).__name__} of shape '
                    f'{tuple(value.shape)}) of distribution {self!r} to satisfy the constraint '
                    f'{self._constraints[name]}, but found invalid values:\n{value}')

    @property
    def batch_shape(self):
        return self._batch_shape

    @property
    def event_shape(self):
        return self._event_shape

    @property
    def stddev(self):
        return self.variance.sqrt()

    def sample(self, sample_shape=torch.Size()):
        with torch.no_grad():
            return self.rsample(sample_shape)

    def rsample(self, sample_shape=torch.Size()):
        raise NotImplementedError

    def log_prob(self, value):
        raise NotImplementedError

    def entropy(self):
        raise NotImplementedError

    def _extended_shape(self, sample_shape=torch.Size()):
        return torch.Size(tuple(sample_shape) + tuple(self._batch_shape) +
                          tuple(self._event_shape))

    def __repr__(self):
        names = [name for name in self._names if name in self.__dict__]
        parts = []
        for name in names:
            value = self.__dict__[name]
            parts.append(f'{name}: {value if value.numel() == 1 else value.size()}')
        return type(self).__name__ + '(' + ', '.join(parts) + ')'


def broadcast(*values):
    """Numbers and tensors as tensors of one shape."""
    like = [v for v in values if isinstance(v, torch.Tensor)]
    dtype = like[0].dtype if like else torch.get_default_dtype()
    tensors = [v if isinstance(v, torch.Tensor) else torch.tensor(v, dtype=dtype) for v in values]
    return torch.broadcast_tensors(*tensors)
