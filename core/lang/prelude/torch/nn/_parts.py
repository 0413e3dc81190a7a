"""Of torch.nn.functional: the largest of equal parts, and roots of means of powers."""
import torch
from torch import _nn
from torch.autograd._named import Function, named
from torch.nn._checks import REALS, one_int, require_dtype
from torch.nn.modules._sizes import _ntuple


@named("AdaptiveMaxPool2DBackward0")
class _AdaptiveMax(Function):
    @staticmethod
    def forward(ctx, input, size):
        height, width = input.shape[-2:]
        values, places = [], []
        for i in range(size[0]):
            top, bottom = i * height // size[0], -(-(i + 1) * height // size[0])
            for j in range(size[1]):
                left, right = j * width // size[1], -(-(j + 1) * width // size[1])
                size_of = (bottom - top) * (right - left)
                part = input[..., top:bottom, left:right].reshape(input.shape[:-2] + (size_of,))
                value, at = part.max(-1)
                values.append(value)
                places.append((at // (right - left) + top) * width + at % (right - left) + left)
        shape = tuple(input.shape[:-2]) + tuple(size)
        indices = torch.stack(places, -1).view(shape)
        ctx.shape = input.shape
        ctx.save_for_backward(indices)
        ctx.mark_non_differentiable(indices)
        return torch.stack(values, -1).view(shape), indices

    @staticmethod
    def backward(ctx, grad, _):
        indices, = ctx.saved_tensors
        lead = tuple(ctx.shape[:-2]) + (-1,)
        flat = grad.new_zeros(tuple(ctx.shape[:-2]) + (ctx.shape[-2] * ctx.shape[-1],))
        return flat.scatter_add(-1, indices.reshape(lead), grad.reshape(lead)).view(ctx.shape), None


def _check_parts(input):
    for dim, n in enumerate(input.shape[1:], 1):
        if n == 0:
            raise RuntimeError("adaptive_max_pool2d(): Expected input to have non-zero size for non-batch "
                               f"dimensions, but input has sizes {list(input.shape)} with dimension {dim} being "
                               "empty")


def adaptive_max_pool2d(input, output_size, return_indices=False):
    input.size  # an AttributeError, for what has none
    size = output_size if isinstance(output_size, (tuple, list)) else (output_size, output_size)
    size = [input.size(d - 2) if n is None else n for d, n in enumerate(size)]
    _nn.adaptive_max_pool2d(input, size)
    if input.dim() not in (3, 4):
        raise RuntimeError(f"adaptive_max_pool2d(): Expected 3D or 4D tensor, but got: {list(input.shape)}")
    require_dtype("adaptive_max_pool2d", input, REALS[:3])
    _check_parts(input)
    values, indices = _AdaptiveMax.apply(input, size)
    return (values, indices) if return_indices else values


def adaptive_max_pool1d(input, output_size, return_indices=False):
    _nn.adaptive_max_pool1d(input, output_size)
    if input.dim() not in (2, 3):
        raise RuntimeError(f"Expected 2 to 3 dimensions, but got {input.dim()}-dimensional tensor for argument "
                           "#1 'self' (while checking arguments for adaptive_max_pool1d)")
    require_dtype("adaptive_max_pool2d", input, REALS[:3])
    n = one_int("adaptive_max_pool1d", "output_size", output_size)
    rows = input.unsqueeze(-2)
    _check_parts(rows)
    values, indices = _AdaptiveMax.apply(rows, [1, n])
    values, indices = values.squeeze(-2), indices.squeeze(-2)
    return (values, indices) if return_indices else values


def _root(means, number, norm_type):
    return (torch.sign(means) * torch.relu(torch.abs(means))).mul(number).pow(1.0 / norm_type)


def lp_pool1d(input, norm_type, kernel_size, stride=None, ceil_mode=False):
    means = torch.nn.functional.avg_pool1d(input.pow(norm_type), kernel_size, stride, 0, ceil_mode)
    return _root(means, kernel_size, norm_type)


def lp_pool2d(input, norm_type, kernel_size, stride=None, ceil_mode=False):
    width, height = _ntuple(2)(kernel_size)
    means = torch.nn.functional.avg_pool2d(input.pow(norm_type), kernel_size, stride, 0, ceil_mode)
    return _root(means, width * height, norm_type)
