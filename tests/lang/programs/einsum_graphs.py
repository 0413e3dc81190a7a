# Which products and sums einsum is made of.
import torch
def graph(node):
    if node is None: return '-'
    n=type(node).__name__
    below=[f for f,_ in node.next_functions]
    if n=='AccumulateGrad': return 'A'
    return n.replace('Backward','')+'('+' '.join(graph(f) for f in below)+')'
def go(eq,*shapes):
    xs=[torch.arange(1.,1+int(torch.tensor(s).prod()) if s else 2.).reshape(s).requires_grad_() for s in shapes]
    try:
        y=torch.einsum(eq,*xs)
        print(eq,shapes,list(y.shape),y.stride(),graph(y.grad_fn), [round(v,3) for v in y.flatten().tolist()[:6]])
    except Exception as e: print(eq,shapes,type(e).__name__,e)
go('ij,jk->ik',(2,3),(3,2)); go('ij,jk->ik',(2,1),(1,2)); go('ij,jk->ik',(2,3),(1,2)); go('ij,jk->ik',(2,1),(3,2))
go('ij,jk,kl->il',(2,3),(3,2),(2,2)); go('ij,jk,jl->ikl',(2,3),(3,2),(3,2)); go('ij,jk,jl->ikl',(2,3),(3,2),(1,2)); go('ij,jk,jl->ikl',(2,1),(3,2),(3,2)); go('ij,jk,jl->ikl',(2,3),(1,2),(3,2))
go('abc,d->d',(2,3,2),(2,)); go('abc,dc->d',(2,3,2),(2,2)); go('d,abc->d',(2,),(2,3,2)); go('ab,cd->',(2,3),(2,2)); go('ab,cd->ac',(2,3),(2,2)); go('ab,ab->',(2,3),(2,3)); go('i,i->',(3,),(3,)); go('i,j->ij',(3,),(2,)); go('bij,bjk->bik',(2,2,3),(2,3,2)); go('bij,bjk->bik',(1,2,3),(2,3,2)); go('bij,bjk->bik',(2,2,1),(2,1,2)); go('ii->i',(2,2)); go('ij->',(2,3)); go('ij->j',(2,3)); go('ij->ji',(2,3)); go('i,ij,j->',(2,),(2,3),(3,)); go('i,ij,j->i',(2,),(2,3),(3,)); go('ij,ik,il->jkl',(2,3),(2,2),(2,2)); go('ij,kj->ik',(2,3),(2,3)); go('...ij,...jk->...ik',(1,1),(2,1,2)); go('a,b,c->abc',(2,),(3,),(2,)); go('ab,bc,cd,de->ae',(2,3),(3,2),(2,3),(3,2)); go('ab,ab->a',(2,1),(2,1)); go('ab,ab->a',(2,1),(2,3)); go('ab,b->a',(2,3),(3,)); go('ab,c->a',(2,3),(1,)); go('ab,c->a',(2,3),(4,)); go('xab,xcb,xd->xacd',(2,2,3),(2,2,3),(2,2)); go('abcd,cdb->a',(2,3,2,2),(2,2,3)); go('ab,ab,ab->',(2,3),(2,3),(2,3))
