"""Writing to a part of a tensor what is read from another part of it: fine where every element is read before it is written."""
import torch
def t(name, f):
    x = (torch.arange(12.) + 2).view(3, 4)
    try: f(x); print(name, x.tolist())
    except Exception as e: print(name, type(e).__name__, str(e)[:60])
def s1(x): x[:, :-1] = x[:, 1:]
def s3(x): x[:, 0] = x[:, 1]
def s4(x): x[:, 0] -= x[:, 1]
def s5(x): x[0] = x[1]
def s6(x): x -= x[0]
def s8(x): x -= x[:, -1:]
def s9(x): x[::2] += x[1:2]
def s10(x): x.t().add_(x.t())
def s11(x): x.copy_(x)
def s12(x): x[:, ::2] = x[:, 1::2]
def s13(x): x[[0, 1]] = x[[1, 0]]
def s14(x): x[1:] += x[:-1]
def s16(x): x.sub_(x.diagonal()[0])
def s17(x): x.sub_(x[0, 0])
def s18(x): x[1:, 1:] += x[1:, 1:]
def s20(x): x.view(-1)[1:] = x.view(-1)[:-1]
def s21(x): x[:, 0] += x[0, :3]
for k in (1, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 20, 21): t(k, globals()[f"s{k}"])
for change in (lambda x: x[0], lambda x: x[:, :1], lambda x: x[:, 1:2]):
    x = torch.arange(12.).view(3, 4)
    x[:] = change(x)
    print(x)
