# LSTM layers that project their output, and embeddings whose rows are kept short.
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(0)
m = nn.LSTM(4, 3, proj_size=2)
y, (h, c) = m(torch.randn(5, 2, 4))
y.sum().backward()
print(m, y, h, c)
print([(n, tuple(p.shape)) for n, p in m.named_parameters()])
print(m.weight_hr_l0.grad, m.weight_hh_l0.grad)
m = nn.LSTM(4, 3, 2, proj_size=2, bidirectional=True, batch_first=True, bias=False)
y, (h, c) = m(torch.randn(5, 2, 4))
print(m, y, h.shape, c.shape, [n for n, p in m.named_parameters()])
m = nn.LSTM(4, 3, proj_size=2)
packed, (h, c) = m(nn.utils.rnn.pack_padded_sequence(torch.randn(5, 2, 4), [5, 3]))
print(packed.data, h, c)
for states in (torch.zeros(1, 2, 2), torch.ones(1, 2, 3)), (torch.zeros(1, 2, 3), torch.ones(1, 2, 3)):
    try:
        print(m(torch.randn(5, 2, 4), states)[0].shape)
    except RuntimeError as error:
        print(error)
for make in (lambda: nn.GRU(4, 3, proj_size=2), lambda: nn.RNN(4, 3, proj_size=2), lambda: nn.LSTM(4, 3, proj_size=3),
             lambda: nn.LSTM(4, 3, proj_size=-1), lambda: nn.LSTM(4, 3, 0)):
    try:
        print(make())
    except (ValueError, IndexError) as error:
        print(type(error).__name__, error)

e = nn.Embedding(6, 3, padding_idx=2, max_norm=1.0)
version = e.weight._version
y = e(torch.tensor([2, 3, 3]))
y.sum().backward()
print(y, e.weight, e.weight.grad, e.weight._version - version)
e = nn.Embedding(6, 3, max_norm=.5, norm_type=1.)
print(e(torch.tensor([[2, 3], [0, 3]])), e.weight, e)
bag = nn.EmbeddingBag(6, 3, max_norm=.5, mode='sum')
print(bag(torch.tensor([[2, 3], [0, 3]])), bag.weight, bag)
print(F.embedding(torch.tensor([1]), torch.ones(3, 2) * 3, max_norm=1.))
try:
    nn.Embedding(6, 3, max_norm='a')(torch.tensor([2]))
except TypeError as error:
    print(error)
