# Jacobians, Hessians and their products by torch.autograd.functional; Newton's method; gradcheck.
import torch
from torch.autograd.functional import jacobian, hessian, vjp, jvp, hvp, vhp
def f(x):
    return (x ** 2).sum() + x[0] * x[1] * x[2]
def g(x, y):
    return torch.stack([x[0] * y[1], x.exp().sum(), (x * y).sin().prod()])
x = torch.tensor([1.0, 2.0, 3.0])
print(jacobian(f, x))
print(hessian(f, x))
y = torch.tensor([0.5, -1.0, 2.0])
print(jacobian(g, (x, y)))
print(jacobian(g, (x, y), vectorize=True)[0])
print(hessian(lambda a, b: (a * b).sum() ** 2, (x, y)))
print(vjp(g, (x, y), torch.ones(3)))
print(jvp(g, (x, y), (torch.ones(3), torch.zeros(3))))
print(hvp(f, x, torch.tensor([1., 0., 0.])))
print(vhp(f, x, torch.tensor([1., 0., 0.])))
H = hessian(f, x, create_graph=False, strict=True)
L = torch.linalg.eigvalsh(H)
print(L)
def newton(f, x, n):
    for i in range(n):
        x = x.detach().requires_grad_(True)
        fx = f(x)
        g, = torch.autograd.grad(fx, x, create_graph=True)
        H = torch.stack([torch.autograd.grad(g[i], x, retain_graph=True)[0] for i in range(len(x))])
        x = x - torch.linalg.solve(H, g)
        print(i, f"{fx.item():.6f}", x.detach())
    return x
newton(lambda x: (1 - x[0]) ** 2 + 100 * (x[1] - x[0] ** 2) ** 2, torch.tensor([-1.2, 1.0], dtype=torch.float64), 6)
try:
    jacobian(lambda x: x.tolist(), x)
except Exception as e:
    print(type(e).__name__, e)
try:
    hessian(lambda x: x * 2, x)
except Exception as e:
    print(type(e).__name__, e)
try:
    jacobian(lambda x: torch.ones(2), x, strict=True)
except Exception as e:
    print(type(e).__name__, e)
try:
    vjp(g, (x, y), torch.ones(2))
except Exception as e:
    print(type(e).__name__, e)
x = torch.rand(3, 2, generator=torch.Generator().manual_seed(0))
J = jacobian(lambda a: torch.softmax(a, dim=1), x)
print(J.shape, J[0, :, 0, :], J.sum())
from torch.autograd import gradcheck, gradgradcheck
inp = (torch.randn(4, 3, dtype=torch.double, requires_grad=True), torch.randn(2, 3, dtype=torch.double, requires_grad=True))
print(gradcheck(torch.nn.functional.linear, inp, eps=1e-6, atol=1e-4), gradgradcheck(torch.nn.functional.linear, inp))
