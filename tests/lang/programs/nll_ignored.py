# Gradients of ignored targets are 0, and not -0.
import torch, torch.nn.functional as F
torch.manual_seed(0)
for w in (None, torch.tensor([.5,1.,2.])):
  for red in ('mean','sum','none'):
    for t in ([0,-100,2],[1,1,-100],[-100,-100,-100]):
        x=torch.rand(3,3,requires_grad=True); y=F.nll_loss(F.log_softmax(x,1), torch.tensor(t), weight=w, reduction=red); y.sum().backward(); print(y.tolist(), x.grad.tolist())
        x=torch.rand(3,3,requires_grad=True); y=F.nll_loss(x, torch.tensor(t), weight=w, reduction=red); y.sum().backward(); print(x.grad.tolist())
        x=torch.rand(3,3,requires_grad=True); y=F.cross_entropy(x, torch.tensor(t), weight=w, reduction=red,label_smoothing=.1); y.sum().backward(); print(x.grad.tolist())
        x=torch.rand(3,3,requires_grad=True); y=F.nll_loss(x, torch.tensor(t).clamp(min=0), weight=w, reduction=red, ignore_index=0); y.sum().backward(); print(x.grad.tolist())
        x=torch.rand(3,3,2,requires_grad=True); y=F.cross_entropy(x, torch.tensor(t).clamp(min=0)[:,None].expand(3,2), weight=w, reduction=red, ignore_index=0); y.sum().backward(); print(x.grad.tolist())
