"""AdamW: Adam whose weight decay acts on the parameters directly."""
from torch.optim.adam import Adam
from torch.optim.optimizer import Optimizer, check, check_betas, refuse


class AdamW(Adam):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2,
                 amsgrad=False, *, maximize=False, foreach=None, capturable=False):
        check(0.0 <= lr, "learning rate", lr)
        check(0.0 <= eps, "epsilon value", eps)
        check_betas(betas)
        check(0.0 <= weight_decay, "weight_decay value", weight_decay)
        refuse("AdamW", capturable=capturable)
        defaults = dict(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay, amsgrad=amsgrad,
                        foreach=foreach, maximize=maximize, capturable=capturable)
        Optimizer.__init__(self, params, defaults)

    def _decayed(self, p, grad, group):
        p.mul_(1 - group["lr"] * group["weight_decay"])
        return grad
