import torch, torch.nn as nn, torch.nn.functional as F
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e).split('\n')[0])
torch.manual_seed(0)
x = torch.tensor([[0.5, -1.0, 2.0], [1.5, 0.25, 0.75]], requires_grad=True)
t = torch.tensor([2, 0])
w = torch.tensor([1.0, 2.0, 0.5])
for p in (1, 2):
    for red in ('none', 'mean', 'sum'):
        for weight in (None, w):
            for margin in (1.0, 0.3, 2):
                y = F.multi_margin_loss(x, t, p=p, margin=margin, weight=weight, reduction=red)
                x.grad = None
                (y * torch.arange(1, y.numel() + 1).reshape(y.shape)).sum().backward()
                print(p, red, margin, y, x.grad)
x1 = torch.tensor([0.1, 0.2, 0.4, 0.8], requires_grad=True)
y = F.multi_margin_loss(x1, torch.tensor(3)); y.backward(); print(y, x1.grad)
show(lambda: F.multi_margin_loss(x1, torch.tensor([3]), reduction='none'))
show(lambda: F.multi_margin_loss(x, torch.tensor([3, 0])))
show(lambda: F.multi_margin_loss(x, torch.tensor([-1, 0])))
show(lambda: F.multi_margin_loss(x, torch.tensor([1])))
show(lambda: F.multi_margin_loss(x, torch.tensor([[1, 0]])))
show(lambda: F.multi_margin_loss(x, torch.tensor([1., 0.])))
show(lambda: F.multi_margin_loss(x, t, p=3))
show(lambda: F.multi_margin_loss(x, t, weight=torch.ones(3, 1)))
show(lambda: F.multi_margin_loss(torch.ones(2, 3, 2), t))
show(lambda: F.multi_margin_loss(torch.ones(2, 3, dtype=torch.long), t))
print(nn.MultiMarginLoss(), nn.MultiMarginLoss(p=2, margin=0.5, weight=w).p)
show(lambda: nn.MultiMarginLoss(p=3))
show(lambda: nn.MultiMarginLoss(weight=torch.ones(3, 1)))
g, = torch.autograd.grad(F.multi_margin_loss(x, t, p=2), x, create_graph=True)
show(lambda: g.grad_fn)
show(lambda: g.sum().backward())
print(nn.MultiMarginLoss(p=2, weight=w)(x, t))
