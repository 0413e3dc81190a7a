import torch, torch.nn.functional as F
torch.manual_seed(1)
for n in (1,2,15,16,17,33,63,64,65,127,128,129,255,256,257,511,512,513,1023,1024,1025,2049):
    x=torch.randn(n).requires_grad_()
    y=F.gelu(x); y.sum().backward(); print(n, y.tolist()[-1], x.grad.tolist()[-3:])
    x.grad=None; F.gelu(x).mean().backward(); print(x.grad.tolist()[-3:])
    x.grad=None; (F.gelu(x*1.5)*2).sum().backward(); print(x.grad.tolist()[-3:])
    with torch.no_grad(): print(F.gelu(x)[-1].item(), F.gelu(x.view(1,-1)).view(-1)[-1].item(), F.gelu(x.view(-1,1).expand(-1,2))[-1].tolist())
lin=torch.nn.Sequential(torch.nn.Linear(3,1), torch.nn.GELU(), torch.nn.Linear(1,1))
o=lin(torch.randn(1,3)); o.sum().backward(); print(o.tolist(), [p.grad.tolist() for p in lin.parameters()])
x=torch.tensor(0.7, requires_grad=True); y=F.gelu(x); g,=torch.autograd.grad(y,x,create_graph=True); g.backward(); print(y.item(), g.item(), x.grad.item())
x=torch.randn(4,4).t().requires_grad_(); y=F.gelu(x); g,=torch.autograd.grad(y.sum(),x,create_graph=True); g.sum().backward(); print(y.tolist(), g.tolist(), x.grad.tolist(), y.stride(), g.stride())
def bits(t): return t.detach().contiguous().flatten().tolist()
def run(name, x, g=None):
    x = x.detach().requires_grad_()
    y = F.gelu(x)
    s, = torch.autograd.grad(y, x, g if g is not None else torch.ones_like(y))
    print(name, y.stride(), s.stride(), bits(y), bits(s))
torch.manual_seed(0)
X=torch.randn(60); G=torch.randn(60)
for i in range(60): run('one%d'%i, X[i], G[i]); 
for i in range(60): run('oned%d'%i, X[i:i+1].clone(), G[i:i+1].clone())
for shape in ((16,16),(8,40),(5,7)):
    x=torch.randn(shape); g=torch.randn(shape)
    run('t', x.t(), g.t()); run('tg', x.t(), g.t().contiguous()); run('rows', x, g)
    run('ones', x.t())
x=torch.randn(10,40)
run('strided', x[:, ::2]); run('cut', x[:, :20], torch.randn(10,20)); run('exp', x[0].expand(3,40))
run('two', torch.randn(2)); run('15', torch.randn(15)); run('17', torch.randn(17), torch.randn(17))
