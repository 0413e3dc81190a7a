"""What is said of dtypes in place comes before what is said of casts; a common dtype is found before a kernel is missed."""
import torch


def attempt(f):
    try:
        y = f()
        print(y.dtype, y.tolist())
    except Exception as e:
        print(type(e).__name__, e)


bools = torch.tensor([True, False])
for dtype in (torch.uint8, torch.int64, torch.float16, torch.float32):
    attempt(lambda: bools.clone().sub_(torch.ones(2, dtype=dtype)))
    attempt(lambda: torch.ones(2, dtype=dtype).heaviside_(torch.ones(2, dtype=torch.int32)))
attempt(lambda: bools.clone().pow_(-1))
attempt(lambda: bools ** -1)
attempt(lambda: torch.tensor([2, 3]) ** -1)
attempt(lambda: torch.pow(True, bools))
attempt(lambda: torch.tensor([2.], dtype=torch.float16) ** 1e40)
half = torch.tensor([2.5, -1.], dtype=torch.float16)
for dtype in (torch.bfloat16, torch.float32, torch.float64, torch.float16, torch.int64):
    attempt(lambda: half.atan2(torch.tensor([1, 2], dtype=dtype)))
    attempt(lambda: half.clone().atan2_(torch.tensor([1, 2], dtype=dtype)))
x = torch.zeros(4)
attempt(lambda: x.masked_fill_(x == 0, x[0]))
