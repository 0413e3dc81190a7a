# Walking the graph, hooks on tensors and modules, freezing layers.
import torch
from torch import nn

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
y = x * 2
z = (y ** 2).sum()


def walk(fn, depth=0):
    if fn is None:
        return
    print("  " * depth + type(fn).__name__)
    for child, _ in fn.next_functions:
        walk(child, depth + 1)


walk(z.grad_fn)
grads = {}
y.register_hook(lambda g: grads.update(y=g.clone()))
h = x.register_hook(lambda g: g * 10)
z.backward()
print(grads, x.grad)
h.remove()

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2))
activations = []
handles = [m.register_forward_hook(lambda m, i, o: activations.append((type(m).__name__, tuple(o.shape))))
           for m in net]
net(torch.ones(5, 3))
print(activations)
for handle in handles:
    handle.remove()
net.register_forward_pre_hook(lambda m, i: print("input", i[0].shape))
for p in net[0].parameters():
    p.requires_grad = False
out = net(torch.ones(5, 3)).sum()
out.backward()
print([(n, p.grad is None, p.requires_grad) for n, p in net.named_parameters()])
opt = torch.optim.SGD(filter(lambda p: p.requires_grad, net.parameters()), lr=0.1)
print(opt)
opt2 = torch.optim.Adam([{'params': net[0].parameters(), 'lr': 1e-3}, {'params': net[2].parameters()}], lr=1e-2)
print(len(opt2.param_groups), [g['lr'] for g in opt2.param_groups])
net[0].requires_grad_(True)
print(all(p.requires_grad for p in net.parameters()))
total = sum(p.numel() for p in net.parameters())
trainable = sum(p.numel() for p in net.parameters() if p.requires_grad)
print(f"{total:,} {trainable:,}")
