# What PyTorch says of a tensor that was saved and has been detached in place since.
import torch
def run(f):
    try: f(); print('ok')
    except RuntimeError as e: print(str(e)[:170])
def a():
    x=torch.tensor(2.,requires_grad=True); y=x*2; z=y*y; y.detach_(); z.backward()
def b():
    x=torch.tensor(2.,requires_grad=True); y=x*2; z=y*y; y.detach_(); z.backward(create_graph=True)
def c():
    x=torch.tensor(2.,requires_grad=True); y=torch.exp(x); z=y*3; y.detach_(); z.backward()
def d():
    x=torch.tensor(2.,requires_grad=True); y=x*2
    with torch.autograd.graph.saved_tensors_hooks(lambda t:t, lambda t:t): z=y*y
    y.detach_(); z.backward()
def e():
    x=torch.tensor(2.,requires_grad=True); y=x*2; z=y*y; y.detach_(); y.requires_grad_(); z.backward()
def f():
    x=torch.tensor(2.,requires_grad=True); y=x*2; z=y*y; y.detach_(); y.add_(1); z.backward()
def g():
    x=torch.tensor(2.,requires_grad=True); y=torch.exp(x); z=y*3; z.backward(retain_graph=True);y.detach_(); z.backward()
def h():
    x=torch.tensor(2.,requires_grad=True); y=torch.exp(x); z=y*y; y.detach_(); torch.autograd.grad(z,x)
def i():
    x=torch.tensor(2.,requires_grad=True); y=torch.exp(x); y.detach_(); y.backward()
for q in (a,b,c,d,e,f,g,h,i): print(q.__name__,end=' '); run(q)
