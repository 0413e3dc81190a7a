import torch

x = torch.tensor(2.0, requires_grad=True)
y = x ** 4
(dy,) = torch.autograd.grad(y, x, create_graph=True)
(ddy,) = torch.autograd.grad(dy, x)
print(y.item(), dy.item(), ddy.item())
