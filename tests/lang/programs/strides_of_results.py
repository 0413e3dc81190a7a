# How results lie in memory: strides of what comes from tensors of many layouts, dims of size 1 too.
import torch
import torch.nn.functional as F


def laid(shape, kind):
    count = 1
    for size in shape:
        count *= size
    t = torch.arange(count, dtype=torch.float64)
    if kind == "rows":
        return t.reshape(shape)
    if kind == "transposed":
        return t.reshape(shape[:-2] + [shape[-1], shape[-2]]).transpose(-1, -2)
    if kind == "reversed":
        return t.reshape(shape[::-1]).permute(list(range(len(shape)))[::-1])
    if kind == "sliced":
        return torch.arange(count * 2.0).double().reshape(shape[:-1] + [shape[-1] * 2])[..., ::2]
    if kind == "expanded":
        return t[:count // shape[0]].reshape([1] + shape[1:]).expand(shape)
    return t.reshape([shape[-1]] + shape[:-1]).movedim(0, -1)


KINDS = ["rows", "transposed", "reversed", "sliced", "expanded", "moved"]
SHAPES = [[2, 3], [1, 3], [3, 1], [2, 1, 3], [2, 3, 2], [1, 2, 1, 3]]

ONE = [
    ('sub', lambda a:a-1.5),
    ('neg', lambda a:-a),
    ('exp', torch.exp),
    ('mulself', lambda a:a*a),
    ('clone', lambda a:a.clone()),
    ('like', torch.zeros_like),
    ('relu', torch.relu),
    ('gt', lambda a:a>1),
    ('double', lambda a:a.float()),
    ('clamp', lambda a:a.clamp(0,1)),
    ('where', lambda a:torch.where(a>1,a,a*2)),
    ('wheres', lambda a:torch.where(a>1,a,torch.tensor(0.,dtype=a.dtype))),
    ('sum', lambda a:a.sum(-1)),
    ('sum0', lambda a:a.sum(0)),
    ('sumk', lambda a:a.sum(0,keepdim=True)),
    ('mean', lambda a:a.mean(-1,keepdim=True)),
    ('max', lambda a:a.max(-1)[0]),
    ('max0', lambda a:a.max(0)[0]),
    ('amax', lambda a:a.amax(0)),
    ('cumsum', lambda a:a.cumsum(0)),
    ('sort', lambda a:a.sort(-1)[0]),
    ('sort0', lambda a:a.sort(0)[0]),
    ('flip', lambda a:a.flip(0)),
    ('roll', lambda a:a.roll(1,0)),
    ('rot', lambda a:a.rot90(1,[0,1])),
    ('softmax', lambda a:torch.softmax(a,-1)),
    ('cat', lambda a:torch.cat([a,a],0)),
    ('stack', lambda a:torch.stack([a,a],0)),
    ('cat1', lambda a:torch.cat([a,a],-1)),
    ('idx', lambda a:a[torch.tensor([0,0])]),
    ('idx1', lambda a:a[:,torch.tensor([0,0])]),
    ('idx2', lambda a:a[torch.tensor([0,0]),torch.tensor([0,0])]),
    ('select', lambda a:a.index_select(0,torch.tensor([0,0]))),
    ('gather', lambda a:torch.gather(a,0,torch.zeros_like(a).long())),
    ('tril', lambda a:a.tril()),
    ('prod', lambda a:a.prod(0)),
    ('var', lambda a:a.var(0)),
    ('std', lambda a:a.std(-1)),
    ('norm', lambda a:a.norm(dim=0)),
    ('lse', lambda a:a.logsumexp(0)),
    ('cumprod', lambda a:a.cumprod(0)),
    ('cummax', lambda a:a.cummax(0)[0]),
    ('argmax', lambda a:a.argmax(0)),
    ('median', lambda a:a.median(-1)[0]),
    ('topk', lambda a:a.topk(1,-1)[0]),
    ('topk0', lambda a:a.topk(1,0)[0]),
    ('kth', lambda a:a.kthvalue(1,0)[0]),
    ('any', lambda a:(a>1).any(0)),
    ('all', lambda a:(a>1).all(-1)),
    ('floordiv', lambda a:a//2),
    ('pow', lambda a:a**2),
    ('rpow', lambda a:2**a),
    ('masked_fill', lambda a:a.masked_fill(a>1,0.)),
    ('index_fill', lambda a:a.index_fill(0,torch.tensor([0]),1.)),
    ('scatter', lambda a:a.scatter(0,torch.zeros_like(a).long(),1.)),
    ('scatter_add', lambda a:a.scatter_add(0,torch.zeros_like(a).long(),a)),
    ('index_add', lambda a:a.index_add(0,torch.tensor([0]),a[:1])),
    ('repeat', lambda a:a.repeat(2,*[1]*(a.dim()-1))),
    ('ri', lambda a:a.repeat_interleave(2,0)),
    ('rf', lambda a:a.reshape(-1)),
    ('unfold', lambda a:a.unfold(0,1,1)),
    ('mm', lambda a:a@a.transpose(-1,-2)),
    ('mode', lambda a:a.mode(0)[0]),
    ('nan', lambda a:torch.nan_to_num(a)),
    ('lerp', lambda a:torch.lerp(a,a,0.5)),
    ('addcmul', lambda a:torch.addcmul(a,a,a)),
    ('gelu', lambda a:torch.nn.functional.gelu(a)),
    ('elu', lambda a:torch.nn.functional.elu(a)),
    ('softplus', lambda a:torch.nn.functional.softplus(a)),
    ('ls', lambda a:torch.nn.functional.logsigmoid(a)),
    ('silu', lambda a:torch.nn.functional.silu(a)),
    ('lrelu', lambda a:torch.nn.functional.leaky_relu(a)),
    ('mse', lambda a:torch.nn.functional.mse_loss(a,a,reduction='none')),
    ('l1', lambda a:torch.nn.functional.l1_loss(a,a,reduction='none')),
    ('bce', lambda a:torch.nn.functional.binary_cross_entropy_with_logits(a,a,reduction='none')),
    ('smooth', lambda a:torch.nn.functional.smooth_l1_loss(a,a,reduction='none')),
    ('huber', lambda a:torch.nn.functional.huber_loss(a,a,reduction='none')),
    ('kl', lambda a:torch.nn.functional.kl_div(a,a,reduction='none')),
    ('ln', lambda a:torch.nn.functional.layer_norm(a,a.shape[-1:])),
    ('normalize', lambda a:torch.nn.functional.normalize(a)),
    ('lsm', lambda a:torch.log_softmax(a,0)),
    ('randn_like', torch.randn_like),
    ('ones_like', torch.ones_like),
    ('full_like', lambda a:torch.full_like(a,2)),
    ('empty_like', torch.empty_like),
    ('bernoulli', lambda a:torch.bernoulli(a*0)),
    ('contig', lambda a:a.contiguous()),
    ('detach', lambda a:a.detach()),
    ('cdouble', lambda a:a.to(torch.float32)),
    ('long', lambda a:a.long()),
    ('unsq', lambda a:a.unsqueeze(1)),
    ('unsq_', lambda a:a.unsqueeze(-1)),
    ('sq', lambda a:a.squeeze()),
    ('expand', lambda a:a.expand(2,*a.shape)),
    ('sel', lambda a:a[0]),
    ('sl', lambda a:a[...,:1]),
    ('diag', lambda a:a.diagonal()),
    ('flat', lambda a:a.flatten()),
    ('view1', lambda a:a[None]),
    ('diff', lambda a:a.diff(dim=0)),
    ('pad', lambda a:torch.nn.functional.pad(a,(1,1))),
    ('one_hot', lambda a:torch.nn.functional.one_hot(a.long())),
    ('masked_select', lambda a:a.masked_select(a>0)),
    ('nonzero', lambda a:a.nonzero()),
    ('where1', lambda a:torch.where(a>0)[0]),
    ('baddbmm', lambda a:torch.bmm(a,a.transpose(1,2))),
    ('glu', lambda a:torch.nn.functional.glu(torch.cat([a,a],-1))),
    ('chunk', lambda a:a.chunk(2)[0]),
    ('tensor_split', lambda a:a.tensor_split(2)[0]),
    ('swap', lambda a:a.transpose(0,-1)),
    ('mT', lambda a:a.mT),
    ('logit', lambda a:torch.logit(a,0.1)),
    ('deg', torch.rad2deg),
    ('heavi', lambda a:torch.heaviside(a,a)),
    ('bitand', lambda a:(a>0)&(a<2)),
    ('isnan', lambda a:a.isnan()),
    ('isfin', lambda a:a.isfinite()),
    ('isinf', lambda a:a.isinf()),
    ('sgn', lambda a:a.sign()),
    ('fmax', lambda a:torch.fmax(a,a)),
    ('cumlse', lambda a:a.logcumsumexp(0)),
    ('triu', lambda a:a.triu(1)),
    ('hardtanh', lambda a:torch.nn.functional.hardtanh(a)),
    ('thr', lambda a:torch.nn.functional.threshold(a,1,2)),
    ('prelu', lambda a:torch.nn.functional.prelu(a,torch.tensor([0.25],dtype=a.dtype))),
    ('outer', lambda a:torch.outer(a.reshape(-1),a.reshape(-1))),
    ('tensordot', lambda a:torch.tensordot(a,a,([0],[0]))),
    ('grad', lambda a:torch.autograd.grad((a.requires_grad_()*2).sum(),a)[0]),
    ('grad2', lambda a:torch.autograd.grad((a.requires_grad_()**2).sum(),a)[0]),
    ('grad3', lambda a:torch.autograd.grad((a.requires_grad_().exp()).sum(),a)[0]),
]
TWO = [
    ('add', torch.add),
    ('whr', lambda a,b:torch.where(a>1,a,b)),
    ('addb', lambda a,b:a+b[:1]),
    ('addl', lambda a,b:a+b[...,:1]),
    ('addr', lambda a,b:a[:1]+b),
    ('add0', lambda a,b:a+b[0]),
    ('cat', lambda a,b:torch.cat([a,b])),
    ('mm', lambda a,b:a@b.transpose(-1,-2)),
    ('ternary', lambda a,b:torch.addcmul(a,b,a)),
    ('gt', torch.gt),
    ('lerp', lambda a,b:torch.lerp(a,b,a)),
    ('type', lambda a,b:a.float()+b),
    ('mse', lambda a,b:torch.nn.functional.mse_loss(a,b,reduction='none')),
    ('bce', lambda a,b:torch.nn.functional.binary_cross_entropy((a*0).clamp(0.1,0.9),b*0,reduction='none')),
]


def strides(f, *tensors):
    try:
        return f(*tensors).stride()
    except (RuntimeError, IndexError) as e:
        return type(e).__name__


for shape in SHAPES:
    for name, f in ONE:
        print(shape, name, *[strides(f, laid(shape, kind)) for kind in KINDS])
    for name, f in TWO:
        for kind in KINDS[:4]:
            t = laid(shape, kind)
            print(shape, name, kind, *[strides(f, t, laid(shape, other)) for other in KINDS])

# Indices, solvers, factories
t = laid([2, 3, 4], "reversed")
at = torch.tensor([[0, 1], [1, 0]])
print(t[at].stride(), t[:, at].stride(), t[at.t()].stride(), t[at, :, at].stride(), t[..., at].stride())
print(t[t > 3].stride(), t[t[..., 0] > 3].stride(), (t > 3).nonzero().stride())
m = torch.eye(3).double() + laid([3, 3], "rows") / 20
print(torch.inverse(m).stride(), torch.linalg.solve(m, m[:, :2]).stride(), torch.linalg.solve(m, m[0]).stride())
for make in (torch.zeros_like, torch.randn_like, lambda t: torch.full_like(t, 2), lambda t: torch.randint_like(t, 0, 9)):
    print([make(laid(shape, kind)).stride() for shape in SHAPES for kind in KINDS])

# Random numbers are drawn in the order of memory, or row by row
for x in (torch.ones(3, 4).t(), torch.ones(2, 3, 4).permute(2, 0, 1)):
    for draw in (lambda: F.dropout(x, 0.5), lambda: F.alpha_dropout(x, 0.5, True), lambda: torch.rand_like(x),
                 lambda: torch.randint_like(x, 0, 10), lambda: torch.empty_like(x).bernoulli_(0.5),
                 lambda: x.clone().normal_(), lambda: torch.bernoulli(x * 0.5)):
        torch.manual_seed(0)
        y = draw()
        print(y.stride(), y.flatten().tolist())
