# Sums with products in place and out of it, pairs of rows, norms that are held, sizes set by hand.
import torch
import torch.nn as nn
import torch.nn.functional as F


def t(name, f):
    try:
        print(name, '->', f())
    except Exception as e:
        print(name, '!!', type(e).__name__, str(e).split('\n')[0][:300])


x=torch.tensor([[1.,2.],[3.,4.]],requires_grad=True)
v=torch.ones(2)
t('a1',lambda: torch.addmv(v,x,torch.ones(3)))
t('a2',lambda: torch.addmv(x,x,v))
t('a3',lambda: torch.addmv(torch.ones(3),x,v))
t('a4',lambda: torch.addmv(torch.tensor(1.),x,v))
t('a5',lambda: torch.addmv(v,x,v.double()))
t('a5',lambda: torch.addmv(v.double(),x,v))
t('a6',lambda: torch.addmv(v,x,v,beta=0,alpha=2))
t('a6',lambda: torch.addmv(v*float('nan'),x,v,beta=0,alpha=2))
t('a7',lambda: torch.addmv(v.long(),x.detach().long(),v.long(),beta=2,alpha=2))
t('a7',lambda: torch.addmv(v.long(),x.detach().long(),v.long(),beta=2.5,alpha=2))
t('a7',lambda: torch.addmv(v.bool(),x.detach().bool(),v.bool()))
t('a8',lambda: torch.addmv(torch.ones(1),x,v))
t('a9',lambda: torch.addmv(torch.tensor(1.,requires_grad=True),x,v).sum().backward())
t('r1',lambda: torch.addr(x,v,torch.ones(3)))
t('r1',lambda: torch.addr(v,v,v))
t('r1',lambda: torch.addr(v,x,v))
t('r1',lambda: torch.addr(v,v,x))
t('r1',lambda: torch.addr(torch.tensor(1.),v,v,beta=2,alpha=3))
t('r1',lambda: torch.addr(x,v.double(),v))
t('r1',lambda: torch.addr(x.detach().long(),v.long(),v.long(),beta=2,alpha=3))
t('r1',lambda: torch.addr(x.detach().long(),v.long(),v.long(),beta=2.5,alpha=3))
t('r1',lambda: torch.addr(x.detach().long(),v.long(),v.long(),beta=2,alpha=3.5))
t('r1',lambda: torch.addr(x.detach().bool(),v.bool(),v.bool(),beta=2,alpha=3.5))
t('r1',lambda: torch.addr(x.detach().bool(),v.bool(),v.bool()))
t('r1',lambda: torch.addr(x.detach().int(),v.long(),v))
t('r1',lambda: torch.addr(torch.ones(1,3,2),v,v))
b=torch.ones(3,2,2)
t('b1',lambda: torch.addbmm(x,b,b))
t('b1',lambda: torch.addbmm(x,b,torch.ones(2,2,2)))
t('b1',lambda: torch.addbmm(x,b,torch.ones(3,3,2)))
t('b1',lambda: torch.addbmm(x,b,x))
t('b1',lambda: torch.addbmm(x,x,b))
t('b1',lambda: torch.addbmm(torch.ones(3,3),b,b))
t('b1',lambda: torch.addbmm(torch.ones(3,2,2),b,b))
t('b1',lambda: torch.addbmm(x,b.double(),b))
t('b1',lambda: torch.addbmm(x.double(),b,b))
t('b1',lambda: torch.addbmm(torch.ones(2),b,b,beta=2,alpha=3))
t('b1',lambda: torch.addbmm(x,b[:0],b[:0],beta=2,alpha=3))
t('b1',lambda: torch.addbmm(x,b[:0],b[:0],beta=0,alpha=3))
t('b1',lambda: torch.addbmm(x.detach().long(),b.long(),b.long(),beta=2.5,alpha=3))
for n in ('addmm_','addmv_','addr_','addbmm_','baddbmm_'):
    def f():
        a={'addmm_':(x,x),'addmv_':(x,v),'addr_':(v,v),'addbmm_':(x[None],x[None]),'baddbmm_':(x[None],x[None])}[n]
        z={'addmv_':v,'baddbmm_':x[None]}.get(n,x)*1
        r=getattr(z,n)(*a,beta=2,alpha=3)
        z.sum().backward()
        return z, r is z, z._version, x.grad
    t(n,f); x.grad=None
    t(n,lambda: getattr(torch.ones(1,1),n)(*{'addmm_':(x,x),'addmv_':(x,v),'addr_':(v,v),'addbmm_':(x,x[None]),'baddbmm_':(x[None],x[None])}[n],beta=2,alpha=3))
t('addmm_',lambda: v.addmm_(x,v))
t('pd',lambda: torch.pdist(torch.ones(2,2,2)))
t('pd',lambda: torch.pdist(torch.ones(2)))
t('pd',lambda: torch.pdist(x,-1))
t('pd',lambda: torch.pdist(x.detach().long()))
t('pd',lambda: torch.pdist(x.detach().half()))
t('pd',lambda: torch.pdist(torch.ones(1,3)))
t('pd',lambda: torch.pdist(torch.ones(0,3)))
t('pd',lambda: torch.pdist(torch.ones(3,0)))
def f():
    g,=torch.autograd.grad(torch.pdist(x).sum(),x,create_graph=True)
    print(g, g.grad_fn.name().split(':')[-1])
    g.sum().backward()
t('pd2',f)
for n,f in dict(unique=lambda: torch.unique(x), uc=lambda: torch.unique_consecutive(x), ud=lambda: torch.unique(x,dim=0), cs=lambda: F.channel_shuffle(x[None,:,None],2), na=lambda: torch.nextafter(x,x+1),
   mlm=lambda: F.multilabel_margin_loss(x,torch.tensor([[0,-1],[1,0]]))).items():
    def g():
        y=f(); print(y.requires_grad,y.grad_fn.name().split(':')[-1])
        y.sum().backward(); return x.grad
    t(n,g)
    x.grad=None
def f():
    g,=torch.autograd.grad(F.multilabel_margin_loss(x,torch.tensor([[0,-1],[1,0]])),x,create_graph=True)
    print(g,g.grad_fn.name().split(':')[-1])
    g.sum().backward()
t('mlm2',f)
for tt in (torch.tensor([[0,-1],[2,0]]),torch.tensor([[0,-1,1],[2,0,1]]),torch.tensor([0,1]),torch.tensor([[0.,1],[1,0]]),torch.tensor([[-1,0],[0,0]])):
    t('mlm',lambda: F.multilabel_margin_loss(x,tt))
    t('mlm',lambda: F.multilabel_margin_loss(x,tt,reduction='none'))
    t('mlm',lambda: F.multilabel_margin_loss(x,tt,reduction='sum'))
    t('mlm',lambda: F.multilabel_margin_loss(x[0],tt,reduction='none'))
t('mlm',lambda: F.multilabel_margin_loss(torch.ones(2,2,2),torch.zeros(2,2,2).long()))
t('mlm',lambda: F.multilabel_margin_loss(torch.ones(2,0),torch.zeros(2,0).long()))
t('mlm',lambda: F.multilabel_margin_loss(torch.tensor(1.),torch.tensor(0)))
t('mlm',lambda: F.multilabel_margin_loss(torch.tensor(1.),torch.tensor(0),reduction='none'))
t('mlm',lambda: F.multilabel_margin_loss(torch.ones(2,2).half(),torch.zeros(2,2).long()))
for a in ((x,),):
    t('cs', lambda: F.channel_shuffle(x,2))
    t('cs', lambda: F.channel_shuffle(x[None],3))
    t('cs', lambda: F.channel_shuffle(x[None],0))
    t('cs', lambda: F.channel_shuffle(x[None],-1))
    t('cs', lambda: F.channel_shuffle(torch.arange(6.).view(1,6,1),2))
    t('cs', lambda: F.channel_shuffle(torch.arange(6.).view(1,6,1),2.))
    t('cs', lambda: nn.ChannelShuffle(2)(torch.arange(6).view(1,6,1,1)))
t('rn', lambda: torch.renorm(x,2,5,1.))
t('rn', lambda: torch.renorm(x,0,0,1.))
t('rn', lambda: torch.renorm(x,-1,0,1.))
t('rn', lambda: torch.renorm(x,2,0,-1.))
t('rn', lambda: torch.renorm(v,2,0,1.))
t('rn', lambda: torch.renorm(x.detach().long(),2,0,1.))
t('rn', lambda: x.detach().clone().renorm_(2,0,1.))
t('rn', lambda: x.detach().renorm(p=1,dim=-1,maxnorm=2))
def f():
    g,=torch.autograd.grad(torch.renorm(x,2,0,1.).pow(2).sum(),x,create_graph=True)
    return g, torch.autograd.grad((g*g).sum(),x)[0].abs().max() < 1e-12
t('rn',f)
t('rs', lambda: x.resize_(4))
y=torch.arange(6.)
t('rs', lambda: (y.resize_(2,2),y._version,y.stride()))
t('rs', lambda: (y.resize_(3,2),y._version,y.stride()))
t('rs', lambda: (y.resize_([2]),y._version,y.stride()))
t('rs', lambda: (y[2:].resize_(2,2)))
t('rs', lambda: (torch.arange(6.).resize_as_(torch.ones(2,3)), ))
t('rs', lambda: (torch.arange(6.).view(2,3).t().resize_(6), ))
t('rs', lambda: (torch.arange(6.).view(2,3).t().resize_(3,2), ))
