# nn.EmbeddingBag: modes, weights, padding, refusals. And transposed convolutions.
import torch
import torch.nn as nn
import torch.nn.functional as F


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


torch.manual_seed(1)
e = torch.tensor([1, 2, 4, 5, 4, 3, 2, 9])
o = torch.tensor([0, 4, 4, 6])
for mode in ('sum', 'mean', 'max'):
    for padding_idx in (None, 2, -6):
        m = nn.EmbeddingBag(10, 3, mode=mode, padding_idx=padding_idx)
        y = m(e, o)
        print(m, y, y.grad_fn.name())
        (y * torch.arange(12.).view(4, 3)).sum().backward()
        print(m.weight.grad)
    m = nn.EmbeddingBag(10, 2, mode='sum' if mode == 'max' else mode, include_last_offset=True)
    print(m(e, torch.tensor([0, 3, 8])), nn.EmbeddingBag(4, 2)(e.view(2, 4) % 4).shape)
s = nn.EmbeddingBag(10, 3, mode='sum')
w = torch.rand(8, requires_grad=True)
(s(e, o, per_sample_weights=w) ** 2).sum().backward()
print(s.weight.grad, w.grad)
print(nn.EmbeddingBag.from_pretrained(torch.eye(3))(torch.tensor([[0, 1], [2, 2]])))
m = nn.EmbeddingBag(5, 3)
e = torch.tensor([0, 1, 2, 4])
attempt(lambda: m(e))
attempt(lambda: m(torch.ones(2, 2, 2).long()))
attempt(lambda: m(e, torch.tensor([1, 2])))
attempt(lambda: m(e, torch.tensor([0, 9])))
attempt(lambda: m(e.view(2, 2), o))
attempt(lambda: m(e, torch.tensor([0]), per_sample_weights=torch.ones(4)))
attempt(lambda: nn.EmbeddingBag(5, 3, mode='x')(e, torch.tensor([0])))

torch.manual_seed(3)
torch.set_default_dtype(torch.float64)
for m,x in [(nn.ConvTranspose1d(4,6,3,stride=2,padding=1,output_padding=1,groups=2),torch.randn(2,4,5)),(nn.ConvTranspose2d(3,2,(2,3),stride=(1,2),dilation=(2,1)),torch.randn(1,3,4,3)),(nn.ConvTranspose2d(2,4,4,2,1,bias=False),torch.randn(2,3,3)),(nn.Conv3d(2,3,2,padding=1),torch.randn(1,2,3,3,3)),(nn.ConvTranspose3d(2,3,2,2),torch.randn(1,2,2,2,2))]:
    print(m); x.requires_grad_()
    y=m(x); print(y.shape, y.grad_fn.name(), y.stride()); print(y.flatten()[:6])
    g=torch.autograd.grad((y**2).sum(), [x]+list(m.parameters()), create_graph=True)
    for t in g: print(t.shape, t.sum())
    torch.autograd.grad(sum((t**2).sum() for t in g), x)[0].sum().backward() if 0 else print(torch.autograd.grad(sum((t**2).sum() for t in g), [x]+list(m.parameters())[:1])[1].sum())
m=nn.ConvTranspose2d(1,1,3,stride=2)
print(m(torch.ones(1,1,3,3),output_size=(8,8)).shape)
x=torch.ones(1,4,5); w=torch.ones(4,2,3)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e).split('\n')[0])
t(lambda:m(torch.ones(1,1,3,3),output_size=(9,9)))
t(lambda:F.conv_transpose1d(torch.ones(1,5,5),w))
t(lambda:F.conv_transpose1d(x,w,torch.ones(3)))
t(lambda:F.conv_transpose1d(x,w,output_padding=1))
t(lambda:F.conv_transpose1d(x,w,stride=2,output_padding=2))
t(lambda:F.conv_transpose1d(x,w,padding=9))
t(lambda:F.conv_transpose1d(torch.ones(4,5),w).shape)
t(lambda:F.conv_transpose2d(x[0,0],w))
t(lambda:F.conv_transpose1d(x,w,stride=0))
t(lambda:F.conv_transpose1d(x,w.double()))
t(lambda:F.conv_transpose1d(x,w,stride=(1,2)))
t(lambda:F.conv_transpose1d(x,w,output_padding=-1))
t(lambda:F.conv_transpose1d(x,w,padding=-1))
t(lambda:F.conv3d(torch.ones(2,2),torch.ones(1,1,1,1,1)))
t(lambda:nn.ConvTranspose1d(1,1,1,padding_mode='reflect'))
