"""A sum with a product, beta input + alpha a b, in its rarer kinds and in place. Each is one node, named as
PyTorch names it."""
import torch
from torch._rare import _no_kernel
from torch._seldom import check_in_place
from torch.autograd._named import Function, named


def _times(tensor, factor):
    return tensor if factor == 1 else tensor * factor


def _whole(input, factor):
    """A factor of integers loses its fraction."""
    return factor if input.is_floating_point() else int(factor)


def _sum(input, product, beta, alpha, dtype):
    product = _times(product, _whole(product, alpha))
    if beta == 0:
        return product
    return _times(input, _whole(input, beta)).to(dtype).expand(product.shape) + product


def _node(name, value, slope_of_a, slope_of_b):
    """The Function that writes value(input, a, b, beta, alpha), into input where that is asked."""
    @named(name)
    class Product(Function):
        @staticmethod
        def forward(ctx, input, a, b, beta, alpha, in_place):
            ctx.how, ctx.shapes = (beta, alpha), (input.shape, a.shape, b.shape)
            needs = ctx.needs_input_grad
            ctx.save_for_backward(b if needs[1] else None, a if needs[2] else None)  # what a's reads first
            made = value(input, a, b, beta, alpha)
            if not in_place:
                return made
            if made.shape != input.shape:
                raise RuntimeError(f"Bad in-place call: input tensor size {list(input.shape)} and output tensor "
                                   f"size {list(made.shape)} should match")
            ctx.mark_dirty(input)
            input.data.copy_(made)  # what is marked has its version counted for it
            return input

        @staticmethod
        def backward(ctx, grad):
            beta, alpha = ctx.how
            b, a = ctx.saved_tensors
            needs = ctx.needs_input_grad
            of_input = _times(grad, beta).sum_to_size(ctx.shapes[0]) if needs[0] else None
            of_a = _times(slope_of_a(grad, b, ctx.shapes[1]), alpha) if needs[1] else None
            of_b = _times(slope_of_b(grad, a, ctx.shapes[2]), alpha) if needs[2] else None
            return of_input, of_a, of_b, None, None, None
    return Product


# --- A matrix and a vector ---

def _mv(input, mat, vec, beta, alpha):
    if mat.dim() != 2 or vec.dim() != 1 or input.dim() > 1:
        raise RuntimeError(f"vector + matrix @ vector expected, got {input.dim()}, {mat.dim()}, {vec.dim()}")
    if mat.size(1) != vec.size(0) or input.numel() not in (1, mat.size(0)):
        size = input.size(0) if input.dim() else 1
        raise RuntimeError(f"size mismatch, got {size}, {mat.size(0)}x{mat.size(1)},{vec.size(0)}")
    if vec.dtype == torch.bool:
        _no_kernel("addmv_impl_cpu", vec.dtype)
    return _sum(input, mat.mv(vec), beta, alpha, vec.dtype)


_Addmv = _node("AddmvBackward0", _mv, lambda grad, vec, shape: grad.outer(vec),
               lambda grad, mat, shape: mat.t().mv(grad))


def addmv(input, mat, vec, beta=1, alpha=1):
    return _Addmv.apply(input, mat, vec, beta, alpha, False)


def addmv_(input, mat, vec, beta=1, alpha=1):
    check_in_place(input)
    return _Addmv.apply(input, mat, vec, beta, alpha, True)


# --- Two vectors ---

def _outer(input, vec1, vec2, beta, alpha):
    for name, vec in (("vec1", vec1), ("vec2", vec2)):
        if vec.dim() != 1:
            raise RuntimeError(f"addr: Expected 1-D argument {name}, but got {vec.dim()}-D")
    shape = (vec1.size(0), vec2.size(0))
    input = input.expand(shape)
    dtype = torch.promote_types(input.dtype, torch.promote_types(vec1.dtype, vec2.dtype))
    if not dtype.is_floating_point:
        for name, factor in (("beta", beta), ("alpha", alpha)):
            if isinstance(factor, float):
                raise RuntimeError(f"For integral input tensors, argument {name} must not be a floating point "
                                   "number.")
    if dtype == torch.bool:
        both = vec1.view(-1, 1) & vec2 if alpha else torch.zeros(shape, dtype=dtype)
        return input | both if beta else both
    product = (_times(vec1.to(dtype), alpha).view(-1, 1) * vec2.to(dtype))
    return product if beta == 0 else _times(input.to(dtype), beta) + product


_Addr = _node("AddrBackward0", _outer, lambda grad, vec2, shape: grad.mv(vec2),
              lambda grad, vec1, shape: grad.t().mv(vec1))


def addr(input, vec1, vec2, beta=1, alpha=1):
    return _Addr.apply(input, vec1, vec2, beta, alpha, False)


def addr_(input, vec1, vec2, beta=1, alpha=1):
    check_in_place(input)
    if input.dim() != 2:
        raise RuntimeError(f"2D tensor expected, got {input.dim()}D tensor for input")
    if vec1.dim() == vec2.dim() == 1 and input.shape != (vec1.size(0), vec2.size(0)):
        sizes = [list(tensor.shape) for tensor in (input, vec1, vec2)]
        raise RuntimeError("size mismatch, input: {}, v1: {}, v2: {}".format(*sizes))
    return _Addr.apply(input, vec1, vec2, beta, alpha, True)


# --- Batches ---

def _batches(input, batch1, batch2, beta, alpha):
    """One product after another is added to what there is."""
    if batch1.dim() != 3 or batch2.dim() != 3:
        name = "batch1" if batch1.dim() != 3 else "batch2"
        raise RuntimeError(f"{name} must be a 3D tensor")
    if batch1.size(0) != batch2.size(0):
        raise RuntimeError("batch1 and batch2 must have same number of batches, got "
                           f"{batch1.size(0)} and {batch2.size(0)}")
    if batch1.size(2) != batch2.size(1):
        raise RuntimeError(f"Incompatible matrix sizes for bmm ({batch1.size(1)}x{batch1.size(2)} and "
                           f"{batch2.size(1)}x{batch2.size(2)})")
    total = input.expand(batch1.size(1), batch2.size(2))
    if not len(batch1):
        return torch.zeros_like(total) if beta == 0 else _times(total, _whole(total, beta)).clone()
    if batch1.dtype != batch2.dtype:
        raise RuntimeError("mat1 and mat2 must have the same dtype")
    if input.dtype != batch2.dtype:
        raise RuntimeError("self and mat2 must have the same dtype")
    for a, b in zip(batch1, batch2):
        total = torch.addmm(total, a, b, beta=beta, alpha=alpha)
        beta = 1
    return total


_Addbmm = _node("AddbmmBackward0", _batches,
                lambda grad, batch2, shape: grad.expand(shape[0], *grad.shape).bmm(batch2.transpose(1, 2)),
                lambda grad, batch1, shape: batch1.transpose(1, 2).bmm(grad.expand(shape[0], *grad.shape)))


def addbmm(input, batch1, batch2, beta=1, alpha=1):
    batch1.size(1), batch2.size(2)  # what PyTorch asks first
    return _Addbmm.apply(input, batch1, batch2, beta, alpha, False)


def addbmm_(input, batch1, batch2, beta=1, alpha=1):
    check_in_place(input)
    if input.dim() < 2:  # PyTorch gives it the shape of the sum
        raise NotImplementedError("addbmm_ into a tensor of fewer dimensions is not part of the playground")
    return _Addbmm.apply(input, batch1, batch2, beta, alpha, True)


_Addmm = _node("AddmmBackward0",
               lambda input, a, b, beta, alpha: torch.addmm(input, a, b, beta=beta, alpha=alpha),
               lambda grad, b, shape: grad.mm(b.t()), lambda grad, a, shape: a.t().mm(grad))
_Baddbmm = _node("BaddbmmBackward0",
                 lambda input, a, b, beta, alpha: torch.baddbmm(input, a, b, beta=beta, alpha=alpha),
                 lambda grad, b, shape: grad.bmm(b.transpose(1, 2)),
                 lambda grad, a, shape: a.transpose(1, 2).bmm(grad))


def addmm_(input, mat1, mat2, beta=1, alpha=1):
    check_in_place(input)
    return _Addmm.apply(input, mat1, mat2, beta, alpha, True)


def baddbmm_(input, batch1, batch2, beta=1, alpha=1):
    check_in_place(input)
    return _Baddbmm.apply(input, batch1, batch2, beta, alpha, True)
