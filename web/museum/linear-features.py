import torch
from torch import nn

layer = nn.Linear(4, 2)
batch = torch.ones(3, 5)
print(layer(batch))
