"""autograd.grad of a batch of gradients, a row of a Jacobian each."""
import torch
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
x = torch.ones(3,requires_grad=True); y=x**2
t(lambda: torch.autograd.grad(y,x,torch.eye(3),is_grads_batched=True, retain_graph=True))
w=torch.randn(2,requires_grad=True); A=torch.arange(6.).view(3,2); z=A@w
t(lambda: torch.autograd.grad(z,w,torch.eye(3),is_grads_batched=True, retain_graph=True))
t(lambda: torch.autograd.grad(z,(w,x),torch.eye(3),is_grads_batched=True, retain_graph=True, allow_unused=True))
t(lambda: torch.autograd.grad((z,z*2),(w,),(torch.eye(3),torch.ones(3,3)),is_grads_batched=True, retain_graph=True))
t(lambda: torch.autograd.grad((z,z*2),(w,),(torch.eye(3),torch.ones(2,3)),is_grads_batched=True, retain_graph=True))
t(lambda: torch.autograd.grad(z,w,torch.ones(3),is_grads_batched=True, retain_graph=True))
t(lambda: torch.autograd.grad(z,w,torch.ones(2,2),is_grads_batched=True, retain_graph=True))
t(lambda: torch.autograd.grad(z,w,is_grads_batched=True, retain_graph=True))
t(lambda: torch.autograd.grad(z.sum(),w,is_grads_batched=True, retain_graph=True))
t(lambda: torch.autograd.grad(z.sum(),w,torch.arange(4.),is_grads_batched=True, retain_graph=True))
t(lambda: torch.autograd.grad(z,x,torch.eye(3),is_grads_batched=True, retain_graph=True))
t(lambda: torch.autograd.grad(y,x,torch.eye(3),is_grads_batched=True))
t(lambda: torch.autograd.grad(y,x,torch.eye(3),is_grads_batched=True))
t(lambda: torch.autograd.grad(y,x,torch.eye(3),is_grads_batched=False))
t(lambda: torch.autograd.functional.jacobian(lambda x: x**2, torch.ones(3), vectorize=True))
