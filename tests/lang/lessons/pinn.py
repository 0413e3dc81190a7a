# A network that obeys a differential equation.
import torch
import torch.nn as nn
import numpy as np
import matplotlib.pyplot as plt
class PINN(nn.Module):
    def __init__(self, n=16):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(1, n), nn.Tanh(), nn.Linear(n, n), nn.Tanh(), nn.Linear(n, 1))
        for m in self.net:
            if isinstance(m, nn.Linear):
                nn.init.xavier_normal_(m.weight, gain=nn.init.calculate_gain('tanh'))
                nn.init.zeros_(m.bias)
    def forward(self, t):
        return self.net(t)
def oscillator(d, w0, x):
    assert d < w0
    w = np.sqrt(w0**2-d**2)
    phi = np.arctan(-d/w)
    A = 1/(2*np.cos(phi))
    cos = torch.cos(phi+w*x)
    exp = torch.exp(-d*x)
    return exp*2*A*cos
torch.manual_seed(123)
d, w0 = 2, 20
mu, k = 2*d, w0**2
x = torch.linspace(0, 1, 100).view(-1, 1)
y = oscillator(d, w0, x).view(-1, 1)
print(x.shape, y.shape, y.dtype, y[:3, 0])
x_data, y_data = x[0:40:10], y[0:40:10]
x_physics = torch.linspace(0, 1, 10).view(-1, 1).requires_grad_(True)
model = PINN()
opt = torch.optim.Adam(model.parameters(), lr=1e-3)
for i in range(40):
    opt.zero_grad()
    loss1 = torch.mean((model(x_data) - y_data)**2)
    yhp = model(x_physics)
    dx = torch.autograd.grad(yhp, x_physics, torch.ones_like(yhp), create_graph=True)[0]
    dx2 = torch.autograd.grad(dx, x_physics, torch.ones_like(dx), create_graph=True)[0]
    physics = dx2 + mu*dx + k*yhp
    loss2 = (1e-4)*torch.mean(physics**2)
    loss = loss1 + loss2
    loss.backward()
    opt.step()
    if i % 10 == 0:
        print(i, '%.5f %.5f' % (loss1.item(), loss2.item()), dx2.grad_fn.name())
fig = plt.figure(figsize=(8, 4))
plt.plot(x.numpy(), y.numpy(), color='grey', linewidth=2, alpha=0.8, label='Exact solution')
plt.scatter(x_data.detach(), y_data, s=60, color='tab:orange', alpha=0.4)
plt.legend(); plt.xlim(-0.05, 1.05); plt.title('step %i' % i)
plt.text(0.5, 0.7, 'Training step: %i' % (i + 1), fontsize='xx-large', color='k')
plt.axis('off')
plt.show()
print({n: p.grad.norm().item().__format__('.3f') for n, p in model.named_parameters()})
