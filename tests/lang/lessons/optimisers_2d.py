# Optimisers by hand on two variables and on a regression, with the plotting helpers of the book.
import math, time
import numpy as np
import torch
from torch import nn
from matplotlib import pyplot as plt
from mpl_toolkits import mplot3d
torch.manual_seed(2); np.random.seed(2)
def use_svg_display(): pass
def set_figsize(figsize=(3.5, 2.5)):
    use_svg_display(); plt.rcParams['figure.figsize'] = figsize
def set_axes(axes, xlabel, ylabel, xlim, ylim, xscale, yscale, legend):
    axes.set_xlabel(xlabel); axes.set_ylabel(ylabel); axes.set_xscale(xscale); axes.set_yscale(yscale)
    axes.set_xlim(xlim); axes.set_ylim(ylim)
    if legend: axes.legend(legend)
    axes.grid()
def plot(X, Y=None, xlabel=None, ylabel=None, legend=None, xlim=None, ylim=None, xscale='linear', yscale='linear',
         fmts=('-', 'm--', 'g-.', 'r:'), figsize=(3.5, 2.5), axes=None):
    if legend is None: legend = []
    set_figsize(figsize)
    axes = axes if axes else plt.gca()
    def has_one_axis(X):
        return (hasattr(X, "ndim") and X.ndim == 1 or isinstance(X, list) and not hasattr(X[0], "__len__"))
    if has_one_axis(X): X = [X]
    if Y is None: X, Y = [[]] * len(X), X
    elif has_one_axis(Y): Y = [Y]
    if len(X) != len(Y): X = X * len(Y)
    axes.cla()
    for x, y, fmt in zip(X, Y, fmts):
        if len(x): axes.plot(x, y, fmt)
        else: axes.plot(y, fmt)
    set_axes(axes, xlabel, ylabel, xlim, ylim, xscale, yscale, legend)
def annotate(text, xy, xytext):
    plt.gca().annotate(text, xy=xy, xytext=xytext, arrowprops=dict(arrowstyle='->'))
def f(x): return x * torch.cos(np.pi * x)
def g(x): return f(x) + 0.2 * torch.cos(5 * np.pi * x)
x = torch.arange(0.5, 1.5, 0.01)
set_figsize((4.5, 2.5))
plot(x, [f(x), g(x)], 'x', 'risk')
annotate('min of\nempirical risk', (1.0, -1.2), (0.5, -1.1))
annotate('min of risk', (1.1, -1.05), (0.95, -0.5))
x = torch.arange(-1.0, 2.0, 0.01)
plot(x, [f(x), ], 'x', 'f(x)')
x, y = torch.meshgrid(torch.linspace(-1.0, 1.0, 101), torch.linspace(-1.0, 1.0, 101))
z = x**2 - y**2
ax = plt.figure().add_subplot(111, projection='3d')
ax.plot_wireframe(x, y, z, **{'rstride': 10, 'cstride': 10})
ax.plot([0], [0], [0], 'rx')
ticks = [-1, 0, 1]
plt.xticks(ticks); plt.yticks(ticks); ax.set_zticks(ticks)
plt.xlabel('x'); plt.ylabel('y'); plt.show()
def train_2d(trainer, steps=20, f_grad=None):
    x1, x2, s1, s2 = -5, -2, 0, 0
    results = [(x1, x2)]
    for i in range(steps):
        if f_grad: x1, x2, s1, s2 = trainer(x1, x2, s1, s2, f_grad)
        else: x1, x2, s1, s2 = trainer(x1, x2, s1, s2)
        results.append((x1, x2))
    print(f'epoch {i + 1}, x1: {float(x1):f}, x2: {float(x2):f}')
    return results
def show_trace_2d(f, results):
    set_figsize()
    plt.plot(*zip(*results), '-o', color='#ff7f0e')
    x1, x2 = torch.meshgrid(torch.arange(-5.5, 1.0, 0.1), torch.arange(-3.0, 1.0, 0.1), indexing='ij')
    plt.contour(x1, x2, f(x1, x2), colors='#1f77b4')
    plt.xlabel('x1'); plt.ylabel('x2')
def f_2d(x1, x2): return x1 ** 2 + 2 * x2 ** 2
def f_2d_grad(x1, x2): return (2 * x1, 4 * x2)
eta = 0.1
def gd_2d(x1, x2, s1, s2, f_grad):
    g1, g2 = f_grad(x1, x2); return (x1 - eta * g1, x2 - eta * g2, 0, 0)
show_trace_2d(f_2d, train_2d(gd_2d, f_grad=f_2d_grad))
def sgd(x1, x2, s1, s2, f_grad):
    g1, g2 = f_grad(x1, x2)
    g1 += torch.normal(0.0, 1, (1,)).item()
    g2 += torch.normal(0.0, 1, (1,)).item()
    eta_t = eta * lr()
    return (x1 - eta_t * g1, x2 - eta_t * g2, 0, 0)
def constant_lr(): return 1
lr = constant_lr
show_trace_2d(f_2d, train_2d(sgd, steps=50, f_grad=f_2d_grad))
def exponential_lr():
    global t
    t += 1
    return math.exp(-0.1 * t)
t = 1; lr = exponential_lr
show_trace_2d(f_2d, train_2d(sgd, steps=1000, f_grad=f_2d_grad))
def polynomial_lr():
    global t
    t += 1
    return (1 + 0.1 * t) ** (-0.5)
t = 1; lr = polynomial_lr
show_trace_2d(f_2d, train_2d(sgd, steps=50, f_grad=f_2d_grad))
def momentum_2d(x1, x2, v1, v2):
    v1 = beta * v1 + 0.2 * x1; v2 = beta * v2 + 4 * x2
    return x1 - eta * v1, x2 - eta * v2, v1, v2
eta, beta = 0.6, 0.5
train_2d(momentum_2d)
beta = 0.25
show_trace_2d(lambda a, b: 0.1 * a ** 2 + 2 * b ** 2, train_2d(momentum_2d))
def adagrad_2d(x1, x2, s1, s2):
    eps = 1e-6
    g1, g2 = 0.2 * x1, 4 * x2
    s1 += g1 ** 2; s2 += g2 ** 2
    x1 -= eta / math.sqrt(s1 + eps) * g1; x2 -= eta / math.sqrt(s2 + eps) * g2
    return x1, x2, s1, s2
eta = 2; train_2d(adagrad_2d)
class Timer:
    def __init__(self): self.times = []; self.start()
    def start(self): self.tik = time.time()
    def stop(self): self.times.append(time.time() - self.tik); return self.times[-1]
    def avg(self): return sum(self.times) / len(self.times)
    def sum(self): return sum(self.times)
    def cumsum(self): return np.array(self.times).cumsum().tolist()
class Accumulator:
    def __init__(self, n): self.data = [0.0] * n
    def add(self, *args): self.data = [a + float(b) for a, b in zip(self.data, args)]
    def reset(self): self.data = [0.0] * len(self.data)
    def __getitem__(self, idx): return self.data[idx]
class Animator:
    def __init__(self, xlabel=None, ylabel=None, legend=None, xlim=None, ylim=None, xscale='linear', yscale='linear',
                 fmts=('-', 'm--', 'g-.', 'r:'), nrows=1, ncols=1, figsize=(3.5, 2.5)):
        if legend is None: legend = []
        use_svg_display()
        self.fig, self.axes = plt.subplots(nrows, ncols, figsize=figsize)
        if nrows * ncols == 1: self.axes = [self.axes, ]
        self.config_axes = lambda: set_axes(self.axes[0], xlabel, ylabel, xlim, ylim, xscale, yscale, legend)
        self.X, self.Y, self.fmts = None, None, fmts
    def add(self, x, y):
        if not hasattr(y, "__len__"): y = [y]
        n = len(y)
        if not hasattr(x, "__len__"): x = [x] * n
        if not self.X: self.X = [[] for _ in range(n)]
        if not self.Y: self.Y = [[] for _ in range(n)]
        for i, (a, b) in enumerate(zip(x, y)):
            if a is not None and b is not None:
                self.X[i].append(a); self.Y[i].append(b)
        self.axes[0].cla()
        for x, y, fmt in zip(self.X, self.Y, self.fmts): self.axes[0].plot(x, y, fmt)
        self.config_axes()
def get_data_ch11(batch_size=10, n=1500):
    data = np.random.RandomState(0).normal(size=(n, 6)) * np.array([3, 1, 10, .5, 60, 1])
    data[:, -1] += data[:, :5] @ np.array([.3, -1, .1, 2, .01])
    data = torch.from_numpy((data - data.mean(axis=0)) / data.std(axis=0))
    ds = torch.utils.data.TensorDataset(data[:n, :-1].float(), data[:n, -1].float())
    return torch.utils.data.DataLoader(ds, batch_size, shuffle=True), data.shape[1]-1
def linreg(X, w, b): return torch.matmul(X, w) + b
def squared_loss(y_hat, y): return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2
def evaluate_loss(net, data_iter, loss):
    metric = Accumulator(2)
    for X, y in data_iter:
        out = net(X); y = y.reshape(out.shape); l = loss(out, y)
        metric.add(l.sum(), l.numel())
    return metric[0] / metric[1]
def train_ch11(trainer_fn, states, hyperparams, data_iter, feature_dim, num_epochs=2):
    w = torch.normal(mean=0.0, std=0.01, size=(feature_dim, 1), requires_grad=True)
    b = torch.zeros((1), requires_grad=True)
    net, loss = lambda X: linreg(X, w, b), squared_loss
    animator = Animator(xlabel='epoch', ylabel='loss', xlim=[0, num_epochs], ylim=[0.22, 0.35])
    n, timer = 0, Timer()
    for _ in range(num_epochs):
        for X, y in data_iter:
            l = loss(net(X), y).mean()
            l.backward()
            trainer_fn([w, b], states, hyperparams)
            n += X.shape[0]
            if n % 200 == 0:
                timer.stop()
                animator.add(n/X.shape[0]/len(data_iter), (evaluate_loss(net, data_iter, loss),))
                timer.start()
    print(f'loss: {animator.Y[0][-1]:.3f}', animator.Y[0], w.detach().T, b)
    return timer.cumsum(), animator.Y[0]
data_iter, feature_dim = get_data_ch11(batch_size=10)
def sgd(params, states, hp):
    for p in params:
        p.data.sub_(hp['lr'] * p.grad); p.grad.data.zero_()
train_ch11(sgd, None, {'lr': 0.05}, data_iter, feature_dim)
def init_states(): return [torch.zeros((feature_dim, 1)), torch.zeros(1)]
def sgd_momentum(params, states, hp):
    for p, v in zip(params, states):
        with torch.no_grad():
            v[:] = hp['momentum'] * v + p.grad
            p[:] -= hp['lr'] * v
        p.grad.data.zero_()
train_ch11(sgd_momentum, init_states(), {'lr': 0.02, 'momentum': 0.5}, data_iter, feature_dim)
def adagrad(params, states, hp):
    eps = 1e-6
    for p, s in zip(params, states):
        with torch.no_grad():
            s[:] += torch.square(p.grad)
            p[:] -= hp['lr'] * p.grad / torch.sqrt(s + eps)
        p.grad.data.zero_()
train_ch11(adagrad, init_states(), {'lr': 0.1}, data_iter, feature_dim)
def rmsprop(params, states, hp):
    gamma, eps = hp['gamma'], 1e-6
    for p, s in zip(params, states):
        with torch.no_grad():
            s[:] = gamma * s + (1 - gamma) * torch.square(p.grad)
            p[:] -= hp['lr'] * p.grad / torch.sqrt(s + eps)
        p.grad.data.zero_()
train_ch11(rmsprop, init_states(), {'lr': 0.01, 'gamma': 0.9}, data_iter, feature_dim)
def adadelta(params, states, hp):
    rho, eps = hp['rho'], 1e-5
    for p, (s, delta) in zip(params, states):
        with torch.no_grad():
            s[:] = rho * s + (1 - rho) * torch.square(p.grad)
            g = (torch.sqrt(delta + eps) / torch.sqrt(s + eps)) * p.grad
            p[:] -= g
            delta[:] = rho * delta + (1 - rho) * g * g
        p.grad.data.zero_()
train_ch11(adadelta, list(zip(init_states(), init_states())), {'rho': 0.9}, data_iter, feature_dim)
def yogi(params, states, hp):
    beta1, beta2, eps = 0.9, 0.999, 1e-3
    for p, (v, s) in zip(params, states):
        with torch.no_grad():
            v[:] = beta1 * v + (1 - beta1) * p.grad
            s[:] = s + (1 - beta2) * torch.sign(torch.square(p.grad) - s) * torch.square(p.grad)
            v_bias_corr = v / (1 - beta1 ** hp['t'])
            s_bias_corr = s / (1 - beta2 ** hp['t'])
            p[:] -= hp['lr'] * v_bias_corr / (torch.sqrt(s_bias_corr) + eps)
        p.grad.data.zero_()
    hp['t'] += 1
train_ch11(yogi, list(zip(init_states(), init_states())), {'lr': 0.01, 't': 1}, data_iter, feature_dim)
def train_concise_ch11(trainer_fn, hyperparams, data_iter, num_epochs=2):
    net = nn.Sequential(nn.Linear(5, 1))
    def init_weights(module):
        if type(module) == nn.Linear: torch.nn.init.normal_(module.weight, std=0.01)
    net.apply(init_weights)
    optimizer = trainer_fn(net.parameters(), **hyperparams)
    loss = nn.MSELoss(reduction='none')
    animator = Animator(xlabel='epoch', ylabel='loss', xlim=[0, num_epochs], ylim=[0.22, 0.35])
    n = 0
    for _ in range(num_epochs):
        for X, y in data_iter:
            optimizer.zero_grad()
            out = net(X); y = y.reshape(out.shape); l = loss(out, y)
            l.mean().backward()
            optimizer.step()
            n += X.shape[0]
            if n % 200 == 0:
                animator.add(n/X.shape[0]/len(data_iter), (evaluate_loss(net, data_iter, loss) / 2,))
    print(f'loss: {animator.Y[0][-1]:.3f}', animator.Y[0][:3])
for tr, hp in [(torch.optim.SGD, {'lr': 0.01}), (torch.optim.SGD, {'lr': 0.005, 'momentum': 0.9}), (torch.optim.Adagrad, {'lr': 0.1}),
               (torch.optim.RMSprop, {'lr': 0.01, 'alpha': 0.9}), (torch.optim.Adadelta, {'rho': 0.9}), (torch.optim.Adam, {'lr': 0.01})]:
    train_concise_ch11(tr, hp, data_iter)
class SquareRootScheduler:
    def __init__(self, lr=0.1): self.lr = lr
    def __call__(self, num_update): return self.lr * pow(num_update + 1.0, -0.5)
scheduler = SquareRootScheduler(lr=0.1)
plot(torch.arange(30), [scheduler(t) for t in range(30)])
class CosineScheduler:
    def __init__(self, max_update, base_lr=0.01, final_lr=0, warmup_steps=0, warmup_begin_lr=0):
        self.base_lr_orig = base_lr; self.max_update = max_update; self.final_lr = final_lr
        self.warmup_steps = warmup_steps; self.warmup_begin_lr = warmup_begin_lr
        self.max_steps = self.max_update - self.warmup_steps
    def get_warmup_lr(self, epoch):
        increase = (self.base_lr_orig - self.warmup_begin_lr) * float(epoch) / float(self.warmup_steps)
        return self.warmup_begin_lr + increase
    def __call__(self, epoch):
        if epoch < self.warmup_steps: return self.get_warmup_lr(epoch)
        if epoch <= self.max_update:
            self.base_lr = self.final_lr + (self.base_lr_orig - self.final_lr) * (1 + math.cos(math.pi * (epoch - self.warmup_steps) / self.max_steps)) / 2
        return self.base_lr
scheduler = CosineScheduler(20, warmup_steps=5, base_lr=0.3, final_lr=0.01)
print([scheduler(t) for t in range(30)])
net = nn.Linear(1, 1)
trainer = torch.optim.SGD(net.parameters(), lr=0.5)
scheduler = torch.optim.lr_scheduler.MultiStepLR(trainer, milestones=[15, 30], gamma=0.5)
def get_lr(trainer, scheduler):
    lr = scheduler.get_last_lr()[0]; trainer.step(); scheduler.step(); return lr
plot(torch.arange(40), [get_lr(trainer, scheduler) for t in range(40)])
print(trainer.param_groups[0]['lr'], scheduler.state_dict())
