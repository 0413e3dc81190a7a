import torch
import torch.nn.functional as F
def show(e, f, v):
    try:
        r = f(**v)
        def t(r):
            if isinstance(r, torch.Tensor): return str(r.dtype)+' '+str(r.tolist())
            if isinstance(r, (tuple, list)) and r and isinstance(r[0], torch.Tensor): return '('+', '.join(t(x) for x in r)+')'
            return repr(r)
        return t(r)
    except Exception as x:
        return type(x).__name__ + ': ' + str(x).split('\n')[0]

def setit(A, I, v):
    A = A.clone()
    A[I] = v
    return A


EXPRS = [
    ('A[I]', lambda A, I, M, M2: A[I]),
    ('A[I.bool()]', lambda A, I, M, M2: A[I.bool()]),
    ('A[M]', lambda A, I, M, M2: A[M]),
    ('A[M2]', lambda A, I, M, M2: A[M2]),
    ('A[:, I]', lambda A, I, M, M2: A[:, I]),
    ('A.index_select(0,I)', lambda A, I, M, M2: A.index_select(0,I)),
    ('A.gather(0,I[:,None].expand(2,3))', lambda A, I, M, M2: A.gather(0,I[:,None].expand(2,3))),
    ('A.take(I)', lambda A, I, M, M2: A.take(I)),
    ('A.masked_select(M2)', lambda A, I, M, M2: A.masked_select(M2)),
    ('torch.where(M2,A,A*2)', lambda A, I, M, M2: torch.where(M2,A,A*2)),
    ('A.scatter(0,I[:,None].expand(2,3),1.)', lambda A, I, M, M2: A.scatter(0,I[:,None].expand(2,3),1.)),
    ('A.clone().index_fill_(0,I,5.)', lambda A, I, M, M2: A.clone().index_fill_(0,I,5.)),
    ('A.clone().index_add_(0,I,A)', lambda A, I, M, M2: A.clone().index_add_(0,I,A)),
    ('A.clone().index_copy_(0,I,A)', lambda A, I, M, M2: A.clone().index_copy_(0,I,A)),
    ('setit(A,I,7.)', lambda A, I, M, M2: setit(A,I,7.)),
    ('setit(A,M2,7.)', lambda A, I, M, M2: setit(A,M2,7.)),
    ('setit(A,M,7.)', lambda A, I, M, M2: setit(A,M,7.)),
    ('torch.nn.functional.embedding(I,A)', lambda A, I, M, M2: torch.nn.functional.embedding(I,A)),
    ('torch.nn.functional.one_hot(I)', lambda A, I, M, M2: torch.nn.functional.one_hot(I)),
    ('A[I[0]]', lambda A, I, M, M2: A[I[0]]),
    ('A[I[0],I[1]]', lambda A, I, M, M2: A[I[0],I[1]]),
    ('[10,20,30][I[1]]', lambda A, I, M, M2: [10,20,30][I[1]]),
    ('list(range(int(I[1])+1))', lambda A, I, M, M2: list(range(int(I[1])+1))),
    ('torch.zeros(3)[I[0]:]', lambda A, I, M, M2: torch.zeros(3)[I[0]:]),
    ('torch.arange(I[1]+2)', lambda A, I, M, M2: torch.arange(I[1]+2)),
    ('torch.zeros(int(I[1])+1)', lambda A, I, M, M2: torch.zeros(int(I[1])+1)),
    ('torch.zeros(I[1]+1)', lambda A, I, M, M2: torch.zeros(I[1]+1)),
    ('torch.bincount(I)', lambda A, I, M, M2: torch.bincount(I)),
    ('torch.nonzero(I)', lambda A, I, M, M2: torch.nonzero(I)),
    ('I.tolist()', lambda A, I, M, M2: I.tolist()),
    ('A.split(I.tolist()[1] or 1)', lambda A, I, M, M2: A.split(I.tolist()[1] or 1)),
    ('torch.scatter(A,0,I[:,None],A)', lambda A, I, M, M2: torch.scatter(A,0,I[:,None],A)),
    ('A.sum(I[0])', lambda A, I, M, M2: A.sum(I[0])),
    ('A.roll(int(I[1]),0)', lambda A, I, M, M2: A.roll(int(I[1]),0)),
    ('torch.index_select(A,0,I[0:1])', lambda A, I, M, M2: torch.index_select(A,0,I[0:1])),
    ('A.t()[0][I]', lambda A, I, M, M2: A.t()[0][I]),
    ('torch.full((2,),I[1])', lambda A, I, M, M2: torch.full((2,),I[1])),
    ('torch.full((2,),I[1],dtype=torch.float32)', lambda A, I, M, M2: torch.full((2,),I[1],dtype=torch.float32)),
    ('torch.eye(int(I[1])+1)', lambda A, I, M, M2: torch.eye(int(I[1])+1)),
    ('torch.arange(3)[I]', lambda A, I, M, M2: torch.arange(3)[I]),
    ('torch.stack([I,I])', lambda A, I, M, M2: torch.stack([I,I])),
    ('torch.tensor([I[0],I[1]])', lambda A, I, M, M2: torch.tensor([I[0],I[1]])),
    ('torch.tensor([[I[0]],[I[1]]])', lambda A, I, M, M2: torch.tensor([[I[0]],[I[1]]])),
    ('torch.tensor(I)', lambda A, I, M, M2: torch.tensor(I)),
    ('torch.tensor([I[0],2.5])', lambda A, I, M, M2: torch.tensor([I[0],2.5])),
    ('torch.tensor(I[0])', lambda A, I, M, M2: torch.tensor(I[0])),
    ('torch.as_tensor([I[0],I[1]])', lambda A, I, M, M2: torch.as_tensor([I[0],I[1]])),
    ('torch.tensor([I[0],True])', lambda A, I, M, M2: torch.tensor([I[0],True])),
    ('bool(I[1])', lambda A, I, M, M2: bool(I[1])),
    ('int(I[1])', lambda A, I, M, M2: int(I[1])),
    ('float(I[1])', lambda A, I, M, M2: float(I[1])),
    ('I[1].__index__()', lambda A, I, M, M2: I[1].__index__()),
    ('round(float(I[1]))', lambda A, I, M, M2: round(float(I[1]))),
    ('A**I[1]', lambda A, I, M, M2: A**I[1]),
    ('A*I[1]', lambda A, I, M, M2: A*I[1]),
    ('A+I[1]', lambda A, I, M, M2: A+I[1]),
    ('A/I[1]', lambda A, I, M, M2: A/I[1]),
    ('I[1]/2', lambda A, I, M, M2: I[1]/2),
    ('I[1]//2', lambda A, I, M, M2: I[1]//2),
    ('I/I.sum()', lambda A, I, M, M2: I/I.sum()),
    ('I.float().mean()', lambda A, I, M, M2: I.float().mean()),
    ('A.type_as(I)', lambda A, I, M, M2: A.type_as(I)),
    ('I.new_zeros(2)', lambda A, I, M, M2: I.new_zeros(2)),
    ('I.new_tensor([1.5])', lambda A, I, M, M2: I.new_tensor([1.5])),
    ('I.expand(3,2)', lambda A, I, M, M2: I.expand(3,2)),
    ('I==I', lambda A, I, M, M2: I==I),
    ('I.equal(I)', lambda A, I, M, M2: I.equal(I)),
    ('I.long()==I', lambda A, I, M, M2: I.long()==I),
    ('I in [1]', lambda A, I, M, M2: I in [1]),
    ('1 in I', lambda A, I, M, M2: 1 in I),
    ('I.max()', lambda A, I, M, M2: I.max()),
    ('sum(I)', lambda A, I, M, M2: sum(I)),
    ('max(I)', lambda A, I, M, M2: max(I)),
    ('min(I)', lambda A, I, M, M2: min(I)),
    ('sorted(I)', lambda A, I, M, M2: sorted(I)),
    ('len(I)', lambda A, I, M, M2: len(I)),
    ('[x for x in I]', lambda A, I, M, M2: [x for x in I]),
    ('I.argsort()', lambda A, I, M, M2: I.argsort()),
    ('I.sort()[0]', lambda A, I, M, M2: I.sort()[0]),
    ('(I>0).sum()', lambda A, I, M, M2: (I>0).sum()),
    ('I.min().item()', lambda A, I, M, M2: I.min().item()),
    ('f"{I[1]}"', lambda A, I, M, M2: f"{I[1]}"),
    ('f"{I}"', lambda A, I, M, M2: f"{I}"),
    ('str(I[1])', lambda A, I, M, M2: str(I[1])),
    ('"%d"%I[1]', lambda A, I, M, M2: "%d"%I[1]),
    ('"%s"%I[1]', lambda A, I, M, M2: "%s"%I[1]),
    ('f"{I[1]:.2f}"', lambda A, I, M, M2: f"{I[1]:.2f}"),
    ('I[1].item()', lambda A, I, M, M2: I[1].item()),
    ('hash(I[1])!=None', lambda A, I, M, M2: hash(I[1])!=None),
    ('A.sum(dim=0,dtype=I.dtype)', lambda A, I, M, M2: A.sum(dim=0,dtype=I.dtype)),
    ('A.to(I)', lambda A, I, M, M2: A.to(I)),
    ('I.to(A)', lambda A, I, M, M2: I.to(A)),
    ('I.type()', lambda A, I, M, M2: I.type()),
]

for d in ['uint8', 'int8', 'int16', 'int32', 'int64', 'bool', 'float16', 'bfloat16', 'float32', 'float64']:
    D = getattr(torch, d)
    for e, f in EXPRS:
        v = dict(A=torch.tensor([[1., 2., 3.], [4., 5., 6.]]), I=torch.tensor([1, 0]).to(D), M=torch.tensor([0, 1]).to(D), M2=torch.tensor([[0, 1, 0], [1, 1, 0]]).to(D))
        print(d, '|', e, '|', show(e, f, v))
