"""The types that a tensor's type() names, and the limits of the dtypes."""
from _sys import dotted as _dotted
import torch
from torch import _legacy


class tensortype(type):
    """The type of torch.FloatTensor and its like."""

    def __repr__(cls):
        return f"<class 'torch.{cls.__name__}'>"

    def __instancecheck__(cls, instance):
        return isinstance(instance, torch.Tensor) and instance.dtype is cls.dtype

    def __call__(cls, *args, **kwargs):
        if kwargs.keys() - {"device"} or len(args) > 1 and not isinstance(args[0], int):
            return torch.Tensor(*args, **kwargs)  # which says what does not fit
        return _legacy(*args, **kwargs, dtype=cls.dtype)


def _named(name, dtype):
    return tensortype(name, (), {"dtype": dtype, "__module__": "torch"})


tensortype.__module__ = "torch"
ByteTensor = _named("ByteTensor", torch.uint8)
CharTensor = _named("CharTensor", torch.int8)
ShortTensor = _named("ShortTensor", torch.int16)
IntTensor = _named("IntTensor", torch.int32)
LongTensor = _named("LongTensor", torch.int64)
HalfTensor = _named("HalfTensor", torch.float16)
BFloat16Tensor = _named("BFloat16Tensor", torch.bfloat16)
FloatTensor = _named("FloatTensor", torch.float32)
DoubleTensor = _named("DoubleTensor", torch.float64)
BoolTensor = _named("BoolTensor", torch.bool)


def set_default_tensor_type(t):
    if isinstance(t, str):
        name, *attributes = t.split(".")
        if name != "torch":
            raise ModuleNotFoundError(f"No module named '{name}'")
        t = torch
        for attribute in attributes:
            t = getattr(t, attribute)
    if type(t) is not tensortype:
        raise TypeError("invalid type object: only floating-point types are supported as the "
                        "default type")
    torch.set_default_dtype(t.dtype)


class _limits:
    """What finfo and iinfo have in common: min, max, bits and the name of the dtype."""

    def _describe(self, dtype, bits, least, most):
        self.dtype = str(dtype).removeprefix("torch.")
        self.bits = bits
        self.min = least
        self.max = most

    def __eq__(self, other):
        return type(self) is type(other) and self.dtype == other.dtype

    __hash__ = None


def _check(kind, dtype):
    if not isinstance(dtype, torch.dtype):
        raise TypeError(f"{kind}(): argument 'type' (position 1) must be torch.dtype, "
                        f"not {type(dtype).__name__}")


class finfo(_limits):
    """The limits of a float dtype."""

    def __init__(self, type=None):
        dtype = torch.get_default_dtype() if type is None else type
        _check("finfo", dtype)
        if not dtype.is_floating_point:
            raise TypeError("torch.finfo() requires a floating point input type. Use torch.iinfo to "
                            "handle 'torch.finfo'")
        # Bits in all and of the fraction, the largest exponent, decimals that can be trusted.
        bits, fraction, top, self.resolution = {
            torch.float16: (16, 10, 15, 1e-03), torch.bfloat16: (16, 7, 127, 1e-02),
            torch.float32: (32, 23, 127, 1e-06), torch.float64: (64, 52, 1023, 1e-15)}[dtype]
        self.eps = 2.0 ** -fraction
        self.tiny = self.smallest_normal = 2.0 ** (1 - top)
        most = (2 - self.eps) * 2.0 ** top
        self._describe(dtype, bits, -most, most)

    def __repr__(self):
        return (f"finfo(resolution={self.resolution:g}, min={self.min:g}, max={self.max:g}, "
                f"eps={self.eps:g}, smallest_normal={self.tiny:g}, tiny={self.tiny:g}, "
                f"dtype={self.dtype})")


class iinfo(_limits):
    """The limits of an integer dtype."""

    def __init__(self, *args, **kwargs):
        if not args and "type" not in kwargs:
            raise TypeError('iinfo() missing 1 required positional arguments: "type"')
        dtype = args[0] if args else kwargs["type"]
        _check("iinfo", dtype)
        if dtype.is_floating_point:
            raise TypeError("torch.iinfo() requires an integer input type. Use torch.finfo to "
                            "handle 'torch.iinfo'")
        if dtype is torch.bool:
            raise TypeError("torch.bool is not supported by torch.iinfo")
        bits = 8 * torch.empty(0, dtype=dtype).element_size()
        # No step may leave the 64 bits that integers here have.
        most = 2 ** (bits - 2) - 1 + 2 ** (bits - 2)
        if dtype is torch.uint8:
            self._describe(dtype, bits, 0, 255)
        else:
            self._describe(dtype, bits, -most - 1, most)

    def __repr__(self):
        return f"iinfo(min={self.min:g}, max={self.max:g}, dtype={self.dtype})"


for cls in (finfo, iinfo):
    cls.__module__ = "torch"
    _dotted(cls)
del cls
