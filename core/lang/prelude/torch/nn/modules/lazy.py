"""Modules that learn the sizes of their parameters from their first input."""
import warnings

from torch.nn.modules._state import _persistent
from torch.nn.parameter import is_lazy


class LazyModuleMixin:
    """To be named before the class that a module becomes once its sizes are known."""

    cls_to_become = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # As a function of the class, so that a copy of the module is not bound to this one.
        self._initialize_hook = self.register_forward_pre_hook(type(self)._infer_parameters)
        warnings.warn("Lazy modules are a new feature under heavy development so changes to the "
                      "API or functionality can happen at any moment.")

    def initialize_parameters(self, *args, **kwargs):
        raise NotImplementedError("initialize_parameters is not implemented for "
                                  + type(self).__name__)

    def has_uninitialized_params(self):
        return any(is_lazy(t) for kind in (self._parameters, self._buffers)
                   for t in kind.values())

    def _infer_parameters(self, input):
        """The hook before the first forward."""
        self.initialize_parameters(*input)
        if self.has_uninitialized_params():
            raise RuntimeError(f"module {self._get_name()} has not been fully initialized")
        self._forward_pre_hooks.pop(self._initialize_hook.id)
        del self._initialize_hook
        if self.cls_to_become is not None:
            self.__class__ = self.cls_to_become

    def _save_to_state_dict(self, destination, prefix, keep_vars):
        for name, tensor in _persistent(self):
            plain = is_lazy(tensor) or keep_vars
            destination[prefix + name] = tensor if plain else tensor.detach()

    def _load_from_state_dict(self, state_dict, prefix, *args):
        for name, tensor in list(_persistent(self)):
            saved = state_dict.get(prefix + name)
            if is_lazy(tensor) and saved is not None and not is_lazy(saved):
                tensor.materialize(saved.shape)
        super()._load_from_state_dict(state_dict, prefix, *args)
