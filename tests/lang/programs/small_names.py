# Small things that lessons met: what backward may not return, an old loss, modules that are not there.
import warnings

import numpy as np
import torch
import torch.nn as nn
from torch.autograd import Function


def wrong(result):
    class Wrong(Function):
        @staticmethod
        def forward(ctx, x):
            return x * 2

        @staticmethod
        def backward(ctx, g):
            return result
    try:
        Wrong.apply(torch.ones(2, requires_grad=True)).sum().backward()
    except RuntimeError as e:
        print(e)


for result in [np.ones(2), np.float32(1), np.int64(3), 1.5, [1], torch.float32, nn.Linear(1, 1), "a"]:
    wrong(result)
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    loss = nn.NLLLoss2d()
print(loss, loss(torch.log(torch.full((1, 2, 1, 1), 0.5)), torch.zeros(1, 1, 1, dtype=torch.long)))
print([str(w.message) for w in told])
for name in ["nunpy", "torch.nm", "numpy.linalgs"]:
    try:
        __import__(name)
    except ImportError as e:
        print(type(e).__name__, e, e.name)
