# The least that binary_cross_entropy divides by, and what cosine_embedding_loss adds to lengths: a float32 in every dtype.
import torch, torch.nn.functional as F
for dt in (torch.float32, torch.float64):
    for v,t in ((0.,1.),(1.,0.),(1e-13,1.),(0.5,1.),(0.,.5),(1.,1.)):
        x=torch.tensor([v],dtype=dt,requires_grad=True); y=torch.tensor([t],dtype=dt,requires_grad=True)
        l=F.binary_cross_entropy(x,y); g,=torch.autograd.grad(l,x,create_graph=True); print(v, t, l.item(), g.item().hex(), end=" ")
        h,k=torch.autograd.grad(g,[x,y],allow_unused=True); print(h.item().hex() if h is not None else h, k.item().hex() if k is not None else k)
        ht,=torch.autograd.grad(F.binary_cross_entropy(x,y),y); print(ht.item().hex())
    a=torch.tensor([[0.,0.],[2.75,1.],[0.,3.]],dtype=dt,requires_grad=True); b=torch.tensor([[1.,2.],[0.,0.],[1.,1e-7]],dtype=dt,requires_grad=True)
    for tgt in (1.,-1.):
        l=F.cosine_embedding_loss(a,b,torch.full((3,),tgt,dtype=dt),reduction='none',margin=-.5); print([v.hex() for v in l.tolist()])
        for g in torch.autograd.grad(l.sum(),[a,b]): print([v.hex() for v in g.flatten().tolist()])
