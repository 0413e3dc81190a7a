# Scaled dot-product attention and a causal mask, by hand.
import math
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(1337)
B, T, C = 2, 4, 8
x = torch.randn(B, T, C)
tril = torch.tril(torch.ones(T, T))
wei = torch.zeros((T, T))
wei = wei.masked_fill(tril == 0, float('-inf'))
wei = F.softmax(wei, dim=-1)
print(wei)
xbow = wei @ x
print(xbow.shape, torch.allclose(xbow[0, 1], x[0, :2].mean(0), atol=1e-6))


class Head(nn.Module):
    def __init__(self, n_embd, head_size):
        super().__init__()
        self.key = nn.Linear(n_embd, head_size, bias=False)
        self.query = nn.Linear(n_embd, head_size, bias=False)
        self.value = nn.Linear(n_embd, head_size, bias=False)
        self.register_buffer('tril', torch.tril(torch.ones(T, T)))

    def forward(self, x):
        B, T, C = x.shape
        k, q = self.key(x), self.query(x)
        wei = q @ k.transpose(-2, -1) * k.shape[-1] ** -0.5
        wei = wei.masked_fill(self.tril[:T, :T] == 0, float('-inf'))
        wei = F.softmax(wei, dim=-1)
        return wei @ self.value(x), wei


class MultiHead(nn.Module):
    def __init__(self, n_embd, heads):
        super().__init__()
        self.heads = nn.ModuleList([Head(n_embd, n_embd // heads) for _ in range(heads)])
        self.proj = nn.Linear(n_embd, n_embd)
        self.ln = nn.LayerNorm(n_embd)

    def forward(self, x):
        out = torch.cat([h(x)[0] for h in self.heads], dim=-1)
        return self.ln(x + self.proj(out))


head = Head(C, 4)
out, w = head(x)
print(out.shape, w[0])
mh = MultiHead(C, 2)
y = mh(x)
print(mh)
print(y.mean(-1).abs().max() < 1e-6, y.shape)
y.pow(2).mean().backward()
print({n: f"{p.grad.norm().item():.4f}" for n, p in mh.named_parameters() if 'proj' in n})
pe = torch.zeros(T, C)
position = torch.arange(0, T).unsqueeze(1)
div_term = torch.exp(torch.arange(0, C, 2) * -(math.log(10000.0) / C))
pe[:, 0::2] = torch.sin(position * div_term)
pe[:, 1::2] = torch.cos(position * div_term)
print(pe)
