# dir() of modules and of a network; what classes say they derive from, and where they are.
import csv
import json
import queue
import random
import warnings
import numpy as np
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim


class Net(nn.Module):
    kind = "small"

    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(2, 2)
        self.steps = 1
        self.register_buffer("mean", None)

    def forward(self, x):
        return x


for module in (nn, F, nn.init, optim, optim.lr_scheduler, random):
    print(dir(module))
print(dir(Net()))
print(Net.__mro__, Net.__bases__, nn.Module.__bases__, nn.Module.state_dict.__qualname__)
for cls in (nn.Bilinear, nn.Fold, nn.CTCLoss, nn.Upsample, nn.RReLU, nn.MaxUnpool2d, nn.LazyConv3d, csv.Error, queue.Empty,
            json.JSONEncoder, np.vectorize, np.poly1d):
    print(cls)
net = nn.Linear(1, 1)
for call in (lambda: net.load_state_dict(), lambda: net.load_state_dict({}, True, 1), lambda: net.name):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    print(net.state_dict(None, "at.").keys(), net.state_dict({}, "at.", True).keys())
print([str(w.message) for w in told])
net.load("weights.pt")
