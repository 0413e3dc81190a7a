"""Checking gradients: finite differences by hand, gradcheck, gradgradcheck, a wrong backward."""
import torch
from torch.autograd import Function, gradcheck, gradgradcheck

torch.manual_seed(0)


def eval_numerical_gradient(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    flat, gflat = x.view(-1), grad.view(-1)
    for i in range(flat.numel()):
        old = flat[i].item()
        flat[i] = old + h
        up = f(x).item()
        flat[i] = old - h
        down = f(x).item()
        flat[i] = old
        gflat[i] = (up - down) / (2 * h)
    return grad


def rel_error(a, b):
    return ((a - b).abs() / (a.abs() + b.abs()).clamp_min(1e-8)).max().item()


class ExpLinear(Function):
    """x for x > 0, else exp(x) - 1."""

    @staticmethod
    def forward(ctx, x):
        y = torch.where(x > 0, x, x.exp() - 1)
        ctx.save_for_backward(x)
        return y

    @staticmethod
    def backward(ctx, grad_output):
        x, = ctx.saved_tensors
        return grad_output * torch.where(x > 0, torch.ones_like(x), x.exp())


class Wrong(ExpLinear):
    @staticmethod
    def backward(ctx, grad_output):
        x, = ctx.saved_tensors
        return grad_output * torch.ones_like(x)


x = torch.randn(3, 4, dtype=torch.double, requires_grad=True)
print('gradcheck', gradcheck(ExpLinear.apply, (x,)))
print('gradgradcheck', gradgradcheck(ExpLinear.apply, (x,)))
print('wrong', gradcheck(Wrong.apply, (x,), raise_exception=False))
try:
    gradcheck(Wrong.apply, (x,))
except RuntimeError as e:
    print(str(e).split('\n')[0])

w = torch.randn(4, 2, dtype=torch.double)


def loss(x):
    return torch.log_softmax(ExpLinear.apply(x) @ w, dim=1)[:, 0].neg().mean()


loss(x).backward()
numeric = eval_numerical_gradient(loss, x.detach().clone())
print('relative error below 1e-7:', rel_error(x.grad, numeric) < 1e-7)
print(x.grad)
lin = torch.nn.Linear(4, 3).double()
print(gradcheck(lin, (x,)), gradcheck(lambda x, w: torch.nn.functional.linear(x, w).tanh(), (x, lin.weight)))
print(gradcheck(torch.linalg.det, (torch.randn(3, 3, dtype=torch.double, requires_grad=True),)))
