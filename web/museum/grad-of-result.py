import torch

x = torch.tensor(2.0, requires_grad=True)
y = x * x
z = y * 3
z.backward()
print(x.grad)
# 没有留下：y 不是叶子。backward 之前写 y.retain_grad() 才会留下。
# Not kept: y is no leaf. y.retain_grad() before backward would keep it.
print(y.grad)
