"""What torch has about the gamma function and composes of others, and draws that need it."""
import math

import torch
from torch._rare import _no_kernel


_THIRD = torch.tensor(1 / 3).item()  # of float32, as ATen has it


def mvlgamma(input, p):
    if p < 1:
        raise RuntimeError("p has to be greater than or equal to 1")
    if input.requires_grad and torch.is_grad_enabled():
        raise NotImplementedError("torch.mvlgamma has no tensors that require grad here")
    if input.dtype == torch.bool:
        raise RuntimeError("The input tensor may not be a boolean tensor.")
    if not input.dtype.is_floating_point:
        input = input.to(torch.get_default_dtype())
    args = torch.arange(-p / 2 + 0.5, 0.5, 0.5, dtype=input.dtype) + input.unsqueeze(-1)
    return args.lgamma_().sum(-1).add_(p * (p - 1) * math.log(math.pi) * 0.25)


def _no_gradient(name, tensor):
    if tensor.requires_grad and torch.is_grad_enabled():
        raise NotImplementedError(f"torch.{name} has no tensors that require grad here")


def _uniform(generator):
    return torch.rand(1, dtype=torch.float64, generator=generator).item()


def _float32(x):
    return torch.tensor(x, dtype=torch.float32).item()


def _gamma(alpha, rounded, generator):
    """Marsaglia and Tsang's way (2000), as ATen's sample_gamma: what it does to alpha is rounded."""
    scale = 1.0
    if alpha < 1:
        if alpha == 0:
            return 0.0
        scale *= math.pow(1 - _uniform(generator), rounded(1 / alpha))
        alpha = rounded(alpha + 1.0)
    d = rounded(alpha - _THIRD)
    c = 1.0 / math.sqrt(9.0 * d)
    while True:
        y = 0.0
        while y <= 0:
            x = torch.randn(1, dtype=torch.float64, generator=generator).item()
            y = 1.0 + c * x
        v = y * y * y
        u = 1 - _uniform(generator)
        xx = x * x
        if u < 1.0 - 0.0331 * xx * xx or math.log(u) < 0.5 * xx + d * (1.0 - v + math.log(v)):
            return scale * d * v


def _gammas(name, input, rounded, generator):
    if not input.dtype.is_floating_point or input.dtype in (torch.float16, torch.bfloat16):
        _no_kernel(name, input.dtype)
    drawn = [_gamma(alpha, rounded, generator) for alpha in input.flatten().tolist()]
    return torch.tensor(drawn, dtype=torch.float64).view(input.shape)


def _standard_gamma(input, generator=None):
    _no_gradient("_standard_gamma", input)
    rounded = _float32 if input.dtype == torch.float32 else float
    drawn = _gammas("gamma", input, rounded, generator).to(input.dtype)
    return drawn.clamp_(min=torch.finfo(input.dtype).tiny)


def _sample_dirichlet(input, generator=None):
    _no_gradient("_sample_dirichlet", input)
    drawn = _gammas("dirichlet", input, float, generator)
    drawn = (drawn / drawn.sum(-1, True)).to(input.dtype)
    below_one = 1 - torch.finfo(input.dtype).eps / 2
    return drawn.clamp_(min=torch.finfo(input.dtype).tiny, max=below_one)


def _few_successes(count, prob, generator):
    """By the gaps between successes, as ATen's binomial_inversion."""
    log_prob = math.log1p(-prob)
    gaps = successes = 0
    while True:
        u = _uniform(generator)
        gaps += math.ceil(math.log(u) / log_prob)
        if gaps > count:
            return successes
        successes += 1


def _successes(count, prob, generator):
    if count <= 0 or prob <= 0:
        return 0
    if prob >= 1:
        return count
    rare = prob if prob <= 0.5 else 1.0 - prob
    if count * rare >= 10:
        raise NotImplementedError("torch.binomial has no draws here where 10 or more are expected")
    few = _few_successes(count, rare, generator)
    return few if prob <= 0.5 else count - few


def binomial(count, prob, generator=None):
    _no_gradient("binomial", count)
    _no_gradient("binomial", prob)
    if count.dtype != torch.float64 and count.dtype != torch.float32 or count.dtype != prob.dtype:
        raise NotImplementedError(f"torch.binomial has no {count.dtype} and {prob.dtype} here")
    both, probs = torch.broadcast_tensors(count, prob)
    made = [_successes(n, p, generator) for n, p in zip(both.flatten().tolist(),
                                                        probs.flatten().tolist())]
    return torch.tensor(made, dtype=count.dtype).view(both.shape)
