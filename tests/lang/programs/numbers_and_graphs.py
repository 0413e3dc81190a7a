# What a number on one side leaves in the graph.
import torch
x=torch.tensor([1.,2.,0.],requires_grad=True)
for f in (lambda: torch.xlogy(x,2.), lambda: torch.xlogy(2,x), lambda: torch.xlogy(x,x), lambda: (x*1).xlogy_(2), lambda: (x*1).xlogy_(x), lambda: torch.copysign(x,2.), lambda: (x*1).copysign_(-2), lambda: torch.xlogy(x, torch.tensor(2.)), lambda: x.xlogy(-2), lambda: torch.clamp_min(x,x), lambda: (x*1).clamp_min_(torch.tensor(1.)), lambda: (x*1).clamp_(torch.tensor(1.)), lambda: (x*1).clamp_(x, x+1),
   lambda: torch.special.xlogy(2,x), lambda: torch.copysign(2,x), lambda: torch.xlogy(True, x.detach()>1), lambda: torch.xlogy(2, torch.tensor([1,2])), lambda: torch.xlogy(2., torch.tensor([1,2]))):
    try:
        y=f(); print(y, y.grad_fn.name() if y.grad_fn else None, [a[0] if a[0] is None else a[0].name() for a in (y.grad_fn.next_functions if y.grad_fn else ())])
        if y.requires_grad:
            g,=torch.autograd.grad(y.sum(),x,create_graph=True)
            print(g, g.grad_fn.name() if g.grad_fn else None)
            if g.requires_grad: print(torch.autograd.grad(g.sum(),x,allow_unused=True))
    except Exception as e: print(type(e).__name__, e)
