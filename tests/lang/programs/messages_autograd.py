import torch, warnings, sys
from torch import nn
import torch.nn.functional as F
def show(name, f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: r = f(); print(name, 'ok', r if isinstance(r,(int,float,str,type(None))) else '')
        except Exception as e: print(name, type(e).__name__, str(e))
def T(*a): return torch.tensor([1.0,2.0][:a[0]] if a else [1.0,2.0], requires_grad=True)
def m1():
    w=T(); l=(w*w).sum(); l.backward(); l.backward()
show('M1', m1)
show('M2', lambda: (T()*2).backward())
show('M3', lambda: (T()*2).backward(1.0))
show('M4', lambda: (T()*2).backward(torch.ones(3)))
show('M5', lambda: torch.ones(2).sum().backward())
show('M6', lambda: str((T()*2).grad))
def m7():
    w=T(); w-=1
show('M7', m7)
def m7b():
    w=T(); w[0]=1
show('M7b', m7b)
def m8():
    w=T(); s=torch.sigmoid(w); s.add_(1); s.sum().backward()
show('M8', m8)
show('M9', lambda: torch.tensor([1,2], requires_grad=True))
def m9b(): x=torch.tensor([1,2]); x.requires_grad=True
show('M9b', m9b)
show('M9c', lambda: torch.tensor([1,2]).requires_grad_())
def m10(): y=T()*2; y.requires_grad=False
show('M10', m10)
def m10b(): y=T()*2; y.requires_grad=True
show('M10b', m10b)
def m11(): x=T(); x.grad=4.5
show('M11', m11)
def m11b(): x=T(); x.grad=torch.ones(3)
show('M11b', m11b)
def m11c(): x=T(); x.grad=torch.ones(2,dtype=torch.float64)
show('M11c', m11c)
show('M12', lambda: T().numpy())
show('M13', lambda: T().item())
show('M13b', lambda: float((T()*2).sum()))
def m14():
    a=T(); b=T(); torch.autograd.grad(a.sum(), b)
show('M14', m14)
show('M15', lambda: torch.ones(2).retain_grad())
show('M16', lambda: torch.ones(2).register_hook(print))
show('M17', lambda: F.mse_loss(torch.arange(4.).reshape(4,1), torch.arange(4.)).item())
def m18(): x=T(); (x**2).sum().backward(create_graph=True)
show('M18', m18)
class MyFn(torch.autograd.Function):
    @staticmethod
    def forward(ctx,a,b): return a*b
    @staticmethod
    def backward(ctx,g): return g
def m20(): MyFn.apply(T(),T()).sum().backward()
show('M20', m20)
def m22():
    with torch.inference_mode(): x=torch.ones(2)
    w=T(); (w*x)
show('M22', m22)
show('M23', lambda: torch.ones(3,4)@torch.ones(3,2))
show('M24', lambda: torch.optim.SGD([T()*2], lr=.1))
def m25():
    w=T(); w=w-0.1*w.grad
show('M25', m25)
def ga():
    x=T(); y=(x**2).sum(); return str(torch.autograd.grad(y,[x],grad_outputs=torch.tensor(2.0))[0].tolist())
show('ga', ga)
def bi():
    a=T(); b=T(); (a*b).sum().backward(inputs=[a]); return str((a.grad.tolist(), b.grad))
show('bi', bi)
show('bi2', lambda: T().sum().backward(inputs=[]))
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
