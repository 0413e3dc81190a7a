# Low-rank adapters, a mixture of experts, rounding with a straight-through gradient, distillation, averaged weights.
import copy
import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.nn.utils.parametrize as parametrize

torch.manual_seed(11)
x = torch.randn(32, 6)
labels = (x.sum(1) > 0).long() + (x[:, 0] > 1).long()


class LowRank(nn.Module):
    def __init__(self, weight, rank, scale):
        super().__init__()
        self.down = nn.Parameter(torch.randn(rank, weight.shape[1]) / weight.shape[1] ** 0.5)
        self.up = nn.Parameter(torch.zeros(weight.shape[0], rank))
        self.scale, self.on = scale, True

    def forward(self, weight):
        return weight + self.scale * self.up @ self.down if self.on else weight


base = nn.Sequential(nn.Linear(6, 12), nn.GELU(), nn.Linear(12, 3)).requires_grad_(False)
before = base(x)
for layer in (base[0], base[2]):
    parametrize.register_parametrization(layer, 'weight', LowRank(layer.weight, 2, 0.5))
print(base)
print(torch.equal(base(x), before), [n for n, p in base.named_parameters() if p.requires_grad])
optimizer = torch.optim.AdamW([p for p in base.parameters() if p.requires_grad], lr=0.05)
for step in range(12):
    loss = F.cross_entropy(base(x), labels)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    optimizer.step()
    if step % 4 == 0:
        print(step, f'{loss:.5f}', round(base[0].parametrizations.weight[0].up.grad.norm().item(), 5))
for layer in (base[0], base[2]):
    layer.parametrizations['weight'][0].on = False
print(torch.equal(base(x), before))
for layer in (base[0], base[2]):
    layer.parametrizations.weight[0].on = True
    parametrize.remove_parametrizations(layer, 'weight')
print(base, F.cross_entropy(base(x), labels))


class Experts(nn.Module):
    def __init__(self, width, n, k):
        super().__init__()
        self.k = k
        self.gate = nn.Linear(width, n, bias=False)
        self.experts = nn.ModuleList(nn.Linear(width, width) for _ in range(n))

    def forward(self, x):
        weights, chosen = self.gate(x).topk(self.k)
        weights = weights.softmax(-1)
        out = torch.zeros_like(x)
        for i, expert in enumerate(self.experts):
            rows, places = torch.where(chosen == i)
            out[rows] += weights[rows, places, None] * expert(x[rows])
        load = torch.zeros(len(self.experts)).scatter_add_(0, chosen.flatten(), torch.ones(chosen.numel()))
        return out, load / chosen.numel()


moe = Experts(6, 4, 2)
out, load = moe(x)
out.pow(2).mean().backward()
print(out[:2], load, moe.gate.weight.grad[0], [e.bias.grad is None for e in moe.experts])


class Round(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, scale, bits):
        top = 2 ** (bits - 1) - 1
        ctx.save_for_backward((x / scale).abs() <= top)
        return (x / scale).round().clamp(-top - 1, top) * scale

    @staticmethod
    def backward(ctx, grad):
        inside, = ctx.saved_tensors
        return grad * inside, None, None


w = torch.randn(5, requires_grad=True)
q = Round.apply(w, w.detach().abs().max() / 5, 3)
q.sin().sum().backward()
print(w, q, w.grad)
lo, hi = x.min(), x.max()
scale = (hi - lo) / 255
zero = int(-lo / scale)
stored = (x / scale + zero).round_().clamp_(0, 255).byte()
print(stored[0], ((stored.float() - zero) * scale - x).abs().max() <= scale, stored.dtype)

teacher, student = base.eval(), nn.Linear(6, 3)
average = copy.deepcopy(student).requires_grad_(False)
optimizer = torch.optim.SGD(student.parameters(), lr=0.5, momentum=0.9)
T = 2.0
for step in range(9):
    with torch.no_grad():
        soft = F.softmax(teacher(x) / T, 1)
    s = student(x)
    loss = F.kl_div(F.log_softmax(s / T, 1), soft, reduction='batchmean') * T * T * 0.7 + F.cross_entropy(s, labels) * 0.3
    optimizer.zero_grad()
    loss.backward()
    norm = nn.utils.clip_grad_norm_(student.parameters(), 0.5)
    optimizer.step()
    with torch.no_grad():
        for a, p in zip(average.parameters(), student.parameters()):
            a.lerp_(p, 0.2)
    if step % 4 == 0:
        print(step, loss.item(), norm)
print(F.cross_entropy(average(x), labels), nn.utils.parameters_to_vector(average.parameters())[:4])
