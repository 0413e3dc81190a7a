"""torch.linalg: systems, factorisations, norms. What gives complex numbers is refused."""
import torch
from torch import _linalg_norm, _linalg_solve, det, matrix_exp, matrix_power
from torch import inverse as inv
from torch import matmul
from torch.linalg._factor import (cholesky, eigh, eigvalsh, lstsq, pinv, qr, solve_triangular, svd,
                                  svdvals)
from torch.linalg._factor import _check, _tolerance
from torch._nn import LinAlgError
from torch._results import result_type as _result_type

_slogdet_result = _result_type("linalg_slogdet", "sign", "logabsdet")


def solve(A, B):
    return _linalg_solve(A, B)


def cross(input, other, *, dim=-1):
    return torch.cross(input, other, dim=dim)


def vector_norm(x, ord=2, dim=None, keepdim=False, *, dtype=None):
    return _linalg_norm(x if dtype is None else x.to(dtype), ord, dim, keepdim)


def norm(A, ord=None, dim=None, keepdim=False, *, dtype=None):
    if isinstance(dim, int):
        dim = (dim,)
    if dim is not None and len(dim) not in (1, 2):
        raise RuntimeError("linalg.norm: If dim is specified, it must be of length 1 or 2. Got "
                           + str(list(dim)))
    if ord is not None and dim is None and A.dim() not in (1, 2):
        raise RuntimeError("linalg.norm: If dim is not specified but ord is, the input must be 1D or "
                           f"2D. Got {A.dim()}D.")
    if isinstance(ord, str) or (ord is not None and (len(dim) == 2 if dim else A.dim() == 2)):
        if dim is None:
            dim = (0, 1)
        return matrix_norm(A, ord, dim, keepdim, dtype=dtype)
    return vector_norm(A, 2 if ord is None else ord, dim, keepdim, dtype=dtype)


def matrix_norm(A, ord="fro", dim=(-2, -1), keepdim=False, *, dtype=None):
    if not A.is_floating_point():
        raise RuntimeError("linalg.matrix_norm: Expected a floating point or complex tensor as input. "
                           f"Got {A.dtype}")
    if A.dim() < 2:
        raise RuntimeError("linalg.matrix_norm: The input tensor A must have at least 2 dimensions.")
    A = A if dtype is None else A.to(dtype)
    dim = tuple([d % A.dim() for d in dim])
    if ord == "fro":
        return vector_norm(A, 2, dim, keepdim)
    if ord in ("nuc", 2, -2):
        values = svdvals(A.permute([d for d in range(A.dim()) if d not in dim] + list(dim)))
        result = values.sum(-1) if ord == "nuc" else values.amax(-1) if ord > 0 else values.amin(-1)
        if keepdim:
            order = [d for d in range(A.dim()) if d not in dim] + list(dim)
            result = result.unsqueeze(-1).unsqueeze(-1).permute(
                [order.index(d) for d in range(A.dim())])
        return result
    if ord not in (1, -1, float("inf"), float("-inf")):
        raise RuntimeError(f"linalg.matrix_norm: Order {ord} not supported.")
    inner, outer = (dim[0], dim[1]) if abs(ord) == 1 else (dim[1], dim[0])
    sums = vector_norm(A, 1, inner, keepdim)
    if not keepdim and outer > inner:
        outer -= 1
    return sums.amax(outer, keepdim) if ord > 0 else sums.amin(outer, keepdim)


def cond(A, p=None):
    if p is None or p in (2, -2):
        values = svdvals(A)
        largest, smallest = values.narrow(-1, 0, 1), values.narrow(-1, values.size(-1) - 1, 1)
        return (smallest / largest if p == -2 else largest / smallest).squeeze(-1)
    return matrix_norm(A, p) * matrix_norm(inv(A), p)


def matrix_rank(A, tol=None, hermitian=False, *, atol=None, rtol=None):
    S = eigvalsh(A).abs().sort(descending=True)[0] if hermitian else svdvals(A)
    limit = _tolerance(A, S, tol if atol is None else atol, rtol)
    return (S > limit).sum(-1)


def slogdet(A):
    _check("linalg.slogdet", A, True)
    return _slogdet_result(torch.slogdet(A))


def diagonal(A, *, offset=0, dim1=-2, dim2=-1):
    return A.diagonal(offset, dim1, dim2)


def vecdot(x, y, *, dim=-1):
    return (x * y).sum(dim)


def vander(x, N=None):
    n = x.size(-1) if N is None else N
    powers = x.unsqueeze(-1).expand(tuple(x.shape) + (max(n - 1, 0),)).cumprod(-1)
    return torch.cat([torch.ones(tuple(x.shape) + (1,), dtype=powers.dtype), powers], -1)


def multi_dot(tensors):
    """Of three matrices, the cheaper order, as PyTorch has it; vectors at the ends."""
    if len(tensors) < 2:
        raise RuntimeError("multi_dot(): expected at least 2 tensors but got " + str(len(tensors)))
    if any(tensor.dtype != tensors[0].dtype for tensor in tensors):
        raise NotImplementedError("torch.linalg.multi_dot takes tensors of one dtype here")
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
    if len(tensors) > 3:
        from _chain_order import chained, cheapest
        sizes = [tensor.size(0) for tensor in tensors] + [tensors[-1].size(1)]
        return chained(tensors, torch.mm, cheapest(sizes), 0, len(tensors) - 1)
    a, b, c = tensors
    first = a.size(0) * b.size(1) * (a.size(1) + c.size(1))
    last = a.size(1) * c.size(1) * (a.size(0) + b.size(1))
    return a.mm(b).mm(c) if first <= last else a.mm(b.mm(c))
