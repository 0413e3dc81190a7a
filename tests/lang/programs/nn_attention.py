import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(0)
attention = nn.MultiheadAttention(4, 2)
print(attention)
print({name: tuple(t.shape) for name, t in attention.state_dict().items()})
x = torch.arange(24.0).reshape(3, 2, 4) / 10
out, weights = attention(x, x, x)
print(out, weights)
mask = torch.triu(torch.ones(3, 3), 1).bool()
out, weights = attention(x, x, x, attn_mask=mask, average_attn_weights=False)
print(out.grad_fn, weights)
out.sum().backward()
print(attention.in_proj_weight.grad)
padding = torch.tensor([[False, False, True], [False, True, True]])
print(attention(x, x + 1, x + 1, key_padding_mask=padding))
print(attention(x[:, 0], x[:, 1], x[:, 1], need_weights=False))
for wrong in (lambda: nn.MultiheadAttention(5, 2), lambda: attention(x, x[0], x[0]),
              lambda: attention(x, x, x, attn_mask=torch.zeros(2, 2)),
              lambda: attention(torch.ones(3, 2, 6), x, x)):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
first = nn.MultiheadAttention(4, 2, kdim=3, vdim=2, batch_first=True)
print(first, first(torch.ones(2, 3, 4), torch.ones(2, 5, 3), torch.ones(2, 5, 2))[0].shape)

layer = nn.TransformerEncoderLayer(4, 2, dim_feedforward=3, dropout=0.0, activation="gelu")
encoder = nn.TransformerEncoder(layer, 2, norm=nn.LayerNorm(4))
print(encoder)
out = encoder(x, mask=mask)
print((out * 100).round())
out.square().sum().backward()
print([round(float(p.grad.norm()), 3) for p in encoder.parameters()])

channels = torch.ones(2, 3, 2, 2)
torch.manual_seed(3)
print(F.dropout2d(channels)[:, :, 0, 0], nn.Dropout1d(0.5)(torch.ones(1, 4, 2)))
print(nn.BatchNorm2d(3)(torch.arange(24.0).reshape(2, 3, 2, 2))[0])
print(nn.InstanceNorm1d(2, affine=True)(torch.arange(12.0).reshape(2, 2, 3).square()))
