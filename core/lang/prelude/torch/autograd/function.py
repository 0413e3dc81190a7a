"""Functions with a backward of their own. The engine's half is in lang/torch/function.c."""
import functools
import warnings

import torch
from torch._autograd import _FunctionBase, arguments, begin, finish


class FunctionCtx:
    """What a ctx can be told in forward."""

    def save_for_backward(self, *tensors):
        self.to_save = tensors

    def save_for_forward(self, *tensors):
        raise NotImplementedError("save_for_forward is for forward mode, which is not part of the "
                                  "playground")

    def mark_dirty(self, *args):
        self.dirty_tensors = args

    def mark_shared_storage(self, *pairs):
        warnings.warn("mark_shared_storage is deprecated. Tensors with shared storages are "
                      "automatically tracked. Note that calls to `set_()` are not tracked")

    def mark_non_differentiable(self, *args):
        self.non_differentiable = args

    def set_materialize_grads(self, value):
        self.materialize_grads = value


class _HookMixin:
    """In PyTorch the place of _register_hook."""


class BackwardCFunction(_FunctionBase, FunctionCtx, _HookMixin):
    """The class of a ctx, which is the node of the graph as well."""

    def apply(self, *args):
        backward, vjp = self._forward_cls.backward, self._forward_cls.vjp
        if backward is not Function.backward and vjp is not Function.vjp:
            raise RuntimeError("Implementing both 'backward' and 'vjp' for a custom Function is "
                               "not allowed. You should only implement one of them.")
        return (vjp if vjp is not Function.vjp else backward)(self, *args)


def _check_named(ctx, recorded):
    """What forward has said of tensors is about tensors."""
    for i, value in enumerate(ctx.dirty_tensors or ()):
        if not isinstance(value, torch.Tensor):
            raise TypeError("mark_dirty can only accept variables, but argument "
                            f"{i} is of type {type(value).__name__}")
    for value in ctx.non_differentiable or ():
        if not isinstance(value, torch.Tensor):
            raise RuntimeError("mark_non_differentiable only accepts variable arguments, but got "
                               + type(value).__name__)
    for i, value in enumerate(recorded and ctx.to_save or ()):
        if value is not None and not isinstance(value, torch.Tensor):
            raise TypeError("save_for_backward can only save variables, but argument "
                            f"{i} is of type {type(value).__name__}")


class FunctionMeta(type):
    """Gives every Function the class of its nodes."""

    def __init__(cls, name, bases, attrs):
        super().__init__(name, bases, attrs)
        cls._backward_cls = type(name + "Backward", (BackwardCFunction,),
                                 {"_forward_cls": cls, "__module__": __name__})


class Function(_FunctionBase, FunctionCtx, _HookMixin, metaclass=FunctionMeta):
    """An operation of the program's own: static methods forward and backward."""

    def __call__(self, *args, **kwargs):
        raise RuntimeError(
            "Legacy autograd function with non-static forward method is deprecated. Please use "
            "new-style autograd function with static forward method. (Example: "
            "https://pytorch.org/docs/stable/autograd.html#torch.autograd.Function)")

    is_traceable = False

    @classmethod
    def apply(cls, *args, **kwargs):
        if kwargs:
            raise TypeError("apply() takes no keyword arguments")
        ctx = cls._backward_cls()
        recorded = begin(ctx, args)
        with torch.no_grad():
            result = cls.forward(ctx, *args)
        _check_named(ctx, recorded)
        if not isinstance(result, tuple):
            return finish(ctx, recorded, cls.__name__, args, (result,))[0]
        return finish(ctx, recorded, cls.__name__, args, result)

    @staticmethod
    def forward(ctx, *args, **kwargs):
        raise NotImplementedError("You must implement the forward function for custom "
                                  "autograd.Function.")

    @staticmethod
    def backward(ctx, *grad_outputs):
        raise NotImplementedError("You must implement either the backward or vjp method for your "
                                  "custom autograd.Function to use it with backward mode AD.")

    vjp = backward

    @staticmethod
    def jvp(ctx, *grad_inputs):
        raise NotImplementedError("You must implement the jvp function for custom "
                                  "autograd.Function to use it with forward mode AD.")


def _gradients(ctx, result):
    """What backward returned, one gradient for each tensor among the arguments."""
    name = type(ctx).__name__
    if not isinstance(result, tuple):
        result = (result,)
    expected = len(ctx._is_tensor)
    if len(result) > expected and all(grad is None for grad in result[expected:]):
        result = result[:expected]
    if len(result) != expected:
        raise RuntimeError(f"function {name} returned an incorrect number of gradients (expected "
                           f"{expected}, got {len(result)})")
    gradients = []
    for i, (grad, is_tensor) in enumerate(zip(result, ctx._is_tensor)):
        if is_tensor:
            if grad is not None and not isinstance(grad, torch.Tensor):
                cls = type(grad)
                named = (f"{cls.__module__}.{cls.__name__}"
                         if cls.__module__ in ("numpy", "torch") else cls.__name__)
                raise RuntimeError(f"expected Variable or None (got {named})")
            gradients.append(grad)
        elif grad is not None:
            raise RuntimeError(f"function {name} returned a gradient different than None at "
                               f"position {i + 1}, but the corresponding forward input was not a "
                               "Variable")
    return tuple(gradients)


def call_backward(ctx, received):
    return _gradients(ctx, ctx.apply(*arguments(ctx, received)))


class _Once(Function):
    """The identity, which cannot be differentiated."""

    @staticmethod
    def forward(ctx, *grads):
        return grads

    @staticmethod
    def backward(ctx, *grads):
        raise RuntimeError("trying to differentiate twice a function that was marked with "
                           "@once_differentiable")


# The class of its nodes looks like that of PyTorch's own.
_Once._backward_cls = type("Error", (BackwardCFunction,),
                           {"_forward_cls": _Once, "__module__": "builtins",
                            "name": lambda node: "torch::autograd::Error"})


def once_differentiable(fn):
    """backward runs without recording; to differentiate its results is an error."""

    @functools.wraps(fn)
    def wrapper(ctx, *args):
        with torch.no_grad():
            outputs = fn(ctx, *args)
        if not torch.is_grad_enabled() or not any(isinstance(arg, torch.Tensor)
                                                  and arg.requires_grad for arg in args):
            return outputs
        if not isinstance(outputs, tuple):
            outputs = (outputs,)
        return _Once.apply(*[grad if grad is None else grad.detach().requires_grad_()
                             for grad in outputs])

    return wrapper


def traceable(fn_cls):
    fn_cls.is_traceable = True
    return fn_cls
