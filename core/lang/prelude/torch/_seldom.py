"""What lessons use seldom: distances of pairs, norms that are held, neighbours of floats, exponentials of
matrices, sizes set by hand. Each is one node, named as PyTorch names it. Rows of rare.def whose body is
`seldom`; those of _products.py are `products`."""
import math

import torch
from torch._rare import _no_kernel
from torch.autograd._named import Function, named


def check_in_place(input):
    """What PyTorch says before it writes to a leaf, where a Function would after."""
    if torch.is_grad_enabled() and input.requires_grad:
        owner = input if input._base is None else input._base
        if owner.is_leaf:
            view = "a view of " if owner is not input else ""
            raise RuntimeError(f"{view}a leaf Variable that requires grad is being used in an in-place operation.")


# --- Distances of all pairs ---

def _pairs(n):
    return torch.triu_indices(n, n, 1)


@named("PdistBackwardBackward0")
class _PdistSlope(Function):
    @staticmethod
    def forward(ctx, grad, input, p):
        n = len(input)
        with torch.enable_grad():
            rows = input.detach().requires_grad_()
            distances = torch._cdist(rows, input.detach(), p, 2)
        i, j = _pairs(n)
        whole = torch.zeros(n, n, dtype=input.dtype)
        whole[i, j] = grad
        whole[j, i] = grad
        return torch.autograd.grad(distances, rows, whole)[0]

    @staticmethod
    def backward(ctx, grad):
        raise NotImplementedError("the derivative for '_pdist_backward' is not implemented.")


@named("PdistBackward0")
class _Pdist(Function):
    @staticmethod
    def forward(ctx, input, p):
        ctx.p = p
        ctx.save_for_backward(input)
        i, j = _pairs(len(input))
        return torch._cdist(input, input, p, 2)[i, j]

    @staticmethod
    def backward(ctx, grad):
        input, = ctx.saved_tensors
        return _PdistSlope.apply(grad, input, ctx.p), None


def pdist(input, p=2.0):
    if input.dim() != 2:
        raise RuntimeError(f"pdist only supports 2D tensors, got: {input.dim()}D")
    if not input.is_floating_point():
        raise RuntimeError("pdist only supports floating-point dtypes")
    if p < 0:
        raise RuntimeError("pdist only supports non-negative p values")
    if input.dtype in (torch.float16, torch.bfloat16):
        _no_kernel("pdist", input.dtype)
    return _Pdist.apply(input, p)


# --- Norms that are held ---

def _norms(input, p, dim):
    dims = [d for d in range(input.dim()) if d != dim]
    return torch.linalg.vector_norm(input.double(), p, dims, keepdim=True), dims


@named("RenormBackward0")
class _Renorm(Function):
    @staticmethod
    def forward(ctx, input, p, dim, maxnorm):
        ctx.how = p, dim, maxnorm
        ctx.save_for_backward(input)
        norm, dims = _norms(input, p, dim)
        factor = torch.where(norm > maxnorm, maxnorm / (norm + 1e-7), torch.ones_like(norm))
        return (input * factor.to(input.dtype)).contiguous()

    @staticmethod
    def backward(ctx, grad):
        p, dim, maxnorm = ctx.how
        input, = ctx.saved_tensors
        norm, dims = _norms(input, p, dim)
        along = (input * grad).double().sum(dims, keepdim=True)
        inverse = (norm + 1e-7).reciprocal()
        held = maxnorm * inverse * (grad - inverse * _norm_slope(along, input, p, norm, dims))
        return torch.where(norm > maxnorm, held.to(grad.dtype), grad), None, None, None


def _norm_slope(grad, input, p, norm, dims):
    """What the norm sends back for `grad`."""
    if p == 2:
        return (input * (grad / norm)).masked_fill(norm == 0, 0)
    if p == 1:
        return input.sgn() * grad
    if math.isinf(p):
        largest = (input.abs() == norm).to(grad.dtype)
        return input.sgn() * (largest / largest.sum(dims, keepdim=True)) * grad
    if p < 1:
        slope = input.sgn() * input.abs().pow(p - 1).masked_fill(input == 0, 0)
        return slope * (grad * norm.pow(1 - p))
    if p < 2:
        slope = input.sgn() * input.abs().pow(p - 1)
        return (slope * (grad / norm.pow(p - 1))).masked_fill(norm == 0, 0)
    return input * input.abs().pow(p - 2) * (grad / norm.pow(p - 1)).masked_fill(norm == 0, 0)


def _check_renorm(input, p, dim, maxnorm):
    if p <= 0:
        raise RuntimeError("renorm: non-positive-norm not supported")
    if maxnorm < 0:
        raise RuntimeError(f"renorm: expected maxnorm to be >= 0 but got {maxnorm:g}")
    if input.dim() < 2:
        raise RuntimeError(f"renorm: input needs at least 2 dimensions, got {input.dim()} dimensions")
    input.size(dim)  # says what is wrong with it
    if not input.is_floating_point():
        kind = input.type().split(".")[-1].removesuffix("Tensor")
        raise RuntimeError("linalg.vector_norm: Expected a floating point or complex tensor as input. "
                           f"Got {kind}")
    return float(p), dim % input.dim(), float(maxnorm)


def renorm(input, p, dim, maxnorm):
    return _Renorm.apply(input, *_check_renorm(input, p, dim, maxnorm))


def renorm_(input, p, dim, maxnorm):
    check_in_place(input)
    if torch.is_grad_enabled() and input.requires_grad:
        raise NotImplementedError("renorm_ of a tensor that requires grad is not part of the playground")
    return input.copy_(renorm(input, p, dim, maxnorm))


# --- Powers of 2 ---

def ldexp(input, other):
    return input * torch.pow(2.0, other)


def ldexp_(input, other):
    factor = torch.pow(2.0, other)
    if torch.is_grad_enabled() and (input.requires_grad or factor.requires_grad):
        raise RuntimeError("mul(): functions with out=... arguments don't support automatic differentiation, "
                           "but one of the arguments requires grad.")
    return input.mul_(factor)


# --- Neighbours ---

@named("NextafterBackward0")
class _Nextafter(Function):
    @staticmethod
    def forward(ctx, input, other):
        a, b = torch.broadcast_tensors(input, other)
        whole = {torch.float32: torch.int32, torch.float64: torch.int64, torch.bfloat16: torch.int16}[a.dtype]
        bits = a.contiguous().view(whole)
        away = (a < b) == (a > 0)
        beside = (bits + torch.where(away, 1, -1).to(whole)).view(a.dtype)
        least = torch.ones((), dtype=whole).view(a.dtype) * b.sign()
        beside = torch.where(a == 0, least, beside)
        beside = torch.where(a == b, b, beside)
        return torch.where(a.isnan() | b.isnan(), a + b, beside)

    @staticmethod
    def backward(ctx, grad):
        raise NotImplementedError("the derivative for 'nextafter' is not implemented.")


def nextafter(input, other):
    dtype = torch.result_type(input, other)
    if dtype not in (torch.float32, torch.float64, torch.bfloat16):
        _no_kernel("nextafter_cpu", dtype)
    return _Nextafter.apply(input.to(dtype), other.to(dtype))


# --- Exponentials of matrices ---
# By the polynomials of Bader, Blanes and Casas, "Computing the Matrix Exponential with an Optimized Taylor
# Polynomial Approximation" (Mathematics 2019, 7, 1174), of the degree that the norm asks for, as PyTorch.

_BOUNDS = {  # the largest norms for which degrees 1, 2, 4, 8, 12 and 18 are exact to the last digit
    torch.float32: (1.192092800768788e-07, 5.978858893805233e-04, 5.116619363445086e-02, 5.800524627688768e-01,
                    1.461661507209034e+00, 3.010066362817634e+00),
    torch.float64: (2.220446049250313e-16, 2.580956802971767e-08, 3.397168839976962e-04, 4.991228871115323e-02,
                    2.996158913811580e-01, 1.090863719290036e+00),
}
_TWELVE = (
    (9.0198e-16, 0.46932117595418237389, -0.20099424927047284052, -0.04623946134063071740),
    (5.31597895759871264183, 1.19926790417132231573, 0.01179296240992997031, 0.01108844528519167989),
    (0.18188869982170434744, 0.05502798439925399070, 0.09351590770535414968, 0.00610700528898058230),
    (-2.0861320e-13, -0.13181061013830184015, -0.02027855540589259079, -0.00675951846863086359))
_EIGHTEEN = (
    (0, -1.00365581030144618291e-01, -8.02924648241156932449e-03, -8.92138498045729985177e-04, 0),
    (0, 3.97849749499645077844e-01, 1.36783778460411720168, 4.98289622525382669416e-01,
     -6.37898194594723280150e-04),
    (-1.09676396052962061844e+01, 1.68015813878906206114, 5.71779846478865511061e-02,
     -6.98210122488052056106e-03, 3.34975017086070470649e-05),
    (-9.04316832390810593223e-02, -6.76404519071381882256e-02, 6.75961301770459654925e-02,
     2.95552570429315521194e-02, -1.39180257516060693404e-05),
    (0, 0, -9.23364619367118555360e-02, -1.69364939002081722752e-02, -1.40086798182036094347e-05))


def _eight(dtype):
    """The factors of degree 8, each rounded to the dtype before the next is made of it."""
    def held(x):
        return torch.tensor(x, dtype=dtype).item()
    root, x3 = held(0.1330413469565007072504e+2), held(2 / 3)
    return [held(x) for x in (x3 * ((1 + root) / 88), x3 * ((1 + root) / 352), x3,
                              (-271 + 29 * root) / (315 * x3), (-11 + 11 * root) / (1260 * x3),
                              (-99 + 11 * root) / (5040 * x3), (89 - root) / (5040 * x3),
                              (857 - 58 * root) / 630)]


def _mix(factors, matrices):
    """Their sum by the factors, one after another; of float32 in one rounding each, as PyTorch's loop is."""
    dtype = matrices[0].dtype
    factors = torch.tensor(factors, dtype=dtype).tolist()
    total = torch.zeros_like(matrices[0])
    for factor, matrix in zip(factors, matrices):
        total = (total.double() + matrix.double() * factor).to(dtype)
    return total


def _by_taylor(a, degree):
    one = torch.eye(a.size(-1), dtype=a.dtype)
    if degree == 1:
        return one + a
    a2 = a.mm(a)
    if degree == 2:
        return one + a + a2 / 2
    if degree == 4:
        return _mix((1, 1, 1), (one, a, a2.mm(_mix((1 / 2, 1 / 6, 1 / 24), (one, a, a2)))))
    if degree == 8:
        x1, x2, x3, x4, x5, x6, x7, y2 = _eight(a.dtype)
        a4 = a2.mm(_mix((x1, x2), (a, a2)))
        a8 = _mix((x3, 1), (a2, a4)).mm(_mix((x4, x5, x6, x7), (one, a, a2, a4)))
        return _mix((1, 1, y2, 1), (one, a, a2, a8))
    a3 = a.mm(a2)
    if degree == 12:
        b0, b1, b2, b3 = [_mix(factors, (one, a, a2, a3)) for factors in _TWELVE]
        a6 = b2 + b3.mm(b3)
        return b0 + (b1 + a6).mm(a6)
    b0, b1, b2, b3, b4 = [_mix(factors, (one, a, a2, a3, a3.mm(a3))) for factors in _EIGHTEEN]
    a9 = b3 + b0.mm(b4)
    return b1 + (b2 + a9).mm(a9)


def _exponential(a):
    norm = a.abs().sum(0).max()
    bounds = _BOUNDS[a.dtype]
    for degree, bound in zip((1, 2, 4, 8, 12), bounds):
        if norm <= bound:
            return _by_taylor(a, degree)
    if norm.isnan() or norm.isinf():
        return torch.full_like(a, math.nan)
    squarings = max(0, int((norm / bounds[5]).log2().ceil().item()))
    total = _by_taylor(a / 2.0 ** squarings, 18)
    for _ in range(squarings):
        total = total.mm(total)
    return total


@named("LinalgMatrixExpBackward0")
class _MatrixExp(Function):
    @staticmethod
    def forward(ctx, input):
        ctx.save_for_backward(input)
        n = input.size(-1)
        if n <= 1 or input.numel() == 0:
            return input.exp()
        return torch.stack([_exponential(row) for row in input.reshape(-1, n, n)]).view(input.shape)

    @staticmethod
    def backward(ctx, grad):
        input, = ctx.saved_tensors
        turned, n = input.transpose(-2, -1), input.size(-1)
        below = torch.cat([torch.zeros_like(turned), turned], -1)
        both = torch.cat([torch.cat([turned, grad], -1), below], -2)
        return matrix_exp(both)[..., :n, n:]


def matrix_exp(input):
    if not input.is_floating_point():
        kind = input.type().split(".")[-1].removesuffix("Tensor")
        raise RuntimeError("matrix_exp: Expected a floating point or complex tensor as input. "
                           f"Got {kind}")
    if input.dim() < 2:
        raise RuntimeError("linalg.matrix_exp: The input tensor A must have at least 2 dimensions.")
    if input.size(-1) != input.size(-2):
        raise RuntimeError("linalg.matrix_exp: A must be batches of square matrices, but they are "
                           f"{input.size(-2)} by {input.size(-1)} matrices")
    if input.size(-1) > 1 and input.numel() and input.dtype not in _BOUNDS:
        if input.dtype == torch.float16:
            _no_kernel("log2_vml_cpu", input.dtype)
        raise NotImplementedError("matrix_exp of bfloat16 is not part of the playground")
    return _MatrixExp.apply(input)


# --- Sizes set by hand ---

def resize_(input, size):
    if input.requires_grad:
        raise RuntimeError("cannot resize variables that require grad")
    size = tuple(size)
    if any(n < 0 for n in size):
        raise NotImplementedError("resize_ to sizes below 0 is not part of the playground")
    if size == tuple(input.shape):
        return input
    strides, step = [], 1
    for n in reversed(size):
        strides.insert(0, step)
        step *= max(n, 1)
    needed = input.storage_offset() + math.prod(size)
    if needed <= len(input.storage()):
        input.data = input.as_strided(size, strides)
    elif input.numel() == 0:
        input.data = torch.empty(size, dtype=input.dtype)
    else:
        raise NotImplementedError("resize_ to more elements than the tensor's memory has is not part of the "
                                  "playground")
    return input


def resize_as_(input, the_template):
    return resize_(input, the_template.shape)


# --- Channels ---

@named("NotImplemented")
class _ChannelShuffle(Function):
    @staticmethod
    def forward(ctx, input, groups):
        n, channels = input.shape[:2]
        parted = input.reshape(n, groups, channels // groups, -1)
        return parted.transpose(1, 2).reshape(input.shape)

    @staticmethod
    def backward(ctx, grad):
        raise RuntimeError("derivative for channel_shuffle is not implemented")


def channel_shuffle(input, groups):
    if input.dim() <= 2:
        raise RuntimeError("channel_shuffle expects input with > 2 dims, but got input with sizes "
                           f"{list(input.shape)}")
    if groups <= 0:
        raise RuntimeError("Number of groups to divide channels in must be positive. Value of "
                           f"groups:{groups}")
    if input.size(1) % groups:
        raise RuntimeError(f"Number of channels must be divisible by groups. Got {input.size(1)} channels and "
                           f"{groups} groups.")
    return _ChannelShuffle.apply(input, groups)


# --- A leak that is drawn ---

def _leaks(lower, upper, training):
    return training and upper - lower > 1e-6


def _rrelu_slope(grad, input, noise, how):
    lower, upper, training = how
    if _leaks(*how):
        return grad * noise
    slope = (lower + upper) / 2
    return torch.where(input > 0, grad, grad * slope)


def _rrelu(node, in_place):
    @named(node)
    class RRelu(Function):
        @staticmethod
        def forward(ctx, input, lower, upper, training):
            ctx.how = lower, upper, training
            noise = None
            if training:
                negative = input <= 0
                drawn = torch.empty(int(negative.sum()), dtype=torch.float64).uniform_(lower, upper)
                noise = torch.ones_like(input, memory_format=torch.contiguous_format)
                noise[negative] = drawn.to(input.dtype)
                made = torch.where(negative, input * noise, input)
            else:
                slope = (lower + upper) / 2
                made = torch.nn.functional.leaky_relu(input, slope)
            if not in_place:
                ctx.save_for_backward(input, noise)
                return made
            ctx.mark_dirty(input)
            input.data.copy_(made)  # what is marked has its version counted for it
            ctx.save_for_backward(input, noise)
            return input

        @staticmethod
        def backward(ctx, grad):
            input, noise = ctx.saved_tensors
            return _rrelu_slope(grad, input, noise, ctx.how), None, None, None
    return RRelu


_RRelu, _RReluInPlace = _rrelu("RreluWithNoiseBackward0", False), _rrelu("RreluWithNoiseBackward1", True)


def _check_rrelu(input, lower, upper, training):
    if lower > upper:
        raise RuntimeError("Lower bound should be less than or equal to the upper bound")
    if input.dtype not in (torch.float32, torch.float64, torch.bfloat16):
        _no_kernel("rrelu_with_noise_out_cpu" if training else "leaky_relu_cpu", input.dtype)
    if training and input.dtype == torch.bfloat16:
        raise NotImplementedError("rrelu of bfloat16 in training is not part of the playground")
    return float(lower), float(upper), training


def rrelu(input, lower=0.125, upper=1 / 3, training=False):
    return _RRelu.apply(input, *_check_rrelu(input, lower, upper, training))


def rrelu_(input, lower=0.125, upper=1 / 3, training=False):
    check_in_place(input)
    return _RReluInPlace.apply(input, *_check_rrelu(input, lower, upper, training))


# --- What occurs, of tensors that require grad ---

def _once(node, kernel):
    @named(node)
    class Once(Function):
        @staticmethod
        def forward(ctx, input, made):
            ctx.mark_non_differentiable(*made[1:])
            return made if len(made) > 1 else made[0]

        @staticmethod
        def backward(ctx, *grads):
            raise NotImplementedError(f"the derivative for '{kernel}' is not implemented.")
    return Once


_once_by = {}


def unique_tracked(node, kernel, input, made):
    """What a search without a graph has made, as the outputs of a node that has no derivative."""
    if node not in _once_by:
        _once_by[node] = _once(node, kernel)
    return _once_by[node].apply(input, made if isinstance(made, tuple) else (made,))
