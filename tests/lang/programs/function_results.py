# torch.autograd.Function: what forward and backward may return, and refusals.
import torch
from torch.autograd import Function

def t(f):
    try:
        r = f()
        print('ok', r)
    except Exception as e:
        print(type(e).__name__ + ':', e)

def leaf(*v):
    return torch.tensor(v, requires_grad=True)
x = leaf(1.0, 2.0)

class Id(Function):

    @staticmethod
    def forward(ctx, a):
        return a

    @staticmethod
    def backward(ctx, g):
        return g
y = Id.apply(x)
print(y is x, y, y._is_view() if hasattr(y, '_is_view') else 0, y._base is x, y.grad_fn.name())

class NumGrads(Function):

    @staticmethod
    def forward(ctx, a, b):
        return a * b

    @staticmethod
    def backward(ctx, g):
        return NumGrads.ret(g)
for r in [lambda g: g, lambda g: (g, g), lambda g: (g, g, g), lambda g: (g, None), lambda g: (g, None, None), lambda g: (None, None), lambda g: None, lambda g: 3, lambda g: (g, 3), lambda g: [g, g], lambda g: (g.double(), g), lambda g: (g[:1], g), lambda g: (g.sum(), g), lambda g: (g.expand(3, 2), g), lambda g: (torch.ones(5), g), lambda g: ()]:
    NumGrads.ret = r
    x = leaf(1.0, 2.0)
    w = leaf(3.0, 4.0)
    t(lambda: NumGrads.apply(x, w).sum().backward())
    print(x.grad, w.grad)
    NumGrads.ret = r
    x = leaf(1.0, 2.0)
    t(lambda: NumGrads.apply(x, 2.0).sum().backward())
    print(x.grad)

class NoF(Function):
    pass
t(lambda: NoF.apply(x))

class NoB(Function):

    @staticmethod
    def forward(ctx, a):
        return a * 2
t(lambda: NoB.apply(x).sum().backward())

class NonStatic(Function):

    def forward(self, a):
        return a

    def backward(self, g):
        return g
t(lambda: NonStatic.apply(x))
t(lambda: NonStatic()(x))

class Out(Function):

    @staticmethod
    def forward(ctx, a):
        return Out.ret(a)

    @staticmethod
    def backward(ctx, *g):
        print('bw', g)
        return torch.ones(2)
for r in [lambda a: 3, lambda a: None, lambda a: (a * 2, 3), lambda a: [a * 2], lambda a: (a * 2, a * 3), lambda a: (a, a), lambda a: (a, a * 2), lambda a: a[0], lambda a: a.view(2, 1), lambda a: (), lambda a: (a * 2, None), lambda a: a.long(), lambda a: (a * 2, a.long()), lambda a: a.detach(), lambda a: (a * 2,)]:
    Out.ret = r
    x = leaf(1.0, 2.0)
    t(lambda: Out.apply(x))

    def go():
        o = Out.apply(x)
        if isinstance(o, tuple):
            o = o[0]
        o.sum().backward()
        return x.grad
    t(go)
x = torch.ones(2)
Out.ret = lambda a: a * 2
print(Out.apply(x), Out.apply(x).grad_fn)
with torch.no_grad():
    print(Out.apply(leaf(1.0, 2.0)))
Out.ret = lambda a: a
y = Out.apply(x)
print(y is x, y.grad_fn)
t(lambda: Out.apply())
t(lambda: Out.apply(leaf(1.0), a=3))
t(lambda: Out.apply(5))
