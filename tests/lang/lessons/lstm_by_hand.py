"""An LSTM cell by hand against nn.LSTM; packed sequences; teacher of a sine wave."""
import math

import torch
import torch.nn as nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence, pad_sequence

torch.manual_seed(0)


def lstm_cell(x, hc, w_ih, w_hh, b_ih, b_hh):
    h, c = hc
    gates = x @ w_ih.t() + b_ih + h @ w_hh.t() + b_hh
    i, f, g, o = gates.chunk(4, 1)
    i, f, g, o = torch.sigmoid(i), torch.sigmoid(f), torch.tanh(g), torch.sigmoid(o)
    c = f * c + i * g
    return o * torch.tanh(c), c


lstm = nn.LSTM(3, 4)
x = torch.randn(5, 2, 3)
out, (hn, cn) = lstm(x)
h, c = torch.zeros(2, 4), torch.zeros(2, 4)
steps = []
for t in range(5):
    h, c = lstm_cell(x[t], (h, c), lstm.weight_ih_l0, lstm.weight_hh_l0, lstm.bias_ih_l0, lstm.bias_hh_l0)
    steps.append(h)
print(torch.allclose(out, torch.stack(steps), atol=1e-6), torch.allclose(cn[0], c, atol=1e-6))
print(hn)

sequences = [torch.randn(n, 3) for n in (4, 2, 3)]
padded = pad_sequence(sequences, batch_first=True)
packed = pack_padded_sequence(padded, [4, 2, 3], batch_first=True, enforce_sorted=False)
print(padded.shape, packed.batch_sizes, packed.sorted_indices)
gru = nn.GRU(3, 2, batch_first=True, bidirectional=True)
output, hidden = gru(packed)
unpacked, lengths = pad_packed_sequence(output, batch_first=True)
print(unpacked.shape, lengths, hidden.shape)
print(unpacked[1])


class Sequence(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm1 = nn.LSTMCell(1, 8)
        self.linear = nn.Linear(8, 1)

    def forward(self, input, future=0):
        outputs = []
        h_t = torch.zeros(input.size(0), 8)
        c_t = torch.zeros(input.size(0), 8)
        for input_t in input.split(1, dim=1):
            h_t, c_t = self.lstm1(input_t, (h_t, c_t))
            output = self.linear(h_t)
            outputs += [output]
        for i in range(future):
            h_t, c_t = self.lstm1(output, (h_t, c_t))
            output = self.linear(h_t)
            outputs += [output]
        return torch.cat(outputs, dim=1)


t = torch.arange(0, 12) * (2 * math.pi / 12)
data = torch.stack([torch.sin(t + phase) for phase in (0.0, 1.0, 2.0)])
seq, criterion = Sequence(), nn.MSELoss()
optimizer = torch.optim.Adam(seq.parameters(), lr=0.02)
for i in range(8):
    optimizer.zero_grad()
    loss = criterion(seq(data[:, :-1]), data[:, 1:])
    loss.backward()
    optimizer.step()
    if i % 2 == 1:
        print(f'STEP: {i} loss: {loss.item():.5f}')
with torch.no_grad():
    print(seq(data[:1, :3], future=3))
