import torch

x = torch.tensor(3.0, requires_grad=True)
for step in range(3):
    y = x * x
    y.backward()
    # 6, then 12, then 18: backward adds to .grad.
    print(x.grad)
