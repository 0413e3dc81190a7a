import torch
def T(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e).split('\n')[0])
a=torch.arange(6.).view(2,3).requires_grad_()
T(lambda: torch.repeat_interleave(a,torch.tensor([1,2],dtype=torch.int32),dim=0))
T(lambda: a.repeat_interleave(torch.tensor([1, 2, 0, 1, 1, 1])))
T(lambda: a.repeat_interleave(torch.tensor([2, -1]), dim=0))
T(lambda: a.repeat_interleave(torch.tensor([2.0, 1.0]), dim=0))
T(lambda: a.repeat_interleave(torch.tensor([1, 2, 3]), dim=0))
T(lambda: a.repeat_interleave(2, dim=1))
b = a.repeat_interleave(torch.tensor([1, 0, 2]), dim=1)
b.sum().backward()
print(b, a.grad)
