"""Softmax regression from scratch in the style of d2l, its helpers written out."""
import random
import time

import torch
from torch import nn


class Timer:
    def __init__(self):
        self.times = []
        self.start()

    def start(self):
        self.tik = time.time()

    def stop(self):
        self.times.append(time.time() - self.tik)
        return self.times[-1]


class Accumulator:
    def __init__(self, n):
        self.data = [0.0] * n

    def add(self, *args):
        self.data = [a + float(b) for a, b in zip(self.data, args)]

    def reset(self):
        self.data = [0.0] * len(self.data)

    def __getitem__(self, idx):
        return self.data[idx]


def synthetic_classes(n_per_class, centers):
    X, y = [], []
    for label, center in enumerate(centers):
        X.append(torch.normal(0, 0.6, (n_per_class, 2)) + torch.tensor(center))
        y.extend([label] * n_per_class)
    return torch.cat(X), torch.tensor(y)


def data_iter(batch_size, features, labels):
    num_examples = len(features)
    indices = list(range(num_examples))
    random.shuffle(indices)
    for i in range(0, num_examples, batch_size):
        batch_indices = torch.tensor(indices[i:min(i + batch_size, num_examples)])
        yield features[batch_indices], labels[batch_indices]


random.seed(1)
torch.manual_seed(1)
timer = Timer()
features, labels = synthetic_classes(20, [[0., 2.], [2., -1.], [-2., -1.]])
num_inputs, num_outputs = 2, 3
W = torch.normal(0, 0.01, size=(num_inputs, num_outputs), requires_grad=True)
b = torch.zeros(num_outputs, requires_grad=True)


def softmax(X):
    X_exp = torch.exp(X)
    partition = X_exp.sum(1, keepdim=True)
    return X_exp / partition


def net(X):
    return softmax(torch.matmul(X.reshape((-1, W.shape[0])), W) + b)


def cross_entropy(y_hat, y):
    return - torch.log(y_hat[range(len(y_hat)), y])


def accuracy(y_hat, y):
    if len(y_hat.shape) > 1 and y_hat.shape[1] > 1:
        y_hat = y_hat.argmax(axis=1)
    cmp = y_hat.type(y.dtype) == y
    return float(cmp.type(y.dtype).sum())


def evaluate_accuracy(net, data):
    if isinstance(net, torch.nn.Module):
        net.eval()
    metric = Accumulator(2)
    with torch.no_grad():
        for X, y in data:
            metric.add(accuracy(net(X), y), y.numel())
    return metric[0] / metric[1]


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for param in params:
            param -= lr * param.grad / batch_size
            param.grad.zero_()


def train_epoch_ch3(net, train_iter, loss, updater):
    if isinstance(net, torch.nn.Module):
        net.train()
    metric = Accumulator(3)
    for X, y in train_iter:
        y_hat = net(X)
        l = loss(y_hat, y)
        if isinstance(updater, torch.optim.Optimizer):
            updater.zero_grad()
            l.mean().backward()
            updater.step()
        else:
            l.sum().backward()
            updater(X.shape[0])
        metric.add(float(l.sum()), accuracy(y_hat, y), y.numel())
    return metric[0] / metric[2], metric[1] / metric[2]


y = torch.tensor([0, 2])
y_hat = torch.tensor([[0.1, 0.3, 0.6], [0.3, 0.2, 0.5]])
print(y_hat[[0, 1], y], cross_entropy(y_hat, y), accuracy(y_hat, y) / len(y))
for epoch in range(3):
    train_loss, train_acc = train_epoch_ch3(
        net, data_iter(10, features, labels), cross_entropy, lambda n: sgd([W, b], 0.1, n))
    print(f'epoch {epoch + 1}, loss {train_loss:f}, train acc {train_acc:.3f}')
assert train_acc <= 1 and train_acc > 0.7, train_acc

concise = nn.Sequential(nn.Flatten(), nn.Linear(2, 3))


def init_weights(m):
    if type(m) == nn.Linear:
        nn.init.normal_(m.weight, std=0.01)


concise.apply(init_weights)
loss = nn.CrossEntropyLoss(reduction='none')
trainer = torch.optim.SGD(concise.parameters(), lr=0.1)
for epoch in range(3):
    metrics = train_epoch_ch3(concise, data_iter(10, features, labels), loss, trainer)
    test_acc = evaluate_accuracy(concise, data_iter(10, features, labels))
    print('epoch %d, loss %.4f, acc %.3f, test acc %.3f' % (epoch + 1, *metrics, test_acc))
print(f'{timer.stop() >= 0}')
