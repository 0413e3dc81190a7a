# var and std of one result go over the elements twice, all others and var_mean once; the last bits
# tell, and inf does.
import torch

inf = float("inf")
torch.manual_seed(3)
for dtype in (torch.float32, torch.float64):
    rows = [torch.randn(7, dtype=dtype), torch.randn(3, 5, dtype=dtype) + 1e5,
            torch.tensor([1, inf, 2], dtype=dtype), torch.tensor([[inf, 1], [1, inf], [2, 3]], dtype=dtype),
            torch.randn(1, dtype=dtype), torch.randn(1, 3, dtype=dtype), torch.randn(0, dtype=dtype),
            torch.randn(0, 3, dtype=dtype), torch.randn(3000, dtype=dtype) + 100]
    for x in rows:
        for f in (torch.var, torch.std, torch.var_mean, torch.std_mean):
            for arguments in ((), (0,), ((0,), False), ((0,), True, True), (False,)):
                y = f(x, *arguments)
                print([t.tolist() for t in (y if isinstance(y, tuple) else (y,))])
    x = torch.tensor([[-1.0, -0.125, 0.875], [inf, -1.5, 0.75]], dtype=dtype)
    print(torch.std_mean(x, 1, unbiased=False), torch.var_mean(x))
