"""Of torch.nn.functional: neighbours among channels, forms of two vectors, and a leak that is drawn."""
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


@named("TrilinearBackward0")
class _Trilinear(Function):
    @staticmethod
    def forward(ctx, x, weight, y):
        ctx.save_for_backward(x, weight, y)
        forms = [torch.bmm((x @ w).unsqueeze(1), y.unsqueeze(2)).view(-1) for w in weight]
        return torch.stack(forms, 1)

    @staticmethod
    def backward(ctx, grad):
        x, weight, y = ctx.saved_tensors
        return (torch.einsum("no,oij,nj->ni", grad, weight, y), torch.einsum("no,ni,nj->oij", grad, x, y),
                torch.einsum("no,oij,ni->nj", grad, weight, x))


def bilinear(input1, input2, weight, bias=None):
    lead = input1.shape[:-1]
    if lead != input2.shape[:-1] or input1.shape[-1] != weight.shape[1] or input2.shape[-1] != weight.shape[2]:
        raise NotImplementedError("bilinear takes inputs whose sizes fit here")
    form = _Trilinear.apply(input1.reshape(-1, input1.shape[-1]), weight,
                            input2.reshape(-1, input2.shape[-1]))
    form = form.reshape(lead + (weight.shape[0],))
    return form if bias is None else form + bias


def rrelu(input, lower=1.0 / 8, upper=1.0 / 3, training=False, inplace=False):
    return (torch.rrelu_ if inplace else torch.rrelu)(input, lower, upper, training)
