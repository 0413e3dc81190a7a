# Which of several equal elements comes first: as the C++ library's partial_sort, nth_element and sort leave them.
import torch

nan = float('nan')
torch.manual_seed(0)
for n in (1, 2, 3, 5, 16, 17, 18, 40, 100, 200, 700):
    for dtype in (torch.float32, torch.int64):
        x = torch.randint(0, 4, (n,)).to(dtype)
        for k in sorted({0, 1, 2, 3, n // 64, n // 64 + 1, n // 4, n // 2, n - 1, n}):
            if 0 <= k <= n:
                for largest in (True, False):
                    for in_order in (True, False):
                        v, i = x.topk(k, largest=largest, sorted=in_order)
                        print(n, k, largest, in_order, i[:60].tolist(), bool((x[i] == v).all()))
        print(x.mode(), x.view(1, n).expand(2, n).mode(1))
x = torch.arange(2000.) % 7
print(x.topk(1500)[1].tolist())
print(torch.cat([x, x.flip(0)]).topk(3000, largest=False)[1].tolist())
x = torch.randint(0, 4, (200,)).float()
x[::7] = nan
for k in (1, 3, 5, 100, 200):
    for largest in (True, False):
        print(k, largest, x.topk(k, largest=largest)[1].tolist())
for t in ([nan, 1., nan, 2., 1.], [3., nan, 1., nan, nan, 2., 3., 1., 0.], [nan], [nan, nan],
          [1., 1., nan, nan, nan, 1., 0.]):
    x = torch.tensor(t)
    print(x.mode(), torch.unique_consecutive(x, return_counts=True, return_inverse=True))
for n in (3, 20, 60, 300):
    x = torch.randint(0, 3, (n,)).float()
    x[::3] = nan
    print(x.mode(), torch.randint(0, 3, (n, 5)).mode(0))
x = torch.randint(0, 3, (5, 40, 3)).float().requires_grad_()
v, i = x.topk(9, 1)
v.pow(2).sum().backward()
print(i[0], x.grad.sum(1))
print(torch.tensor(3.).topk(1), torch.unique(torch.tensor([0., -0., 1.])), torch.unique(torch.tensor([-0., 0., 1.])))
