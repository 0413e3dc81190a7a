import torch
v = torch.tensor([1., 2., 4., 7., 11., 16.], requires_grad=True)
c=torch.tensor([0.,1.,1.5,3.,3.2,5.])
for e in (1,2):
    y=torch.gradient(v, spacing=[c], edge_order=e)[0]
    print(y.tolist()); print(torch.autograd.grad(y.sum(), v)[0].tolist())
    y=torch.gradient(v, spacing=[c], edge_order=e)[0]
    print(torch.autograd.grad((y*y).sum(), v)[0].tolist())
for s in range(4):
    torch.manual_seed(s)
    v = torch.randn(7, 6, requires_grad=True)
    c, d = torch.rand(7).cumsum(0), torch.rand(6).cumsum(0)
    w = torch.randn(7, 6)
    for e in (1, 2):
        for sp in ([c, d], 0.37, [0.7, 0.3]):
            for dim in (0, 1):
                y = torch.gradient(v, spacing=sp if not isinstance(sp, list) else sp[dim:dim+1], edge_order=e, dim=[dim] if isinstance(sp, list) else dim)[0]
                print(s, e, dim, y.sum().item(), torch.autograd.grad((y*y*w).sum(), v)[0].tolist())
