# The order in which errors name keywords; circular margins without a batch; writing to the whole of a dim.
import torch
import torch.nn as nn
import torch.nn.functional as F


def attempt(f):
    try:
        r = f()
        print((r.shape, r.flatten()[:4]) if isinstance(r, torch.Tensor) else r)
    except Exception as e:
        print(type(e).__name__ + ':', e)


x = torch.ones(3)
attempt(lambda: torch.std_mean(x, 'a', unbiased=False, keepdim=True))
attempt(lambda: torch.std_mean(x, 'a', keepdim=True, unbiased=False))
attempt(lambda: torch.zeros('a', dtype=torch.float32, requires_grad=True))
attempt(lambda: torch.ones('a', requires_grad=True, dtype=torch.float32, device='cpu', layout=1, pin_memory=False))
attempt(lambda: torch.add(x, foo=1, bar=2, alpha=3))
attempt(lambda: x.sum('a', keepdim=True, dtype=1))

for shape in ((5,), (1, 5), (2, 1, 5), (1, 4, 4), (1, 1, 4, 4)):
    for n in (2, 4, 6):
        attempt(lambda: F.pad(torch.ones(shape), (1,) * n, mode='circular'))
attempt(lambda: nn.Conv1d(1, 2, 2, padding=1, padding_mode='circular')(torch.ones(1, 5)))


def graph(node):
    if node is None:
        return '-'
    return type(node).__name__ + '(' + ' '.join(graph(f) for f, _ in node.next_functions) + ')'


leaf = torch.ones(2, 3, requires_grad=True)


def write(name, f):
    z = leaf * 1
    w = torch.ones(2, 3, requires_grad=True)
    f(z, w)
    print(name, graph(z.grad_fn), z._version)


def whole(z, w):
    z[0:2] = w


def whole_number(z, w):
    z[0:2] = 5


def whole_times(z, w):
    z[0:2] *= w


def colon(z, w):
    z[:] = w


def two(z, w):
    z[0:2, 0:3] = w


def beyond(z, w):
    z[0:5] = w


for f in (whole, whole_number, whole_times, colon, two, beyond):
    write(f.__name__, f)
print(graph((leaf * 1)[0:2].grad_fn))
