# weight_norm, spectral_norm, parametrizations.
import torch
import torch.nn as nn
import torch.nn.utils.parametrize as P
from torch.nn.utils import parametrizations, remove_spectral_norm, remove_weight_norm, spectral_norm, weight_norm


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


torch.manual_seed(0)
for dim in (0, 1, None):
    m = weight_norm(nn.Linear(3, 2), dim=dim)
    print(m, [(n, tuple(p.shape)) for n, p in m.named_parameters()])
    y = m(torch.ones(1, 3))
    print(y, m.weight, m.weight.grad_fn)
    y.sum().backward()
    print(m.weight_g.grad, m.weight_v.grad, m.bias.grad)
    attempt(lambda: weight_norm(m))
    with torch.no_grad():
        m.weight_g.mul_(2)
    print(m(torch.ones(1, 3)))
    remove_weight_norm(m)
    print([n for n, _ in m.named_parameters()], m.weight)
attempt(lambda: remove_weight_norm(m))
c = weight_norm(nn.Conv1d(2, 3, 2))
print(c.weight_g.shape, c(torch.ones(1, 2, 3)))
for layer in (nn.Linear(4, 3), nn.Conv2d(2, 3, 2), nn.ConvTranspose1d(2, 3, 2)):
    s = spectral_norm(layer, n_power_iterations=2)
    print(s, [n for n, _ in s.named_buffers()], s.weight_u, s.weight_v)
    x = torch.ones(4) if isinstance(layer, nn.Linear) else torch.ones(1, 2, 3, 3)[0 if 'Trans' in type(layer).__name__ else slice(None)][..., 0 if 'Trans' in type(layer).__name__ else slice(None)]
    y = s(x)
    y.sum().backward()
    print(y, s.weight_orig.grad)
    s.eval()
    print(s(x) - y, s.weight.grad_fn)
    print(sorted(s.state_dict()))
    remove_spectral_norm(s)
    print(s.weight)
attempt(lambda: spectral_norm(nn.Linear(2, 2), n_power_iterations=0))


class Symmetric(nn.Module):
    def forward(self, X):
        return X.triu() + X.triu(1).transpose(-1, -2)

    def right_inverse(self, A):
        return A.triu()


class Double(nn.Module):
    def forward(self, X):
        return 2 * X


class Rank(nn.Module):
    def forward(self, x, y):
        return x.unsqueeze(-1) @ y.unsqueeze(-2)

    def right_inverse(self, Z):
        return Z[:, 0], Z[0]


lin = nn.Linear(3, 3)
P.register_parametrization(lin, 'weight', Symmetric())
print(lin, type(lin).__name__, isinstance(lin, nn.Linear), P.is_parametrized(lin), P.is_parametrized(lin, 'bias'))
print(lin.weight, lin.parametrizations.weight.original)
print([n for n, _ in lin.named_parameters()], list(lin.state_dict()))
lin(torch.ones(3)).sum().backward()
print(lin.parametrizations.weight.original.grad)
lin.weight = torch.arange(9.).reshape(3, 3)
print(lin.weight)
P.register_parametrization(lin, 'weight', Double())
print(lin.weight, lin)
attempt(lambda: setattr(lin, 'weight', torch.ones(3, 3)))
with P.cached():
    print(lin.weight is lin.weight)
print(lin.weight is lin.weight)
print(P.type_before_parametrizations(lin))
P.remove_parametrizations(lin, 'weight')
print(lin, lin.weight, type(lin).__name__)
r = nn.Linear(2, 2)
P.register_parametrization(r, 'weight', Rank())
print([n for n, _ in r.named_parameters()], r.weight)
attempt(lambda: P.remove_parametrizations(r, 'weight', leave_parametrized=False))
attempt(lambda: P.register_parametrization(r, 'nothing', Double()))
attempt(lambda: P.remove_parametrizations(nn.Linear(1, 1), 'weight'))


class Shape(nn.Module):
    def forward(self, X):
        return X[:1]


attempt(lambda: P.register_parametrization(nn.Linear(2, 2), 'weight', Shape()))
n = parametrizations.spectral_norm(nn.Linear(3, 2))
print(n, n(torch.ones(3)), n.weight, list(n.state_dict()))
opt = torch.optim.SGD(n.parameters(), lr=0.1)
for _ in range(3):
    opt.zero_grad()
    (n(torch.ones(3)) ** 2).sum().backward()
    opt.step()
print(n.parametrizations.weight.original, torch.linalg.matrix_norm(n.weight, 2))
