"""torch.linalg, as far as it is here: small matrices and norms of vectors."""
import torch
from torch import _linalg_norm, _linalg_solve, det, matrix_power
from torch import inverse as inv
from torch import matmul


def solve(A, B):
    return _linalg_solve(A, B)


def cross(input, other, *, dim=-1):
    return torch.cross(input, other, dim=dim)


def vector_norm(x, ord=2, dim=None, keepdim=False, *, dtype=None):
    return _linalg_norm(x if dtype is None else x.to(dtype), ord, dim, keepdim)


def norm(A, ord=None, dim=None, keepdim=False, *, dtype=None):
    of_vectors = isinstance(dim, int) or (dim is None and A.dim() == 1)
    if ord is not None and not of_vectors:
        raise NotImplementedError("torch.linalg.norm has no norms of matrices here")
    return vector_norm(A, 2 if ord is None else ord, dim, keepdim, dtype=dtype)


def multi_dot(tensors):
    """Of three matrices, the cheaper order, as PyTorch has it; vectors at the ends."""
    if len(tensors) < 2:
        raise RuntimeError("multi_dot(): expected at least 2 tensors but got " + str(len(tensors)))
    if len(tensors) > 3 or any(tensor.dtype != tensors[0].dtype for tensor in tensors):
        raise NotImplementedError("torch.linalg.multi_dot takes two or three tensors of one dtype here")
    first, *middle, last = tensors
    for name, tensor in (("first", first), ("last", last)):
        if tensor.dim() not in (1, 2):
            raise RuntimeError(f"multi_dot(): the {name} tensor must be 1D or 2D but got {tensor.dim()}D")
    for i, tensor in enumerate(middle):
        if tensor.dim() != 2:
            raise RuntimeError(f"multi_dot(): tensor {i + 1} must be 2D but got {tensor.dim()}D")
    shape = [*first.shape[:-1], *last.shape[1:]]
    tensors = [first.unsqueeze(0) if first.dim() == 1 else first, *tensors[1:-1],
               last.unsqueeze(1) if last.dim() == 1 else last]
    return _product(tensors).view(shape)


def _product(tensors):
    for i, (x, y) in enumerate(zip(tensors, tensors[1:])):
        if x.dim() == y.dim() == 2 and x.size(1) != y.size(0):
            raise RuntimeError(f"multi_dot(): tensors {i} and {i + 1} with shapes {list(x.shape)} "
                               f"and {list(y.shape)} cannot be multiplied")
    if len(tensors) == 2:
        return tensors[0].mm(tensors[1])
    a, b, c = tensors
    first = a.size(0) * b.size(1) * (a.size(1) + c.size(1))
    last = a.size(1) * c.size(1) * (a.size(0) + b.size(1))
    return a.mm(b).mm(c) if first <= last else a.mm(b.mm(c))
