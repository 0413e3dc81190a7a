import torch
from torch import nn


def gradients(activation):
    torch.manual_seed(1)
    layers = []
    for _ in range(8):
        layers += [nn.Linear(4, 4), activation()]
    net = nn.Sequential(*layers)
    net(torch.ones(1, 4)).sum().backward()
    return [layer.weight.grad.norm().item() for layer in layers[::2]]


for activation in (nn.Sigmoid, nn.Tanh, nn.ReLU):
    print(activation.__name__)
    for depth, size in enumerate(gradients(activation), 1):
        print(f'  layer {depth}: {size:.2e}')
