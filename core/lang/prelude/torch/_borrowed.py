"""What torch has of torch.nn.functional, in an order of arguments of its own and with numbers for the
reductions. Rows of functional.def."""
import math

import torch
import torch.nn.functional as F
from torch import _nn
from torch.nn import _reduction
from torch.nn._losses import _kl_div

_reductions = ("none", "mean", "sum")


def _name(reduction):
    if not 0 <= reduction <= 2:
        raise NotImplementedError("reduction: 0, 1 and 2 are in the playground")
    return _reductions[reduction]


# --- Activations ---

def selu(input):
    return F.selu(input)


def selu_(input):
    return F.selu(input, inplace=True)


def celu(input, alpha=1.0):
    return F.celu(input, alpha)


def celu_(input, alpha=1.0):
    return F.celu(input, alpha, inplace=True)


def threshold(input, threshold, value):
    return F.threshold(input, threshold, value)


def threshold_(input, threshold, value):
    return F.threshold(input, threshold, value, inplace=True)


def hardshrink(input, lambd=0.5):
    return F.hardshrink(input, lambd)


def prelu(input, weight):
    return F.prelu(input, weight)


# --- Normalisation and tables: the last argument is about another device ---

def layer_norm(input, normalized_shape, weight=None, bias=None, eps=1e-5, cudnn_enable=True):
    return F.layer_norm(input, normalized_shape, weight, bias, eps)


def group_norm(input, num_groups, weight=None, bias=None, eps=1e-5, cudnn_enabled=True):
    return _nn.group_norm(input, num_groups, weight, bias, eps)


def batch_norm(input, weight=None, bias=None, running_mean=None, running_var=None, *, training, momentum, eps,
               cudnn_enabled):
    return _nn.batch_norm(input, weight, bias, running_mean, running_var, training, momentum, eps)


def instance_norm(input, weight=None, bias=None, running_mean=None, running_var=None, *, use_input_stats,
                  momentum, eps, cudnn_enabled):
    return F._instance_norm(input, running_mean, running_var, weight, bias, use_input_stats, momentum, eps)


def embedding(weight, indices, padding_idx=-1, scale_grad_by_freq=False, sparse=False):
    if sparse or scale_grad_by_freq:
        raise NotImplementedError("embedding: sparse and scale_grad_by_freq are not part of the playground")
    return _nn.embedding(weight, indices, padding_idx, scale_grad_by_freq, sparse)


# --- Dropout ---

def alpha_dropout(input, p, train):
    return F.alpha_dropout(input, p, train)


def alpha_dropout_(input, p, train):
    return F.alpha_dropout(input, p, train, inplace=True)


def dropout_(input, p, train):
    return F.dropout(input, p, train, inplace=True)


# --- Losses ---

def kl_div(input, target, reduction=0, log_target=False):
    return _reduction.reduce(_kl_div(input, target, log_target), _name(reduction))


def binary_cross_entropy_with_logits(input, target, weight=None, pos_weight=None, reduction=0):
    return F.binary_cross_entropy_with_logits(input, target, weight, pos_weight=pos_weight,
                                              reduction=_name(reduction))


def poisson_nll_loss(input, target, log_input, full, eps, reduction):
    return F.poisson_nll_loss(input, target, log_input, full, eps=eps, reduction=_name(reduction))


def hinge_embedding_loss(input, target, margin=1.0, reduction=0):
    return F.hinge_embedding_loss(input, target, margin, reduction=_name(reduction))


def margin_ranking_loss(input1, input2, target, margin=0.0, reduction=0):
    return F.margin_ranking_loss(input1, input2, target, margin, reduction=_name(reduction))


def cosine_embedding_loss(input1, input2, target, margin=0.0, reduction=0):
    return F.cosine_embedding_loss(input1, input2, target, margin, reduction=_name(reduction))


def triplet_margin_loss(anchor, positive, negative, margin=1.0, p=2.0, eps=1e-6, swap=False, reduction=0):
    return F.triplet_margin_loss(anchor, positive, negative, margin, p, eps, swap,
                                 reduction=_name(reduction))


# --- Windows ---

def max_pool1d(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False):
    return F.max_pool1d(input, kernel_size, stride, padding, dilation, ceil_mode)


def max_pool2d(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False):
    return F.max_pool2d(input, kernel_size, stride, padding, dilation, ceil_mode)


def max_pool1d_with_indices(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False):
    return F.max_pool1d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode)


def avg_pool1d(input, kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True):
    return F.avg_pool1d(input, kernel_size, stride, padding, ceil_mode, count_include_pad)


def adaptive_avg_pool1d(input, output_size):
    return F.adaptive_avg_pool1d(input, output_size)


def adaptive_max_pool1d(input, output_size):
    return F.adaptive_max_pool1d(input, output_size, return_indices=True)


def pixel_shuffle(input, upscale_factor):
    return F.pixel_shuffle(input, upscale_factor)


def pixel_unshuffle(input, downscale_factor):
    return F.pixel_unshuffle(input, downscale_factor)


# --- What is not complex, sparse or shared ---

def resolve_conj(input):
    return input


def resolve_neg(input):
    return input


def is_conj(input):
    return False


def is_neg(input):
    return False


def is_shared(input):
    return False


def to_dense(input, dtype=None):
    if dtype is not None:
        raise RuntimeError("dtype argument is not supported by strided_to_dense")
    return input


def split_with_sizes(input, split_sizes, dim=0):
    return input.split(list(split_sizes), dim)


# --- Windows: a periodic one is the first so many of one that is one longer ---

def _window(name, length, periodic, dtype, requires_grad, shape):
    dtype = dtype or torch.get_default_dtype()
    if length < 0:
        raise RuntimeError(f"{name} requires non-negative window_length, got window_length={length}")
    if not dtype.is_floating_point:
        raise RuntimeError(f"{name} expects floating point dtypes, got: "
                           f"TensorOptions(dtype={_c_names.get(dtype, dtype)}, device=cpu, layout=Strided (default), "
                           "requires_grad=false (default), pinned_memory=false, memory_format=(nullopt))")
    if length <= 1:
        return torch.ones(length, dtype=dtype, requires_grad=requires_grad)
    n = length + periodic
    window = shape(torch.arange(n, dtype=dtype), n)
    window = window[:-1] if periodic else window
    return window.requires_grad_() if requires_grad else window


_c_names = {torch.int64: "long int", torch.int32: "int", torch.int16: "short int", torch.int8: "signed char",
            torch.uint8: "unsigned char", torch.bool: "bool"}


def hamming_window(window_length, periodic=True, alpha=0.54, beta=0.46, dtype=None, layout=None, device=None,
                   requires_grad=False, _name="hamming_window"):
    return _window(_name, window_length, periodic, dtype, requires_grad,
                   lambda at, n: at.mul_(math.pi * 2.0 / (n - 1)).cos_().mul_(-beta).add_(alpha))


def hann_window(window_length, periodic=True, dtype=None, layout=None, device=None, requires_grad=False):
    return hamming_window(window_length, periodic, 0.5, 0.5, dtype, requires_grad=requires_grad,
                          _name="hann_window")


def blackman_window(window_length, periodic=True, dtype=None, layout=None, device=None, requires_grad=False):
    def shape(at, n):
        at.mul_(math.pi / (n - 1))
        return at.mul(4).cos_().mul_(0.08).sub_(at.mul(2).cos_().mul_(0.5)).add_(0.42)
    return _window("blackman_window", window_length, periodic, dtype, requires_grad, shape)


def bartlett_window(window_length, periodic=True, dtype=None, layout=None, device=None, requires_grad=False):
    def shape(at, n):
        at.mul_(2.0 / (n - 1))
        at[((n - 1) >> 1) + 1:].mul_(-1).add_(2)
        return at
    return _window("bartlett_window", window_length, periodic, dtype, requires_grad, shape)


# --- Grids and alignments ---

def grid_sampler(*args, **kwargs):
    from torch.nn import _samples
    return _samples.grid_sampler(*args, **kwargs)


def affine_grid_generator(*args, **kwargs):
    from torch.nn import _samples
    return _samples.affine_grid_generator(*args, **kwargs)


def ctc_loss(*args, **kwargs):
    from torch.nn import _samples
    return _samples._ctc_loss(*args, **kwargs)
