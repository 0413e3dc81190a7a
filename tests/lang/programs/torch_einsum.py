# torch.einsum: forms, broadcasting, lists of numbers, messages.
import torch
torch.manual_seed(0)
A=torch.randn(2,3);B=torch.randn(3,4);v=torch.randn(3);T=torch.randn(2,3,4);S=torch.randn(5,2,3);Q=torch.randn(3,3)
def t(eq,*ops):
    try:
        ops=[o.clone().requires_grad_() for o in ops]
        r=torch.einsum(eq,*ops); print(eq, tuple(r.shape), r.stride(), type(r.grad_fn).__name__, r.sum().item().__format__('.4f'))
        g=torch.autograd.grad((r*r).sum(),ops); print([round(float(x.sum()),3) for x in g])
    except Exception as e: print(eq,type(e).__name__,str(e).split('\n')[0])
for eq,ops in [('ij,jk->ik',(A,B)),('ij,jk',(A,B)),('ij->ji',(A,)),('ij->',(A,)),('ij->i',(A,)),('ii->i',(Q,)),('ii',(Q,)),('i,i->',(v,v)),('i,j->ij',(v,A[0])),('i,j',(v,v)),('ijk->kji',(T,)),('bij,jk->bik',(S,B)),('...ij,jk->...ik',(S,B)),('...j,j->...',(S,v)),('ij,ij->ij',(A,A)),('ij,ij->i',(A,A)),('bij,bij->b',(S,S)),('ijk,k,j->i',(T,B[0],v)),('ab,bc,cd->ad',(A,B,B.T)),('bhqd,bhkd->bhqk',(torch.randn(2,2,3,4),torch.randn(2,2,5,4))),('i,ij,j->',(A[:,0],A,v)),('ij,kj->ik',(A,S[0])),('...->...',(T,)),('...ab->...ba',(T,)),('a...->...a',(T,)),('ij , jk -> ik',(A,B)),('ik,kj',(A,B)),('ba,cb',(A,S[0].T)),('iij->j',(torch.randn(2,2,3),)),('i->ii',(v,)),('ij,jk->il',(A,B)),('ij',(v,)),('ij,jk->ik',(A,A)),('i,i,i->i',(v,v,v)),('ijk,ilm,njm,nlk->',(torch.randn(2,2,2),)*4),('I,I->I',(v,v)),('ij,j->ij',(A,v)),('1,1->',(v,v)),('ij->jj',(A,)),('bn,anm,bm->ba',(A,torch.randn(4,3,2),torch.randn(2,2)))]: t(eq,*ops)
print(torch.einsum('ij,jk->ik', [A, B]).shape, torch.einsum(S, [..., 0, 1], B, [1, 2], [..., 0, 2]).shape)
try: print(torch.einsum(A,[0,1],B,[1,2],[0,2]).shape)
except Exception as e: print(type(e).__name__, e)
try: print(torch.einsum(A,[0,1]).shape)
except Exception as e: print(type(e).__name__, e)
