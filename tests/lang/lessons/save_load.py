# Checkpoints in memory, mismatched keys, buffers, copies, pickled modules.
import io, copy
import torch
import torch.nn as nn
from collections import OrderedDict
torch.manual_seed(0)
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(OrderedDict([('fc1', nn.Linear(3, 4)), ('bn', nn.BatchNorm1d(4)), ('act', nn.ReLU())]))
        self.head = nn.Linear(4, 2)
        self.register_buffer('counter', torch.tensor(0))
        self.register_buffer('tmp', torch.zeros(1), persistent=False)
    def forward(self, x):
        self.counter += 1
        return self.head(self.features(x))
net = Net(); opt = torch.optim.Adam(net.parameters(), 1e-2)
x, y = torch.randn(8, 3), torch.randint(0, 2, (8,))
for _ in range(3):
    opt.zero_grad(); nn.functional.cross_entropy(net(x), y).backward(); opt.step()
buf = io.BytesIO()
torch.save({'epoch': 3, 'model': net.state_dict(), 'opt': opt.state_dict(), 'note': ('a', [1, 2.5], None)}, buf)
buf.seek(0)
ck = torch.load(buf)
print(ck['epoch'], ck['note'], list(ck['model'].items())[0][0], type(ck['model']))
for k, v in ck['model'].items(): print(k, tuple(v.shape), v.dtype)
other = Net(); o2 = torch.optim.Adam(other.parameters(), 1)
print(other.load_state_dict(ck['model']))
o2.load_state_dict(ck['opt']); print(o2)
net.eval(); other.eval()
print(torch.equal(net(x), other(x)), other.counter, net.counter)
print({k: (v['step'], v['exp_avg'].shape) for k, v in o2.state_dict()['state'].items()})
sd = copy.deepcopy(net.state_dict()); del sd['head.bias']; sd['extra'] = torch.ones(1)
try: net.load_state_dict(sd)
except RuntimeError as e: print(e)
print(net.load_state_dict(sd, strict=False))
sd['head.weight'] = torch.ones(5, 5)
try: net.load_state_dict(sd, strict=False)
except RuntimeError as e: print(e)
frozen = [p.requires_grad_(False) for p in net.features.parameters()]
print([n for n, p in net.named_parameters() if p.requires_grad], [n for n, b in net.named_buffers()])
best = copy.deepcopy(net); best.head.weight.data.zero_()
print(net.head.weight.abs().sum() > 0, best.head.weight.sum())
print(net.get_submodule('features.bn'), net.get_parameter('head.bias').shape, net.get_buffer('counter'))
for n, m in net.named_modules(): print(repr(n), type(m).__name__)
t = torch.arange(6.).view(2, 3); f = io.BytesIO(); torch.save(t.t(), f); f.seek(0); u = torch.load(f); print(u, u.stride(), u.is_contiguous())
torch.save(net, 'model.pt'); print(torch.load('model.pt'))
