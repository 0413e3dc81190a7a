# Each number of a range is a fused product and sum: what should be 0 need not be.
import torch


def told(t):
    values = t.tolist()
    return len(values), sum((i + 1) * v for i, v in enumerate(values))


x = torch.arange(-8.0, 8.0, 0.1, requires_grad=True)
x.relu().sum().backward()
print(x.tolist()[78:83], x.grad[76:84])
for dtype in (torch.float64, torch.float32, torch.bfloat16, torch.float16):
    for start, step, n in ((-8.0, 0.1, 160), (0.3, 0.07, 99), (-1.7, 0.013, 301), (5.0, -0.3, 40), (0.1, 0.1, 9)):
        t = torch.arange(start, start + n * step, step, dtype=dtype)
        print(dtype, told(t), t.tolist()[-3:])
