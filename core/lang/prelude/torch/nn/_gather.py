"""Elements of the last dims by their places, as one node that is named as PyTorch names it."""
import math

from torch.autograd._named import Function, named


def _gathering(node):
    """A Function that takes elements of the last dims by index, flattened; back, they are added up."""
    @named(node)
    class Gathering(Function):
        @staticmethod
        def forward(ctx, input, where):
            index, dims, size = where  # in a tuple: PyTorch's node has no edge for the index
            ctx.shape, ctx.dims = input.shape, dims
            ctx.save_for_backward(index)
            flat = input.reshape(input.shape[:-dims] + (math.prod(input.shape[-dims:]),))
            return flat.index_select(-1, index).view(input.shape[:-dims] + tuple(size))

        @staticmethod
        def backward(ctx, grad):
            index, = ctx.saved_tensors
            lead = ctx.shape[:-ctx.dims]
            flat = grad.new_zeros(lead + (math.prod(ctx.shape[-ctx.dims:]),))
            back = flat.index_add(-1, index, grad.reshape(lead + (index.numel(),)))
            return back.view(ctx.shape), None
    return Gathering


_functions = {}


def gather(node, input, along):
    """The elements at along[d] of each of the last dims."""
    if node not in _functions:
        _functions[node] = _gathering(node)
    dims = len(along)
    index = along[0]
    for d in range(1, dims):
        index = index.unsqueeze(-1) * input.shape[-dims + d] + along[d]
    return _functions[node].apply(input, (index.reshape(-1), dims, [len(a) for a in along]))
