# A transformer block by hand, nn's encoder and decoder layers, masks.
import torch, math
import torch.nn as nn
import torch.nn.functional as F
torch.manual_seed(1337)
class Head(nn.Module):
    def __init__(self, n_embd, head_size, block_size, dropout=0.0):
        super().__init__()
        self.key = nn.Linear(n_embd, head_size, bias=False)
        self.query = nn.Linear(n_embd, head_size, bias=False)
        self.value = nn.Linear(n_embd, head_size, bias=False)
        self.register_buffer('tril', torch.tril(torch.ones(block_size, block_size)))
        self.dropout = nn.Dropout(dropout)
    def forward(self, x):
        B,T,C = x.shape
        k, q = self.key(x), self.query(x)
        wei = q @ k.transpose(-2,-1) * C**-0.5
        wei = wei.masked_fill(self.tril[:T, :T] == 0, float('-inf'))
        wei = F.softmax(wei, dim=-1)
        wei = self.dropout(wei)
        return wei @ self.value(x)
class Block(nn.Module):
    def __init__(self, n_embd, n_head, block_size):
        super().__init__()
        hs = n_embd // n_head
        self.heads = nn.ModuleList([Head(n_embd, hs, block_size) for _ in range(n_head)])
        self.proj = nn.Linear(n_embd, n_embd)
        self.ffwd = nn.Sequential(nn.Linear(n_embd, 4 * n_embd), nn.GELU(), nn.Linear(4 * n_embd, n_embd))
        self.ln1, self.ln2 = nn.LayerNorm(n_embd), nn.LayerNorm(n_embd)
    def forward(self, x):
        x = x + self.proj(torch.cat([h(self.ln1(x)) for h in self.heads], dim=-1))
        return x + self.ffwd(self.ln2(x))
b = Block(8, 2, 4)
x = torch.randn(2, 4, 8)
print(b(x)[0])
print(b)
print(sum(p.numel() for p in b.parameters())/1e6, 'M parameters')
enc = nn.TransformerEncoderLayer(d_model=8, nhead=2, dim_feedforward=16, dropout=0.0, batch_first=True)
print(enc(x)[1], enc)
stack = nn.TransformerEncoder(enc, num_layers=2)
mask = nn.Transformer.generate_square_subsequent_mask(4)
print(mask)
y = stack(x, mask=mask)
y.square().mean().backward()
print(y.shape, stack.layers[0].self_attn.in_proj_weight.grad.norm())
dec = nn.TransformerDecoderLayer(8, 2, 16, dropout=0., batch_first=True)
print(dec(x, y.detach())[0, 0])
mha = nn.MultiheadAttention(8, 2, batch_first=True)
out, w = mha(x, x, x, attn_mask=torch.triu(torch.ones(4, 4), 1).bool())
print(out[0], w[0], w.sum(-1))
out, w = mha(x, x, x, key_padding_mask=torch.tensor([[False, False, True, True], [False] * 4]), average_attn_weights=False)
print(w.shape, w[0, 0])
q = torch.randn(3, 5, 8)
print(nn.MultiheadAttention(8, 4, kdim=6, vdim=7)(q, torch.randn(2, 5, 6), torch.randn(2, 5, 7), need_weights=False)[0].shape)
