import torch

x = torch.tensor([1.0, 2.0, 3.0])
w = torch.tensor(1.0, requires_grad=True)
b = torch.tensor(-10.0, requires_grad=True)
loss = torch.relu(w * x + b).sum()
loss.backward()
# 每个样本都是 0，再走多少步它也不会动。
# 0 for every sample, so no step will ever move it.
print(w.grad, b.grad)
