"""What of torch.nn.functional moves pixels: margins that repeat, sizes, blocks, and the largest of parts.
Each is one node, named as PyTorch names it."""
import math

import torch
from torch.autograd._named import Function, named
from torch import _nn
from torch.nn._checks import one_int, require_dtype
from torch.nn.modules._sizes import _ntuple


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


def _gather(node, input, along):
    """The elements at along[d] of each of the last dims."""
    if node not in _functions:
        _functions[node] = _gathering(node)
    dims = len(along)
    index = along[0]
    for d in range(1, dims):
        index = index.unsqueeze(-1) * input.shape[-dims + d] + along[d]
    return _functions[node].apply(input, (index.reshape(-1), dims, [len(a) for a in along]))


_REAL = (torch.float32, torch.float64)
_REALS = _REAL + (torch.bfloat16, torch.float16)


# --- Margins ---

def pad_by(mode, input, pad):
    dims = len(pad) // 2
    if mode == "circular" and dims <= 3 and input.dim() in (dims + 1, dims + 2):
        if len(pad) != 2 * (input.dim() - 2):  # no input without a batch
            raise RuntimeError(f"Invalid padding size, expected {2 * (input.dim() - 2)} but got {len(pad)}")
        return _pad_circular(input, pad)
    if dims > 2 or input.dim() not in (dims + 1, dims + 2):
        if input.dim() not in (2, 3, 4, 5) or dims > 2:
            raise NotImplementedError("Only 2D, 3D, 4D, 5D padding with non-constant padding are supported "
                                      "for now" if dims <= 3 and input.dim() != 5 else
                                      f"pad: mode='{mode}' of three dims is not part of the playground")
        raise NotImplementedError("Only 2D, 3D, 4D, 5D padding with non-constant padding are supported for now")
    along, sizes = [], []
    for d in range(dims):
        n = input.shape[-dims + d]
        before, after = pad[2 * (dims - 1 - d)], pad[2 * (dims - 1 - d) + 1]
        if n == 0 or n + before + after < 1:
            along.append(torch.empty(max(n + before + after, 0), dtype=torch.long))
            sizes.append(n + before + after)
            continue
        at = torch.arange(-before, n + after)
        if mode == "replicate":
            at = at.clamp(0, n - 1)
        else:
            if before >= n or after >= n:
                raise RuntimeError(
                    "Argument #4: Padding size should be less than the corresponding input dimension, but "
                    f"got: padding ({before}, {after}) at dimension {input.dim() - dims + d} of input "
                    f"{input.dim()}")
            at = at.abs()
            at = torch.where(at >= n, 2 * (n - 1) - at, at)
        along.append(at)
        sizes.append(len(at))
    require_dtype(f"replication_pad{dims}d_cpu" if mode == "replicate" else f"reflection_pad{dims}d", input, _REAL)
    kind = "Replication" if mode == "replicate" else "Reflection"
    _check_room(mode, input, sizes)
    return _gather(f"{kind}Pad{dims}DBackward0", input, along)


def _check_room(mode, input, size):
    """What ATen refuses of sizes, a kernel in other words than the next."""
    dims, shape = len(size), list(input.shape)
    batched = input.dim() == dims + 2
    if 0 in shape[1 if batched or mode == "reflect" else 0:]:
        if mode == "reflect":
            raise RuntimeError(f"{dims + 1}D or {dims + 2}D (batch mode) tensor expected for input, but got: "
                               f"[ {input.type()}{{{','.join(map(str, shape))}}} ]")
        raise RuntimeError(f"Expected {dims + 1}D or {dims + 2}D (batch mode) tensor with possibly 0 batch size "
                           f"and other non-zero dimensions for input, but got: {shape}")
    if min(size) < 1 and mode == "reflect" and dims == 1:
        raise RuntimeError(f"2input (W: {shape[-1]})is too small. Calculated output W: {size[0]}")
    if max(size) < 1:
        of = "W" if dims == 1 else "H: %d, W" % shape[-2]
        out = "W" if dims == 1 else "H: %d W" % size[0]
        gap = "" if mode == "reflect" else " "
        raise RuntimeError(f"input ({of}: {shape[-1]}){gap}is too small. Calculated output {out}: {size[-1]}")


def _pad_circular(input, pad):
    """As PyTorch 1.13: copied into the middle, then the margins, dim by dim."""
    dims = len(pad) // 2
    shape = list(input.shape)
    sides = []
    for d in range(dims):
        before, after = pad[2 * d], pad[2 * d + 1]
        dim = input.dim() - 1 - d
        if min(before, after) < 0 or max(before, after) > shape[dim]:
            raise NotImplementedError("pad: mode='circular' of less than nothing or more than once around is "
                                      "not part of the playground")
        sides.append((dim, before, after))
        shape[dim] += before + after
    out = torch.empty(shape, dtype=input.dtype)
    middle = out
    for dim, before, _ in sides:
        middle = middle.narrow(dim, before, input.shape[dim])
    middle.copy_(input)
    for dim, before, after in sides:
        n = shape[dim]
        if before > 0:
            out.narrow(dim, 0, before).copy_(out.narrow(dim, n - before - after, before))
        if after > 0:
            out.narrow(dim, n - after, after).copy_(out.narrow(dim, before, after))
    return out


# --- Blocks of pixels ---

@named("PixelShuffleBackward0")
class _Shuffle(Function):
    @staticmethod
    def forward(ctx, input, r):
        ctx.r = r
        *lead, c, h, w = input.shape
        n = len(lead)
        parts = input.reshape(*lead, c // (r * r), r, r, h, w)
        order = list(range(n)) + [n, n + 3, n + 1, n + 4, n + 2]
        out = torch.empty(lead + [c // (r * r), h * r, w * r], dtype=input.dtype)
        return out.copy_(parts.permute(order).reshape(out.shape))

    @staticmethod
    def backward(ctx, grad):
        return pixel_unshuffle(grad, ctx.r), None


@named("PixelUnshuffleBackward0")
class _Unshuffle(Function):
    @staticmethod
    def forward(ctx, input, r):
        ctx.r = r
        *lead, c, h, w = input.shape
        n = len(lead)
        parts = input.reshape(*lead, c, h // r, r, w // r, r)
        order = list(range(n)) + [n, n + 2, n + 4, n + 1, n + 3]
        out = torch.empty(lead + [c * r * r, h // r, w // r], dtype=input.dtype)
        return out.copy_(parts.permute(order).reshape(out.shape))

    @staticmethod
    def backward(ctx, grad):
        return pixel_shuffle(grad, ctx.r), None


def pixel_shuffle(input, upscale_factor):
    _nn.pixel_shuffle(input, upscale_factor)
    r = upscale_factor
    if input.dim() < 3:
        raise RuntimeError("pixel_shuffle expects input to have at least 3 dimensions, but got input with "
                           f"{input.dim()} dimension(s)")
    if r <= 0:
        raise RuntimeError(f"pixel_shuffle expects a positive upscale_factor, but got {r}")
    if input.size(-3) % (r * r):
        raise RuntimeError("pixel_shuffle expects its input's 'channel' dimension to be divisible by the "
                           f"square of upscale_factor, but input.size(-3)={input.size(-3)} is not divisible "
                           f"by {r * r}")
    return _Shuffle.apply(input, r)


def pixel_unshuffle(input, downscale_factor):
    _nn.pixel_unshuffle(input, downscale_factor)
    r = downscale_factor
    if input.dim() < 3:
        raise RuntimeError("pixel_unshuffle expects input to have at least 3 dimensions, but got input with "
                           f"{input.dim()} dimension(s)")
    if r <= 0:
        raise RuntimeError(f"pixel_unshuffle expects a positive downscale_factor, but got {r}")
    for at, name in ((-2, "height"), (-1, "width")):
        if input.size(at) % r:
            raise RuntimeError(f"pixel_unshuffle expects {name} to be divisible by downscale_factor, but "
                               f"input.size({at})={input.size(at)} is not divisible by {r}")
    return _Unshuffle.apply(input, r)


_two = _ntuple(2)


def _windows(size, kernel, dilation, padding, stride):
    """The number of windows each way, and where their elements are in the padded image."""
    grid, rows = [], []
    for d in range(2):
        n = (size[d] + 2 * padding[d] - dilation[d] * (kernel[d] - 1) - 1) // stride[d] + 1
        grid.append(n)
        rows.append(torch.arange(kernel[d]).unsqueeze(1) * dilation[d] + torch.arange(n) * stride[d])
    width = size[1] + 2 * padding[1]
    index = rows[0][:, None, :, None] * width + rows[1][None, :, None, :]
    return grid, index.reshape(-1)


def _unfolded(image, kernel, dilation, padding, stride):
    batched = image.dim() == 4
    image = image if batched else image[None]
    _, index = _windows(image.shape[2:], kernel, dilation, padding, stride)
    padded = torch.constant_pad_nd(image, (padding[1], padding[1], padding[0], padding[0]), 0)
    n, c = image.shape[:2]
    columns = padded.reshape(n, c, math.prod(padded.shape[2:])).index_select(-1, index)
    columns = columns.view(n, c * kernel[0] * kernel[1], len(index) // (kernel[0] * kernel[1]))
    return columns if batched else columns[0]


def _folded(columns, size, kernel, dilation, padding, stride):
    grid, index = _windows(size, kernel, dilation, padding, stride)
    height, width = size[0] + 2 * padding[0], size[1] + 2 * padding[1]
    batched = columns.dim() == 3
    columns = columns if batched else columns[None]
    n, c = columns.shape[0], columns.shape[1] // (kernel[0] * kernel[1])
    image = columns.new_zeros(n, c, height * width).index_add(-1, index, columns.reshape(n, c, len(index)))
    image = image.view(n, c, height, width)
    image = image[:, :, padding[0]:height - padding[0], padding[1]:width - padding[1]].contiguous()
    return image if batched else image[0]


@named("Im2ColBackward0")
class _Unfold(Function):
    @staticmethod
    def forward(ctx, image, *how):
        ctx.size, ctx.how = tuple(image.shape[-2:]), how
        return _unfolded(image, *how)

    @staticmethod
    def backward(ctx, grad):
        return (_Fold.apply(grad, ctx.size, *ctx.how),) + (None,) * 4


@named("Col2ImBackward0")
class _Fold(Function):
    @staticmethod
    def forward(ctx, columns, size, *how):
        ctx.how = how
        return _folded(columns, size, *how)

    @staticmethod
    def backward(ctx, grad):
        return (_Unfold.apply(grad, *ctx.how),) + (None,) * 5


def _check_twos(**sizes):
    for word, size in sizes.items():
        if len(size) != 2:
            raise RuntimeError(f"It is expected {word} equals to 2, but got size {len(size)}")


def unfold(input, kernel_size, dilation=1, padding=0, stride=1):
    how = [_two(v) for v in (kernel_size, dilation, padding, stride)]
    _nn.im2col(input, *how)
    _check_twos(kernel_size=how[0], dilation=how[1], padding=how[2], stride=how[3])
    for word, one in zip(("kernel size", "dilation", "", "stride"), how):
        if word and min(one) <= 0:
            raise RuntimeError(f"{word} should be greater than zero, but got {word.replace(' ', '_')}_height: "
                               f"{one[0]} {word.replace(' ', '_')}_width: {one[1]}")
    if min(how[2]) < 0:
        raise RuntimeError(f"padding should be non-negative, but got pad_height: {how[2][0]} pad_width: {how[2][1]}")
    if input.dim() not in (3, 4) or 0 in input.shape[input.dim() - 3:]:
        raise RuntimeError("Expected 3D or 4D (batch mode) tensor with possibly 0 batch size and other non-zero "
                           f"dimensions for input, but got: {list(input.shape)}")
    grid, _ = _windows(input.shape[-2:], *how)
    if min(grid) < 1:
        raise RuntimeError(
            f"Given input with spatial size {tuple(input.shape[-2:])}, kernel_size={how[0]}, dilation={how[1]}, "
            f"padding={how[2]}, calculated shape of the array of sliding blocks as {tuple(grid)}, but its "
            "components must be at least one.")
    require_dtype("im2col_out_cpu", input, _REALS)
    return _Unfold.apply(input, *how)


def fold(input, output_size, kernel_size, dilation=1, padding=0, stride=1):
    size = _two(output_size)
    how = [_two(v) for v in (kernel_size, dilation, padding, stride)]
    _nn.col2im(input, size, *how)
    _check_twos(output_size=size, kernel_size=how[0], dilation=how[1], padding=how[2], stride=how[3])
    grid, _ = _windows(size, *how)
    if input.dim() not in (2, 3) or 0 in input.shape[input.dim() - 2:]:
        raise RuntimeError("Expected 2D or 3D (batch mode) tensor for input with possibly 0 batch size and "
                           f"non-zero dimensions for input, but got: {list(input.shape)}")
    channels = input.size(-2)
    if channels % (how[0][0] * how[0][1]):
        raise RuntimeError("Expected size of input's dimension 1 to be divisible by the product of kernel_size, "
                           f"but got input.size(1)={channels} and kernel_size={how[0]}.")
    if input.size(-1) != grid[0] * grid[1]:
        raise RuntimeError(
            f"Given output_size={size}, kernel_size={how[0]}, dilation={how[1]}, padding={how[2]}, "
            f"stride={how[3]}, expected size of input's dimension 2 to match the calculated number of sliding "
            f"blocks {grid[0]} * {grid[1]} = {grid[0] * grid[1]}, but got input.size(2)={input.size(-1)}.")
    require_dtype("col2im_out_cpu", input, _REALS)
    return _Fold.apply(input, size, *how)


# --- Sizes ---

def _scale(n, out, align_corners, factor, dtype=torch.float32):
    """As ATen: how far apart the sources of two neighbours are."""
    if align_corners:
        return torch.tensor((n - 1) / (out - 1) if out > 1 else 0.0, dtype=dtype)
    if factor is not None and factor > 0:
        return torch.tensor(1.0 / factor, dtype=dtype)
    return torch.tensor(float(n), dtype=dtype) / out


def _between(n, out, align_corners, factor, dtype):
    """Of every output: the two sources, and how much of each. ATen rounds only at the end."""
    scale = _scale(n, out, align_corners, factor, dtype).double()
    at = torch.arange(out, dtype=torch.float64)
    real = at * scale if align_corners else (scale * (at + 0.5) - 0.5).clamp(min=0)
    first = real.long().clamp(max=n - 1)
    second = (first + 1).clamp(max=n - 1)
    more = (real - first).clamp(0, 1).to(dtype)
    return first, second, 1 - more, more


def _mixed(a, much, b, little):
    """a much + b little; in float32 the first product is not rounded."""
    rest = b * little
    return (a.double() * much.double() + rest.double()).to(a.dtype)


def _linear(node):
    @named(node)
    class Linear(Function):
        @staticmethod
        def forward(ctx, input, axes):
            ctx.shape, ctx.axes = input.shape, axes
            result = input
            for d in range(len(axes) - 1, -1, -1):
                first, second, less, more = axes[d]
                dim = input.dim() - len(axes) + d
                form = [-1] + [1] * (len(axes) - 1 - d)
                result = _mixed(result.index_select(dim, first), less.view(form),
                                result.index_select(dim, second), more.view(form))
            return result

        @staticmethod
        def backward(ctx, grad):
            axes, shape = ctx.axes, ctx.shape
            index, weight = torch.zeros(1, dtype=torch.long), None
            for d, (first, second, less, more) in enumerate(axes):
                own = torch.stack([first, second], -1)
                size = shape[-len(axes) + d]
                part = torch.stack([less, more], -1)
                if weight is None:
                    index, weight = own, part
                else:
                    index = (index[:, None, :, None] * size + own[None, :, None, :]).reshape(
                        len(first) * index.shape[0], 4)
                    weight = (weight[:, None, :, None] * part[None, :, None, :]).reshape(index.shape)
            lead = shape[:-len(axes)]
            values = grad.reshape(lead + (-1, 1)) * weight
            flat = grad.new_zeros(lead + (math.prod(shape[-len(axes):]),))
            flat = flat.index_add(-1, index.reshape(-1), values.reshape(lead + (-1,)))
            return flat.view(shape), None
    return Linear


_modes_by_dim = {"linear": (3,), "bilinear": (4,), "bicubic": (4,), "trilinear": (5,)}


def _must_fit(mode, dim):
    fit = _modes_by_dim.get(mode, (3, 4, 5) if mode in ("nearest", "area", "nearest-exact") else ())
    if dim in fit:
        return
    if fit and mode != "bicubic" and dim in (3, 4, 5):
        raise NotImplementedError(f"Got {dim}D input, but {mode} mode needs {fit[0]}D input")
    raise NotImplementedError("Input Error: Only 3D, 4D and 5D input Tensors supported "
                              f"(got {dim}D) for the modes: nearest | linear | bilinear | bicubic | trilinear | "
                              f"area | nearest-exact (got {mode})")


def interpolate(input, size=None, scale_factor=None, mode="nearest", align_corners=None,
                recompute_scale_factor=None, antialias=False):
    if mode in ("nearest", "area", "nearest-exact"):
        if align_corners is not None:
            raise ValueError("align_corners option can only be set with the interpolating modes: linear | "
                             "bilinear | bicubic | trilinear")
    elif align_corners is None:
        align_corners = False
    dims = input.dim() - 2
    if size is not None and scale_factor is not None:
        raise ValueError("only one of size or scale_factor should be defined")
    if size is None and scale_factor is None:
        raise ValueError("either size or scale_factor should be defined")
    given = size if size is not None else scale_factor
    if isinstance(given, (tuple, list)) and len(given) != dims:
        what = "output size" if size is not None else "scale_factor"
        form = ("output size in (o1, o2, ...,oK)" if size is not None else "scale_factor in (s1, s2, ...,sK)")
        raise ValueError("Input and output must have the same number of spatial dimensions, but got input "
                         f"with spatial dimensions of {list(input.shape[2:])} and {what} of {given}. Please "
                         f"provide input tensor in (N, C, d1, d2, ...,dK) format and {form} format.")
    given = list(given) if isinstance(given, (tuple, list)) else [given] * dims
    factors = [None] * dims
    if size is not None:
        out = [int(n) for n in given]
    else:
        out = [math.floor(float(input.size(i + 2)) * given[i]) for i in range(dims)]
        if not recompute_scale_factor:
            factors = given
    if antialias and not (mode in ("bilinear", "bicubic") and dims == 2):
        raise ValueError("Anti-alias option is only supported for bilinear and bicubic modes")
    _must_fit(mode, input.dim())
    if antialias or (mode, dims) not in (("nearest", 1), ("nearest", 2), ("linear", 1), ("bilinear", 2),
                                         ("area", 1), ("area", 2)):
        raise NotImplementedError(f"interpolate: mode='{mode}' of {input.dim()}-D input is not part of the "
                                  "playground")
    if min(list(input.shape[1:]) + out) < 1 and mode != "area":
        if min(list(input.shape[2:]) + out) < 1:
            of = [", ".join(f"{'HW'[d - dims]}: {n[d]}" for d in range(dims)) for n in (input.shape[2:], out)]
            raise RuntimeError("Input and output sizes should be greater than 0, but got input "
                               f"({of[0]}) {'and ' if dims == 1 else ''}output ({of[1]})")
        raise RuntimeError(f"Non-empty {input.dim()}D data tensor expected but got a tensor with sizes "
                           f"{list(input.shape)}")
    if mode == "area":
        from torch.nn import functional as F
        return (F.adaptive_avg_pool1d if dims == 1 else F.adaptive_avg_pool2d)(
            input, out[0] if dims == 1 else out)
    if dims == 2 and input.size(1) == 1:  # such an image lies channels last, too
        kernel = f"upsample_{mode}2d_channels_last"
    else:
        kernel = f"compute_indices_weights_{mode.removeprefix('bi')}"
    require_dtype(kernel, input, _REALS[:3] + (torch.uint8,) * (mode == "nearest"))
    if mode == "nearest":
        along = []
        for d in range(dims):
            n = input.size(d + 2)
            source = (torch.arange(out[d], dtype=torch.float32) * _scale(n, out[d], False, factors[d])).floor()
            along.append(source.long().clamp(max=n - 1))
        return _gather(f"UpsampleNearest{dims}DBackward1", input, along)
    axes = [_between(input.size(d + 2), out[d], align_corners, factors[d], input.dtype) for d in range(dims)]
    node = "UpsampleLinear1DBackward1" if dims == 1 else "UpsampleBilinear2DBackward1"
    if node not in _functions:
        _functions[node] = _linear(node)
    return _functions[node].apply(input, axes)


def upsample(input, size=None, scale_factor=None, mode="nearest", align_corners=None):
    import warnings
    warnings.warn("nn.functional.upsample is deprecated. Use nn.functional.interpolate instead.",
                  stacklevel=2)
    return interpolate(input, size, scale_factor, mode, align_corners)


# --- The largest of parts ---

@named("AdaptiveMaxPool2DBackward0")
class _AdaptiveMax(Function):
    @staticmethod
    def forward(ctx, input, size):
        height, width = input.shape[-2:]
        values, places = [], []
        for i in range(size[0]):
            top, bottom = i * height // size[0], -(-(i + 1) * height // size[0])
            for j in range(size[1]):
                left, right = j * width // size[1], -(-(j + 1) * width // size[1])
                size_of = (bottom - top) * (right - left)
                part = input[..., top:bottom, left:right].reshape(input.shape[:-2] + (size_of,))
                value, at = part.max(-1)
                values.append(value)
                places.append((at // (right - left) + top) * width + at % (right - left) + left)
        shape = tuple(input.shape[:-2]) + tuple(size)
        indices = torch.stack(places, -1).view(shape)
        ctx.shape = input.shape
        ctx.save_for_backward(indices)
        ctx.mark_non_differentiable(indices)
        return torch.stack(values, -1).view(shape), indices

    @staticmethod
    def backward(ctx, grad, _):
        indices, = ctx.saved_tensors
        lead = tuple(ctx.shape[:-2]) + (-1,)
        flat = grad.new_zeros(tuple(ctx.shape[:-2]) + (ctx.shape[-2] * ctx.shape[-1],))
        return flat.scatter_add(-1, indices.reshape(lead), grad.reshape(lead)).view(ctx.shape), None


def _check_parts(input):
    for dim, n in enumerate(input.shape[1:], 1):
        if n == 0:
            raise RuntimeError("adaptive_max_pool2d(): Expected input to have non-zero size for non-batch "
                               f"dimensions, but input has sizes {list(input.shape)} with dimension {dim} being "
                               "empty")


def adaptive_max_pool2d(input, output_size, return_indices=False):
    input.size  # an AttributeError, for what has none
    size = output_size if isinstance(output_size, (tuple, list)) else (output_size, output_size)
    size = [input.size(d - 2) if n is None else n for d, n in enumerate(size)]
    _nn.adaptive_max_pool2d(input, size)
    if input.dim() not in (3, 4):
        raise RuntimeError(f"adaptive_max_pool2d(): Expected 3D or 4D tensor, but got: {list(input.shape)}")
    require_dtype("adaptive_max_pool2d", input, _REALS[:3])
    _check_parts(input)
    values, indices = _AdaptiveMax.apply(input, size)
    return (values, indices) if return_indices else values


def adaptive_max_pool1d(input, output_size, return_indices=False):
    _nn.adaptive_max_pool1d(input, output_size)
    if input.dim() not in (2, 3):
        raise RuntimeError(f"Expected 2 to 3 dimensions, but got {input.dim()}-dimensional tensor for argument "
                           "#1 'self' (while checking arguments for adaptive_max_pool1d)")
    require_dtype("adaptive_max_pool2d", input, _REALS[:3])
    n = one_int("adaptive_max_pool1d", "output_size", output_size)
    rows = input.unsqueeze(-2)
    _check_parts(rows)
    values, indices = _AdaptiveMax.apply(rows, [1, n])
    values, indices = values.squeeze(-2), indices.squeeze(-2)
    return (values, indices) if return_indices else values


# --- Neighbours among channels, and forms of two vectors ---

def local_response_norm(input, size, alpha=1e-4, beta=0.75, k=1.0):
    from torch.nn import functional as F
    dim = input.dim()
    if dim != 4:
        raise NotImplementedError("local_response_norm takes (N, C, H, W) here")
    div = input.mul(input).unsqueeze(1)
    div = F.pad(div, (0, 0, 0, 0, size // 2, (size - 1) // 2))
    div = sum([div.narrow(2, i, input.size(1)) for i in range(size)]) / size
    div = div.squeeze(1).mul(alpha).add(k).pow(beta)
    return input / div


@named("TrilinearBackward0")
class _Trilinear(Function):
    @staticmethod
    def forward(ctx, x, weight, y):
        ctx.save_for_backward(x, weight, y)
        forms = [torch.bmm((x @ w).unsqueeze(1), y.unsqueeze(2)).view(-1) for w in weight]
        return torch.stack(forms, 1)

    @staticmethod
    def backward(ctx, grad):
        x, weight, y = ctx.saved_tensors
        return (torch.einsum("no,oij,nj->ni", grad, weight, y), torch.einsum("no,ni,nj->oij", grad, x, y),
                torch.einsum("no,oij,ni->nj", grad, weight, x))


def bilinear(input1, input2, weight, bias=None):
    lead = input1.shape[:-1]
    if lead != input2.shape[:-1] or input1.shape[-1] != weight.shape[1] or input2.shape[-1] != weight.shape[2]:
        raise NotImplementedError("bilinear takes inputs whose sizes fit here")
    form = _Trilinear.apply(input1.reshape(-1, input1.shape[-1]), weight,
                            input2.reshape(-1, input2.shape[-1]))
    form = form.reshape(lead + (weight.shape[0],))
    return form if bias is None else form + bias


# --- Means of powers ---

def _root(means, number, norm_type):
    return (torch.sign(means) * torch.relu(torch.abs(means))).mul(number).pow(1.0 / norm_type)


def lp_pool1d(input, norm_type, kernel_size, stride=None, ceil_mode=False):
    means = torch.nn.functional.avg_pool1d(input.pow(norm_type), kernel_size, stride, 0, ceil_mode)
    return _root(means, kernel_size, norm_type)


def lp_pool2d(input, norm_type, kernel_size, stride=None, ceil_mode=False):
    width, height = _ntuple(2)(kernel_size)
    means = torch.nn.functional.avg_pool2d(input.pow(norm_type), kernel_size, stride, 0, ceil_mode)
    return _root(means, width * height, norm_type)


# --- A leak that is drawn ---

def rrelu(input, lower=1.0 / 8, upper=1.0 / 3, training=False, inplace=False):
    return (torch.rrelu_ if inplace else torch.rrelu)(input, lower, upper, training)


# --- Margins of several classes ---

def _margin_rows(input, target):
    """(what the classes hold against one target, which of them are none, the target), one a target, row by row."""
    input, target = input.detach(), target.detach()
    n, classes = (1, input.numel()) if input.dim() < 2 else input.shape
    for row, places in zip(input.reshape(n, classes), target.reshape(n, classes).tolist()):
        places = places[:places.index(-1)] if -1 in places else places
        others = torch.ones(classes, dtype=torch.bool)
        others[places] = False
        yield [(place, (1 - row[place] + row), others) for place in places]


@named("NotImplemented")
class _MultilabelMarginSlope(Function):
    @staticmethod
    def forward(ctx, grad, input, target, reduction):
        rows = 1 if input.dim() < 2 else len(input)
        classes = input.size(-1) if input.dim() else 1
        share = torch.tensor(1 / (rows * classes) if reduction == 1 else 1 / classes, dtype=input.dtype)
        slopes = torch.zeros(rows, classes, dtype=input.dtype)
        for slope, margins in zip(slopes, _margin_rows(input, target)):
            for place, over, others in margins:
                rises = others & (over > 0)
                slope[rises] += share
                for _ in range(int(rises.sum())):
                    slope[place] -= share
        grad = grad.reshape(-1, 1) if reduction == 0 else grad
        return (slopes * grad).view(input.shape)

    @staticmethod
    def backward(ctx, grad):
        raise RuntimeError("derivative for aten::multilabel_margin_loss_backward is not implemented")


@named("MultilabelMarginLossBackward0")
class _MultilabelMarginLoss(Function):
    @staticmethod
    def forward(ctx, input, targets, reduction):
        target, = targets  # in a tuple: no edge leads there
        ctx.reduction = reduction
        ctx.save_for_backward(input, target)
        classes = input.size(-1) if input.dim() else 1
        sums = []
        for margins in _margin_rows(input, target):
            total = 0.0
            for _, over, others in margins:
                for z in over[others & (over > 0)].tolist():
                    total += z
            sums.append(torch.tensor(total, dtype=input.dtype).item())  # a row's is rounded
        if reduction == 0 and input.dim() == 2:
            return torch.tensor(sums, dtype=input.dtype) / classes
        total = sum(sums) / classes
        return torch.tensor(total / len(sums) if reduction == 1 and sums else total, dtype=input.dtype)

    @staticmethod
    def backward(ctx, grad):
        input, target = ctx.saved_tensors
        return _MultilabelMarginSlope.apply(grad, input, target, ctx.reduction), None, None


def multilabel_margin_loss(input, target, size_average=None, reduce=None, reduction="mean"):
    from torch.nn import _reduction
    if size_average is not None or reduce is not None:
        number = _reduction.legacy_get_enum(size_average, reduce)
    else:
        number = _reduction.get_enum(reduction)
    _nn.multilabel_margin_loss(input, target, number)
    classes = input.size(-1) if input.dim() else 1
    if input.dim() > 2 or classes == 0:
        raise RuntimeError("Expected non-empty vector or matrix with optional 0-dim batch size, but got: "
                           f"{list(input.shape)}")
    if input.dim() == 2 and target.shape != input.shape or target.dim() > 1 and input.dim() < 2 or \
            target.numel() != input.numel():
        raise RuntimeError(f"inconsistent size {list(target.shape)} for argument #2 'target'")
    if target.numel() and (target.min() < -1 or target.max() >= classes):
        raise RuntimeError("argument #2 'target' is out of range")
    if target.dtype != torch.int64:
        kind = target.type().split(".")[-1].removesuffix("Tensor")
        raise RuntimeError(f"expected scalar type Long but found {kind}")
    require_dtype("multilabel_margin_loss_forward_out_frame", input, _REAL)
    return _MultilabelMarginLoss.apply(input, (target,), number)
