"""RAdam: Adam that trusts its mean square only once it has seen enough gradients."""
import math

import torch
from torch.optim.optimizer import ElementwiseOptimizer, check, check_betas


class RAdam(ElementwiseOptimizer):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0,
                 foreach=None):
        check(0.0 <= lr, "learning rate", lr)
        check(0.0 <= eps, "epsilon value", eps)
        check_betas(betas)
        check(0.0 <= weight_decay, "weight_decay value", weight_decay)
        defaults = dict(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay, foreach=foreach)
        super().__init__(params, defaults)

    def _update(self, p, grad, state, group):
        beta1, beta2 = group["betas"]
        if not state:
            state["step"] = torch.tensor(0.0)
            state["exp_avg"] = torch.zeros_like(p)
            state["exp_avg_sq"] = torch.zeros_like(p)
        state["step"] += 1
        step = state["step"].item()
        if group["weight_decay"] != 0:
            grad = grad.add(p, alpha=group["weight_decay"])
        mean = state["exp_avg"].mul_(beta1).add_(grad, alpha=1 - beta1)
        square = state["exp_avg_sq"].mul_(beta2).addcmul_(grad, grad, value=1 - beta2)
        correction2 = 1 - beta2 ** step
        update = mean / (1 - beta1 ** step) * group["lr"]
        # The length of the average that the mean square has come to, and its limit.
        limit = 2 / (1 - beta2) - 1
        length = limit - 2 * step * (beta2 ** step) / correction2
        if length > 5.0:
            rect = math.sqrt((length - 4) * (length - 2) * limit
                             / ((limit - 4) * (limit - 2) * length))
            update = update * (math.sqrt(correction2) / square.sqrt().add_(group["eps"])) * rect
        p.add_(update, alpha=-1.0)
