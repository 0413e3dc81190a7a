"""MAML on sine waves: the outer gradient goes through the inner steps."""
import math
import random

import torch
import torch.nn.functional as F

torch.manual_seed(2)
random.seed(2)


def init_params():
    sizes = [(1, 10), (10, 10), (10, 1)]
    params = []
    for n_in, n_out in sizes:
        params.append((torch.randn(n_out, n_in) / math.sqrt(n_in)).requires_grad_())
        params.append(torch.zeros(n_out, requires_grad=True))
    return params


def net(x, params):
    for i in range(0, len(params) - 2, 2):
        x = torch.tanh(F.linear(x, params[i], params[i + 1]))
    return F.linear(x, params[-2], params[-1])


class SineTask:
    def __init__(self):
        self.amplitude = random.uniform(0.5, 2.0)
        self.phase = random.uniform(0, math.pi)

    def sample(self, n=8):
        x = torch.rand(n, 1) * 4 - 2
        return x, self.amplitude * torch.sin(x + self.phase)


def inner_loop(task, params, steps=2, lr=0.05, first_order=False):
    x, y = task.sample()
    for _ in range(steps):
        loss = F.mse_loss(net(x, params), y)
        grads = torch.autograd.grad(loss, params, create_graph=not first_order)
        params = [p - lr * g for p, g in zip(params, grads)]
    x, y = task.sample()
    return F.mse_loss(net(x, params), y)


params = init_params()
optimizer = torch.optim.Adam(params, lr=1e-2)
for iteration in range(5):
    tasks = [SineTask() for _ in range(3)]
    meta_loss = sum(inner_loop(task, params) for task in tasks) / len(tasks)
    optimizer.zero_grad()
    meta_loss.backward()
    total = torch.nn.utils.clip_grad_norm_(params, 5.0)
    optimizer.step()
    print(f'{iteration}: meta loss {meta_loss.item():.5f}, |grad| {total:.5f}')

task = SineTask()
second = torch.autograd.grad(inner_loop(task, params), params[0])[0]
torch.manual_seed(5)
a = torch.autograd.grad(inner_loop(task, params), params)
torch.manual_seed(5)
b = torch.autograd.grad(inner_loop(task, params, first_order=True), params)
print('exact against first order:',
      [f'{(x - y).abs().max().item():.5f}' for x, y in zip(a, b)])
print(second.flatten()[:4])
