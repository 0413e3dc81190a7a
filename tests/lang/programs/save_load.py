# torch.save and torch.load: state dicts, checkpoints, modules, tensors, buffers.
import torch, os, io, tempfile, copy
import torch.nn as nn
def show(f): 
    try: print(repr(f()).replace(tmp, 'TMP'))
    except Exception as e: print(type(e).__name__ + ': ' + str(e).replace(tmp, 'TMP'))
tmp = tempfile.mkdtemp()
torch.manual_seed(0)
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Linear(3, 2); self.bn = nn.BatchNorm1d(2)
    def forward(self, x): return self.bn(self.a(x))
net = Net(); opt = torch.optim.Adam(net.parameters(), lr=0.1)
x = torch.randn(4, 3)
for _ in range(3):
    opt.zero_grad(); net(x).pow(2).sum().backward(); opt.step()
PATH = os.path.join(tmp, 'model.pt')
show(lambda: torch.save(net.state_dict(), PATH))
net2 = Net(); print(net2.load_state_dict(torch.load(PATH))); net.eval(); net2.eval()
print(torch.equal(net(x), net2(x)), os.path.exists(PATH))
sd = torch.load(PATH); print(type(sd), list(sd), sd['a.weight'].requires_grad, type(sd['a.weight']), sd._metadata)
torch.save({'epoch': 5, 'model_state_dict': net.state_dict(), 'optimizer_state_dict': opt.state_dict(), 'loss': torch.tensor(0.5, requires_grad=True) * 2}, PATH)
ck = torch.load(PATH, map_location='cpu'); print(ck['epoch'], ck['loss'], list(ck)); opt2 = torch.optim.Adam(net2.parameters()); opt2.load_state_dict(ck['optimizer_state_dict']); print(opt2)
torch.save(net, PATH); m = torch.load(PATH); print(m, torch.equal(m(x), net(x)), m.training, m.a.weight is not net.a.weight, type(m.a.weight), m.a.weight.grad, net.a.weight.grad is None)
t = torch.arange(6.).reshape(2, 3); torch.save(t, PATH); t[0, 0] = 9; print(torch.load(PATH), torch.load(PATH).t().is_contiguous())
torch.save([t, t.t(), torch.float32, t.shape, 3, None, 'a', {'k': (1, t)}], PATH); print(torch.load(PATH))
w = torch.ones(2, requires_grad=True); torch.save(w, PATH); print(torch.load(PATH)); torch.save(w * 2, PATH); print(torch.load(PATH), torch.load(PATH).is_leaf)
b = io.BytesIO(); torch.save(t, b); b.seek(0); print(torch.load(b))
with open(PATH, 'wb') as f: torch.save({'q': 1}, f)
with open(PATH, 'rb') as f: print(torch.load(f))
show(lambda: torch.load(os.path.join(tmp, 'none.pt'))); show(lambda: torch.save(t, os.path.join(tmp, 'no/x.pt'))); show(lambda: torch.save(lambda: 1, PATH))
def f():
    class L: pass
    return L()
show(lambda: torch.save(f(), PATH)); show(lambda: torch.save((i for i in []), PATH))
show(lambda: torch.load(PATH, map_location=torch.device('cpu')))
from pathlib import Path
torch.save(t, Path(tmp) / 'p.pt'); print(torch.load(Path(tmp) / 'p.pt'), sorted(os.listdir(tmp)))
best = copy.deepcopy(net.state_dict()); print(type(best), list(best)[:2])
