import torch

a = torch.tensor([1., 2.])
b = torch.tensor([3., 4.], requires_grad=True)
c = a * b
print(a.requires_grad, b.requires_grad, c.requires_grad)
print(a.is_leaf, b.is_leaf, c.is_leaf)

a.requires_grad_()
d = (a * b).sum()
d.backward()
print(a.grad, b.grad)
