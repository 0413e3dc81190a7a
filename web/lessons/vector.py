import torch

x = torch.tensor([1., 2., 3.], requires_grad=True)
y = x * x
v = torch.tensor([1., 0.1, 0.01])
y.backward(v)
print(x.grad)
