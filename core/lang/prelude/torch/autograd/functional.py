"""torch.autograd.functional: Jacobians, Hessians and their products with vectors."""
import torch


def _as_tuple(values, name, function):
    """The tensors as a tuple, and whether they were one."""
    is_tuple = isinstance(values, tuple)
    values = values if is_tuple else (values,)
    for i, value in enumerate(values):
        if not isinstance(value, torch.Tensor):
            if is_tuple:
                raise TypeError(f"The {name} given to {function} must be either a Tensor or a "
                                f"tuple of Tensors but the value at index {i} has type "
                                f"{type(value)}.")
            raise TypeError(f"The {name} given to {function} must be either a Tensor or a tuple "
                            f"of Tensors but the given {name} has type {type(value)}.")
    return values, is_tuple


def _untuple(values, is_tuple):
    return values if is_tuple else values[0]


def _prepared(inputs, create_graph):
    """Inputs that require a gradient of their own."""
    if create_graph:
        return tuple(x.view_as(x) if x.requires_grad else x.detach().requires_grad_()
                     for x in inputs)
    return tuple(x.detach().requires_grad_() for x in inputs)


def _finished(values, create_graph):
    """The results, cut off from the graph unless it was wanted."""
    if create_graph:
        return values
    if isinstance(values, torch.Tensor):
        return values.detach()
    return tuple(_finished(value, create_graph) for value in values)


def _check_vector(v, like, like_tuple):
    if len(v) != len(like):
        if not like_tuple:
            raise RuntimeError("The given v should contain a single Tensor.")
        raise RuntimeError(f"v is a tuple of invalid length: should be {len(like)} but got "
                           f"{len(v)}.")
    for i, (part, tensor) in enumerate(zip(v, like)):
        if part.size() != tensor.size():
            prepend = f"Entry {i} in " if len(v) > 1 else ""
            raise RuntimeError(f"{prepend}v has invalid size: should be {tensor.size()} but got "
                               f"{part.size()}.")


def _vector(v, like, like_tuple, what, function):
    """v as a tuple that fits; without v the tensor must have one element."""
    if v is not None:
        v, _ = _as_tuple(v, "v", function)
        v = tuple(part.detach() for part in v)
        _check_vector(v, like, like_tuple)
        return v
    if len(like) != 1 or like[0].nelement() != 1:
        raise RuntimeError(f"The vector v can only be None if {what}.")
    return (torch.ones_like(like[0]),)


def _gradients(outputs, inputs, grad_outputs, create_graph):
    """autograd.grad that passes over outputs that no graph leads to."""
    used = [(out, grad) for out, grad in zip(outputs, grad_outputs) if out.requires_grad]
    if not used:
        return (None,) * len(inputs)
    return torch.autograd.grad([out for out, _ in used], inputs, [grad for _, grad in used],
                               allow_unused=True, create_graph=create_graph, retain_graph=True)


def _constant_jacobian(i):
    return RuntimeError("While computing the hessian, found that the jacobian of the user-provided "
                        f"function with respect to input {i} is independent of the input. This is "
                        "not allowed in strict mode. You should ensure that your function is twice "
                        "differentiable and that the jacobian depends on the inputs (this would be "
                        "violated by a linear function for example).")


def _filled(grads, likes, strict, twice=False):
    """Zeros in the place of gradients that are None. Strict: an error instead, and when they are
    to be differentiated a second time, also of those that depend on nothing."""
    result = []
    for i, (grad, like) in enumerate(zip(grads, likes)):
        if grad is None:
            if strict:
                raise RuntimeError(f"The output of the user-provided function is independent of "
                                   f"input {i}. This is not allowed in strict mode.")
            grad = torch.zeros_like(like)
        elif strict and twice and not grad.requires_grad:
            raise _constant_jacobian(i)
        result.append(grad)
    return tuple(result)


def _outputs(func, inputs, function, strict):
    outputs, is_tuple = _as_tuple(func(*inputs), "outputs of the user-provided function", function)
    for i, out in enumerate(outputs):
        if strict and not out.requires_grad:
            raise RuntimeError(f"Output {i} of the user-provided function does not require "
                               "gradients. The outputs must be computed in a differentiable "
                               "manner from the input when running in strict mode.")
    return outputs, is_tuple


def vjp(func, inputs, v=None, create_graph=False, strict=False):
    """func(inputs), and the vector v times its Jacobian."""
    with torch.enable_grad():
        inputs, is_tuple = _as_tuple(inputs, "inputs", "vjp")
        inputs = _prepared(inputs, create_graph)
        outputs, outputs_tuple = _outputs(func, inputs, "vjp", strict)
        v = _vector(v, outputs, outputs_tuple,
                    "the user-provided function returns a single Tensor with a single element",
                    "vjp")
    with torch.set_grad_enabled(create_graph or torch.is_grad_enabled()):
        grads = _gradients(outputs, inputs, v, create_graph)
        product = _filled(grads, inputs, strict)
    return (_untuple(_finished(outputs, create_graph), outputs_tuple),
            _untuple(_finished(product, create_graph), is_tuple))


def jvp(func, inputs, v=None, create_graph=False, strict=False):
    """func(inputs), and its Jacobian times the vector v: the gradient of a gradient."""
    with torch.enable_grad():
        inputs, is_tuple = _as_tuple(inputs, "inputs", "jvp")
        inputs = _prepared(inputs, create_graph)
        v = _vector(v, inputs, is_tuple,
                    "the input to the user-provided function is a single Tensor with a single "
                    "element", "jvp")
        outputs, outputs_tuple = _outputs(func, inputs, "jvp", strict)
        dummies = tuple(torch.zeros_like(out).requires_grad_() for out in outputs)
        grads = _filled(_gradients(outputs, inputs, dummies, True), inputs, strict)
        product = _filled(_gradients(grads, dummies, v, create_graph), outputs, strict)
    return (_untuple(_finished(outputs, create_graph), outputs_tuple),
            _untuple(_finished(product, create_graph), outputs_tuple))


def jacobian(func, inputs, create_graph=False, strict=False, vectorize=False,
             strategy="reverse-mode"):
    """The derivative of each element of the output by each element of the input."""
    if strategy != "reverse-mode":
        if strategy != "forward-mode":
            raise AssertionError('Expected strategy to be either "forward-mode" or "reverse-mode". '
                                 'Hint: If your function has more outputs than inputs, '
                                 '"forward-mode" tends to be more performant. Otherwise, prefer to '
                                 'use "reverse-mode".')
        raise NotImplementedError("jacobian: forward-mode is not part of the playground")
    with torch.enable_grad():
        inputs, is_tuple = _as_tuple(inputs, "inputs", "jacobian")
        inputs = _prepared(inputs, create_graph)
        outputs, outputs_tuple = _outputs(func, inputs, "jacobian", strict)
        rows = tuple(_jacobian_of(out, inputs, create_graph, strict, i, vectorize)
                     for i, out in enumerate(outputs))
        rows = _finished(rows, create_graph)
    rows = tuple(_untuple(row, is_tuple) for row in rows)
    return _untuple(rows, outputs_tuple)


def _jacobian_of(out, inputs, create_graph, strict, i, vectorize):
    """The Jacobian of one output by every input."""
    by_input = [[] for _ in inputs]
    for j in range(out.nelement()):
        grads = _gradients((out.reshape(-1)[j],), inputs, (None,), create_graph)
        for k, (grad, x) in enumerate(zip(grads, inputs)):
            if grad is None and strict:
                raise RuntimeError(f"Output {i} of the user-provided function is independent of "
                                   f"input {k}. This is not allowed in strict mode.")
            by_input[k].append(grad)
    if vectorize:  # of all rows at once, an input is used or not
        by_input = [None if all(grad is None for grad in parts) else parts for parts in by_input]
    return tuple(torch.zeros_like(x).expand(out.size() + x.size()) if parts is None else
                 torch.stack([torch.zeros_like(x) if grad is None else grad for grad in parts],
                             0).view(out.size() + x.size()) if parts else
                 out.new_zeros(out.size() + x.size())
                 for parts, x in zip(by_input, inputs))


def _scalar(outputs, is_tuple, function):
    if is_tuple or not isinstance(outputs, torch.Tensor):
        raise RuntimeError(f"The function given to {function} should return a single Tensor")
    if outputs.nelement() != 1:
        raise RuntimeError(f"The Tensor returned by the function given to {function} should "
                           "contain a single element")
    return outputs.squeeze()


def hessian(func, inputs, create_graph=False, strict=False, vectorize=False,
            outer_jacobian_strategy="reverse-mode"):
    """The second derivatives of a function with one number as its result."""
    inputs, is_tuple = _as_tuple(inputs, "inputs", "hessian")
    if outer_jacobian_strategy not in ("forward-mode", "reverse-mode"):
        raise AssertionError('Expected strategy to be either "forward-mode" or "reverse-mode".')

    def gradient(*xs):
        def value(*args):
            outputs, outputs_tuple = _outputs(func, args, "hessian", strict)
            return _scalar(_untuple(outputs, outputs_tuple), outputs_tuple, "hessian")

        rows = jacobian(value, xs, create_graph=True)
        for i, row in enumerate(rows):
            if strict and not row.requires_grad:
                raise _constant_jacobian(i)
        return rows

    with torch.enable_grad():
        result = jacobian(gradient, inputs, create_graph=create_graph, strict=strict,
                          strategy=outer_jacobian_strategy)
    return result if is_tuple else result[0][0]


def vhp(func, inputs, v=None, create_graph=False, strict=False):
    """func(inputs), and the vector v times its Hessian."""
    return _hessian_product(func, inputs, v, create_graph, strict, "vhp")


def hvp(func, inputs, v=None, create_graph=False, strict=False):
    """func(inputs), and its Hessian times the vector v."""
    return _hessian_product(func, inputs, v, create_graph, strict, "hvp")


def _hessian_product(func, inputs, v, create_graph, strict, name):
    with torch.enable_grad():
        inputs, is_tuple = _as_tuple(inputs, "inputs", name)
        inputs = _prepared(inputs, create_graph)
        v = _vector(v, inputs, is_tuple,
                    "the input to the user-provided function is a single Tensor with a single "
                    "element", name)
        outputs, outputs_tuple = _outputs(func, inputs, name, strict)
        if outputs_tuple:
            raise RuntimeError(f"The function given to {name} should return a single Tensor")
        if outputs[0].nelement() != 1:
            raise RuntimeError(f"The Tensor returned by the function given to {name} should "
                               "contain a single element")
        grads = _filled(_gradients(outputs, inputs, (None,), True), inputs, strict, twice=True)
        product = _filled(_gradients(grads, inputs, v, create_graph), inputs, strict)
    return (_finished(outputs[0], create_graph),
            _untuple(_finished(product, create_graph), is_tuple))
