"""What the engine asks of Python in a backward: to call hooks, and functions of the program.

Every function gets the run, which is told of what was called, the object that the engine keeps,
and the gradients; it returns what takes their place.
"""
from torch import Tensor


def _name(hook):
    return getattr(hook, "__name__", "<unknown>")


def _check(value, result, hook):
    """result may take the place of the gradient value."""
    if result is None:
        return
    if value is None:
        raise RuntimeError("can't replace a None gradient with a non-None value")
    if not isinstance(result, Tensor):
        raise TypeError(f"expected Variable, but hook returned '{type(result).__name__}'")
    if result.dtype != value.dtype:
        raise RuntimeError(f"hook '{_name(hook)}' has changed the type of value "
                           f"(was {value.type()} got {result.type()})")
    if result.shape != value.shape:
        raise RuntimeError(f"hook '{_name(hook)}' has changed the size of value")


def _check_all(values, result, hook):
    if not isinstance(result, tuple):
        raise TypeError(f"expected tuple, but hook returned '{type(result).__name__}'")
    if len(result) != len(values):
        raise RuntimeError(f"hook '{_name(hook)}' has returned an incorrect number of values "
                           f"(got {len(result)}, but expected {len(values)})")
    for value, item in zip(values, result):
        _check(value, item, hook)


def _through(run, hooks, check, value, *received):
    """What the hooks, one after the other, make of a gradient, or of a tuple of them."""
    for hook in list(hooks.values()):
        result = hook(value, *received)
        before = value
        if result is not None:
            check(value, result, hook)
            value = result
        run.tell(_name(hook), before, value)
    return value


def tensor_hooks(run, hooks, gradient, received):
    return _through(run, hooks, _check, gradient)


def hooks_before(run, hooks, gradients, received):
    return _through(run, hooks, _check_all, gradients)


def hooks_after(run, hooks, sent, received):
    return _through(run, hooks, _check_all, sent, received)


def unpack(run, packed, gradients, received):
    hook, value = packed
    try:
        result = hook(value)
    except Exception as error:  # it has come through C++
        raise RuntimeError(f"{type(error).__name__}: {error}") from None
    if not isinstance(result, Tensor):
        raise TypeError("Output of saved tensor unpack_hook expected to be a Tensor but got result "
                        f"of type {type(result).__name__}")
    return (result,)


# Whether the run that called a Function's backward last wants gradients of some tensors only.
_has_inputs = False


def is_checkpoint_valid():
    return not _has_inputs


def function(run, ctx, gradients, received):
    from torch.autograd.function import call_backward
    global _has_inputs
    _has_inputs = run.has_inputs()
    return call_backward(ctx, received)
