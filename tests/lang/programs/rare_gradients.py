# Gradients of functions that are seldom used, of both orders; bits from both sides; leaks that are drawn.
import torch
import torch.nn as nn
import torch.nn.functional as F


def t(name, f):
    try:
        print(name, '->', f())
    except Exception as e:
        print(name, '!!', type(e).__name__, str(e).split('\n')[0][:300])


x=torch.tensor([[-1.,2.],[3.,-4.]],requires_grad=True); v=torch.ones(2,requires_grad=True)
t(1,lambda: x.addmm_(x,x)); t(2,lambda: v.addmv_(x,v)); t(3,lambda: torch.rrelu_(x)); t(4,lambda: x.renorm_(2,0,1))
t(5,lambda: torch.atleast_1d([v])); t(5,lambda: torch.atleast_2d([v])); t(5,lambda: torch.atleast_2d((v,)))
a=torch.tensor([1,2,5])
for o in (torch.bitwise_and,torch.bitwise_or,torch.bitwise_xor,torch.bitwise_left_shift,torch.bitwise_right_shift):
    for l,r in ((2,a),(a,2),(a,a),(True,a),(2,a.bool()),(2,3),(2.5,a),(a,2.5),(2,a.byte()),(300,a.byte()),(torch.tensor(2),a.byte())):
        t(o.__name__,lambda: o(l,r))
    t(o.__name__,lambda: o(2,a,out=a))
    t(o.__name__,lambda: getattr(a,o.__name__)(2))
    t(o.__name__,lambda: getattr(a,o.__name__)('a'))
    t(o.__name__,lambda: o(a))
z=x*1
y=z[0]
y.addmv_(x,v)
print(z.grad_fn.name(),y.grad_fn.name(),z,z._version,y._version)
z.sum().backward(); print(x.grad,v.grad)
z=x*1
def f():
    s=z.pow(2); z.addmm_(x,x); s.sum().backward()
t(6,f)
def f():
    w=x*1
    s=torch.addmv(v,w,v); w.mul_(2); s.sum().backward()
t(7,f)
def f():
    w=(x*1).detach()
    s=torch.addmv(v,w,v.detach()); w.mul_(2); s.sum().backward(); return v.grad
t(7,f)
s=torch.addmv(v,x,v); print([n and (n[0].name(),n[1]) for n in s.grad_fn.next_functions])
print(torch.autograd.gradcheck(lambda a,b,c: torch.addmv(a,b,c,beta=2,alpha=3),[t.detach().double().requires_grad_() for t in (v,x,v*2)]))
from torch.autograd import gradcheck, gradgradcheck
torch.manual_seed(0)
D=lambda *s: torch.rand(s,dtype=torch.float64,requires_grad=True)
for n,f,a in (('addmv',lambda a,b,c: torch.addmv(a,b,c,beta=2,alpha=3),(D(3),D(3,2),D(2))),
  ('addmv0',lambda a,b,c: torch.addmv(a,b,c,beta=2,alpha=3),(D(),D(3,2),D(2))),
  ('addr',lambda a,b,c: torch.addr(a,b,c,beta=2,alpha=3),(D(3,2),D(3),D(2))),
  ('addr1',lambda a,b,c: torch.addr(a,b,c,beta=2,alpha=3),(D(2),D(3),D(2))),
  ('addbmm',lambda a,b,c: torch.addbmm(a,b,c,beta=2,alpha=3),(D(3,2),D(4,3,5),D(4,5,2))),
  ('addmm_',lambda a,b,c: (a*1).addmm_(b,c,beta=2,alpha=3),(D(3,2),D(3,5),D(5,2))),
  ('baddbmm_',lambda a,b,c: (a*1).baddbmm_(b,c,beta=2,alpha=3),(D(4,3,2),D(4,3,5),D(4,5,2))),
  ('renorm2',lambda a: torch.renorm(a,2,0,.9),(D(4,3),)),
  ('renorm1',lambda a: torch.renorm(a,1,1,1.),(D(4,3),)),
  ('renorm3',lambda a: torch.renorm(a,3,1,.9),(D(4,3),)),
  ('renorm1.5',lambda a: torch.renorm(a,1.5,1,.9),(D(4,3,2),)),
  ('renorm.5',lambda a: torch.renorm(a,.5,1,.9),(D(4,3,2),)),
  ('renorminf',lambda a: torch.renorm(a,float('inf'),1,.8),(D(4,3,2),)),
  ('rrelu',lambda a: torch.rrelu(a-.5),(D(4,3),)),
  ('rrelu_',lambda a: torch.rrelu_(a-.5),(D(4,3),)),
  ('matrix_exp',lambda a: torch.matrix_exp(a),(D(2,3,3),)),
  ):
    t(n, lambda: gradcheck(f,a)); t(n, lambda: gradgradcheck(f,a))
    t(n, lambda: [round(g.sum().item(),6) for g in torch.autograd.grad(f(*a).pow(2).sum(),a)])
t('pdist', lambda: [gradcheck(lambda a: torch.pdist(a,p),(D(4,3),)) for p in (1.,2.,3.,1.5,float('inf'))])
t('pdist', lambda: [torch.pdist(torch.randn(5,4),p) for p in (0.,1.,2.,3.,1.5,float('inf'))])
import torch.nn as nn, torch.nn.functional as F
for n in (2,5,9):
    a=torch.randn(3,n,requires_grad=True); y=torch.stack([torch.randperm(n) for _ in range(3)]); y[0,1]=-1; y[1,0]=-1
    for r in ('none','mean','sum'):
        l=F.multilabel_margin_loss(a,y,reduction=r); print(l.tolist()); print(torch.autograd.grad(l.sum(),a)[0].tolist())
m=nn.RReLU(); print(m); m2=nn.RReLU(inplace=True); print(m2)
a=torch.randn(3,5,requires_grad=True)
for m in (m,m2):
    torch.manual_seed(3); l=m(a*1); print(l.tolist()); print(torch.autograd.grad((l*l).sum(),a)[0].tolist(), torch.rand(1))
    m.eval(); l=m(a*1); print(l.tolist()); print(torch.autograd.grad((l*l).sum(),a)[0].tolist())
for s in (1,2):
    a=torch.rand(2,2,7,6)+.1; a.requires_grad_()
    for m in (nn.LPPool2d(2,2,stride=s),nn.LPPool2d(3,(2,3)),nn.LPPool2d(1.5,2,ceil_mode=True)):
        l=m(a); print(l.shape,l.sum()); print(torch.autograd.grad((l*l).sum(),a)[0][0,0])
    m=nn.LPPool1d(2,3,stride=s); l=m(a[0]); print(l)
print(torch.nextafter(torch.tensor([1.,-1.,0.,-0.,0.,float('inf'),float('nan'),1e-45,3.4028234e38]),torch.tensor([2.,0.,1.,-1.,0.,0.,1.,0.,float('inf')])).tolist())
print(torch.nextafter(torch.tensor([1.,0.]).double(),torch.tensor(0.)).tolist())
