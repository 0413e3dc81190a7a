# Foundations by hand, and a Learner of callbacks with hooks and schedules.
# fastbook ch. 4, 17: from pixels and foundations; minai-like learner with callbacks
import math, random, operator
from functools import partial, partialmethod
from types import SimpleNamespace
from collections.abc import Mapping
from operator import attrgetter, itemgetter
from contextlib import contextmanager
import torch, torch.nn.functional as F
from torch import nn, tensor, optim
from torch.utils.data import DataLoader, default_collate
import matplotlib.pyplot as plt
import numpy as np
torch.manual_seed(42); random.seed(42); np.random.seed(42)
torch.set_printoptions(precision=2, linewidth=140, sci_mode=False)
time = torch.arange(0, 20).float(); print(time)
speed = torch.randn(20)*3 + 0.75*(time-9.5)**2 + 1
plt.scatter(time, speed)
def f(t, params): a, b, c = params; return a*(t**2) + (b*t) + c
def mse(preds, targets): return ((preds-targets)**2).mean()
params = torch.randn(3).requires_grad_(); orig_params = params.clone()
preds = f(time, params)
def show_preds(preds, ax=None):
    if ax is None: ax = plt.subplots()[1]
    ax.scatter(time, speed); ax.scatter(time, preds.detach().numpy(), color='red'); ax.set_ylim(-300, 100)
show_preds(preds)
loss = mse(preds, speed); print(loss); loss.backward(); print(params.grad, params.grad * 1e-5)
lr = 1e-5; params.data -= lr * params.grad.data; params.grad = None
def apply_step(params, prn=True):
    preds = f(time, params); loss = mse(preds, speed); loss.backward(); params.data -= lr * params.grad.data; params.grad = None
    if prn: print(loss.item())
    return preds
for i in range(5): apply_step(params)
_, axs = plt.subplots(1, 4, figsize=(12, 3))
for ax in axs: show_preds(apply_step(params, False), ax)
plt.tight_layout()
def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid(); return torch.where(targets == 1, 1 - predictions, predictions).mean()
print(mnist_loss(tensor([0.9, 0.4, 0.2]), tensor([1, 0, 1])))
def batch_accuracy(xb, yb): preds = xb.sigmoid(); correct = (preds > 0.5) == yb; return correct.float().mean()
train_x = torch.cat([torch.rand(50, 8) + .3, torch.rand(50, 8)]); train_y = tensor([1]*50 + [0]*50).unsqueeze(1); dset = list(zip(train_x, train_y)); x, y = dset[0]; print(x.shape, y)
def init_params(size, std=1.0): return (torch.randn(size)*std).requires_grad_()
weights = init_params((8, 1)); bias = init_params(1); print((train_x[0]*weights.T).sum() + bias)
def linear1(xb): return xb@weights + bias
dl = DataLoader(dset, batch_size=25); xb, yb = next(iter(dl)); print(xb.shape, yb.shape)
def calc_grad(xb, yb, model): preds = model(xb); loss = mnist_loss(preds, yb); loss.backward()
calc_grad(xb, yb, linear1); print(weights.grad.mean(), bias.grad); calc_grad(xb, yb, linear1); print(weights.grad.mean()); weights.grad.zero_(); bias.grad.zero_();
def train_epoch(model, lr, params):
    for xb, yb in dl:
        calc_grad(xb, yb, model)
        for p in params: p.data -= p.grad*lr; p.grad.zero_()
def validate_epoch(model): accs = [batch_accuracy(model(xb), yb) for xb, yb in dl]; return round(torch.stack(accs).mean().item(), 4)
for i in range(10): train_epoch(linear1, 1., (weights, bias)); print(validate_epoch(linear1), end=' ')
class BasicOptim:
    def __init__(self, params, lr): self.params, self.lr = list(params), lr
    def step(self, *args, **kwargs):
        for p in self.params: p.data -= p.grad.data * self.lr
    def zero_grad(self, *args, **kwargs):
        for p in self.params: p.grad = None
linear_model = nn.Linear(8, 1); w, b = linear_model.parameters(); print(w.shape, b.shape, BasicOptim(linear_model.parameters(), 1.).__class__.__name__)
# foundations
def lin(x, w, b): return x @ w + b
def relu(x): return x.clamp_min(0.)
t = torch.randn(5, 4); w1, b1 = torch.randn(4, 3), torch.zeros(3); w2, b2 = torch.randn(3, 1), torch.zeros(1); trg = torch.randn(5)
def forward_and_backward(inp, targ):
    l1 = inp @ w1 + b1; l2 = relu(l1); out = l2 @ w2 + b2; diff = out[:, 0] - targ; loss = diff.pow(2).mean()
    out.g = 2. * diff[:, None] / inp.shape[0]; lin_grad(l2, out, w2, b2); l1.g = (l1 > 0).float() * l2.g; lin_grad(inp, l1, w1, b1); return loss
def lin_grad(inp, out, w, b): inp.g = out.g @ w.t(); w.g = inp.t() @ out.g; b.g = out.g.sum(0)
print(forward_and_backward(t, trg)); grads = [p.g.clone() for p in (w1, b1, w2, b2, t)]
w1_, b1_, w2_, b2_, t_ = [p.clone().requires_grad_(True) for p in (w1, b1, w2, b2, t)]
((lin(relu(lin(t_, w1_, b1_)), w2_, b2_)[:, 0] - trg).pow(2).mean()).backward(); print([torch.allclose(a, p.grad) for a, p in zip(grads, (w1_, b1_, w2_, b2_, t_))])
class Module():
    def __call__(self, *args): self.args = args; self.out = self.forward(*args); return self.out
    def forward(self): raise Exception('not implemented')
    def backward(self): self.bwd(self.out, *self.args)
class Relu(Module):
    def forward(self, inp): return inp.clamp_min(0.)
    def bwd(self, out, inp): inp.g = (inp > 0).float() * out.g
class Lin(Module):
    def __init__(self, w, b): self.w, self.b = w, b
    def forward(self, inp): return inp @ self.w + self.b
    def bwd(self, out, inp): inp.g = out.g @ self.w.t(); self.w.g = torch.einsum("bi,bj->ij", inp, out.g); self.b.g = out.g.sum(0)
class Mse(Module):
    def forward(self, inp, targ): return (inp.squeeze() - targ).pow(2).mean()
    def bwd(self, out, inp, targ): inp.g = 2 * (inp.squeeze() - targ).unsqueeze(-1) / targ.shape[0]
class Model(Module):
    def __init__(self): self.layers = [Lin(w1, b1), Relu(), Lin(w2, b2)]; self.loss = Mse()
    def __call__(self, x, targ):
        for l in self.layers: x = l(x)
        return self.loss(x, targ)
    def backward(self):
        self.loss.backward()
        for l in reversed(self.layers): l.backward()
m = Model(); l = m(t, trg); m.backward(); print(l, w1.g)
def matmul(a, b):
    (ar, ac), (br, bc) = a.shape, b.shape; c = torch.zeros(ar, bc)
    for i in range(ar): c[i] = (a[i, :, None] * b).sum(dim=0)
    return c
print(torch.allclose(matmul(t, w1), t @ w1), (t[None] + tensor([1., 2.])[:, None, None]).shape, t[..., None].shape, torch.einsum('ik,kj->ij', t, w1).shape)
# learner with callbacks
class CancelFitException(Exception): pass
class CancelBatchException(Exception): pass
class CancelEpochException(Exception): pass
class Callback(): order = 0
def run_cbs(cbs, method_nm, learn=None):
    for cb in sorted(cbs, key=attrgetter('order')):
        method = getattr(cb, method_nm, None)
        if method is not None: method(learn)
class Metric:
    def __init__(self): self.reset()
    def reset(self): self.vals, self.ns = [], []
    def add(self, inp, targ=None, n=1): self.last = self.calc(inp, targ); self.vals.append(self.last); self.ns.append(n)
    @property
    def value(self): ns = tensor(self.ns); return (tensor(self.vals)*ns).sum()/ns.sum()
    def calc(self, inps, targs): return inps
class Accuracy(Metric):
    def calc(self, inps, targs): return (inps == targs).float().mean()
acc = Accuracy(); acc.add(tensor([0, 1, 2, 0, 1, 2]), tensor([0, 1, 1, 2, 1, 0])); acc.add(tensor([1, 1, 2, 0, 1]), tensor([0, 1, 1, 2, 1])); print(acc.value)
class with_cbs:
    def __init__(self, nm): self.nm = nm
    def __call__(self, f):
        def _f(o, *args, **kwargs):
            try:
                o.callback(f'before_{self.nm}'); f(o, *args, **kwargs); o.callback(f'after_{self.nm}')
            except globals()[f'Cancel{self.nm.title()}Exception']: pass
            finally: o.callback(f'cleanup_{self.nm}')
        return _f
class Learner():
    def __init__(self, model, dls=(0,), loss_func=F.mse_loss, lr=0.1, cbs=None, opt_func=optim.SGD):
        cbs = list(cbs) if cbs else []; self.model, self.dls, self.loss_func, self.lr, self.cbs, self.opt_func = model, dls, loss_func, lr, cbs, opt_func
    @with_cbs('batch')
    def _one_batch(self):
        self.predict(); self.callback('after_predict'); self.get_loss(); self.callback('after_loss')
        if self.training: self.backward(); self.callback('after_backward'); self.step(); self.callback('after_step'); self.zero_grad()
    @with_cbs('epoch')
    def _one_epoch(self):
        for self.iter, self.batch in enumerate(self.dl): self._one_batch()
    def one_epoch(self, training):
        self.model.train(training); self.dl = self.dls.train if training else self.dls.valid; self._one_epoch()
    @with_cbs('fit')
    def _fit(self, train, valid):
        for self.epoch in self.epochs:
            if train: self.one_epoch(True)
            if valid: torch.no_grad()(self.one_epoch)(False)
    def fit(self, n_epochs=1, train=True, valid=True, cbs=None, lr=None):
        cbs = cbs or []
        for cb in cbs: self.cbs.append(cb)
        try:
            self.n_epochs = n_epochs; self.epochs = range(n_epochs)
            if lr is None: lr = self.lr
            if self.opt_func: self.opt = self.opt_func(self.model.parameters(), lr)
            self._fit(train, valid)
        finally:
            for cb in cbs: self.cbs.remove(cb)
    def __getattr__(self, name):
        if name in ('predict', 'get_loss', 'backward', 'step', 'zero_grad'): return partial(self.callback, name)
        raise AttributeError(name)
    def callback(self, method_nm): run_cbs(self.cbs, method_nm, self)
    @property
    def training(self): return self.model.training
class TrainCB(Callback):
    def __init__(self, n_inp=1): self.n_inp = n_inp
    def predict(self, learn): learn.preds = learn.model(*learn.batch[:self.n_inp])
    def get_loss(self, learn): learn.loss = learn.loss_func(learn.preds, *learn.batch[self.n_inp:])
    def backward(self, learn): learn.loss.backward()
    def step(self, learn): learn.opt.step()
    def zero_grad(self, learn): learn.opt.zero_grad()
class ProgressCB(Callback):
    order = 10
    def before_fit(self, learn): self.losses = []
    def after_batch(self, learn): self.losses.append(learn.loss.item())
    def after_epoch(self, learn): print(learn.epoch, 'train' if learn.training else 'eval', round(sum(self.losses[-4:])/4, 3), learn.opt.param_groups[0]['lr'])
class SingleBatchCB(Callback):
    order = 1
    def after_batch(self, learn): raise CancelEpochException()
class BaseSchedCB(Callback):
    def __init__(self, sched): self.sched = sched
    def before_fit(self, learn): self.schedo = self.sched(learn.opt)
    def after_batch(self, learn):
        if learn.training: self.schedo.step()
ds = list(zip(train_x, train_y[:, 0])); dls = SimpleNamespace(train=DataLoader(ds, 25, shuffle=True, collate_fn=lambda b: default_collate(b)), valid=DataLoader(ds, 50))
class Hook():
    def __init__(self, m, f): self.hook = m.register_forward_hook(partial(f, self))
    def remove(self): self.hook.remove()
    def __del__(self): self.remove()
def append_stats(hook, mod, inp, outp):
    if not hasattr(hook, 'stats'): hook.stats = ([], [], [])
    acts = outp.detach(); hook.stats[0].append(acts.mean()); hook.stats[1].append(acts.std()); hook.stats[2].append(acts.abs().histc(10, 0, 3))
model = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 2))
hooks = [Hook(l, append_stats) for l in model[:2]]
learn = Learner(model, dls, F.cross_entropy, lr=0.2, cbs=[TrainCB(), ProgressCB(), BaseSchedCB(partial(optim.lr_scheduler.OneCycleLR, max_lr=0.3, total_steps=8))])
learn.fit(2); learn.fit(1, cbs=[SingleBatchCB()])
print(torch.stack(hooks[0].stats[0])[:4], torch.stack(hooks[1].stats[2]).t().float().log1p()[:2]); del hooks
class GeneralRelu(nn.Module):
    def __init__(self, leak=None, sub=None, maxv=None): super().__init__(); self.leak, self.sub, self.maxv = leak, sub, maxv
    def forward(self, x):
        x = F.leaky_relu(x, self.leak) if self.leak is not None else F.relu(x)
        if self.sub is not None: x -= self.sub
        if self.maxv is not None: x.clamp_max_(self.maxv)
        return x
print(GeneralRelu(0.1, 0.4)(torch.tensor([-1., 0, 1])), repr(GeneralRelu()))
def _lsuv_stats(hook, mod, inp, outp): hook.mean = outp.mean(); hook.std = outp.std()
def lsuv_init(model, m, m_in, xb):
    h = Hook(m, _lsuv_stats)
    with torch.no_grad():
        while model(xb) is not None and (abs(h.std-1) > 1e-3 or abs(h.mean) > 1e-3): m_in.bias -= h.mean; m_in.weight.data /= h.std
    h.remove()
lsuv_init(model, model[2], model[2], xb); print(model(xb).std() < 1.002)
print(nn.init.calculate_gain('leaky_relu', 0.1), (torch.randn(100, 50) @ nn.init.kaiming_normal_(torch.empty(50, 40), nonlinearity='linear')).std() < 2)
