# A number modulo a tensor has a value and no derivative.
import torch

x = torch.tensor([1.0, -2.5], requires_grad=True)
for f in (lambda: 2 % x, lambda: torch.remainder(2, x), lambda: True % x, lambda: 2.5 % x,
          lambda: torch.remainder(torch.tensor(2.0), x), lambda: x % 2, lambda: 2 % x.detach()):
    y = f()
    print(y, [type(n).__name__ for n, _ in y.grad_fn.next_functions] if y.grad_fn else None)
    try:
        y.sum().backward()
        print(x.grad)
    except RuntimeError as e:
        print(e)
for a, b in ((7, torch.tensor([2, 3])), (7.5, torch.tensor([2, -3])), (True, torch.tensor([2, 3])),
             (7, torch.tensor([2, 0])), (2, torch.tensor([True])), (3, torch.tensor([1.5], dtype=torch.float16))):
    try:
        print(a % b)
    except RuntimeError as e:
        print(e)
