import torch

x = torch.tensor(2.0, requires_grad=True)
y = x * x
z = y * 3
z.backward()
print(x.grad)
# Not kept: y is no leaf. y.retain_grad() before backward would keep it.
print(y.grad)
