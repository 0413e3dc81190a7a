# The gradient of a product, differentiated again: how it is computed shows in the last digits.
import torch
for v in ([1.75,2.25],[1.75,2.25,0.5],[1.75],[0.0,2.0],[[1.,2.],[3.,4.]]):
  for dt in (torch.float32, torch.float64):
    x=torch.tensor(v,dtype=dt,requires_grad=True)
    y=x.prod()
    g,=torch.autograd.grad(y,x,create_graph=True)
    print(g, y)
    v2=torch.autograd.functional.vjp(lambda x: x.prod(), x.detach(), torch.tensor(.75,dtype=dt), create_graph=True)
    print(v2)
    print(torch.autograd.functional.jacobian(lambda x: x.prod(), x.detach(), create_graph=True))
    j=torch.autograd.functional.jvp(lambda x: x.prod(), x.detach(), torch.ones_like(x), create_graph=True); print(j)
    print(torch.autograd.functional.hessian(lambda x: x.prod(), x.detach(), create_graph=True))
