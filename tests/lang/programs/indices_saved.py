# Indices that a node of PyTorch saves must not change before it has run.
import torch
import torch.nn.functional as F
def attempt(label, f):
    try:
        r=f()
        print(label, r)
    except Exception as e: print(label, type(e).__name__, str(e)[:300])
def case(use, change, twice=False):
    a=torch.arange(6.,dtype=torch.float64,requires_grad=True)
    x=a*1
    i=torch.tensor([0,1]); j=torch.tensor([1,0]); m=torch.tensor([1,0,1,0,1,0])>0
    u=use(x,i,j,m)
    if u is None: u=x
    change(i,j,m,x)
    def go():
        u.sum().backward(); return a.grad.tolist()
    attempt((u.grad_fn.name()), go); attempt('again', go)
def putter(x,i,j,m): x[i]=3.
def putm(x,i,j,m): x[m]=torch.ones(3,dtype=torch.float64)
def putm1(x,i,j,m): x[m]=1.
def put2(x,i,j,m): x.view(2,3)[i,j]=3.
def put3(x,i,j,m): x.index_put_((i,),torch.ones(2,dtype=torch.float64),accumulate=True)
nothing=lambda i,j,m,x: None
ci=lambda i,j,m,x: i.add_(0)
cj=lambda i,j,m,x: j.zero_()
cm=lambda i,j,m,x: m.zero_()
for use in (lambda x,i,j,m: x[i], lambda x,i,j,m: x.view(2,3)[i,j], lambda x,i,j,m: x[m], lambda x,i,j,m: x.view(2,3)[:,i], lambda x,i,j,m: x[[0,1]], putter, putm, putm1, put2, put3,
   lambda x,i,j,m: x.index_put((i,),torch.ones(2,dtype=torch.float64)), lambda x,i,j,m: x.take(i), lambda x,i,j,m: x.gather(0,i), lambda x,i,j,m: x.index_select(0,i), lambda x,i,j,m: x.masked_select(m), lambda x,i,j,m: x.masked_fill(m,1), lambda x,i,j,m: x.index_fill(0,i,1),lambda x,i,j,m: x.index_add(0,i,x[:2]),lambda x,i,j,m: x.index_copy(0,i,x[:2]*2),lambda x,i,j,m: x.scatter(0,i,x[:2]*2),lambda x,i,j,m: x.scatter(0,i,2.), lambda x,i,j,m: torch.where(m,x,x*2), lambda x,i,j,m: F.embedding(i,x.view(3,2)), lambda x,i,j,m: x.scatter_add(0,i,x[:2]*2), lambda x,i,j,m: torch.take_along_dim(x,i,0), lambda x,i,j,m: F.one_hot(i,3)*x.view(2,3)):
    for ch in (nothing,ci,cj,cm): case(use,ch)
