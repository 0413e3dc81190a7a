# A dim that is none is diff's own error, of a negative order, too, and no later statement's.
import torch

x = torch.tensor([[0.75, 1.25, -0.875]], requires_grad=True)
for n in (-2, -1, 0, 1, 2, 5):
    for dim in (-4, -3, 2, -2, -1, 0, 1):
        try:
            y = x.diff(n, dim)
            print(n, dim, y.tolist(), y.shape)
        except Exception as e:
            print(n, dim, type(e).__name__, e)
        print((x + 1).shape)
