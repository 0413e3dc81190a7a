# What products, powers of matrices and steps say and how they lie.
import torch, numpy as np, torch.nn.functional as F
c=torch.arange(18.).reshape(2,3,3).transpose(1,2)
print(torch.matrix_power(c,1).stride(), torch.matrix_power(c,0).stride(), torch.matrix_power(c,2).stride(), torch.matrix_power(c.requires_grad_(),1))
print(torch.renorm(torch.ones(2,2).t(),1,-1,1.5).stride(), torch.renorm(torch.ones(2,3).t(),1,-1,1.5).stride())
for x,y in ((torch.ones(2),torch.ones(2)),(torch.ones(2,2),torch.ones(2)),(torch.ones(2,2,2),torch.ones(2)),(torch.ones(()),torch.ones(2)), (torch.ones(2,3),torch.ones(2,3,4))):
    try: print(torch.addbmm(torch.ones(1),x,y))
    except Exception as e: print(type(e).__name__, e)
x=torch.ones(2,3).requires_grad_()
for k in (np.bool_,np.int8,np.int16,np.int32,np.int64,np.float32,np.float64):
  for m in (np.float32,np.float64,np.int64):
    print(repr(np.heaviside(np.array([0,1],dtype=k),np.array([1,2],dtype=m))))
  print(repr(np.heaviside(np.array([0,1],dtype=np.float32),np.array(1,dtype=k))), repr(np.nan_to_num(np.array(3,dtype=k))), type(np.nan_to_num(np.array(3,dtype=k))))
print(repr(np.heaviside(np.array([0,1.],dtype=np.float32),0.5)))
