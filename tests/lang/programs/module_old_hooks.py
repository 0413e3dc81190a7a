# Module.register_backward_hook, the old way, and functional_call.
import torch, torch.nn as nn
torch.manual_seed(0)
grads = {}
def save(name):
    def hook(module, grad_in, grad_out):
        grads[name] = (len(grad_in), [None if g is None else tuple(g.shape) for g in grad_in], [tuple(g.shape) for g in grad_out])
    return hook
net = nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 2))
h = [m.register_backward_hook(save(n)) for n, m in net.named_children()]
net(torch.randn(5, 3)).sum().backward()
for k, v in grads.items(): print(k, v)
h[0].remove(); print(len(net[0]._backward_hooks))
lin = nn.Linear(2, 1); lin.register_backward_hook(lambda m, gi, go: tuple(None if g is None else g * 2 for g in gi)); x = torch.ones(1, 2, requires_grad=True)
lin(x).sum().backward(); print(x.grad / lin.weight, lin.weight.grad)
try: lin.register_full_backward_hook(save('a'))
except RuntimeError as e: print(e)
import torch, torch.nn as nn
from torch.nn.utils.stateless import functional_call
m = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1))
torch.manual_seed(0)
params = {k: torch.randn_like(v).requires_grad_() for k, v in m.named_parameters()}
x = torch.ones(4, 2)
o = functional_call(m, params, x); print(o.shape)
g = torch.autograd.grad(o.sum(), list(params.values())); print([tuple(v.shape) for v in g])
print(functional_call(m, {'0.weight': torch.zeros(3, 2)}, (x,)).shape, m[0].weight.abs().sum() > 0)
fast = {k: p - 0.1 * gi for (k, p), gi in zip(params.items(), g)}
print(functional_call(m, fast, (x,)).grad_fn is not None)
