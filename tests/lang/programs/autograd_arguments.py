# What autograd.grad and backward say of their arguments, in which order they look at them.
import torch
from torch import nn
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e).split('\n')[0])
x=torch.tensor([1.,2.],requires_grad=True); y=torch.tensor(3.,requires_grad=True); c=torch.ones(2); h=x*y; u=h.sum(); n=torch.tensor(2.)
G=torch.autograd.grad; B=torch.autograd.backward
for f in [
          lambda: G((),[]),
          lambda: G((),[x]),
          lambda: G((),[c]),
          lambda: G((),[x],allow_unused=True),
          lambda: G(u,[]),
          lambda: G(c,[]),
          lambda: G(h,[]),
 
          lambda: G([None],[x]),
          lambda: G([3],[x]),
          lambda: G(3,x),
          lambda: G(None,x),
          lambda: G(u,None),
          lambda: G(u,[None]),
          lambda: G(u,[c,None]),
          lambda: G(u,[x,3]),
          lambda: G(n,[None]),
          lambda: G(c,[x]),
          lambda: G(u,x,3),
          lambda: G(u,x,[3]),
          lambda: G(u,x,2.0),
          lambda: G(u,x,'ab'),
 
          lambda: G([u,h],x,[torch.ones(2)]),
          lambda: G([u,h],x,[torch.tensor(1.)]),
          lambda: G([u,u],x,[None,torch.ones(2)]),
          lambda: G([u],x,[None,None]),
          lambda: G([u,h],x),
          lambda: G([None,u],x),
          lambda: G([u,None],x),
          lambda: G(h,c),
          lambda: G([],c,torch.ones(3)),
 
          lambda: B([]),
          lambda: B([],inputs=[]),
          lambda: B(u,inputs=[]),
          lambda: B(u,inputs=3),
          lambda: B(u,inputs=y),
          lambda: B(u,inputs=x,retain_graph=True),
          lambda: B(u,inputs=None,retain_graph=True),
          lambda: B(None),
          lambda: B([None]),
          lambda: B(u,inputs=[None]),
          lambda: B(u,inputs=[c],retain_graph=True),
          lambda: B(c),
          lambda: B(n,inputs=[None]),
          lambda: B([u,h],[None]),
          lambda: B(u,[3]),
          lambda: B(3),
          lambda: u.backward(3),
          lambda: u.backward([None],retain_graph=True),
          lambda: u.backward(inputs=[c],retain_graph=True),
          lambda: u.backward(inputs=torch.zeros(0)),
          lambda: u.backward(torch.ones(2),inputs=[]),
          lambda: h.backward(),
          lambda: c.backward(),
          lambda: u.backward(retain_graph=3),
          lambda: G({u:1},{x:2}),
          lambda: G((t for t in [h*1]),(t for t in [x]),torch.ones(2)),
          lambda: G(h,[x,x],torch.ones(2),retain_graph=True),
          lambda: G(h,h,torch.ones(2),retain_graph=True)]:
    attempt(f)

layer = nn.Linear(2, 1)
with torch.no_grad():
    for p in layer.parameters():
        p.fill_(0.5)
loss = (layer(torch.ones(1, 2)) ** 2).sum()
slopes = torch.autograd.grad(loss, layer.parameters(), create_graph=True)
print(slopes)
print(torch.autograd.grad(sum(g.sum() for g in slopes), layer.parameters()))
torch.autograd.backward((layer(torch.ones(1, 2)).sum() for _ in range(2)), inputs=list(layer.parameters()))
print(layer.weight.grad, layer.bias.grad)
attempt(lambda: loss.backward(inputs=layer.parameters()))
