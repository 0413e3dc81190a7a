# What integers take in place, and what sums of them are made of.
import torch
def attempt(f):
    try: r=f(); print(r, r.dtype)
    except Exception as e: print(type(e).__name__, e)
t=torch.tensor
for f in (lambda:t([True,True]).cumsum(0,dtype=torch.uint8),lambda:t([1.5,2.5]).cumsum(0,dtype=torch.int32),lambda:t([1,2]).cumprod(0,dtype=torch.int8),lambda:t([1,2],dtype=torch.int32).cumsum(0),lambda:t(1,dtype=torch.uint8)**300,lambda:t(1,dtype=torch.int8)**100,lambda:t([2,3])**2,lambda:t([2],dtype=torch.uint8)**2,lambda:t([True]).clamp_(2),lambda:t([True]).clamp_max_(0),lambda:t([2]).clamp_(1),lambda:t([2.]).clamp_(1), lambda:t([2]).clamp_(0.5),lambda:t([300]).clamp_(max=2.5),lambda:t([1,2]).pow_(2),lambda:t(True)**2,lambda:t([1.5]).cumsum(0,dtype=torch.float64)): attempt(f)
for dt in (torch.bool,torch.uint8,torch.int8,torch.int16,torch.int32): attempt(lambda: torch.ones(2,dtype=dt).clamp_(0.5))
