# The gradient of sgn is a tensor of zeros that has no memory: it prints, and adds up, but nobody
# may write into it.
import torch


def tell(f):
    try:
        print(f())
    except RuntimeError as e:
        print("RuntimeError:", e)


x = torch.tensor([1.0, -2.0], requires_grad=True)
(g,) = torch.autograd.grad(x.sgn().sum(), x)
for f in (lambda: g, lambda: g.tolist(), lambda: g + 1, lambda: g * 2, lambda: (g * 2).tolist(),
          lambda: g.sum(), lambda: g[0].item(), lambda: g.clone().tolist(), lambda: g.detach().tolist(),
          lambda: g.add_(1), lambda: (g / 2).tolist(), lambda: (g - 1).tolist(), lambda: (g + g).tolist(),
          lambda: g.view(2, 1).tolist(), lambda: g[0:1].tolist(), lambda: g.exp().tolist(), lambda: g.zero_()):
    tell(f)
x.sgn().sum().backward()
print(x.grad)
tell(lambda: x.sgn().sum().backward())
print(x.grad)
x.grad = None
(x.sgn() * x).sum().backward()
print(x.grad.tolist())
x.grad = None
x.sin().sgn().sum().backward()
print(x.grad)
tell(lambda: x.grad.tolist())
optimizer = torch.optim.SGD([x], lr=0.1, momentum=0.9)
tell(optimizer.step)
tell(optimizer.zero_grad)
y = x.abs().sum()
(g,) = torch.autograd.grad(y, x, create_graph=True)
(h,) = torch.autograd.grad(g.sum(), x)
print(g, h)
tell(lambda: h.tolist())
