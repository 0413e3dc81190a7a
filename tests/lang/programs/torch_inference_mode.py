# torch.inference_mode, and what tensors made in it are refused.
import torch


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


x = torch.tensor([1.0, 2.0], requires_grad=True)
with torch.inference_mode():
    y = x * 2
    v = x[0]
    d = x.detach()
    n = torch.ones(2)
    print(y.is_inference(), v.is_inference(), d.is_inference(), n[0].is_inference(), x.data.is_inference())
    print(v._is_view(), n[0]._is_view(), v.requires_grad, v.is_leaf)
    print(y, torch.is_inference_mode_enabled(), torch.is_grad_enabled())
    attempt(lambda: y.add_(1))
    attempt(lambda: y._version)
    attempt(lambda: torch.ones(2, requires_grad=True))
    attempt(lambda: d.add_(1))
    attempt(lambda: x._version)
    with torch.enable_grad():
        attempt(lambda: (torch.is_grad_enabled(), (x * 2).requires_grad, (x * 2).is_inference()))
attempt(lambda: y * 2)
attempt(lambda: y.add_(1))
attempt(lambda: y)
attempt(lambda: y[0].is_inference())
attempt(lambda: y.clone().is_inference())
attempt(lambda: y * x)
attempt(lambda: x.exp().mul(y))
attempt(lambda: y + x)
attempt(lambda: y.clone() * x)
attempt(lambda: y.requires_grad_())
attempt(lambda: y.requires_grad_(False))
attempt(lambda: v.mul_(2))
attempt(lambda: v.grad_fn)
attempt(lambda: v * x)
attempt(lambda: v.backward())
attempt(lambda: y.detach().is_inference())
attempt(lambda: y.detach()._version)
attempt(lambda: y.view(1, 2)._version)
attempt(lambda: n.t_())
attempt(lambda: torch.is_inference(y))
p = torch.ones(2, requires_grad=True)
p.data = n
print(p.is_inference(), p._version, p * 2)


@torch.inference_mode()
def decorated():
    return torch.ones(1)


@torch.inference_mode(False)
def plain():
    return torch.ones(1)


print(decorated().is_inference(), plain().is_inference(), decorated.__name__)
with torch.inference_mode():
    with torch.inference_mode(mode=False):
        print(torch.ones(1).is_inference(), torch.is_grad_enabled(), torch.is_inference_mode_enabled())
    print(torch.is_inference_mode_enabled())
with torch.no_grad():
    with torch.inference_mode(False):
        print(torch.is_grad_enabled())
    print(torch.is_grad_enabled())
print(torch.is_grad_enabled(), torch.is_inference_mode_enabled())
