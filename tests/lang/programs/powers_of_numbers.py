# A number to the power of a tensor: the slope in the precision of the result.
import torch
a=torch.tensor([1.25,0.5],dtype=torch.float64,requires_grad=True)
for f in (lambda: 3**a, lambda: 3.**a, lambda: torch.pow(3,a), lambda: True**a, lambda: 0**a):
    y=f(); print(y.grad_fn.name(), torch.autograd.grad(y.sum(),a)[0].tolist())
