# Five short functions of torch, over dtypes.
import torch

inf = float("inf")
for dtype in (torch.float32, torch.float64, torch.int64, torch.uint8, torch.bool):
    x = torch.tensor([0, 1, 1], dtype=dtype)
    for other in (torch.tensor([1, 2, -1]), torch.tensor([0.5, -1.0, 3.0]), torch.tensor(2), torch.tensor([1., 2., 3.], dtype=torch.float64)):
        print(torch.ldexp(x, other), x.ldexp(other).dtype)
        try:
            print(x.clone().ldexp_(other))
        except RuntimeError as error:
            print(error)
    print(torch.isposinf(x), x.isneginf())
    try:
        print(torch.positive(x), x.positive() is x)
    except RuntimeError as error:
        print(error)
y = torch.tensor([inf, -inf, float("nan"), 1.0], requires_grad=True)
print(torch.isposinf(y), torch.isneginf(y), torch.positive(y))
w = torch.tensor([1.0, 2.0], requires_grad=True)
e = torch.tensor([2.0, 3.0], requires_grad=True)
out = torch.ldexp(w, e)
print(out)
out.sum().backward()
print(w.grad, e.grad)
try:
    w.ldexp_(e)
except RuntimeError as error:
    print(error)
try:
    torch.ldexp(w, 2)
except TypeError as error:
    print(str(error).split("\n")[0])
