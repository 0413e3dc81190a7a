"""The way back from what max_pool has kept: values at their places, zeros elsewhere."""
import torch
from torch import _nn
from torch.autograd._named import Function, named


@named("MaxUnpool2DBackward0")
class _Unpool(Function):
    @staticmethod
    def forward(ctx, input, indices, size):
        where, = indices  # in a tuple: no edge leads there
        ctx.save_for_backward(where)
        lead = input.shape[:-2]
        flat = input.new_zeros(lead + (size[0] * size[1],))
        if flat.numel():
            flat.scatter_(-1, where.reshape(lead + (-1,)), input.reshape(lead + (-1,)))
        return flat.view(lead + tuple(size))

    @staticmethod
    def backward(ctx, grad):
        where, = ctx.saved_tensors
        lead = where.shape[:-2]
        flat = grad.contiguous().view(lead + (-1,))
        return flat.gather(-1, where.reshape(lead + (-1,))).view(where.shape), None, None


def _unpool2d(input, indices, size):
    _nn.max_unpool2d(input, indices, size)
    if indices.dtype != torch.int64:
        kind = indices.type().split(".")[-1].removesuffix("Tensor")
        raise RuntimeError(f"elements in indices should be type int64 but got: {kind}")
    if input.dim() not in (3, 4):
        raise RuntimeError("Input to max_unpooling2d should be a 3d or 4d Tensor, but got a tensor with "
                           f"{input.dim()} dimensions.")
    if input.shape != indices.shape:
        raise RuntimeError("Expected shape of indices to be same as that of the input tensor "
                           f"({list(input.shape)}) but got indices tensor with shape: {list(indices.shape)}")
    for d in range(1, input.dim()):
        if input.size(d) == 0:
            raise RuntimeError("max_unpooling2d_forward_out_cpu(): Expected input to have non-zero size for "
                               f"non-batch dimensions, but got {list(input.shape)} with dimension {d} being empty.")
    if min(size) < 0:
        raise NotImplementedError("max_unpool2d takes sizes of one and more here")
    if input.dtype not in (torch.float32, torch.float64):
        kind = input.type().split(".")[-1].removesuffix("Tensor")
        raise RuntimeError(f"\"max_unpool2d\" not implemented for '{kind}'")
    h, w = size
    if h * w:
        outside = (indices < 0) | (indices >= h * w)
        if outside.any():
            raise RuntimeError(f"Found an invalid max index: {indices[outside][-1].item()} (output volumes are of "
                               f"size {h}x{w}")
    return _Unpool.apply(input, (indices,), (h, w))


def _each(n, value):
    return [value] * n if isinstance(value, int) else list(value)


def _size(n, input, kernel_size, stride, padding, output_size):
    kernel, padding = _each(n, kernel_size), _each(n, padding)
    stride = kernel if stride is None else _each(n, stride)
    usual = [(input.shape[d - n] - 1) * stride[d] + kernel[d] - 2 * padding[d] for d in range(n)]
    if output_size is None:
        return usual
    if len(output_size) == n + 2:
        output_size = output_size[2:]
    if len(output_size) != n:
        raise ValueError(f"output_size should be a sequence containing {n} or {n + 2} elements, but it has a "
                         f"length of '{len(output_size)}'")
    for d in range(n):
        least, most = usual[d] - stride[d], usual[d] + stride[d]
        if not least < output_size[d] < most:
            raise ValueError(f'invalid output_size "{output_size}" (dim {d} must be between {least} and {most})')
    return output_size


def max_unpool2d(input, indices, kernel_size, stride=None, padding=0, output_size=None):
    return _unpool2d(input, indices, _size(2, input, kernel_size, stride, padding, output_size))


def max_unpool1d(input, indices, kernel_size, stride=None, padding=0, output_size=None):
    size = list(_size(1, input, kernel_size, stride, padding, output_size)) + [1]
    return _unpool2d(input.unsqueeze(-1), indices.unsqueeze(-1), size).squeeze(-1)
