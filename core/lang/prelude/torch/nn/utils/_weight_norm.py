"""weight_norm: a weight as its length g and its direction v."""
import torch
from torch.autograd._named import Function, named
from torch.nn.parameter import Parameter, UninitializedParameter


def norm_except_dim(v, pow=2, dim=0):
    """The norms of all slices along a dim; -1: of the whole."""
    if dim == -1:
        return v.norm(pow)
    if dim == 0:
        shape = [v.size(0)] + [1] * (v.dim() - 1)
        return v.contiguous().view([v.size(0), -1]).norm(pow, 1).view(shape)
    if dim == v.dim() - 1:
        shape = [1] * (v.dim() - 1) + [v.size(-1)]
        return v.contiguous().view([-1, v.size(-1)]).norm(pow, 0).view(shape)
    return norm_except_dim(v.transpose(0, dim), pow, 0).transpose(0, dim)


@named("WeightNormInterfaceBackward0")
class _WeightNorm(Function):
    """One node where the dim is the first or the last, as in PyTorch."""

    @staticmethod
    def forward(ctx, v, g, dim):
        ctx.dim = dim
        ctx.save_for_backward(v, g)
        return v * (g / norm_except_dim(v, 2, dim))

    @staticmethod
    def backward(ctx, grad):
        v, g = ctx.saved_tensors
        norm = norm_except_dim(v, 2, ctx.dim)
        others = [d for d in range(v.dim()) if d != ctx.dim]
        along = (grad * v).sum(others, keepdim=True) / norm
        return g / norm * (grad - v * (along / norm)), along, None


class WeightNorm:
    def __init__(self, name, dim):
        self.name, self.dim = name, -1 if dim is None else dim

    def compute_weight(self, module):
        g, v = getattr(module, self.name + "_g"), getattr(module, self.name + "_v")
        if self.dim in (0, v.dim() - 1):
            return _WeightNorm.apply(v, g, self.dim)
        return v * (g / norm_except_dim(v, 2, self.dim))

    def __call__(self, module, inputs):
        setattr(module, self.name, self.compute_weight(module))

    def remove(self, module):
        weight = self.compute_weight(module)
        delattr(module, self.name)
        for part in ("_g", "_v"):
            del module._parameters[self.name + part]
        setattr(module, self.name, Parameter(weight.data))

    @staticmethod
    def apply(module, name, dim):
        for hook in module._forward_pre_hooks.values():
            if isinstance(hook, WeightNorm) and hook.name == name:
                raise RuntimeError("Cannot register two weight_norm hooks on the same parameter "
                                   + name)
        fn = WeightNorm(name, dim)
        weight = getattr(module, name)
        if isinstance(weight, UninitializedParameter):
            raise ValueError("The module passed to `WeightNorm` can't have uninitialized parameters. "
                             "Make sure to run the dummy forward before applying weight normalization")
        del module._parameters[name]
        module.register_parameter(name + "_g", Parameter(norm_except_dim(weight, 2, fn.dim).data))
        module.register_parameter(name + "_v", Parameter(weight.data))
        setattr(module, name, fn.compute_weight(module))
        module.register_forward_pre_hook(fn)
        return fn


def weight_norm(module, name="weight", dim=0):
    WeightNorm.apply(module, name, dim)
    return module


def remove_weight_norm(module, name="weight"):
    return take_away(module, WeightNorm, "weight_norm", name)


def take_away(module, kind, what, name):
    """The hook of that kind; the parameter is a plain one again."""
    for key, hook in module._forward_pre_hooks.items():
        if isinstance(hook, kind) and hook.name == name:
            hook.remove(module)
            del module._forward_pre_hooks[key]
            return module
    raise ValueError(f"{what} of '{name}' not found in {module}")
