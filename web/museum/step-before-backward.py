import torch

w = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
x = torch.ones(1, 2)
loss = (x @ w @ w).sum()
loss.backward(retain_graph=True)
optimizer.step()
loss.backward()
