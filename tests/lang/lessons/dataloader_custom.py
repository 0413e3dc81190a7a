# Datasets, samplers, batches and collate functions of one's own.
import torch
import numpy as np
from torch.utils.data import Dataset, DataLoader, Sampler, RandomSampler, SequentialSampler, BatchSampler, WeightedRandomSampler, SubsetRandomSampler, Subset, random_split, ConcatDataset, IterableDataset, TensorDataset
class Squares(Dataset):
    def __init__(self, n, transform=None):
        self.n, self.transform = n, transform
    def __len__(self): return self.n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError
        x = {'x': torch.tensor(float(i)), 'y': i * i, 'name': f'n{i}', 'arr': np.array([i, i + 1.])}
        return self.transform(x) if self.transform else x
ds = Squares(7)
for b in DataLoader(ds, batch_size=3):
    print(b)
class LenSampler(Sampler):
    def __init__(self, ds): self.ds = ds
    def __iter__(self): return iter(sorted(range(len(self.ds)), key=lambda i: -i % 3))
    def __len__(self): return len(self.ds)
def collate(batch):
    return torch.stack([b['x'] for b in batch]), [b['name'] for b in batch]
dl = DataLoader(ds, batch_size=2, sampler=LenSampler(ds), collate_fn=collate, drop_last=True)
print(len(dl), list(dl))
torch.manual_seed(0)
print(list(RandomSampler(ds)), list(SequentialSampler(ds)), list(BatchSampler(SequentialSampler(ds), 3, False)))
print(list(WeightedRandomSampler([0.1, 0.9, 0.5], 6)), list(SubsetRandomSampler([1, 3, 5])))
print([b for b in DataLoader(range(5), batch_sampler=BatchSampler(RandomSampler(range(5)), 2, True))])
a, b = random_split(ds, [5, 2], generator=torch.Generator().manual_seed(1))
print(len(a), list(b.indices), a[0]['y'])
print([len(s) for s in random_split(range(10), [0.5, 0.3, 0.2])])
print(len(ConcatDataset([ds, Squares(3)])), (ds + Squares(2))[8]['name'], Subset(ds, [2, 4])[1]['x'])
class Stream(IterableDataset):
    def __init__(self, a, b): self.a, self.b = a, b
    def __iter__(self): return iter(range(self.a, self.b))
print(list(DataLoader(Stream(3, 8), batch_size=2)))
g = torch.Generator(); g.manual_seed(3)
td = TensorDataset(torch.arange(6), torch.arange(6.) ** 2)
for x, y in DataLoader(td, batch_size=4, shuffle=True, generator=g): print(x, y)
print(list(DataLoader(td, batch_size=None))[0], td[1:3])
it = iter(DataLoader([(1, 'a'), (2, 'b')], batch_size=2)); print(next(it))
try: next(it)
except StopIteration: print('stop')
for bad in (dict(batch_size=0), dict(batch_size=2, shuffle=True, sampler=[0]), dict(batch_sampler=[[0]], batch_size=2), dict(num_workers=-1), dict(drop_last=True, batch_size=None)):
    try: DataLoader(td, **bad)
    except Exception as e: print(type(e).__name__, e)
try: TensorDataset(torch.ones(2), torch.ones(3))
except AssertionError as e: print('AssertionError', e)
try: random_split(ds, [1, 2])
except ValueError as e: print(e)
try: list(DataLoader([torch.ones(2), torch.ones(3)], batch_size=2))
except RuntimeError as e: print(e)
try: list(DataLoader([object()], batch_size=1))
except TypeError as e: print(str(e)[:60])
from torch.utils.data import default_collate, get_worker_info
print(default_collate([(1, 2.), (3, 4.)]), get_worker_info())
