"""Of torch.nn.functional: pixels between channels and blocks, windows between images and columns. Each is one
node, named as PyTorch names it."""
import math

import torch
from torch import _nn
from torch.autograd._named import Function, named
from torch.nn._checks import REALS, require_dtype
from torch.nn.modules._sizes import _ntuple


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
    if input.dim() < 3 and input.size(1) != 0:  # as PyTorch, which asks for these sizes first
        input.size(2)
    if input.dim() not in (3, 4) or 0 in input.shape[input.dim() - 3:]:
        raise RuntimeError("Expected 3D or 4D (batch mode) tensor with possibly 0 batch size and other non-zero "
                           f"dimensions for input, but got: {list(input.shape)}")
    grid, _ = _windows(input.shape[-2:], *how)
    if min(grid) < 1:
        raise RuntimeError(
            f"Given input with spatial size {tuple(input.shape[-2:])}, kernel_size={how[0]}, dilation={how[1]}, "
            f"padding={how[2]}, calculated shape of the array of sliding blocks as {tuple(grid)}, but its "
            "components must be at least one.")
    require_dtype("im2col_out_cpu", input, REALS)
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
    require_dtype("col2im_out_cpu", input, REALS)
    return _Fold.apply(input, size, *how)
