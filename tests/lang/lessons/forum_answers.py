# What forum answers show: hooks, freezing, sharing, accumulation, clipping, detaching, prints of modules.
import torch, torch.nn as nn, torch.nn.functional as F, torch.optim as optim, copy, math, numpy as np
from collections import OrderedDict, defaultdict
torch.manual_seed(0)
# 1. hooks: feature extraction, gradient of intermediate
acts = {}
def get_activation(name):
    def hook(model, input, output): acts[name] = output.detach()
    return hook
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(OrderedDict([('c1', nn.Conv1d(1, 2, 3)), ('r', nn.ReLU()), ('p', nn.MaxPool1d(2))]))
        self.classifier = nn.Linear(6, 2)
    def forward(self, x): return self.classifier(self.features(x).flatten(1))
net = Net()
handles = [m.register_forward_hook(get_activation(n)) for n, m in net.named_modules() if n]
out = net(torch.randn(2, 1, 8)); print({k: tuple(v.shape) for k, v in acts.items()})
for h in handles: h.remove()
print(handles[0], len(net.features._forward_hooks))
def bh(m, gi, go): print(type(m).__name__, [None if g is None else tuple(g.shape) for g in gi], [tuple(g.shape) for g in go])
for m in net.modules(): m.register_full_backward_hook(bh)
net(torch.randn(2, 1, 8)).sum().backward()
net(torch.randn(2, 1, 8, requires_grad=True)).sum().backward()
# 2. freeze, params
for n, p in net.named_parameters(): p.requires_grad = 'classifier' in n; print(n, p.shape, p.requires_grad, p.is_leaf)
print(sum(p.numel() for p in net.parameters() if p.requires_grad), list(filter(lambda p: p.requires_grad, net.parameters()))[0].shape)
opt = optim.SGD(filter(lambda p: p.requires_grad, net.parameters()), lr=0.1, momentum=0.9, weight_decay=1e-4); print(opt)
# 3. weight init apply
def init_weights(m):
    if isinstance(m, nn.Linear): nn.init.xavier_uniform_(m.weight); m.bias.data.fill_(0.01)
    elif isinstance(m, nn.Conv1d): nn.init.kaiming_normal_(m.weight, mode='fan_out', nonlinearity='relu'); nn.init.constant_(m.bias, 0)
print(net.apply(init_weights).classifier.weight)
# 4. partial state dict
sd = net.state_dict(); model2 = Net(); md = model2.state_dict()
pre = {k: v for k, v in sd.items() if k in md and 'classifier' not in k}; md.update(pre); print(model2.load_state_dict(md), model2.load_state_dict(pre, strict=False))
# 5. weight sharing
a = nn.Linear(3, 3, bias=False); b = nn.Linear(3, 3, bias=False); b.weight = a.weight
s = nn.Sequential(a, nn.Tanh(), b); print(len(list(s.parameters())), [n for n, _ in s.named_parameters()], list(s.state_dict().keys()))
s(torch.ones(1, 3)).sum().backward(); print(a.weight.grad is b.weight.grad, a.weight.grad)
# 6. gradient accumulation equals big batch
torch.manual_seed(1); m = nn.Linear(4, 1); x, y = torch.randn(8, 4), torch.randn(8, 1)
F.mse_loss(m(x), y).backward(); g = m.weight.grad.clone(); m.zero_grad()
for i in range(4): (F.mse_loss(m(x[i*2:i*2+2]), y[i*2:i*2+2]) / 4).backward()
print(g, m.weight.grad, torch.allclose(g, m.weight.grad))
# 7. clip
m.weight.grad *= 100; print(nn.utils.clip_grad_norm_(m.parameters(), 1.0), m.weight.grad.norm()); nn.utils.clip_grad_value_(m.parameters(), 0.1); print(m.weight.grad)
# 8. detach vs no_grad vs data
w = torch.tensor(2., requires_grad=True); y1 = w ** 2; y2 = w.detach() ** 3; (y1 + y2).backward(); print(w.grad, y2.requires_grad)
w.grad = None; z = w * 3; z.data.mul_(10); (z * w).backward(); print(z, w.grad)
v = w.detach(); v[...] = 7.; print(w)
# 9. non leaf grad
t = (w * 2); t.retain_grad(); (t ** 2).backward(); print(t.grad, t.is_leaf, t.retains_grad, w.retains_grad)
# 10. custom autograd function
class MyReLU(torch.autograd.Function):
    @staticmethod
    def forward(ctx, i): ctx.save_for_backward(i); ctx.k = 3; return i.clamp(min=0)
    @staticmethod
    def backward(ctx, go): i, = ctx.saved_tensors; gi = go.clone(); gi[i < 0] = 0; print('bw', ctx.needs_input_grad, ctx.k); return gi
q = torch.randn(4, requires_grad=True); r = MyReLU.apply(q); print(r, r.grad_fn.name()); r.sum().backward(); print(q.grad)
class STE(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x): return torch.round(x)
    @staticmethod
    def backward(ctx, g): return g
q.grad = None; (STE.apply(q) ** 2).sum().backward(); print(q.grad); print(torch.autograd.gradcheck(lambda x: x.sin(), (torch.randn(2, dtype=torch.double, requires_grad=True),)))
# 11. EMA, copy of models
ema = copy.deepcopy(m)
with torch.no_grad():
    for p, pe in zip(m.parameters(), ema.parameters()): p.add_(1); pe.mul_(0.9).add_(p, alpha=0.1)
print(ema.weight, m is ema, id(m.weight) == id(ema.weight))
# 12. optimizers: param groups, changing lr
o = optim.SGD([{'params': a.parameters()}, {'params': m.parameters(), 'lr': 1e-3}], lr=1e-2, momentum=0.9)
for g in o.param_groups: g['lr'] *= 0.1; print({k: v for k, v in g.items() if k != 'params'})
o.add_param_group({'params': nn.Linear(1, 1).parameters()}); print(len(o.param_groups), o)
print(optim.Adam(m.parameters()), optim.AdamW(m.parameters(), lr=1e-3), optim.RMSprop(m.parameters()), optim.Adagrad(m.parameters()), optim.LBFGS(m.parameters()), sep='\n')
# 13. nn reprs
print(nn.ModuleDict({'a': nn.Linear(1, 2), 'b': nn.ReLU()}), nn.ParameterList([nn.Parameter(torch.ones(2)) for _ in range(2)]), nn.ParameterDict({'w': nn.Parameter(torch.ones(1))}))
print(nn.LSTM(3, 4, 2, batch_first=True, dropout=0.1, bidirectional=True), nn.GRUCell(2, 3), nn.Embedding(5, 3, padding_idx=0), nn.BatchNorm2d(3), nn.LayerNorm([2, 3]), nn.GroupNorm(2, 4), nn.Conv2d(1, 2, 3, padding='same', bias=False), nn.ConvTranspose2d(1, 2, 3, 2, 1, 1), nn.MaxPool2d(2, 2, 1), nn.AvgPool2d(3), nn.AdaptiveAvgPool2d((1, None)), nn.Upsample(scale_factor=2), nn.Dropout(0.2), nn.LeakyReLU(0.2), nn.PReLU(), nn.ELU(), nn.Softmax(dim=-1), nn.Flatten(), nn.Unflatten(1, (2, 3)), nn.Identity(), nn.CrossEntropyLoss(), nn.BCEWithLogitsLoss(), nn.SmoothL1Loss(), nn.HuberLoss(), nn.CosineSimilarity(), nn.PixelShuffle(2), nn.ZeroPad2d(1), nn.ReflectionPad2d(1), nn.Bilinear(2, 3, 4), nn.MultiheadAttention(4, 2), nn.TransformerEncoderLayer(4, 2), nn.Hardtanh(), nn.GELU(), nn.SiLU(), nn.Mish(), nn.Softplus(), nn.LogSoftmax(1), nn.NLLLoss(), nn.TripletMarginLoss(), nn.InstanceNorm2d(2), nn.EmbeddingBag(3, 2), nn.LocalResponseNorm(2), nn.Fold((2, 2), 1), nn.Unfold(2), nn.Threshold(0.1, 20), nn.GLU(), nn.RReLU(), nn.AlphaDropout(), nn.Sigmoid(), nn.Tanhshrink(), nn.ChannelShuffle(2), sep='\n')
# 14. named_children, modules
print([n for n, _ in net.named_children()], len(list(net.modules())), net.features.c1, net.features[0] is net.features.c1, net.training, net.eval().training, net.get_submodule('features.c1'), net.get_parameter('classifier.bias'))
del net.features.r; print(net); net.features.add_module('extra', nn.Tanh()); print(net.features[-1], len(net.features)); net.features[0] = nn.Identity(); print(net.features)
for n, b in nn.BatchNorm1d(2).named_buffers(): print(n, b)
# 15. prints of types
print(type(nn.Parameter(torch.ones(1))), nn.Parameter(torch.ones(2)), torch.ones(1).type(), torch.ones(1).long().type(), torch.Size([2, 3]), list(torch.Size([2])), torch.ones(2, 3).size(0), torch.ones(2, 3).numel(), torch.ones(2, 3).stride(), torch.ones(2).dtype, torch.ones(2).device, torch.ones(2).layout, torch.tensor(3).item(), torch.ones(2, 2).tolist(), repr(torch.ones(0)), torch.device('cpu'), torch.device('cuda', 0), torch.finfo(torch.float32).eps, torch.iinfo(torch.int64).max)
# 16. loss reductions, class weights, label smoothing, ignore_index
lg, tg = torch.randn(4, 3), torch.tensor([0, 2, 1, 2])
print(F.cross_entropy(lg, tg, weight=torch.tensor([1., 2., 3.])), F.cross_entropy(lg, tg, reduction='none'), F.cross_entropy(lg, tg, label_smoothing=0.1), F.cross_entropy(lg, tg, ignore_index=2), nn.BCEWithLogitsLoss(pos_weight=torch.tensor([3.]))(lg[:, 0], torch.tensor([1., 0, 1, 0])), F.nll_loss(F.log_softmax(lg, 1), tg, reduction='sum'), F.cross_entropy(lg.T[None], torch.tensor([[0, 1, 2, 1]])))
def focal(inputs, targets, alpha=1, gamma=2):
    ce = F.cross_entropy(inputs, targets, reduction='none'); pt = torch.exp(-ce); return (alpha * (1 - pt) ** gamma * ce).mean()
def dice(pred, target, smooth=1.): i = (pred * target).sum(); return 1 - (2. * i + smooth) / (pred.sum() + target.sum() + smooth)
class RMSLELoss(nn.Module):
    def __init__(self): super().__init__(); self.mse = nn.MSELoss()
    def forward(self, p, a): return torch.sqrt(self.mse(torch.log(p + 1), torch.log(a + 1)))
print(focal(lg, tg), dice(torch.sigmoid(lg), torch.ones(4, 3)), RMSLELoss()(torch.rand(4), torch.rand(4)))
# 17. per class metrics
pred = lg.argmax(1); cm = torch.zeros(3, 3, dtype=torch.int64)
for t_, p_ in zip(tg, pred): cm[t_, p_] += 1
print(cm, cm.diag() / cm.sum(1), (pred == tg).float().mean(), (pred == tg).sum().item() / len(tg), lg.topk(2, 1)[1], torch.bincount(pred, minlength=3))
# 18. L1/L2 penalties
l1 = sum(p.abs().sum() for p in m.parameters()); l2 = sum(torch.norm(p) for p in m.parameters()); print(l1, l2, torch.cat([p.view(-1) for p in m.parameters()]).norm(1))
# 19. jacobian, hessian
f = lambda x: (x ** 2).sum() * x[0]
print(torch.autograd.functional.jacobian(lambda x: x ** 2, torch.arange(3.)), torch.autograd.functional.hessian(f, torch.arange(3.)), torch.autograd.functional.vjp(f, torch.arange(3.)), torch.autograd.functional.jvp(f, torch.arange(3.), torch.ones(3)))
xx = torch.arange(3., requires_grad=True); yy = xx ** 3; g1, = torch.autograd.grad(yy.sum(), xx, create_graph=True); g2, = torch.autograd.grad(g1.sum(), xx); print(g1, g2)
J = torch.stack([torch.autograd.grad(yy[i], xx, retain_graph=True)[0] for i in range(3)]); print(J)
print(torch.autograd.grad(yy, xx, torch.eye(3), is_grads_batched=True)[0])
# 20. seeds
torch.manual_seed(7); a1 = torch.rand(2); st = torch.get_rng_state(); b1 = torch.rand(2); torch.set_rng_state(st); print(torch.equal(b1, torch.rand(2)), torch.initial_seed(), torch.randperm(5), torch.randint(0, 5, (3,)), torch.normal(0., 1., (2,)), torch.empty(2).uniform_(-1, 1), torch.rand(2, generator=torch.Generator().manual_seed(3)))
