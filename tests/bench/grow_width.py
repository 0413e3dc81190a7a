# Ten nodes over SIZE elements and back.
import torch

x = torch.ones(SIZE, requires_grad=True)
for step in range(TIMES):
    y = x
    for i in range(9):
        y = y * 1.5
    y.sum().backward()
    x.grad = None
