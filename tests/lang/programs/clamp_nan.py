import torch
nan = float("nan")
for f in (lambda x: x.clamp(min=nan), lambda x: x.clamp(max=nan), lambda x: x.clamp_min(nan), lambda x: x.clamp_max(nan), lambda x: x.clamp(nan,2.), lambda x:x.clamp(0.,nan), lambda x: x.clamp(min=torch.tensor(nan)), lambda x: torch.clamp_min(x,torch.tensor(nan))):
    for n in (3, 20):
        x=torch.linspace(-1,2,n,requires_grad=True)
        y=f(x); y.sum().backward()
        print(y[:3].tolist(), y[-1].item(), x.grad[:3].tolist(), y.grad_fn)
    x=torch.tensor([1.,nan,3.]); print(f(x)); 
x=torch.tensor([1.,nan,3.]); x.clamp_(min=nan); print(x)
print(torch.triu_indices(5, 3, -1), torch.tril_indices(3, 4, 1), torch.triu_indices(2, 5, 2))
