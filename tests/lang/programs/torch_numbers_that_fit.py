# Numbers that do not fit the dtype of a result, divisors that become 0 in it, and sums with zeros
# that nobody writes.
import torch
import torch.nn.functional as F


def attempt(what, f):
    try:
        print(what, f())
    except Exception as error:
        print(what, type(error).__name__, error)


for dtype in (torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64):
    x = torch.tensor([5, 7], dtype=dtype)
    for k in (2**40, 2**40 + 3, 256, 300, -2**40, 2**31):
        attempt((dtype, k, "%"), lambda: x % k)
        attempt((dtype, k, "//"), lambda: x // k)
        attempt((dtype, k, "fmod"), lambda: torch.fmod(x, k))
        attempt((dtype, k, "trunc"), lambda: torch.div(x, k, rounding_mode="trunc"))
        attempt((dtype, k, "clamp min"), lambda: x.clamp(min=k))
        attempt((dtype, k, "clamp max"), lambda: x.clamp(max=k))
        attempt((dtype, k, "add"), lambda: torch.add(x, 1, alpha=k))
        attempt((dtype, k, "sub"), lambda: torch.sub(x, x, alpha=k))
        attempt((dtype, k, "threshold"), lambda: F.threshold(x, 1, k))

f = torch.tensor([1., 2.])
for name in ("hardtanh", "softplus", "elu", "leaky_relu", "softshrink", "hardshrink"):
    numbers = (0, 1e300) if name == "hardtanh" else (1e300,)
    attempt(name, lambda: getattr(F, name)(f, *numbers))
attempt("add", lambda: torch.add(f, f, alpha=1e300))
attempt("add_", lambda: f.clone().add_(f, alpha=-1e300))
attempt("sub", lambda: torch.sub(f, f, alpha=1e300))
attempt("lerp", lambda: torch.lerp(f, f, 1e300))
attempt("addcmul", lambda: torch.addcmul(f, f, f, value=1e300))
attempt("addcdiv", lambda: torch.addcdiv(f, f, f, value=1e300))
attempt("clamp", lambda: f.clamp(max=1e300))
attempt("clamp inf", lambda: f.clamp(max=float("inf")))
attempt("double", lambda: torch.add(f.double(), f, alpha=1e300))

x = torch.tensor([-0., 1., -2.], requires_grad=True)


def zeros():
    return torch.autograd.grad(torch.sgn(x).sum(), x, create_graph=True)[0]


m = torch.tensor([-0., 0., 1.])
attempt("z + m", lambda: zeros() + m)
attempt("m + z", lambda: m + zeros())
attempt("m - z", lambda: m - zeros())
attempt("z - m", lambda: zeros() - m)
attempt("alpha", lambda: (torch.add(m, zeros(), alpha=2), torch.add(zeros(), m, alpha=2),
                          torch.sub(m, zeros(), alpha=2), torch.sub(zeros(), m, alpha=2)))
attempt("in place", lambda: (m.clone().add_(zeros()), m.clone().sub_(zeros())))
attempt("spread", lambda: (zeros() + torch.tensor([[-0.], [1.]]), torch.tensor(-0.) + zeros()))
attempt("wider", lambda: m.double() + zeros())
attempt("numbers", lambda: (zeros() + -0., -0. + zeros(), -0. - zeros(), zeros() - 0.))
attempt("both", lambda: m + (zeros() + zeros()))


def accumulated():
    y = torch.sgn(x).sum() + (x * -0.).sum()
    return torch.autograd.grad(y, x)


attempt("accumulated", accumulated)

for shape in ((1, 3), (3, 1), (2, 1, 3)):
    y = torch.ones(shape).transpose(0, -1)
    print(F.softshrink(y).stride(), F.hardshrink(y).stride())

values = [200., -200., 100., -90., 1., 88., -88., 50., -50., 20., -20., 17., -17.]
for reduction in ("sum", "mean"):
    a = torch.tensor(values, requires_grad=True)
    loss = F.soft_margin_loss(a, torch.ones(13), reduction=reduction)
    g, = torch.autograd.grad(loss, a, create_graph=True)
    h, = torch.autograd.grad((g * torch.arange(13.)).sum(), a)
    print(h.tolist())

for a in (torch.ones(2, 2), torch.ones(2, 2, dtype=torch.int32)):
    for k in (1e300, 2**40 if a.dtype == torch.int32 else 2e300):
        attempt("addmm", lambda: torch.addmm(a, a, a, alpha=k))
        attempt("addmm", lambda: torch.addmm(a, a, a, beta=k))
        attempt("baddbmm", lambda: torch.baddbmm(a[None], a[None], a[None], alpha=k))
        attempt("linspace", lambda: torch.linspace(0, k, 3, dtype=a.dtype))
        attempt("linspace", lambda: torch.linspace(k, 0, 1, dtype=a.dtype))
        attempt("linspace", lambda: torch.linspace(k, 0, 0, dtype=a.dtype))
        attempt("linspace", lambda: torch.linspace(0, k, 1, dtype=a.dtype))
