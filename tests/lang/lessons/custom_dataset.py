# A Dataset of one's own, a DataLoader, a collate function, samplers.
import torch
from torch.utils.data import Dataset, DataLoader, ConcatDataset, Subset, WeightedRandomSampler, SequentialSampler, BatchSampler, RandomSampler


class ToyDataset(Dataset):
    def __init__(self, n, transform=None):
        self.x = torch.arange(n * 2, dtype=torch.float32).view(n, 2)
        self.y = torch.arange(n) % 3
        self.transform = transform

    def __len__(self):
        return len(self.y)

    def __getitem__(self, idx):
        sample = {'x': self.x[idx], 'y': self.y[idx], 'name': f'item{idx}'}
        if self.transform:
            sample = self.transform(sample)
        return sample


class Scale:
    def __init__(self, k):
        self.k = k

    def __call__(self, sample):
        return {**sample, 'x': sample['x'] * self.k}


ds = ToyDataset(7, transform=Scale(10))
print(len(ds), ds[2])
loader = DataLoader(ds, batch_size=3)
print(len(loader))
for i, batch in enumerate(loader):
    print(i, batch['x'].tolist(), batch['y'], batch['name'])
torch.manual_seed(0)
print([b['y'].tolist() for b in DataLoader(ds, batch_size=3, shuffle=True, drop_last=True)])
print([len(b['y']) for b in DataLoader(ds, batch_size=4, drop_last=True)])
both = ConcatDataset([ds, ToyDataset(2)])
print(len(both), both[8], both.cumulative_sizes)
print([s['name'] for s in Subset(ds, [5, 1])])


def pad_collate(batch):
    lengths = torch.tensor([len(s) for s in batch])
    out = torch.zeros(len(batch), int(lengths.max()), dtype=torch.long)
    for i, s in enumerate(batch):
        out[i, :len(s)] = s
    return out, lengths


seqs = [torch.arange(k) + 1 for k in (2, 4, 1)]
for padded, lengths in DataLoader(seqs, batch_size=3, collate_fn=pad_collate):
    print(padded, lengths)
print(list(BatchSampler(SequentialSampler(range(5)), batch_size=2, drop_last=False)))
print(list(WeightedRandomSampler([0.1, 0.9, 0.4], 5, replacement=True)), list(RandomSampler(range(4))))
for a, (b, c) in DataLoader([(i, (i * 2.5, str(i))) for i in range(4)], batch_size=2):
    print(a, b, c)
try:
    next(iter(DataLoader([torch.zeros(2), torch.zeros(3)], batch_size=2)))
except RuntimeError as e:
    print(e)
