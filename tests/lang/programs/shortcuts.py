# What modules and SGD do in every step, and everything that makes it out of the ordinary.
import torch
import torch.nn as nn

torch.manual_seed(3)


class Twice(nn.Module):
    def __init__(self):
        super().__init__()
        self.inner = nn.Linear(2, 2)
        self.register_buffer("scale", torch.tensor(2.0))

    def forward(self, x, times=2, *more, flag=False):
        for _ in range(times):
            x = self.inner(x) * self.scale
        return (x, len(more), flag)


net = Twice()
x = torch.tensor([[1.0, -1.0]])
print(net(x), net(x, 1), net(x, times=3), net(x, 1, 5, 6, flag=True))
for bad in (lambda: net(), lambda: net(x, z=1), lambda: net.nothing, lambda: net.inner(x, x, x)):
    try:
        print(bad())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)

# hooks that come and go
seen = []
handle = net.inner.register_forward_hook(lambda m, i, o: seen.append(o.shape))
pre = net.register_forward_pre_hook(lambda m, i: (i[0] + 1,))
print(net(x), seen)
handle.remove()
pre.remove()
print(net(x), seen)
back = net.inner.register_full_backward_hook(lambda m, gi, go: seen.append(len(go)))
net(x)[0].sum().backward()
print(seen)
back.remove()

# a forward of the instance's own, and one that the class gets later
net.forward = lambda x: x * 10
print(net(x))
del net.forward
print(net(x, 1))
Twice.forward = lambda self, x: x - self.scale
print(net(x))
Twice.__call__ = lambda self, x: "called"
print(net(x))
del Twice.__call__
print(net(x))


class Lazy(nn.Module):
    def __getattr__(self, name):
        if name == "made":
            return 7
        return super().__getattr__(name)

    def forward(self):
        yield self.made
        yield self.training


print(list(Lazy()()))


class Deep(nn.Module):
    def __init__(self):
        super().__init__()
        self.depth = 0

    def forward(self):
        self.depth += 1
        return self()


deep = Deep()
try:
    deep()
except RecursionError as e:
    print(type(e).__name__, str(e)[:32], deep.depth > 100)


class Base(nn.Module):
    pass


try:
    Base()(x)
except NotImplementedError as e:
    print(e)


# SGD
def parameters():
    torch.manual_seed(1)
    return [nn.Parameter(torch.rand(2)), nn.Parameter(torch.rand(1, 2)),
            nn.Parameter(torch.rand(2).double()), nn.Parameter(torch.rand(2))]


def run(make, steps=3, change=None):
    ps = parameters()
    optimizer = make(ps)
    for step in range(steps):
        optimizer.zero_grad(set_to_none=step == 1)
        loss = (ps[0] * ps[1]).sum() + (ps[2] ** 2).sum()
        if step == 2:
            loss = loss + ps[3].sum()
        loss.backward()
        if change:
            change(optimizer, step)
        got = optimizer.step(lambda: step) if step == 1 else optimizer.step()
        print(step, got, [p.detach().tolist() for p in ps], [p._version for p in ps])
    print([optimizer.state[p] for p in ps])
    print(optimizer.state_dict()["state"])


for settings in (dict(lr=0.1), dict(lr=1), dict(lr=0), dict(lr=0.1, momentum=0.9),
                 dict(lr=0.1, weight_decay=0.01), dict(lr=0.1, maximize=True)):
    print(settings)
    run(lambda ps: torch.optim.SGD(ps, **settings))


def turn(optimizer, step):
    optimizer.param_groups[0]["lr"] = (0.5, -1, 2)[step]
    optimizer.param_groups[0]["momentum"] = (0.9, 0, 0)[step]


run(lambda ps: torch.optim.SGD(ps, lr=0.1), change=turn)
run(lambda ps: torch.optim.SGD([{"params": ps[:1], "lr": 0.3}, {"params": ps[1:]}], lr=0.1))


class Loud(nn.Parameter):
    def add_(self, *args, **kwargs):
        print("add_", kwargs)
        return super().add_(*args, **kwargs)


p = Loud(torch.ones(2))
optimizer = torch.optim.SGD([p], lr=0.5)
for _ in range(2):
    (p * 3).sum().backward()
    optimizer.step()
print(p.tolist(), torch.is_grad_enabled())

# a gradient that cannot be added, and one that is of a graph
p = nn.Parameter(torch.ones(2))
optimizer = torch.optim.SGD([p], lr=0.5)
p.grad = torch.ones(2, requires_grad=True) * 2
optimizer.step()
optimizer.step()
print(p, p.is_leaf, p.grad)
p.data = torch.ones(3)
try:
    optimizer.step()
except RuntimeError as e:
    print(e)
print(p, torch.is_grad_enabled())
