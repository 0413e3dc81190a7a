# Tensors of a class of their own would make others of it: refused.
import torch
class Mine(torch.Tensor):
    pass
print(issubclass(Mine, torch.Tensor))
print(Mine([1., 2.]) * 2)
