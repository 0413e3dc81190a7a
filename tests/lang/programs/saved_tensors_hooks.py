import torch
from torch.autograd.graph import saved_tensors_hooks
def pack(x):
    print("pack", x)
    return x
def unpack(x):
    print("unpack", x)
    return x
a = torch.ones(3, requires_grad=True)
b = torch.ones(3, requires_grad=True) * 2
with saved_tensors_hooks(pack, unpack):
    y = a * b
    z = y.exp()
y = z.sum()
y.backward()
print(a.grad)
# storing as numbers
class Box:
    def __init__(self, t): self.data = t.tolist()
x = torch.tensor([0.5, 1.5], requires_grad=True)
with saved_tensors_hooks(lambda t: Box(t), lambda b: torch.tensor(b.data)):
    l = (x.sin() * x).sum()
l.backward(retain_graph=True)
print(x.grad)
x.grad = None
l.backward()
print(x.grad)
try: l.backward()
except RuntimeError as e: print(str(e)[:60])
# wrong unpack
with saved_tensors_hooks(lambda t: 'no', lambda s: s):
    l = (x * x).sum()
try: l.backward()
except TypeError as e: print(type(e).__name__, e)
with saved_tensors_hooks(lambda t: t.mul_(2), lambda s: s):
    try: l = (x * x).sum()
    except RuntimeError as e: print(type(e).__name__, str(e)[:70])
# nesting
with saved_tensors_hooks(lambda t: ('outer', t), lambda p: (print(p[0]), p[1])[1]):
    u = x * x
    with saved_tensors_hooks(lambda t: ('inner', t), lambda p: (print(p[0]), p[1])[1]):
        v = u * u
    w = v * x
w.sum().backward()
# changed values flow
x.grad = None
with saved_tensors_hooks(lambda t: t * 10, lambda t: t):
    l = (x * x).sum()
l.backward(); print(x.grad)
# in place afterwards is not noticed
x.grad = None
h = x * 1
with saved_tensors_hooks(lambda t: t.clone(), lambda t: t):
    l = (h * h).sum()
with torch.no_grad(): h.add_(1)
l.backward(); print(x.grad)
class Sq(torch.autograd.Function):
    @staticmethod
    def forward(ctx, t):
        ctx.save_for_backward(t)
        return t * t
    @staticmethod
    def backward(ctx, g):
        t, = ctx.saved_tensors
        return 2 * t * g
x.grad = None
with saved_tensors_hooks(pack, unpack):
    s = Sq.apply(x)
s.sum().backward(); print(x.grad)
with torch.autograd.graph.save_on_cpu():
    s = (x ** 3).sum()
x.grad = None; s.backward(); print(x.grad)
with saved_tensors_hooks(lambda t: t, lambda t: t):
    s = (x ** 3).sum()
g, = torch.autograd.grad(s, x, create_graph=True)
print(g)
g.sum().backward(); print(x.grad)
with torch.autograd.graph.disable_saved_tensors_hooks('not now'):
    try:
        with saved_tensors_hooks(pack, unpack): pass
    except RuntimeError as e: print(e)
