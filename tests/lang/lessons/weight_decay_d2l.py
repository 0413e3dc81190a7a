"""Weight decay and dropout as d2l tells them: high-dimensional regression, by hand and with optim."""
import torch
from torch import nn

torch.manual_seed(0)


def synthetic_data(w, b, num_examples):
    X = torch.normal(0, 1, (num_examples, len(w)))
    y = torch.matmul(X, w) + b
    y += torch.normal(0, 0.01, y.shape)
    return X, y.reshape((-1, 1))


class HyperParameters:
    def save_hyperparameters(self, **kwargs):
        for k, v in kwargs.items():
            setattr(self, k, v)


class Data(HyperParameters):
    def __init__(self, num_train, num_val, num_inputs, batch_size):
        self.save_hyperparameters(num_train=num_train, num_val=num_val, num_inputs=num_inputs,
                                  batch_size=batch_size)
        self.X, self.y = synthetic_data(torch.ones(num_inputs) * 0.01, 0.05, num_train + num_val)

    def get_dataloader(self, train):
        i = slice(0, self.num_train) if train else slice(self.num_train, None)
        dataset = torch.utils.data.TensorDataset(self.X[i], self.y[i])
        return torch.utils.data.DataLoader(dataset, self.batch_size, shuffle=train)


def l2_penalty(w):
    return (w ** 2).sum() / 2


class WeightDecayScratch(nn.Module):
    def __init__(self, num_inputs, lambd):
        super().__init__()
        self.lambd = lambd
        self.w = nn.Parameter(torch.normal(0, 0.01, (num_inputs, 1)))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, X):
        return torch.matmul(X, self.w) + self.b

    def loss(self, y_hat, y):
        return ((y_hat - y) ** 2 / 2).mean() + self.lambd * l2_penalty(self.w)


data = Data(num_train=20, num_val=50, num_inputs=50, batch_size=5)
for lambd in (0, 3):
    torch.manual_seed(1)
    model = WeightDecayScratch(50, lambd)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    for epoch in range(8):
        for X, y in data.get_dataloader(True):
            loss = model.loss(model(X), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    with torch.no_grad():
        val = sum(((model(X) - y) ** 2 / 2).mean() for X, y in data.get_dataloader(False)) / 10
    print(f'lambda {lambd}: L2 norm of w: {float(l2_penalty(model.w)):.6f}, validation {val:.5f}')

net = nn.Sequential(nn.Linear(50, 1))
for param in net.parameters():
    param.data.normal_()
trainer = torch.optim.SGD([{'params': net[0].weight, 'weight_decay': 3}, {'params': net[0].bias}], lr=0.003)
loss = nn.MSELoss(reduction='none')
for epoch in range(5):
    for X, y in data.get_dataloader(True):
        trainer.zero_grad()
        l = loss(net(X), y)
        l.mean().backward()
        trainer.step()
print('L2 norm of w: %.5f' % net[0].weight.norm().item(), trainer.param_groups[1]['weight_decay'])


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 1:
        return torch.zeros_like(X)
    mask = (torch.rand(X.shape) > dropout).float()
    return mask * X / (1.0 - dropout)


X = torch.arange(16, dtype=torch.float32).reshape((2, 8))
for p in (0, 0.5, 1):
    print(dropout_layer(X, p))
