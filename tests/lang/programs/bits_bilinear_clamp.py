# bilinear and its first and second derivatives to the last bit; what clamp leaves of 0 and -0;
# nextafter of numbers without dims.
import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(31)
for dtype in (torch.float32, torch.float64):
    for lead, sizes in (((4,), (3, 2, 5)), ((1,), (1, 1, 1)), ((2, 3), (2, 4, 3)), ((3,), (1, 5, 2)), ((5,), (4, 1, 1)),
                        ((1,), (2, 3, 1))):
        x = torch.randn(lead + (sizes[0],), dtype=dtype, requires_grad=True)
        y = torch.randn(lead + (sizes[1],), dtype=dtype, requires_grad=True)
        m = nn.Bilinear(sizes[0], sizes[1], sizes[2], dtype=dtype)
        leaves = [x, y] + list(m.parameters())
        out = m(x, y)
        first = torch.autograd.grad(out, leaves, torch.randn_like(out), create_graph=True)
        print([t.reshape(-1).tolist() for t in (out,) + first])
        second = torch.autograd.grad(sum((g * g).sum() for g in first), leaves, allow_unused=True)
        print([t if t is None else t.reshape(-1).tolist() for t in second])

for n in (1, 3, 17):
    for dtype in (torch.float32, torch.float64):
        x = torch.cat([torch.linspace(-2, 2, n, dtype=dtype), torch.tensor([0., 0., -0., -0.], dtype=dtype)])
        for low, high in ((-0., 0.), (0., -0.), (None, -0.), (-0., None), (0, None), (0, 1)):
            print(x.clamp(low, high).tolist(), x.clone().clamp_(low, high).tolist())
        print(x.clamp_min(0).tolist(), x.clamp_max(0).tolist(), x.clip(0, 0).tolist())
p = torch.tensor([1., 2.], requires_grad=True)
p.grad = torch.tensor([-1., 2.])
nn.utils.clip_grad_value_(p, 0)
print(p.grad)
a, b = torch.tensor(-0.375), torch.tensor(-2.625, dtype=torch.float64)
print(torch.nextafter(a, b), torch.nextafter(torch.tensor(0.), torch.tensor(1.)).shape)
