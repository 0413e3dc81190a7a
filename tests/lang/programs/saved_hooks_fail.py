# What a hook of saved tensors raises comes out as PyTorch's engine passes it on.
import torch
from torch.autograd.graph import saved_tensors_hooks


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", str(e).split("\n")[0])


def fails(t):
    raise ValueError("no")


def pack():
    with saved_tensors_hooks(fails, fails):
        return x * x


x = torch.ones(2, requires_grad=True)
show(pack)
with saved_tensors_hooks(lambda t: t, fails):
    y = x * x
show(lambda: y.sum().backward())
with saved_tensors_hooks(lambda t: t, lambda t: 1 / 0):
    z = x.exp()
show(lambda: z.sum().backward())
with saved_tensors_hooks(lambda t: t, lambda t: 3):
    z = x * x
show(lambda: z.sum().backward())
(x * 2).sum().backward()
print(x.grad)
