# Distances of rows: by a product of matrices where there are many, to the bit; every p; not numbers.
import torch

torch.manual_seed(0)
nan, inf = float('nan'), float('inf')


def bits(t):
    return [v.hex() for v in t.detach().reshape(-1).tolist()]


def graph(node):
    if node is None:
        return '-'
    return type(node).__name__ + '(' + ' '.join(graph(f) for f, _ in node.next_functions) + ')'


for dtype in (torch.float32, torch.float64):
    for p in (2.0, 1.0, 0.0, inf):
        for k, n, m in ((1, 4, 5), (3, 4, 5), (17, 4, 5), (3, 30, 3), (8, 3, 26), (0, 2, 2), (3, 0, 30)):
            x = torch.randn(n, k, dtype=dtype, requires_grad=True)
            y = torch.randn(m, k, dtype=dtype, requires_grad=True)
            d = torch.cdist(x, y, p)
            print(dtype, p, k, n, m, d.shape, graph(d.grad_fn), bits(d)[-6:])
            if d.grad_fn:
                d.backward(torch.randn(n, m, dtype=dtype))
                print(bits(x.grad)[:4], bits(y.grad)[:4])

x = torch.tensor([[1., nan], [inf, 2.], [0., 0.], [nan, 1.]], requires_grad=True)
for p in (2.0, 1.0, inf, 0.0, 3.0):
    d = torch.cdist(x, x.detach()[[2, 0, 1]], p)
    print(p, d, torch.autograd.grad(d.sum(), x))
a = torch.randn(2, 1, 3, 4, requires_grad=True)
b = torch.randn(5, 2, 4, requires_grad=True)
for mode in ('use_mm_for_euclid_dist', 'donot_use_mm_for_euclid_dist'):
    a.grad = b.grad = None
    d = torch.cdist(a, b, compute_mode=mode)
    d.pow(2).sum().backward()
    print(graph(d.grad_fn), d.shape, d.stride(), d[0, 0], a.grad, b.grad)
z = torch.randn(30, 2, requires_grad=True)
d = torch.cdist(z, z)
g, = torch.autograd.grad(d.sum(), z, create_graph=True)
print(graph(g.grad_fn), bits(g)[:8], d.diagonal().max())
for attempt in (lambda: torch.cdist(a, torch.ones(3, 3, 4)), lambda: torch.cdist(z, z, -1),
                lambda: torch.cdist(z, z, compute_mode='fast'), lambda: torch.cdist(z.long(), z),
                lambda: torch.cdist(z[:2].half(), z[:2].half()), lambda: torch.cdist(z[0], z)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
