# What is not asked for is not computed: hooks see None. Names of what was written through views.
import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = torch.tensor([3., 4.], requires_grad=True)
for ask in (lambda u: torch.autograd.grad(u, [x]), lambda u: u.backward(inputs=[y]), lambda u: u.backward(),
            lambda u: torch.autograd.grad(u, [x], create_graph=True), lambda u: torch.autograd.grad(u, [x, y])):
    h = x * y
    k = torch.addmm(x, y[None], torch.eye(2)) + torch.where(x > 1, h, y) + torch.maximum(x, y)
    for t in (h, k):
        t.grad_fn.register_hook(lambda gi, go: print([None if g is None else g.tolist() for g in gi]))
    print(ask(k.sum()))


def attempt(f):
    try:
        f()
    except RuntimeError as e:
        print(str(e)[90:260])


def written(then):
    v0 = (x * 1)
    v1 = v0[0:1]
    v2 = v1[0:]
    v2.exp_()
    keep = then(v0, v1, v2)
    v0.sum().backward()


attempt(lambda: written(lambda v0, v1, v2: v1.squeeze_()))
attempt(lambda: written(lambda v0, v1, v2: (v1.add_(1), v2.grad_fn)))
attempt(lambda: written(lambda v0, v1, v2: (v2.sum(), v1.add_(1), v2.grad_fn)))
attempt(lambda: written(lambda v0, v1, v2: v0.mul_(2)))
attempt(lambda: written(lambda v0, v1, v2: v2.mul_(2)))
b = torch.ones(2, 2) * 1
u = torch.nn.functional.linear(x[None], b)
b.mul_(2)
attempt(lambda: u.sum().backward())
