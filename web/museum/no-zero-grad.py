import torch

x = torch.tensor(3.0, requires_grad=True)
for step in range(3):
    y = x * x
    y.backward()
    # 先是 6，再是 12、18：backward 往 .grad 里累加。
    # 6, then 12, then 18: backward adds to .grad.
    print(x.grad)
