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
for f in (lambda: g, lambda: g._is_zerotensor(), lambda: g + 1, lambda: g * 2, lambda: g * 2 + 1,
          lambda: g.sum(), lambda: g[0].item(), lambda: g.clone().tolist(), lambda: g.detach()._is_zerotensor(),
          lambda: g.add_(1), lambda: g / 2, lambda: g - 1, lambda: g + g,
          lambda: g.view(2, 1), lambda: g[0:1], lambda: g.exp(), lambda: g.zero_()):
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
tell(lambda: x.grad._is_zerotensor())
optimizer = torch.optim.SGD([x], lr=0.1, momentum=0.9)
tell(optimizer.step)
tell(optimizer.zero_grad)
y = x.abs().sum()
(g,) = torch.autograd.grad(y, x, create_graph=True)
(h,) = torch.autograd.grad(g.sum(), x)
print(g, h)
tell(lambda: h._is_zerotensor())
