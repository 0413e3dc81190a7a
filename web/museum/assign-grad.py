import torch

x = torch.ones(2, 2, requires_grad=True)
x.grad = 4.5
