import torch
from torch import nn
from torch.utils.checkpoint import checkpoint, checkpoint_sequential
import torch.utils.checkpoint as cp
torch.manual_seed(0)
m=nn.Sequential(nn.Linear(3,4),nn.Tanh(),nn.Dropout(.5),nn.Linear(4,2),nn.ReLU())
x=torch.randn(2,3,requires_grad=True)
for kw in [dict(), dict(use_reentrant=False), dict(preserve_rng_state=False), dict(use_reentrant=False,preserve_rng_state=False)]:
    torch.manual_seed(1); m.zero_grad(); x.grad=None
    y=checkpoint(m,x,**kw); print(y, y.grad_fn.name()); y.sum().backward(); print(x.grad, m[0].weight.grad.sum(), torch.rand(1))
torch.manual_seed(1); x.grad=None
y=checkpoint_sequential(m,2,x); y.sum().backward(); print(y.grad_fn.name(), x.grad)
checkpoint(lambda a:a*2, torch.ones(2))
def f(a,b,c=3): return a*b.sin()+c, a-b
w=torch.tensor(2.,requires_grad=True)
a,b=checkpoint(f,w,w*3); print(a,b); (a*b).backward(); print(w.grad)
a,b=checkpoint(f,w,w*3,use_reentrant=False,c=5); print(a,b); w.grad=None; (a*b).backward(retain_graph=True); print(w.grad)
try: (a*b).backward(); print(w.grad)
except RuntimeError as e: print(e)
try: checkpoint(f,w,w,k=3)
except ValueError as e: print(e)
y=checkpoint(lambda a:a*3, w); g,=torch.autograd.grad(checkpoint(lambda a:a**3,w,use_reentrant=False),w,create_graph=True); print(g); print(torch.autograd.grad(g,w))
try: torch.autograd.grad(y,w)
except RuntimeError as e: print(e)
try: checkpoint(lambda a: a.detach(), w).sum().backward()
except RuntimeError as e: print(e)
