# Every learning rate scheduler, and one of one's own.
import torch
from torch import nn, optim
from torch.optim import lr_scheduler as S
net = nn.Linear(2, 1)
def show(name, make, n=12, metric=False):
    opt = optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
    sch = make(opt)
    lrs = []
    for e in range(n):
        opt.step()
        lrs.append(opt.param_groups[0]['lr'])
        sch.step(1.0 / (1 + min(e, 3))) if metric else sch.step()
    print(name, [f'{l:.5g}' for l in lrs])
    d = sch.state_dict()
    print('  ', sorted(k for k in d))
    if hasattr(sch, 'last_epoch') and not metric: print('  ', sch.get_last_lr(), sch.last_epoch)
show('step', lambda o: S.StepLR(o, 3, gamma=0.5))
show('multi', lambda o: S.MultiStepLR(o, [2, 5, 9], 0.1))
show('exp', lambda o: S.ExponentialLR(o, 0.9))
show('cos', lambda o: S.CosineAnnealingLR(o, 10, eta_min=0.001))
show('warm', lambda o: S.CosineAnnealingWarmRestarts(o, 4, 2))
show('lambda', lambda o: S.LambdaLR(o, lambda e: 0.95 ** e))
show('mult', lambda o: S.MultiplicativeLR(o, lambda e: 0.95))
show('linear', lambda o: S.LinearLR(o, 0.5, total_iters=4))
show('const', lambda o: S.ConstantLR(o, 0.5, total_iters=4))
show('poly', lambda o: S.PolynomialLR(o, 5, power=2.0))
show('cyclic', lambda o: S.CyclicLR(o, 0.01, 0.1, step_size_up=3, mode='triangular2'))
show('one', lambda o: S.OneCycleLR(o, 0.5, total_steps=12))
show('plateau', lambda o: S.ReduceLROnPlateau(o, 'min', patience=2, factor=0.3, verbose=True), metric=True)
show('seq', lambda o: S.SequentialLR(o, [S.ConstantLR(o, 0.1, 2), S.ExponentialLR(o, 0.9)], milestones=[3]))
show('chain', lambda o: S.ChainedScheduler([S.ConstantLR(o, 0.1, 2), S.ExponentialLR(o, 0.9)]))
opt = optim.Adam([{'params': net.weight, 'lr': 1e-2}, {'params': [net.bias]}], lr=1e-3)
sch = S.LambdaLR(opt, [lambda e: e + 1, lambda e: 0.5 ** e])
opt.step(); sch.step(); print(sch.get_last_lr(), opt)
sch = S.StepLR(opt, 1)
sch.step()
sch = S.StepLR(opt, 1, verbose=True); opt.step(); sch.step()
class WarmupCosine(S._LRScheduler):
    def __init__(self, optimizer, warmup, total, last_epoch=-1):
        self.warmup, self.total = warmup, total
        super().__init__(optimizer, last_epoch)
    def get_lr(self):
        import math
        if self.last_epoch < self.warmup:
            return [b * (self.last_epoch + 1) / self.warmup for b in self.base_lrs]
        t = (self.last_epoch - self.warmup) / (self.total - self.warmup)
        return [b * 0.5 * (1 + math.cos(math.pi * t)) for b in self.base_lrs]
show('custom', lambda o: WarmupCosine(o, 3, 10))
try: S.ExponentialLR(opt, 0.9, last_epoch=3)
except KeyError as e: print(e)
try: S.OneCycleLR(opt, 0.1)
except ValueError as e: print(e)
try: S.StepLR(net, 3)
except TypeError as e: print(e)
