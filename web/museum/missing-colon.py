import torch

w = torch.tensor(1.0, requires_grad=True)
for step in range(3)
    print(step)
