import torch, warnings, sys
from torch import nn
import torch.nn.functional as F
from torch.autograd.function import once_differentiable
class Once(torch.autograd.Function):
    @staticmethod
    def forward(ctx,a): ctx.save_for_backward(a); return a*a
    @staticmethod
    @once_differentiable
    def backward(ctx,g): return 2*ctx.saved_tensors[0]*g
def od():
    x=T(); g,=torch.autograd.grad(Once.apply(x).sum(), x, create_graph=True); g.sum().backward()
show('od', od)
show('gc', lambda: torch.autograd.gradcheck(lambda a: a.sin(), torch.ones(2,dtype=torch.float64,requires_grad=True)))
show('ggc', lambda: torch.autograd.gradgradcheck(lambda a: a.sin(), torch.ones(2,dtype=torch.float64,requires_grad=True)))
show('jac', lambda: str(torch.autograd.functional.jacobian(lambda a: a**2, torch.tensor([1.,2.])).tolist()))
show('hes', lambda: str(torch.autograd.functional.hessian(lambda a: (a**3).sum(), torch.tensor([1.,2.])).tolist()))
show('vjp', lambda: str(torch.autograd.functional.vjp(lambda a: a**2, torch.tensor([1.,2.]), torch.ones(2))[1].tolist()))
show('jvp', lambda: str(torch.autograd.functional.jvp(lambda a: a**2, torch.tensor([1.,2.]), torch.ones(2))[1].tolist()))
def meta():
    y=T()*2; y.grad_fn.metadata['a']=1; return str((y.grad_fn.metadata, y.grad_fn._sequence_nr() >= 0 if hasattr(y.grad_fn,'_sequence_nr') else None))
show('meta', meta)
def nodehook():
    x=T(); y=x*2; h=y.grad_fn.register_hook(lambda gi,go: print('hook', gi, go)); y.sum().backward()
show('nodehook', nodehook)
def prehook():
    x=T(); y=x*2; h=y.grad_fn.register_prehook(lambda go: (go[0]*3,)); y.sum().backward(); return str(x.grad.tolist())
show('prehook', prehook)
def saved():
    x=T(); y=x*x; return str((y.grad_fn._saved_self is x, y.grad_fn._saved_other.tolist()))
show('saved', saved)
