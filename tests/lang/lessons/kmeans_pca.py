# k-means and the first principal component, with tensors alone.
import torch

torch.manual_seed(0)
centers = torch.tensor([[0., 0.], [5., 5.], [-5., 4.]])
X = torch.cat([c + torch.randn(20, 2) * 0.7 for c in centers])
means = X[torch.tensor([0, 25, 50])].clone()
for it in range(5):
    d = ((X[:, None, :] - means[None, :, :]) ** 2).sum(-1)
    assign = d.argmin(dim=1)
    new = torch.stack([X[assign == k].mean(0) for k in range(3)])
    shift = (new - means).norm().item()
    means = new
    print(it, f"{d.min(dim=1).values.mean().item():.3f}", f"{shift:.3f}", torch.bincount(assign).tolist())
    if shift < 1e-6:
        break
print(means.sort(dim=0).values)
Xc = X - X.mean(0, keepdim=True)
cov = Xc.t() @ Xc / (len(X) - 1)
v = torch.ones(2) / 2 ** 0.5
for _ in range(50):
    v = cov @ v
    v = v / v.norm()
print(v.abs(), f"{(v @ cov @ v).item():.3f}")
idx = torch.randperm(len(X))[:3]
print(idx, X[idx].round())
vals, order = torch.topk(Xc[:, 0], 3)
print(order.tolist(), [f"{t:.2f}" for t in vals])
