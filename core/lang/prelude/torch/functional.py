"""What of torch takes any number of tensors, or is composed: torch.einsum, meshgrid and their like."""
import torch
from _warnings import warn_once
from torch import _einsum, _meshgrid, _nn


def _listed(tensors):
    """f(a, b) and f([a, b]) are the same."""
    if len(tensors) == 1 and isinstance(tensors[0], (list, tuple)):
        return tuple(tensors[0])
    return tensors


def einsum(*args):
    equation, operands = args[0], _listed(args[1:])
    if isinstance(equation, torch.Tensor):
        equation, operands = _equation_of_lists(args)
    if "..." in equation:
        equation = _without_ellipsis(equation.replace(" ", ""), operands)
    return _einsum(equation, operands)


def _equation_of_lists(args):
    """einsum(a, [0, 1], b, [1, 2], [0, 2]): numbers for letters."""
    def letters(numbers):
        parts = []
        for n in numbers:
            if n is not ... and not 0 <= n < 52:
                raise RuntimeError("einsum(): not in the range [0, 52)")
            parts.append("..." if n is ... else chr(65 + n) if n < 26 else chr(71 + n))
        return "".join(parts)

    equation = ",".join([letters(lst) for lst in args[1::2]])
    if len(args) % 2:
        equation += "->" + letters(args[-1])
    return equation, args[:len(args) // 2 * 2:2]


def _without_ellipsis(equation, operands):
    """Each ... as letters of their own, from the right, so that missing dims are in front."""
    left, arrow, right = equation.partition("->")
    terms = left.split(",")
    free = [chr(c) for c in range(ord("z"), 64, -1) if chr(c).isalpha() and chr(c) not in equation]
    most = max([operand.dim() - len(term) + 3 for term, operand in zip(terms, operands)
                if "..." in term], default=0)
    letters = "".join(free[:max(most, 0)][::-1])
    for i, (term, operand) in enumerate(zip(terms, operands)):
        n = operand.dim() - len(term) + 3
        if "..." in term and n < 0:
            raise RuntimeError(f"einsum(): the number of subscripts in the equation ({len(term) - 3}) "
                               f"is more than the number of dimensions ({operand.dim()}) for operand "
                               f"{i}")
        terms[i] = term.replace("...", letters[most - n:] if n else "")
    if not arrow:
        plain = left.replace("...", "").replace(",", "")
        right = "..." + "".join(sorted([c for c in set(plain) if plain.count(c) == 1]))
    return ",".join(terms) + "->" + right.replace("...", letters)


def meshgrid(*tensors, indexing=None):
    if indexing not in (None, "ij", "xy"):
        raise RuntimeError("torch.meshgrid: indexing must be one of \"xy\" or \"ij\", "
                           f"but received: {indexing}")
    if indexing is None:
        warn_once("torch.meshgrid: in an upcoming release, it will be required to pass the "
                  "indexing argument. (Triggered internally at  "
                  "./aten/src/ATen/native/TensorShape.cpp:3190.)")
    return _meshgrid(_listed(tensors), indexing or "ij")


def broadcast_shapes(*shapes):
    shapes = [(shape,) if isinstance(shape, int) else tuple(shape) for shape in shapes]
    longest = max([len(shape) for shape in shapes], default=0)
    result = [1] * longest
    for shape in shapes:
        for i in range(-1, -1 - len(shape), -1):
            if shape[i] == 1 or shape[i] == result[i]:
                continue
            if result[i] != 1:
                raise RuntimeError("Shape mismatch: objects cannot be broadcast to a single shape")
            result[i] = shape[i]
    return torch.Size(result)


def _broadcast_pair(a, b):
    rank = max(len(a), len(b))
    a = (1,) * (rank - len(a)) + tuple(a)
    b = (1,) * (rank - len(b)) + tuple(b)
    for i in range(rank - 1, -1, -1):
        if a[i] != b[i] and a[i] != 1 and b[i] != 1:
            raise RuntimeError(f"The size of tensor a ({a[i]}) must match the size of tensor b "
                               f"({b[i]}) at non-singleton dimension {i}")
    return torch.Size([y if x == 1 else x for x, y in zip(a, b)])


def broadcast_tensors(*tensors):
    tensors = _listed(tensors)
    size = torch.Size([])
    for tensor in tensors:
        size = _broadcast_pair(size, tensor.shape)
    return tuple([tensor if tensor.shape == size else tensor.expand(size) for tensor in tensors])


def cartesian_prod(*tensors):
    tensors = _listed(tensors)
    if len(tensors) == 1:
        return tensors[0]
    return torch.stack([grid.flatten() for grid in _meshgrid(tensors, "ij")], dim=1)


def block_diag(*tensors):
    from torch._matrices import block_diag
    return block_diag(*tensors)


def chain_matmul(*matrices, out=None):
    if out is not None:
        raise NotImplementedError("torch.chain_matmul has no out= here")
    from torch._matrices import chain_matmul
    return chain_matmul(*matrices)


def combinations(input, r=2, with_replacement=False):
    _nn.combinations(input, r, with_replacement=with_replacement)
    r = int(r)
    if input.dim() != 1:
        raise RuntimeError("Expect a 1D vector, but got shape " + str(list(input.shape)))
    if r < 0:
        raise RuntimeError(f"Expect a non-negative number, but got {r}")
    if r == 0:
        return torch.empty(0, dtype=input.dtype)
    places = _meshgrid([torch.arange(input.numel())] * r, "ij")
    mask = torch.ones_like(places[0], dtype=torch.bool)
    for left, right in zip(places[:-1], places[1:]):
        mask = mask & (left <= right if with_replacement else left < right)
    return torch.stack([grid.masked_select(mask) for grid in _meshgrid([input] * r, "ij")], dim=1)


def _at_least(tensors, grow):
    if len(tensors) == 1 and not isinstance(tensors[0], (list, tuple)):
        return grow(tensors[0])
    return tuple([grow(tensor) for tensor in _listed(tensors)])


def atleast_1d(*tensors):
    return _at_least(tensors, lambda x: x.reshape(1) if x.dim() == 0 else x)


def atleast_2d(*tensors):
    def grow(x):
        return x.reshape(1, 1) if x.dim() == 0 else x.unsqueeze(0) if x.dim() == 1 else x
    return _at_least(tensors, grow)


def atleast_3d(*tensors):
    def grow(x):
        if x.dim() >= 2:
            return x.unsqueeze(-1) if x.dim() == 2 else x
        return x.reshape(1, 1, 1) if x.dim() == 0 else x.unsqueeze(0).unsqueeze(-1)
    return _at_least(tensors, grow)


def _no_nan(input):
    """PyTorch's hash table and sort have no order for it."""
    if input.is_floating_point() and input.isnan().any():
        raise NotImplementedError("torch.unique of nan, whose order is that of a hash table, "
                                  "is not part of the playground")


def _unique_along(input, dim, return_inverse, return_counts):
    """The slices along a dim, each once and in order."""
    _no_nan(input)
    n = input.size(dim)
    rows = input.transpose(0, dim).reshape(n, -1).tolist()
    first, inverse, counts = [], [0] * n, []
    for i in sorted_(range(n), key=rows.__getitem__):
        if not first or rows[i] != rows[first[-1]]:
            first.append(i)
            counts.append(0)
        inverse[i] = len(first) - 1
        counts[-1] += 1
    results = [input.index_select(dim, torch.tensor(first, dtype=torch.int64))]
    if return_inverse:
        results.append(torch.tensor(inverse, dtype=torch.int64))
    if return_counts:
        results.append(torch.tensor(counts, dtype=torch.int64))
    return results[0] if len(results) == 1 else tuple(results)


sorted_ = sorted


def unique(input, sorted=True, return_inverse=False, return_counts=False, dim=None):
    if dim is None:
        _nn._unique2(input, sorted=sorted, return_inverse=return_inverse, return_counts=return_counts)
    else:
        _nn.unique_dim(input, dim, sorted=sorted, return_inverse=return_inverse, return_counts=return_counts)
    if input.dtype == torch.float16:
        from torch._rare import _no_kernel
        _no_kernel("unique" if dim is None else "unique_dim", input.dtype)
    if input.requires_grad and torch.is_grad_enabled():
        from torch._seldom import unique_tracked
        node, kernel = ("Unique2", "_unique2") if dim is None else ("UniqueDim", "unique_dim")
        return unique_tracked(f"{node}Backward0", kernel, input,
                              unique(input.detach(), sorted, return_inverse, return_counts, dim))
    if dim is not None:
        return _unique_along(input, dim, return_inverse, return_counts)
    if not sorted:
        raise NotImplementedError("torch.unique: sorted=False, whose order is that of a hash table, "
                                  "is not part of the playground")
    _no_nan(input)
    values, order = input.reshape(-1).sort()
    first = torch.ones_like(values, dtype=torch.bool)
    first[1:] = values[1:] != values[:-1]
    results = [values[first]]
    if return_inverse:
        inverse = torch.empty_like(order)
        inverse[order] = first.long().cumsum(0) - 1
        results.append(inverse.reshape(input.shape))
    if return_counts:
        starts = first.nonzero().reshape(-1)
        results.append(torch.cat([starts[1:], torch.tensor([values.numel()])])[:len(starts)] - starts)
    return results[0] if len(results) == 1 else tuple(results)


def bincount(input, weights=None, minlength=0):
    _nn.bincount(input, weights, minlength=minlength)
    minlength = int(minlength)
    if input.is_floating_point() or input.dtype == torch.bool:
        kind = input.type().removeprefix("torch.").removesuffix("Tensor")
        raise RuntimeError(f"\"bincount_cpu\" not implemented for '{kind}'")
    if minlength < 0:
        raise RuntimeError("minlength should be >= 0")
    if input.dim() != 1 or (input < 0).any():
        raise RuntimeError("bincount only supports 1-d non-negative integral inputs.")
    if weights is not None and weights.shape != input.shape:
        raise RuntimeError("weights should be 1-d and have the same length as input")
    size = max(int(input.max()) + 1 if input.numel() > 0 else 0, minlength)
    places = input.long()
    if weights is None:
        return torch.zeros(size, dtype=torch.int64).index_add_(0, places, torch.ones_like(places))
    weights = weights.detach()
    if weights.dtype != torch.float32:
        weights = weights.double()
    return torch.zeros(size, dtype=weights.dtype).index_add_(0, places, weights)
