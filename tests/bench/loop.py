# The loop alone.
import torch

x = torch.tensor(1.0, requires_grad=True)
for i in range(TIMES):
    y = x
