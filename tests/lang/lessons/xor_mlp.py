# XOR by a two-layer network, with a scheduler and weights drawn by nn.init.
import torch
import torch.nn as nn

torch.manual_seed(4)
X = torch.tensor([[0., 0.], [0., 1.], [1., 0.], [1., 1.]])
Y = torch.tensor([[0.], [1.], [1.], [0.]])
model = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1), nn.Sigmoid())
for m in model.modules():
    if isinstance(m, nn.Linear):
        nn.init.xavier_uniform_(m.weight)
        nn.init.zeros_(m.bias)
criterion = nn.BCELoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=50, gamma=0.5)
for epoch in range(1, 151):
    optimizer.zero_grad()
    loss = criterion(model(X), Y)
    loss.backward()
    optimizer.step()
    scheduler.step()
    if epoch % 50 == 0:
        print(f"Epoch [{epoch:>3}/150]  Loss: {loss.item():.3f}  lr: {scheduler.get_last_lr()[0]:.4f}")
with torch.no_grad():
    pred = (model(X) > 0.5).int()
print(pred.squeeze().tolist(), (pred == Y.int()).float().mean())
print("\n".join(f"{name:<10} {tuple(p.shape)!s:<8} {p.numel():>3d}" for name, p in model.named_parameters()))
