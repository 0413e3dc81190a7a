# A chain of SIZE nodes and back: what a node costs must not depend on how many there are.
import torch

x = torch.tensor(1.0, requires_grad=True)
for step in range(TIMES):
    y = x
    for i in range(SIZE):
        y = y * 1.0
    y.backward()
