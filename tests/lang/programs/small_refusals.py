# What is refused of arguments seldom given wrong, and in which words.
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F


def say(f):
    try:
        print(f())
    except Exception as e:
        print(f"{type(e).__name__}: {str(e).splitlines()[0]}")


for make in (torch.zeros, torch.ones, torch.rand, torch.randn):
    say(lambda: make(2, "a"))
    say(lambda: make([2, 1.5]))
say(lambda: torch.randint(3, (2, "a")))
say(lambda: torch.normal(0.0, 1.0, (2, "a")))
say(lambda: torch.index_copy(torch.ones(3, 2), 0, torch.tensor([0, 1]), torch.ones(2)))
say(lambda: torch.norm(torch.ones(2, 3), dtype=torch.float64))
say(lambda: torch.norm(torch.ones(2, 3), 2, dtype=torch.float64))
say(lambda: nn.HuberLoss(delta=float("nan"))(torch.ones(2), torch.zeros(2)))
print(F.pixel_unshuffle(torch.ones(1, 4, 2, 2), 2).stride(), F.pixel_shuffle(torch.ones(1, 16, 1, 1), 2).stride())

x = torch.tensor([0.5, 1.5], dtype=torch.double, requires_grad=True)
for function in (lambda a: a.long(), lambda a: (a.long(), a * 2), lambda a: (a * 2, a.long()),
                 lambda a: a.sort(), lambda a: (a.argsort(), a * 2, a * 3)):
    say(lambda: torch.autograd.gradcheck(function, (x,)))

for a, b in ((np.array([1.5]), 1), (np.array([1]), 1.0), (np.array([3]), 2)):
    say(lambda: np.left_shift(a, b))
    say(lambda: np.right_shift(a, b))
for a, b in ((bool, np.uint8), (np.int8, np.int8), (np.int16, bool), (np.int32, np.int8), (np.float32, bool)):
    print(np.copysign(np.ones(1, a), np.ones(1, b)).dtype)
print(np.copysign(1, -2), np.copysign([1, -2], -0.0))
