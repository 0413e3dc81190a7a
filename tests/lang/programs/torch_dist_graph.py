# torch.dist is one node, DistBackward0, whose gradients are those of a norm.
import torch


def tree(node, depth=0):
    name = node.name() if node else "-"
    return name if not node or depth > 9 else name + str([tree(n, depth + 1) for n, _ in node.next_functions])


values = ([1., 2., 3.], [2., 2., -3.]), ([[1.5, -2.25], [.3, .7]], [.1, -.2]), ([1.], [[.1, 2.], [3., -4.]]), ([1., 1.], [1., 1.])
for dtype in (torch.float32, torch.float64):
    for a, b in values:
        for k in (0.5, 1, 1.5, 2, 2.5, 3, float("inf"), -float("inf")):
            p = torch.tensor(a, dtype=dtype, requires_grad=True)
            q = torch.tensor(b, dtype=dtype, requires_grad=True)
            d = torch.dist(p, q, k)
            print(k, d, d.item(), tree(d.grad_fn))
            g = torch.autograd.grad(d, (p, q), create_graph=True)
            print([x.tolist() for x in g], [tree(x.grad_fn) for x in g])
            v = (g[0] * torch.arange(1., 1 + p.numel()).view(p.shape)).sum() + g[1].sum()
            h = torch.autograd.grad(v, (p, q), allow_unused=True)
            print([None if x is None else (x + 0.).tolist() for x in h])
p = torch.tensor([1., 2.], requires_grad=True)
q = torch.tensor([3., 5.])
d = p.dist(q)
(3 * d).backward()
print(d, p.grad, q.grad)
d = torch.dist(q, p, p=1)
print(torch.autograd.grad(d, p))
with torch.no_grad():
    print(torch.dist(p, q), torch.dist(p, q, 0))
print(torch.dist(p.detach(), q).requires_grad, torch.dist(p, q, 0).grad_fn.name())
