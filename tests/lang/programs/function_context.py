# torch.autograd.Function: saved tensors, in-place, views, double backward.
import torch
from torch.autograd import Function
from torch.autograd.function import once_differentiable

def t(f):
    try:
        r = f()
        print('ok', r)
    except Exception as e:
        print(type(e).__name__ + ':', e)

def leaf(*v):
    return torch.tensor(v, requires_grad=True)

class S(Function):

    @staticmethod
    def forward(ctx, a, b):
        out = a * b
        ctx.save_for_backward(*S.save(a, b, out))
        return out

    @staticmethod
    def backward(ctx, g):
        s = ctx.saved_tensors
        print('saved', s, [v.grad_fn is not None for v in s if v is not None], [v.requires_grad for v in s if v is not None])
        return (g, g)
for sv in [lambda a, b, o: (a, b), lambda a, b, o: (o,), lambda a, b, o: (a, None), lambda a, b, o: (a + 1,), lambda a, b, o: (3,), lambda a, b, o: (a, a, o)]:
    S.save = sv
    x = leaf(1.0, 2.0)
    w = leaf(3.0, 4.0)

    def go():
        z = S.apply(x * 1, w)
        print(z.grad_fn.saved_tensors)
        g = torch.autograd.grad(z.sum(), x, create_graph=True)
        print(g)
        z.sum().backward()
        return z.grad_fn.saved_tensors
    t(go)
S.save = lambda a, b, o: (a, b)
x = leaf(1.0, 2.0)
w = leaf(3.0, 4.0)
z = S.apply(x, w)
z.sum().backward()
t(lambda: z.sum().backward())
t(lambda: z.grad_fn.saved_tensors)
x = leaf(1.0, 2.0)
a = x * 1
z = S.apply(a, w)
a.mul_(2)
t(lambda: z.sum().backward())
S.save = lambda a, b, o: (o,)
x = leaf(1.0, 2.0)
a = x * 1
z = S.apply(a, w)
z.mul_(2)
t(lambda: z.sum().backward())
S.save = lambda a, b, o: ()
x = leaf(1.0, 2.0)
a = x * 1
z = S.apply(a, w)
z.sum().backward()
t(lambda: z.sum().backward())

class M(Function):

    @staticmethod
    def forward(ctx, a, mat):
        ctx.set_materialize_grads(mat)
        return (a * 2, a * 3)

    @staticmethod
    def backward(ctx, g1, g2):
        print(g1, g2)
        return ((g1 if g1 is not None else 0) + (g2 if g2 is not None else 0), None)
for mat in [True, False]:
    x = leaf(1.0, 2.0)
    a, b = M.apply(x, mat)
    a.sum().backward()
    print(x.grad)

class ND(Function):

    @staticmethod
    def forward(ctx, a):
        b = a > 1
        c = a * 2
        ctx.mark_non_differentiable(b, c)
        return (a * 3, b, c)

    @staticmethod
    def backward(ctx, g, gb, gc):
        print(g, gb, gc)
        return g
x = leaf(1.0, 2.0)
o = ND.apply(x)
print(o, [v.requires_grad for v in o])
o[0].sum().backward()
print(x.grad)

class NDI(Function):

    @staticmethod
    def forward(ctx, a):
        ctx.mark_non_differentiable(a)
        return a

    @staticmethod
    def backward(ctx, g):
        return g
x = leaf(1.0, 2.0)
t(lambda: NDI.apply(x * 1))
t(lambda: NDI.apply(x))

class ND2(Function):

    @staticmethod
    def forward(ctx, a):
        ctx.mark_non_differentiable(3)
        return a * 2

    @staticmethod
    def backward(ctx, g):
        return g
t(lambda: ND2.apply(x))

class ND3(Function):

    @staticmethod
    def forward(ctx, a):
        ctx.mark_non_differentiable(a * 5)
        return a * 2

    @staticmethod
    def backward(ctx, g):
        return g
t(lambda: ND3.apply(x))

class D(Function):

    @staticmethod
    def forward(ctx, a):
        ctx.mark_dirty(a)
        a.add_(1)
        return a

    @staticmethod
    def backward(ctx, g):
        return g * 10
x = leaf(1.0, 2.0)
y = x * 1
z = D.apply(y)
print(z is y, z, y._version, y.grad_fn.name())
z.sum().backward()
print(x.grad)
x = leaf(1.0, 2.0)
t(lambda: D.apply(x))

class D2(Function):

    @staticmethod
    def forward(ctx, a):
        ctx.mark_dirty(a)
        a.add_(1)
        return a * 1

    @staticmethod
    def backward(ctx, g):
        return g * 10
x = leaf(1.0, 2.0)
y = x * 1
t(lambda: D2.apply(y))

class D3(Function):

    @staticmethod
    def forward(ctx, a):
        b = a * 1
        ctx.mark_dirty(b)
        return b

    @staticmethod
    def backward(ctx, g):
        return g * 10
x = leaf(1.0, 2.0)
t(lambda: D3.apply(x))

class D4(Function):

    @staticmethod
    def forward(ctx, a):
        a.add_(1)
        return a

    @staticmethod
    def backward(ctx, g):
        return g * 10
x = leaf(1.0, 2.0)
y = x * 1
t(lambda: D4.apply(y))
print(y)

class D5(Function):

    @staticmethod
    def forward(ctx, a):
        ctx.mark_dirty(a)
        return a

    @staticmethod
    def backward(ctx, g):
        return g * 10
x = leaf(1.0, 2.0)
y = x * 1
t(lambda: D5.apply(y))
print(y._version)
x = torch.ones(2)
t(lambda: D.apply(x))
print(x)
x = leaf(1.0, 2.0)
y = x * 1
v = y[:1]
t(lambda: D.apply(v))
print(y, v)
t(lambda: y.sum().backward())
print(x.grad)

class V(Function):

    @staticmethod
    def forward(ctx, a):
        return a.view(2, 1)

    @staticmethod
    def backward(ctx, g):
        return g.view(2) * 7
x = leaf(1.0, 2.0)
y = x * 1
z = V.apply(y)
print(z, z._base is y)
t(lambda: z.mul_(2))
print(z)
y = Id.apply(x) if 0 else None

class Id(Function):

    @staticmethod
    def forward(ctx, a):
        return a

    @staticmethod
    def backward(ctx, g):
        return g * 7
x = leaf(1.0, 2.0)
y = x * 1
z = Id.apply(y)
print(z, z._base is y)
t(lambda: z.mul_(2))
print(z)
x = leaf(1.0, 2.0)
y = x * 1
z = Id.apply(y)
t(lambda: y.mul_(2))
t(lambda: z.sum().backward())
t(lambda: print(z))

class V2(Function):

    @staticmethod
    def forward(ctx, a):
        return (a[:1], a[1:])

    @staticmethod
    def backward(ctx, g, h):
        return torch.cat([g, h]) * 7
x = leaf(1.0, 2.0)
y = x * 1
p, q = V2.apply(y)
print(p, q)
t(lambda: p.mul_(2))
t(lambda: (p.sum() + q.sum()).backward())
print(x.grad)

class O(Function):

    @staticmethod
    def forward(ctx, a):
        ctx.save_for_backward(a)
        return a * a

    @staticmethod
    @once_differentiable
    def backward(ctx, g):
        a, = ctx.saved_tensors
        print(torch.is_grad_enabled())
        return 2 * a * g
x = leaf(1.0, 2.0)
y = O.apply(x)
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print(g, g.requires_grad, g.grad_fn)
t(lambda: g.sum().backward())
x = leaf(1.0, 2.0)
y = O.apply(x)
y.sum().backward()
print(x.grad)

class Sq(Function):

    @staticmethod
    def forward(ctx, a):
        ctx.save_for_backward(a)
        return a ** 3

    @staticmethod
    def backward(ctx, g):
        a, = ctx.saved_tensors
        print(torch.is_grad_enabled(), a.requires_grad)
        return 3 * a ** 2 * g
x = leaf(1.0, 2.0)
y = Sq.apply(x)
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print(g)
g2, = torch.autograd.grad(g.sum(), x, create_graph=True)
print(g2)
g2.sum().backward()
print(x.grad)

class N(Function):

    @staticmethod
    def forward(ctx, a):
        with torch.enable_grad():
            a = a.detach().requires_grad_()
            b = a * a
        ctx.a, ctx.b = (a, b)
        return b.detach()

    @staticmethod
    def backward(ctx, g):
        with torch.enable_grad():
            r, = torch.autograd.grad(ctx.b, ctx.a, g)
        return r
x = leaf(1.0, 2.0)
y = N.apply(x)
y.sum().backward()
print(x.grad)

class NN(Function):

    @staticmethod
    def forward(ctx, a):
        return Sq.apply(a)

    @staticmethod
    def backward(ctx, g):
        return g
x = leaf(1.0, 2.0)
y = NN.apply(x)
print(y)
y.sum().backward()
print(x.grad)
