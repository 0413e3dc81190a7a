"""gradcheck: gradients compared with central differences."""
import warnings

import torch


class GradcheckError(RuntimeError):
    """The gradients are not what the function does."""


def _tensors(values):
    values = values if isinstance(values, (tuple, list)) else (values,)
    return [value for value in values if isinstance(value, torch.Tensor)]


def _differentiable(values):
    return [value for value in _tensors(values) if value.requires_grad]


def _outputs(result):
    """What has a gradient; what is no tensor says so itself, as in PyTorch."""
    result = result if isinstance(result, (tuple, list)) else (result,)
    return [out for out in result if out.requires_grad]


def _numerical(fn, inputs, x, eps):
    """Rows: elements of x; columns: elements of each output of fn(*inputs)."""
    def outputs():
        return [out.detach().clone() for out in _tensors(fn(*inputs))]

    if not x.is_contiguous():
        raise NotImplementedError("gradcheck: inputs must be contiguous here")
    flat = x.data.view(-1)  # of data: the version of x stays, and with it the graph
    columns = []
    for i in range(flat.numel()):
        value = flat[i].item()
        flat[i] = value - eps
        before = outputs()
        flat[i] = value + eps
        after = outputs()
        flat[i] = value
        columns.append([((b - a) / (2 * eps)).reshape(-1) for a, b in zip(before, after)])
    n_outputs = len(columns[0]) if columns else 0
    return [torch.stack([column[k] for column in columns]) for k in range(n_outputs)]


def _analytical(out, inputs, grad_scale=1.0):
    """For each input the matrix of derivatives: rows its elements, columns those of out."""
    columns = [[] for _ in inputs]
    for j in range(out.numel()):
        grad_output = torch.zeros_like(out)
        grad_output.view(-1)[j] = grad_scale
        grads = torch.autograd.grad(out, inputs, grad_output, retain_graph=True, allow_unused=True)
        for k, (grad, x) in enumerate(zip(grads, inputs)):
            if grad is not None and grad.size() != x.size():
                raise GradcheckError("Analytical gradient has incorrect size")
            columns[k].append(torch.zeros_like(x).view(-1) if grad is None else grad.reshape(-1))
    return [torch.stack(column, 1) if column else x.new_zeros(x.numel(), 0)
            for column, x in zip(columns, inputs)]


def _check_inputs(inputs):
    found = False
    for i, x in enumerate(inputs):
        if not (isinstance(x, torch.Tensor) and x.requires_grad):
            continue
        found = True
        if x.dtype != torch.float64:
            warnings.warn(f"Input #{i} requires gradient and is not a double precision floating "
                          "point or complex. This check will likely fail if all the inputs are "
                          "not of double precision floating point or complex. ")
        if 0 in x.stride() and x.numel() > 1:
            raise RuntimeError(f"The {i}th input has a dimension with stride 0. gradcheck only "
                               "supports inputs that are non-overlapping to be able to compute "
                               "the numerical gradients correctly. You should call .contiguous on "
                               "the input before passing it to gradcheck.")
    if not found:
        raise ValueError("gradcheck expects at least one input tensor to require gradient, but "
                         "none of the them have requires_grad=True.")


def _check(fn, inputs, eps, atol, rtol, nondet_tol):
    xs = _differentiable(inputs)
    result = fn(*inputs)
    differentiable = _outputs(result)
    outs = _tensors(result)
    numerical = [_numerical(fn, inputs, x, eps) for x in xs]
    rows = [out for out in outs if out.is_floating_point()]
    for i, out in enumerate(outs):
        if out.requires_grad:
            rows[i]  # an IndexError behind ints: PyTorch counts them, and has no rows for them
    if not differentiable:
        if not all(out.is_floating_point() for out in outs[:len(rows)]):
            raise NotImplementedError("gradcheck: floats behind other outputs, all without gradient")
        for columns in numerical:
            if any((column != 0).any() for column in columns[:len(rows)]):
                raise GradcheckError("Numerical gradient for function expected to be zero")
        return
    for i, out in enumerate(outs):
        if not out.requires_grad:
            continue
        analytical = _analytical(out, xs)
        again = _analytical(out, xs)
        for j, (a, b) in enumerate(zip(analytical, again)):
            if not torch.allclose(a, b, rtol=0.0, atol=nondet_tol, equal_nan=True):
                raise GradcheckError("Backward is not reentrant, i.e., running backward with same "
                                     "input and grad_output multiple times gives different "
                                     "values, although analytical gradient matches numerical "
                                     f"gradient.The tolerance for nondeterminism was {nondet_tol}.")
            n = numerical[j][i]
            if not torch.allclose(a, n, rtol, atol):
                raise GradcheckError(f"Jacobian mismatch for output {i} with respect to input "
                                     f"{j},\nnumerical:{n}\nanalytical:{a}\n")
        for grad in torch.autograd.grad(out, xs, torch.zeros_like(out), allow_unused=True,
                                        retain_graph=True):
            if grad is not None and (grad != 0).any():
                raise GradcheckError("backward not multiplied by grad_output")


def gradcheck(func, inputs, *, eps=1e-6, atol=1e-5, rtol=1e-3, raise_exception=True,
              check_sparse_nnz=False, nondet_tol=0.0, check_undefined_grad=True,
              check_grad_dtypes=False, check_batched_grad=False,
              check_batched_forward_grad=False, check_forward_ad=False, check_backward_ad=True,
              fast_mode=False):
    """True if the gradients of func by its inputs are those of central differences."""
    for name, value in (("check_batched_grad", check_batched_grad),
                        ("check_forward_ad", check_forward_ad), ("fast_mode", fast_mode)):
        if value:
            raise NotImplementedError(f"gradcheck: {name} is not part of the playground")
    inputs = tuple(inputs) if isinstance(inputs, (tuple, list)) else (inputs,)
    try:
        _check_inputs(inputs)
        _check(func, inputs, eps, atol, rtol, nondet_tol)
    except GradcheckError:
        if raise_exception:
            raise
        return False
    return True


def gradgradcheck(func, inputs, grad_outputs=None, *, eps=1e-6, atol=1e-5, rtol=1e-3,
                  gen_non_contig_grad_outputs=False, raise_exception=True, nondet_tol=0.0,
                  check_undefined_grad=True, check_grad_dtypes=False, check_batched_grad=False,
                  check_fwd_over_rev=False, check_rev_over_rev=True, fast_mode=False):
    """gradcheck of the gradients themselves."""
    inputs = tuple(inputs) if isinstance(inputs, (tuple, list)) else (inputs,)
    if grad_outputs is None:
        grad_outputs = tuple(torch.rand_like(out).mul_(2).sub_(1).requires_grad_()
                             for out in _outputs(func(*inputs)))
    elif isinstance(grad_outputs, torch.Tensor):
        grad_outputs = (grad_outputs,)
    n = len(grad_outputs)

    def gradients(*args):
        xs = _differentiable(args[:-n])
        outs = _outputs(func(*args[:-n]))
        grads = torch.autograd.grad(outs, xs, args[-n:], create_graph=True, allow_unused=True)
        return tuple(grad for grad in grads if grad is not None)

    return gradcheck(gradients, inputs + tuple(grad_outputs), eps=eps, atol=atol, rtol=rtol,
                     raise_exception=raise_exception, nondet_tol=nondet_tol,
                     check_undefined_grad=check_undefined_grad,
                     check_grad_dtypes=check_grad_dtypes, check_batched_grad=check_batched_grad,
                     fast_mode=fast_mode)


# As in PyTorch, the package's names are the functions, not this module.
torch.autograd.gradcheck, torch.autograd.gradgradcheck = gradcheck, gradgradcheck
