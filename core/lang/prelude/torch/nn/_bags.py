"""embedding_bag: sums, means or maxima of rows of a table."""
import torch
from torch import _nn
from torch.autograd._named import Function, named


def _bag_of_each(n, offsets, last):
    """For each of n indices the bag it belongs to, and how many bags there are."""
    starts = offsets.tolist()
    ends = starts[1:] + ([] if last else [n])
    bags = []
    for bag, (start, end) in enumerate(zip(starts, ends)):
        bags += [bag] * (end - start)
    return torch.tensor(bags, dtype=torch.int64), len(ends)


@named("EmbeddingBagBackward0")
class _EmbeddingBag(Function):
    @staticmethod
    def forward(ctx, weight, input, offsets, mode, weights, last, padding_idx):
        bags, n = _bag_of_each(input.numel(), offsets, last)
        input = input[:bags.numel()]
        if padding_idx is not None:
            kept = (input != padding_idx).nonzero().view(-1)
            input, bags = input[kept], bags[kept]
            weights = None if weights is None else weights[kept]
            ctx.kept = kept
        ctx.shape, ctx.mode, ctx.n, ctx.padding = weight.shape, mode, n, padding_idx
        if mode == "max":
            return _EmbeddingBag._largest(ctx, weight, input, bags)
        rows = weight[input]
        added = rows if weights is None else rows * weights.unsqueeze(1)
        counts = torch.zeros(n, dtype=weight.dtype).index_add(
            0, bags, torch.ones(bags.numel(), dtype=weight.dtype)).clamp_(min=1).unsqueeze(1)
        ctx.save_for_backward(input, bags, rows, weights, counts)
        total = torch.zeros(n, weight.size(1), dtype=weight.dtype).index_add(0, bags, added)
        return total / counts if mode == "mean" else total

    @staticmethod
    def _largest(ctx, weight, input, bags):
        out = torch.zeros(ctx.n, weight.size(1), dtype=weight.dtype)
        places = torch.full((ctx.n, weight.size(1)), -1)
        for bag in range(ctx.n):
            members = input[bags == bag]
            if members.numel():
                values, at = weight[members].max(0)
                out[bag], places[bag] = values, members[at]
        ctx.save_for_backward(places)
        return out

    @staticmethod
    def backward(ctx, grad):
        zeros = torch.zeros(ctx.shape, dtype=grad.dtype)
        if ctx.mode == "max":
            places, = ctx.saved_tensors
            used = (places >= 0).to(grad.dtype)
            slope = zeros.scatter_add(0, places.clamp(min=0), grad * used)
            return slope, None, None, None, None, None, None
        input, bags, rows, weights, counts = ctx.saved_tensors
        each = (grad / counts if ctx.mode == "mean" else grad)[bags]
        of_weights = None
        if weights is not None and ctx.needs_input_grad[4]:
            of_weights = (each * rows).sum(1)
            if ctx.padding is not None:
                of_weights = torch.zeros(int(ctx.kept.max()) + 1, dtype=grad.dtype).index_add(
                    0, ctx.kept, of_weights)
        each = each if weights is None else each * weights.unsqueeze(1)
        return zeros.index_add(0, input, each), None, None, None, of_weights, None, None


def _check_offsets(input, offsets):
    if offsets.numel() and int(offsets[0]) != 0:
        raise RuntimeError("offsets[0] has to be 0, i.e., the first sequence in the mini-batch has to "
                           f"start from position 0. However, got {int(offsets[0])}\n"
                           "[ torch.LongTensor{} ]")
    if offsets.numel() and int(offsets[-1]) > input.numel():
        raise RuntimeError("offsets[-1] can not be greater than input's length "
                           f"{input.numel()} but got offsets[-1] of {int(offsets[-1])}")


def shorten_rows(weight, input, max_norm, norm_type):
    """As embedding_renorm_: what is looked up gets a norm of at most max_norm, in place."""
    _nn.embedding_renorm_(weight, input, max_norm, norm_type)
    rows, places = weight.detach(), input.reshape(-1).unique()
    found = rows[places]
    for row in found:
        norm = row.norm(norm_type).item()
        if norm > max_norm:
            row *= max_norm / (norm + 1e-7)
    rows[places] = found


def embedding_bag(input, weight, offsets=None, max_norm=None, norm_type=2, scale_grad_by_freq=False,
                  mode="mean", sparse=False, per_sample_weights=None, include_last_offset=False,
                  padding_idx=None):
    if per_sample_weights is not None and input.size() != per_sample_weights.size():
        raise ValueError(f"embedding_bag: If per_sample_weights ({per_sample_weights.size()}) is not "
                         f"None, then it must have the same shape as the input ({input.size()})")
    if input.dim() == 2:
        if offsets is not None:
            raise ValueError("if input is 2D, then offsets has to be None, as input is treated is a "
                             "mini-batch of fixed length sequences. However, found offsets of type "
                             f"{type(offsets)}")
        offsets = torch.arange(0, input.numel(), input.size(1))
        input = input.reshape(-1)
        if per_sample_weights is not None:
            per_sample_weights = per_sample_weights.reshape(-1)
    elif input.dim() == 1:
        if offsets is None:
            raise ValueError("offsets has to be a 1D Tensor but got None")
        if offsets.dim() != 1:
            raise ValueError("offsets has to be a 1D Tensor")
    else:
        raise ValueError("input has to be 1D or 2D Tensor, but got Tensor of dimension "
                         f"{input.dim()}")
    if mode not in ("sum", "mean", "max"):
        raise ValueError("mode has to be one of sum, mean or max")
    if max_norm is not None:
        shorten_rows(weight, input, max_norm, norm_type)
    if per_sample_weights is not None and mode != "sum":
        raise NotImplementedError("embedding_bag: per_sample_weights was not None. per_sample_weights "
                                  f"is only supported for mode='sum' (got mode='{mode}'). Please open "
                                  "a feature request on GitHub.")
    _nn.embedding_bag(weight, input, offsets, scale_grad_by_freq, 0, sparse, per_sample_weights,
                      include_last_offset, padding_idx)
    if sparse or scale_grad_by_freq:
        raise NotImplementedError("embedding_bag: sparse and scale_grad_by_freq are not part of the "
                                  "playground")
    if input.dtype not in (torch.int64, torch.int32):
        raise RuntimeError("Expected tensor for argument #1 'indices' to have one of the following "
                           f"scalar types: Long, Int; but got {input.type()} instead "
                           "(while checking arguments for embedding_bag)")
    _check_offsets(input, offsets)
    if padding_idx is not None and padding_idx < 0:
        padding_idx += weight.size(0)
    return _EmbeddingBag.apply(weight, input.long(), offsets, mode, per_sample_weights,
                               include_last_offset, padding_idx)
