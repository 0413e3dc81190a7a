"""state_dict and load_state_dict: parameters and buffers by name."""
from collections import OrderedDict, namedtuple

import torch
from torch._typename import typename
from torch.utils.hooks import add_hook


class _IncompatibleKeys(namedtuple("IncompatibleKeys", ["missing_keys", "unexpected_keys"])):
    def __repr__(self):
        if not self.missing_keys and not self.unexpected_keys:
            return "<All keys matched successfully>"
        return super().__repr__()

    __str__ = __repr__


def _quoted(keys):
    return ", ".join(f'"{key}"' for key in keys)


def _has_extra_state(module, method):
    return getattr(type(module), method) is not getattr(Module, method)


def _persistent(module):
    """Names and tensors that state_dict has of this module itself."""
    for name, param in module._parameters.items():
        if param is not None:
            yield name, param
    for name, buffer in module._buffers.items():
        if buffer is not None and name not in module._non_persistent_buffers_set:
            yield name, buffer


def _load(module, state_dict, versions, prefix, missing, unexpected, errors):
    metadata = {} if versions is None else versions.get(prefix[:-1], {})
    module._load_from_state_dict(state_dict, prefix, metadata, True, missing, unexpected, errors)
    for name, child in module._modules.items():
        if child is not None:
            inner = f"{prefix}{name}."
            part = {key: value for key, value in state_dict.items() if key.startswith(inner)}
            _load(child, part, versions, inner, missing, unexpected, errors)
    for hook in module._load_state_dict_post_hooks.values():
        hook(module, _IncompatibleKeys(missing, unexpected))


def _load_extra_state(module, state_dict, prefix, missing_keys, unexpected_keys):
    key = prefix + "_extra_state"
    if _has_extra_state(module, "set_extra_state"):
        if key in state_dict:
            module.set_extra_state(state_dict[key])
        else:
            missing_keys.append(key)
    elif key in state_dict:
        unexpected_keys.append(key)


def _load_tensor(key, param, value, error_msgs):
    if not isinstance(value, torch.Tensor):
        error_msgs.append(f'While copying the parameter named "{key}", expected torch.Tensor '
                          f"or Tensor-like object from checkpoint but received {type(value)}")
        return
    if len(param.shape) == 0 and len(value.shape) == 1:
        value = value[0]
    if value.shape != param.shape:
        error_msgs.append(f"size mismatch for {key}: copying a param with shape {value.shape} "
                          "from checkpoint, the shape in current model is "
                          f"{param.shape}.")
        return
    try:
        with torch.no_grad():
            param.copy_(value)
    except Exception as error:
        error_msgs.append(f'While copying the parameter named "{key}", whose dimensions in '
                          f"the model are {param.size()} and whose dimensions in the "
                          f"checkpoint are {value.size()}, an exception occurred : "
                          f"{error.args}.")


class Module:
    """The half of Module that saves and restores: it takes these as its own."""

    _version = 1

    def get_extra_state(self):
        raise RuntimeError("Reached a code path in Module.get_extra_state() that should never "
                           "be called.")

    def set_extra_state(self, state):
        raise RuntimeError("Reached a code path in Module.set_extra_state() that should never "
                           "be called.")

    def _register_state_dict_hook(self, hook):
        return add_hook(self._state_dict_hooks, hook)

    def register_load_state_dict_post_hook(self, hook):
        """hook(module, incompatible_keys) runs when load_state_dict has visited the module."""
        return add_hook(self._load_state_dict_post_hooks, hook)

    def state_dict(self, *args, destination=None, prefix="", keep_vars=False):
        if args:
            if destination is None:
                destination = args[0]
            if len(args) > 1 and prefix == "":
                prefix = args[1]
            if len(args) > 2 and keep_vars is False:
                keep_vars = args[2]
            import warnings
            warnings.warn("Positional args are being deprecated, use kwargs instead. Refer to "
                          "https://pytorch.org/docs/master/generated/torch.nn.Module.html"
                          "#torch.nn.Module.state_dict for details.")
        if destination is None:
            destination = OrderedDict()
            destination._metadata = OrderedDict()
        metadata = {"version": self._version}
        if hasattr(destination, "_metadata"):
            destination._metadata[prefix[:-1]] = metadata
        self._save_to_state_dict(destination, prefix, keep_vars)
        for name, module in self._modules.items():
            if module is not None:
                module.state_dict(destination=destination, prefix=f"{prefix}{name}.",
                                  keep_vars=keep_vars)
        for hook in self._state_dict_hooks.values():
            result = hook(self, destination, prefix, metadata)
            if result is not None:
                destination = result
        return destination

    def _save_to_state_dict(self, destination, prefix, keep_vars):
        for name, tensor in _persistent(self):
            destination[prefix + name] = tensor if keep_vars else tensor.detach()
        if _has_extra_state(self, "get_extra_state"):
            destination[prefix + "_extra_state"] = self.get_extra_state()

    def load_state_dict(self, state_dict, strict=True):
        if not isinstance(state_dict, dict):
            raise TypeError(f"Expected state_dict to be dict-like, got {type(state_dict)}.")
        missing, unexpected, errors = [], [], []
        versions = getattr(state_dict, "_metadata", None)
        _load(self, OrderedDict(state_dict), versions, "", missing, unexpected, errors)
        if strict:
            if unexpected:
                errors.insert(0, f"Unexpected key(s) in state_dict: {_quoted(unexpected)}. ")
            if missing:
                errors.insert(0, f"Missing key(s) in state_dict: {_quoted(missing)}. ")
        if errors:
            raise RuntimeError(f"Error(s) in loading state_dict for {type(self).__name__}:\n\t"
                               + "\n\t".join(errors))
        return _IncompatibleKeys(missing, unexpected)

    def _load_from_state_dict(self, state_dict, prefix, local_metadata, strict, missing_keys,
                              unexpected_keys, error_msgs):
        names = dict(_persistent(self))
        for name, param in names.items():
            key = prefix + name
            if key in state_dict:
                _load_tensor(key, param, state_dict[key], error_msgs)
            else:
                missing_keys.append(key)
        _load_extra_state(self, state_dict, prefix, missing_keys, unexpected_keys)
        for key in state_dict:
            if key.startswith(prefix) and key != prefix + "_extra_state":
                name = key[len(prefix):].split(".", 1)[0]
                if name not in self._modules and name not in names:
                    unexpected_keys.append(key)
