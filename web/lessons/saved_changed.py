import torch

x = torch.tensor([0., 1., 2.], requires_grad=True)
s = torch.sigmoid(x)
s += 1
s.sum().backward()
