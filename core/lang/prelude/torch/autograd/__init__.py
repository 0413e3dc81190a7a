"""torch.autograd. What a lesson seldom needs is imported when it is asked for."""
from torch import Tensor
from torch.autograd.grad_mode import enable_grad, inference_mode, no_grad, set_grad_enabled

_refuse = __getattr__


def __getattr__(name):
    if name == "Function":
        from torch.autograd.function import Function as found
    elif name == "detect_anomaly":
        from torch.autograd.anomaly_mode import detect_anomaly as found
    elif name == "set_detect_anomaly":
        from torch.autograd.anomaly_mode import set_detect_anomaly as found
    elif name == "_is_checkpoint_valid":
        from torch.autograd._engine import is_checkpoint_valid as found
    elif name == "gradcheck":
        from torch.autograd.gradcheck import gradcheck as found
    elif name == "gradgradcheck":
        from torch.autograd.gradcheck import gradgradcheck as found
    elif name == "graph":
        import torch.autograd.graph as found
    else:
        return _refuse(name)
    return found


class VariableMeta(type):
    __module__ = "torch.autograd.variable"

    def __instancecheck__(cls, other):
        return isinstance(other, Tensor)


class Variable(metaclass=VariableMeta):
    """The old name of a tensor that may require a gradient: every tensor is one."""

    __module__ = "torch.autograd.variable"

    def __new__(cls, data, requires_grad=False, volatile=None):
        if not isinstance(data, Tensor):
            raise TypeError(f"Variable data has to be a tensor, but got {type(data).__name__}")
        if volatile is not None:
            import warnings
            warnings.warn("volatile was removed and now has no effect. "
                          "Use `with torch.no_grad():` instead.", stacklevel=2)
        return data.detach().requires_grad_(requires_grad)


def variable(*args, **kwargs):
    raise RuntimeError("torch.autograd.variable(...) is deprecated, use torch.tensor(...) instead")
