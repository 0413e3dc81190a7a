# torch.autograd.Function: its ctx is the node; hooks; names; None gradients.
import torch
from torch.autograd import Function
from torch.autograd.function import once_differentiable

def t(f):
    try:
        r = f()
        print('ok', r)
    except Exception as e:
        print(type(e).__name__ + ':', e)

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
x = torch.tensor([1.0, 2.0], requires_grad=True)
y = O.apply(x)
w = torch.ones(2, requires_grad=True)
g, = torch.autograd.grad(y, x, w, create_graph=True)
print(g, g.requires_grad, g.grad_fn, g.grad_fn.name(), g.grad_fn.next_functions)
t(lambda: g.sum().backward())
x = torch.tensor([1.0, 2.0], requires_grad=True)

class S(Function):

    @staticmethod
    def forward(ctx, a, b):
        ctx.save_for_backward(a, b)
        ctx.z = 5
        return a * b

    @staticmethod
    def backward(ctx, g):
        a, b = ctx.saved_tensors
        print(a is x, b is W[0])
        return (g * b, g * a)
W = [x * 3]
z = S.apply(x, W[0])
z.sum().backward()
print(z.grad_fn.z, vars(z.grad_fn) if hasattr(z.grad_fn, '__dict__') else None)
print(isinstance(z.grad_fn, S), issubclass(type(z.grad_fn), torch.autograd.function.BackwardCFunction), type(z.grad_fn).__name__, type(z.grad_fn).__module__, type(z.grad_fn)._forward_cls)
fn = z.grad_fn
print(fn.next_functions, fn.needs_input_grad, fn.to_save, fn.dirty_tensors, fn.non_differentiable)
del z
t(lambda: fn.next_functions)
t(lambda: fn.name())
t(lambda: fn.saved_tensors)
t(lambda: fn.metadata)
t(lambda: fn.register_hook(print))
x = torch.tensor([1.0, 2.0], requires_grad=True)

class D(Function):

    @staticmethod
    def forward(ctx, a, k):
        return a * k

    @staticmethod
    def backward(ctx, g):
        print('bw', g)
        return (g * 2, None)
y = D.apply(x, 3)
y.grad_fn.register_hook(lambda i, o: print('post', i, o))
y.grad_fn.register_prehook(lambda o: print('pre', o))
y.register_hook(lambda g: g * 10)
y.sum().backward()
print(x.grad)

class K(Function):

    @staticmethod
    def forward(ctx, a):
        global C
        C = ctx
        ctx.q = [1]
        return a * 2

    @staticmethod
    def backward(ctx, g):
        print(ctx is C, ctx.q)
        ctx.q.append(2)
        return g
y = K.apply(x)
print(y.grad_fn is C)
y.sum().backward()
print(C.q)

class L(Function):

    @staticmethod
    def forward(ctx, ts, k, n=None):
        print(ctx.needs_input_grad)
        return ts[0] * k

    @staticmethod
    def backward(ctx, g):
        return (None, g, None)
print(L.apply([x], x))
t(lambda: L.apply([x], x).sum().backward())
print(L.apply([x], 3))

class E(Function):

    @staticmethod
    def forward(ctx, a):
        raise ValueError('in forward')
t(lambda: E.apply(x))
print(torch.is_grad_enabled())

class E2(Function):

    @staticmethod
    def forward(ctx, a):
        return a * 2

    @staticmethod
    def backward(ctx, g):
        raise ValueError('in backward')
t(lambda: E2.apply(x).sum().backward())
print(torch.is_grad_enabled())

class J(Function):

    @staticmethod
    def forward(ctx, a):
        return a * 2

    @staticmethod
    def vjp(ctx, g):
        return g * 2
t(lambda: J.apply(x).sum().backward())

class J2(J):

    @staticmethod
    def backward(ctx, g):
        return g * 2
t(lambda: J2.apply(x).sum().backward())

class T(Function):

    @staticmethod
    def forward(ctx, a):
        return (a * 2, a * 3)

    @staticmethod
    def backward(ctx, g, h):
        print(g, h)
        return g + h
x = torch.tensor([1.0, 2.0], requires_grad=True)
a, b = T.apply(x)
b.register_hook(lambda g: print('b', g))
a.sum().backward()
print(a.grad_fn is b.grad_fn, a.output_nr, b.output_nr)

class Nn(Function):

    @staticmethod
    def forward(ctx, a):
        return a * 2

    @staticmethod
    def backward(ctx, g):
        print('Nn', g)
        return None
x = torch.tensor([1.0, 2.0], requires_grad=True)
u = D.apply(x, 1)
u.register_hook(lambda g: print('u', g))
v = Nn.apply(u * 1)
v.sum().backward()
print(x.grad)
x = torch.tensor([1.0, 2.0], requires_grad=True)
u = D.apply(x, 1)
t(lambda: torch.autograd.grad(Nn.apply(u).sum(), x))
print(torch.autograd.grad(Nn.apply(u).sum(), u, allow_unused=True))

class Db(Function):

    @staticmethod
    def forward(ctx, a):
        return a.double()

    @staticmethod
    def backward(ctx, g):
        print(g.dtype)
        return g
x = torch.tensor([1.0, 2.0], requires_grad=True)
Db.apply(x).sum().backward()
print(x.grad)
print(S, S.__name__, S.apply is S.apply, S.apply == S.apply)
x = torch.tensor([1.0, 2.0], requires_grad=True)
with torch.no_grad():
    q = S.apply(x, x)
    print(q, q.grad_fn)
print(S.forward, S.backward)

class Sub(D):
    pass
y = Sub.apply(x, 2)
print(y, Sub._backward_cls)
