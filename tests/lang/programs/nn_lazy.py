import copy
import warnings

import re

import torch
import torch.nn as nn

warnings.simplefilter("ignore")


def attempt(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, str(e)[:120])


layer = nn.LazyLinear(3)
print(layer, layer.weight, type(layer.weight), layer.weight.requires_grad)
print(layer.state_dict(), list(layer.parameters()))
attempt("shape", lambda: layer.weight.shape)
attempt("numel", lambda: sum(p.numel() for p in layer.parameters()))
attempt("add", lambda: layer.weight + 1)
attempt("init", lambda: layer.apply(lambda m: nn.init.xavier_uniform_(m.weight)))
attempt("dtype", lambda: (layer.weight.dtype, layer.weight.grad, layer.weight.is_leaf))
attempt("fresh", lambda: (layer.has_uninitialized_params(), layer.in_features))
attempt("load", lambda: layer.load_state_dict(nn.Linear(2, 3).state_dict()))
attempt("call", lambda: layer(torch.ones(1, 2)).shape)
print(layer, layer.weight.shape)

net = nn.Sequential(nn.LazyLinear(4), nn.ReLU(), nn.LazyLinear(2))
print(net)
print([type(p).__name__ for p in net.parameters()])
twin = copy.deepcopy(net)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
torch.manual_seed(1)
out = net(torch.ones(2, 3))
print(net, out)
out.sum().backward()
optimizer.step()
print(net[0].weight, [tuple(p.shape) for p in net.parameters()])
attempt("again", lambda: net(torch.ones(2, 5)))
print(twin, twin(torch.ones(1, 7)).shape, twin[0])

convolution = nn.LazyConv2d(2, 3)
print(convolution)
attempt("1d", lambda: convolution(torch.ones(3)))
print(convolution(torch.ones(1, 2, 5, 5)).shape, convolution, type(convolution) is nn.Conv2d)
norm = nn.LazyBatchNorm1d()
print(norm, norm.state_dict())
print(norm(torch.tensor([[1.0, 2.0], [3.0, 5.0]])))
print(norm, norm.state_dict())


class A:
    def name(self):
        return "A"


class B(A):
    def name(self):
        return "B"


b = B()
b.__class__ = A
print(b.name(), type(b), isinstance(b, B))
for thing, cls in ((1, int), (A(), int), (A(), 3), ([], A), (A(), list)):
    try:
        thing.__class__ = cls
    except TypeError as e:
        print(e)

# Functions of lists of tensors and of Python refuse them, too.
waiting = nn.LazyLinear(3).weight
for name, f in (('cat', lambda: torch.cat([torch.ones(2), waiting])), ('stack', lambda: torch.stack((waiting,))),
                ('vstack', lambda: torch.vstack([waiting, waiting])), ('einsum', lambda: torch.einsum('ij->i', waiting)),
                ('meshgrid', lambda: torch.meshgrid(waiting, waiting, indexing='ij')), ('iter', lambda: [x for x in waiting])):
    try:
        print(name, f())
    except ValueError as e:
        print(name, re.sub('0x[0-9a-f]+', '0xADDR', str(e)))
