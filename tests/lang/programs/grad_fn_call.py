import torch
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
x = torch.tensor([2., 3.], requires_grad=True)
w = torch.tensor([[1.], [10.], [100.]], requires_grad=True)
y = x * w
print(y.grad_fn(torch.ones(3, 2)))
print(y.grad_fn(torch.ones(3, 2), ))
c = torch.tensor([5., 6.])
z = x * c
print(z.grad_fn(torch.tensor([1., 1.])))
s = z.sum()
print(s.grad_fn(torch.tensor(1.)))
e = x.exp()
g = e.grad_fn(torch.tensor([1., 1.]))
print(g)
with torch.no_grad():
    print(e.grad_fn(torch.tensor([1., 1.])))
show(lambda: e.grad_fn(1))
show(lambda: e.grad_fn(None))
show(lambda: e.grad_fn([torch.ones(2)]))
show(lambda: e.grad_fn(torch.ones(2), 3))
show(lambda: e.grad_fn(torch.ones(2), k=3))
show(lambda: e.grad_fn(grad=torch.ones(2)))
show(lambda: e.grad_fn(torch.ones(3)))
show(lambda: e.grad_fn(torch.ones(3, 2)))
show(lambda: e.grad_fn(torch.ones(2), torch.ones(2)))
show(lambda: z.grad_fn(torch.ones(2, dtype=torch.float64)))
show(lambda: z.grad_fn(torch.ones(2, dtype=torch.int64)))
s.backward()
show(lambda: s.grad_fn(torch.tensor(1.)))
show(lambda: z.grad_fn(torch.ones(2)))
e.sum().backward()
show(lambda: e.grad_fn(torch.ones(2)))
h = x * 3
h.register_hook(lambda g: print('hook') or g * 100)
print(h.grad_fn(torch.ones(2)))
u = torch.unbind(x * 2)
print(u[0].grad_fn)
show(lambda: u[0].grad_fn(torch.tensor(1.)))
show(lambda: u[0].grad_fn(torch.tensor(1.), torch.tensor(2.)))
v, i = (x * 1).max(0)
show(lambda: v.grad_fn(torch.tensor(7.)))
m = torch.nn.Linear(2, 3)
with torch.no_grad():
    m.weight.fill_(.5); m.bias.fill_(1.)
o = m(torch.ones(1, 2))
show(lambda: o.grad_fn(torch.ones(1, 3)))
print(o.grad_fn.next_functions)
print(callable(o.grad_fn))
show(lambda: o.grad_fn.__call__(torch.ones(1, 3)))
w2 = (x*2)
w2[0] = 5.
print(w2.grad_fn)
show(lambda: w2.grad_fn(torch.ones(2)))
class F(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a, b):
        ctx.save_for_backward(a)
        return a * 2 + b
    @staticmethod
    def backward(ctx, g):
        a, = ctx.saved_tensors
        return g * 2, None
f = F.apply(x, torch.ones(2))
print(type(f.grad_fn).__name__)
show(lambda: f.grad_fn(torch.ones(2)))
show(lambda: f.grad_fn(1))
show(lambda: f.grad_fn())
show(lambda: f.grad_fn(torch.ones(2), torch.ones(2)))
