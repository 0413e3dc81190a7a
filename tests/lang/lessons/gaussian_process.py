"""Gaussian-process regression: the kernel's parameters by gradient of the marginal likelihood."""
import math

import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.linspace(0, 5, 12).unsqueeze(1)
y = torch.sin(x).squeeze() + 0.1 * torch.randn(12)


def rbf(a, b, lengthscale, variance):
    sq = (a ** 2).sum(1, keepdim=True) - 2 * a @ b.T + (b ** 2).sum(1)
    return variance * torch.exp(-0.5 * sq / lengthscale ** 2)


log_lengthscale = torch.tensor(0.0, requires_grad=True)
log_variance = torch.tensor(0.0, requires_grad=True)
log_noise = torch.tensor(-1.0, requires_grad=True)


def kernel_and_cholesky():
    K = rbf(x, x, log_lengthscale.exp(), log_variance.exp())
    return torch.linalg.cholesky(K + log_noise.exp() ** 2 * torch.eye(len(x)))


def neg_log_likelihood():
    L = kernel_and_cholesky()
    alpha = torch.cholesky_solve(y.unsqueeze(1), L).squeeze(1)
    return 0.5 * y @ alpha + L.diagonal().log().sum() + 0.5 * len(x) * math.log(2 * math.pi)


opt = torch.optim.Adam([log_lengthscale, log_variance, log_noise], lr=0.1)
for step in range(30):
    opt.zero_grad()
    loss = neg_log_likelihood()
    loss.backward()
    if step % 10 == 0:
        print(f'{step:3d} nll {loss.item():.6f} grads '
              f'{log_lengthscale.grad:.5f} {log_variance.grad:.5f} {log_noise.grad:.5f}')
    opt.step()
print('lengthscale %.4f variance %.4f noise %.4f' % (
    log_lengthscale.exp(), log_variance.exp(), log_noise.exp()))

with torch.no_grad():
    xs = torch.tensor([[0.5], [2.5], [7.0]])
    L = kernel_and_cholesky()
    Ks = rbf(x, xs, log_lengthscale.exp(), log_variance.exp())
    alpha = torch.cholesky_solve(y.unsqueeze(1), L)
    mean = (Ks.T @ alpha).squeeze(1)
    v = torch.linalg.solve_triangular(L, Ks, upper=False)
    var = log_variance.exp() - (v ** 2).sum(0)
print(mean)
print(var)
