import torch

w = torch.tensor(1.0, requires_grad=True)
lr = 0.1
for step in range(2):
    loss = (w - 3) ** 2
    loss.backward()
    w = w - lr * w.grad
