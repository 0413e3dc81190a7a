# Early stopping with patience; the best weights are kept and restored.
import copy
import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset, random_split


class EarlyStopping:
    def __init__(self, patience=5, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.counter = 0
        self.best_loss = None
        self.early_stop = False
        self.best_state = None

    def __call__(self, val_loss, model):
        if self.best_loss is None or val_loss < self.best_loss - self.min_delta:
            self.best_loss = val_loss
            self.best_state = copy.deepcopy(model.state_dict())
            self.counter = 0
        else:
            self.counter += 1
            if self.counter >= self.patience:
                self.early_stop = True


torch.manual_seed(0)
x = torch.linspace(-1, 1, 40).unsqueeze(1)
y = x.pow(3) + 0.3 * torch.randn(40, 1)
train_set, val_set = random_split(TensorDataset(x, y), [28, 12], generator=torch.Generator().manual_seed(4))
print(len(train_set), len(val_set), train_set.indices[:5])
train_loader = DataLoader(train_set, batch_size=7, shuffle=True)
val_loader = DataLoader(val_set, batch_size=12)
model = nn.Sequential(nn.Linear(1, 64), nn.Tanh(), nn.Linear(64, 1))
opt = torch.optim.Adam(model.parameters(), lr=0.05)
stopper = EarlyStopping(patience=8)
for epoch in range(200):
    model.train()
    for xb, yb in train_loader:
        opt.zero_grad()
        nn.functional.mse_loss(model(xb), yb).backward()
        opt.step()
    model.eval()
    with torch.no_grad():
        val = sum(nn.functional.mse_loss(model(xb), yb, reduction='sum').item() for xb, yb in val_loader) / len(val_set)
    if epoch < 3:
        print(f"epoch {epoch} val {val:.3f}")
    stopper(val, model)
    if stopper.early_stop:
        print("early stop")
        break
model.load_state_dict(stopper.best_state)
with torch.no_grad():
    val = sum(nn.functional.mse_loss(model(xb), yb, reduction='sum').item() for xb, yb in val_loader) / len(val_set)
print(abs(val - stopper.best_loss) < 1e-6, stopper.counter)
