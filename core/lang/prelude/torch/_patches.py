"""Tensors with a part replaced, slopes between neighbours, and tensors of whatever holds numbers. Rows of
rare.def whose body is `patches`."""
import torch
from torch import _nn
from torch.autograd._named import Function, named


# --- A part replaced ---

def _replacing(node, of):
    """The node that replaces what `of(tensor, *where)` is a view of."""
    @named(node)
    class Replacing(Function):
        @staticmethod
        def forward(ctx, input, src, where):
            ctx.where, ctx.src = where, (src.shape, src.dtype)
            output = input.clone()
            of(output, *where).copy_(src)
            return output

        @staticmethod
        def backward(ctx, grad):
            shape, dtype = ctx.src
            rest = part = None
            if ctx.needs_input_grad[0]:
                rest = Replacing.apply(grad, torch.zeros(shape, dtype=dtype), ctx.where)
            if ctx.needs_input_grad[1]:
                part = of(grad, *ctx.where)
            return rest, part, None
    return Replacing


def _slice(input, dim, start, end, step):
    start, end, _ = slice(start, end).indices(input.size(dim))
    if step == 1:
        return input.narrow(dim, start, max(end - start, 0))
    return input[(slice(None),) * (dim % input.dim()) + (slice(start, end, step),)]


_select = _replacing("SelectScatterBackward0", lambda t, dim, index: t.select(dim, index))
_slices = _replacing("SliceScatterBackward0", _slice)
_diagonal = _replacing("DiagonalScatterBackward0", lambda t, *where: t.diagonal(*where))


def _fits(part, src, word):
    if part.shape != src.shape:
        raise RuntimeError(f"expected src to have a size equal to the slice of self. src size = {list(src.shape)}, "
                           f"{word} size = {list(part.shape)}")


def select_scatter(input, src, dim, index):
    _fits(input.detach().select(dim, index), src, "slice")
    return _select.apply(input, src, (dim, index))


def slice_scatter(input, src, dim=0, start=None, end=None, step=None):
    if step is None:
        raise NotImplementedError("slice_scatter takes its step here: PyTorch 1.13 reads one from nowhere when it is "
                                  "left out")
    if step <= 0:
        raise RuntimeError("slice step must be positive")
    _fits(_slice(input.detach(), dim, start, end, step), src, "slice")
    return _slices.apply(input, src, (dim, start, end, step))


def diagonal_scatter(input, src, offset=0, dim1=0, dim2=1):
    _fits(input.detach().diagonal(offset, dim1, dim2), src, "slice")
    return _diagonal.apply(input, src, (offset, dim1, dim2))


# --- Slopes between neighbours ---

def _check_gradient(input, spacing, dim, edge_order):
    if input.dtype == torch.uint8:
        raise RuntimeError("torch.gradient does not support uint8 input.")
    n = None if spacing is None else len(spacing) if isinstance(spacing, (list, tuple)) else 1
    if n is not None and dim is None and isinstance(spacing, (list, tuple)) and n not in (1, input.dim()):
        raise RuntimeError("torch.gradient expected spacing to be unspecified, a scalar or a list of length "
                           f"{input.dim()} but got a list of length {n}")
    if isinstance(spacing, (list, tuple)) and n == 1 and dim is None and input.dim() > 1:
        raise NotImplementedError("torch.gradient takes a spacing for each dim here")  # PyTorch crashes
    if isinstance(spacing, (list, tuple)) and dim is not None and n != len(dim):
        raise RuntimeError("torch.gradient expected spacing to be unspecified, a scalar or it's spacing and dim "
                           f"arguments to have the same length, but got a spacing argument of length {n} and a dim "
                           f"argument of length {len(dim)}.")
    if edge_order not in (1, 2):
        raise RuntimeError("torch.gradient only supports edge_order=1 and edge_order=2.")
    for d in dim if dim is not None else range(input.dim()):
        if input.size(d) < edge_order + 1:
            raise RuntimeError("torch.gradient expected each dimension size to be at least edge_order+1")


def _cut(input, dim):
    """Two functions: of a range of a dim, whose ends may count from the back; of the difference of two."""
    size = input.size(dim)

    def part(start, end):
        start, end = start % size, (end - 1) % size + 1
        return input.narrow(dim, start, end - start)

    def less(of, what):  # in the order that PyTorch makes them in, which sums of slopes go by
        what = part(*what)
        return part(*of) - what
    return part, less


def _by_numbers(input, dim, dx, edge_order):
    part, less = _cut(input, dim)
    middle = _nn.div_scalar(less((2, 0), (0, -2)), dx)
    if edge_order == 1:
        first = _nn.div_scalar(less((1, 2), (0, 1)), dx)
        last = _nn.div_scalar(less((-1, 0), (-2, -1)), dx)
    else:
        c, b, a = [_nn.mul_scalar(part(i, i + 1), factor) for i, factor in ((2, 0.5), (1, 2), (0, -1.5))]
        first = _nn.div_scalar(a + b - c, dx)
        c, b, a = [_nn.mul_scalar(part(i, i + 1), factor) for i, factor in ((-1, 1.5), (-2, 2), (-3, 0.5))]
        last = _nn.div_scalar(a - b + c, dx)
    return torch.cat((first, _nn.div_scalar(middle, 2), last), dim)


def _by_places(input, dim, places, edge_order):
    part, less = _cut(input, dim)

    def mixed(factors, ends):  # the last product is made first
        c, b, a = [factor * part(*at) for factor, at in zip(reversed(factors), reversed(ends))]
        return a + b + c

    form = [1] * input.dim()
    form[dim] = -1
    dx = places.diff()
    d1, d2 = dx[:-1], dx[1:]
    middle = mixed([(-d2 / (d1 * (d1 + d2))).reshape(form), ((d2 - d1) / (d1 * d2)).reshape(form),
                    (d1 / (d2 * (d1 + d2))).reshape(form)], [(0, -2), (1, -1), (2, 0)])
    if edge_order == 1:
        first = less((1, 2), (0, 1)) / dx[0]
        last = less((-1, 0), (-2, -1)) / dx[-1]
    else:
        p, q = dx[0], dx[1]
        first = mixed([-(2. * p + q) / (p * (p + q)), (p + q) / (p * q), -p / (q * (p + q))],
                      [(0, 1), (1, 2), (2, 3)])
        p, q = dx[-1], dx[-2]
        last = mixed([p / (q * (p + q)), -(p + q) / (p * q), (2. * p + q) / (p * (p + q))],
                     [(-3, -2), (-2, -1), (-1, 0)])
    return torch.cat((first, middle, last), dim)


def gradient(input, *, spacing=None, dim=None, edge_order=1):
    if isinstance(dim, int):
        dim = [dim]
    _check_gradient(input, spacing, dim, edge_order)
    dims = [d % input.dim() for d in (range(input.dim()) if dim is None else dim)]
    for i, d in enumerate(dims):
        if d in dims[:i]:
            raise RuntimeError(f"dim {d} appears multiple times in the list of dims")
    if not isinstance(spacing, (list, tuple)):
        spacing = [1.0 if spacing is None else spacing] * len(dims)
    return tuple(_by_places(input, d, s, edge_order) if isinstance(s, torch.Tensor) else
                 _by_numbers(input, d, s, edge_order) for d, s in zip(dims, spacing))


# --- Tensors of whatever holds numbers ---

def asarray(obj, *, dtype=None, device=None, copy=None, requires_grad=False):
    shares = isinstance(obj, torch.Tensor) or type(obj).__name__ == "ndarray"
    if isinstance(obj, (bytes, bytearray)) or hasattr(obj, "itemsize") and not shares:
        raise NotImplementedError("torch.asarray takes tensors, arrays and lists here, no buffers")
    if not shares and copy is False:
        raise ValueError("can't alias arbitrary sequence into a tensor.")
    tensor = obj if isinstance(obj, torch.Tensor) else torch.as_tensor(obj, dtype=None if shares else dtype)
    if requires_grad and not tensor.is_floating_point() and (dtype is None or not dtype.is_floating_point):
        raise RuntimeError("Only Tensors of floating point and complex dtype can require gradients" if not shares
                           else "only Tensors of floating point dtype can require gradients")
    if not shares:
        return tensor.requires_grad_(requires_grad) if requires_grad else tensor
    converted = dtype is not None and dtype != tensor.dtype
    if copy is False and converted:
        raise ValueError(f"can't alias tensor with dtype '{_scalar(tensor.dtype)}' into dtype "
                         f"'{_scalar(dtype)}'.")
    if copy and not converted:
        tensor = tensor.clone()
    elif converted:
        tensor = tensor.to(dtype)
    if requires_grad:
        return tensor.requires_grad_()
    return tensor if tensor.is_leaf else tensor.detach()


def _scalar(dtype):
    return torch.zeros((), dtype=dtype).type().split(".")[-1].removesuffix("Tensor")
