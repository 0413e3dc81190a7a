import torch

w = torch.tensor([1.0], requires_grad=True)
optimizer = torch.optim.SGD([w * 2], lr=0.1)
