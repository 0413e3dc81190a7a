# One operation on one number, recorded: what an operation costs beside its arithmetic.
import torch

x = torch.tensor(1.0, requires_grad=True)
for i in range(TIMES):
    y = x * x
