"""What natives behind functions of torch.nn.functional say of arguments, where they are Python here."""
import torch

REALS = (torch.float32, torch.float64, torch.bfloat16, torch.float16)


def require_dtype(kernel, input, dtypes):
    if input.dtype not in dtypes:
        from torch._rare import _no_kernel
        _no_kernel(kernel, input.dtype)


_MUST = {"kernel_size": "an int, list of ints or tuple of ints", "padding": "an int, list of ints, or tuple of ints",
         "stride": "None, an int, list of ints, or tuple of ints", "dilation": "an int, list of ints or tuple of ints"}


def one_int(name, word, value, plainly=True):
    """The size for one dim: an int, or the only one of a sequence; None for no stride. `plainly`: as
    PyTorch says it of most functions."""
    if value is None or isinstance(value, (tuple, list)) and not value and word == "stride":
        return None
    if not isinstance(value, (tuple, list)):
        return value
    if len(value) == 1:
        return int(value[0])
    if plainly:
        raise RuntimeError(f"{name}() argument '{word}' should contain one int (got {len(value)})")
    raise RuntimeError(f"{name}() {word} must be {_MUST[word]} of size 1 but got size {len(value)}")


def along_rows(input, kernel, stride, padding, dilation, ceil_mode):
    """The checks of max_pool1d without a graph; how long the result is."""
    for word, value in ("kernel_size", kernel), ("stride", stride):
        if value <= 0:
            raise RuntimeError(f"max_pool1d() {word} must be greater than zero, but got {value}")
    if padding < 0:
        raise RuntimeError(f"max_pool1d() padding must be non-negative, but got {padding}")
    if padding > kernel // 2:
        raise RuntimeError("max_pool1d() padding should be at most half of kernel size, but got "
                           f"padding={padding} and kernel_size={kernel}")
    if dilation <= 0:
        raise RuntimeError(f"max_pool1d() dilation must be greater than zero, but got {dilation}")
    room = input.size(-1) + 2 * padding - dilation * (kernel - 1) - 1
    length = (room + stride - 1 if ceil_mode else room) // stride + 1
    if ceil_mode and (length - 1) * stride >= input.size(-1) + padding:
        length -= 1
    if length < 0:
        raise RuntimeError(f"max_pool1d() Invalid computed output size: {length}")
    return length
