# Second derivatives are added up in the order in which PyTorch computes first ones: that of `other`
# before that of `self`.
import torch

torch.manual_seed(4)


def bits(t):
    return " ".join(v.hex() for v in t.detach().reshape(-1).tolist())


def second(f, *leaves):
    first = torch.autograd.grad((f(*leaves) ** 2).sum(), leaves, create_graph=True)
    sum((g * g).sum() for g in first).backward()
    return " | ".join(bits(leaf.grad) for leaf in leaves)


def leaf(*shape):
    return (torch.rand(shape) * 2 - 0.7).requires_grad_()


for _ in range(3):
    for shape in ((), (16,)):
        print(second(lambda a, b: a / (b.abs() + 0.7), leaf(*shape), leaf(*shape)))
        print(second(lambda a, b: a * b * a, leaf(*shape), leaf(*shape)))
        print(second(lambda a, b: (a.abs() + 0.2) ** b, leaf(*shape), leaf(*shape)))
        print(second(lambda a, b: torch.maximum(a * b, b * b), leaf(*shape), leaf(*shape)))
        print(second(lambda a, b: torch.logaddexp(a * b, b), leaf(*shape), leaf(*shape)))
    print(second(lambda a, b, c: torch.tanh(a @ b) @ c, leaf(3, 4), leaf(4, 2), leaf(2, 3)))
