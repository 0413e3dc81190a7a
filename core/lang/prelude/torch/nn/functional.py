"""torch.nn.functional: softmax, dropout, normalisation, embedding. Losses: _losses.py.

What is one node of PyTorch's graph is a native of torch._nn; what is composed of several is
composed here, of the same ones. The natives, and the grad_fn they make:

    make_subclass(cls, data, requires_grad)                    None: a leaf, for nn.Parameter
    linear(input, weight, bias=None)                           AddmmBackward0, MmBackward0, ...
    relu(input, inplace=False)                                 ReluBackward0
    threshold(input, threshold, value, inplace=False)          ThresholdBackward0
    hardtanh(input, min_val=-1.0, max_val=1.0, inplace=False)  HardtanhBackward0
    relu6(input, inplace=False)                                HardtanhBackward0
    leaky_relu(input, negative_slope=0.01, inplace=False)      LeakyReluBackward0
    elu(input, alpha=1.0, inplace=False)                       EluBackward0
    selu(input, inplace=False)                                 EluBackward0
    celu(input, alpha=1.0, inplace=False)                      CeluBackward0
    silu, mish, hardsigmoid, hardswish(input, inplace=False)   SiluBackward0, ...
    prelu(input, weight)                                       PreluBackward0
    gelu(input, *, approximate="none")                         GeluBackward0
    softplus(input, beta=1, threshold=20)                      SoftplusBackward0
    hardshrink, softshrink(input, lambd=0.5)                   HardshrinkBackward0, ...
    log_sigmoid(input)                                         LogSigmoidBackward0
    softsign, tanhshrink(input)                                DivBackward0, SubBackward0
    glu(input, dim=-1)                                         GluBackward0
    layer_norm(input, shape, weight, bias, eps)                NativeLayerNormBackward0
    group_norm(input, groups, weight, bias, eps)               NativeGroupNormBackward0
    batch_norm(input, weight, bias, running_mean, running_var,
               training, momentum, eps)                        NativeBatchNormBackward0
    embedding(weight, input, padding_idx, scale_grad_by_freq)  EmbeddingBackward0
    mse_loss(input, target, reduction)                         MseLossBackward0
    smooth_l1_loss(input, target, reduction, beta)             SmoothL1LossBackward0
    huber_loss(input, target, reduction, delta)                HuberLossBackward0
    soft_margin_loss(input, target, reduction)                 SoftMarginLossBackward0
    binary_cross_entropy(input, target, weight, reduction)     BinaryCrossEntropyBackward0
    binary_cross_entropy_with_logits(input, target, weight,
               pos_weight, reduction)                          BinaryCrossEntropyWithLogitsBackward0
    multi_margin_loss(input, target, p, margin, weight, reduction)   MultiMarginLossBackward0
    nll_loss(input, target, weight, reduction, ignore_index)   NllLossBackward0, NllLoss2DBackward0
    cosine_similarity(x1, x2, dim=1, eps=1e-8)                 SumBackward1
    cosine_embedding_loss(input1, input2, target, margin, reduction)
    add_scalar(input, number)                                  AddBackward1
    mul_scalar(input, number)                                  MulBackward1
    div_scalar(input, number)                                  DivBackward1

The activations take what PyTorch's functions of these names take. The last three are what a number
is to PyTorch's C++, where no tensor is made of it. reduction is 0, 1 or 2: none, mean, sum.
"""
import warnings

import torch
from torch import _nn
from torch._nn import (celu, cosine_similarity, elu, gelu, glu, hardshrink, hardsigmoid, hardswish,
                       hardtanh, leaky_relu, linear, mish, prelu, relu, relu6, selu, silu,
                       softplus, softshrink, softsign, tanhshrink, threshold)
from torch._nn import log_sigmoid as logsigmoid
from torch.nn._attention import multi_head_attention_forward
from torch.nn._bags import embedding_bag
from torch.nn._bags import shorten_rows as _shorten_rows
from torch.nn._losses import *
from torch.nn._windows import *

del along_rows, one_int, require_dtype  # the windows' own

relu_, selu_, celu_, threshold_ = torch.relu_, torch.selu_, torch.celu_, torch.threshold_


def leaky_relu_(input, negative_slope=0.01):
    return leaky_relu(input, negative_slope, inplace=True)


def elu_(input, alpha=1.0):
    return elu(input, alpha, inplace=True)


def hardtanh_(input, min_val=-1.0, max_val=1.0):
    return hardtanh(input, min_val, max_val, inplace=True)


# --- Activations ---

def tanh(input):
    warnings.warn("nn.functional.tanh is deprecated. Use torch.tanh instead.")
    return input.tanh()


def sigmoid(input):
    warnings.warn("nn.functional.sigmoid is deprecated. Use torch.sigmoid instead.")
    return input.sigmoid()


def _softmax_dim(name, ndim, stacklevel):
    """The dim that softmax took before it had to be given."""
    warnings.warn(f"Implicit dimension choice for {name} has been deprecated. "
                  "Change the call to include dim=X as an argument.", stacklevel=stacklevel)
    return 0 if ndim in (0, 1, 3) else 1


def softmax(input, dim=None, _stacklevel=3, dtype=None):
    if dim is None:
        dim = _softmax_dim("softmax", input.dim(), _stacklevel)
    return input.softmax(dim) if dtype is None else input.softmax(dim, dtype=dtype)


def softmin(input, dim=None, _stacklevel=3, dtype=None):
    if dim is None:
        dim = _softmax_dim("softmin", input.dim(), _stacklevel)
    return (-input).softmax(dim) if dtype is None else (-input).softmax(dim, dtype=dtype)


def log_softmax(input, dim=None, _stacklevel=3, dtype=None):
    if dim is None:
        dim = _softmax_dim("log_softmax", input.dim(), _stacklevel)
    return input.log_softmax(dim) if dtype is None else input.log_softmax(dim, dtype=dtype)


def gumbel_softmax(logits, tau=1, hard=False, eps=1e-10, dim=-1):
    """A sample of the softmax with noise; hard: one-hot, with the soft one's gradient."""
    if eps != 1e-10:
        warnings.warn("`eps` parameter is deprecated and has no effect.")
    noise = -torch.empty(logits.shape, dtype=logits.dtype).exponential_().log()
    soft = ((logits + noise) / tau).softmax(dim)
    if not hard:
        return soft
    index = soft.max(dim, keepdim=True)[1]
    return torch.zeros_like(logits).scatter_(dim, index, 1.0) - soft.detach() + soft


# --- Dropout ---

def _check_probability(p):
    if p < 0.0 or p > 1.0:
        raise ValueError(f"dropout probability has to be between 0 and 1, but got {p}")


def _noise(input, p):
    """0 with probability p, else 1: drawn row by row, however the input lies in memory."""
    return torch.empty(input.shape, dtype=input.dtype).bernoulli_(1 - p)


def dropout(input, p=0.5, training=True, inplace=False):
    _check_probability(p)
    (_nn.dropout_ if inplace else _nn.dropout)(input, p, training)
    p = float(p)
    if p == 0 or not training or input.numel() == 0:
        return input
    if p == 1:
        noise = torch.zeros((), dtype=input.dtype)
    else:
        noise = _noise(input, p).div_(1 - p)
    return input.mul_(noise) if inplace else input.mul(noise)


def _feature_dropout(input, p, training, inplace):
    """The channels of dim 1 whole."""
    (_nn.feature_dropout_ if inplace else _nn.feature_dropout)(input, p, training)
    p = float(p)
    if p == 0 or not training or input.numel() == 0:
        return input
    if p == 1:
        noise = torch.zeros((), dtype=input.dtype)
    elif input.dim() < 2:
        raise RuntimeError("Feature dropout requires at least 2 dimensions in the input")
    else:
        shape = list(input.shape[:2]) + [1] * (input.dim() - 2)
        noise = torch.empty(shape, dtype=input.dtype).bernoulli_(1 - p).div_(1 - p)
    return input.mul_(noise) if inplace else input.mul(noise)


def _unbatched_dropout(input, p, training, inplace):
    input = input.unsqueeze_(0) if inplace else input.unsqueeze(0)
    result = _feature_dropout(input, p, training, inplace)
    return result.squeeze_(0) if inplace else result.squeeze(0)


def dropout1d(input, p=0.5, training=True, inplace=False):
    _check_probability(p)
    n = input.dim()
    if n not in (2, 3):
        raise RuntimeError(f"dropout1d: Expected 2D or 3D input, but received a {n}D input. Note "
                           "that dropout1d exists to provide channel-wise dropout on inputs with "
                           "1 spatial dimension, a channel dimension, and an optional batch "
                           "dimension (i.e. 2D or 3D inputs).")
    drop = _feature_dropout if n == 3 else _unbatched_dropout
    return drop(input, p, training, inplace)


def _warn_of_dims(name, n, of):
    warnings.warn(f"{name}: Received a {n}-D input to {name}, which is deprecated and will result "
                  "in an error in a future release. To retain the behavior and silence this "
                  f"warning, please use dropout instead. Note that {name} exists to provide "
                  f"channel-wise dropout on inputs with {of} spatial dimensions, a channel "
                  f"dimension, and an optional batch dimension (i.e. {of + 1}D or {of + 2}D "
                  "inputs).", stacklevel=3)


def dropout2d(input, p=0.5, training=True, inplace=False):
    _check_probability(p)
    n = input.dim()
    if n not in (3, 4):
        _warn_of_dims("dropout2d", n, 2)
    if n == 3:
        warnings.warn(
            "dropout2d: Received a 3D input to dropout2d and assuming that channel-wise 1D "
            "dropout behavior is desired - input is interpreted as shape (N, C, L), where C is "
            "the channel dim. This behavior will change in a future release to interpret the "
            "input as one without a batch dimension, i.e. shape (C, H, W). To maintain the 1D "
            "channel-wise dropout behavior, please switch to using dropout1d instead.")
    return _feature_dropout(input, p, training, inplace)


def dropout3d(input, p=0.5, training=True, inplace=False):
    _check_probability(p)
    n = input.dim()
    if n not in (4, 5):
        _warn_of_dims("dropout3d", n, 3)
    drop = _feature_dropout if n == 5 else _unbatched_dropout
    return drop(input, p, training, inplace)


def alpha_dropout(input, p=0.5, training=False, inplace=False):
    _check_probability(p)
    (_nn.alpha_dropout_ if inplace else _nn.alpha_dropout)(input, p, training)
    p = float(p)
    if p == 0 or not training or input.numel() == 0:
        return input
    if p == 1:
        zero = torch.zeros((), dtype=input.dtype)
        return input.mul_(zero) if inplace else input.mul(zero)
    alpha = 1.7580993408473766
    noise = _noise(input, p)
    a = 1.0 / ((alpha * alpha * p + 1) * (1 - p)) ** 0.5
    shift = noise.add(-1).mul_(alpha * a).add_(alpha * a * p)
    noise.mul_(a)
    return input.mul_(noise).add_(shift) if inplace else input.mul(noise).add(shift)


# --- Normalisation ---

def layer_norm(input, normalized_shape, weight=None, bias=None, eps=1e-5):
    return _nn.layer_norm(input, normalized_shape, weight, bias, eps)


def _verify_batch_size(size):
    values = size[0]
    for n in size[2:]:
        values *= n
    if values == 1:
        raise ValueError("Expected more than 1 value per channel when training, got input size "
                         f"{size}")


def group_norm(input, num_groups, weight=None, bias=None, eps=1e-5):
    rows = input.size(0) * input.size(1) // num_groups
    _verify_batch_size([rows, num_groups] + list(input.size()[2:]))
    return _nn.group_norm(input, num_groups, weight, bias, eps)


def batch_norm(input, running_mean, running_var, weight=None, bias=None, training=False,
               momentum=0.1, eps=1e-5):
    if training:
        _verify_batch_size(input.size())
    return _nn.batch_norm(input, weight, bias, running_mean, running_var, training, momentum, eps)


def _verify_spatial_size(size):
    values = 1
    for n in size[2:]:
        values *= n
    if values == 1:
        raise ValueError("Expected more than 1 spatial element when training, got input size "
                         f"{size}")


def instance_norm(input, running_mean=None, running_var=None, weight=None, bias=None,
                  use_input_stats=True, momentum=0.1, eps=1e-5):
    """Batch normalisation where every channel of every sample is a channel."""
    if use_input_stats:
        _verify_spatial_size(input.size())
    return _instance_norm(input, running_mean, running_var, weight, bias, use_input_stats, momentum, eps)


def _instance_norm(input, running_mean, running_var, weight, bias, use_input_stats, momentum, eps):
    _nn.instance_norm(input, weight, bias, running_mean, running_var, use_input_stats, momentum, eps)
    if not use_input_stats and (running_mean is None or running_var is None):
        raise RuntimeError("Expected running_mean and running_var to be defined when "
                           "use_input_stats is false")
    n, c = input.shape[:2]
    weight, bias, mean, var = [None if t is None else t.repeat(n)
                               for t in (weight, bias, running_mean, running_var)]
    rows = input.contiguous().view((1, n * c) + tuple(input.shape[2:]))
    out = _nn.batch_norm(rows, weight, bias, mean, var, use_input_stats, momentum, eps)
    with torch.no_grad():
        for running, new in ((running_mean, mean), (running_var, var)):
            if running is not None:
                running.copy_(new.view(n, c).mean(0))
    return out.view(input.shape)


def normalize(input, p=2.0, dim=1, eps=1e-12, out=None):
    if out is not None:
        raise NotImplementedError("normalize: out= is not part of the playground")
    return input / input.norm(p, dim, keepdim=True).clamp_min(eps).expand_as(input)


# --- Distances ---

def pairwise_distance(x1, x2, p=2.0, eps=1e-6, keepdim=False):
    _nn.pairwise_distance(x1, x2, p=p, eps=eps, keepdim=keepdim)
    return torch.norm(_nn.add_scalar(x1 - x2, eps), p, -1, keepdim)


# --- Tables and shapes ---

def embedding(input, weight, padding_idx=None, max_norm=None, norm_type=2.0,
              scale_grad_by_freq=False, sparse=False):
    if padding_idx is None:
        padding_idx = -1
    else:
        rows = weight.size(0)
        assert -rows <= padding_idx < rows, "Padding_idx must be within num_embeddings"
        padding_idx %= rows
    if max_norm is not None:
        _shorten_rows(weight, input, max_norm, norm_type)
    if sparse is True or scale_grad_by_freq is True:
        raise NotImplementedError("embedding: sparse and scale_grad_by_freq are not part of the playground")
    return _nn.embedding(weight, input, padding_idx, scale_grad_by_freq, sparse)


def one_hot(*args, **kwargs):
    _nn.one_hot(*args, **kwargs)
    return _one_hot(*args, **kwargs)


def _one_hot(input, num_classes=-1):
    tensor, num_classes = input, int(num_classes)
    if tensor.dtype != torch.int64:
        raise RuntimeError("one_hot is only applicable to index tensor.")
    if tensor.numel() == 0 and num_classes <= 0:
        raise RuntimeError("Can not infer total number of classes from empty tensor.")
    if tensor.numel() > 0 and tensor.min().item() < 0:
        raise RuntimeError("Class values must be non-negative.")
    if num_classes == -1:
        num_classes = tensor.max().item() + 1
    elif tensor.numel() > 0 and tensor.max().item() >= num_classes:
        raise RuntimeError("Class values must be smaller than num_classes.")
    result = torch.zeros(tuple(tensor.shape) + (num_classes,), dtype=torch.int64)
    if tensor.numel() > 0:
        result.scatter_(-1, tensor.unsqueeze(-1), 1)
    return result


_refused = __getattr__
_of_torch = ("channel_shuffle", "pdist", "rrelu_")
_elsewhere = {
    "_blocks": ("fold", "pixel_shuffle", "pixel_unshuffle", "unfold"),
    "_multilabel": ("multilabel_margin_loss",),
    "_parts": ("adaptive_max_pool1d", "adaptive_max_pool2d", "lp_pool1d", "lp_pool2d"),
    "_rare": ("bilinear", "local_response_norm", "rrelu"),
    "_resize": ("interpolate", "upsample"),
    "_samples": ("affine_grid", "ctc_loss", "grid_sample"),
    "_unpool": ("max_unpool1d", "max_unpool2d"),
}


def __getattr__(name):
    """What is rarely used is imported when it is first asked for."""
    if name in _of_torch:
        globals()[name] = getattr(torch, name)
        return globals()[name]
    for module, names in _elsewhere.items():
        if name in names:
            import importlib
            globals()[name] = getattr(importlib.import_module("torch.nn." + module), name)
            return globals()[name]
    return _refused(name)
