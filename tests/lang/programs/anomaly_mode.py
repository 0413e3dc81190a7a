# Anomaly mode: nan and in-place errors, its switches, metadata.
import torch, sys

def t(f):
    try:
        r = f()
        print('ok', r)
    except Exception as e:
        print(type(e).__name__ + ':', e)
print(torch.is_anomaly_enabled() if hasattr(torch, 'is_anomaly_enabled') else 'no', torch.is_anomaly_check_nan_enabled() if hasattr(torch, 'is_anomaly_check_nan_enabled') else 'no')
x = torch.tensor([0.0], requires_grad=True)
with torch.autograd.detect_anomaly():
    print(torch.is_anomaly_enabled())
    y = x.sqrt() * 0
    t(lambda: y.sum().backward())
    print(x.grad)
print(torch.is_anomaly_enabled())
with torch.autograd.detect_anomaly(check_nan=False):
    y = x.sqrt() * 0
    t(lambda: y.sum().backward())
    print(x.grad)
torch.autograd.set_detect_anomaly(True)
a = torch.tensor([1.0, 2.0], requires_grad=True)
b = a * 2
c = b.exp()
print(c.grad_fn.metadata.keys(), type(c.grad_fn.metadata.get('traceback_')))
c.mul_(2)
t(lambda: c.sum().backward())
b = a * 2
c = b * b
b.add_(1)
t(lambda: c.sum().backward())
torch.autograd.set_detect_anomaly(False)
b = a * 2
c = b * b
b.add_(1)
t(lambda: c.sum().backward())
torch.autograd.set_detect_anomaly(True)
t(lambda: c.sum().backward())
with torch.autograd.set_detect_anomaly(False):
    print(torch.is_anomaly_enabled())
print(torch.is_anomaly_enabled())

class F(torch.autograd.Function):

    @staticmethod
    def forward(ctx, x):
        return x * 1

    @staticmethod
    def backward(ctx, g):
        raise ValueError('boo')
t(lambda: F.apply(a).sum().backward())

class G(torch.autograd.Function):

    @staticmethod
    def forward(ctx, x):
        return x * 1

    @staticmethod
    def backward(ctx, g):
        return g * float('nan')
t(lambda: G.apply(a).sum().backward())
x = torch.tensor([1.0], requires_grad=True)
g, = torch.autograd.grad((x ** 3).sum(), x, create_graph=True)
print(g.grad_fn.metadata.keys())

def f():
    z = x * 2
    return z.log()
x = torch.tensor([0.0], requires_grad=True)
y = f()
t(lambda: (y * 0).sum().backward())
h, = torch.autograd.grad((x * x * x).sqrt().sum() if False else (x.abs() + 1).sum(), x, create_graph=True)
p = torch.tensor([0.0], requires_grad=True)
q = torch.tensor([1.0], requires_grad=True)
t(lambda: (q / p * 0).sum().backward())
t(lambda: torch.autograd.grad((x.sqrt() * 0).sum(), x))
k = a * 2
k.register_hook(lambda g: 1 / 0)
t(lambda: k.sum().backward())
