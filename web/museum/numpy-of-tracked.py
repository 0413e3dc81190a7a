import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
loss = (w * w).sum()
print(loss.detach().numpy())
print(loss.numpy())
