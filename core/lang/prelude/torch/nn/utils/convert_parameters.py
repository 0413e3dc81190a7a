"""All parameters as one vector, and back."""
import torch
from torch._typename import typename


def parameters_to_vector(parameters):
    return torch.cat([param.view(-1) for param in parameters])


def vector_to_parameters(vec, parameters):
    if not isinstance(vec, torch.Tensor):
        raise TypeError(f"expected torch.Tensor, but got: {typename(vec)}")
    at = 0
    for param in parameters:
        n = param.numel()
        param.data = vec[at:at + n].view_as(param).data
        at += n
