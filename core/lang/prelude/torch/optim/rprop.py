"""Rprop: steps by the sign of the gradient alone, longer while it stays the same."""
import torch
from torch.optim.optimizer import ElementwiseOptimizer, check


class Rprop(ElementwiseOptimizer):
    def __init__(self, params, lr=1e-2, etas=(0.5, 1.2), step_sizes=(1e-6, 50), foreach=None,
                 maximize=False):
        check(0.0 <= lr, "learning rate", lr)
        if not 0.0 < etas[0] < 1.0 < etas[1]:
            raise ValueError(f"Invalid eta values: {etas[0]}, {etas[1]}")
        defaults = dict(lr=lr, etas=etas, step_sizes=step_sizes, foreach=foreach,
                        maximize=maximize)
        super().__init__(params, defaults)

    def _update(self, p, grad, state, group):
        shorter, longer = group["etas"]
        smallest, largest = group["step_sizes"]
        if not state:
            state["step"] = 0
            state["prev"] = torch.zeros_like(p)
            state["step_size"] = torch.full_like(grad, group["lr"])
        state["step"] += 1
        if group["maximize"]:
            grad = -grad
        factor = grad.mul(state["prev"]).sign()
        factor[factor.gt(0)] = longer
        turned = factor.lt(0)
        factor[turned] = shorter
        factor[factor.eq(0)] = 1
        state["step_size"].mul_(factor).clamp_(smallest, largest)
        grad = grad.clone()
        grad[turned] = 0  # where the sign has changed, this step is left out
        p.addcmul_(grad.sign(), state["step_size"], value=-1)
        state["prev"].copy_(grad)
