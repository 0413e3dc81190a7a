# out=: results written into a tensor that is there.
import torch

a = torch.tensor([[1., 2.], [3., 4.]])
b = torch.tensor([[.5, -1.], [2., 0.25]])
v = torch.tensor([1., -2.])
o = torch.empty(2, 2)
for name in ('add sub subtract mul multiply div divide true_divide pow maximum minimum fmod remainder '
             'floor_divide atan2 copysign matmul mm hypot').split():
    r = getattr(torch, name)(a, b, out=o)
    print(name, r is o, o._version, o.tolist())
for name in ('exp log sqrt rsqrt tanh sigmoid abs absolute neg negative sin cos floor ceil square '
             'reciprocal log1p expm1 erf sign trunc round tril triu').split():
    r = getattr(torch, name)(a, out=o)
    print(name, r is o, o)
print(torch.add(a, b, alpha=2, out=o), torch.add(a, 3, out=o), torch.mul(a, 2., out=o))
print(torch.clamp(a, 1.5, 3., out=o), torch.clamp(a, min=2.5, out=o))
print(torch.bmm(a[None], b[None], out=torch.empty(1, 2, 2)), torch.mv(a, v, out=torch.empty(2)))
print(torch.dot(v, v, out=torch.empty(())), torch.outer(v, v, out=o), torch.addmm(a, a, b, out=o))
print(torch.cat([a, b], out=torch.empty(4, 2)), torch.stack([a, b], out=torch.empty(2, 2, 2)))
print(torch.sum(a, 0, out=torch.empty(2)), torch.mean(a, 1, out=torch.empty(2)))
print(torch.cumsum(a, 0, out=o), torch.prod(a, 0, out=torch.empty(2)))
print(torch.amax(a, 0, out=torch.empty(2)), torch.argmax(a, 1, out=torch.empty(2).long()))
print(torch.eq(a, b, out=torch.empty(2, 2, dtype=torch.bool)), torch.gt(a, 2, out=o.bool()))
print(torch.isnan(a), torch.logical_not(a, out=o.bool()), torch.lerp(a, b, .25, out=o))

# Into a view, a transposed tensor, and one of the operands.
big = torch.zeros(4, 4)
torch.matmul(a, b, out=big[1:3, 1:3])
print(big)
turned = torch.empty(2, 2).t()
print(torch.mm(a, b, out=turned), turned.stride())
x = a.clone()
torch.add(x, b, out=x)
torch.mul(x, x, out=x)
torch.exp(x, out=x)
print(x, x._version)

# No gradient goes through it.
w = torch.ones(2, 2, requires_grad=True)
for f in [lambda: torch.add(w, a, out=o), lambda: torch.mm(a, w, out=o), lambda: torch.exp(w, out=o),
          lambda: torch.matmul(w, a, out=o), lambda: torch.subtract(w, a, out=o),
          lambda: torch.square(w, out=o), lambda: torch.cat([w, a], out=torch.empty(4, 2)),
          lambda: torch.add(a, a, out=torch.zeros(2, 2, requires_grad=True)),
          lambda: torch.arctan(w, out=o), lambda: torch.sum(w, 0, out=torch.empty(2))]:
    try:
        print(f())
    except RuntimeError as e:
        print(e)
with torch.no_grad():
    print(torch.matmul(w, a, out=o), o.requires_grad, o.grad_fn)
print(torch.eq(w, a, out=o.bool()), torch.argmax(w, 1, out=torch.empty(2).long()))
try:
    a.add(b, out=o)
except TypeError as e:
    print(str(e).splitlines()[0])

# Factories write, too.
c = torch.zeros(2, 2)
torch.manual_seed(3)
for f in (torch.rand, torch.randn, torch.zeros, torch.ones):
    r = f(2, 2, out=c)
    print(r is c, c)
print(torch.full((2, 2), 3., out=c), torch.eye(2, out=c), torch.linspace(0, 1, 4, out=torch.empty(4)))
print(torch.arange(4., out=torch.empty(4)), torch.arange(3, out=torch.empty(3, dtype=torch.int64)))
print(torch.randint(9, (3,), out=torch.zeros(3, dtype=torch.int64)), torch.randperm(4, out=torch.zeros(4).long()))
print(torch.normal(0., 1., (2, 2), out=c), torch.rand((2, 2), dtype=torch.float32, out=c), torch.rand(2, out=None))
print(torch.logspace(0, 2, 3, out=torch.empty(3)), torch.rand(2, 2, generator=torch.Generator().manual_seed(1), out=c))
