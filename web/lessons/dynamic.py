import torch

x = torch.tensor([0.5, 1.5], requires_grad=True)
y = x
while y.norm() < 10:
    y = y * 2
out = y.sum() if y[0] > 4 else -y.sum()
out.backward()
print(x.grad)
