import torch

x = torch.tensor(3.0, requires_grad=True)
y = x + 1
y.backward()
# An addition saves nothing, so nothing is missed, and .grad becomes 2.
y.backward()
print(x.grad)
