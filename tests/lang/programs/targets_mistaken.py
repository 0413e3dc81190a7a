"""Targets of a wrong dtype or shape: what binary cross-entropy, cross_entropy and nll_loss say."""
import torch, torch.nn.functional as F
def t(f):
    try: r = f(); print(r)
    except Exception as e: print(type(e).__name__, str(e)[:300])
for rg in (False, True):
    a = torch.tensor([0.3, 0.6], requires_grad=rg)
    for dt in (torch.int64, torch.int32, torch.uint8, torch.bool, torch.float64, torch.float32):
        y = torch.tensor([1, 0]).to(dt)
        t(lambda: F.binary_cross_entropy(a, y)); t(lambda: F.binary_cross_entropy_with_logits(a, y)); t(lambda: F.binary_cross_entropy_with_logits(a, y, pos_weight=torch.tensor(2.)))
        t(lambda: F.binary_cross_entropy(a, y, weight=torch.ones(2).double())); t(lambda: F.binary_cross_entropy(a.double(), y)); t(lambda: torch.nn.BCELoss()(a, y))
x = torch.ones(2, 3); v = torch.ones(3)
for w in (None, torch.ones(3), torch.ones(3).double()):
    for y in (v, torch.tensor([0., 1.]), torch.tensor([[0, 1]]), torch.tensor([[0], [1]]), torch.tensor([0, 1, 2]), torch.tensor(1), torch.tensor([0, 1]).int(), torch.tensor([0, 1]).bool(), torch.tensor([[0., 1.], [1, 0]]), torch.tensor([0, 1])):
        t(lambda: F.cross_entropy(x, y, w)); t(lambda: F.nll_loss(x, y, w)); t(lambda: F.cross_entropy(x[0], y, w)); t(lambda: F.cross_entropy(torch.ones(2, 3, 2), y, w)); t(lambda: F.cross_entropy(torch.ones(2, 3, 2, 2), y, w)); t(lambda: F.nll_loss(torch.ones(2, 3, 2, 2), y, w)); t(lambda: F.cross_entropy(torch.tensor(1.), y))
t(lambda: x.index_add(0, torch.tensor([0, 1]), v)); t(lambda: x.index_add_(0, torch.tensor([0, 1]), torch.ones(3, 3)))
