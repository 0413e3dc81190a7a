"""logsumexp in the steps that ATen takes, each rounded: float32 and bfloat16 to the last bit; infinite, nan and empty ones."""
import torch
torch.manual_seed(1)
for shape in ((5,), (3, 4), (20, 33), (2, 3, 17)):
    for dt in (torch.float32, torch.bfloat16):
        x = (torch.randn(shape) * 3).to(dt).requires_grad_()
        for d in (0, -1, tuple(range(len(shape)))):
            for kd in (False, True):
                y = x.logsumexp(d, kd); print(y.tolist(), y.stride()); x.grad = None; y.sum().backward(); print(x.grad.flatten()[:6].tolist())
for v in ([1., float('inf')], [-float('inf')] * 2, [float('nan'), 1.]): print(torch.tensor(v).logsumexp(0), torch.tensor([v, v]).t().logsumexp(1))
print(torch.zeros(0).logsumexp(0), torch.zeros(0, 3).logsumexp(1), torch.zeros(3, 0).logsumexp(1), torch.zeros(2, 0).logsumexp((0, 1)), torch.tensor([1, 2]).logsumexp(0), torch.tensor(2.).logsumexp(0))
x = torch.randn(3, 4, requires_grad=True); g, = torch.autograd.grad(x.logsumexp(1).sum(), x, create_graph=True); g[0, 0].backward(); print(x.grad)
