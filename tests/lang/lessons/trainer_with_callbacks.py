# A trainer that calls back, methods added to tensors and modules, statistics by hooks, an optimiser of steppers.
import math
import re
import torch
import torch.nn as nn
import torch.nn.functional as F
from functools import partial
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(3)
torch.Tensor.ndim = property(lambda self: len(self.shape))
torch.Tensor.moments = lambda self: (round(self.mean().item(), 4), round(self.std().item(), 4))
nn.Module.count = lambda self: sum(p.numel() for p in self.parameters())
x = torch.randn(96, 6) * 3 + 1
y = (x[:, 0] * x[:, 1] > 1).long()
print(x.moments(), x.ndim)
x = (x - x.mean(0)) / x.std(0)
print(x.moments())


class Stop(Exception):
    pass


def snake(name):
    return re.sub(r'(?<=[a-z0-9])([A-Z])', r'_\1', name).lower()


class Callback:
    order = 0

    def __getattr__(self, name):
        if name.startswith('on_') or name == 'trainer':
            raise AttributeError(name)
        return getattr(self.trainer, name)

    @property
    def name(self):
        return snake(re.sub('Callback$', '', type(self).__name__))


class Trainer:
    def __init__(self, model, optimizer, loader, callbacks):
        self.model, self.optimizer, self.loader = model, optimizer, loader
        self.callbacks = sorted((make() for make in callbacks), key=lambda c: c.order)
        for one in self.callbacks:
            one.trainer = self
            setattr(self, one.name, one)

    def __call__(self, event):
        for one in self.callbacks:
            getattr(one, 'on_' + event, lambda: None)()

    def fit(self, epochs):
        self.step = 0
        self('start')
        try:
            for self.epoch in range(epochs):
                self('epoch')
                for self.batch in self.loader:
                    self.loss = F.cross_entropy(self.model(self.batch[0]), self.batch[1])
                    self.loss.backward()
                    self('gradients')
                    self.optimizer.step()
                    self.optimizer.zero_grad()
                    self.step += 1
                    self('step')
                self('epoch_end')
        except Stop as why:
            print('stopped:', why)
        finally:
            self('end')


class RecordCallback(Callback):
    order = 1

    def on_start(self):
        self.losses, self.rates = [], []

    def on_step(self):
        self.losses.append(self.loss.detach())
        self.rates.append(self.optimizer.settings[0]['lr'])

    def on_epoch_end(self):
        print(f'epoch {self.epoch}: {torch.stack(self.losses[-6:]).mean():.4f}')


class Schedule(Callback):
    def __init__(self, name_of, curve, steps):
        self.name_of, self.curve, self.steps = name_of, curve, steps

    def on_epoch(self):
        print('lr from', round(self.curve(self.step / self.steps), 4))

    def on_gradients(self):
        for group in self.optimizer.settings:
            group[self.name_of] = self.curve(self.step / self.steps)


class StopWhenLow(Callback):
    order = 2

    def on_step(self):
        if self.loss < 0.45:
            raise Stop(f'loss {self.loss.item():.3f} at step {self.step}')


def annealer(f):
    return lambda start, end: partial(f, start, end)


@annealer
def cosine(start, end, t):
    return start + (1 + math.cos(math.pi * (1 - t))) * (end - start) / 2


def decay(p, lr, wd, **_):
    p.data.mul_(1 - lr * wd)


def momentum(p, state, mom, **_):
    state['avg'] = state.get('avg', torch.zeros_like(p)).mul_(mom).add_(p.grad)


def descend(p, state, lr, **_):
    p.data.add_(state['avg'], alpha=-lr)


class Steppers:
    def __init__(self, groups, steps, **defaults):
        self.groups = [list(group) for group in groups]
        self.settings = [dict(defaults) for _ in self.groups]
        self.steps, self.state = steps, {}

    def step(self):
        for group, settings in zip(self.groups, self.settings):
            for p in group:
                for f in self.steps:
                    f(p, state=self.state.setdefault(p, {}), **settings)

    def zero_grad(self):
        for p in sum(self.groups, []):
            p.grad.detach_().zero_()


model = nn.Sequential(nn.Linear(6, 16), nn.Tanh(), nn.Linear(16, 2))
print(model.count(), model[0].count())
stats = {}


def keep(name, module, inputs, output):
    stats.setdefault(name, []).append(output.data.moments() + (tuple(output.histc(4, -1, 1).tolist()),))


hooks = [layer.register_forward_hook(partial(keep, name)) for name, layer in model.named_children()]
optimizer = Steppers([model[0].parameters(), model[2].parameters()], [decay, momentum, descend], lr=0.1, wd=1e-3, mom=0.9)
loader = DataLoader(TensorDataset(x, y), 16, shuffle=True)
trainer = Trainer(model, optimizer, loader,
                  [RecordCallback, partial(Schedule, 'lr', cosine(0.3, 0.01), 36), StopWhenLow])
trainer.fit(6)
print([round(r, 4) for r in trainer.record.rates[::6]], trainer.schedule.name_of)
for name in stats:
    print(name, len(stats[name]), stats[name][0], stats[name][-1])
for hook in hooks:
    hook.remove()
del torch.Tensor.moments
print(hasattr(x, 'moments'), ((model(x).argmax(1) == y).float().mean()).item())
