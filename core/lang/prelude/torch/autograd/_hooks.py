"""Registering hooks on tensors and on nodes. How they are called is in _engine.py."""
from collections import OrderedDict

from torch._autograd import add_node_hooks, node_hooks
from torch.utils.hooks import add_hook


class Tensor:
    """What torch.Tensor takes from here; it is here for the names that errors show."""

    def register_hook(self, hook):
        if not self.requires_grad:
            raise RuntimeError("cannot register a hook on a tensor that doesn't require gradient")
        if self._backward_hooks is None:
            self._backward_hooks = OrderedDict()
        return add_hook(self._backward_hooks, hook)


register_hook = Tensor.register_hook


def _register(node, after, hook):
    hooks = node_hooks(node, after)
    if hooks is None:
        hooks = OrderedDict()
        add_node_hooks(node, after, hooks)
    return add_hook(hooks, hook)


def register_hook_before(node, hook):
    return _register(node, False, hook)


def register_hook_after(node, hook):
    return _register(node, True, hook)
