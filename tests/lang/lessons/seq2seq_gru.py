# Translation with attention by GRU; packed sequences; cells.
import torch, random
import torch.nn as nn
import torch.nn.functional as F
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence, pad_sequence
SOS, EOS = 0, 1
class EncoderRNN(nn.Module):
    def __init__(self, input_size, hidden_size):
        super(EncoderRNN, self).__init__()
        self.hidden_size = hidden_size
        self.embedding = nn.Embedding(input_size, hidden_size)
        self.gru = nn.GRU(hidden_size, hidden_size)
    def forward(self, input, hidden):
        embedded = self.embedding(input).view(1, 1, -1)
        output, hidden = self.gru(embedded, hidden)
        return output, hidden
    def initHidden(self):
        return torch.zeros(1, 1, self.hidden_size)
class AttnDecoderRNN(nn.Module):
    def __init__(self, hidden_size, output_size, dropout_p=0.1, max_length=6):
        super().__init__()
        self.embedding = nn.Embedding(output_size, hidden_size)
        self.attn = nn.Linear(hidden_size * 2, max_length)
        self.attn_combine = nn.Linear(hidden_size * 2, hidden_size)
        self.dropout = nn.Dropout(dropout_p)
        self.gru = nn.GRU(hidden_size, hidden_size)
        self.out = nn.Linear(hidden_size, output_size)
    def forward(self, input, hidden, encoder_outputs):
        embedded = self.dropout(self.embedding(input).view(1, 1, -1))
        attn_weights = F.softmax(self.attn(torch.cat((embedded[0], hidden[0]), 1)), dim=1)
        attn_applied = torch.bmm(attn_weights.unsqueeze(0), encoder_outputs.unsqueeze(0))
        output = self.attn_combine(torch.cat((embedded[0], attn_applied[0]), 1)).unsqueeze(0)
        output, hidden = self.gru(F.relu(output), hidden)
        return F.log_softmax(self.out(output[0]), dim=1), hidden, attn_weights
torch.manual_seed(0); random.seed(0)
enc, dec = EncoderRNN(8, 12), AttnDecoderRNN(12, 8)
print(enc); print(dec)
eo, do = torch.optim.SGD(enc.parameters(), lr=0.05), torch.optim.SGD(dec.parameters(), lr=0.05)
crit = nn.NLLLoss()
pairs = [[random.randint(2, 7) for _ in range(random.randint(2, 4))] for _ in range(6)]
print(pairs)
for it in range(12):
    src = random.choice(pairs)
    inp, tgt = torch.tensor(src + [EOS]).view(-1, 1), torch.tensor(src[::-1] + [EOS]).view(-1, 1)
    h = enc.initHidden(); eo.zero_grad(); do.zero_grad(); loss = 0
    outs = torch.zeros(6, 12)
    for ei in range(inp.size(0)):
        o, h = enc(inp[ei], h); outs[ei] = o[0, 0]
    d = torch.tensor([[SOS]]); force = random.random() < 0.5
    for di in range(tgt.size(0)):
        o, h, a = dec(d, h, outs)
        if force:
            loss += crit(o, tgt[di]); d = tgt[di]
        else:
            topv, topi = o.topk(1); d = topi.squeeze().detach()
            loss += crit(o, tgt[di])
            if d.item() == EOS: break
    loss.backward(); eo.step(); do.step()
    if it % 3 == 2: print(it, force, '%.4f' % (loss.item() / tgt.size(0)), a.shape)
seqs = [torch.tensor(p) for p in pairs]
padded = pad_sequence(seqs, batch_first=True, padding_value=0)
lengths = torch.tensor([len(s) for s in seqs])
print(padded, lengths)
emb = nn.Embedding(8, 4, padding_idx=0)
packed = pack_padded_sequence(emb(padded), lengths, batch_first=True, enforce_sorted=False)
print(packed.batch_sizes, packed.sorted_indices)
gru = nn.GRU(4, 3, num_layers=2, bidirectional=True, batch_first=True)
out, h = gru(packed)
out, ls = pad_packed_sequence(out, batch_first=True)
print(out.shape, ls, h.shape)
out.sum().backward(); print(emb.weight.grad[0], gru.weight_hh_l1_reverse.grad.norm())
print(gru, [n for n, _ in gru.named_parameters()][:9])
cell = nn.GRUCell(4, 3); hx = torch.zeros(2, 3)
for t in range(3): hx = cell(torch.ones(2, 4) * t, hx)
print(hx, cell)
