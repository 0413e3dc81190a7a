# Numbers that are far too large or too small, as dims, sizes, steps, shifts and indices.
import torch
import torch.nn.functional as F

NUMBERS = [-1, -2, 0, 1, 3, -7, 2**31 - 1, 2**31, 2**32, 2**62, 2**63 - 1, -2**31, -2**62, 10**10]
x, v = torch.arange(6.0).reshape(2, 3), torch.arange(4.0)
im = torch.ones(1, 2, 4, 4)
CASES = {
    'roll': lambda a:x.roll(a),
    'roll0': lambda a:x.roll(a,0),
    'diag': lambda a:x.diagonal(a),
    'unfold2': lambda a:v.unfold(0,1,a),
    'select': lambda a:x.select(0,a),
    'seldim': lambda a:x.select(a,0),
    'narrow': lambda a:x.narrow(0,a,1),
    'narrowl': lambda a:x.narrow(0,0,a),
    'unsq': lambda a:x.unsqueeze(a),
    'sq': lambda a:x.squeeze(a),
    'tr': lambda a:x.transpose(0,a),
    'perm': lambda a:x.permute(a,0),
    'flip': lambda a:x.flip(a),
    'topk': lambda a:v.topk(a),
    'kth': lambda a:v.kthvalue(a),
    'idx': lambda a:v[a],
    'sl': lambda a:v[a:],
    'sl2': lambda a:v[:a],
    'cat': lambda a:torch.cat([x,x],a),
    'movedim': lambda a:x.movedim(a,0),
    'shl': lambda a:torch.tensor([1,-1])<<a,
    'shr': lambda a:torch.tensor([1,-1])>>a,
    'imul': lambda a:torch.tensor([2**62,-3])*a,
    'iadd2': lambda a:torch.tensor([2**62,-3])+a,
    'ineg': lambda a:-torch.tensor([a]),
    'iabs': lambda a:torch.tensor([a]).abs(),
    'cumsum': lambda a:x.cumsum(a),
    'sort': lambda a:x.sort(a),
    'isel': lambda a:v.index_select(0,torch.tensor([a])),
    'take': lambda a:v.take(torch.tensor([a])),
    'adv': lambda a:v[torch.tensor([a])],
    'gather': lambda a:v.gather(0,torch.tensor([a])),
    'scatter': lambda a:v.scatter(0,torch.tensor([a]),1.),
    'ln': lambda a:F.layer_norm(x,(a,)),
    'gn': lambda a:F.group_norm(im,a),
    'unbind': lambda a:x.unbind(a),
    'flat': lambda a:x.flatten(a),
    'flat2': lambda a:x.flatten(0,a),
    'split': lambda a:x.split(a),
    'emb': lambda a:F.embedding(torch.tensor([a]),x),
    'nll': lambda a:F.nll_loss(x,torch.tensor([a,0])),
    'glu': lambda a:F.glu(im,a),
    'quant': lambda a:torch.quantile(v,0.5,a),
    'i32': lambda a:torch.tensor([a],dtype=torch.int64).int(),
    'u8': lambda a:torch.tensor([a]).to(torch.uint8),
}

for name, f in CASES.items():
    for number in NUMBERS:
        try:
            y = f(number)
            y = y[0] if isinstance(y, (tuple, list)) else y
            print(name, number, list(y.shape), y.flatten()[:4].tolist())
        except Exception as e:
            print(name, number, type(e).__name__, str(e).split("\n")[0])

for name, f in {"repeat": lambda a: x.repeat(a, 1), "tile": lambda a: x.tile(a)}.items():
    for number in (-1, -2**31, 2):
        try:
            print(name, number, f(number).tolist())
        except RuntimeError as e:
            print(name, number, str(e).split("\n")[0])
for power in (2**31 - 1, 2**62, 2**63 - 1, -2**31):
    print(power, torch.matrix_power(torch.eye(2), power).tolist())
