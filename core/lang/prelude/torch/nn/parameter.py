"""Tensors that a module owns and an optimizer changes."""
import torch
from torch import _nn


class Parameter(torch.Tensor):
    """A leaf tensor; assigned to an attribute of a module it becomes one of its parameters."""

    def __new__(cls, data=None, requires_grad=True):
        if data is None:
            data = torch.empty(0)
        return _nn.make_subclass(cls, data.detach(), requires_grad)

    def __deepcopy__(self, memo):
        if id(self) in memo:
            return memo[id(self)]
        result = type(self)(self.data.clone(), self.requires_grad)
        memo[id(self)] = result
        return result

    def __repr__(self):
        return "Parameter containing:\n" + super().__repr__()
