import torch

x = torch.ones(2, 3)
w = torch.ones(2, 3, requires_grad=True)
y = x @ w
