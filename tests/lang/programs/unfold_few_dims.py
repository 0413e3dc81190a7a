import torch
import torch.nn as nn
import torch.nn.functional as F

for shape in ((), (6,), (0,), (4, 5), (4, 0), (0, 5), (2, 4, 4), (2, 0, 4), (0, 2, 4, 4), (1, 1, 1, 4, 4)):
    for f in (lambda x: F.unfold(x, 2), nn.Unfold((2, 2), padding=1)):
        try:
            print(shape, f(torch.ones(shape)).shape)
        except (IndexError, RuntimeError) as e:
            print(shape, type(e).__name__, str(e))
