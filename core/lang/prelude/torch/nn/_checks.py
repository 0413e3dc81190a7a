"""What natives behind functions of torch.nn.functional say of arguments, where they are Python here."""
import torch


def require_kind(name, value, word, position, kind):
    """That value is a bool, or a number that may stand for a float."""
    if isinstance(value, bool if kind is bool else (int, float)):
        return
    where = f" (position {position})" if position else ""
    kind_of = "numpy.ndarray" if type(value).__name__ == "ndarray" else type(value).__name__
    raise TypeError(f"{name}(): argument '{word}'{where} must be {kind.__name__}, not {kind_of}")


def require_tensor(name, value, word="input", position=1):
    if not isinstance(value, torch.Tensor):
        kind = "numpy.ndarray" if type(value).__name__ == "ndarray" else type(value).__name__
        raise TypeError(f"{name}(): argument '{word}' (position {position}) must be Tensor, not {kind}")


def require_dtype(kernel, input, dtypes):
    if input.dtype not in dtypes:
        from torch._rare import _no_kernel
        _no_kernel(kernel, input.dtype)


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
