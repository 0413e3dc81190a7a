# torch.equal compares two dtypes in the one that arithmetic on them has; a loader's iterator has PyTorch's name.
import torch
for a, b in [(torch.tensor([0.1]), torch.tensor([0.1], dtype=torch.float64)), (torch.tensor([0.5]), torch.tensor([0.5], dtype=torch.float64)),
  (torch.tensor([1]), torch.tensor([1.])), (torch.tensor([1.]), torch.tensor([1])), (torch.tensor([1]), torch.tensor([1], dtype=torch.int32)), (torch.tensor([True]), torch.tensor([1])), (torch.tensor([257]), torch.tensor([1], dtype=torch.uint8)), (torch.tensor([1], dtype=torch.uint8), torch.tensor([257])),
  (torch.tensor([1.]), torch.tensor([1.0000001], dtype=torch.float64)), (torch.tensor([1.0000001], dtype=torch.float64), torch.tensor([1.])), (torch.tensor([1.5]), torch.tensor([1])), (torch.tensor([1]), torch.tensor([1.5])), (torch.ones(2), torch.ones(1,2).double()), (torch.tensor(1), torch.tensor(1.)), (torch.tensor(1.1).double(), torch.tensor(1.1)), (torch.tensor([1.0], dtype=torch.float16), torch.tensor([1.0])), (torch.zeros(0), torch.zeros(0).long())]:
    try: print(torch.equal(a, b), a.equal(b))
    except Exception as e: print(type(e).__name__, e)
print(torch.equal(torch.tensor([16777217]), torch.tensor([16777216.])), torch.equal(torch.tensor([2**53+1]), torch.tensor([2.**53]).double()), torch.equal(torch.tensor([2049.], dtype=torch.float32), torch.tensor([2048.], dtype=torch.float16)))
print(torch.equal(torch.tensor([2049]), torch.tensor([2048.], dtype=torch.float16)), torch.equal(torch.tensor([2048.], dtype=torch.bfloat16), torch.tensor([2048.], dtype=torch.float16)))
print(torch.equal(torch.tensor([float('nan')]), torch.tensor([float('nan')]).double()), torch.equal(torch.tensor([0.1]).double(), torch.tensor([0.1])))
from torch.utils.data import DataLoader
for n in (0, 1):
    it = iter(DataLoader([1, 2], num_workers=n))
    print(type(it).__name__, type(it).__module__)
    try:
        it.next()
    except AttributeError as e:
        print(e)
