import torch
from torch import nn

layer = nn.Linear(2, 1)
x = torch.tensor([[1, 2]])
print(layer(x))
