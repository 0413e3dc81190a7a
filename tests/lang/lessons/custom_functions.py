# Functions of our own: what they save, need, mark, and where they go wrong.
import torch
from torch.autograd import Function, gradcheck, gradgradcheck

class Exp(Function):

    @staticmethod
    def forward(ctx, i):
        r = i.exp()
        ctx.save_for_backward(r)
        return r

    @staticmethod
    def backward(ctx, g):
        r, = ctx.saved_tensors
        return g * r

class LinearF(Function):

    @staticmethod
    def forward(ctx, x, w, b=None):
        ctx.save_for_backward(x, w, b)
        out = x.mm(w.t())
        if b is not None:
            out += b.unsqueeze(0).expand_as(out)
        return out

    @staticmethod
    def backward(ctx, g):
        x, w, b = ctx.saved_tensors
        print('needs', ctx.needs_input_grad)
        gx = gw = gb = None
        if ctx.needs_input_grad[0]:
            gx = g.mm(w)
        if ctx.needs_input_grad[1]:
            gw = g.t().mm(x)
        if b is not None and ctx.needs_input_grad[2]:
            gb = g.sum(0)
        return (gx, gw, gb)

class SortF(Function):

    @staticmethod
    def forward(ctx, x):
        s, i = x.sort()
        ctx.mark_non_differentiable(i)
        ctx.save_for_backward(i)
        ctx.set_materialize_grads(False)
        return (s, i)

    @staticmethod
    def backward(ctx, g, gi):
        print('gi', gi)
        i, = ctx.saved_tensors
        if g is None:
            return None
        return torch.zeros_like(g).index_add_(0, i, g)
x = torch.tensor([0.5, -1.0, 2.0], requires_grad=True)
y = Exp.apply(x)
print(y, y.grad_fn)
y.sum().backward()
print(x.grad)
s, i = SortF.apply(x)
print(s, i, s.requires_grad, i.requires_grad, i.grad_fn)
(s * torch.tensor([1.0, 10.0, 100.0])).sum().backward()
print(x.grad)
w = torch.randn(2, 3, dtype=torch.double, generator=torch.Generator().manual_seed(0), requires_grad=True)
a = torch.arange(6.0, dtype=torch.double).reshape(2, 3).requires_grad_()
b = torch.zeros(2, dtype=torch.double, requires_grad=True)
out = LinearF.apply(a, w, b)
out.sum().backward()
print(w.grad, b.grad, a.grad)
LinearF.apply(a.detach(), w, None).sum().backward()
print(gradcheck(Exp.apply, (x.detach().double().requires_grad_(),)))
print(gradgradcheck(Exp.apply, (x.detach().double().requires_grad_(),)))

class Bad(Function):

    @staticmethod
    def forward(ctx, x):
        ctx.n = 2
        return x * 2

    @staticmethod
    def backward(ctx, g):
        return g * 3
try:
    gradcheck(Bad.apply, (a,))
except Exception as e:
    print(type(e).__name__, e)
print(gradcheck(Bad.apply, (a,), raise_exception=False))

class Two(Function):

    @staticmethod
    def forward(ctx, x, y):
        return x * y

    @staticmethod
    def backward(ctx, g):
        return g
try:
    Two.apply(x, x).sum().backward()
except Exception as e:
    print(type(e).__name__, e)

class Inpl(Function):

    @staticmethod
    def forward(ctx, x):
        ctx.mark_dirty(x)
        x.add_(1)
        return x

    @staticmethod
    def backward(ctx, g):
        return g
t = x.clone()
r = Inpl.apply(t)
print(r is t, t, t._version, t.grad_fn)
try:
    Inpl.apply(x)
except Exception as e:
    print(type(e).__name__, e)
from torch.autograd.function import once_differentiable

class Once(Function):

    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x ** 2

    @staticmethod
    @once_differentiable
    def backward(ctx, g):
        x, = ctx.saved_tensors
        return 2 * x * g
g, = torch.autograd.grad(Once.apply(x).sum(), x, create_graph=True)
print(g)
try:
    g.sum().backward()
except Exception as e:
    print(type(e).__name__, e)
