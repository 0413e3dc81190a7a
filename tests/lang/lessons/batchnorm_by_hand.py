# Batch normalisation from scratch as a module with running statistics, against nn.BatchNorm1d.
import torch
from torch import nn


def batch_norm(X, gamma, beta, moving_mean, moving_var, eps, momentum):
    if not torch.is_grad_enabled():
        X_hat = (X - moving_mean) / torch.sqrt(moving_var + eps)
    else:
        assert len(X.shape) in (2, 4)
        if len(X.shape) == 2:
            mean = X.mean(dim=0)
            var = ((X - mean) ** 2).mean(dim=0)
        else:
            mean = X.mean(dim=(0, 2, 3), keepdim=True)
            var = ((X - mean) ** 2).mean(dim=(0, 2, 3), keepdim=True)
        X_hat = (X - mean) / torch.sqrt(var + eps)
        moving_mean = momentum * moving_mean + (1.0 - momentum) * mean
        moving_var = momentum * moving_var + (1.0 - momentum) * var
    Y = gamma * X_hat + beta
    return Y, moving_mean.data, moving_var.data


class BatchNorm(nn.Module):
    def __init__(self, num_features, num_dims):
        super().__init__()
        if num_dims == 2:
            shape = (1, num_features)
        else:
            shape = (1, num_features, 1, 1)
        self.gamma = nn.Parameter(torch.ones(shape))
        self.beta = nn.Parameter(torch.zeros(shape))
        self.moving_mean = torch.zeros(shape)
        self.moving_var = torch.ones(shape)

    def forward(self, X):
        if self.moving_mean.device != X.device:
            self.moving_mean = self.moving_mean.to(X.device)
            self.moving_var = self.moving_var.to(X.device)
        Y, self.moving_mean, self.moving_var = batch_norm(
            X, self.gamma, self.beta, self.moving_mean, self.moving_var, eps=1e-5, momentum=0.9)
        return Y


torch.manual_seed(0)
X = torch.randn(6, 3) * torch.tensor([1., 5., 0.2]) + 2
mine, theirs = BatchNorm(3, 2), nn.BatchNorm1d(3)
print(mine(X))
print(torch.allclose(mine(X), theirs(X), atol=1e-5))
print(mine.moving_mean.reshape(-1), theirs.running_mean)
print(theirs, theirs.num_batches_tracked)
loss = (theirs(X) ** 3).sum()
loss.backward()
print(theirs.weight.grad, theirs.bias.grad)
img = torch.randn(2, 3, 4, 4)
b4 = BatchNorm(3, 4)
print(b4(img).shape, torch.allclose(b4(img), nn.BatchNorm2d(3)(img), atol=1e-5))
theirs.eval()
print(theirs(torch.zeros(2, 3)))
print([name for name, _ in theirs.named_buffers()], list(theirs.state_dict()))
