import torch

weights = torch.tensor([1.0, 2.0], requires_grad=True)
loss = (weigths * 2).sum()
