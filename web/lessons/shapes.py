import torch
from torch import nn

net = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(4, 1))
print(net(torch.ones(5, 2)))
