import math
import torch
print(math.comb(50, 6), math.comb(100, 50), math.perm(20, 5), math.factorial(25), math.comb(5, 0), math.perm(3, 3), math.factorial(0))
a = torch.ones(1).expand(10**10)
print(a.shape, a[:3].sum())
print(a.sum())
