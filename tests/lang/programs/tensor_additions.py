# What a program adds to torch.Tensor, as fastai's lessons do; ndim may be another.
import torch
import torch.nn as nn
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
x = torch.arange(6.).view(2, 3)
torch.Tensor.ndim = property(lambda x: len(x.shape))
print(x.ndim, nn.Linear(2, 3).weight.ndim, torch.tensor(1.).ndim)
def normalized(self, dim=-1, *, eps=1e-5):
    """Zero mean, unit variance."""
    return (self - self.mean(dim, keepdim=True)) / (self.std(dim, keepdim=True) + eps)
torch.Tensor.normalized = normalized
print(x.normalized(), x.normalized(0, eps=1.), torch.Tensor.normalized(x).shape, torch.Tensor.normalized.__doc__)
print(nn.Parameter(x).normalized())
torch.Tensor.stats = property(lambda self: (self.mean().item(), self.std().item()))
print(x.stats, (x * 2).stats)
t(lambda: setattr(x, 'stats', 3))
torch.Tensor.tag = 'none'
print(x.tag, torch.Tensor.tag)
x.tag = 'mine'
print(x.tag, torch.ones(1).tag, hasattr(x, 'tag'), hasattr(x, 'tags'))
torch.Tensor.tag = 'some'
print(x.tag, torch.ones(1).tag)
del torch.Tensor.tag
t(lambda: torch.ones(1).tag)
print(x.tag)
torch.Tensor.made = classmethod(lambda cls, n: cls(n).zero_())
torch.Tensor.twice = staticmethod(lambda n: 2 * n)
print(torch.Tensor.made(2), x.twice(4))
class Mine(torch.Tensor): pass
Mine.extra = lambda self: 'extra'
print(Mine.stats is torch.Tensor.stats, Mine.extra(x))
t(lambda: x.extra())
torch.Tensor.ndim = 7
print(x.ndim, x.dim())
def delete(): del torch.Tensor.nothing
t(lambda: torch.Tensor.nothing)
torch.nn.Module.summary = lambda self: sum(p.numel() for p in self.parameters())
print(nn.Linear(2, 3).summary())
w = torch.ones(2, requires_grad=True)
torch.Tensor.sq = lambda self: self * self
w.sq().sum().backward()
print(w.grad, w.sq())
