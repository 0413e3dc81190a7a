# Gradients of group_norm that are differentiated themselves: PyTorch writes them in operations, and
# what reaches the mean and the scale goes back through the norm, too.
import torch
import torch.nn.functional as F

torch.manual_seed(12)


def bits(t):
    if t is None:
        return None
    wide = t.dtype == torch.float64
    numbers = t.detach().reshape(-1).view(torch.int64 if wide else torch.int32).tolist()
    return " ".join("%x" % (v & (2 ** 64 - 1 if wide else 2 ** 32 - 1)) for v in numbers)


def walk(node, seen):
    if node in seen:
        return "..."
    seen.append(node)
    return node.name(), [None if n is None else (walk(n, seen), i) for n, i in node.next_functions]


def show(f, shapes, dtype=torch.float32):
    leaves = [None if s is None else torch.randn(s, dtype=dtype).requires_grad_() for s in shapes]
    y = f(*leaves)
    there = [t for t in leaves if t is not None]
    upstream = torch.randn(y.shape, dtype=dtype).requires_grad_()
    firsts = torch.autograd.grad(y, there, upstream, create_graph=True)
    wanted = there + [upstream]
    for first in firsts:
        if dtype == torch.float64:
            print(walk(first.grad_fn, []))
        print(bits(first), first.stride())
        for g in torch.autograd.grad(first, wanted, torch.randn(first.shape, dtype=dtype),
                                     retain_graph=True, allow_unused=True):
            print("   ", bits(g))
    penalty = sum((g * g).sum() for g in firsts) + (y * y).sum()
    try:
        penalty.backward()
    except RuntimeError as e:
        print(e)
    print([bits(t.grad) for t in wanted])


for dtype in (torch.float32, torch.float64):
    for shape, groups in (((3, 4), 2), ((2, 4, 5), 2), ((1, 6, 3, 3), 3), ((1, 4, 9), 4)):
        if dtype == torch.float64 and len(shape) != 3:
            continue
        c = shape[1]
        def norm(x, w, b):
            return F.group_norm(x, groups, w, b)
        show(norm, (shape, (c,), (c,)), dtype)
        show(norm, (shape, None, None), dtype)
        show(norm, (shape, (c,), None), dtype)
