"""Of torch.nn.functional: images of other sizes."""
import math

import torch
from torch.autograd._named import Function, named
from torch.nn._checks import REALS, require_dtype
from torch.nn._gather import gather


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


_functions = {}


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
    require_dtype(kernel, input, REALS[:3] + (torch.uint8,) * (mode == "nearest"))
    if mode == "nearest":
        along = []
        for d in range(dims):
            n = input.size(d + 2)
            source = (torch.arange(out[d], dtype=torch.float32) * _scale(n, out[d], False, factors[d])).floor()
            along.append(source.long().clamp(max=n - 1))
        return gather(f"UpsampleNearest{dims}DBackward1", input, along)
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
