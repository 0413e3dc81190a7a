import torch

w = torch.tensor([1., 2.])
loss = (w * 3).sum()
loss.backward()
