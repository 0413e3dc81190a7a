"""torch.utils.checkpoint: a stretch of a program whose tensors are not kept for backward, but
computed again (PyTorch's page "torch.utils.checkpoint")."""
import warnings

import torch

__all__ = ["checkpoint", "checkpoint_sequential", "CheckpointFunction", "check_backward_validity",
           "detach_variable"]


def detach_variable(inputs):
    if not isinstance(inputs, tuple):
        raise RuntimeError("Only tuple of tensors is supported. Got Unsupported input type: ",
                           type(inputs).__name__)
    out = []
    for one in inputs:
        if isinstance(one, torch.Tensor):
            needed, one = one.requires_grad, one.detach()
            one.requires_grad = needed
        out.append(one)
    return tuple(out)


def check_backward_validity(inputs):
    if not any(one.requires_grad for one in inputs if isinstance(one, torch.Tensor)):
        warnings.warn("None of the inputs have requires_grad=True. Gradients will be None")


class _Draws:
    """The generator as it was, so that dropout drops the same again."""

    def __init__(self, preserve):
        self.before = torch.get_rng_state() if preserve else None

    def again(self, function):
        if self.before is None:
            return function()
        now = torch.get_rng_state()
        torch.set_rng_state(self.before)
        try:
            return function()
        finally:
            torch.set_rng_state(now)


class CheckpointFunction(torch.autograd.Function):

    @staticmethod
    def forward(ctx, run_function, preserve_rng_state, *args):
        check_backward_validity(args)
        ctx.run_function = run_function
        ctx.draws = _Draws(preserve_rng_state)
        ctx.inputs = []
        ctx.tensor_indices = []
        tensors = []
        for i, one in enumerate(args):
            if torch.is_tensor(one):
                tensors.append(one)
                ctx.tensor_indices.append(i)
                ctx.inputs.append(None)
            else:
                ctx.inputs.append(one)
        ctx.save_for_backward(*tensors)
        with torch.no_grad():
            return run_function(*args)

    @staticmethod
    def backward(ctx, *args):
        if not torch.autograd._is_checkpoint_valid():
            raise RuntimeError("Checkpointing is not compatible with .grad() or when an `inputs` parameter is "
                               "passed to .backward(). Please use .backward() and do not pass its `inputs` "
                               "argument.")
        inputs = list(ctx.inputs)
        for i, one in zip(ctx.tensor_indices, ctx.saved_tensors):
            inputs[i] = one
        inputs = detach_variable(tuple(inputs))
        with torch.enable_grad():
            outputs = ctx.draws.again(lambda: ctx.run_function(*inputs))
        if isinstance(outputs, torch.Tensor):
            outputs = (outputs,)
        wanted = [(output, grad) for output, grad in zip(outputs, args)
                  if torch.is_tensor(output) and output.requires_grad]
        if not wanted:
            raise RuntimeError("none of output has requires_grad=True, this checkpoint() is not necessary")
        torch.autograd.backward([output for output, _ in wanted], [grad for _, grad in wanted])
        grads = tuple(one.grad if isinstance(one, torch.Tensor) else None for one in inputs)
        return (None, None) + grads


def checkpoint(function, *args, use_reentrant=True, **kwargs):
    preserve = kwargs.pop("preserve_rng_state", True)
    if kwargs and use_reentrant:
        raise ValueError("Unexpected keyword arguments: " + ",".join(arg for arg in kwargs))
    if use_reentrant:
        return CheckpointFunction.apply(function, preserve, *args)
    return _by_hooks(function, preserve, args, kwargs)


def _by_hooks(function, preserve, args, kwargs):
    """What is saved in the stretch is a number; whoever reads it first has all of it computed again."""
    draws = _Draws(preserve)
    count = 0
    kept = {}

    def pack(tensor):
        nonlocal count
        count += 1
        return count - 1

    def keep(tensor):
        kept[len(kept)] = tensor.detach()
        return tensor

    def refuse(tensor):
        raise RuntimeError("You are calling backwards on a tensor that is never exposed. Please open an "
                           "issue.")

    def unpack(place):
        if not kept:
            def run():
                with torch.enable_grad(), torch.autograd.graph.saved_tensors_hooks(keep, refuse):
                    function(*args, **kwargs)
            draws.again(run)
        if place not in kept:
            raise RuntimeError("Attempt to retrieve a tensor saved by autograd multiple times without "
                               "checkpoint recomputation being triggered in between, this is not currently "
                               "supported. Please open an issue with details on your use case so that we can "
                               "prioritize adding this.")
        return kept.pop(place) if place + 1 < count or len(kept) > 1 else kept[place]

    with torch.autograd.graph.saved_tensors_hooks(pack, unpack):
        return function(*args, **kwargs)


def checkpoint_sequential(functions, segments, input, use_reentrant=True, **kwargs):
    preserve = kwargs.pop("preserve_rng_state", True)
    if kwargs:
        raise ValueError("Unexpected keyword arguments: " + ",".join(arg for arg in kwargs))

    def run(start, end):
        def forward(input):
            for j in range(start, end + 1):
                input = functions[j](input)
            return input
        return forward

    if isinstance(functions, torch.nn.Sequential):
        functions = list(functions.children())
    size = len(functions) // segments
    end = -1
    for start in range(0, size * (segments - 1), size):
        end = start + size - 1
        input = checkpoint(run(start, end), input, use_reentrant=use_reentrant,
                           preserve_rng_state=preserve)
    return run(end + 1, len(functions) - 1)(input)
