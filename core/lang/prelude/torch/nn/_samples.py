"""Images sampled by grids of places, and the loss of connectionist temporal classification."""
import warnings

import torch
from torch import _nn
from torch.autograd._named import Function, named
from torch.nn import _reduction

_FLOATS = (torch.float32, torch.float64)


def _kind(tensor):
    return tensor.type().split(".")[-1].removesuffix("Tensor")


# --- Grids ---

@named("NotImplemented")
class _GridSlope(Function):
    @staticmethod
    def forward(ctx, grad, input, grid, how, wanted):
        return _nn.grid_slopes(grad, input, grid, *how, wanted)

    @staticmethod
    def backward(ctx, *grads):
        raise RuntimeError("derivative for aten::grid_sampler_2d_backward is not implemented")


@named("GridSampler2DBackward0")
class _GridSample(Function):
    @staticmethod
    def forward(ctx, input, grid, *how):
        ctx.how = how
        ctx.save_for_backward(input, grid)
        return _nn.grid_samples(input, grid, *how)

    @staticmethod
    def backward(ctx, grad):
        input, grid = ctx.saved_tensors
        wanted, of_grid = ctx.needs_input_grad[:2]
        slope, places = _GridSlope.apply(grad, input, grid, ctx.how, wanted)
        return (slope if wanted else None, places if of_grid else None, None, None, None)


def grid_sampler(input, grid, interpolation_mode, padding_mode, align_corners):
    if input.dim() == 0 or grid.dim() == 0:
        raise NotImplementedError("grid_sampler takes tensors with dims here")
    inputs = f"got input with sizes {list(input.shape)} and grid with sizes {list(grid.shape)}"
    if len(input) != len(grid):
        raise RuntimeError(f"grid_sampler(): expected grid and input to have same batch size, but {inputs}")
    if grid.size(-1) != input.dim() - 2:
        raise RuntimeError(f"grid_sampler(): expected grid to have size {input.dim() - 2} in last dimension, "
                           f"but got grid with sizes {list(grid.shape)}")
    for d in range(2, input.dim()):
        if input.size(d) == 0:
            raise RuntimeError("grid_sampler(): expected input to have non-empty spatial dimensions, but input "
                               f"has sizes {list(input.shape)} with dimension {d} being empty")
    if input.dim() != 4 or grid.dim() != 4:
        n = 4 if input.dim() == 4 else 5
        if n == 5 and input.dim() == grid.dim() == 5:
            raise NotImplementedError("grid_sample takes images (N, C, H, W) here")
        raise RuntimeError(f"grid_sampler(): expected {n}D input and grid with same number of dimensions, "
                           f"but {inputs}")
    if interpolation_mode not in (0, 1) or padding_mode not in (0, 1, 2):
        raise NotImplementedError("grid_sample is 'bilinear' or 'nearest' here")
    if input.dtype not in _FLOATS:
        raise RuntimeError(f"grid_sampler_2d_cpu not implemented for {_kind(input)}")
    if grid.dtype != input.dtype:
        raise RuntimeError(f"expected scalar type {_kind(input)} but found {_kind(grid)}")
    return _GridSample.apply(input, grid, interpolation_mode == 1, padding_mode, align_corners)


_MODES = ("bilinear", "nearest", "bicubic")
_BEYOND = ("zeros", "border", "reflection")


def _warn_of_corners():
    warnings.warn("Default grid_sample and affine_grid behavior has changed to align_corners=False since 1.3.0. "
                  "Please specify align_corners=True if the old behavior is desired. "
                  "See the documentation of grid_sample for details.", stacklevel=2)


def grid_sample(input, grid, mode="bilinear", padding_mode="zeros", align_corners=None):
    if mode not in _MODES:
        raise ValueError("nn.functional.grid_sample(): expected mode to be 'bilinear', 'nearest' or 'bicubic', "
                         f"but got: '{mode}'")
    if padding_mode not in _BEYOND:
        raise ValueError("nn.functional.grid_sample(): expected padding_mode to be 'zeros', 'border', or "
                         f"'reflection', but got: '{padding_mode}'")
    if align_corners is None:
        _warn_of_corners()
        align_corners = False
    return torch.grid_sampler(input, grid, _MODES.index(mode), _BEYOND.index(padding_mode), align_corners)


# --- Grids of affine maps ---

def _from_minus_one(n, dtype, corners):
    """n places from -1 to 1: of the corners, or of the middles of pixels."""
    if n <= 1:
        return torch.zeros((), dtype=dtype)
    places = torch.linspace(-1, 1, n, dtype=dtype)
    return places if corners else places * (n - 1) / n


def _places(size, dtype, corners):
    """(N, all places, 1 behind their coordinates)."""
    n, *sizes = size[:1] + size[2:]
    dims = len(sizes)
    places = torch.ones([n] + sizes + [dims + 1], dtype=dtype)
    for d, along in enumerate(sizes):
        form = [-1] + [1] * (dims - 1 - d) if along > 1 else []
        places[..., dims - 1 - d] = _from_minus_one(along, dtype, corners).view(form)
    return places.view(n, -1, dims + 1)


@named("AffineGridGeneratorBackward0")
class _AffineGrid(Function):
    @staticmethod
    def forward(ctx, theta, size, corners):
        ctx.how = size, corners
        grid = _places(size, theta.dtype, corners).bmm(theta.transpose(1, 2))
        return grid.view(size[:1] + size[2:] + [len(size) - 2])

    @staticmethod
    def backward(ctx, grad):
        size, corners = ctx.how
        places = _places(size, grad.dtype, corners).transpose(1, 2)
        return places.bmm(grad.reshape(size[0], -1, len(size) - 2)).transpose(1, 2), None, None


def affine_grid_generator(theta, size, align_corners):
    if len(size) not in (4, 5):
        raise RuntimeError("AffineGridGenerator needs 4d (spatial) or 5d (volumetric) inputs.")
    return _AffineGrid.apply(theta, list(size), align_corners)


def affine_grid(theta, size, align_corners=None):
    if align_corners is None:
        _warn_of_corners()
        align_corners = False
    if not theta.is_floating_point():
        raise ValueError(f"Expected theta to have floating point type, but got {theta.dtype}")
    if len(size) not in (4, 5):
        raise NotImplementedError("affine_grid only supports 4D and 5D sizes, for 2D and 3D affine transforms, "
                                  f"respectively. Got size {size}.")
    dims = len(size) - 2
    if theta.dim() != 3 or tuple(theta.shape[1:]) != (dims, dims + 1):
        raise ValueError(f"Expected a batch of {dims}D affine matrices of shape Nx{dims}x{dims + 1} for size "
                         f"{size}. Got {theta.shape}.")
    if align_corners and min(size[2:]) == 1:
        warnings.warn("Since version 1.3.0, affine_grid behavior has changed for unit-size grids when "
                      "align_corners=True. This is not an intended use case of affine_grid. "
                      "See the documentation of affine_grid for details.")
    elif min(size) <= 0:
        raise ValueError(f"Expected non-zero, positive output size. Got {size}")
    return torch.affine_grid_generator(theta, size, align_corners)


# --- Alignments ---

@named("NotImplemented")
class _CtcSlope(Function):
    @staticmethod
    def forward(ctx, grad, rows, texts, results, infinities):
        return _nn.ctc_slopes(grad, rows, *texts, *results, infinities)

    @staticmethod
    def backward(ctx, grad):
        raise RuntimeError("derivative for aten::_ctc_loss_backward is not implemented")


@named("CtcLossBackward0")
class _CtcLoss(Function):
    @staticmethod
    def forward(ctx, rows, texts, infinities):
        texts, blank = texts  # in tuples: no edges lead there
        losses, alpha = _nn.ctc_losses(rows, *texts, blank)
        ctx.how = blank, infinities, losses, alpha
        ctx.save_for_backward(rows, *texts)
        return losses.clone()

    @staticmethod
    def backward(ctx, grad):
        blank, infinities, losses, alpha = ctx.how
        rows, *texts = ctx.saved_tensors
        return _CtcSlope.apply(grad, rows, (*texts, blank), (losses, alpha), infinities), None, None


_CHECKING = "(while checking arguments for ctc_loss_cpu)"


def _check_ctc(rows, texts, steps, labels, blank):
    if rows.dtype not in _FLOATS:
        raise RuntimeError(f"\"ctc_loss_cpu\" not implemented for '{_kind(rows)}'")
    if rows.dim() != 3:
        raise RuntimeError(f"Expected 3-dimensional tensor, but got {rows.dim()}-dimensional tensor for argument "
                           f"#1 'log_probs' {_CHECKING}")
    if not 1 <= texts.dim() <= 2:
        raise RuntimeError(f"Expected 1 to 2 dimensions, but got {texts.dim()}-dimensional tensor for argument "
                           f"#2 'targets' {_CHECKING}")
    most, n, classes = rows.shape
    if not 0 <= blank < classes:
        raise RuntimeError("blank must be in label range")
    for name, lengths in (("input_lengths", steps), ("target_lengths", labels)):
        if len(lengths) != n:
            raise RuntimeError(f"{name} must be of size batch_size")
    first = sum(labels) if texts.dim() == 1 else n
    if len(texts) != first:
        raise RuntimeError(f"Expected tensor to have size {first} at dimension 0, but got size {len(texts)} for "
                           f"argument #2 'targets' {_CHECKING}")
    if texts.dim() == 2 and texts.size(1) < max(labels, default=0):
        raise RuntimeError(f"Expected tensor to have size at least {max(labels)} at dimension 1, but got size "
                           f"{texts.size(1)} for argument #2 'targets' {_CHECKING}")
    for length in steps:
        if length > most:
            raise RuntimeError(f"Expected input_lengths to have value at most {most}, but got value {length} "
                               f"{_CHECKING}")
    # PyTorch reads beyond its memory.
    if min(steps, default=1) < 1 or min(labels, default=0) < 0:
        raise NotImplementedError("ctc_loss takes sequences of one step or more here")
    used = [texts] if texts.dim() == 1 else [row[:count] for row, count in zip(texts, labels)]
    if any(part.numel() and (part.min() < 0 or part.max() >= classes) for part in used):
        raise NotImplementedError("ctc_loss takes targets that are classes here")


def _ints(name, lengths):
    if not isinstance(lengths, torch.Tensor):
        return list(lengths)
    if lengths.is_floating_point() or lengths.dtype == torch.bool:
        raise RuntimeError(f"{name} must be integral")
    return lengths.reshape(-1).tolist()


def _ctc_loss(log_probs, targets, input_lengths, target_lengths, blank=0, reduction=0, zero_infinity=False):
    steps, labels = _ints("input_lengths", input_lengths), _ints("target_lengths", target_lengths)
    rows = log_probs if log_probs.dim() == 3 else log_probs.unsqueeze(1)
    texts = targets.detach().long()
    _check_ctc(rows, texts, steps, labels, blank)
    losses = _CtcLoss.apply(rows, ((texts, torch.tensor(steps, dtype=torch.int64),
                                    torch.tensor(labels, dtype=torch.int64)), blank), zero_infinity)
    if zero_infinity:
        losses = torch.where(losses == float("inf"), torch.zeros((), dtype=losses.dtype), losses)
    if reduction == 1:
        return (losses / torch.tensor(labels, dtype=losses.dtype).clamp_min(1)).mean()
    if reduction == 2:
        return losses.sum()
    return losses if log_probs.dim() == 3 else losses.squeeze(0)


def ctc_loss(log_probs, targets, input_lengths, target_lengths, blank=0, reduction="mean", zero_infinity=False):
    return torch.ctc_loss(log_probs, targets, input_lengths, target_lengths, blank,
                          _reduction.get_enum(reduction), zero_infinity)
