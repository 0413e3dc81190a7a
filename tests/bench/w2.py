# W2: a training step of layers of products with ReLU between them, cross-entropy.
import torch.nn as nn

s = SEED
sizes = SIZES
layers = []
for i in range(len(sizes) - 1):
    layer = nn.Linear(sizes[i], sizes[i + 1])
    bound = (6 / sizes[i]) ** 0.5
    with torch.no_grad():
        layer.weight.copy_(uniform(-bound, bound, sizes[i], sizes[i + 1]).t())
        layer.bias.zero_()
    layers = layers + [layer, nn.ReLU()]
net = nn.Sequential(*layers[:-1])
x = uniform(-1, 1, BATCH, sizes[0])
labels = (uniform(0, 1, BATCH) * 10).long()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
criterion = nn.CrossEntropyLoss()
for step in range(TIMES):
    optimizer.zero_grad()
    loss = criterion(net(x), labels)
    loss.backward()
    optimizer.step()
print(loss.item())
