import torch

x = torch.tensor(2.0, requires_grad=True)
y = x ** 2
z = y.detach() * x
z.backward()
print(x.grad)

x.grad = None
z = x ** 2 * x
z.backward()
print(x.grad)
