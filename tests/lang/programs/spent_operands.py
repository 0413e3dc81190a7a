# Operands that nobody has seen become the result of what is done with them; numbers are saved without a tensor.
import torch, weakref
torch.manual_seed(0)
x = torch.randn(3, requires_grad=True)
y = 3 * (x + 2) * 0.5 - 1
print(y.grad_fn, y._version, y.is_leaf, y.output_nr)
print(y.grad_fn.next_functions[0][0].next_functions, y.grad_fn.next_functions)
n = (x * 2.5).grad_fn
print(n._saved_other, n._saved_other.dtype, n._saved_self, n.next_functions)
n = (x / 4).grad_fn
print(n._saved_other, n._saved_other.dtype, n._saved_self)
y.sum().backward(); print(x.grad)
def tagged():
    t = x + 1
    t.tag = 'kept'
    return t
z = tagged() * 2
print(hasattr(z, 'tag'))
def hooked():
    t = x * 1
    t.register_hook(lambda g: print('hook', g))
    return t
x.grad = None
(hooked() + 3).sum().backward(); print(x.grad)
def kept():
    t = x * 1
    t.retain_grad()
    l.append(t.grad_fn)
    return t
l = []
(kept() + 3).sum().backward()
def viewed():
    global v
    t = x * 1
    v = t.view(3)
    return t
w = viewed() + 5
print(v, w)
def num():
    global a
    t = torch.ones(3) * 2
    a = t.numpy()
    return t
w = num() + 5
print(a, w)
m, s = torch.var_mean(torch.arange(4.), unbiased=False)
q = torch.arange(4., requires_grad=True)
(torch.var_mean(q)[1] + 1).backward(); print(q.grad)
with torch.no_grad():
    r = (x + 1) * 2 + 1
print(r.requires_grad, r.grad_fn, r._version)
a1 = x + 1
a2 = a1 * 2
print(a1, a2)
print((x + 1) * (x + 2), (x.detach() + 1) * (x.detach() + 2))
xs = [x.detach() + 1, x.detach() + 2]
print(sum(xs), xs)
import operator, functools
xs = [x.detach() * 1, x.detach() * 2]
print(operator.add(*xs), functools.reduce(operator.mul, xs), xs)
g = torch.autograd.grad(((x * 2) ** 2).sum(), x, create_graph=True)[0]
(g * 3).sum().backward(); print(x.grad)
p = torch.tensor([1., 2.], requires_grad=True)
h = p * 3.0
h.sum().backward()
try:
    h.sum().backward()
except RuntimeError as e: print(e)
h = p * p
p2 = h * 2.0
try:
    h.add_(1); (h*h).sum().backward()
    p2.sum().backward()
except RuntimeError as e: print(e)
f = (torch.ones(2, dtype=torch.float64) + 1) * torch.ones(2)
print(f, (torch.ones(2) + 1) * torch.ones(3, 2), (torch.ones(2) + 1) / 0, 1 / (torch.ones(2) + 1), 1 - (torch.ones(2) + 1))
print((torch.ones(2, dtype=torch.int64) + 1) * 2.5, (torch.ones(2) + True) * True)
