# W1: a training step of 2-8-8-1 as lessons write it.
import torch.nn as nn

s = 101
net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 8), nn.Tanh(), nn.Linear(8, 1))
with torch.no_grad():
    for layer, n in ((net[0], 2), (net[2], 8), (net[4], 8)):
        layer.weight.copy_(uniform(-1 / n**0.5, 1 / n**0.5, n, layer.out_features).t())
        layer.bias.zero_()
x = uniform(-1, 1, BATCH, 2)
y = torch.where(x[:, 0:1] * x[:, 1:2] > 0, 1.0, -1.0)
optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
criterion = nn.MSELoss()
for step in range(TIMES):
    optimizer.zero_grad()
    loss = criterion(net(x), y)
    loss.backward()
    optimizer.step()
print(loss.item())
