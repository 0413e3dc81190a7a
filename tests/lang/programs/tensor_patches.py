import torch, numpy as np
def graph(node):
    if node is None: return '-'
    return (node.name() if hasattr(node,'name') else type(node).__name__) + '(' + ' '.join([graph(f) for f, _ in node.next_functions]) + ')'
def t(f):
    try: return f()
    except Exception as e: return type(e).__name__ + ' ' + str(e)[:300]
x = torch.arange(12.).reshape(3,4).requires_grad_()
for f, s in ((lambda a,b: torch.select_scatter(a,b,0,1), torch.zeros(4)), (lambda a,b: a.select_scatter(b,1,-1), torch.ones(3)), (lambda a,b: torch.slice_scatter(a,b,1,1,3,1), torch.ones(3,2)),
   (lambda a,b: a.slice_scatter(b,start=1,step=1), torch.ones(2,4)), (lambda a,b: a.slice_scatter(b,0,0,None,2), torch.ones(2,4)), (lambda a,b: torch.diagonal_scatter(a,b), torch.ones(3)), (lambda a,b: a.diagonal_scatter(b,1), torch.ones(3)),
   (lambda a,b: a.t().diagonal_scatter(b,-1,1,0), torch.ones(2))):
    s.requires_grad_()
    y = f(x, s)
    print(y, y.stride(), graph(y.grad_fn))
    g = torch.autograd.grad((y*y).sum(), (x,s), create_graph=True)
    print(g, graph(g[0].grad_fn), graph(g[1].grad_fn))
    print(torch.autograd.grad((g[0]**2).sum()+(g[1]**3).sum(), (x,s)))
print(t(lambda: torch.select_scatter(x, torch.zeros(3), 0, 1)))
print(t(lambda: torch.select_scatter(x, torch.zeros(4), 0, 3)))
print(t(lambda: torch.select_scatter(x, torch.zeros(4), 2, 1)))
print(t(lambda: torch.slice_scatter(x, torch.zeros(4), 0, 1, None, 1)))
print(t(lambda: torch.slice_scatter(x, torch.zeros(3,4), 0, 0, 3, 0)))
print(t(lambda: torch.diagonal_scatter(x, torch.zeros(4))))
print(t(lambda: torch.diagonal_scatter(x, torch.zeros(3), 0, 0, 0)))
print(t(lambda: torch.select_scatter(x, torch.zeros(4).long(), 0, 1)), t(lambda: torch.slice_scatter(x, x, 0, None, None, 1)))
v = torch.tensor([1., 2., 4., 7., 11., 16.], requires_grad=True)
m = torch.arange(20.).reshape(4,5)**2
m.requires_grad_()
for f in (lambda: torch.gradient(v), lambda: torch.gradient(v, edge_order=2), lambda: torch.gradient(v, spacing=0.3), lambda: torch.gradient(v, spacing=2, edge_order=2),
          lambda: torch.gradient(v, spacing=(torch.tensor([0.,1.,1.5,3.,3.2,5.]),)), lambda: torch.gradient(v, spacing=[torch.tensor([0.,1.,1.5,3.,3.2,5.])], edge_order=2),
          lambda: torch.gradient(m), lambda: torch.gradient(m, dim=0), lambda: torch.gradient(m, dim=(1,)), lambda: torch.gradient(m, spacing=[2., 0.5]), lambda: torch.gradient(m, dim=[-1, 0], spacing=[2., 0.5], edge_order=2),
          lambda: torch.gradient(m, dim=1, spacing=3), lambda: torch.gradient(m.long()), lambda: torch.gradient(m.detach().double(), spacing=(torch.arange(4.).double()**2, torch.arange(5.).double()))):
    r = t(f)
    print(r)
    if not isinstance(r, str):
        print(type(r), [graph(y.grad_fn) for y in r])
        if r[0].requires_grad: print(torch.autograd.grad(sum((y*y).sum() for y in r), (v,m), allow_unused=True))
print(t(lambda: torch.gradient(v.byte()))); print(t(lambda: torch.gradient(v, spacing=[1.,2.]))); print(t(lambda: torch.gradient(v, edge_order=3))); print(t(lambda: torch.gradient(v[:1]))); print(t(lambda: torch.gradient(v[:2], edge_order=2))); print(t(lambda: torch.gradient(m, dim=(0,1), spacing=[1.])))
print(t(lambda: torch.gradient(m, dim=(0,0)))); print(t(lambda: torch.gradient(m, dim=2)))
print(t(lambda: torch.gradient(torch.tensor(1.))))
a = np.arange(3.)
b = torch.asarray(a); b[0] = 9; print(a, b)
c = torch.asarray(a, dtype=torch.float32); c[0] = 1; print(a, c)
d = torch.asarray(a, copy=True); d[0] = 5; print(a, d)
q = torch.ones(2); print(torch.asarray(q) is q, torch.asarray(q).data_ptr()==q.data_ptr(), torch.asarray(q, copy=True).data_ptr()==q.data_ptr())
print(torch.asarray([1,2]), torch.asarray([1,2], dtype=torch.float64, requires_grad=True), torch.asarray(3.5), torch.asarray([[True]]))
w = torch.ones(2, requires_grad=True)
print(torch.asarray(w), torch.asarray(w, requires_grad=True), torch.asarray(w*2), torch.asarray(w*2, requires_grad=True), torch.asarray(q, requires_grad=True), q)
print(t(lambda: torch.asarray([1], copy=False))); print(t(lambda: torch.asarray(q, dtype=torch.float64, copy=False))); print(t(lambda: torch.asarray('a'))); print(t(lambda: torch.asarray()));print(torch.asarray(w) is w, torch.asarray(w, requires_grad=True) is w)
print(t(lambda: torch.asarray([1], requires_grad=True)))
