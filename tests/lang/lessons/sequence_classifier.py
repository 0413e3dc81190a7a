# Sequences of many lengths: a dataset, its batches, a network of GRU and attention, its training, its state.
import torch, torch.nn as nn, torch.nn.functional as F
from torch.utils.data import Dataset, DataLoader, TensorDataset, random_split, Subset, ConcatDataset, WeightedRandomSampler, BatchSampler, SequentialSampler
torch.manual_seed(0)

class Seqs(Dataset):

    def __init__(self, n):
        self.d = [torch.arange(i % 4 + 1) + i for i in range(n)]

    def __len__(self):
        return len(self.d)

    def __getitem__(self, i):
        return (self.d[i], i % 2)

def collate(batch):
    xs, ys = zip(*batch)
    return (nn.utils.rnn.pad_sequence(xs, batch_first=True, padding_value=-1), torch.tensor(ys), torch.tensor([len(x) for x in xs]))
ds = Seqs(9)
for x, y, l in DataLoader(ds, batch_size=4, shuffle=True, collate_fn=collate):
    print(x, y, l)
a, b = random_split(ds, [6, 3], generator=torch.Generator().manual_seed(1))
print(len(a), a.indices, b.indices)
td = TensorDataset(torch.arange(10.0).view(5, 2), torch.arange(5))
for xb, yb in DataLoader(td, batch_size=2, drop_last=True):
    print(xb, yb)
print(td[1], td[1:3], len(DataLoader(td, batch_size=2)), next(iter(DataLoader(td, batch_size=5, shuffle=True))))
print(list(BatchSampler(SequentialSampler(range(7)), 3, False)), list(WeightedRandomSampler([1.0, 0.0, 5.0], 6)))
try:
    next(iter(DataLoader(ds, batch_size=3)))
except RuntimeError as e:
    print(e)
try:
    TensorDataset(torch.ones(2), torch.ones(3))
except AssertionError as e:
    print(e)
print(next(iter(DataLoader([{'a': 1, 'b': torch.ones(2)}, {'a': 2, 'b': torch.zeros(2)}], batch_size=2))))
print(next(iter(DataLoader([(1, 'x', 2.5), (2, 'y', 3.5)], batch_size=2))))

class Net(nn.Module):

    def __init__(self):
        super().__init__()
        self.emb = nn.Embedding(20, 4, padding_idx=0)
        self.gru = nn.GRU(4, 5, num_layers=2, batch_first=True, bidirectional=True, dropout=0.0)
        self.att = nn.MultiheadAttention(10, 2, batch_first=True)
        self.norm = nn.LayerNorm(10)
        self.drop = nn.Dropout(0.2)
        self.head = nn.Sequential(nn.Linear(10, 8), nn.GELU(), nn.Linear(8, 2))
        self.register_buffer('steps', torch.tensor(0))
        self.apply(self._init)

    def _init(self, m):
        if isinstance(m, nn.Linear):
            nn.init.xavier_uniform_(m.weight)
            nn.init.zeros_(m.bias)

    def forward(self, x, l):
        self.steps += 1
        e = self.emb(x.clamp(min=0))
        p = nn.utils.rnn.pack_padded_sequence(e, l, batch_first=True, enforce_sorted=False)
        o, h = self.gru(p)
        o, _ = nn.utils.rnn.pad_packed_sequence(o, batch_first=True)
        m = (x < 0)[:, :o.size(1)]
        at, w = self.att(o, o, o, key_padding_mask=m)
        return self.head(self.drop(self.norm(o + at))).masked_fill(m[..., None], 0).sum(1) / l[:, None]
net = Net()
print(net)
print(sum((p.numel() for p in net.parameters())))
opt = torch.optim.AdamW(net.parameters(), lr=0.01, weight_decay=0.1)
sch = torch.optim.lr_scheduler.OneCycleLR(opt, 0.05, total_steps=6)
lossf = nn.CrossEntropyLoss(label_smoothing=0.1)
for ep in range(2):
    for x, y, l in DataLoader(ds, batch_size=3, collate_fn=collate, shuffle=True, generator=torch.Generator().manual_seed(ep)):
        opt.zero_grad(set_to_none=True)
        loss = lossf(net(x, l), y)
        loss.backward()
        n = nn.utils.clip_grad_norm_(net.parameters(), 0.5)
        opt.step()
        sch.step()
        print(f'{loss.item():.4f} {n:.4f} {sch.get_last_lr()[0]:.5f}')
sd = net.state_dict()
print(list(sd)[:5], sd['steps'])
n2 = Net()
print(n2.load_state_dict(sd))
net.eval()
n2.eval()
x, y, l = collate([ds[i] for i in range(4)])
print(torch.equal(net(x, l), n2(x, l)))
bad = dict(sd)
del bad['steps']
bad['extra'] = torch.ones(1)
bad['norm.weight'] = torch.ones(3)
try:
    n2.load_state_dict(bad)
except RuntimeError as e:
    print(e)
try:
    print(n2.load_state_dict({k: v for k, v in bad.items() if k != 'norm.weight'}, strict=False))
except RuntimeError as e:
    print(e)
o2 = torch.optim.AdamW(n2.parameters(), lr=1.0)
o2.load_state_dict(opt.state_dict())
print(o2)
print(opt.state_dict()['state'][0].keys(), opt.state_dict()['param_groups'][0].keys())
for name, p in list(net.named_parameters())[:3]:
    print(name, tuple(p.shape), p.requires_grad, p.grad.norm() if p.grad is not None else None)
print([n for n, _ in net.named_children()], [type(m).__name__ for m in net.modules()][:6], dict(net.named_buffers()))
