# A learning-rate finder: the rate grows from step to step until the loss explodes.
import copy
import math
import torch
from torch import nn

torch.manual_seed(1)
X = torch.rand(128, 4) * 4 - 2
y = (X ** 2).sum(1, keepdim=True) + 0.1 * torch.randn(128, 1)
model = nn.Sequential(nn.Linear(4, 24), nn.ReLU(), nn.Linear(24, 1))
initial = copy.deepcopy(model.state_dict())
optimizer = torch.optim.SGD(model.parameters(), lr=1e-5)
num_iter, end_lr = 40, 1.0
scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda i: (end_lr / 1e-5) ** (i / (num_iter - 1)))
history = {"lr": [], "loss": []}
best, smooth = math.inf, 0.0
for i in range(num_iter):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(X), y)
    loss.backward()
    optimizer.step()
    scheduler.step()
    smooth = loss.item() if i == 0 else 0.05 * loss.item() + 0.95 * smooth
    history["lr"].append(scheduler.get_last_lr()[0])
    history["loss"].append(smooth)
    best = min(best, smooth)
    if smooth > 5 * best:
        print("Stopping early, the loss has diverged")
        break
for lr, l in list(zip(history["lr"], history["loss"]))[::8]:
    print(f"{lr:.2e} {l:.3f}")
steepest = min(range(1, len(history["loss"])), key=lambda k: history["loss"][k] - history["loss"][k - 1])
print("steepest at", f'{history["lr"][steepest]:.2e}')
model.load_state_dict(initial)
print(all(torch.equal(model.state_dict()[k], initial[k]) for k in initial))
