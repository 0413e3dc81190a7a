import torch

prediction = torch.tensor([[1.], [2.], [3.]], requires_grad=True)
target = torch.tensor([1., 2., 3.])
error = prediction - target
print(error.shape)
loss = (error ** 2).mean()
loss.backward()
print(loss.item(), prediction.grad.flatten())
