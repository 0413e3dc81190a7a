import torch
import torch.nn.functional as F

prediction = torch.arange(4.0).reshape(4, 1)
target = torch.arange(4.0)
# 数都相等，损失却不是 0。
# Equal numbers, and yet the loss is not 0.
print(F.mse_loss(prediction, target))
print(F.mse_loss(prediction.squeeze(1), target))
