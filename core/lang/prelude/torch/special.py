"""torch.special: other names for what is in torch."""
import torch
from torch import (digamma, erf, erfc, erfinv, exp2, expm1, log1p, log_softmax, logit, logsumexp, round, sinc, softmax,
                   xlogy)
from torch import digamma as psi
from torch import lgamma as gammaln
from torch import mvlgamma as multigammaln
from torch import polygamma
from torch import sigmoid as expit
from torch._nn import special_entr as entr
from torch._nn import special_xlog1py as xlog1py


def ndtr(input):
    """The distribution function of the normal distribution, as ATen composes it."""
    if not isinstance(input, torch.Tensor):
        raise TypeError("special_ndtr(): argument 'input' (position 1) must be Tensor, not "
                        f"{type(input).__name__}")
    return (1 + erf(input * 0.7071067811865476)) * 0.5
