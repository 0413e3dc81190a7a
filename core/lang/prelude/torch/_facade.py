"""What torch itself offers and is rarely used: what it needs is imported when it is called."""


def save(obj, f, pickle_module=None, pickle_protocol=2, _use_new_zipfile_serialization=True):
    from torch.serialization import save
    return save(obj, f, pickle_module, pickle_protocol)


def load(f, map_location=None, pickle_module=None, *, weights_only=False, **pickle_load_args):
    from torch.serialization import load
    return load(f, map_location, pickle_module, weights_only=weights_only)


_threads = 1
_deterministic = _warn_only = False


def get_num_threads():
    return _threads


def set_num_threads(int):
    """There is one thread, whatever is said here."""
    global _threads
    if type(int) is not _int:
        raise TypeError(f'set_num_threads expects an int, but got {type(int).__name__}')
    if int <= 0:
        raise RuntimeError('set_num_threads expects a positive integer')
    _threads = int


_int = int


_precision = "highest"


def get_float32_matmul_precision():
    return _precision


def set_float32_matmul_precision(precision):
    """Products are computed in float32, whatever is said here, as on a processor."""
    global _precision
    if not isinstance(precision, str):
        raise RuntimeError(f"set_float32_matmul_precision expects a str, but got {type(precision).__name__}")
    if precision not in ("highest", "high", "medium"):
        raise NotImplementedError(f"torch.set_float32_matmul_precision takes no {precision!r} here")
    _precision = precision


def use_deterministic_algorithms(mode, *, warn_only=False):
    """All that is computed here is deterministic already."""
    global _deterministic, _warn_only
    _deterministic, _warn_only = mode, warn_only


def are_deterministic_algorithms_enabled():
    return _deterministic


def is_deterministic_algorithms_warn_only_enabled():
    return _warn_only


def seed():
    """A new seed that nobody knows."""
    import time
    import torch
    new = time.time_ns() % (2 ** 63)
    torch.manual_seed(new)
    return new


def range(start, end, step=1, *, out=None, dtype=None, layout=None, device=None,
          requires_grad=False):
    """The old arange, with its end."""
    import torch
    import warnings
    warnings.warn("torch.range is deprecated and will be removed in a future release because its "
                  "behavior is inconsistent with Python's range builtin. Instead, use "
                  "torch.arange, which produces values in [start, end).", stacklevel=2)
    if out is not None:
        raise NotImplementedError("torch.range has no out here")
    if step == 0:
        raise RuntimeError("step must be nonzero")
    if (end - start) * step < 0:
        raise RuntimeError("upper bound and lower bound inconsistent with step sign")
    count = int((end - start) / step) + 1
    values = torch.arange(count, dtype=torch.float64) * step + start
    if dtype is None:
        dtype = torch.get_default_dtype()
    elif not dtype.is_floating_point:
        raise NotImplementedError("torch.range makes floats here: use torch.arange")
    return values.to(dtype).requires_grad_(requires_grad)


def autocast(device_type, dtype=None, enabled=True, cache_enabled=None):
    from torch.amp import autocast as made
    return made(device_type, dtype, enabled, cache_enabled)
