# out= of another dtype: the result is cast, where that can be.
import torch
x = torch.tensor([1., 2.5, 3.3]); y = torch.tensor([3., .7, 1.1]); i = torch.tensor([1, 2, 3]); j = torch.tensor([3, 4, 9])
z1 = torch.empty(3)
print(torch.add(i, j, out=z1) is z1, z1)
for n in ('add sub subtract mul multiply div divide true_divide maximum minimum fmod remainder atan2 exp log sin cos tanh sqrt '
          'sigmoid reciprocal rsqrt log1p expm1 logical_and eq lt gt ne ge le').split():
    f = getattr(torch, n)
    one = n in 'exp log sin cos tanh sqrt sigmoid reciprocal rsqrt log1p expm1'.split()
    for args in ((x, y), (i, j), (i, y)):
        for dtype in (torch.float64, torch.float32, torch.float16, torch.int64, torch.int32, torch.uint8, torch.bool):
            o = torch.empty(3, dtype=dtype)
            try:
                f(*args[:1 if one else 2], out=o)
                print(n, o.double().tolist() if n in ('add', 'mul', 'eq', 'sqrt', 'reciprocal') else o.dtype)
            except RuntimeError as e:
                print(n, e)
o = torch.empty(3, dtype=torch.float64)
print(torch.add(x, 1, out=o), torch.mul(i, 2.5, out=o), torch.add(i, i, alpha=2, out=o))
