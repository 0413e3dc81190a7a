# take by every mode, and what keeps its kind: einsum of narrow ints, scalars without dims.
import numpy as np
print(np.take([1,2,3], 5, mode='wrap'), np.take([1,2,3], 50, mode='clip'), np.take([1,2,3], [5,-7], mode='wrap'))
try: print(np.take([1,2,3], 2**32, mode='wrap'))
except Exception as e: print(e)
r=np.einsum('ij,jk->ik', np.ones((2,2),dtype=np.int32), np.ones((2,2),dtype=np.int32)); print(r.dtype)
r=np.einsum('i,i', np.ones(3,dtype=np.int16), np.ones(3,dtype=np.int16)); print(r.dtype, r)
r=np.einsum('ij->', np.full((20,20),100,dtype=np.int8)); print(r.dtype, r)
r=np.einsum('i,i->i', np.ones(3,dtype=np.float32), np.ones(3,dtype=np.float32)); print(r.dtype)
print(repr(np.float64(1.5).squeeze()), repr(np.float64(1.5).transpose()), repr(np.squeeze(np.float64(.1))), repr(np.int32(3).reshape(1)), repr(np.float32(2).T), repr(np.float64(1.5).ravel()), repr(np.float64(2).copy()))
def tried(f):
    try: r=f(); print(type(r).__name__, getattr(r,'dtype',''), np.asarray(r).tolist())
    except Exception as e: print(type(e).__name__, e)
a=np.arange(6).reshape(2,3)
for mode in ('raise','wrap','clip','x'):
    for ax in (None,0,1,-1,5):
        for i in (0,-1,2,7,-9,[0,-1],[[5,1],[-8,0]],[], 1.5, True):
            tried(lambda: np.take(a,i,axis=ax,mode=mode)); 
out=np.zeros(2,dtype=int); print(np.take(a,[1,2],out=out) is out, out); tried(lambda: a.take([1],axis=1)); tried(lambda: a.take(3)); tried(lambda: np.take([],[0])); tried(lambda: np.take([],[])); tried(lambda: np.float64(2).take(0)); tried(lambda: np.array(3).take(0)); tried(lambda: np.take(5,[0,0]))
tried(lambda: np.squeeze(np.ones((1,1)))); tried(lambda: np.squeeze(np.array(2.))); tried(lambda: np.squeeze(3))
tried(lambda: np.take(a, np.array([1.5]))); tried(lambda: np.take(a, np.float32(1.))); tried(lambda: np.take(a, np.array([True,False]))); tried(lambda: np.take(a, np.array([], dtype=float))); tried(lambda: np.transpose(np.float64(2)))
