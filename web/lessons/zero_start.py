import torch
from torch import nn

net = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1))
for parameter in net.parameters():
    nn.init.constant_(parameter, 0.5)

x = torch.tensor([[1., -1.], [0.5, 2.]])
y = torch.tensor([[1.], [0.]])
for step in range(3):
    loss = ((net(x) - y) ** 2).mean()
    net.zero_grad()
    loss.backward()
    with torch.no_grad():
        for parameter in net.parameters():
            parameter -= 0.1 * parameter.grad
print(net[0].weight)
