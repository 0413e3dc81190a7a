# NumPy's names for arguments, and ranges as indices.
import torch
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ": " + str(e))
x = torch.arange(6.).reshape(2, 3)
t(lambda: x.sum(axis=1)); t(lambda: x.sum(axis=1, keepdims=True)); t(lambda: x.mean(1, keepdims=True)); t(lambda: torch.sum(x=x, axis=0)); t(lambda: torch.add(x1=x, x2=x)); t(lambda: torch.sum(a=x)); t(lambda: x.argmax(axis=1, keepdims=True)); t(lambda: torch.cat([x, x], axis=1)); t(lambda: torch.stack((x, x), axis=0).shape); t(lambda: x.max(axis=1)); t(lambda: torch.softmax(x, axis=1)); t(lambda: x.unsqueeze(axis=0).shape); t(lambda: torch.norm(x, axis=1)); t(lambda: x.std(axis=0, keepdims=True)); t(lambda: x.squeeze(axis=0).shape); t(lambda: x.flip(dims=[0])); t(lambda: torch.argsort(x, axis=1)); t(lambda: x.cumsum(axis=1)); t(lambda: x.prod(axis=1)); t(lambda: x.permute(dims=(1,0))); t(lambda: torch.mul(input=x, x2=2)); t(lambda: torch.relu(x=x)); t(lambda: torch.matmul(x1=x, x2=x.t())); t(lambda: torch.chunk(x, 3, axis=1)[0]); t(lambda: x.all(axis=1)); t(lambda: torch.unbind(x, axis=1)[0]); t(lambda: torch.topk(x, 1, axis=0)); t(lambda: torch.sort(x, axis=0, descending=True)[0]); t(lambda: x.var(axis=1)); t(lambda: torch.nn.functional.softmax(x, axis=1)); t(lambda: torch.logsumexp(x, axis=1)); t(lambda: torch.roll(x, 1, axis=0)); t(lambda: torch.gather(x, axis=1, index=torch.tensor([[0],[1]]))); t(lambda: x.index_select(axis=0, index=torch.tensor([1])))
t(lambda: x[range(2), [0, 1]]); t(lambda: x[range(1)]); t(lambda: x[:, range(2)]); t(lambda: x[range(5)]); t(lambda: x[{0}]); t(lambda: x[{0: 1}])
def g():
    y = x.clone(); y[range(2), range(2)] = 9; return y
t(g)
