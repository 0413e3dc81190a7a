"""A LeNet on made-up pictures: bars and crosses of 12 by 12."""
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)


def pictures(n):
    X = torch.randn(n, 1, 12, 12) * 0.3
    y = torch.randint(0, 3, (n,))
    for i in range(n):
        row, col = torch.randint(2, 10, (2,)).tolist()
        if y[i] in (0, 2):
            X[i, 0, row] += 1
        if y[i] in (1, 2):
            X[i, 0, :, col] += 1
    return X, y


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 4, 3, padding=1)
        self.conv2 = nn.Conv2d(4, 8, 3)
        self.conv2_drop = nn.Dropout2d(0.25)
        self.fc1 = nn.Linear(8 * 2 * 2, 16)
        self.fc2 = nn.Linear(16, 3)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        x = F.max_pool2d(F.relu(self.conv2_drop(self.conv2(x))), 2)
        x = x.view(-1, self.num_flat_features(x))
        x = F.dropout(F.relu(self.fc1(x)), training=self.training)
        return F.log_softmax(self.fc2(x), dim=1)

    def num_flat_features(self, x):
        num_features = 1
        for s in x.size()[1:]:
            num_features *= s
        return num_features


net = Net()
print(net)
print(len(list(net.parameters())), net.conv1.weight.size())
X, y = pictures(64)
print(X.shape, y.bincount(minlength=3).tolist())
train = DataLoader(TensorDataset(X[:48], y[:48]), batch_size=16, shuffle=True)
test = DataLoader(TensorDataset(X[48:], y[48:]), batch_size=16)
optimizer = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.9)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.5)
for epoch in range(1, 4):
    net.train()
    for batch_idx, (data, target) in enumerate(train):
        optimizer.zero_grad()
        loss = F.nll_loss(net(data), target)
        loss.backward()
        optimizer.step()
        print('Train Epoch: {} [{:2d}/{} ({:.0f}%)]\tLoss: {:.4f}'.format(
            epoch, batch_idx * len(data), len(train.dataset), 100. * batch_idx / len(train), loss.item()))
    scheduler.step()
    net.eval()
    test_loss, correct = 0, 0
    with torch.no_grad():
        for data, target in test:
            output = net(data)
            test_loss += F.nll_loss(output, target, reduction='sum').item()
            pred = output.argmax(dim=1, keepdim=True)
            correct += pred.eq(target.view_as(pred)).sum().item()
    print(f'Test set: Average loss: {test_loss / len(test.dataset):.4f}, lr {scheduler.get_last_lr()}')
print(net.conv1.bias.grad.shape, float(net.conv1.weight.grad.abs().sum()) > 0)
