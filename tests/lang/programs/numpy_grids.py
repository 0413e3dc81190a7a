import numpy as np
a=np.arange(6.).reshape(2,3); b=np.arange(12.).reshape(3,4)
for s,ops in [('ij,jk->ik',(a,b)),('ij->ji',(a,)),('ij',(a,)),('ii->i',(np.eye(3)*2,)),('ii',(np.eye(3)*2,)),('i,i',(a[0],a[1])),('i,j->ij',(a[0],a[1])),('ij,ij->',(a,a)),('ij->',(a,)),('ij->j',(a,)),('bij,bjk->bik',(np.ones((2,2,3)),np.ones((2,3,2)))),('...ij,...jk->...ik',(np.ones((2,2,3)),np.ones((3,2)))),('ij,jk,kl->il',(a,b,np.ones((4,2)))),('ji',(a,)),('ij,kj',(a,a)),('i...->...',(a,)),('ij,j->ij',(a,a[0])),('nhqd,nhkd->nhqk',(np.ones((1,2,3,4)),np.ones((1,2,5,4)))),('i,j,k->ijk',(a[0],a[1],a[0])),('ij,ij->ij',(np.arange(4).reshape(2,2),np.arange(4).reshape(2,2))),('...->...',(a,)),('ij,jk->',(a,b))]:
    r=np.einsum(s,*ops); print(s, r, type(r).__name__, getattr(r,'dtype',None))
for s,ops in [('ij,jk',(a,)),('ij',(a,b)),('i',(a,)),('ijk',(a,)),('ij->k',(a,)),('ij->ii',(a,)),('i$',(a,))]:
    try: print(np.einsum(s,*ops))
    except ValueError as e: print(e)
v=np.einsum('ij->ji',a); v[0,0]=9; print(a)
print(np.mgrid[0:2,0:3], np.mgrid[-1:1:5j], np.mgrid[0:1:3j,0:2], np.ogrid[0:2,0:3], np.mgrid[0:1:.25], np.mgrid[0:5:2])
xx,yy=np.mgrid[-1:1:3j,-1:1:2j]; print(xx,yy,xx.dtype)
print(np.ix_([0,1],[2]), a[np.ix_([0,1],[0,2])], np.ix_([True,False],[1]))
print(np.tril_indices(3), np.triu_indices(3,1), np.diag_indices(2), np.diagflat([1,2]), np.fromfunction(lambda i,j:i+j,(2,2)))
print(np.resize([1,2,3],(2,4)), np.resize(7,3), np.lexsort(([1,2,1],[3,1,3])), np.in1d([1,2],[2]), np.setxor1d([1,2],[2,3]))
print(np.gcd(12,18), np.lcm([4,6],10), np.gcd([0,4],0))
for m in ['full','same','valid']: print(np.convolve([1,2,3,4],[1,0,2],m), np.correlate([1.,2,3],[0,1,.5],m), np.convolve([1.,2],[1.,2,3],m), np.correlate([1,2],[1,2,3],m), np.convolve([1,2,3,4],[1,1],m))
for f in [lambda: np.convolve([],[1]), lambda: np.correlate([1],[]), lambda: np.convolve([1],[1],'x'), lambda: np.ix_([[1]])]:
    try: print(f())
    except ValueError as e: print(e)
p=np.poly1d([1,2,3]); print(p(2), repr(p), p.order, p.coeffs, p.deriv(), p[0], p[5], list(p))
print(np.vander([1,2,3]), np.vander([1.,2],3,increasing=True))
print(np.nan_to_num(np.nan), np.nan_to_num([np.inf,1,np.nan,-np.inf],posinf=5), repr(np.iinfo(np.int32)), np.iinfo('uint8'), [i for i in np.ndindex(2,2)])
d=np.zeros(3); np.copyto(d,[1,2,3]); print(d); np.copyto(d,9,where=[True,False,True]); print(d)
from numpy.testing import assert_allclose, assert_array_equal, assert_almost_equal, assert_equal
np.testing.assert_allclose([1,2],[1,2+1e-9])
for f in [lambda: assert_allclose([1.,2],[1,2.1]), lambda: assert_allclose(1,2,rtol=1e-3), lambda: assert_array_equal([1,2],[1,3]), lambda: assert_array_equal([1,2],[1,2,3]), lambda: assert_almost_equal(1.,1.1), lambda: assert_almost_equal([1.],[1.1],3), lambda: assert_equal(1,2), lambda: assert_equal([1,2],[1,3],'hey'), lambda: assert_allclose([np.nan,1],[1,1]), lambda: assert_allclose([0.,1],[0,0],err_msg='bad'), lambda: assert_array_equal(np.ones((3,3)),np.zeros((3,3))), lambda: assert_array_equal([True,False],[True,True]), lambda: assert_allclose([np.nan,1],[np.nan,2])]:
    try: f(); print('ok')
    except AssertionError as e: print(e)
for c in [[1,2,3],[1,0],[0],[-1,2,0,-4.5],[1.23456,1e10,3],[2],[0,0,1],list(range(1,14)),[1.5]+[1234.5]*13]:
    print(repr(str(np.poly1d(c))))
print(np.polyfit([0,1,2,3],[1,3,5,7.5],1).round(6))
