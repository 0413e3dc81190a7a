# What torch.Tensor has itself stays.
import torch
print(torch.ones(2))
torch.Tensor.__repr__ = lambda self: 'tensor!'
print(torch.ones(2))
