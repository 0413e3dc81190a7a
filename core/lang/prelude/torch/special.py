"""torch.special: other names for what is in torch."""
from torch import (erf, erfc, erfinv, exp2, expm1, log1p, log_softmax, logit, logsumexp, sinc, softmax,
                   xlogy)
from torch import sigmoid as expit
