"""Of torch.nn.functional: neighbours among channels, forms of two vectors, and a leak that is drawn."""
import math

import torch
from torch.autograd._named import Function, named


def local_response_norm(input, size, alpha=1e-4, beta=0.75, k=1.0):
    from torch.nn import functional as F
    dim = input.dim()
    if dim != 4:
        raise NotImplementedError("local_response_norm takes (N, C, H, W) here")
    div = input.mul(input).unsqueeze(1)
    div = F.pad(div, (0, 0, 0, 0, size // 2, (size - 1) // 2))
    div = sum([div.narrow(2, i, input.size(1)) for i in range(size)]) / size
    div = div.squeeze(1).mul(alpha).add(k).pow(beta)
    return input / div


def _pair(left, right, summed):
    """Σ left right over dims that are kept, as one product of matrices for what both have."""
    both, ours, theirs, along = [], [], [], []
    for d in range(4):
        wide = left.size(d) > 1, right.size(d) > 1
        if d in summed:
            if wide == (True, True):
                along.append(d)
            elif wide[0]:
                left = left.sum(d, True)
            elif wide[1]:
                right = right.sum(d, True)
            if wide != (True, True):
                theirs.append(d)
        else:
            (both if wide == (True, True) else ours if wide[0] else theirs).append(d)
    sizes = [left.size(d) for d in both + ours] + [1 for _ in along] + [right.size(d) for d in theirs]
    rows = math.prod([left.size(d) for d in both])
    left = left.permute(both + ours + along + theirs).reshape(rows, math.prod([left.size(d) for d in ours]), -1)
    right = right.permute(both + along + theirs + ours).reshape(rows, left.size(2), -1)
    order = both + ours + along + theirs
    return torch.bmm(left, right).view(sizes).permute([order.index(d) for d in range(4)])


@named("TrilinearBackward0")
class _Trilinear(Function):
    """Σ x y z over the dims `summed` of (n, o, i, j), of which each lacks some; o after o."""
    @staticmethod
    def forward(ctx, x, y, z, without, summed):
        ctx.save_for_backward(x, y, z)
        ctx.without, ctx.summed = without, summed
        parts = []
        for t, missing in zip((x, y, z), without):
            for d in missing:
                t = t.unsqueeze(d)
            parts.append(t)
        sizes = [1 if d in summed else max([t.size(d) for t in parts]) for d in range(4)]
        early = [d for d in summed if d in without[2]]
        late = [d for d in summed if d not in without[2]]
        out = x.new_zeros(sizes)
        for k in range(max([t.size(1) for t in parts])):
            x, y, z = [t.narrow(1, 0 if 1 in missing else k, 1) for t, missing in zip(parts, without)]
            found = _pair(_pair(x, y, early), z, late)
            (out if 1 in summed else out.narrow(1, k, 1)).add_(found)
        return out.reshape([n for d, n in enumerate(sizes) if d not in summed])

    @staticmethod
    def backward(ctx, grad):
        x, y, z = ctx.saved_tensors
        (a, b, c), summed = ctx.without, ctx.summed
        needed = ctx.needs_input_grad
        return (_Trilinear.apply(grad, y, z, (summed, b, c), a) if needed[0] else None,
                _Trilinear.apply(x, grad, z, (a, summed, c), b) if needed[1] else None,
                _Trilinear.apply(x, y, grad, (a, b, summed), c) if needed[2] else None, None, None)


def bilinear(input1, input2, weight, bias=None):
    lead = input1.shape[:-1]
    if lead != input2.shape[:-1] or input1.shape[-1] != weight.shape[1] or input2.shape[-1] != weight.shape[2]:
        raise NotImplementedError("bilinear takes inputs whose sizes fit here")
    form = _Trilinear.apply(input1.reshape(-1, input1.shape[-1]), weight, input2.reshape(-1, input2.shape[-1]),
                            ((1, 3), (0,), (1, 2)), (2, 3))
    form = form.reshape(lead + (weight.shape[0],))
    return form if bias is None else form + bias


def rrelu(input, lower=1.0 / 8, upper=1.0 / 3, training=False, inplace=False):
    return (torch.rrelu_ if inplace else torch.rrelu)(input, lower, upper, training)
