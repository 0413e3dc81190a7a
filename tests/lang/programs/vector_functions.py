# The last bits of float32: exp, log, softmax and their like as PyTorch's vectors compute them, and the
# optimisers that are made of fused products and sums.
import torch
import torch.nn.functional as F

torch.manual_seed(0)


def show(name, t):
    print(name, t.detach().flatten().tolist())


x = torch.cat([torch.randn(60) * 3, torch.rand(20) * 220 - 110,
               torch.tensor([0., -0., float('inf'), -float('inf'), float('nan'), 88.7, -103.9, -104.1, 104.1])])
show('exp', x.exp())
show('log', x.abs().log())
show('log of subnormals', (torch.rand(10) * 1e-38).log())
for n, m in [(1, 1), (2, 3), (5, 7), (3, 8), (4, 20), (10, 33)]:
    t = torch.randn(n, m) * 2
    for f in (torch.softmax, torch.log_softmax):
        for d in (0, 1):
            q = t.clone().requires_grad_()
            y = f(q, d)
            show(f.__name__, y)
            (y * torch.randn(n, m)).sum().backward()
            show('its gradient', q.grad)
        show('transposed', f(t.T, 1))
    q = t.clone().requires_grad_()
    F.cross_entropy(q, torch.arange(n) % m, reduction='sum').backward()
    show('cross entropy', q.grad)
    show('losses', F.cross_entropy(t, torch.arange(n) % m, reduction='none'))
print(torch.softmax(torch.ones(2, 0), 1), torch.softmax(torch.ones(0, 2), 1), torch.softmax(torch.tensor(3.), 0))
a, b, c = torch.randn(50), torch.randn(50), torch.rand(50)
show('addcmul', torch.addcmul(a, b, c))
show('addcmul', torch.addcmul(a, b, c, value=.3))
show('lerp', torch.lerp(a, b, .3))
show('lerp', torch.lerp(a, b, .7))
show('lerp', torch.lerp(a, b, c))
print(torch.addcmul(torch.tensor([1, 2]), torch.tensor([3, 4]), torch.tensor([5, 6]), value=2))
for O, options in [(torch.optim.Adam, {}), (torch.optim.AdamW, {}), (torch.optim.Adam, dict(weight_decay=.01)),
                   (torch.optim.SGD, dict(momentum=.9, weight_decay=.1)), (torch.optim.RMSprop, {}),
                   (torch.optim.Adagrad, {}), (torch.optim.NAdam, {}), (torch.optim.Adadelta, {})]:
    w = torch.randn(20).requires_grad_()
    o = O([w], lr=.1, **options)
    for _ in range(20):
        o.zero_grad()
        (w ** 2).sum().backward()
        o.step()
    show(O.__name__, w)
for n in [1, 2, 3, 5, 15, 16, 17, 33, 300]:
    t = (torch.randn(n, 3) * 2).requires_grad_()
    y = torch.randint(3, (n,))
    for options in [{}, dict(reduction='sum'), dict(weight=torch.rand(3)), dict(ignore_index=1)]:
        t.grad = None
        loss = F.cross_entropy(t, y, **options)
        loss.backward()
        print(n, loss.item(), t.grad[0].tolist())
print(F.cross_entropy(torch.randn(2, 3, 4, 5), torch.randint(3, (2, 4, 5))).item())
