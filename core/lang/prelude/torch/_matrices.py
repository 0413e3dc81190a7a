"""Functions of torch that put matrices together, scatter with a reduction, and find a median among nan."""
import math

import torch
from _warnings import warn_once
from torch.autograd._named import Function, named
from torch._rare import _no_kernel


# --- Matrices ---

@named("BlockDiagBackward0")
class _BlockDiag(Function):
    @staticmethod
    def forward(ctx, *tensors):
        ctx.shapes = [t.shape for t in tensors]
        blocks = [t.expand(1, 1) if t.dim() == 0 else t.expand(1, -1) if t.dim() == 1 else t for t in tensors]
        ctx.sizes = [block.shape for block in blocks]
        dtype = blocks[0].dtype
        for block in blocks[1:]:
            dtype = torch.promote_types(dtype, block.dtype)
        made = torch.zeros(sum(size[0] for size in ctx.sizes), sum(size[1] for size in ctx.sizes), dtype=dtype)
        row = column = 0
        for block in blocks:
            made[row:row + block.size(0), column:column + block.size(1)] = block
            row, column = row + block.size(0), column + block.size(1)
        return made

    @staticmethod
    def backward(ctx, grad):
        slopes, row, column = [], 0, 0
        for shape, size in zip(ctx.shapes, ctx.sizes):
            part = grad[row:row + size[0], column:column + size[1]]
            slopes.append(part.reshape(shape))
            row, column = row + size[0], column + size[1]
        return tuple(slopes)


def block_diag(*tensors):
    for i, tensor in enumerate(tensors):
        if not isinstance(tensor, torch.Tensor):
            raise TypeError(f"expected Tensor as element {i} in argument 0, but got {type(tensor).__name__}")
        if tensor.dim() > 2:
            raise RuntimeError("torch.block_diag: Input tensors must have 2 or fewer dimensions. Input "
                               f"{i} has {tensor.dim()} dimensions")
    return _BlockDiag.apply(*tensors) if tensors else torch.empty(1, 0)


def chain_matmul(*matrices):
    warn_once("torch.chain_matmul is deprecated and will be removed in a future PyTorch release. Use "
              "torch.linalg.multi_dot instead, which accepts a list of two or more tensors rather than "
              "multiple parameters. (Triggered internally at  ./aten/src/ATen/native/LinearAlgebra.cpp:967.)")
    if not matrices:
        raise RuntimeError("chain_matmul(): Expected one or more matrices")
    for matrix in matrices:
        if matrix.dim() != 2:
            raise RuntimeError(f"Tensor dimension is {matrix.dim()}, expected 2 instead.")
    return matrices[0].clone() if len(matrices) == 1 else torch.linalg.multi_dot(matrices)


# --- Scattering ---

_WAYS = ("sum", "prod", "mean", "amax", "amin")


def _touched(input, dim, index):
    """Where an element of index points to."""
    return torch.zeros(input.shape, dtype=torch.bool).scatter(dim, index, True)


def _one_by_one(total, dim, index, src, reduce):
    """prod, amax and amin: in the order of the elements."""
    rows, at, values = total.movedim(dim, -1), index.movedim(dim, -1), src.movedim(dim, -1)
    step = {"prod": torch.mul, "amax": torch.maximum, "amin": torch.minimum}[reduce]
    rows = rows[tuple(slice(0, n) for n in at.shape[:-1])]
    values = values[tuple(slice(0, n) for n in at.shape)]
    for j in range(at.size(-1)):
        place = at[..., j:j + 1]
        rows.scatter_(-1, place, step(rows.gather(-1, place), values[..., j:j + 1]))


def _reduced(input, dim, index, src, reduce, include_self):
    total = input.clone()
    if not include_self:
        first = {"sum": 0, "mean": 0, "prod": 1}.get(reduce)
        if first is None and input.is_floating_point():
            first = -math.inf if reduce == "amax" else math.inf
        elif first is None:
            limits = torch.iinfo(input.dtype) if input.dtype != torch.bool else None
            low, high = (0, 1) if limits is None else (limits.min, limits.max)
            first = low if reduce == "amax" else high
        total.scatter_(dim, index, first)
    if reduce in ("sum", "mean"):
        total.scatter_add_(dim, index, src)
    else:
        _one_by_one(total, dim, index, src, reduce)
    if reduce != "mean":
        return total
    count = _counts(input, dim, index, src, include_self)
    return total / count if input.is_floating_point() else total.div_(count, rounding_mode="floor")


def _counts(input, dim, index, src, include_self):
    count = torch.ones_like(input) if include_self else torch.zeros_like(input)
    count = count.scatter_add(dim, index, torch.ones_like(src))
    return count.masked_fill(count == 0, 1)


@named("ScatterReduceBackward0")
class _ScatterReduce(Function):
    @staticmethod
    def forward(ctx, input, src, dim, index, reduce, include_self):
        ctx.how = dim, reduce, include_self
        result = _reduced(input, dim, index, src, reduce, include_self)
        ctx.save_for_backward(input, src, index, result)
        return result

    @staticmethod
    def backward(ctx, grad):
        dim, reduce, include_self = ctx.how
        input, src, index, result = ctx.saved_tensors
        if reduce == "prod":
            raise NotImplementedError("scatter_reduce of reduce='prod' has no derivative here")
        if reduce == "sum":
            of_input, of_src = grad, grad.gather(dim, index)
        elif reduce == "mean":
            count = _counts(input, dim, index, src, include_self)
            of_input, of_src = grad / count, grad.gather(dim, index) / count.gather(dim, index)
        else:
            is_result = (input == result).to(input.dtype)
            of_them = (src == result.gather(dim, index)).to(input.dtype)
            shared = grad / is_result.scatter_add(dim, index, of_them)
            of_input, of_src = is_result * shared, of_them * shared.gather(dim, index)
        if not include_self:
            of_input = of_input.scatter(dim, index, 0)
        return of_input, of_src, None, None, None, None


def scatter_reduce(input, dim, index, src, reduce, include_self=True):
    input.scatter(dim, index, src.detach())  # says what is wrong with dtypes, shapes and places
    if reduce not in _WAYS:
        raise RuntimeError("reduce argument must be either sum, prod, mean, amax or amin.")
    warn_once("scatter_reduce() is in beta and the API may change at any time. (Triggered internally at  "
              "./aten/src/ATen/native/TensorAdvancedIndexing.cpp:1615.)")
    tracked = torch.is_grad_enabled() and (input.requires_grad or src.requires_grad)
    if tracked and src.shape != index.shape:
        raise NotImplementedError("torch.scatter_reduce has no gradient here where src is larger than index")
    return _ScatterReduce.apply(input, src, dim, index, reduce, include_self)


def scatter_reduce_(input, dim, index, src, reduce, include_self=True):
    if torch.is_grad_enabled() and (input.requires_grad or src.requires_grad):
        raise NotImplementedError("torch.scatter_reduce_ has no tensors that require grad here")
    return input.copy_(scatter_reduce(input, dim, index, src, reduce, include_self))


# --- A median among nan ---

def nanmedian(input, dim=None, keepdim=False):
    if input.dtype in (torch.bool, torch.float16):
        _no_kernel("median_cpu" if dim is None else "median_out", input.dtype)
    if not input.is_floating_point():
        if dim is None:
            return torch.median(input)
    if torch.is_grad_enabled() and input.requires_grad or dim is not None:
        raise NotImplementedError("torch.nanmedian has no dim and no tensors that require grad here")
    numbers = input.reshape(-1)
    numbers = numbers[~numbers.isnan()]
    return numbers.median() if numbers.numel() else input.new_full((), math.nan)
