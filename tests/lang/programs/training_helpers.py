"""What lessons use around training: workers of loaders, averaged weights, pruning, the transformer whole, and mixed
precision that is off."""
import random
import warnings

import torch
import torch.nn as nn
import torch.nn.utils.prune as prune
from torch.cuda.amp import GradScaler, autocast
from torch.optim.swa_utils import SWALR, AveragedModel, update_bn
from torch.utils.data import DataLoader, Dataset, get_worker_info

torch.manual_seed(0)
random.seed(0)


class Noisy(Dataset):
    def __init__(self):
        self.seen = 0

    def __len__(self):
        return 7

    def __getitem__(self, i):
        self.seen += 1
        return torch.tensor(i) + torch.rand(()), random.random(), get_worker_info().id


data = Noisy()
for epoch in range(2):
    for batch in DataLoader(data, batch_size=2, shuffle=True, num_workers=2):
        print(batch)
print(data.seen, get_worker_info(), torch.rand(2), random.random())
loader = DataLoader(range(5), num_workers=3, batch_size=2, worker_init_fn=lambda i: torch.manual_seed(i))
print([b.tolist() for b in loader], loader.num_workers, len(loader))

model = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3), nn.Linear(3, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
averaged = AveragedModel(model)
scheduler = SWALR(optimizer, swa_lr=0.05, anneal_epochs=3)
x, y = torch.randn(8, 2), torch.randn(8, 1)
scaler = GradScaler(enabled=False)
for step in range(5):
    with autocast(enabled=False):
        loss = ((model(x) - y) ** 2).mean()
    optimizer.zero_grad()
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    averaged.update_parameters(model)
    scheduler.step()
    print(step, f'{loss.item():.5f}', optimizer.param_groups[0]['lr'])
update_bn([x, x], averaged)
print(averaged(x)[:3], averaged.n_averaged, list(averaged.state_dict())[:3])
ema = AveragedModel(model, avg_fn=lambda avg, new, n: 0.9 * avg + 0.1 * new)
ema.update_parameters(model)
print(next(ema.parameters())[0], scaler.get_scale(), scaler.state_dict())
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    GradScaler()
    with torch.autocast('cuda'):
        pass
print([str(w.message) for w in caught])

layer = nn.Linear(4, 3)
prune.l1_unstructured(layer, 'weight', amount=0.3)
print([n for n, _ in layer.named_parameters()], [n for n, _ in layer.named_buffers()], layer.weight)
prune.ln_structured(layer, 'weight', amount=1, n=2, dim=0)
print(layer.weight_mask, prune.is_pruned(layer), layer._forward_pre_hooks)
prune.remove(layer, 'weight')
prune.random_unstructured(layer, 'bias', amount=1)
print(layer.bias, prune.is_pruned(layer))
net = nn.Sequential(nn.Linear(3, 3), nn.Linear(3, 2))
prune.global_unstructured([(net[0], 'weight'), (net[1], 'weight')], pruning_method=prune.L1Unstructured, amount=0.5)
print(net[0].weight, net[1].weight, sum((m.weight == 0).sum().item() for m in net))
for wrong in (lambda: prune.remove(net[0], 'bias'), lambda: prune.l1_unstructured(net[0], 'weight', amount=2.0)):
    try:
        wrong()
    except ValueError as e:
        print(e)

transformer = nn.Transformer(d_model=8, nhead=2, num_encoder_layers=1, num_decoder_layers=1, dim_feedforward=16,
                             dropout=0.0, batch_first=True)
source, target = torch.rand(2, 5, 8), torch.rand(2, 4, 8)
mask = nn.Transformer.generate_square_subsequent_mask(4)
out = transformer(source, target, tgt_mask=mask)
out.sum().backward()
print(mask, out[0], transformer.decoder.layers[0])
