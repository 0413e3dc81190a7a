"""Modules whose parameters are left as they are: skip_init."""
import inspect

import torch


def skip_init(module_cls, *args, **kwargs):
    if not issubclass(module_cls, torch.nn.Module):
        raise RuntimeError(f"Expected a Module; got {module_cls}")
    if "device" not in inspect.signature(module_cls).parameters:
        raise RuntimeError("Module must support a 'device' arg to skip initialization")
    state = torch.get_rng_state()  # nothing is drawn
    module = module_cls(*args, **kwargs)
    torch.set_rng_state(state)
    return module
