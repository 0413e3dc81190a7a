"""Optimizer: parameter groups with their settings, and a state for each parameter."""
import copy
import warnings
from collections import defaultdict

import torch
from torch._nn import zero_grads
from torch._typename import typename


class _RequiredParameter:
    """Stands for a setting that has no default."""

    def __repr__(self):
        return "<required parameter>"


required = _RequiredParameter()


class Optimizer:
    def __init__(self, params, defaults):
        self.defaults = defaults
        if isinstance(params, torch.Tensor):
            raise TypeError("params argument given to the optimizer should be an iterable of "
                            f"Tensors or dicts, but got {typename(params)}")
        self.state = defaultdict(dict)
        self.param_groups = []
        param_groups = list(params)
        if len(param_groups) == 0:
            raise ValueError("optimizer got an empty parameter list")
        if not isinstance(param_groups[0], dict):
            param_groups = [{"params": param_groups}]
        for param_group in param_groups:
            self.add_param_group(param_group)

    def __repr__(self):
        text = type(self).__name__ + " ("
        for i, group in enumerate(self.param_groups):
            text += f"\nParameter Group {i}\n"
            for key in sorted(group.keys()):
                if key != "params":
                    text += f"    {key}: {group[key]}\n"
        return text + ")"

    def add_param_group(self, param_group):
        assert isinstance(param_group, dict), "param group must be a dict"
        params = param_group["params"]
        if isinstance(params, torch.Tensor):
            param_group["params"] = [params]
        elif isinstance(params, set):
            raise TypeError("optimizer parameters need to be organized in ordered collections, "
                            "but the ordering of tensors in sets will change between runs. "
                            "Please use a list instead.")
        else:
            param_group["params"] = list(params)
        for param in param_group["params"]:
            if not isinstance(param, torch.Tensor):
                raise TypeError("optimizer can only optimize Tensors, but one of the params is "
                                + typename(param))
            if not self.defaults.get("differentiable", None) and not param.is_leaf:
                raise ValueError("can't optimize a non-leaf Tensor")
        for name, default in self.defaults.items():
            if default is required and name not in param_group:
                raise ValueError("parameter group didn't specify a value of required "
                                 f"optimization parameter {name}")
            param_group.setdefault(name, default)
        params = param_group["params"]
        if len(params) != len(set(params)):
            warnings.warn("optimizer contains a parameter group with duplicate parameters; in "
                          "future, this will cause an error; see "
                          "github.com/pytorch/pytorch/issues/40967 for more information",
                          stacklevel=3)
        known = set()
        for group in self.param_groups:
            known.update(group["params"])
        if not known.isdisjoint(params):
            raise ValueError("some parameters appear in more than one parameter group")
        self.param_groups.append(param_group)

    def zero_grad(self, set_to_none=False):
        for group in self.param_groups:
            zero_grads(group["params"], bool(set_to_none))

    def step(self, closure):
        raise NotImplementedError

    # --- State, with numbers in the place of parameters ---

    def state_dict(self):
        numbers = {}
        groups = []
        for group in self.param_groups:
            for p in group["params"]:
                numbers.setdefault(p, len(numbers))
            packed = {key: value for key, value in group.items() if key != "params"}
            packed["params"] = [numbers[p] for p in group["params"]]
            groups.append(packed)
        state = {numbers.get(p, p): value for p, value in self.state.items()}
        return {"state": state, "param_groups": groups}

    def load_state_dict(self, state_dict):
        state_dict = copy.deepcopy(state_dict)
        groups, saved_groups = self.param_groups, state_dict["param_groups"]
        if len(groups) != len(saved_groups):
            raise ValueError("loaded state dict has a different number of parameter groups")
        for group, saved in zip(groups, saved_groups):
            if len(group["params"]) != len(saved["params"]):
                raise ValueError("loaded state dict contains a parameter group that doesn't match "
                                 "the size of optimizer's group")
        params = {}
        for group, saved in zip(groups, saved_groups):
            params.update(zip(saved["params"], group["params"]))
        self.state = defaultdict(dict)
        for number, value in state_dict["state"].items():
            if number in params:
                self.state[params[number]] = self._restored(params[number], value)
            else:
                self.state[number] = value
        for group, saved in zip(groups, saved_groups):
            saved["params"] = group["params"]
        self.param_groups = saved_groups

    def _restored(self, param, value, key=None):
        """A saved state in the dtype of its parameter; the count of steps stays as it is."""
        if isinstance(value, torch.Tensor):
            if key != "step" and param.is_floating_point():
                value = value.to(param.dtype)
            return value
        if isinstance(value, dict):
            return {k: self._restored(param, v, k) for k, v in value.items()}
        if isinstance(value, (list, tuple)):
            return type(value)([self._restored(param, v) for v in value])
        return value


class ElementwiseOptimizer(Optimizer):
    """An optimizer that updates each parameter from its own gradient and state."""

    def step(self, closure=None):
        loss = None
        if closure is not None:
            with torch.enable_grad():
                loss = closure()
        recording = torch._set_grad_enabled(False)
        updating = torch._set_updating(True)
        try:
            for group in self.param_groups:
                if not self._update_group(group):
                    for p in group["params"]:
                        if p.grad is not None:
                            self._update(p, p.grad, self.state[p], group)
        finally:
            torch._set_updating(updating)
            torch._set_grad_enabled(recording)
        return loss

    def _update_group(self, group):
        """Updates all parameters at once, if it can; otherwise says no and changes nothing."""
        return False

    def _update(self, p, grad, state, group):
        """Changes p in place; state is the parameter's own dict, empty at first."""
        raise NotImplementedError


def refuse(name, **flags):
    """Flags that would have to change what step() does, and are not here."""
    for flag, value in flags.items():
        if value:
            raise NotImplementedError(f"{name}: {flag}=True is not part of the playground")


def check(valid, what, value):
    if not valid:
        raise ValueError(f"Invalid {what}: {value}")


def check_betas(betas):
    for i in (0, 1):
        check(0.0 <= betas[i] < 1.0, f"beta parameter at index {i}", betas[i])
