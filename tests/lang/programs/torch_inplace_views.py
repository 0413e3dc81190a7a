# Geometry changed in place, and how writes and views share a graph.
import torch


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


def graph(t):
    f = t.grad_fn
    return f.name() if f else None, [g and g.name() for g, _ in f.next_functions] if f else []


def check(change):
    w = torch.arange(6.0).reshape(2, 3).requires_grad_()
    a = w * 1
    try:
        b = change(a)
    except Exception as e:
        print(type(e).__name__ + ":", e)
        return
    print(b is a, a.shape, a.stride(), a._version, graph(a), a.is_leaf)
    (a * torch.arange(float(a.numel())).reshape(a.shape)).sum().backward()
    print(w.grad)


for change in [
    lambda a: a.t_(),
    lambda a: a.transpose_(0, 1),
    lambda a: a.unsqueeze_(0),
    lambda a: a.unsqueeze_(-1),
    lambda a: a.squeeze_(),
    lambda a: a.squeeze_(0),
    lambda a: a.swapaxes_(0, 1),
    lambda a: a.swapdims_(-1, 0),
    lambda a: a.transpose_(0, 5),
    lambda a: a.unsqueeze_(7),
    lambda a: a.squeeze_(4),
]:
    check(change)

w = torch.ones(2, 3, requires_grad=True)
attempt(lambda: w.t_())
attempt(lambda: w[0].unsqueeze_(0))
with torch.no_grad():
    w.t_()
print(w.shape, w._version, w.is_leaf)

# A view changed so leaves its base alone, until one of them is written.
a = w * 1
v = a[0]
v.unsqueeze_(0)
print(graph(v), graph(a), v.shape, v.stride())
a.mul_(2)
print(graph(v), graph(a))
a.t_()
print(graph(v), graph(a))
(v * 3).sum().backward()
print(w.grad)

# What is saved of a tensor that nobody names any more is still called after its last node.
x = torch.ones(2, requires_grad=True)


def rebound():
    y = x * 2
    z = y * y
    y += 1
    return z.sum()


def through_a_view():
    y = x * 2
    v = y[0]
    z = v * v
    y += 1
    return z.sum()


attempt(lambda: rebound().backward())
attempt(lambda: through_a_view().backward())
y = (x * 1)[0].exp_()
z = y.sum()
y.add_(1)
attempt(lambda: z.backward())

# Of two saved tensors that have changed, the first is named.
y = x * 2
z = x * 3
s = (y * z).sum()
y.add_(1)
z.add_(1)
z.add_(1)
attempt(lambda: s.backward())

# retain_grad goes along with a tensor that is changed.
x = torch.ones(2, requires_grad=True)
y = x * 2
y.retain_grad()
z = y * 3
y.mul_(5)
(y.sum() + z.sum()).backward()
print(y.grad, x.grad)

# Views that have no place in the graph of their base.
a = x * 2
u = a.unbind()
with torch.no_grad():
    n = a[0]
attempt(lambda: u[0].add_(1))
attempt(lambda: u[1].view(1).add_(1))
attempt(lambda: n.add_(1))
a.add_(1)
attempt(lambda: u[0] + 1)
attempt(lambda: u[0].is_leaf)
attempt(lambda: n + 1)
attempt(lambda: u[0].detach())
attempt(lambda: a[0].detach_())
attempt(lambda: a.detach_())

# Whole slices are slices, too; a 0-d tensor fills.
a = x * 2
print(graph(a[:]), graph(a[:, None]), graph(a[0:2, None]))
a[:] = 3
print(graph(a))
a[0] = torch.tensor(2.0, requires_grad=True)
print(graph(a))
print(graph((x * 1).fill_(torch.tensor(1.0))), graph((x * 1).fill_(1.0)))
