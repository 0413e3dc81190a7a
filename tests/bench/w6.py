# W6: what the net of W1 says at 10,000 points of the plane.
import torch.nn as nn

net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 8), nn.Tanh(), nn.Linear(8, 1))
side = torch.linspace(-1, 1, 100)
points = torch.cartesian_prod(side, side)
with torch.no_grad():
    for step in range(TIMES):
        surface = net(points)
print(surface.shape)
