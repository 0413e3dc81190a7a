# Determinants to the last bit: LAPACK's factors in the dtype of the matrix, of the transpose where it lies row by row.
import numpy as np
import torch

torch.manual_seed(0)


def bits(t):
    return [x.hex() for x in t.reshape(-1).tolist()]


for dtype in torch.float32, torch.float64:
    for n in 0, 1, 2, 3, 4, 5, 8, 13:
        x = torch.randn(3, n, n, dtype=dtype)
        print(dtype, n, bits(torch.det(x)), bits(torch.det(x.mT)))
        sign, size = torch.linalg.slogdet(x)
        print(bits(sign), bits(size) if dtype == torch.float32 else size)
h = torch.tensor([[2., 3., 2.], [3., 2., 1.], [2., 1., 2.]])
print(torch.det(h), torch.logdet(-h), torch.linalg.slogdet(torch.zeros(2, 2)), torch.linalg.slogdet(h * float('nan')))
print(np.linalg.det(h.double().numpy()), np.linalg.det(np.array([[1., 2.], [3., 4.]])))
