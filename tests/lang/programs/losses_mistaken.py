# Losses whose sides do not go together in dtype or shape: when PyTorch says so, and in which words.
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F


def attempt(name, f):
    try:
        result = f()
        print(name, 'None' if result is None else (result.dtype, [round(v, 4) for v in result.flatten().tolist()]))
    except Exception as error:
        print(name, type(error).__name__, error)


pairs = ['mse_loss', 'l1_loss', 'smooth_l1_loss', 'huber_loss', 'binary_cross_entropy',
         'binary_cross_entropy_with_logits', 'soft_margin_loss']
for dtype in (torch.long, torch.double, torch.bool):
    for name in pairs:
        loss = getattr(F, name)
        half = torch.full((2, 3), 0.5)
        ones = torch.ones(2, 3).to(dtype)
        attempt((name, dtype, 'target'), lambda: loss(half, ones))
        attempt((name, dtype, 'none'), lambda: loss(half, ones, reduction='none'))
        attempt((name, dtype, 'input'), lambda: loss(ones, half))
        attempt((name, dtype, 'backward'), lambda: loss(half.clone().requires_grad_(), ones).backward())

shapes = [(), (1,), (2,), (3,), (2, 1), (2, 3), (2, 4), (2, 3, 4), (2, 4, 4)]
for given in [(3,), (2, 3), (2, 3, 4), (2, 3, 4, 4)]:
    for wanted in shapes:
        for name in ('cross_entropy', 'nll_loss'):
            loss = getattr(F, name)
            attempt((name, given, wanted), lambda: loss(torch.ones(given), torch.zeros(wanted, dtype=torch.long)))
        attempt(('soft', given, wanted), lambda: F.cross_entropy(torch.ones(given), torch.zeros(wanted)))
        attempt(('margin', given, wanted), lambda: F.soft_margin_loss(torch.ones(given), torch.zeros(wanted)))
for weight in (torch.ones(2), torch.ones(3, 1), torch.ones(3).double(), 3):
    attempt('cross entropy, weight', lambda: F.cross_entropy(torch.ones(2, 3), torch.tensor([0, 1]), weight))
    attempt('nll, weight', lambda: F.nll_loss(torch.ones(2, 3), torch.tensor([0, 1]), weight))
    attempt('nll of rows, weight', lambda: F.nll_loss(torch.ones(2, 3, 4), torch.zeros(2, 4).long(), weight))
    attempt('bce, weight', lambda: F.binary_cross_entropy(torch.ones(2, 3), torch.ones(2, 3), weight))
attempt('no tensor', lambda: F.cross_entropy(torch.ones(2, 3), 1))
attempt('no tensor', lambda: F.nll_loss([1., 2.], torch.tensor(1)))
attempt('half', lambda: F.nll_loss(torch.ones(2, 3, 2, 2).half(), torch.zeros(2, 2, 2).long()))
attempt('bytes', lambda: F.nll_loss(torch.ones(2, 3, 2, 2), torch.zeros(2, 2, 2).byte()))
attempt('bytes', lambda: F.nll_loss(torch.ones(2, 3), torch.zeros(2).byte()))

# What a lesson does with numpy's float64.
net = nn.Linear(2, 1)
out = net(torch.from_numpy(np.ones((4, 2), dtype=np.float32)))
loss = nn.MSELoss()(out, torch.from_numpy(np.zeros((4, 1))))
print(loss.dtype)
attempt('mean squared', loss.backward)
