import torch, torch.nn as nn, torch.nn.functional as F
def graph(node):
    if node is None: return '-'
    return (node.name() if node.name() != "x" else "") + '(' + ' '.join([graph(f) for f, _ in node.next_functions]) + ')'
def t(f):
    try: return f()
    except Exception as e: return type(e).__name__ + ' ' + str(e)[:400]
torch.manual_seed(0)
x = torch.randn(1,2,4,6,requires_grad=True)
p, i = F.max_pool2d(x, 2, return_indices=True)
u = F.max_unpool2d(p, i, 2)
print(u, u.stride(), graph(u.grad_fn))
g, = torch.autograd.grad((u*u).sum(), x, create_graph=True)
print(g.tolist())
print(torch.autograd.grad((g*g).sum(), x))
x1 = torch.randn(2,3,8,requires_grad=True)
p1, i1 = nn.MaxPool1d(2, stride=2, return_indices=True)(x1)
un = nn.MaxUnpool1d(2, stride=2); print(un)
u1 = un(p1, i1); print(u1, graph(u1.grad_fn)); print(un(p1,i1,output_size=(2,3,9)).shape, t(lambda: un(p1,i1,output_size=(2,3,11))), t(lambda: un(p1,i1,output_size=(2,))))
print(nn.MaxUnpool2d((3,2), stride=(2,1), padding=(0,1)), nn.MaxUnpool2d(2), nn.MaxUnpool2d(2)(p, i, output_size=torch.Size([1,2,5,7])).shape, nn.MaxUnpool2d(2)(p[0], i[0]).shape, nn.MaxUnpool2d(2)(p, i, (5,7)).shape)
for f in (lambda: F.max_unpool2d(p, i[..., :2], 2), lambda: F.max_unpool2d(p, i.int(), 2), lambda: F.max_unpool2d(p, i+100, 2), lambda: F.max_unpool2d(p[0,0], i[0,0], 2), lambda: F.max_unpool2d(p.half(), i, 2), lambda: F.max_unpool2d(p.long(), i, 2), lambda: F.max_unpool2d(p, torch.zeros_like(i), 2), lambda: F.max_unpool2d(p, i-50, 2), lambda: F.max_unpool2d(p, i, 2, output_size=[1,2]), lambda: F.max_unpool2d(p.bfloat16(), i, 2),lambda: F.max_unpool2d(p, i, 0), lambda: F.max_unpool2d(p, 3, 2), lambda: F.max_unpool1d(p1[0], i1[0], 2), lambda: F.max_unpool2d(p[:, :0], i[:, :0], 2).shape):
    print(t(f))
y = F.max_unpool2d(p.detach().requires_grad_(), torch.zeros_like(i), 2); print(y, graph(y.grad_fn))
