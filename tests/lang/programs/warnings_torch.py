# What PyTorch warns of, seen by the program's filters: each text once a place, once a run or always.
import warnings

import numpy as np
import torch
from torch.optim import lr_scheduler


def told(what, f):
    """What two calls warn of when all is told."""
    for _ in range(2):
        with warnings.catch_warnings(record=True) as log:
            warnings.simplefilter("always")
            f()
        print(what, [(w.category.__name__, str(w.message)) for w in log])


x = torch.ones(3, requires_grad=True)
y = x * 2
bytes_ = torch.tensor([1, 0, 1], dtype=torch.uint8)

told("grad", lambda: y.grad)
told("tensor", lambda: torch.tensor(x))
told("new_tensor", lambda: x.new_tensor(bytes_))
told("create_graph", lambda: (x * x).sum().backward(create_graph=True))
told("T", lambda: torch.ones(2, 2, 2).T)
told("T of a matrix", lambda: torch.ones(2, 2).T)
told("meshgrid", lambda: torch.meshgrid(torch.arange(2), torch.arange(2)))
told("a mask of bytes", lambda: torch.ones(3)[bytes_])
told("a byte", lambda: torch.ones(3)[torch.tensor(1, dtype=torch.uint8)])
told("masked_fill", lambda: torch.ones(3).masked_fill(bytes_, 2.0))
told("masked_fill_", lambda: torch.ones(3).masked_fill_(bytes_, 2.0))
told("masked_select", lambda: torch.ones(3).masked_select(bytes_))
told("where", lambda: torch.where(bytes_, torch.ones(3), torch.zeros(3)))
told("a list of arrays", lambda: torch.tensor([np.ones(3), np.ones(3)]))
told("mse_loss", lambda: torch.nn.functional.mse_loss(torch.ones(3), torch.ones(3, 1)))
told("softmax", lambda: torch.nn.functional.softmax(torch.ones(2)))
told("size_average", lambda: torch.nn.L1Loss(size_average=True))

sgd = torch.optim.SGD([x], lr=0.1)
told("early", lambda: lr_scheduler.StepLR(torch.optim.SGD([x], lr=0.1), 1).step())
told("get_lr", lambda: lr_scheduler.StepLR(sgd, 1).get_lr())
print(lr_scheduler.StepLR(sgd, 2).state_dict())

# An error instead: it comes where the warning was, and what the operation did is done.
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        print(y.grad, "is not printed")
    except UserWarning as e:
        print("raised:", str(e)[:40])
    z = torch.zeros(3)
    try:
        z.masked_fill_(bytes_, 1.0)
    except UserWarning as e:
        print("raised:", str(e)[:40], z)

# By category, by text and by place.
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("default")
    for _ in range(3):
        y.grad
    y.grad
    warnings.filterwarnings("ignore", message="the .grad attribute")
    y.grad
    torch.tensor(x)
    warnings.filterwarnings("ignore", category=UserWarning)
    torch.tensor(x)
print([w.lineno for w in log])


def show(message, category, filename, lineno, file=None, line=None):
    print("shown:", category.__name__, lineno, str(message)[:30])


warnings.showwarning = show
y.grad

# Before the exception that comes after it.
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    try:
        print(y.grad.shape)
    except AttributeError as e:
        print(e, len(log))
