# batch_norm of what does not lie row by row, or whose gradient does not: values, statistics,
# gradients and layouts, to the last bit.
import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(21)


def bits(t):
    wide = t.dtype == torch.float64
    numbers = t.detach().contiguous().reshape(-1).view(torch.int64 if wide else torch.int32).tolist()
    return " ".join("%x" % (v & (2 ** 64 - 1 if wide else 2 ** 32 - 1)) for v in numbers)


def inputs(dtype):
    def randn(*shape):
        return torch.randn(shape, dtype=dtype)
    yield "turned", randn(5, 9).t()
    yield "part of rows", randn(4, 8)[:, 2:7]
    yield "parts of planes", randn(3, 2, 9)[:, :, :5]
    yield "permuted", randn(3, 6, 2).permute(1, 2, 0)
    yield "every second", randn(8, 3)[::2]
    yield "channels behind", randn(2, 3, 4, 5).permute(0, 3, 1, 2)
    yield "volume", randn(2, 2, 3, 2, 4).permute(0, 4, 1, 2, 3)
    yield "image turned", randn(2, 3, 4, 4).transpose(2, 3)
    yield "repeated", randn(5, 3, 1).expand(5, 3, 4)
    yield "dense", randn(4, 3, 5)
    yield "dense image", randn(2, 3, 3, 3)
    yield "dense rows", randn(6, 5)


def gradients(y):
    yield "dense", torch.randn(y.shape, dtype=y.dtype)
    yield "one number", torch.randn((), dtype=y.dtype).expand(y.shape)
    last = y.dim() - 1
    yield "turned", torch.randn(y.transpose(0, last).shape, dtype=y.dtype).transpose(0, last)
    if y.dim() == 4:
        yield "behind", torch.randn(y.permute(0, 2, 3, 1).shape, dtype=y.dtype).permute(0, 3, 1, 2)


for dtype in (torch.float32, torch.float64):
    for name, x in inputs(dtype):
        c = x.shape[1]
        for training in (True, False):
            x = x.detach().requires_grad_()
            mean, var = torch.randn(c, dtype=dtype), torch.rand(c, dtype=dtype) + .5
            weight, bias = torch.randn(c, dtype=dtype), torch.randn(c, dtype=dtype)
            weight.requires_grad_()
            bias.requires_grad_()
            y = F.batch_norm(x, mean, var, weight, bias, training, .3)
            print(name, dtype, training, bits(y), y.stride(), bits(mean), bits(var))
            for kind, g in gradients(y):
                found = torch.autograd.grad(y, (x, weight, bias), g, retain_graph=True)
                print(" ", kind, [(bits(t), t.stride()) for t in found])
    y = F.batch_norm(torch.randn(4, 3, dtype=dtype).t(), None, None, None, None, True)
    print(bits(y))

# As lessons have it.
norm = nn.BatchNorm1d(6)
x = torch.randn(8, 6, requires_grad=True)
norm(x).sum().backward()
print(bits(x.grad), bits(norm.weight.grad), bits(norm.bias.grad))
norm.zero_grad()
norm(x).mean().backward()
print(bits(norm.weight.grad), bits(norm.bias.grad))
image = torch.randn(2, 6, 3, 3, requires_grad=True)
norm = nn.BatchNorm2d(6)
norm(image).mean((2, 3)).sum().backward()
print(bits(image.grad), bits(norm.weight.grad), bits(norm.bias.grad))
