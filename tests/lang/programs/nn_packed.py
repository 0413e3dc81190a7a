# Packed sequences: packing, unpacking, recurrent layers over them, gradients.
import torch
import torch.nn as nn
from torch.nn.utils.rnn import (PackedSequence, pack_padded_sequence, pack_sequence, pad_packed_sequence,
                                pad_sequence, unpack_sequence, unpad_sequence)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


x = torch.arange(12.).view(3, 4, 1).requires_grad_()
attempt(lambda: pack_padded_sequence(x, [4, 2, 3], batch_first=True))
attempt(lambda: pack_padded_sequence(x, [4, 3, 0], batch_first=True))
attempt(lambda: pack_padded_sequence(x, [4, 3], batch_first=True))
p = pack_padded_sequence(x, [4, 3, 1], batch_first=True)
print(p, p.data.grad_fn.name())
print(torch.autograd.grad((p.data ** 2).sum(), x)[0].squeeze())
p = pack_padded_sequence(x, torch.tensor([1, 4, 3]), batch_first=True, enforce_sorted=False)
print(p)
y = pad_packed_sequence(p, batch_first=True)
print(y, y[0].grad_fn.name())
print(pad_packed_sequence(p, total_length=5, padding_value=-1.))
attempt(lambda: pad_packed_sequence(p, total_length=2))
print(pack_sequence([torch.ones(3), torch.zeros(2)]))
attempt(lambda: pack_sequence([torch.ones(2), torch.zeros(3)]))
print(unpad_sequence(torch.arange(6).view(3, 2), torch.tensor([1, 3])), unpack_sequence(p))
print(isinstance(p, PackedSequence), isinstance(p, tuple), p.is_cuda, p.double().data.dtype)
torch.manual_seed(0)
sequences = [torch.randn(n, 3) for n in (2, 5, 3, 5, 1)]
padded = pad_sequence(sequences, batch_first=True)
for layer in (nn.RNN(3, 2, batch_first=True), nn.LSTM(3, 2, num_layers=2, batch_first=True), nn.GRU(3, 2),
              nn.LSTM(3, 2, bidirectional=True), nn.GRU(3, 2, num_layers=2, bidirectional=True, bias=False)):
    packed = pack_padded_sequence(padded, [2, 5, 3, 5, 1], batch_first=True, enforce_sorted=False)
    output, hidden = layer(packed)
    back, lengths = pad_packed_sequence(output, batch_first=layer.batch_first)
    print(type(output).__name__, back.shape, lengths, output.data[:3])
    hidden = hidden if isinstance(hidden, tuple) else (hidden,)
    print([h.shape for h in hidden], hidden[0])
    (back.sum() + sum((h ** 2).sum() for h in hidden)).backward()
    print([f'{p.grad.sum().item():.4f}' for p in layer.parameters()])
    start = torch.ones(hidden[0].shape)
    again, h2 = layer(packed, (start, start) if isinstance(layer, nn.LSTM) else start)
    print(again.data.sum(), (h2[0] if isinstance(h2, tuple) else h2).sum())
