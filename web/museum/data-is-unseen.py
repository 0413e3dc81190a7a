import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x.sigmoid()
loss = (y * y).sum()
# 与 y.detach().zero_() 不同，这一笔不记版本：梯度是错的，却没有任何提示。
# Unlike y.detach().zero_(), this is not counted by the version: the gradient is wrong, and nothing says so.
y.data.zero_()
loss.backward()
print(x.grad)
