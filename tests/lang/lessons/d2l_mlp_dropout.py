# Dropout by hand in a network of two hidden layers, then with nn.Dropout.
import torch
from torch import nn

def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 1:
        return torch.zeros_like(X)
    if dropout == 0:
        return X
    mask = (torch.rand(X.shape) > dropout).float()
    return mask * X / (1.0 - dropout)

torch.manual_seed(3)
X = torch.arange(16, dtype=torch.float32).reshape((2, 8))
print(X)
print(dropout_layer(X, 0.))
print(dropout_layer(X, 0.5))
print(dropout_layer(X, 1.))

class Net(nn.Module):
    def __init__(self, num_inputs, num_outputs, num_hiddens1, num_hiddens2, is_training=True):
        super(Net, self).__init__()
        self.num_inputs = num_inputs
        self.training = is_training
        self.lin1 = nn.Linear(num_inputs, num_hiddens1)
        self.lin2 = nn.Linear(num_hiddens1, num_hiddens2)
        self.lin3 = nn.Linear(num_hiddens2, num_outputs)
        self.relu = nn.ReLU()
    def forward(self, X):
        H1 = self.relu(self.lin1(X.reshape((-1, self.num_inputs))))
        if self.training == True:
            H1 = dropout_layer(H1, 0.2)
        H2 = self.relu(self.lin2(H1))
        if self.training == True:
            H2 = dropout_layer(H2, 0.5)
        return self.lin3(H2)

net = Net(20, 3, 16, 8)
print(net)
loss = nn.CrossEntropyLoss(reduction='none')
opt = torch.optim.SGD(net.parameters(), lr=0.5, momentum=0.9, nesterov=True)
x = torch.randn(64, 4, 5)
y = x.sum((1, 2)).sign().long() + 1
for i in range(8):
    out = net(x)
    l = loss(out, y)
    opt.zero_grad()
    l.mean().backward()
    opt.step()
    print(i, l.mean().item().__round__(5), l.std().item() > 0)
net.eval()
print(net.training, net.lin1.training, (net(x).argmax(1) == y).float().mean())

def init_weights(m):
    if type(m) == nn.Linear:
        nn.init.normal_(m.weight, std=0.01)
net2 = nn.Sequential(nn.Flatten(), nn.Linear(20, 16), nn.ReLU(), nn.Dropout(0.2), nn.Linear(16, 8), nn.ReLU(), nn.Dropout(0.5), nn.Linear(8, 3))
net2.apply(init_weights)
print(net2(x)[:2])
print(net2[1].weight.std(), net2[-1].bias.shape)
print([m.p for m in net2 if isinstance(m, nn.Dropout)])
for name, layer in net2.named_children():
    x = layer(x)
    print(layer.__class__.__name__, 'output shape: \t', x.shape)
