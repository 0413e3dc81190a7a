# Graphs, strides and messages of what is composed, of 0-d and empty inputs, and with dtype=.
import torch, torch.nn.functional as F
def graph(n):
    if n is None: return '-'
    return type(n).__name__+('('+' '.join(graph(f) for f,_ in n.next_functions)+')' if n.next_functions else '')
def T(f):
    try:
        r=f()
        if isinstance(r,torch.Tensor): print(tuple(r.shape), r.dtype, r.stride(), graph(r.grad_fn), r.detach().reshape(-1)[:6].tolist())
        else: print(r)
    except Exception as e: print(type(e).__name__, str(e).split('\n')[0])
R=lambda *s: torch.ones(s,requires_grad=True)
a=R(3,2);s=R(4)[::2];z=R()
g=R(3,2)
T(lambda:F.cosine_embedding_loss(a,g,torch.ones(3)))
T(lambda:F.cosine_embedding_loss(a,g,-torch.ones(3)))
T(lambda:torch.vstack([z,z])); T(lambda:torch.vstack([s,s])); T(lambda:torch.hstack([z,z]));T(lambda:torch.hstack([s,s]));T(lambda:torch.atleast_2d(z));T(lambda:torch.atleast_1d(z))
T(lambda:torch.ravel(R(3)));T(lambda:torch.ravel(a));T(lambda:torch.ravel(a.t()));T(lambda:torch.ravel(z));T(lambda:torch.ravel(s)); T(lambda:R(3).flatten());T(lambda:z.flatten());T(lambda:s.flatten());T(lambda:a.t().flatten())
T(lambda:R(3).reshape(-1));T(lambda:R(3).reshape(3));T(lambda:R(3).view(3));T(lambda:s.reshape(-1));T(lambda:s.reshape(2,1));T(lambda:a.t().reshape(2,3,1));T(lambda:a.t().reshape(-1))
T(lambda:torch.kron(s,s));T(lambda:torch.kron(a,a));T(lambda:torch.kron(a.t(),a));T(lambda:torch.kron(a,s));T(lambda:torch.kron(a[:,::2],a));T(lambda:torch.kron(a[::2],s));T(lambda:torch.kron(z,a));T(lambda:torch.kron(a.t(),s))
for v in (R(),R(1),R(1,3),R(3,1)):
    for args in ((),(0,),(-1,),(-1,True,True)):
        def f():
            o=v.var(*args); gr,=torch.autograd.grad(o,v,torch.ones_like(o)); return gr
        T(f)
        def f():
            o=v.std(*args); gr,=torch.autograd.grad(o,v,torch.ones_like(o)); return gr
        T(f)
for kw in ({},{'dim':0},{'dim':-1,'keepdim':True}):
    for q in (0.25,torch.tensor([.25,.5]),torch.tensor(.5)):
        T(lambda:torch.quantile(z,q,**kw)); T(lambda:torch.quantile(R(3),q,**kw)); T(lambda:torch.nanquantile(z,q,**kw))
        T(lambda:torch.quantile(a,q,**kw))
c1=R(2,3);c2=torch.zeros(2,3,requires_grad=True)
def f():
    y=torch.cdist(c1,c2); g,=torch.autograd.grad(y.sum(),c1,create_graph=True); return torch.autograd.grad(g.sum(),c1)[0]
T(f)
try: f()
except Exception as e: print(e)
for o in (1,(None,2),[1,2],(2,2)): 
  for x in (R(2,2),R(4),R(2,3,4),z): T(lambda:F.adaptive_avg_pool2d(x,o))
for o in (1,[1]): 
  for x in (R(2,2),R(4),R(2,3,4),z): T(lambda:F.adaptive_avg_pool1d(x,o))
for d in (torch.int64,torch.bool):
    for n in ('std_mean','var_mean','std','var'):
        T(lambda:getattr(torch,n)(torch.ones(2,2,dtype=d)));T(lambda:getattr(torch,n)(torch.ones(2,2,dtype=d),0))
T(lambda:torch.linalg.multi_dot([R(2,3),R(3,2)]));T(lambda:torch.linalg.multi_dot([R(3),R(3,2)]));T(lambda:torch.linalg.multi_dot([R(2,3),R(3,2),R(2,2)]));T(lambda:torch.linalg.multi_dot([R(3),R(3)]));T(lambda:torch.linalg.multi_dot([R(2,3),R(3)]))
T(lambda:torch.linalg.multi_dot([R(2,3),R(3,2),R(2)]));T(lambda:torch.linalg.multi_dot([R(2,3),R(2,2)]));T(lambda:torch.linalg.multi_dot([R(3),R(3,2),R(2,2)]))
for d in (torch.bool,torch.int64,torch.int32): T(lambda:torch.histc(torch.ones(3,dtype=d),4))
T(lambda:F.glu(z));T(lambda:F.glu(R(3)));T(lambda:F.glu(R(2),3))
T(lambda:torch.zeros(0,1,3).unflatten(-1,(1,-1)));T(lambda:torch.zeros(0,1,3).unflatten(0,(1,-1)));T(lambda:torch.zeros(0,3).unflatten(0,(0,-1)));T(lambda:torch.zeros(4,3).unflatten(0,(-1,-1)));T(lambda:torch.zeros(4,3).unflatten(0,(3,-1)))
for n in ('argmax','argmin','max','min','amax','median','mode','aminmax','all','any'):
    T(lambda:getattr(torch.zeros(0,2),n)()); T(lambda:getattr(torch.zeros(0,2),n)(0)); T(lambda:getattr(torch.zeros(0,2),n)(1))
T(lambda:torch.sum(R(),(-1,),dtype=torch.float64));T(lambda:torch.sum(R(),dtype=torch.float64));T(lambda:torch.sum(R(2),0,dtype=torch.float64));T(lambda:torch.mean(R(2),0,dtype=torch.float64));T(lambda:torch.mean(R(),0,dtype=torch.float64));T(lambda:torch.sum(R(2,2),dtype=torch.float64)); T(lambda:R().prod(dtype=torch.float64));T(lambda:R(2).cumsum(0,dtype=torch.float64));T(lambda:torch.softmax(R(2),0,dtype=torch.float64));T(lambda:R().sum(0));T(lambda:R().mean(-1));T(lambda:R(2).prod(0,dtype=torch.float64))
for x in (z,R(3)):
    for k in (False,True): T(lambda:torch.aminmax(x,dim=-1,keepdim=k)[0]); T(lambda:torch.aminmax(x,dim=0,keepdim=k)[1]); T(lambda:torch.amax(x,0,k)); T(lambda:torch.max(x,0,k)[0])
T(lambda:z.clone().floor_divide_(2));
def f(): 
    v=R(2).clone(); v.floor_divide_(2); return torch.autograd.grad(v.sum(),v)
T(f)
def f(): 
    l=R(2); v=l.clone(); v.floor_divide_(2); v.sum().backward()
T(f)
def f(): 
    l=R(2); (l//2).sum().backward()
T(f)
def f(): 
    l=R(2); v=l.clone(); v//=2; v.sum().backward()
T(f)
for al in (0.5,1.5,2.0):
    x=torch.tensor([-1.,.5,-.0,0.],dtype=torch.float64,requires_grad=True)
    T(lambda:F.celu(x,al)); print(torch.autograd.grad(F.celu(x,al).sum(),x)[0].tolist()); print(torch.autograd.grad(F.elu(x,al).sum(),x)[0].tolist(), F.elu(x,al), F.selu(x))
    y=F.celu(x*1,al,True); print(torch.autograd.grad(y.sum(),x)[0].tolist())
    y=F.elu(x*1,al,True); print(torch.autograd.grad(y.sum(),x)[0].tolist())
