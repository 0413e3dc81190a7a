"""What torch has about the gamma function and composes of others, and draws that need it."""
import math

import torch
from torch._rare import _no_kernel
from torch.autograd._named import Function, named
from torch.autograd.function import once_differentiable


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


# The rational function of PyTorch's standard_gamma_grad, in ln(x / alpha) and ln(alpha).
_RATIONAL = (
    (0.16009398, -0.094634809, 0.025146376, -0.0030648343, 1, 0.32668115, 0.10406089, 0.0014179084),
    (0.53487893, 0.1298071, 0.065735949, -0.0015649758, 0.16639465, 0.020070113, -0.0035938915,
     -0.00058392623),
    (0.040121004, -0.0065914022, -0.0026286047, -0.0013441777, 0.017050642, -0.0021309326,
     0.00085092367, -1.5247877e-07))


def _small_slope(alpha, x):
    """By Taylor's series of the distribution function."""
    numerator, denominator = 1.0, alpha
    first, second = 1 / alpha, 1 / (alpha * alpha)
    for i in range(1, 6):
        numerator *= -x / i
        denominator += 1
        first += numerator / denominator
        second += numerator / (denominator * denominator)
    power = math.pow(x, alpha)
    density = math.pow(x, alpha - 1) * math.exp(-x)
    digamma = torch.tensor(alpha, dtype=torch.float64).digamma().item()
    return -((math.log(x) - digamma) * power * first - power * second) / density


def _large_slope(alpha, x):
    """By Rice's saddle point expansion."""
    if 0.9 * alpha <= x <= 1.1 * alpha:
        first = 1 + 24 * alpha * (1 + 12 * alpha)
        second = (1440 * (alpha * alpha) + 6 * x * (53 - 120 * x) - 65 * x * x / alpha
                  + alpha * (107 + 3600 * x))
        return first * second / (1244160 * (alpha * alpha) * (alpha * alpha))
    root = math.sqrt(8 * alpha)
    straight = root / (alpha - x)
    bent = math.pow(x - alpha - alpha * math.log(x / alpha), -1.5)
    both = straight - bent if x < alpha else straight + bent
    term = math.log(x / alpha) * both - math.sqrt(2 / alpha) * (alpha + x) / ((alpha - x) * (alpha - x))
    stirling = 1 + 1 / (12 * alpha) * (1 + 1 / (24 * alpha))
    return -stirling * (x * term) / root


def _gamma_slope(alpha, x):
    """How a draw x moves with alpha, as PyTorch's standard_gamma_grad."""
    if x < 0.8:
        return _small_slope(alpha, x)
    if alpha > 8:
        return _large_slope(alpha, x)
    u, v = math.log(x / alpha), math.log(alpha)
    c = [a + u * (b + u * d) for a, b, d in zip(*_RATIONAL)]
    p = c[0] + v * (c[1] + v * (c[2] + v * c[3]))
    q = c[4] + v * (c[5] + v * (c[6] + v * c[7]))
    return math.exp(p / q)


@named("StandardGammaBackward0")
class _StandardGamma(Function):
    @staticmethod
    def forward(ctx, input, generator):
        result = _draw_standard_gamma(input, generator)
        ctx.save_for_backward(input, result)
        return result

    @staticmethod
    @once_differentiable
    def backward(ctx, grad):
        input, result = ctx.saved_tensors
        slopes = [_gamma_slope(alpha, x) for alpha, x in zip(input.flatten().tolist(), result.flatten().tolist())]
        return grad * torch.tensor(slopes, dtype=input.dtype).view(input.shape), None


def _standard_gamma(input, generator=None):
    if input.requires_grad and torch.is_grad_enabled():
        return _StandardGamma.apply(input, generator)
    return _draw_standard_gamma(input, generator)


def _draw_standard_gamma(input, generator):
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
