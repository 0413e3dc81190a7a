"""torch.special: other names for what is in torch."""
from torch import (digamma, erf, erfc, erfinv, exp2, expm1, log1p, log_softmax, logit, logsumexp, sinc, softmax,
                   xlogy)
from torch import digamma as psi
from torch import lgamma as gammaln
from torch import mvlgamma as multigammaln
from torch import polygamma
from torch import sigmoid as expit
