# The norm with p = 0 counts; it sends nothing back, which is None and not zeros.
import torch

x = torch.tensor([[1.0, 0.0], [2.0, -3.0]], requires_grad=True)
for y in (torch.norm(x, 0), torch.linalg.vector_norm(x, 0, 1), x.norm(0, dim=0, keepdim=True)):
    print(y, torch.autograd.grad(y.sum(), x, allow_unused=True, retain_graph=True))
    try:
        print(torch.autograd.grad(y.sum(), x))
    except RuntimeError as e:
        print(e)
torch.norm(x, 0).backward()
print(x.grad)
(torch.norm(x, 0) + x.sum()).backward()
print(x.grad)
q = torch.tensor([[3.0, 1.0, 2.0], [0.5, 9.0, 4.0]])
for dim in (0, 1, -1, -2):
    print(torch.quantile(q, 0.5, dim, interpolation="lower"), torch.nanquantile(q.t(), 0.25, dim, keepdim=True))
a = torch.full((6,), 3.0)
print(torch.lerp(a, torch.full((6,), float("inf")), torch.tensor([0.4, 0.6, -0.4, -0.6, -1.75, 0.5])))
