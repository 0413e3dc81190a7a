# Gradient clipping by norm and by value on a recurrent network.
import torch
import torch.nn as nn

torch.manual_seed(0)
seq = torch.sin(torch.linspace(0, 12, 61))
X = torch.stack([seq[i:i + 20] for i in range(40)]).unsqueeze(-1)
y = torch.stack([seq[i + 20] for i in range(40)]).unsqueeze(-1)


class Net(nn.Module):
    def __init__(self, hidden=16):
        super().__init__()
        self.rnn = nn.RNN(1, hidden, batch_first=True)
        self.head = nn.Linear(hidden, 1)

    def forward(self, x):
        out, h = self.rnn(x)
        return self.head(out[:, -1])


def grad_norm(model):
    return torch.sqrt(sum(p.grad.pow(2).sum() for p in model.parameters())).item()


model = Net()
opt = torch.optim.SGD(model.parameters(), lr=0.1)
for epoch in range(30):
    opt.zero_grad()
    loss = nn.functional.mse_loss(model(X), y)
    loss.backward()
    total = torch.nn.utils.clip_grad_norm_(model.parameters(), max_norm=0.25)
    opt.step()
    if epoch % 10 == 0:
        print(f"{epoch:3d} loss {loss.item():.4f} norm {total.item():.4f} clipped {grad_norm(model):.4f}")
opt.zero_grad()
(nn.functional.mse_loss(model(X), y) * 100).backward()
before = max(p.grad.abs().max().item() for p in model.parameters())
torch.nn.utils.clip_grad_value_(model.parameters(), clip_value=0.5)
after = max(p.grad.abs().max().item() for p in model.parameters())
print(before > 0.5, after <= 0.5)
h = torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0, norm_type=float('inf'))
print(f"{h.item():.2f}")
