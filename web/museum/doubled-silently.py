import torch

x = torch.tensor(3.0, requires_grad=True)
y = x + 1
y.backward()
# 加法不保存任何值，所以什么也不缺：.grad 变成 2。
# An addition saves nothing, so nothing is missed, and .grad becomes 2.
y.backward()
print(x.grad)
