"""Convolution, pooling and margins of torch.nn.functional. One dim is two of which one is 1, as in
PyTorch; pooling over three dims, and margins that repeat the input, are refused."""
import torch
from torch import (_nn, conv1d, conv2d, conv3d, conv_transpose1d, conv_transpose2d,
                   conv_transpose3d)
from torch.nn._checks import along_rows, one_int, require_dtype


def _refuse(name):
    raise NotImplementedError(f"{name} is not part of the playground")


# --- Margins ---

def pad(input, pad, mode="constant", value=None):
    _nn.pad(input, pad, mode, value)
    pad = [int(n) for n in pad]
    if len(pad) % 2 != 0:
        raise RuntimeError("Padding length must be divisible by 2")
    if len(pad) > 2 * input.dim():
        raise RuntimeError("Padding length too large")
    if mode == "constant":
        return torch.constant_pad_nd(input, tuple(pad), 0 if value is None else value)
    if mode not in ("reflect", "replicate", "circular"):
        raise NotImplementedError(f"Unrecognised padding mode {mode}")
    if value is not None and value != 0:
        raise RuntimeError(f"Padding mode \"{mode}\" doesn't take in value argument")
    from torch.nn._pads import pad_by
    return pad_by(mode, input, pad)


# --- Pooling ---

def _along_rows(name, **sizes):
    """Sizes for the last dim as ones for two, of which the first has length 1 and no margin."""
    sizes = {word: one_int(name, word, size) for word, size in sizes.items()}
    return [None if size is None else (0 if word == "padding" else 1, size)
            for word, size in sizes.items()]


def _with_dim(name, input):
    """Room for a second dim, of length 1."""
    if input.dim() not in (2, 3):
        raise RuntimeError(f"Expected 2 to 3 dimensions, but got {input.dim()}-dimensional tensor "
                           "for argument #1 'self' (while checking arguments for "
                           f"{name})")
    return input.unsqueeze(-2)


def max_pool2d(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False,
               return_indices=False):
    if return_indices:
        _nn.max_pool2d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode)
    both = _nn.max_pool2d(input, kernel_size, stride, padding, dilation, ceil_mode)
    return both if return_indices else both[0]


def max_pool1d(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False,
               return_indices=False):
    matched = _nn.max_pool1d_with_indices if return_indices else _nn.max_pool1d
    matched(input, kernel_size, stride, padding, dilation, ceil_mode)
    if not return_indices and (input.dim() not in (2, 3) or 0 in input.shape[-2:]):
        raise RuntimeError("max_pool1d: Expected 2D or 3D (batch mode) tensor with optional 0 "
                           f"dim batch size for input, but got:{list(input.shape)}")
    if not (return_indices or input.requires_grad and torch.is_grad_enabled()):
        window, step, margin, apart = [
            one_int("max_pool1d", word, size, False)
            for word, size in (("kernel_size", kernel_size), ("stride", stride), ("padding", padding),
                               ("dilation", dilation))]
        n = along_rows(input, window, window if step is None else step, margin, apart, ceil_mode)
        require_dtype("max_pool1d_impl", input, (torch.float32, torch.float64, torch.bfloat16))
        if n == 0:
            return input.new_empty(input.shape[:-1] + (0,))
    rows = _with_dim("max_pool1d", input)
    sizes = _along_rows("max_pool1d", kernel_size=kernel_size, stride=stride, padding=padding,
                        dilation=dilation)
    values, indices = _nn.max_pool2d(rows, *sizes, ceil_mode)
    values = values.squeeze(-2)
    return (values, indices.squeeze(-2)) if return_indices else values


def max_pool2d_with_indices(input, kernel_size, stride=None, padding=0, dilation=1,
                            ceil_mode=False, return_indices=False):
    return max_pool2d(input, kernel_size, stride, padding, dilation, ceil_mode, True)


def max_pool1d_with_indices(input, kernel_size, stride=None, padding=0, dilation=1,
                            ceil_mode=False, return_indices=False):
    return max_pool1d(input, kernel_size, stride, padding, dilation, ceil_mode, True)


def avg_pool2d(input, kernel_size, stride=None, padding=0, ceil_mode=False,
               count_include_pad=True, divisor_override=None):
    return _nn.avg_pool2d(input, kernel_size, stride, padding, ceil_mode, count_include_pad,
                          divisor_override)


def avg_pool1d(input, kernel_size, stride=None, padding=0, ceil_mode=False,
               count_include_pad=True):
    _nn.avg_pool1d(input, kernel_size, stride, padding, ceil_mode, count_include_pad)
    rows = _with_dim("avg_pool1d", input)
    sizes = _along_rows("avg_pool1d", kernel_size=kernel_size, stride=stride, padding=padding)
    return _nn.avg_pool2d(rows, *sizes, ceil_mode, count_include_pad, None).squeeze(-2)


def adaptive_avg_pool2d(input, output_size):
    input.size  # an AttributeError, for what has none
    if not isinstance(output_size, (tuple, list)):
        output_size = (output_size, output_size)
    elif input.dim() < 3:
        raise ValueError("Input dimension should be at least 3")
    size = [input.size(d - 2) if n is None else n for d, n in enumerate(output_size)]
    return _nn.adaptive_avg_pool2d(input, size)


def adaptive_avg_pool1d(input, output_size):
    _nn.adaptive_avg_pool1d(input, output_size)
    rows = _with_dim("adaptive_avg_pool1d", input)
    return _nn.adaptive_avg_pool2d(
        rows, *_along_rows("adaptive_avg_pool1d", output_size=output_size)).squeeze(-2)
