# Indexing that reads and writes, and what is said of many small mistakes.
import torch, torch.nn as nn, torch.nn.functional as F
t = torch.arange(12.0).reshape(3, 4)
print(t.gather(1, torch.tensor([[0, 1], [3, 2], [1, 1]])), torch.zeros(3, 4).scatter_(1, torch.tensor([[0], [2], [3]]), 1.0), torch.zeros(2, 4).scatter_add(0, torch.tensor([[0, 1, 0, 1], [1, 1, 0, 0]]), torch.ones(2, 4)))
t[torch.tensor([0, 2]), torch.tensor([1, 3])] = -1.0
t[t > 9] = 0
t[:, 1] += 100
t[1] = torch.tensor([1.0, 2.0, 3.0, 4.0])
print(t)
t[[0, 0, 1]] += 1
print(t)
t.index_put_((torch.tensor([0, 0]),), torch.tensor(1.0), accumulate=True)
print(t)
print(t[..., None].shape, t[None, :, 1:3].shape, t[[True, False, True]], t[torch.tensor([[0, 1], [1, 2]])].shape, t[:, [0, 2]][1], t[-1, -1], t[1:, ::2], t.flip(0)[0], torch.where(t > 2, t, -t)[0])
for f in [lambda: t[3],
          lambda: t[0, 5],
          lambda: t[[0, 7]],
          lambda: t[0][0][0],
          lambda: t[torch.tensor([0.5])],
          lambda: t[torch.ones(2, dtype=torch.bool)],
          lambda: t['a'],
          lambda: t[1.5],
          lambda: t.gather(1, torch.tensor([[9]])),
          lambda: t.view(5),
          lambda: t.t().view(12),
          lambda: t @ t,
          lambda: t + torch.ones(3),
          lambda: torch.cat([t, torch.ones(2, 3)]),
          lambda: torch.stack([t, torch.ones(2)]),
          lambda: t.reshape(-1, 5),
          lambda: t.squeeze(5),
          lambda: t.transpose(0, 3),
          lambda: t.permute(0),
          lambda: t.expand(3, 5),
          lambda: t.sum(dim=2),
          lambda: t.max(dim='a'),
          lambda: torch.tensor([[1, 2], [3]]),
          lambda: torch.tensor('a'),
          lambda: torch.zeros(-1),
          lambda: torch.ones(2, 3).mm(torch.ones(2, 3)),
          lambda: torch.bmm(t, t),
          lambda: t.item(),
          lambda: bool(t),
          lambda: int(t),
          lambda: t.long().mean(),
          lambda: torch.arange(3, requires_grad=True),
          lambda: torch.tensor([1, 2]).requires_grad_(),
          lambda: F.one_hot(torch.tensor([0, -1])),
          lambda: nn.Linear(3, 2)(t),
          lambda: nn.Linear(4, 2)(t.long()),
          lambda: nn.Embedding(3, 2)(torch.tensor([5])),
          lambda: F.cross_entropy(t, torch.tensor([0, 1])),
          lambda: F.cross_entropy(t, torch.tensor([0, 1, 9])),
          lambda: F.cross_entropy(t, torch.tensor([0.0, 1.0, 2.0])),
          lambda: F.nll_loss(t, torch.tensor([0, 1, 2]).int()),
          lambda: F.mse_loss(t, 'a'),
          lambda: F.binary_cross_entropy(t, t),
          lambda: nn.Conv2d(3, 2, 3)(torch.ones(1, 2, 5, 5)),
          lambda: nn.Conv2d(3, 2, 7)(torch.ones(1, 3, 5, 5)),
          lambda: nn.BatchNorm1d(4)(torch.ones(1, 4)),
          lambda: nn.MaxPool2d(2)(torch.ones(1, 1)),
          lambda: nn.LSTM(3, 2)(t),
          lambda: nn.Dropout(2),
          lambda: torch.optim.SGD([], 0.1),
          lambda: torch.optim.SGD(nn.Linear(1, 1).parameters(), -1),
          lambda: torch.optim.Adam([t * 2]),
          lambda: t.numpy()[5],
          lambda: t.requires_grad_().numpy(),
          lambda: torch.from_numpy([1]),
          lambda: t.detach().apply_(lambda v: v + 1).sum(),
          lambda: torch.einsum('ij,jk->ik', t, t),
          lambda: torch.einsum('ij->ijk', t),
          lambda: torch.einsum('ij,jk', t),
          lambda: torch.linspace(0, 1),
          lambda: torch.randn(2, 3, 'a'),
          lambda: torch.add(t),
          lambda: t.add(),
          lambda: t.foo,
          lambda: torch.foo,
          lambda: nn.Foo,
          lambda: F.foo,
          lambda: nn.Module()(1),
          lambda: nn.Sequential(1),
          lambda: setattr(nn.Linear(1, 1), 'weight', 3),
          lambda: nn.ModuleList([1]),
          lambda: nn.Parameter(torch.tensor(1)),
          lambda: torch.inverse(torch.zeros(2, 2)),
          lambda: torch.linalg.cholesky(-torch.eye(2)),
          lambda: torch.multinomial(torch.tensor([0.0, 0.0]), 1),
          lambda: torch.distributions.Normal(0.0, -1.0),
          lambda: torch.distributions.Categorical(torch.tensor([-1.0, 2.0])),
          lambda: torch.distributions.Bernoulli(0.5).log_prob(torch.tensor(2.0))]:
    try:
        print('ok', f())
    except Exception as e:
        print(type(e).__name__, str(e).replace('\n', ' | ')[:400])
