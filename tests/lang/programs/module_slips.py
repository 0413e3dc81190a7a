# Slips with modules: near names among what a module keeps apart, and places among named modules.
import collections
import traceback

import torch
from torch import nn


def told(f):
    try:
        print(f())
    except Exception:
        print(traceback.format_exc().splitlines()[-1])


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(2, 3)
        self.register_buffer("scale", torch.ones(1))
        self.gain = nn.Parameter(torch.ones(1))


class Plain:
    def __init__(self):
        self._modules = {"hidden": 1}


net = Net()
told(lambda: net.hiden)
told(lambda: net.hidden.weights)
told(lambda: net.scal)
told(lambda: net.gains)
told(lambda: Plain().hiden)
x = torch.ones(2, requires_grad=True)
told(lambda: x.backward(torch.ones(2), retain_grap=True))
named = nn.Sequential(collections.OrderedDict(a=nn.ReLU(), b=nn.Tanh()))
told(lambda: named.insert(2, nn.Sigmoid()))
told(lambda: named.insert(0, nn.Sigmoid()))
told(lambda: nn.Sequential(nn.ReLU(), nn.Tanh()).insert(-1, nn.Sigmoid()))
told(lambda: nn.Sequential(nn.ReLU()).insert(3, nn.Sigmoid()))
layers = nn.ModuleList([nn.ReLU(), nn.Tanh()])
layers.insert(1, nn.Sigmoid())
print(layers)
