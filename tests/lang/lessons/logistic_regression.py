# Logistic regression on two clouds, with nn.BCELoss.
import torch
from torch import nn, optim

torch.manual_seed(42)
n = 100
X = torch.cat([torch.randn(n // 2, 2) + torch.tensor([2.0, 2.0]), torch.randn(n // 2, 2) - 2])
y = torch.cat([torch.ones(n // 2), torch.zeros(n // 2)]).view(-1, 1)
perm = torch.randperm(n)
X, y = X[perm], y[perm]
X_train, X_test = X[:80], X[80:]
y_train, y_test = y[:80], y[80:]


class LogisticRegression(nn.Module):
    def __init__(self, n_input_features):
        super().__init__()
        self.linear = nn.Linear(n_input_features, 1)

    def forward(self, x):
        return torch.sigmoid(self.linear(x))


model = LogisticRegression(2)
criterion = nn.BCELoss()
optimizer = optim.SGD(model.parameters(), lr=0.1)
for epoch in range(100):
    y_predicted = model(X_train)
    loss = criterion(y_predicted, y_train)
    loss.backward()
    optimizer.step()
    optimizer.zero_grad()
    if (epoch + 1) % 20 == 0:
        print(f'epoch: {epoch+1}, loss = {loss.item():.4f}')

with torch.no_grad():
    y_predicted_cls = model(X_test).round()
    acc = y_predicted_cls.eq(y_test).sum() / float(y_test.shape[0])
    print(f'accuracy = {acc:.4f}')
    tp = ((y_predicted_cls == 1) & (y_test == 1)).sum().item()
    print(tp, int(y_test.sum()))
for name, param in model.named_parameters():
    print(name, param.data)
