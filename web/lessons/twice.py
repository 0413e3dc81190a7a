import torch

w = torch.tensor([1., 2.], requires_grad=True)
loss = (w * w).sum()
loss.backward()
print(w.grad)
loss.backward()
