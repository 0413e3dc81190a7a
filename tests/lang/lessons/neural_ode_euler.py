"""A neural ODE with Euler's method: gradients through the solver, and by the adjoint."""
import torch
import torch.nn as nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)


class ODEFunc(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 2))
        for m in self.net.modules():
            if isinstance(m, nn.Linear):
                nn.init.normal_(m.weight, mean=0, std=0.1)
                nn.init.constant_(m.bias, val=0)

    def forward(self, t, y):
        return self.net(y ** 3)


def odeint(func, y0, t):
    ys = [y0]
    for t0, t1 in zip(t[:-1], t[1:]):
        ys.append(ys[-1] + (t1 - t0) * func(t0, ys[-1]))
    return torch.stack(ys)


true_y0 = torch.tensor([[2., 0.]])
t = torch.linspace(0., 1., 21)
true_A = torch.tensor([[-0.1, 2.0], [-2.0, -0.1]])
with torch.no_grad():
    true_y = odeint(lambda t, y: torch.mm(y ** 3, true_A), true_y0, t)
print(true_y[::5].squeeze(1))

func = ODEFunc()
optimizer = torch.optim.RMSprop(func.parameters(), lr=1e-2)
for itr in range(1, 21):
    optimizer.zero_grad()
    pred_y = odeint(func, true_y0, t)
    loss = torch.mean(torch.abs(pred_y - true_y))
    loss.backward()
    optimizer.step()
    if itr % 5 == 0:
        print('Iter {:04d} | Total Loss {:.6f}'.format(itr, loss.item()))


def adjoint(func, y0, t):
    """Gradients by hand: the adjoint is taken backwards, step by step."""
    with torch.no_grad():
        ys = odeint(func, y0, t)
    a = 2 * (ys[-1] - 1)
    grads = [torch.zeros_like(p) for p in func.parameters()]
    for i in reversed(range(len(t) - 1)):
        y = ys[i].requires_grad_()
        with torch.enable_grad():
            f = func(t[i], y)
        dt = t[i + 1] - t[i]
        gy, *gp = torch.autograd.grad(f, [y, *func.parameters()], a)
        grads = [g + dt * d for g, d in zip(grads, gp)]
        a = a + dt * gy
    return a, grads


y0 = true_y0.clone().requires_grad_()
loss = ((odeint(func, y0, t)[-1] - 1) ** 2).sum()
through = torch.autograd.grad(loss, [y0, *func.parameters()])
a, grads = adjoint(func, true_y0, t)
print(a, torch.allclose(a, through[0]))
print([torch.allclose(x, y) for x, y in zip(grads, through[1:])])
