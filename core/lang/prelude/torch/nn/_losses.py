"""The losses of torch.nn.functional. Its natives: the table at the top of functional.py."""
import math
import warnings

import torch
from torch import _nn
from torch.nn import _reduction


def _name(size_average, reduce, reduction):
    """The reduction's name, after the old flags."""
    if size_average is not None or reduce is not None:
        return _reduction.legacy_get_string(size_average, reduce)
    return reduction


def _number(size_average, reduce, reduction):
    return _reduction.get_enum(_name(size_average, reduce, reduction))


def _broadcast(input, target):
    """Both in one shape; shapes that differ are most often a mistake."""
    if target.size() == input.size():
        return input, target
    warnings.warn(f"Using a target size ({target.size()}) that is different to the input size "
                  f"({input.size()}). This will likely lead to incorrect results due to "
                  "broadcasting. Please ensure they have the same size.", stacklevel=3)
    return torch.broadcast_tensors(input, target)


# --- Regression ---

def mse_loss(input, target, size_average=None, reduce=None, reduction="mean"):
    input, target = _broadcast(input, target)
    number = _number(size_average, reduce, reduction)
    return _nn.mse_loss(input, target, number)


def l1_loss(input, target, size_average=None, reduce=None, reduction="mean"):
    input, target = _broadcast(input, target)
    return _reduction.reduce((input - target).abs(), _name(size_average, reduce, reduction))


def smooth_l1_loss(input, target, size_average=None, reduce=None, reduction="mean", beta=1.0):
    input, target = _broadcast(input, target)
    number = _number(size_average, reduce, reduction)
    return _nn.smooth_l1_loss(input, target, number, beta)


def huber_loss(input, target, reduction="mean", delta=1.0):
    input, target = _broadcast(input, target)
    return _nn.huber_loss(input, target, _reduction.get_enum(reduction), delta)


# --- Classification ---

def nll_loss(input, target, weight=None, size_average=None, ignore_index=-100, reduce=None,
             reduction="mean"):
    number = _number(size_average, reduce, reduction)
    _nn.nll_loss_nd(input, target, weight, number, ignore_index)
    return _nn.nll_loss(input, target, weight, number, ignore_index)


def cross_entropy(input, target, weight=None, size_average=None, ignore_index=-100, reduce=None,
                  reduction="mean", label_smoothing=0.0):
    reduction = _name(size_average, reduce, reduction)
    number = _reduction.get_enum(reduction)
    _nn.cross_entropy_loss(input, target, weight, number, ignore_index, label_smoothing)
    label_smoothing = float(label_smoothing)
    if input.size() == target.size():
        if not target.is_floating_point():
            raise RuntimeError("Expected floating point type for target with class probabilities, "
                               f"got {target.type().split('.')[-1][:-len('Tensor')]}")
        if ignore_index >= 0:
            raise RuntimeError("ignore_index is not supported for floating point target")
        return _soft_cross_entropy(input, target, weight, reduction, label_smoothing)
    class_dim = 0 if input.dim() == 1 else 1
    scores = input.log_softmax(class_dim)
    loss = _nn.nll_loss(scores, target, weight, number, ignore_index)
    if not label_smoothing > 0:
        return loss
    if label_smoothing > 1:
        raise RuntimeError("label_smoothing must be between 0.0 and 1.0. Got: "
                           f"{label_smoothing:g}")
    smooth = _smooth_loss(scores, target, weight, reduction, ignore_index, class_dim)
    return (_nn.mul_scalar(loss, 1 - label_smoothing)
            + _nn.mul_scalar(smooth, label_smoothing / input.size(class_dim)))


def _class_weight(scores, weight, class_dim):
    """weight in the shape that broadcasts along the classes."""
    if weight is None:
        return None
    return weight.view([-1 if d == class_dim else 1 for d in range(scores.dim())])


def _soft_cross_entropy(input, target, weight, reduction, label_smoothing):
    """Targets are probabilities of the classes."""
    class_dim = 0 if input.dim() == 1 else 1
    n_classes = input.size(class_dim)
    if weight is not None and (weight.dim() != 1 or weight.numel() != n_classes):
        raise RuntimeError("cross_entropy: weight tensor should be defined either for all "
                           f"{n_classes} classes or no classes but got weight tensor of shape: "
                           f"{list(weight.shape)}")
    scores = input.log_softmax(class_dim)
    if label_smoothing > 0:
        target = _nn.add_scalar(_nn.mul_scalar(target, 1 - label_smoothing),
                                label_smoothing / n_classes)
    loss = scores * target
    if weight is not None:
        loss = loss * _class_weight(scores, weight, class_dim)
    if reduction == "none":
        return -loss.sum(class_dim)
    if reduction == "sum":
        return -loss.sum()
    if scores.numel() == 0:
        return (-loss.sum()).fill_(math.nan)
    return _nn.div_scalar(-loss.sum(), scores.numel() // n_classes)


def _smooth_loss(scores, target, weight, reduction, ignore_index, class_dim):
    """The loss of targets that are all classes alike."""
    if weight is not None:
        loss = -(scores * _class_weight(scores, weight, class_dim)).sum(class_dim)
    else:
        loss = -scores.sum(class_dim)
    ignored = target == ignore_index
    loss[ignored] = 0.0
    if reduction != "mean":
        return _reduction.reduce(loss, reduction)
    if weight is not None:
        return loss.sum() / weight.gather(0, target.masked_select(~ignored).flatten()).sum()
    return loss.masked_select(~ignored).mean()


def binary_cross_entropy(input, target, weight=None, size_average=None, reduce=None,
                         reduction="mean"):
    number = _number(size_average, reduce, reduction)
    if target.size() != input.size():
        raise ValueError(f"Using a target size ({target.size()}) that is different to the input "
                         f"size ({input.size()}) is deprecated. Please ensure they have the same "
                         "size.")
    if weight is not None:
        weight.size()
        weight = torch.broadcast_tensors(target, weight)[1]
    return _nn.binary_cross_entropy(input, target, weight, number)


def binary_cross_entropy_with_logits(input, target, weight=None, size_average=None, reduce=None,
                                     reduction="mean", pos_weight=None):
    number = _number(size_average, reduce, reduction)
    if target.size() != input.size():
        raise ValueError(f"Target size ({target.size()}) must be the same as input size "
                         f"({input.size()})")
    return _nn.binary_cross_entropy_with_logits(input, target, weight, pos_weight, number)


def kl_div(input, target, size_average=None, reduce=None, reduction="mean", log_target=False):
    reduction = _name(size_average, reduce, reduction)
    if reduction == "mean":
        warnings.warn("reduction: 'mean' divides the total loss by both the batch size and the "
                      "support size.'batchmean' divides only by the batch size, and aligns with "
                      "the KL div math definition.'mean' will be changed to behave the same as "
                      "'batchmean' in the next major release.")
    _nn.kl_div(input, target, 0 if reduction == "batchmean" else _reduction.get_enum(reduction),
               log_target=log_target)
    if reduction == "batchmean":
        total = _kl_div(input, target, log_target).sum()
        return total / input.size(0) if input.dim() != 0 else total
    return _reduction.reduce(_kl_div(input, target, log_target), reduction)


def _kl_div(input, target, log_target):
    if not input.is_floating_point() or not target.is_floating_point():
        raise RuntimeError("kl_div: Integral inputs not supported.")
    if log_target:
        return target.exp() * (target - input)
    cross = target * input
    return torch.xlogy(target, target) - cross


def multilabel_soft_margin_loss(input, target, weight=None, size_average=None, reduce=None,
                                reduction="mean"):
    reduction = _name(size_average, reduce, reduction)
    loss = -(target * _nn.log_sigmoid(input) + (1 - target) * _nn.log_sigmoid(-input))
    if weight is not None:
        loss = loss * weight
    loss = loss.sum(dim=input.dim() - 1) / input.size(input.dim() - 1)
    if reduction not in ("none", "mean", "sum"):
        raise ValueError(reduction + " is not valid")
    return _reduction.reduce(loss, reduction)


def soft_margin_loss(input, target, size_average=None, reduce=None, reduction="mean"):
    return _nn.soft_margin_loss(input, target, _number(size_average, reduce, reduction))


def multi_margin_loss(input, target, p=1, margin=1.0, weight=None, size_average=None, reduce=None,
                      reduction="mean"):
    number = _number(size_average, reduce, reduction)
    if p != 1 and p != 2:
        raise ValueError("only p == 1 and p == 2 supported")
    if weight is not None and weight.dim() != 1:
        raise ValueError("weight must be one-dimensional")
    return _nn.multi_margin_loss(input, target, p, margin, weight, number)


# --- Likelihoods ---

def poisson_nll_loss(input, target, log_input=True, full=False, size_average=None, eps=1e-8,
                     reduce=None, reduction="mean"):
    reduction = _name(size_average, reduce, reduction)
    if reduction not in ("none", "mean", "sum"):
        raise ValueError(reduction + " is not valid")
    _nn.poisson_nll_loss(input, target, log_input, full, eps, _reduction.get_enum(reduction))
    if log_input:
        loss = torch.exp(input) - target * input
    else:
        loss = input - target * torch.log(_nn.add_scalar(input, eps))
    if full:
        # Stirling's formula, for what it holds of.
        stirling = target * torch.log(target) - target + _nn.mul_scalar(
            torch.log(_nn.mul_scalar(target, 2 * math.pi)), 0.5)
        loss += stirling.masked_fill(target <= 1, 0)
    return _reduction.reduce(loss, reduction)


def gaussian_nll_loss(input, target, var, full=False, eps=1e-6, reduction="mean"):
    if var.size() != input.size():
        if input.size()[:-1] == var.size():
            var = torch.unsqueeze(var, -1)
        elif not (input.size()[:-1] == var.size()[:-1] and var.size(-1) == 1):
            raise ValueError("var is of incorrect size")
    if reduction not in ("none", "mean", "sum"):
        raise ValueError(reduction + " is not valid")
    if torch.any(var < 0):
        raise ValueError("var has negative entry/entries")
    var = var.clone()
    with torch.no_grad():
        var.clamp_(min=eps)
    loss = 0.5 * (torch.log(var) + (input - target) ** 2 / var)
    if full:
        loss += 0.5 * math.log(2 * math.pi)
    return _reduction.reduce(loss, reduction)


# --- Embeddings and rankings ---

def hinge_embedding_loss(input, target, margin=1.0, size_average=None, reduce=None,
                         reduction="mean"):
    reduction = _name(size_average, reduce, reduction)
    _nn.hinge_embedding_loss(input, target, margin, _reduction.get_enum(reduction))
    zeros = torch.zeros_like(input)
    far = torch.where(target != 1, torch.full_like(input, margin).sub_(input).clamp_min_(0), zeros)
    near = torch.where(target != -1, input, zeros)
    return _reduction.reduce(far + near, reduction)


def margin_ranking_loss(input1, input2, target, margin=0, size_average=None, reduce=None,
                        reduction="mean"):
    reduction = _name(size_average, reduce, reduction)
    number = _reduction.get_enum(reduction)
    if not input1.dim() == input2.dim() == target.dim():
        raise RuntimeError("margin_ranking_loss : All input tensors should have same dimension "
                           f"but got sizes: input1: {input1.size()}, input2: {input2.size()}, "
                           f"target: {target.size()} ")
    _nn.margin_ranking_loss(input1, input2, target, margin, number)
    loss = _nn.add_scalar(-target * (input1 - input2), margin)
    return _reduction.reduce(loss.clamp_min(0), reduction)


def cosine_embedding_loss(input1, input2, target, margin=0, size_average=None, reduce=None,
                          reduction="mean"):
    number = _number(size_average, reduce, reduction)
    return _nn.cosine_embedding_loss(input1, input2, target, margin, number)


def triplet_margin_loss(anchor, positive, negative, margin=1.0, p=2, eps=1e-6, swap=False,
                        size_average=None, reduce=None, reduction="mean"):
    reduction = _name(size_average, reduce, reduction)
    _nn.triplet_margin_loss(anchor, positive, negative, margin, p, eps, swap,
                            _reduction.get_enum(reduction))
    if not anchor.dim() == positive.dim() == negative.dim():
        raise RuntimeError("All inputs should have same dimension but got "
                           f"{anchor.dim()}D, {positive.dim()}D and {negative.dim()}D inputs.")
    near = torch.nn.functional.pairwise_distance(anchor, positive, p, eps)
    far = torch.nn.functional.pairwise_distance(anchor, negative, p, eps)
    if swap:
        far = torch.min(far, torch.nn.functional.pairwise_distance(positive, negative, p, eps))
    return _reduction.reduce((_nn.add_scalar(near, margin) - far).clamp_min(0), reduction)


def triplet_margin_with_distance_loss(anchor, positive, negative, *, distance_function=None,
                                      margin=1.0, swap=False, reduction="mean"):
    if distance_function is None:
        distance_function = torch.nn.functional.pairwise_distance
    near = distance_function(anchor, positive)
    far = distance_function(anchor, negative)
    if swap:
        far = torch.min(far, distance_function(positive, negative))
    return _reduction.reduce(torch.clamp(near - far + margin, min=0.0), reduction)
