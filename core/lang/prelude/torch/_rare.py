"""More of torch._composed: what programs use now and then, composed as ATen composes it."""
import math

import torch
import torch.nn.functional
from _warnings import warn_once
from torch import _nn


def _no_kernel(kernel, dtype):
    """What ATen says of a dtype that a kernel does not take."""
    kind = torch.empty(0, dtype=dtype).type().split(".")[-1].removesuffix("Tensor")
    raise RuntimeError(f"\"{kernel}\" not implemented for '{kind}'")


# --- Joining and parting ---

def column_stack(tensors):
    if not tensors:
        raise RuntimeError("column_stack expects a non-empty TensorList")
    return torch.hstack([t.reshape(t.numel(), 1) if t.dim() <= 1 else t for t in tensors])


def dstack(tensors):
    if not tensors:
        raise RuntimeError("dstack expects a non-empty TensorList")
    return torch.cat([_three(t) for t in tensors], 2)


def _three(t):
    if t.dim() == 0:
        return t.reshape(1, 1, 1)
    if t.dim() == 1:
        return t.unsqueeze(0).unsqueeze(2)
    return t.unsqueeze(2) if t.dim() == 2 else t


def _parted(name, least, input, dim, sections, indices):
    if input.dim() < least:
        raise RuntimeError(f"torch.{name} requires a tensor with at least {least} dimension, but got a "
                           f"tensor with {input.dim()} dimensions!")
    if indices is not None:
        return input.tensor_split(tuple(indices), dim)
    if sections == 0 or input.size(dim) % sections:
        raise RuntimeError(f"torch.{name} attempted to split along dimension {dim}, but the size of the "
                           f"dimension {input.size(dim)} is not divisible by the split_size {sections}!")
    return input.tensor_split(sections, dim)


def hsplit(input, sections=None, indices=None):
    return _parted("hsplit", 1, input, 0 if input.dim() == 1 else 1, sections, indices)


def vsplit(input, sections=None, indices=None):
    return _parted("vsplit", 2, input, 0, sections, indices)


def dsplit(input, sections=None, indices=None):
    return _parted("dsplit", 3, input, 2, sections, indices)


# --- Statistics ---

def _two_dims(name, input):
    if input.dim() > 2:
        raise RuntimeError(f"{name}(): expected input to have two or fewer dimensions but got an input with "
                           f"{input.dim()} dimensions")


def cov(input, correction=1, fweights=None, aweights=None):
    if fweights is not None or aweights is not None:
        raise NotImplementedError("torch.cov has no fweights and aweights here")
    _two_dims("cov", input)
    if input.dtype == torch.bool:
        raise RuntimeError("cov(): bool dtype is not supported for input")
    rows = input.view(1, -1) if input.dim() < 2 else input
    n = rows.size(1)
    if n - correction <= 0:
        warn_once("cov(): degrees of freedom is <= 0 (Triggered internally at  "
                  "./aten/src/ATen/native/Correlation.cpp:100.)")
    apart = rows - (rows.sum(1) / torch.tensor(n)).unsqueeze(1)
    return apart.mm(apart.t()).true_divide(torch.tensor(n - correction).clamp_min(0)).squeeze()


def corrcoef(input):
    _two_dims("corrcoef", input)
    c = cov(input)
    if c.dim() == 0:
        return c / c
    deviation = c.diag().sqrt()
    return (c / deviation.view(-1, 1) / deviation.view(1, -1)).clip(-1, 1)


# --- Areas ---

def _neighbours(t, dim):
    """All but the last along dim, and all but the first."""
    if t.dim() == 0:
        raise IndexError("slice() cannot be applied to a 0-dim tensor.")
    n = max(t.size(dim) - 1, 0)
    return t.narrow(dim, 0, n), t.narrow(dim, min(1, t.size(dim)), n)


def _widths(name, y, x, dim):
    if x.dim() == 1:
        if x.size(0) != y.size(dim):
            raise RuntimeError(f"{name}: There must be one `x` value for each sample point")
        shape = [1] * y.dim()
        shape[dim] = x.size(0)
        x = x.view(shape)
    elif x.dim() < y.dim():
        x = x.view([1] * (y.dim() - x.dim()) + list(x.shape))
    left, right = _neighbours(x, dim)
    return right - left


def trapezoid(y, x=None, dx=1, dim=-1):
    if y.size(dim) == 0:
        return y.sum(dim) * 0
    if x is None:
        ends = y.select(dim, 0) + y.select(dim, -1)
        return _nn.mul_scalar(y.sum(dim) - _nn.mul_scalar(ends, 0.5), dx)
    widths = _widths("trapezoid", y, x, dim)
    left, right = _neighbours(y, dim)
    return _nn.div_scalar(((left + right) * widths).sum(dim), 2.0)


trapz = trapezoid


def cumulative_trapezoid(y, x=None, dx=1, dim=-1):
    if x is None:
        left, right = _neighbours(y, dim)
        return _nn.mul_scalar(left + right, dx / 2.0).cumsum(dim)
    widths = _widths("cumulative_trapezoid", y, x, dim)
    left, right = _neighbours(y, dim)
    return _nn.div_scalar(((left + right) * widths).cumsum(dim), 2.0)


# --- Powers, triangles, runs ---

def vander(x, N=None, increasing=False):
    if x.dim() != 1:
        raise RuntimeError("x must be a one-dimensional tensor.")
    N = x.size(0) if N is None else N
    if N < 0:
        raise RuntimeError("N must be non-negative.")
    made = torch.empty(x.size(0), N, dtype=x.dtype)
    if N > 0:
        made.select(1, 0).fill_(1)
    if N > 1:
        made.narrow(1, 1, N - 1).copy_(x.unsqueeze(1))
        made.narrow(1, 1, N - 1).copy_(made.narrow(1, 1, N - 1).cumprod(1))
    return made if increasing else made.flip([1])


def _triangle(name, upper, row, col, offset, dtype):
    for what, n in (("row", row), ("col", col)):
        if n < 0:
            raise RuntimeError(f"{what} must be non-negative, got{n}")
    dtype = torch.int64 if dtype is None else dtype
    if dtype not in (torch.int64, torch.int32):
        _no_kernel(name, dtype)
    # Of each row that keeps any: the first column, and how many.
    low, high = (0, min(row, col - offset)) if upper else (max(0, -offset), row)
    rows = torch.arange(low, max(low, high) if col else low)
    ends = rows + offset
    first = ends.clamp(min=0) if upper else torch.zeros_like(rows)
    counts = col - first if upper else (ends + 1).clamp(max=col)
    before = counts.cumsum(0) - counts
    i = rows.repeat_interleave(counts)
    j = torch.arange(i.numel()) + (first - before).repeat_interleave(counts)
    return torch.stack((i, j)).to(dtype)


def tril_indices(row, col, offset=0, dtype=None, layout=None, device=None):
    return _triangle("tril_indices", False, row, col, offset, dtype)


def triu_indices(row, col, offset=0, dtype=None, layout=None, device=None):
    return _triangle("triu_indices", True, row, col, offset, dtype)


def unique_consecutive(input, return_inverse=False, return_counts=False, dim=None):
    if input.dtype == torch.float16:
        _no_kernel("unique" if dim is None else "unique_dim", input.dtype)
    if input.requires_grad and torch.is_grad_enabled():
        from torch._seldom import unique_tracked
        return unique_tracked("UniqueConsecutiveBackward0", "unique_consecutive", input,
                              unique_consecutive(input.detach(), return_inverse, return_counts, dim))
    rows = input.reshape(-1, 1) if dim is None else input.transpose(0, dim).flatten(1)
    n = rows.size(0)
    first = torch.ones(n, dtype=torch.bool)
    if n > 1:
        first[1:] = (rows[1:] != rows[:-1]).any(1)
    starts = first.nonzero().view(-1)
    values = input.reshape(-1)[starts] if dim is None else input.index_select(dim, starts)
    made = [values]
    if return_inverse:
        places = first.cumsum(0) - 1
        made.append(places.view(input.shape) if dim is None else places)
    if return_counts:
        made.append(torch.cat([starts, torch.tensor([n])]).diff())
    return tuple(made) if len(made) > 1 else values


def float_power(input, exponent):
    if not isinstance(input, torch.Tensor) and not isinstance(exponent, torch.Tensor):
        got = f"{type(input).__name__}, {type(exponent).__name__}"
        raise TypeError(f"float_power() received an invalid combination of arguments - got ({got}), but expected one of:\n"
                        " * (Tensor input, Tensor exponent, *, Tensor out)\n"
                        " * (Number self, Tensor exponent, *, Tensor out)\n"
                        " * (Tensor input, Number exponent, *, Tensor out)\n")
    input, exponent = [one.to(torch.float64) if isinstance(one, torch.Tensor) else float(one)
                       for one in (input, exponent)]
    return torch.pow(input, exponent)


# --- What would be complex, and signs of infinity ---

def positive(input):
    if input.dtype == torch.bool:
        raise RuntimeError("The `+` operator, on a bool tensor is not supported.")
    return input


def real(input):
    return input


conj = real


def adjoint(input):
    if input.dim() < 2:
        raise RuntimeError("tensor.adjoint() is only supported on matrices or batches of matrices. Got "
                           f"{input.dim()}-D tensor.")
    return input.transpose(-2, -1)


def isreal(input):
    return torch.ones(input.shape, dtype=torch.bool)


def isposinf(input):
    return input.detach() == math.inf


def isneginf(input):
    return input.detach() == -math.inf


def is_same_size(input, other):
    return input.shape == other.shape


def scalar_tensor(s, dtype=None, layout=None, device=None, requires_grad=False):
    dtype = torch.get_default_dtype() if dtype is None else dtype
    return torch.tensor(s, dtype=dtype, requires_grad=requires_grad)


# --- Element by element ---

def _whole(name, function, input, other):
    dtype = torch.result_type(input, other)
    if dtype.is_floating_point or dtype == torch.bool:
        _no_kernel(name + "_cpu", dtype)
    a, b = torch.broadcast_tensors(input, other)
    made = [function(x, y) for x, y in zip(a.flatten().tolist(), b.flatten().tolist())]
    return torch.tensor(made, dtype=dtype).view(a.shape)


def gcd(input, other):
    return _whole("gcd", math.gcd, input, other)


def lcm(input, other):
    return _whole("lcm", math.lcm, input, other)


def _no_graph(name, input):
    if input.requires_grad:
        raise RuntimeError(f"Can't call {name}() on Variable that requires grad. Use "
                           f"var.detach().{name}() instead.")


def apply_(input, callable):
    _no_graph("apply_", input)
    made = [callable(x) for x in input.flatten().tolist()]
    return input.copy_(torch.tensor(made, dtype=input.dtype).view(input.shape))


def map_(input, tensor, callable):
    _no_graph("map_", input)
    other = tensor.expand_as(input)
    made = [callable(x, y) for x, y in zip(input.flatten().tolist(), other.flatten().tolist())]
    return input.copy_(torch.tensor(made, dtype=input.dtype).view(input.shape))


def fill_diagonal_(input, fill_value, wrap=False):
    if input.dim() < 2:
        raise RuntimeError("dimensions must larger than 1")
    sizes = list(input.shape)
    if input.dim() > 2 and sizes.count(sizes[0]) != len(sizes):
        raise RuntimeError("all dimensions of input must be of equal length")
    step = (sum(input.stride()),)
    input.as_strided((min(sizes),), step, input.storage_offset()).fill_(fill_value)
    if wrap and input.dim() == 2 and sizes[0] > sizes[1] + 1:
        # ATen begins anew a row below the square, as often as there is room.
        begin = input.stride(0) * (sizes[1] + 1)
        n = -(-(sizes[0] * sizes[1] - begin) // (sizes[1] + 1))
        input.as_strided((n,), step, input.storage_offset() + begin).fill_(fill_value)
    return input


# --- Draws ---

def _drawn(name, input, values):
    if input.dtype == torch.bool or not (input.dtype.is_floating_point or name == "geometric"):
        _no_kernel(name + "_cpu", input.dtype)
    if input.requires_grad:
        raise NotImplementedError(f"Tensor.{name}_ has no tensors that require grad here")
    return input.copy_(values.view(input.shape))


def _uniform(n, generator):
    return torch.rand(n, dtype=torch.float64, generator=generator)


def cauchy_(input, median=0.0, sigma=1.0, generator=None):
    u = _uniform(input.numel(), generator)
    return _drawn("cauchy", input, median + sigma * torch.tan(math.pi * (u - 0.5)))


def geometric_(input, p, generator=None):
    if not 0 < p < 1:
        raise RuntimeError(f"geometric_ expects p to be in (0, 1), but got p={p:g}")
    u = _uniform(input.numel(), generator)
    return _drawn("geometric", input, torch.ceil(torch.log(u) / math.log(1.0 - p)))


def log_normal_(input, mean=1.0, std=2.0, generator=None):
    if not std > 0:
        raise RuntimeError(f"log_normal_ expects std > 0.0, but found std={std:g}")
    # One by one, as the generator's other draws of single numbers: fewer than 16 at a time are.
    parts = [torch.randn(min(8, input.numel() - i), dtype=torch.float64, generator=generator)
             for i in range(0, input.numel(), 8)]
    values = torch.cat(parts) if parts else torch.empty(0)
    return _drawn("log_normal", input, torch.exp(values * std + mean))


def poisson(input, generator=None):
    if not input.dtype.is_floating_point:
        _no_kernel("poisson_cpu", input.dtype)
    if input.requires_grad and torch.is_grad_enabled():
        raise NotImplementedError("torch.poisson has no tensors that require grad here")
    made = []
    for rate in input.flatten().tolist():
        if not rate >= 0:
            raise RuntimeError("invalid Poisson rate, expected rate to be non-negative")
        made.append(_large_poisson(rate, generator) if rate >= 10 else _small_poisson(rate, generator))
    return torch.tensor(made, dtype=input.dtype).view(input.shape)


def _small_poisson(rate, generator):
    if rate == 0:
        return 0
    least = math.exp(-rate)
    x, product = 0, _uniform(1, generator).item()
    while product > least:
        x += 1
        product *= _uniform(1, generator).item()
    return x


def _large_poisson(rate, generator):
    """Transformed rejection (Hörmann, 1993), as ATen's sample_poisson."""
    b = 0.931 + 2.53 * math.sqrt(rate)
    a = -0.059 + 0.02483 * b
    inverse = 1.1239 + 1.1328 / (b - 3.4)
    vr = 0.9277 - 3.6224 / (b - 2)
    while True:
        u, v = _uniform(1, generator).item() - 0.5, _uniform(1, generator).item()
        us = 0.5 - abs(u)
        k = math.floor((2 * a / us + b) * u + rate + 0.43)
        if us >= 0.07 and v <= vr:
            return k
        if k < 0 or (us < 0.013 and v > us):
            continue
        if (math.log(v) + math.log(inverse) - math.log(a / (us * us) + b)
                <= -rate + k * math.log(rate) - math.lgamma(k + 1)):
            return k


# --- What torch.nn.functional has, too ---

def cosine_similarity(x1, x2, dim=1, eps=1e-8):
    return torch.nn.functional.cosine_similarity(x1, x2, dim, eps)


def pairwise_distance(x1, x2, p=2.0, eps=1e-6, keepdim=False):
    return torch.nn.functional.pairwise_distance(x1, x2, p, eps, keepdim)


# --- Truth in place ---

def _truth_(name, input, other):
    """0 and 1 in input's own dtype. No graph knows of it, in PyTorch neither."""
    with torch.no_grad():
        truth = getattr(torch, name)(input, *other)
        if truth.shape != input.shape:
            raise RuntimeError(f"output with shape {list(input.shape)} doesn't match the broadcast "
                               f"shape {list(truth.shape)}")
        return input.copy_(truth)


def logical_and_(input, other):
    return _truth_("logical_and", input, [other])


def logical_or_(input, other):
    return _truth_("logical_or", input, [other])


def logical_xor_(input, other):
    return _truth_("logical_xor", input, [other])


def logical_not_(input):
    return _truth_("logical_not", input, [])


def storage(input):
    from torch.storage import TypedStorage
    return TypedStorage(input)


def __array__(input, dtype=None):
    return input.numpy() if dtype is None else input.numpy().astype(dtype, copy=False)
