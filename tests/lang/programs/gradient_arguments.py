import torch
def show(f):
    try: f(); print('ok')
    except Exception as e: print(type(e).__name__, e)
x = torch.ones(2, requires_grad=True)
y = x * 2
show(lambda: y.backward(1.0))
show(lambda: y.backward('ab'))
show(lambda: y.backward([1.0]))
show(lambda: y.backward([None]))
show(lambda: torch.autograd.backward(y, 1.0))
show(lambda: torch.autograd.backward([y], [1.0]))
show(lambda: torch.autograd.backward([y], [torch.ones(2), None]))
show(lambda: torch.autograd.grad(y, x, 1.0))
show(lambda: torch.autograd.grad(y, x, [1.0]))
show(lambda: y.backward(gradient=3))
show(lambda: torch.autograd.backward(3))
show(lambda: torch.autograd.grad(3, x))
show(lambda: torch.autograd.grad(y.sum(), 3))
def a(v):
    z = torch.ones(2, requires_grad=True)
    z.grad = v
for v in ('a', 1, [1], object, True, torch.ones(3), torch.ones(2, dtype=torch.float64), None): show(lambda: a(v))
def s(z, v): z.requires_grad = v
show(lambda: s(y, True)); show(lambda: s(y, False)); show(lambda: s(x, 1)); show(lambda: s(torch.tensor([1]), True)); show(lambda: s(torch.tensor([1]), False))
show(lambda: y.requires_grad_(True)); show(lambda: y.requires_grad_(False)); show(lambda: torch.tensor([1]).requires_grad_())
