# torch.linalg: factorisations with LAPACK's signs, their gradients of two orders, norms.
import torch
L = torch.linalg
torch.set_default_dtype(torch.float64)
torch.manual_seed(0)


def flat(t):
    return ' '.join(['%.4g' % (round(float(x), 9) + 0.0) for x in t.detach().reshape(-1)])

def check(name, f, *args):
    args=[a.clone().requires_grad_() for a in args]
    try:
        out=f(*args)
    except Exception as e:
        print(name, type(e).__name__, str(e).split('\n')[0][:180]); return
    outs=list(out) if isinstance(out,tuple) else [out]
    print(name, type(out).__name__, [o.grad_fn.name() if o.grad_fn else None for o in outs], [o.stride() for o in outs], [tuple(o.shape) for o in outs])
    for o in outs: print('  ', flat(o))
    outs=[o for o in outs if o.requires_grad]
    if not outs: return
    cot=[torch.arange(o.numel(),dtype=o.dtype).reshape(o.shape)*0.3+0.1 for o in outs]
    try:
        g=torch.autograd.grad(outs,args,cot,create_graph=True,allow_unused=True)
        for t in g: print('  g', None if t is None else flat(t))
        s=sum((t*t).sum() for t in g if t is not None)
        g2=torch.autograd.grad(s,args,allow_unused=True)
        for t in g2: print('  gg', None if t is None else flat(t))
    except Exception as e: print('  ',type(e).__name__,str(e).split('\n')[0][:150])
for n in (1,2,3,4,6):
    A=torch.randn(n,n); S=A@A.T+torch.eye(n)*n; Y=(A+A.T)/2
    check('chol',L.cholesky,S)
    check('cholU',lambda a:L.cholesky(a,upper=True),S)
    check('eigh',L.eigh,Y)
    check('eigvalsh',L.eigvalsh,Y)
    check('qr',L.qr,A)
    check('svd',L.svd,A)
    check('svdvals',L.svdvals,A)
    check('pinv',L.pinv,A)
    check('st',lambda a,b:L.solve_triangular(a,b,upper=True),A+3*torch.eye(n),torch.randn(n,2))
    check('st2',lambda a,b:L.solve_triangular(a,b,upper=False,left=False,unitriangular=True),A,torch.randn(2,n))
    check('cond',L.cond,A)
    check('rank',L.matrix_rank,A)
    check('slogdet',L.slogdet,A)
    for o in ('fro','nuc',2,-2,1,-1,float('inf'),-float('inf')): check('mn%s'%o,lambda a:L.matrix_norm(a,o),A)
for m,n in ((3,2),(2,3),(5,2),(2,5),(7,3),(3,7),(4,3),(8,1),(1,8),(6,5)):
    A=torch.randn(m,n)
    check('qr%d%d'%(m,n),L.qr,A)
    check('qrc%d%d'%(m,n),lambda a:L.qr(a,mode='complete'),A)
    check('svd%d%d'%(m,n),lambda a:L.svd(a,full_matrices=False),A)
    check('svdf%d%d'%(m,n),L.svd,A)
    check('pinv',L.pinv,A)
    check('lstsq',L.lstsq,A,torch.randn(m,2))
    check('norm2',lambda a:L.norm(a,2),A)
    check('normN',lambda a:L.norm(a),A)
B=torch.randn(2,3,3)
check('bqr',L.qr,B)
check('bsvd',L.svd,B)
check('bchol',L.cholesky,B@B.mT+torch.eye(3))
check('beigh',L.eigh,B+B.mT)
check('bpinv',L.pinv,B)
print(flat(L.matrix_norm(B, 'nuc', keepdim=True)))
check('bn',lambda a:L.matrix_norm(a,1),B)
check('nan chol',L.cholesky,-torch.eye(2))
check('ns',L.cholesky,torch.randn(2,3))
check('1d',L.svd,torch.randn(3))
check('bc',L.cholesky,torch.stack([torch.eye(2),-torch.eye(2)]))
check('vander',L.vander,torch.tensor([1.,2.,3.]))
check('vecdot',L.vecdot,B,B)
for n in (8, 12): 
    A=torch.randn(n,n); print(n, flat(L.svd(A)[0])); print(n, flat(L.eigh(A + A.T)[1]))
print(L.svd(torch.tensor([[1.,2],[3,4]]))); print(L.qr(torch.eye(2))); print(L.eigh(torch.eye(3))); print(L.svd(torch.zeros(2,2))); print(L.svd(torch.diag(torch.tensor([1.,3.,2.])))); print(L.eigh(torch.diag(torch.tensor([3.,1.,2.]))))

odd = torch.tensor([[1., float('nan')], [float('nan'), 2.]])
print(L.eigh(odd), L.eigvalsh(odd))
check('nan svd', L.svd, odd)
check('nan pinv', L.pinv, odd)
print(L.svd(torch.full((2, 2), float('inf'))))
