# A mixture density network with folds, early stopping and a plateau scheduler.
import torch, math
import torch.nn as nn
from torch.utils.data import TensorDataset, DataLoader, Subset, SubsetRandomSampler
from torch.distributions import Normal, Categorical, MixtureSameFamily, Independent, kl_divergence
torch.manual_seed(11)
x = torch.linspace(-1, 1, 60).unsqueeze(1)
y = x ** 3 + 0.2 * torch.randn_like(x) + torch.where(torch.rand_like(x) > 0.5, 0.5, -0.5)
class MDN(nn.Module):
    def __init__(self, k=2, h=12):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(1, h), nn.ELU())
        self.pi, self.mu, self.sigma = nn.Linear(h, k), nn.Linear(h, k), nn.Linear(h, k)
    def forward(self, x):
        z = self.body(x)
        return MixtureSameFamily(Categorical(logits=self.pi(z)), Normal(self.mu(z), nn.functional.softplus(self.sigma(z)) + 1e-3))
def kfold(n, k, generator):
    perm = torch.randperm(n, generator=generator)
    folds = perm.chunk(k)
    for i in range(k):
        yield torch.cat([f for j, f in enumerate(folds) if j != i]), folds[i]
ds = TensorDataset(x, y)
scores = []
for fold, (train, val) in enumerate(kfold(len(ds), 3, torch.Generator().manual_seed(0))):
    net = MDN()
    opt = torch.optim.Adam(net.parameters(), lr=0.02, weight_decay=1e-4)
    sched = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, patience=1, factor=0.5)
    best, wait, state = math.inf, 0, None
    for epoch in range(15):
        net.train()
        for xb, yb in DataLoader(ds, batch_size=10, sampler=SubsetRandomSampler(train.tolist())):
            loss = -net(xb).log_prob(yb.squeeze(1)).mean()
            opt.zero_grad(set_to_none=True); loss.backward(); opt.step()
        net.eval()
        with torch.no_grad():
            v = -net(x[val]).log_prob(y[val].squeeze(1)).mean().item()
        sched.step(v)
        if v < best - 1e-3:
            best, wait = v, 0
            state = {k: t.clone() for k, t in net.state_dict().items()}
        else:
            wait += 1
            if wait >= 3: break
    net.load_state_dict(state)
    scores.append(best)
    print(f'fold {fold}: stopped at {epoch}, best {best:.3f}, lr {opt.param_groups[0]["lr"]:.4f}')
print(f'{torch.tensor(scores).mean():.3f} +- {torch.tensor(scores).std():.3f}')
d = net(torch.zeros(1, 1))
print(d.mean.shape, d.component_distribution.scale.shape, d.sample((3,)).shape)
p = Normal(torch.zeros(2), torch.tensor([1., 2.], requires_grad=True)); q = Normal(torch.ones(2), torch.ones(2))
kl = kl_divergence(p, q); print(kl); kl.sum().backward(); print(p.scale.grad)
print(kl_divergence(Independent(p, 1), Independent(q, 1)), p.rsample().requires_grad, p.entropy())
from torch.distributions import Beta, Gamma, Bernoulli, Poisson
print(kl_divergence(Beta(2., 3.), Beta(1., 1.)), kl_divergence(Gamma(2., 3.), Gamma(1., 1.)), kl_divergence(Bernoulli(0.3), Bernoulli(0.6)))
