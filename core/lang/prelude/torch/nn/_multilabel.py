"""multilabel_margin_loss: every class that is right against every one that is not."""
import torch
from torch import _nn
from torch.autograd._named import Function, named
from torch.nn import _reduction
from torch.nn._checks import require_dtype


def _margin_rows(input, target):
    """(what the classes hold against one target, which of them are none, the target), one a target, row by row."""
    input, target = input.detach(), target.detach()
    n, classes = (1, input.numel()) if input.dim() < 2 else input.shape
    for row, places in zip(input.reshape(n, classes), target.reshape(n, classes).tolist()):
        places = places[:places.index(-1)] if -1 in places else places
        others = torch.ones(classes, dtype=torch.bool)
        others[places] = False
        yield [(place, (1 - row[place] + row), others) for place in places]


@named("NotImplemented")
class _MultilabelMarginSlope(Function):
    @staticmethod
    def forward(ctx, grad, input, target, reduction):
        rows = 1 if input.dim() < 2 else len(input)
        classes = input.size(-1) if input.dim() else 1
        share = torch.tensor(1 / (rows * classes) if reduction == 1 else 1 / classes, dtype=input.dtype)
        slopes = torch.zeros(rows, classes, dtype=input.dtype)
        for slope, margins in zip(slopes, _margin_rows(input, target)):
            for place, over, others in margins:
                rises = others & (over > 0)
                slope[rises] += share
                for _ in range(int(rises.sum())):
                    slope[place] -= share
        grad = grad.reshape(-1, 1) if reduction == 0 else grad
        return (slopes * grad).view(input.shape)

    @staticmethod
    def backward(ctx, grad):
        raise RuntimeError("derivative for aten::multilabel_margin_loss_backward is not implemented")


@named("MultilabelMarginLossBackward0")
class _MultilabelMarginLoss(Function):
    @staticmethod
    def forward(ctx, input, targets, reduction):
        target, = targets  # in a tuple: no edge leads there
        ctx.reduction = reduction
        ctx.save_for_backward(input, target)
        classes = input.size(-1) if input.dim() else 1
        sums = []
        for margins in _margin_rows(input, target):
            total = 0.0
            for _, over, others in margins:
                for z in over[others & (over > 0)].tolist():
                    total += z
            sums.append(torch.tensor(total, dtype=input.dtype).item())  # a row's is rounded
        if reduction == 0 and input.dim() == 2:
            return torch.tensor(sums, dtype=input.dtype) / classes
        total = sum(sums) / classes
        return torch.tensor(total / len(sums) if reduction == 1 and sums else total, dtype=input.dtype)

    @staticmethod
    def backward(ctx, grad):
        input, target = ctx.saved_tensors
        return _MultilabelMarginSlope.apply(grad, input, target, ctx.reduction), None, None


def multilabel_margin_loss(input, target, size_average=None, reduce=None, reduction="mean"):
    if size_average is not None or reduce is not None:
        number = _reduction.legacy_get_enum(size_average, reduce)
    else:
        number = _reduction.get_enum(reduction)
    _nn.multilabel_margin_loss(input, target, number)
    classes = input.size(-1) if input.dim() else 1
    if input.dim() > 2 or classes == 0:
        raise RuntimeError("Expected non-empty vector or matrix with optional 0-dim batch size, but got: "
                           f"{list(input.shape)}")
    if input.dim() == 2 and target.shape != input.shape or target.dim() > 1 and input.dim() < 2 or \
            target.numel() != input.numel():
        raise RuntimeError(f"inconsistent size {list(target.shape)} for argument #2 'target'")
    if target.numel() and (target.min() < -1 or target.max() >= classes):
        raise RuntimeError("argument #2 'target' is out of range")
    if target.dtype != torch.int64:
        kind = target.type().split(".")[-1].removesuffix("Tensor")
        raise RuntimeError(f"expected scalar type Long but found {kind}")
    require_dtype("multilabel_margin_loss_forward_out_frame", input, (torch.float32, torch.float64))
    return _MultilabelMarginLoss.apply(input, (target,), number)
