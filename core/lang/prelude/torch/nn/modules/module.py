"""Module: what layers and networks have in common. Its state_dict is in _state.py."""
from collections import OrderedDict

import torch
from torch._nn import member, shortcuts
from torch._typename import typename
from torch.nn.modules import _state
from torch.nn.parameter import Parameter
from torch.utils.hooks import add_hook


def _indent(text, spaces):
    """Every line but the first moved to the right."""
    return text.replace("\n", "\n" + spaces * " ")


def _parse_to(device=None, dtype=None, non_blocking=False, copy=False, *, memory_format=None):
    """Device and dtype of Module.to(device, dtype), to(dtype), to(tensor)."""
    if isinstance(device, torch.Tensor):
        return device.device, device.dtype
    if isinstance(device, torch.dtype):
        device, dtype = None, device
    elif device is not None:
        device = torch.empty(0).to(device).device
    return device, dtype


# Hooks of all modules, and whether there have been any.
_global_forward_pre_hooks = OrderedDict()
_global_forward_hooks = OrderedDict()
_global_backward_hooks = OrderedDict()
_global_hooks = []


def _add_global_hook(hooks, hook):
    if not _global_hooks:
        _global_hooks.append(hooks)
        shortcuts(Module.__call__, Module.__getattr__, dict)  # from now on every call looks for them
    return add_hook(hooks, hook)


def register_module_forward_pre_hook(hook):
    """hook(module, input) runs before the forward of every module."""
    return _add_global_hook(_global_forward_pre_hooks, hook)


def register_module_forward_hook(hook):
    """hook(module, input, output) runs after the forward of every module."""
    return _add_global_hook(_global_forward_hooks, hook)


def register_module_full_backward_hook(hook):
    """hook(module, grad_input, grad_output) runs when both are known, for every module."""
    return _add_global_hook(_global_backward_hooks, hook)


def register_module_backward_hook(hook):
    raise NotImplementedError("register_module_backward_hook is not part of the playground; "
                              "register_module_full_backward_hook is")


_NAMES = ("T_destination __annotations__ __setstate__ _call_impl _get_backward_hooks "
          "_maybe_warn_non_full_backward_hook _register_load_state_dict_pre_hook "
          "_replicate_for_data_parallel _slow_forward ipu to_empty xpu __dict__ __module__ "
          "__weakref__").split()


class Module:
    """Holds parameters, buffers and other modules; calling it runs forward and the hooks."""

    dump_patches = False

    def __init__(self):
        set_plain = super().__setattr__
        set_plain("training", True)
        set_plain("_parameters", OrderedDict())
        set_plain("_buffers", OrderedDict())
        set_plain("_non_persistent_buffers_set", set())
        set_plain("_backward_hooks", OrderedDict())
        set_plain("_is_full_backward_hook", None)
        set_plain("_forward_hooks", OrderedDict())
        set_plain("_forward_pre_hooks", OrderedDict())
        set_plain("_state_dict_hooks", OrderedDict())
        set_plain("_load_state_dict_pre_hooks", OrderedDict())
        set_plain("_load_state_dict_post_hooks", OrderedDict())
        set_plain("_modules", OrderedDict())

    def forward(self, *input):
        raise NotImplementedError(
            f"Module [{type(self).__name__}] is missing the required \"forward\" function")

    # --- Calling ---

    def __call__(self, *input, **kwargs):
        if not (self._backward_hooks or self._forward_hooks or self._forward_pre_hooks or _global_hooks):
            return self.forward(*input, **kwargs)
        return self._call_with_hooks(input, kwargs)

    def _call_with_hooks(self, input, kwargs):
        for hook in [*_global_forward_pre_hooks.values(), *self._forward_pre_hooks.values()]:
            result = hook(self, input)
            if result is not None:
                input = result if isinstance(result, tuple) else (result,)
        backward = None
        full = list(_global_backward_hooks.values())
        if self._is_full_backward_hook:
            full += self._backward_hooks.values()
        if full:
            from torch.utils._backward_hook import BackwardHook
            backward = BackwardHook(self, full)
            input = backward.setup_input_hook(input)
        output = self.forward(*input, **kwargs)
        for hook in [*_global_forward_hooks.values(), *self._forward_hooks.values()]:
            result = hook(self, input, output)
            if result is not None:
                output = result
        if backward is not None:
            output = backward.setup_output_hook(output)
        if self._backward_hooks and not self._is_full_backward_hook:
            from torch.utils._old_hooks import hold_on_to
            hold_on_to(self, input, output)
        return output

    def register_forward_pre_hook(self, hook):
        """hook(module, input) runs before forward and may return another input."""
        return add_hook(self._forward_pre_hooks, hook)

    def register_forward_hook(self, hook):
        """hook(module, input, output) runs after forward and may return another output."""
        return add_hook(self._forward_hooks, hook)

    def register_full_backward_hook(self, hook):
        """hook(module, grad_input, grad_output) runs when both are known in backward."""
        if self._is_full_backward_hook is False:
            raise RuntimeError("Cannot use both regular backward hooks and full backward hooks on "
                               "a single Module. Please use only one of them.")
        self._is_full_backward_hook = True
        return add_hook(self._backward_hooks, hook)

    def register_backward_hook(self, hook):
        from torch.utils._old_hooks import register
        return register(self, hook)

    # --- Attributes ---

    def __getattr__(self, name):
        return member(self, name)

    def _forget(self, name, kept):
        """Takes the name out of everything but the dict that keeps it now."""
        own = self.__dict__
        if name in own:
            super().__delattr__(name)
        for kind in ("_parameters", "_buffers", "_modules"):
            if kind != kept and kind in own:
                own[kind].pop(name, None)
        if kept != "_buffers" and "_non_persistent_buffers_set" in own:
            self._non_persistent_buffers_set.discard(name)

    def __setattr__(self, name, value):
        own = self.__dict__
        if isinstance(value, Parameter):
            if "_parameters" not in own:
                raise AttributeError("cannot assign parameters before Module.__init__() call")
            self._forget(name, "_parameters")
            self.register_parameter(name, value)
        elif "_parameters" in own and name in own["_parameters"]:
            if value is not None:
                raise TypeError(f"cannot assign '{typename(value)}' as parameter '{name}' "
                                "(torch.nn.Parameter or None expected)")
            self.register_parameter(name, value)
        elif isinstance(value, Module):
            if "_modules" not in own:
                raise AttributeError("cannot assign module before Module.__init__() call")
            self._forget(name, "_modules")
            self._modules[name] = value
        elif "_modules" in own and name in own["_modules"]:
            if value is not None:
                raise TypeError(f"cannot assign '{typename(value)}' as child module '{name}' "
                                "(torch.nn.Module or None expected)")
            self._modules[name] = value
        elif "_buffers" in own and name in own["_buffers"]:
            if value is not None and not isinstance(value, torch.Tensor):
                raise TypeError(f"cannot assign '{typename(value)}' as buffer '{name}' "
                                "(torch.Tensor or None expected)")
            self._buffers[name] = value
        else:
            super().__setattr__(name, value)

    def __delattr__(self, name):
        for kind in (self._parameters, self._buffers, self._modules):
            if name in kind:
                del kind[name]
                self._non_persistent_buffers_set.discard(name)
                return
        super().__delattr__(name)

    def __dir__(self):
        names = set(dir(object())) | set(self.__dict__)
        for cls in type(self).__mro__[:-1]:
            if cls is not Module and cls.__module__.startswith("torch."):
                raise NotImplementedError(f"dir() of what derives from '{cls.__name__}' is not "
                                          "supported in the playground")
            names.update(vars(cls))
        names -= {"_call_with_hooks", "_check_name", "_forget", "_get_member"}
        names.update(_NAMES)
        names.update(self._parameters, self._modules, self._buffers)
        return sorted(name for name in names if not name[0].isdigit())

    def _check_name(self, kind, owned, name):
        if not isinstance(name, str):
            raise TypeError(f"{kind} name should be a string. Got {typename(name)}")
        if hasattr(self, name) and name not in owned:
            raise KeyError(f"attribute '{name}' already exists")
        if "." in name:
            got = f", got: {name}" if kind == "module" else ""
            raise KeyError(f"{kind} name can't contain \".\"{got}")
        if name == "":
            raise KeyError(f"{kind} name can't be empty string \"\"")

    def register_buffer(self, name, tensor, persistent=True):
        """A tensor that is part of the state but not a parameter."""
        if "_buffers" not in self.__dict__:
            raise AttributeError("cannot assign buffer before Module.__init__() call")
        self._check_name("buffer", self._buffers, name)
        if tensor is not None and not isinstance(tensor, torch.Tensor):
            raise TypeError(f"cannot assign '{typename(tensor)}' object to buffer '{name}' "
                            "(torch Tensor or None required)")
        self._buffers[name] = tensor
        if persistent:
            self._non_persistent_buffers_set.discard(name)
        else:
            self._non_persistent_buffers_set.add(name)

    def register_parameter(self, name, param):
        if "_parameters" not in self.__dict__:
            raise AttributeError("cannot assign parameter before Module.__init__() call")
        self._check_name("parameter", self._parameters, name)
        if param is not None and not isinstance(param, Parameter):
            raise TypeError(f"cannot assign '{typename(param)}' object to parameter '{name}' "
                            "(torch.nn.Parameter or None required)")
        if param is not None and param.grad_fn is not None:
            raise ValueError(
                f"Cannot assign non-leaf Tensor to parameter '{name}'. Model parameters must be "
                f"created explicitly. To express '{name}' as a function of another Tensor, "
                "compute the value in the forward() method.")
        self._parameters[name] = param

    def add_module(self, name, module):
        if module is not None and not isinstance(module, Module):
            raise TypeError(f"{typename(module)} is not a Module subclass")
        self._check_name("module", self._modules, name)
        self._modules[name] = module

    register_module = add_module

    # --- Walking ---

    def named_children(self):
        seen = set()
        for name, module in self._modules.items():
            if module is not None and module not in seen:
                seen.add(module)
                yield name, module

    def children(self):
        for _, module in self.named_children():
            yield module

    def named_modules(self, memo=None, prefix="", remove_duplicate=True):
        if memo is None:
            memo = set()
        if self in memo:
            return
        if remove_duplicate:
            memo.add(self)
        yield prefix, self
        for name, module in self._modules.items():
            if module is not None:
                inner = f"{prefix}.{name}" if prefix else name
                yield from module.named_modules(memo, inner, remove_duplicate)

    def modules(self):
        for _, module in self.named_modules():
            yield module

    def _named_members(self, get_members_fn, prefix="", recurse=True):
        seen = set()
        modules = self.named_modules(prefix=prefix) if recurse else [(prefix, self)]
        for module_prefix, module in modules:
            for name, value in get_members_fn(module):
                if value is not None and value not in seen:
                    seen.add(value)
                    yield f"{module_prefix}.{name}" if module_prefix else name, value

    def named_parameters(self, prefix="", recurse=True):
        yield from self._named_members(lambda m: m._parameters.items(), prefix, recurse)

    def parameters(self, recurse=True):
        for _, param in self.named_parameters(recurse=recurse):
            yield param

    def named_buffers(self, prefix="", recurse=True):
        yield from self._named_members(lambda m: m._buffers.items(), prefix, recurse)

    def buffers(self, recurse=True):
        for _, buffer in self.named_buffers(recurse=recurse):
            yield buffer

    def get_submodule(self, target):
        module = self
        for item in target.split(".") if target else []:
            if not hasattr(module, item):
                raise AttributeError(f"{module._get_name()} has no attribute `{item}`")
            module = getattr(module, item)
            if not isinstance(module, Module):
                raise AttributeError(f"`{item}` is not an nn.Module")
        return module

    def _get_member(self, target):
        path, _, name = target.rpartition(".")
        module = self.get_submodule(path)
        if not hasattr(module, name):
            raise AttributeError(f"{module._get_name()} has no attribute `{name}`")
        return module, name, getattr(module, name)

    def get_parameter(self, target):
        _, name, param = self._get_member(target)
        if not isinstance(param, Parameter):
            raise AttributeError(f"`{name}` is not an nn.Parameter")
        return param

    def get_buffer(self, target):
        module, name, buffer = self._get_member(target)
        if name not in module._buffers:
            raise AttributeError(f"`{name}` is not a buffer")
        return buffer

    # --- Changing everything inside ---

    def apply(self, fn):
        """fn(module) for everything inside, then for itself."""
        for module in self.children():
            module.apply(fn)
        fn(self)
        return self

    def _apply(self, fn):
        """Replaces the data of every parameter, gradient and buffer by fn of it."""
        for module in self.children():
            module._apply(fn)
        for param in self._parameters.values():
            if param is None:
                continue
            with torch.no_grad():
                param.data = fn(param)
                if param.grad is not None:
                    param.grad.data = fn(param.grad)
        for name, buffer in self._buffers.items():
            if buffer is not None:
                self._buffers[name] = fn(buffer)
        return self

    def to(self, *args, **kwargs):
        device, dtype = _parse_to(*args, **kwargs)
        if dtype is not None and not (dtype.is_floating_point or dtype.is_complex):
            raise TypeError("nn.Module.to only accepts floating point or complex dtypes, but got "
                            f"desired dtype={dtype}")

        def convert(t):
            return t.to(device, dtype if t.is_floating_point() or t.is_complex() else None)

        return self._apply(convert)

    def type(self, dst_type):
        return self._apply(lambda t: t.type(dst_type))

    def float(self):
        return self._apply(lambda t: t.float() if t.is_floating_point() else t)

    def double(self):
        return self._apply(lambda t: t.double() if t.is_floating_point() else t)

    def half(self):
        return self._apply(lambda t: t.half() if t.is_floating_point() else t)

    def bfloat16(self):
        return self._apply(lambda t: t.bfloat16() if t.is_floating_point() else t)

    def cpu(self):
        return self._apply(lambda t: t.cpu())

    def cuda(self, device=None):
        return self._apply(lambda t: t.cuda(device))

    def share_memory(self):
        return self

    def train(self, mode=True):
        if not isinstance(mode, bool):
            raise ValueError("training mode is expected to be boolean")
        self.training = mode
        for module in self.children():
            module.train(mode)
        return self

    def eval(self):
        return self.train(False)

    def requires_grad_(self, requires_grad=True):
        for param in self.parameters():
            param.requires_grad_(requires_grad)
        return self

    def zero_grad(self, set_to_none=False):
        for param in self.parameters():
            if param.grad is None:
                continue
            if set_to_none:
                param.grad = None
                continue
            if param.grad.grad_fn is not None:
                param.grad.detach_()
            else:
                param.grad.requires_grad_(False)
            param.grad.zero_()

    # --- Text ---

    def _get_name(self):
        return type(self).__name__

    def extra_repr(self):
        """What stands between the brackets, for layers to say."""
        return ""

    def __repr__(self):
        extra = self.extra_repr()
        lines = extra.split("\n") if extra else []
        children = [f"({name}): {_indent(repr(module), 2)}"
                    for name, module in self._modules.items()]
        if len(lines) == 1 and not children:
            return f"{self._get_name()}({extra})"
        if not lines and not children:
            return f"{self._get_name()}()"
        return f"{self._get_name()}(\n  " + "\n  ".join(lines + children) + "\n)"


for _name, _value in vars(_state.Module).items():
    if _name == "_version" or type(_value) is type(_state._load):
        setattr(Module, _name, _value)

shortcuts(Module.__call__, Module.__getattr__, OrderedDict)
