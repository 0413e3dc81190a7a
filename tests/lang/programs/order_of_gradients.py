"""Gradients are made, and tensors saved, in the order of the names of PyTorch's arguments."""
import torch


def leaf(*shape):
    n = 1
    for s in shape:
        n *= s
    return (torch.arange(1., n + 1, dtype=torch.float64) / (n + 2)).reshape(shape).requires_grad_()


def turns(f, *args):
    """In which order the gradients of the arguments are made: who was made last goes back first."""
    tensors = [a for a in args if isinstance(a, torch.Tensor) and a.requires_grad]
    grads = torch.autograd.grad((f(*args) ** 2).sum(), tensors, create_graph=True)
    order = []
    for name, g in zip("abc", grads):
        if g.grad_fn is not None:
            g.grad_fn.register_hook(lambda i, o, name=name: order.insert(0, name))
    sum([g.sum() for g in grads]).backward()
    return "".join(order)


def packed(f, *args):
    """In which order hooks see what is saved."""
    seen = []
    with torch.autograd.graph.saved_tensors_hooks(lambda t: seen.append(t) or t, lambda t: t):
        y = f(*args)
    names = "abcd"
    found = [[n for n, a in zip(names, args) if a is s or isinstance(a, torch.Tensor) and a.data_ptr() == s.data_ptr()]
             for s in seen]
    return "".join([f[0] if f else "y" for f in found])


v, w, x = leaf(3), (leaf(3) + .3).detach().requires_grad_(), (leaf(3) + .1).detach().requires_grad_()
m, n, k = leaf(3, 3), leaf(3, 3), leaf(3, 3)
p, q, r = leaf(2, 3, 3), leaf(2, 3, 3), leaf(2, 3, 3)
for name in ("mul", "div", "pow", "sub", "rsub", "add", "maximum", "minimum", "fmax", "fmin", "hypot", "fmod", "remainder",
             "copysign", "xlogy", "logaddexp", "logaddexp2", "atan2", "dot", "vdot", "outer"):
    f = getattr(torch, name)
    print(name, turns(f, v, w), packed(f, v, w))
for name, *args in (("mv", m, v), ("mm", m, n), ("bmm", p, q), ("addmm", m, n, k), ("baddbmm", r, p, q), ("lerp", v, w, x),
                    ("addcmul", v, w, x), ("addcdiv", v, w, x), ("addmv", v, m, w), ("addr", m, v, w), ("addbmm", m, p, q)):
    f = getattr(torch, name)
    print(name, turns(f, *args), packed(f, *args))
print("lerp", turns(torch.lerp, v, w, .3))
print("where", turns(torch.where, torch.tensor([True, False, True]), v, w))
print("clamp", turns(torch.clamp, v, w, x))
print("cross", turns(lambda a, b: torch.cross(a, b, dim=0), v, w))
print("xlog1py", turns(torch.special.xlog1py, v, w), packed(torch.special.xlog1py, v, w))
print("masked_fill", turns(lambda a, b: a.masked_fill(torch.tensor([True, False, True]), b), v, leaf()))
print("index_add", turns(lambda a, b: a.index_add(0, torch.tensor([0, 2, 1]), b), v, w))
print("index_copy", turns(lambda a, b: a.index_copy(0, torch.tensor([0, 2, 1]), b), v, w))
print("scatter", turns(lambda a, b: a.scatter(0, torch.tensor([0, 2, 1]), b), v, w))
print("mse", turns(torch.nn.functional.mse_loss, v, w))
print("solve", turns(torch.linalg.solve, (leaf(3, 3) + torch.eye(3)).detach().requires_grad_(), v))
