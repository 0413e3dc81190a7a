import torch
torch.manual_seed(0)
def show(name, y):
    fn = y.grad_fn
    try:
        r = fn(torch.ones_like(y))
    except Exception as e:
        print(name, fn.name(), type(e).__name__, str(e).split('\n')[0]); return
    rs = r if isinstance(r, tuple) else (r,)
    print(name, fn.name(), isinstance(r, tuple), [None if t is None else (tuple(t.shape), str(t.dtype), [round(v, 4) for v in t.detach().reshape(-1).tolist()]) for t in rs])
def P(*s): return (torch.rand(*s) + .5).requires_grad_()
def C(*s): return torch.rand(*s) + .5
a, b, c = P(2, 3), P(2, 3), C(2, 3)
m, n = P(3, 2), C(3, 2)
import torch.nn.functional as F
for nm, f in [('add', lambda u, v: u + v), ('sub', lambda u, v: u - v), ('mul', lambda u, v: u * v), ('div', lambda u, v: u / v), ('pow', lambda u, v: u ** v), ('max', torch.maximum), ('atan2', torch.atan2), ('mse', F.mse_loss), ('lerp', lambda u, v: torch.lerp(u, v, .3)), ('sl1', F.smooth_l1_loss), ('where', lambda u, v: torch.where(u > v, u, v))]:
    for u, v in [(a, b), (a, c), (c, b), (a, P(3)), (a, C(3)), (C(3), a), (a, P(2, 1))]:
        if nm in ('mse', 'sl1') and u.shape != v.shape: continue
        show(nm, f(u, v))
for nm, f in [('addc', lambda u: u + 2), ('radd', lambda u: 2 - u), ('mulc', lambda u: u * 2), ('rdiv', lambda u: 2 / u), ('powc', lambda u: u ** 2), ('pow3', lambda u: u ** 3), ('rpow', lambda u: 2 ** u), ('exp', torch.exp), ('log', torch.log), ('sqrt', torch.sqrt), ('tanh', torch.tanh), ('sig', torch.sigmoid), ('relu', torch.relu), ('neg', torch.neg), ('abs', torch.abs), ('sin', torch.sin), ('softmax', lambda u: torch.softmax(u, 1)), ('logsm', lambda u: torch.log_softmax(u, 1)), ('sum', torch.sum), ('sum0', lambda u: u.sum(0)), ('mean', torch.mean), ('mean1', lambda u: u.mean(1, keepdim=True)), ('var', torch.var), ('std', torch.std), ('norm', torch.norm), ('prod', torch.prod), ('cumsum', lambda u: u.cumsum(0)), ('view', lambda u: u.view(3, 2)), ('t', lambda u: u.t()), ('T', lambda u: u.T), ('sel', lambda u: u[0]), ('slice', lambda u: u[:, 1:]), ('idx', lambda u: u[[0, 1, 0]]), ('expand', lambda u: u.unsqueeze(0).expand(2, 2, 3)), ('clamp', lambda u: u.clamp(.6, .9)), ('logsumexp', lambda u: torch.logsumexp(u, 1)), ('gather', lambda u: u.gather(1, torch.tensor([[0], [1]]))), ('clone', torch.clone), ('double', lambda u: u.double()), ('sort', lambda u: u.sort(1)[0]) , ('leaky', F.leaky_relu), ('elu', F.elu), ('gelu', F.gelu), ('softplus', F.softplus), ('silu', F.silu), ('flatten', lambda u: u.flatten()), ('repeat', lambda u: u.repeat(2, 1)), ('flip', lambda u: u.flip(0)), ('amax', lambda u: u.amax(1)), ('triu', torch.triu), ('diag', torch.diag), ('roll', lambda u: u.roll(1, 0))]:
    show(nm, f(a))
show('mm', a @ m); show('mm', a @ n); show('mm', c @ m)
show('mv', a @ P(3)); show('mv', c @ P(3)); show('mv', a @ C(3)); show('dot', P(3).dot(C(3)))
show('bmm', torch.bmm(P(2, 2, 3), C(2, 3, 2)))
l = torch.nn.Linear(3, 2)
show('linear', l(a)); show('linear', l(c)); show('linear1', l(C(3)))
show('nll', F.nll_loss(torch.log_softmax(a, 1), torch.tensor([0, 2])))
show('ce', F.cross_entropy(a, torch.tensor([0, 2])))
show('bce', F.binary_cross_entropy(torch.sigmoid(a), torch.sigmoid(c)))
show('bcel', F.binary_cross_entropy_with_logits(a, torch.sigmoid(c)))
show('conv', F.conv2d(P(1, 1, 3, 3), P(1, 1, 2, 2)))
show('conv', F.conv2d(C(1, 1, 3, 3), P(1, 1, 2, 2), P(1)))
show('ln', F.layer_norm(a, (3,), P(3), P(3)))
show('emb', F.embedding(torch.tensor([0, 1, 1]), P(3, 2)))
show('pool', F.max_pool2d(P(1, 1, 4, 4), 2)); show('apool', F.avg_pool2d(P(1, 1, 4, 4), 2))
show('cat', torch.cat([a, b])); show('stack', torch.stack([a, b]))
x = a * 1; x.mul_(2); show('mul_', x)
x = a * 1; x += b; show('add_', x)
show('einsum', torch.einsum('ij,jk->ik', a, m))
show('addcmul', torch.addcmul(a, b, c)); show('addmm', torch.addmm(C(2, 2), a, m))
