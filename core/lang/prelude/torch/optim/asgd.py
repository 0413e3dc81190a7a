"""ASGD: stochastic gradient descent that also averages its way."""
import math

import torch
from torch.optim.optimizer import ElementwiseOptimizer, check


class ASGD(ElementwiseOptimizer):
    def __init__(self, params, lr=1e-2, lambd=1e-4, alpha=0.75, t0=1e6, weight_decay=0,
                 foreach=None, maximize=False):
        check(0.0 <= lr, "learning rate", lr)
        check(0.0 <= weight_decay, "weight_decay value", weight_decay)
        defaults = dict(lr=lr, lambd=lambd, alpha=alpha, t0=t0, weight_decay=weight_decay,
                        foreach=foreach, maximize=maximize)
        super().__init__(params, defaults)

    def _update(self, p, grad, state, group):
        if not state:
            state["step"] = torch.tensor(0.0)
            state["eta"] = torch.tensor(group["lr"])
            state["mu"] = torch.tensor(1.0)
            state["ax"] = torch.zeros_like(p)
        state["step"] += 1
        step = state["step"].item()
        if group["maximize"]:
            grad = -grad
        if group["weight_decay"] != 0:
            grad = grad.add(p, alpha=group["weight_decay"])
        eta = state["eta"].item()
        p.mul_(1 - group["lambd"] * eta)
        p.add_(grad, alpha=-eta)
        if state["mu"].item() != 1:
            state["ax"].add_(p.sub(state["ax"]).mul(state["mu"]))
        else:
            state["ax"].copy_(p)
        slower = math.pow(1 + group["lambd"] * group["lr"] * step, group["alpha"])
        state["eta"].copy_(torch.tensor(group["lr"] / slower))
        state["mu"].copy_(torch.tensor(1 / max(1, step - group["t0"])))
