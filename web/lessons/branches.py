import torch

x = torch.tensor(2.0, requires_grad=True)
u = x * 3
v = x * x
y = u * v + u
y.backward()
print(x.grad)
