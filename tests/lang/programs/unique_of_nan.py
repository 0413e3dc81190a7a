import torch
print(torch.unique(torch.tensor([2., 1., 2.])))
print(torch.unique(torch.tensor([3., float('nan'), 1., float('nan'), 2.])))
