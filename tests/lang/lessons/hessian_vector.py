"""Hessian-vector products three ways, a Hessian's largest eigenvalue, Newton's step by CG."""
import torch
from torch.autograd.functional import hessian, hvp, jacobian, vhp

torch.manual_seed(3)
torch.set_default_dtype(torch.float64)
X = torch.randn(20, 3)
y = (X @ torch.tensor([1., -2., 0.5]) > 0).double()


def loss(w):
    return torch.nn.functional.binary_cross_entropy_with_logits(X @ w, y) + 0.05 * w @ w


w = torch.zeros(3, requires_grad=True)
v = torch.tensor([1., 2., 3.])

# 1. Differentiate the gradient's product with v.
g, = torch.autograd.grad(loss(w), w, create_graph=True)
print('gradient', g)
Hv, = torch.autograd.grad(g @ v, w)
print('double backward', Hv)
# 2. With the functional API.
print('hvp', hvp(loss, w, v)[1])
print('vhp', vhp(loss, w, v)[1])
# 3. By the whole matrix, and by finite differences.
H = hessian(loss, w)
print('full', H @ v)
eps = 1e-6


def grad(w):
    w = w.detach().requires_grad_()
    return torch.autograd.grad(loss(w), w)[0]


print('differences', (grad(w + eps * v) - grad(w - eps * v)) / (2 * eps))
print('symmetric:', torch.allclose(H, H.T), ' positive:', bool((torch.linalg.eigvalsh(H) > 0).all()))
print('jacobian of the gradient', torch.allclose(jacobian(lambda w: torch.autograd.grad(
    loss(w), w, create_graph=True)[0], w), H))

# Power iteration.
u = torch.ones(3) / 3 ** 0.5
for _ in range(30):
    Hu = hvp(loss, w, u)[1]
    lam = u @ Hu
    u = Hu / Hu.norm()
print(f'largest eigenvalue {lam.item():.6f}, by eigh {torch.linalg.eigvalsh(H)[-1].item():.6f}')


def conjugate_gradient(product, b, steps=3):
    x, r = torch.zeros_like(b), b.clone()
    p, rs = r.clone(), r @ r
    for _ in range(steps):
        Ap = product(p)
        alpha = rs / (p @ Ap)
        x, r = x + alpha * p, r - alpha * Ap
        new = r @ r
        p, rs = r + new / rs * p, new
    return x


for step in range(4):
    g = grad(w)
    print(f'newton {step}: loss {loss(w).item():.8f} |g| {g.norm().item():.2e}')
    w = (w - conjugate_gradient(lambda p: hvp(loss, w, p)[1], g)).detach()
print(w)
