import torch
from typing import Tuple, List, TypeVar, Generic
from torch.utils.data import Dataset, DataLoader, Sampler, TensorDataset, Subset, IterableDataset
class A(Dataset[torch.Tensor]):
    def __init__(self): self.x = torch.arange(6.)
    def __len__(self): return 6
    def __getitem__(self, i: int) -> torch.Tensor: return self.x[i]
class B(Dataset[Tuple[torch.Tensor, int]]):
    def __len__(self): return 2
    def __getitem__(self, i): return torch.ones(2) * i, i
print(A.__mro__, B.__orig_bases__, A.__parameters__)
for b in DataLoader(A(), batch_size=4): print(b)
dl: DataLoader[torch.Tensor] = DataLoader[torch.Tensor](B(), 2)
for b in dl: print(b)
class S(Sampler[int]):
    def __init__(self, n): self.n = n
    def __iter__(self): return iter(range(self.n)[::-1])
    def __len__(self): return self.n
print([x for x in DataLoader(A(), sampler=S(6), batch_size=3)])
print(Dataset[int], Subset[int], isinstance(A(), Dataset), issubclass(A, Dataset))
class It(IterableDataset[int]):
    def __iter__(self): return iter([1, 2, 3])
print(list(DataLoader(It(), batch_size=2)))
