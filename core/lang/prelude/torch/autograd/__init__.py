"""The half of torch.autograd that is written in Python."""
from torch import Tensor
from torch.autograd.grad_mode import no_grad, enable_grad, set_grad_enabled, inference_mode


def Variable(data, requires_grad=False, volatile=None):
    """The old name of a tensor that may require a gradient."""
    if not isinstance(data, Tensor):
        kind = type(data).__name__
        raise TypeError(f"Variable data has to be a tensor, but got {kind}")
    if volatile is not None:
        import warnings
        warnings.warn("volatile was removed and now has no effect. "
                      "Use `with torch.no_grad():` instead.", stacklevel=2)
    return data.detach().requires_grad_(requires_grad)


def variable(*args, **kwargs):
    raise RuntimeError("torch.autograd.variable(...) is deprecated, "
                       "use torch.tensor(...) instead")


def gradcheck(*args, **kwargs):
    from torch.autograd import _gradcheck
    return _gradcheck.gradcheck(*args, **kwargs)


def gradgradcheck(*args, **kwargs):
    from torch.autograd import _gradcheck
    return _gradcheck.gradgradcheck(*args, **kwargs)
