# A loop of operations on single numbers, with the way back.
import torch

w = torch.tensor(0.5, requires_grad=True)
b = torch.tensor(0.1, requires_grad=True)
for i in range(TIMES):
    h = torch.tensor(0.3)
    for k in range(10):
        h = (h * w + b).tanh()
    h.backward()
    w.grad.zero_()
    b.grad.zero_()
