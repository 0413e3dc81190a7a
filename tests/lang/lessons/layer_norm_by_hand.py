"""Layer, batch and RMS normalisation by hand against nn, with their gradients by the chain rule."""
import torch
import torch.nn as nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
x = torch.randn(4, 6, requires_grad=True)
gamma, beta = torch.rand(6, requires_grad=True), torch.rand(6, requires_grad=True)


def layernorm_forward(x, gamma, beta, eps=1e-5):
    mu = x.mean(dim=-1, keepdim=True)
    var = x.var(dim=-1, unbiased=False, keepdim=True)
    x_hat = (x - mu) / torch.sqrt(var + eps)
    return gamma * x_hat + beta, (x_hat, var, eps)


def layernorm_backward(dout, gamma, cache):
    x_hat, var, eps = cache
    N = dout.size(-1)
    dgamma, dbeta = (dout * x_hat).sum(0), dout.sum(0)
    dx_hat = dout * gamma
    dx = (N * dx_hat - dx_hat.sum(-1, keepdim=True)
          - x_hat * (dx_hat * x_hat).sum(-1, keepdim=True)) / (N * torch.sqrt(var + eps))
    return dx, dgamma, dbeta


out, cache = layernorm_forward(x, gamma, beta)
dout = torch.arange(24.).view(4, 6) / 10
out.backward(dout)
with torch.no_grad():
    for name, by_hand, auto in zip(('dx', 'dgamma', 'dbeta'), layernorm_backward(dout, gamma, cache),
                                   (x.grad, gamma.grad, beta.grad)):
        print(name, torch.allclose(by_hand, auto), f'{auto.abs().sum().item():.6f}')
ln = nn.LayerNorm(6)
with torch.no_grad():
    ln.weight.copy_(gamma)
    ln.bias.copy_(beta)
print(ln, torch.allclose(ln(x), out))

bn = nn.BatchNorm1d(6, momentum=0.3)
for _ in range(3):
    y = bn(x)
print(bn.running_mean, bn.num_batches_tracked)
bn.eval()
manual = (x - bn.running_mean) / (bn.running_var + bn.eps).sqrt() * bn.weight + bn.bias
print(torch.allclose(bn(x), manual))


class RMSNorm(nn.Module):
    def __init__(self, dim, eps=1e-6):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(dim))

    def _norm(self, x):
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + self.eps)

    def forward(self, x):
        return self._norm(x.float()).type_as(x) * self.weight


print(RMSNorm(6)(x)[0])
print(nn.GroupNorm(2, 6)(x)[0], nn.functional.layer_norm(x, (6,)).std(-1, unbiased=False))
