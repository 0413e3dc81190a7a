# Arrays that walk back, which tensors cannot.
import numpy as np, torch
a=np.arange(6.).reshape(2,3)[::-1]
for f in (torch.tensor, torch.as_tensor, torch.from_numpy, torch.Tensor, torch.FloatTensor, lambda v: torch.ones(2,3)+v, lambda v: torch.stack([torch.tensor(v)]), lambda v: torch.ones(2,3).double().copy_(torch.from_numpy(v))):
    try: print(f(a))
    except Exception as e: print(type(e).__name__, e)
print(torch.as_tensor(np.array([], dtype=np.int32)[::-1]), torch.tensor(np.array([1., 2.])[::1]))
