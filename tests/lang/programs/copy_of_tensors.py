# copy.copy of tensors: a leaf of the same elements.
import copy
import torch

x = torch.ones(2, requires_grad=True)
y = copy.copy(x)
print(y, y.requires_grad, y is x, y.data_ptr() == x.data_ptr(), y.is_leaf)
z = torch.ones(2)
w = copy.copy(z)
w[0] = 5
print(z, w)
print(copy.copy(x * 2))
p = torch.nn.Parameter(torch.ones(2))
print(copy.copy(p), type(copy.copy(p)))
x.grad = torch.ones(2)
print(copy.copy(x).grad, copy.copy([x])[0] is x)
