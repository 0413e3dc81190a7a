# What is said of dtypes before shapes, of numpy's numbers, of empty sequences.
import numpy as np
import torch
import torch.nn as nn


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e))


F, D = torch.ones(2, 3), torch.ones(2, 3).double()
t(lambda: torch.addmm(torch.ones(2), F, D))
t(lambda: torch.addmm(torch.ones(2), D, D))
t(lambda: torch.addmm(torch.ones(2).double(), F, D))
t(lambda: torch.addmm(torch.ones(2), F, F))
t(lambda: torch.mm(F, D))
t(lambda: nn.Linear(3, 2)(D))
t(lambda: nn.Linear(2, 2)(D))
t(lambda: nn.Linear(2, 2)(F))
for cell in nn.RNN, nn.LSTM, nn.GRU:
    t(lambda: cell(3, 2)(torch.ones(0, 3)))
x = torch.zeros(3)
for v in np.bool_(1), np.float16(2), np.float32(2), np.int8(3), np.float64(2), np.uint8(1):
    t(lambda: x.__setitem__(0, v))
    t(lambda: x.__setitem__([1, 2], v))
    print(x)

# No running sums of bools.
b = torch.tensor([True,True,False])
t(lambda: b.clone().cumsum_(0))
t(lambda: b.cumsum(0,dtype=torch.bool))
t(lambda: b.clone().cumprod_(0))
t(lambda: b.cumprod(0,dtype=torch.bool))
t(lambda: torch.ones(2).cumsum(0,dtype=torch.bool))
t(lambda: b.cumsum(0))
t(lambda: torch.ones(0).cumsum(0,dtype=torch.bool))
t(lambda: torch.tensor(True).cumsum(0,dtype=torch.bool))
t(lambda: torch.ones(2).cumprod(0,dtype=torch.bool))
t(lambda: torch.ones(0).bool().cumsum_(0))
