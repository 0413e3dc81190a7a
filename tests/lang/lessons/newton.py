# Newton's method and Hessians by double backward.
import torch
from torch.autograd import grad
from torch.autograd.functional import hessian, jacobian


def rosenbrock(x):
    return (1 - x[0]) ** 2 + 100 * (x[1] - x[0] ** 2) ** 2


x = torch.tensor([-1.2, 1.0], dtype=torch.float64, requires_grad=True)
for step in range(7):
    f = rosenbrock(x)
    g, = grad(f, x, create_graph=True)
    H = torch.stack([grad(g[i], x, retain_graph=True)[0] for i in range(2)])
    with torch.no_grad():
        x -= torch.linalg.solve(H, g)
    print(f"{step} f = {f.item():.6f} |g| = {g.norm().item():.4f}")
print([round(v, 6) for v in x.tolist()])
print(hessian(rosenbrock, torch.tensor([1.0, 1.0])))
print(jacobian(lambda v: torch.stack([v.sum(), (v ** 2).prod()]), torch.tensor([1.0, 2.0, 3.0])))
t = torch.tensor(0.5, requires_grad=True)
y = torch.sin(t)
for k in range(4):
    y, = grad(y, t, create_graph=True)
    print(k + 1, f"{y.item():.4f}", type(y.grad_fn).__name__)
