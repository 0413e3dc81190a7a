# Which of several equal elements kthvalue and median name: ATen's own quick select, and a stable order.
import torch

nan = float('nan')
torch.manual_seed(0)
for n in (1, 2, 3, 4, 5, 17, 40, 100, 300):
    for dtype in (torch.float32, torch.int64):
        x = torch.randint(0, 5, (n,)).to(dtype)
        for k in sorted({1, 2, n // 3, n // 2, n - 1, n}):
            if 1 <= k <= n:
                print(n, k, x.kthvalue(k))
        print(x.median(0), x.view(n, 1).expand(n, 2).median(0)[1], x.view(n, 1).expand(n, 2).kthvalue(n, 0)[1])
        if dtype == torch.float32:
            x[::4] = nan
            print(x.kthvalue(max(1, n // 2)), x.kthvalue(n), x.median(0))
x = torch.randint(0, 3, (3, 20, 2)).double().requires_grad_()
v, i = x.kthvalue(7, 1, keepdim=True)
v.pow(2).sum().backward()
print(v.shape, i.view(-1), x.grad.sum(1), v)
print(torch.tensor(3.).kthvalue(1), torch.tensor(3.).mode())
for k in (0, 4):
    try:
        torch.zeros(3).kthvalue(k)
    except RuntimeError as e:
        print(e)
