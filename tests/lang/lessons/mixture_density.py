"""A mixture density network: the loss is a log-sum-exp of Gaussians; EM beside it."""
import math

import torch
import torch.nn as nn

torch.manual_seed(4)


class MDN(nn.Module):
    def __init__(self, n_hidden, n_gaussians):
        super().__init__()
        self.z_h = nn.Sequential(nn.Linear(1, n_hidden), nn.Tanh())
        self.z_pi = nn.Linear(n_hidden, n_gaussians)
        self.z_sigma = nn.Linear(n_hidden, n_gaussians)
        self.z_mu = nn.Linear(n_hidden, n_gaussians)

    def forward(self, x):
        z_h = self.z_h(x)
        return self.z_pi(z_h).log_softmax(-1), torch.exp(self.z_sigma(z_h)), self.z_mu(z_h)


def mdn_loss_fn(y, mu, sigma, log_pi):
    m = torch.distributions.Normal(loc=mu, scale=sigma)
    return -torch.logsumexp(m.log_prob(y) + log_pi, dim=1).mean()


y = torch.linspace(-2, 2, 40).unsqueeze(1)
x = 7 * torch.sin(0.75 * y) + 0.5 * y + 0.3 * torch.randn(40, 1)
network = MDN(n_hidden=10, n_gaussians=3)
optimizer = torch.optim.Adam(network.parameters(), lr=0.02)
for epoch in range(30):
    log_pi, sigma, mu = network(x)
    loss = mdn_loss_fn(y, mu, sigma, log_pi)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 10 == 0:
        print(epoch, f'{loss.item():.4f}')
with torch.no_grad():
    log_pi, sigma, mu = network(torch.tensor([[0.0]]))
    k = torch.multinomial(log_pi.exp(), 1).view(-1)
    print(log_pi.exp(), mu[0, k], torch.normal(mu, sigma)[0])

points = torch.cat([torch.randn(30) * 0.5 - 2, torch.randn(20) + 2])
pi, mu, var = torch.tensor([0.5, 0.5]), torch.tensor([-1.0, 1.0]), torch.tensor([1.0, 1.0])
for step in range(6):
    log_prob = (-0.5 * (points[:, None] - mu) ** 2 / var - 0.5 * torch.log(2 * math.pi * var)
                + pi.log())
    r = torch.softmax(log_prob, dim=1)
    n = r.sum(0)
    pi, mu = n / len(points), (r * points[:, None]).sum(0) / n
    var = (r * (points[:, None] - mu) ** 2).sum(0) / n
    print(f'EM {step}: log-likelihood {log_prob.logsumexp(1).mean().item():.4f}')
print(pi, mu, var.sqrt())
