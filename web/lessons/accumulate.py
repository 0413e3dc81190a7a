import torch

x = torch.tensor(3.0, requires_grad=True)

(x ** 2).backward()
print(x.grad)

(x ** 3).backward()
print(x.grad)

x.grad.zero_()
(x ** 3).backward()
print(x.grad)
