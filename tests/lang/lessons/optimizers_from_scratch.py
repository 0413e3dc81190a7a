"""Momentum, AdaGrad, RMSProp and Adam written by hand, each beside torch.optim's own."""
import torch

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
A = torch.tensor([[3.0, 0.5], [0.5, 1.0]])
b = torch.tensor([1.0, -2.0])


def f(x):
    return 0.5 * x @ A @ x - b @ x


def momentum(p, state, lr=0.05, mu=0.9):
    v = state.setdefault('v', torch.zeros_like(p))
    v.mul_(mu).add_(p.grad)
    p.data -= lr * v


def adagrad(p, state, lr=0.5, eps=1e-10):
    s = state.setdefault('s', torch.zeros_like(p))
    s += p.grad ** 2
    p.data -= lr * p.grad / (s.sqrt() + eps)


def rmsprop(p, state, lr=0.05, gamma=0.9, eps=1e-8):
    s = state.setdefault('s', torch.zeros_like(p))
    s[:] = gamma * s + (1 - gamma) * p.grad ** 2
    p.data -= lr * p.grad / (s.sqrt() + eps)


def adam(p, state, lr=0.1, beta1=0.9, beta2=0.999, eps=1e-8):
    v = state.setdefault('v', torch.zeros_like(p))
    s = state.setdefault('s', torch.zeros_like(p))
    state['t'] = state.get('t', 0) + 1
    v[:] = beta1 * v + (1 - beta1) * p.grad
    s[:] = beta2 * s + (1 - beta2) * torch.square(p.grad)
    v_hat, s_hat = v / (1 - beta1 ** state['t']), s / (1 - beta2 ** state['t'])
    p.data -= lr * v_hat / (s_hat.sqrt() + eps)


def run_by_hand(update, steps=25):
    x, state = torch.zeros(2, requires_grad=True), {}
    for _ in range(steps):
        if x.grad is not None:
            x.grad.zero_()
        f(x).backward()
        update(x, state)
    return x.detach()


def run_optim(cls, steps=25, **options):
    x = torch.zeros(2, requires_grad=True)
    opt = cls([x], **options)
    for _ in range(steps):
        opt.zero_grad()
        f(x).backward()
        opt.step()
    return x.detach()


pairs = [(momentum, torch.optim.SGD, dict(lr=0.05, momentum=0.9)),
         (adagrad, torch.optim.Adagrad, dict(lr=0.5)),
         (rmsprop, torch.optim.RMSprop, dict(lr=0.05, alpha=0.9)),
         (adam, torch.optim.Adam, dict(lr=0.1))]
print('solution', torch.linalg.solve(A, b))
for update, cls, options in pairs:
    mine, theirs = run_by_hand(update), run_optim(cls, **options)
    print(f'{update.__name__:10s} {mine} equal to {cls.__name__}: {torch.allclose(mine, theirs)}')
print('LBFGS', end=' ')
x = torch.zeros(2, requires_grad=True)
opt = torch.optim.LBFGS([x], lr=1, max_iter=10)


def closure():
    opt.zero_grad()
    loss = f(x)
    loss.backward()
    return loss


opt.step(closure)
print(x.detach(), f'{f(x).item():.8f}')
