# What PyTorch says to a learner's mistakes, one after the other: typed, made, told.
import warnings

import torch
import torch.nn as nn
import torch.nn.functional as F


def mistake(name, f):
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        try:
            print(name, "->", f())
        except Exception as e:
            print(name, type(e).__name__, e)
        for w in said:
            print(name, w.category.__name__, str(w.message).split("\n")[0])


def leaf(*values):
    return torch.tensor(values or [1.0, 2.0], requires_grad=True)


def twice():
    w = leaf()
    loss = (w * w).sum()
    loss.backward()
    loss.backward()


def adding_twice():
    w = leaf()
    loss = (w + 1).sum()
    loss.backward()
    loss.backward()
    return w.grad


def in_place_on_leaf():
    w = leaf()
    w.sum().backward()
    w -= 0.1 * w.grad


def slice_of_leaf():
    w = leaf()
    w[0] = 1


def saved_and_changed():
    x = leaf(1.0, 2.0, 3.0)
    y = torch.sigmoid(x)
    z = y * 2
    y.add_(1)
    z.sum().backward()
    y.sum().backward()


def attribute(name, value, x):
    setattr(x, name, value)


def fitting_shapes():
    pred = torch.arange(4.0).reshape(4, 1)
    return F.mse_loss(pred, torch.arange(4.0))


def with_graph():
    x = leaf(3.0)
    (x ** 3).sum().backward(create_graph=True)
    return x.grad


def origin_of_nan():
    with torch.autograd.set_detect_anomaly(True):
        x = leaf(0.0)
        (x / x * 0).sum().backward()


class Short(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y):
        return x * y

    @staticmethod
    def backward(ctx, g):
        return g


def detached_in_place():
    y = leaf().exp()
    z = y * y
    y.detach_()
    z.sum().backward()


def inference():
    with torch.inference_mode():
        c = torch.ones(2)
    return (leaf() * c).sum()


def next_round():
    w = leaf()
    for _ in range(2):
        (w ** 2).sum().backward()
        w = w - 0.1 * w.grad


mistake("M1", twice)
mistake("M1 adding", adding_twice)
mistake("M2", lambda: (leaf() * 2).backward())
mistake("M3", lambda: (leaf() * 2).sum().backward(1.0))
mistake("M4", lambda: (leaf() * 2).backward(torch.ones(3)))
mistake("M5", lambda: torch.ones(2).sum().backward())
mistake("M6", lambda: (leaf() * 2).grad)
mistake("M7", in_place_on_leaf)
mistake("M7b", slice_of_leaf)
mistake("M8", saved_and_changed)
mistake("M9", lambda: torch.tensor([1, 2], requires_grad=True))
mistake("M9b", lambda: attribute("requires_grad", True, torch.tensor([1, 2])))
mistake("M9c", lambda: torch.tensor([1, 2]).requires_grad_())
mistake("M10", lambda: attribute("requires_grad", False, leaf() * 2))
mistake("M10 True", lambda: attribute("requires_grad", True, leaf() * 2))
mistake("M11", lambda: attribute("grad", 4.5, leaf()))
mistake("M11b", lambda: attribute("grad", torch.ones(3), leaf()))
mistake("M11 dtype", lambda: attribute("grad", torch.ones(2, dtype=torch.float64), leaf()))
mistake("M11 itself", lambda: (lambda x: attribute("grad", x, x))(leaf()))
mistake("M12", lambda: leaf().numpy())
mistake("M13", lambda: torch.ones(4).item())
mistake("M13 float", lambda: float(torch.ones(2)))
mistake("M13 int", lambda: int(torch.ones(2, 2)))
mistake("M13 bool", lambda: bool(torch.ones(2)))
mistake("M13 empty", lambda: bool(torch.ones(0)))
mistake("M13b", lambda: float(leaf(2.0).sum()))
mistake("M14", lambda: torch.autograd.grad(leaf().sum(), leaf()))
mistake("M15", lambda: torch.ones(2).retain_grad())
mistake("M16", lambda: torch.ones(2).register_hook(print))
mistake("M17", fitting_shapes)
mistake("M17 l1", lambda: F.l1_loss(torch.zeros(4, 1), torch.zeros(4)))
mistake("M17 smooth", lambda: F.smooth_l1_loss(torch.zeros(4, 1), torch.zeros(4)))
mistake("M17 huber", lambda: F.huber_loss(torch.zeros(4, 1), torch.zeros(4)))
mistake("M18", with_graph)
mistake("M19", origin_of_nan)
mistake("M20", lambda: Short.apply(leaf(), leaf()).sum().backward())
mistake("M22", inference)
mistake("M23", lambda: torch.ones(3, 4) @ torch.ones(3, 2))
mistake("M23 linear", lambda: nn.Linear(4, 2)(torch.ones(2, 3)))
mistake("M23 mv", lambda: torch.ones(3, 4) @ torch.ones(3))
mistake("M23 vectors", lambda: torch.ones(3) @ torch.ones(4))
mistake("M23 bmm", lambda: torch.bmm(torch.ones(2, 3, 4), torch.ones(2, 3, 4)))
mistake("M23 sum", lambda: torch.ones(3) + torch.ones(4))
mistake("M24", lambda: torch.optim.SGD([leaf() * 2], lr=0.1))
mistake("M24 empty", lambda: torch.optim.SGD([], lr=0.1))
mistake("M24 tensor", lambda: torch.optim.SGD(leaf(), lr=0.1))
mistake("M24 lr", lambda: torch.optim.SGD([leaf()], lr=-1))
mistake("M24 no lr", lambda: torch.optim.SGD([leaf()]))
mistake("M25", next_round)
