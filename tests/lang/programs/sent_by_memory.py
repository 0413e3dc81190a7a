# Gradients that depend on how the input lies in memory, and what leaves and other inputs say of themselves.
import torch
import torch.nn.functional as F


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


a = torch.arange(6.).reshape(2, 3).t().detach().requires_grad_()
m = torch.tensor([[True, False], [True, True], [False, True]])
print(torch.autograd.grad(a.masked_select(m), a, torch.arange(4.)))
print(torch.autograd.grad(a.masked_select(m[:1]), a, torch.arange(3.)))
b = torch.arange(6.).reshape(2, 3).requires_grad_()
print(torch.autograd.grad(b.masked_select(m.t()), b, torch.arange(4.)))
(g,) = torch.autograd.grad((a * a).masked_select(m), a, torch.arange(4.), create_graph=True)
print(g.stride(), g, torch.autograd.grad(g.sum(), a))
x = torch.arange(12., dtype=torch.float64).reshape(1, 3, 2, 2).transpose(-1, -2).detach().requires_grad_()
j = torch.tensor([1, 2, 0, 2]).reshape(1, 2, 2)
attempt(lambda: torch.autograd.grad(F.nll_loss(x, j), x))
attempt(lambda: torch.autograd.grad(F.nll_loss(x * 1, j), x))
attempt(lambda: torch.autograd.grad(F.nll_loss(x.contiguous(), j), x)[0].stride())
(z,) = torch.autograd.grad(torch.sgn(a), a, torch.ones(2, 3).t())
print(z.stride(), z._is_zerotensor())
attempt(lambda: z.tolist())
attempt(lambda: z.reshape(-1).tolist())
attempt(lambda: z.clone().tolist())
c = torch.ones(2)
attempt(lambda: torch.autograd.backward((), inputs=[c]))
attempt(lambda: torch.autograd.backward((), inputs=[a]))
for f in (lambda x: x.requires_grad, lambda x: 3, lambda x: None, lambda x: (x, 3)):
    attempt(lambda: torch.autograd.gradcheck(f, [b.detach().double().requires_grad_()]))
(w,) = torch.autograd.functional.jacobian(lambda x: torch.ones(2), (b.detach(),), vectorize=True)
print(w.stride(), w)
v = torch.ones(3)
part = v.view(-1)
part.requires_grad_()
attempt(lambda: (torch.tensor(1.) + part.sum()).backward())
v.add_(1)
v.requires_grad_()
attempt(lambda: part.sum().backward())
y = b * 1
half = y[:1]
half.floor_divide_(2)
print(y.grad_fn.next_functions[1:], half.grad_fn.name(), (b // 2).grad_fn.name())
for size in ((), (1,), (3,), (2, 1)):
    print(b.sum_to_size(size).grad_fn, b.sum_to_size(*size) if size else '')
print(b.sum().sum_to_size(()).grad_fn)
