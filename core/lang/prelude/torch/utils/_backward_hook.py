"""Hooks around a module's backward: they see the gradients of its outputs and of its inputs."""
import torch


class BackwardHookFunction(torch.autograd.Function):
    """The identity: a node of the graph at the border of a module, for hooks to hold on to."""

    @staticmethod
    def forward(ctx, *args):
        ctx.mark_non_differentiable(*[arg for arg in args if not arg.requires_grad])
        return args

    @staticmethod
    def backward(ctx, *grads):
        return grads


def unpack_none(indices, values, size):
    """A tuple of the given size with the values at their indices and None elsewhere."""
    result = [None] * size
    for index, value in zip(indices, values):
        result[index] = value
    return tuple(result)


class BackwardHook:
    """Calls hook(module, grad_input, grad_output) once both are known in a backward pass."""

    def __init__(self, module, user_hooks):
        self.module = module
        self.user_hooks = user_hooks
        self.grad_outputs = None
        self.n_outputs = -1
        self.output_indices = None
        self.n_inputs = -1
        self.input_indices = None

    def _apply(self, add_hook_to, args):
        """Passes the tensors of args that require grad through the identity node."""
        indices = [i for i, arg in enumerate(args) if isinstance(arg, torch.Tensor)]
        tensors = [args[i] for i in indices]
        if not (torch.is_grad_enabled() and any(t.requires_grad for t in tensors)):
            return args, None
        passed = BackwardHookFunction.apply(*tensors)
        if not passed:
            raise RuntimeError("Cannot set Module backward hook for a Module with no input "
                               "Tensors.")
        grad_fns = [t.grad_fn for t in passed if t.grad_fn is not None]
        add_hook_to(grad_fns[0])
        args = list(args)
        for index, tensor in zip(indices, passed):
            args[index] = tensor
        return tuple(args), indices

    def setup_input_hook(self, args):
        def at_input(grad_fn):
            grad_fn.register_hook(self._input_hook)

        result, self.input_indices = self._apply(at_input, args)
        self.n_inputs = len(args)
        return result

    def _input_hook(self, grad_input, _):
        if self.grad_outputs is None:
            return None  # the gradient has come past the outputs: nothing to tell
        grad_input = unpack_none(self.input_indices, grad_input, self.n_inputs)
        result = self._call(grad_input, grad_input)
        self.grad_outputs = None
        return tuple(result[i] for i in self.input_indices)

    def _call(self, grad_input, result):
        for hook in self.user_hooks:
            out = hook(self.module, result, self.grad_outputs)
            if out is None:
                continue
            out = out if isinstance(out, tuple) else (out,)
            if len(out) != len(grad_input):
                raise RuntimeError("Backward hook returned an invalid number of grad_input, "
                                   f"got {len(out)}, but expected {len(grad_input)}")
            result = out
        return result

    def setup_output_hook(self, args):
        def at_output(grad_fn):
            grad_fn.register_hook(self._output_hook)

        single = not isinstance(args, tuple)
        if single:
            args = (args,)
        result, self.output_indices = self._apply(at_output, args)
        self.n_outputs = len(args)
        return result[0] if single else result

    def _output_hook(self, _, grad_output):
        self.grad_outputs = unpack_none(self.output_indices, grad_output, self.n_outputs)
        if self.input_indices is not None:
            return None
        # The inputs require no gradient, so no other hook is going to be called.
        none = unpack_none([], [], self.n_inputs)
        for hook in self.user_hooks:
            out = hook(self.module, none, self.grad_outputs)
            if out is not None and not (isinstance(out, tuple) and all(v is None for v in out)):
                raise RuntimeError("Backward hook for Modules where no input requires gradient "
                                   "should always return None or None for all gradients.")
        self.grad_outputs = None
        return None
