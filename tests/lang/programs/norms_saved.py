# What std_mean and the norms save: results, means and scales of the way forth, whatever .data says later.
import torch
import torch.nn.functional as F


def go(name, f):
    try:
        print(name, f())
    except RuntimeError as e:
        print(name, str(e))


for name in ['std_mean', 'var_mean']:
    for which in (0, 1):
        for dim in (None, 0):
            for keep in (False, True):
                def f():
                    x = torch.tensor([[1., 2., 4.], [3., 5., 9.]], requires_grad=True)
                    r = getattr(torch, name)(x, dim=dim, keepdim=keep) if dim is not None else getattr(torch, name)(x)
                    r[which].mul_(2)
                    (r[0].sum() + r[1].sum()).backward()
                    return x.grad
                go((name, which, dim, keep), f)
    for which in ('x', 0, 1):
        def f():
            x = torch.tensor([[1., 2., 4.], [3., 5., 9.]], requires_grad=True)
            r = getattr(torch, name)(x, 0)
            (x if which == 'x' else r[which]).data.mul_(2)
            (r[0].sum() + r[1].sum()).backward()
            return x.grad
        go((name, which), f)

    def f():
        x = torch.tensor([[1., 2., 4.], [3., 5., 9.]], requires_grad=True)
        r = getattr(torch, name)(x, 1)
        g, = torch.autograd.grad(r[0].pow(2).sum() + r[1].sum(), x, create_graph=True)
        return torch.autograd.grad(g.pow(2).sum(), x)
    go(name, f)

for dtype in (torch.float32, torch.float64):
    for which in ('x', 'w', 'b', 'y'):
        for kind in ('layer', 'group', 'batch', 'instance', 'eval'):
            def f():
                torch.manual_seed(0)
                x = torch.randn(3, 4, 5, dtype=dtype, requires_grad=True)
                n = 5 if kind == 'layer' else 4
                w = torch.randn(n, dtype=dtype, requires_grad=True)
                b = torch.randn(n, dtype=dtype, requires_grad=True)
                m, v = torch.zeros(4, dtype=dtype), torch.ones(4, dtype=dtype)
                if kind == 'layer':
                    y = F.layer_norm(x, (5,), w, b)
                elif kind == 'group':
                    y = F.group_norm(x, 2, w, b)
                elif kind == 'instance':
                    y = F.instance_norm(x, m, v, w, b)
                else:
                    y = F.batch_norm(x, m, v, w, b, kind == 'batch')
                {'x': x, 'w': w, 'b': b, 'y': y}[which].data.mul_(2).add_(1)
                (y * torch.randn(3, 4, 5, dtype=dtype)).sum().backward()
                return x.grad[0, :2], w.grad, b.grad
            go((dtype, which, kind), f)
