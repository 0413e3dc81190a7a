"""Functions of torch that are composed of others. Their arguments have been matched already (rows
of torch.def whose body is `python`), so there is nothing to ask about their types."""
import torch
from torch import _nn
from torch._gammas import _sample_dirichlet, _standard_gamma, binomial, mvlgamma
from torch._rare import *
from torch._rare import __array__, _no_kernel
from torch._matrices import nanmedian, scatter_reduce, scatter_reduce_
from torch.autograd._named import Function, named


# --- Quantiles ---

_WAYS = ("linear", "lower", "higher", "midpoint", "nearest")


def _check_quantile(name, input, q, interpolation):
    if isinstance(q, torch.Tensor):
        if not ((q >= 0) & (q <= 1)).all():
            raise RuntimeError(f"quantile() q values must be in the range [0, 1]")
    elif q < 0 or q > 1:
        raise RuntimeError(f"quantile() q must be in the range [0, 1] but got {q:g}")
    else:
        q = torch.tensor(q, dtype=input.dtype if input.is_floating_point() else torch.float64)
    if interpolation not in _WAYS:
        raise RuntimeError("quantile() interpolation must be one of linear, lower, higher, midpoint "
                           f"or nearest, but got {interpolation}")
    if input.numel() == 0:
        raise RuntimeError("quantile() input tensor must be non-empty")
    if q.dim() > 1:
        raise RuntimeError("quantile() q must be a scalar or 1D tensor")
    if input.dtype not in (torch.float32, torch.float64):
        raise RuntimeError("quantile() input tensor must be either float or double dtype")
    if input.dtype != q.dtype:
        raise RuntimeError("quantile() q tensor must be same dtype as the input tensor")
    return q


def _in_order(input, dim, keepdim):
    """The values in order along the last dim, in the shape of the result but for that dim."""
    if dim is None:
        return input.flatten().sort()[0].view([1] * (input.dim() if keepdim else 0) + [-1])
    shape = list(input.shape)
    if dim < -max(len(shape), 1) or dim >= max(len(shape), 1):
        input.size(dim)  # an IndexError
    dim %= max(len(shape), 1)
    if dim == len(shape) - 1:
        values = input.sort()[0]
    else:
        values = input.unsqueeze(-1).transpose(dim, -1).sort()[0]
    if shape and keepdim:
        shape[dim] = 1
    elif shape:
        del shape[dim]
    return values.view(shape + [-1])


def _ranked(name, input, q, dim, keepdim, interpolation):
    """As ATen's quantile: the values around rank q (n - 1), and how much of each."""
    q = _check_quantile(name, input, q, interpolation)
    values = _in_order(input, dim, keepdim)
    missing = values.isnan()
    if name == "nanquantile":
        ranks = q * (missing.logical_not().sum(-1, keepdim=True) - 1)
        ranks = ranks.masked_fill(ranks < 0, 0)
    else:
        last = values.size(-1) - 1
        ranks, any_missing = torch.broadcast_tensors(q * last, missing.any(-1, keepdim=True))
        ranks = ranks.masked_fill(any_missing, last)
    if interpolation in ("lower", "higher", "nearest"):
        round = {"lower": torch.floor, "higher": torch.ceil, "nearest": torch.round}
        ranks = round[interpolation](ranks)
    below = ranks.long()
    result = values.gather(-1, below)
    if interpolation in ("linear", "midpoint"):
        weight = ranks - below if interpolation == "linear" else torch.full_like(ranks, 0.5)
        result.lerp_(values.gather(-1, ranks.ceil().long()), weight)
    if q.dim() == 0:
        return result.squeeze_(-1)
    return result.unsqueeze_(0).transpose_(0, -1).squeeze_(-1)


def quantile(input, q, dim=None, keepdim=False, interpolation="linear"):
    return _ranked("quantile", input, q, dim, keepdim, interpolation)


def nanquantile(input, q, dim=None, keepdim=False, interpolation="linear"):
    return _ranked("nanquantile", input, q, dim, keepdim, interpolation)


# --- Histograms ---

def _limits(name, input, low, high):
    """As PyTorch: the range of the input where none is given, and one around it if it is a point."""
    if low == high and input.numel() > 0:
        low, high = input.min().item(), input.max().item()
    if low - low != 0 or high - high != 0:
        raise RuntimeError(f"{name}: range of [{low:g}, {high:g}] is not finite")
    if low > high:
        raise RuntimeError(f"{name}: max must be larger than min")
    return (low, high) if low != high else (low - 0.5, high + 0.5) if input.numel() else (0, 1)


def _counted(places, size, weight, dtype):
    if weight is None:
        weight = torch.ones(places.numel(), dtype=dtype)
    return torch.zeros(size, dtype=dtype).index_add_(0, places, weight)


def histc(input, bins=100, min=0, max=0):
    if not input.is_floating_point():
        kernel = "linspace_cpu" if input.dtype == torch.bool else "histogram_cpu"
        _no_kernel(kernel, input.dtype)
    if input.dtype == torch.float16:
        _no_kernel("aminmax_cpu" if min == max else "histogram_cpu", input.dtype)
    if bins <= 0:
        raise RuntimeError(f"torch.histogram(): bins must be > 0, but got {bins} for dimension 0")
    values = input.detach().flatten()
    low, high = _limits("torch.histc", values, min, max)
    values = values[(values >= low) & (values <= high)]
    places = ((values - low) * bins / (high - low)).long().clamp_max(bins - 1)
    return _counted(places, bins, None, input.dtype)


def _edges(input, bins, range):
    if bins <= 0:
        raise RuntimeError(f"torch.histogram(): bins must be > 0, but got {bins} for dimension 0")
    low, high = (0, 0) if range is None else range
    low, high = _limits("torch.histogram()", input, low, high)
    return torch.linspace(low, high, bins + 1).to(input.dtype)


def histogram(input, bins, range=None, weight=None, density=False):
    if input.requires_grad and torch.is_grad_enabled():
        raise NotImplementedError("torch.histogram has no grad_fn here")
    if not input.is_floating_point():
        raise RuntimeError("\"histogramdd\" not implemented for integers")
    values = input.flatten()
    if isinstance(bins, torch.Tensor):
        if bins.dtype != input.dtype:
            raise RuntimeError("torch.histogramdd: input tensor and bins tensors should have the "
                               "same dtype")
        edges = bins
    else:
        edges = _edges(values, bins, range)
    inside = (values >= edges[0]) & (values <= edges[-1])
    if weight is not None:
        if weight.shape != input.shape:
            raise RuntimeError("torch.histogramdd: if weight tensor is provided it should have the "
                               "same shape as the input tensor excluding its innermost dimension, "
                               f"but got input with shape {list(values.shape) + [1]} and weight "
                               f"with shape {list(weight.shape)}")
        weight = weight.flatten()[inside]
    size = edges.numel() - 1
    places = (edges <= values[inside].unsqueeze(1)).sum(1) - 1
    hist = _counted(places.clamp_max(size - 1), size, weight, input.dtype)
    if density:
        hist = hist / hist.sum() / (edges[1:] - edges[:-1])
    return _nn.named("histogram", hist, edges)


# --- Products ---

def _contracted(a, b, dims):
    if isinstance(dims, torch.Tensor):
        dims = dims.tolist() if dims.numel() > 1 else int(dims.item())
    if isinstance(dims, int):
        if dims < 0:
            raise RuntimeError(f"tensordot expects dims >= 0, but got dims={dims}")
        return list(range(-dims, 0)), list(range(dims))
    if not isinstance(dims, (tuple, list)):
        raise RuntimeError("tensordot expects dims to be int or Tuple[List[int], List[int]] or "
                           f"List[List[int]] containing two lists, but got dims={dims}")
    return dims


def _from_front(dims, tensor):
    """The dims counted from the front, each of them once."""
    result = []
    for dim in dims:
        tensor.size(dim)
        result.append(dim + tensor.dim() if dim < 0 else dim)
    for dim in result:
        if result.count(dim) > 1:
            raise RuntimeError(f"dim {dim} appears multiple times in the list of dims")
    return result


_PRODUCTS = ("use_mm_for_euclid_dist_if_necessary", "use_mm_for_euclid_dist",
             "donot_use_mm_for_euclid_dist")


def cdist(x1, x2, p=2.0, compute_mode=_PRODUCTS[0]):
    if compute_mode not in _PRODUCTS:
        raise ValueError(f"{compute_mode} is not a valid value for compute_mode")
    return torch._cdist(x1, x2, p, _PRODUCTS.index(compute_mode))


def tensordot(a, b, dims=2):
    dims_a, dims_b = _contracted(a, b, dims)
    if len(dims_a) != len(dims_b):
        raise RuntimeError("both dimension lists should have same length")
    inner = 1
    for i, k in zip(dims_a, dims_b):
        # A dim of size 1 is as good as a broadcast one: the other is summed first.
        if b.size(k) == 1:
            a = a.sum(i, keepdim=True)
        elif a.size(i) == 1:
            b = b.sum(k, keepdim=True)
        elif a.size(i) != b.size(k):
            raise RuntimeError("contracted dimensions need to match, but first has size "
                               f"{a.size(i)} in dim {i} and second has size {b.size(k)} in dim {k}")
        inner *= a.size(i)
    dims_a, dims_b = _from_front(dims_a, a), _from_front(dims_b, b)
    free_a = [d for d in range(a.dim()) if d not in dims_a]
    free_b = [d for d in range(b.dim()) if d not in dims_b]
    size_a, size_b = [a.size(d) for d in free_a], [b.size(d) for d in free_b]
    rows, columns = torch.Size(size_a).numel(), torch.Size(size_b).numel()
    left = a.permute(free_a + dims_a).reshape(rows, inner)
    right = b.permute(dims_b + free_b).reshape(inner, columns)
    return left.mm(right).reshape(size_a + size_b)


# --- Places in order ---

def unique(input, sorted=True, return_inverse=False, return_counts=False, dim=None):
    return torch.unique(input, sorted, return_inverse, return_counts, dim)


def searchsorted(sorted_sequence, self, out_int32=False, right=False, side=None):
    if side not in (None, "left", "right"):
        raise RuntimeError("torch.searchsorted(): side can only be 'left' or 'right' but got "
                           + side)
    if side == "left" and right:
        raise RuntimeError("torch.searchsorted(): side and right can't be set to opposites, got "
                           "side of left while right was True")
    values = self if isinstance(self, torch.Tensor) else torch.tensor(self)
    sequence = sorted_sequence.detach()
    if sequence.dim() != 1 and sequence.shape[:-1] != values.shape[:-1]:
        raise RuntimeError(
            "torch.searchsorted(): boundaries tensor should be 1 dimension or the first N-1 "
            "dimensions of boundaries tensor and input value tensor must match, but we got "
            f"boundaries tensor {list(sequence.shape)} and input value tensor "
            f"{list(values.shape)}")
    # PyTorch's own search by halves, for what is in no order has an answer, too.
    values = values.detach()
    from_right = right or side == "right"
    low = torch.zeros(values.shape, dtype=torch.int64)
    high = low + sequence.size(-1)
    while (low < high).any():
        middle = low + (high - low).div(2, rounding_mode="floor")
        at = middle.clamp(max=sequence.size(-1) - 1)
        found = sequence[at] if sequence.dim() == 1 else sequence.gather(-1, at)
        later = (found > values if from_right else found >= values).logical_not() & (low < high)
        low, high = torch.where(later, middle + 1, low), torch.where(later, high, torch.minimum(high, middle))
    return low.int() if out_int32 else low


def bucketize(input, boundaries, out_int32=False, right=False):
    if boundaries.dim() != 1:
        raise RuntimeError("boundaries tensor must be 1 dimension, but got dim("
                           f"{boundaries.dim()})")
    return searchsorted(boundaries, input, out_int32, right)


def isin(elements, test_elements, assume_unique=False, invert=False):
    tests = test_elements if isinstance(test_elements, torch.Tensor) else torch.tensor(test_elements)
    found = (elements.detach().unsqueeze(-1) == tests.detach().flatten()).any(-1)
    return found.logical_not() if invert else found


def diagflat(input, offset=0):
    return input.contiguous().view(-1).diag(offset)


def msort(input):
    return input.sort(dim=0, stable=True)[0]


def inner(input, other):
    if input.dim() == 0 or other.dim() == 0:
        return input * other
    if input.size(-1) != other.size(-1):
        raise RuntimeError("inner() the last dimension must match on both input tensors but got "
                           f"shapes {list(input.shape)} and {list(other.shape)}")
    return torch.tensordot(input, other, ([-1], [-1]))


def _norm_slope(grad, off, p, result):
    """norm_backward of PyTorch, in its order of products."""
    if p == 1:
        return off.sgn() * grad
    if p == 2:
        return grad * (off / result).masked_fill_(result == 0, 0)
    size = off.abs()
    if abs(p) == float("inf"):
        most = (size == result).logical_or(size.isnan())
        return off.sgn() * ((grad / most.sum()) * most)
    if p < 1:
        return off.sgn() * size.pow(p - 1).masked_fill_(off == 0, 0) * grad * result.pow(1 - p)
    scaled = off.sgn() * size.pow(p - 1) if p < 2 else off * size.pow(p - 2)
    return scaled * (grad / result.pow(p - 1)).masked_fill_(result == 0, 0)


@named("DistBackward0")
class _Dist(Function):
    @staticmethod
    def forward(ctx, input, other, p):
        result = (input - other).norm(p)
        ctx.p = p
        ctx.save_for_backward(input, other, result)
        return result

    @staticmethod
    def backward(ctx, grad):
        input, other, result = ctx.saved_tensors
        if ctx.p == 0:
            raise NotImplementedError("torch.dist with p=0 has no gradient here")
        of_input = of_other = None
        if ctx.needs_input_grad[0]:
            of_input = _norm_slope(grad, input - other, ctx.p, result).sum_to_size(input.shape)
        if ctx.needs_input_grad[1]:
            of_other = (-_norm_slope(grad, input - other, ctx.p, result)).sum_to_size(other.shape)
        return of_input, of_other, None


def dist(input, other, p=2):
    return _Dist.apply(input, other, p)


# --- Matrices ---

def slogdet(input):
    from torch._results import result_type
    return result_type("slogdet", "sign", "logabsdet")(_nn.slogdet(input))


def _told(name, advice, line):
    from _warnings import warn_once
    warn_once(f"torch.{name} is deprecated in favor of torch.linalg.{advice} (Triggered internally at  "
              f"./aten/src/ATen/native/BatchLinearAlgebra.cpp:{line}.)")


def cholesky(input, upper=False):
    _told("cholesky", "cholesky and will be removed in a future PyTorch release.\n"
          "L = torch.cholesky(A)\nshould be replaced with\nL = torch.linalg.cholesky(A)\nand\n"
          "U = torch.cholesky(A, upper=True)\nshould be replaced with\nU = torch.linalg.cholesky(A).mH().\n"
          "This transform will produce equivalent results for all valid (symmetric positive definite) "
          "inputs.", 1615)
    return torch.linalg.cholesky(input, upper=upper)


_REMOVED = "This function was deprecated since version 1.9 and is now removed."


def solve(input, A, out=None):
    raise RuntimeError(_REMOVED + " Please use the `torch.linalg.solve` function instead.")


def eig(input, eigenvectors=False):
    raise RuntimeError(_REMOVED + " Please use the `torch.linalg.eig` function instead.")


def lstsq(input, A, out=None):
    raise RuntimeError(_REMOVED, "Please use the `torch.linalg.lstsq` function instead.")


def matrix_rank(input, tol=None, symmetric=False):
    raise RuntimeError(_REMOVED, "Please use the `torch.linalg.matrix_rank` function instead.")


def qr(input, some=True):
    from torch._results import result_type
    _told("qr", "qr and will be removed in a future PyTorch release.\nThe boolean parameter 'some' has been "
          "replaced with a string parameter 'mode'.\nQ, R = torch.qr(A, some)\nshould be replaced with\n"
          "Q, R = torch.linalg.qr(A, 'reduced' if some else 'complete')", 2349)
    return result_type("qr", "Q", "R")(torch.linalg.qr(input, "reduced" if some else "complete"))


def svd(input, some=True, compute_uv=True):
    from torch._results import result_type
    U, S, Vh = torch.linalg.svd(input, not some)
    if not compute_uv:
        m, n = input.shape[-2:]
        U, Vh = [torch.zeros(input.shape[:-2] + (k, k), dtype=input.dtype) for k in (m, n)]
    return result_type("svd", "U", "S", "V")((U, S, Vh.mT))


def pinverse(input, rcond=1e-15):
    return torch.linalg.pinv(input, rcond)


def cholesky_solve(input, input2, upper=False):
    L = input2.mT if upper else input2
    half = torch.linalg.solve_triangular(L, input, upper=False)
    return torch.linalg.solve_triangular(L.mT, half, upper=True)


def cholesky_inverse(input, upper=False):
    return cholesky_solve(torch.eye(input.size(-1), dtype=input.dtype), input, upper)


def sum_to_size(self, size):
    if not size:
        return self.sum()
    added = self.dim() - len(size)
    if added < 0 or any(n != 1 and self.size(d + added) != n for d, n in enumerate(size)):
        raise RuntimeError(f"size {{{list(size)}}} is not expandable to size {{{list(self.shape)}}}.")
    dims = list(range(added)) + [d + added for d, n in enumerate(size)
                                 if n == 1 and self.size(d + added) != 1]
    result = self.sum(dims, keepdim=True) if dims else self
    return result.view(size) if added else result


def bincount(input, weights=None, minlength=0):
    return torch.bincount(input, weights, minlength)


# --- Gradients of what is no list ---

def _tupled(tensors):
    return tensors if tensors is None or isinstance(tensors, torch.Tensor) else tuple(tensors)


def grad(outputs, inputs, grad_outputs=None, is_grads_batched=False, **options):
    """autograd.grad of iterables, as of module.parameters(), and of a batch of grad_outputs."""
    if is_grads_batched:
        return _batched_grad(_tupled(outputs), _tupled(inputs), _tupled(grad_outputs), **options)
    return torch.autograd.grad(_tupled(outputs), _tupled(inputs), _tupled(grad_outputs), **options)


def _check_batched(outputs, grad_outputs):
    for i, (out, g) in enumerate(zip(outputs, grad_outputs)):
        if g is not None and g.shape[1:] != out.shape:
            raise RuntimeError("If `is_grads_batched=True`, we interpret the first dimension of each grad_output as "
                               "the batch dimension. The sizes of the remaining dimensions are expected to match "
                               "the shape of corresponding output, but a mismatch was detected: "
                               f"grad_output[{i}] has a shape of {g.shape[2:]} and output[{i}] has a shape of "
                               f"{out.shape}. If you only want some tensors in `grad_output` to be considered "
                               "batched, consider using vmap.")
    if any(g is None for g in grad_outputs):
        if any(g is None and out.numel() != 1 for out, g in zip(outputs, grad_outputs)):
            raise RuntimeError("grad can be implicitly created only for scalar outputs")
        raise ValueError("vmap(vjp, in_dims=0, ...)(<inputs>): Got in_dim=0 for some input, but that input is a "
                         "Tensor of dimensionality 0 so expected in_dim to satisfy 0 <= in_dim < 0.")
    sizes = [g.size(0) for g in grad_outputs]
    if len(set(sizes)) > 1:
        raise ValueError("vmap: Expected all tensors to have the same size in the mapped dimension, got sizes "
                         f"{sizes} for the mapped dimension")
    return sizes[0]


def _batched_grad(outputs, inputs, grad_outputs, retain_graph=None, create_graph=False, only_inputs=True,
                  allow_unused=False):
    """Row by row, where PyTorch's vmap goes through the graph once."""
    if create_graph:
        raise NotImplementedError("torch.autograd.grad: is_grads_batched with create_graph is not part of the "
                                  "playground")
    outputs, inputs = [(t,) if isinstance(t, torch.Tensor) else t for t in (outputs, inputs)]
    if grad_outputs is None:
        grad_outputs = (None,) * len(outputs)
    elif isinstance(grad_outputs, torch.Tensor):
        grad_outputs = (grad_outputs,)
    n = _check_batched(outputs, grad_outputs)
    if n == 0:
        raise NotImplementedError("torch.autograd.grad: a batch of no gradients is not part of the playground")
    rows = [torch.autograd.grad(outputs, inputs, [g[i] for g in grad_outputs],
                                retain_graph=True if i < n - 1 else bool(retain_graph), allow_unused=allow_unused)
            for i in range(n)]
    return tuple(None if column[0] is None else torch.stack(column) for column in zip(*rows))


def backward(tensors, grad_tensors=None, *, gradient=None, **options):
    torch.autograd.backward(_tupled(tensors), _tupled(gradient if grad_tensors is None else grad_tensors),
                            **options)
