"""torch.typename: how messages name the type of a value."""
import torch


def typename(o):
    if isinstance(o, torch.Tensor):
        return o.type()
    named = o if hasattr(o, "__qualname__") else type(o)
    module = getattr(named, "__module__", None)
    if module is None or module == "builtins":
        return named.__qualname__
    return f"{module}.{named.__qualname__}"
