# A training step of 2-8-8-1 as lessons write it.
import torch
import torch.nn as nn

torch.manual_seed(0)
X = torch.rand(10, 2) * 2 - 1
y = torch.where(X[:, 0] * X[:, 1] > 0, 1.0, -1.0).reshape(-1, 1)
model = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 8), nn.Tanh(), nn.Linear(8, 1))
criterion = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.03)
for step in range(TIMES):
    prediction = model(X)
    loss = criterion(prediction, y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
