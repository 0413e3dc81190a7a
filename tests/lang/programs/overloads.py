# What functions say that no signature of theirs fits: PyTorch lists them, also those that are not here.
import torch
x = torch.ones(2, 3)
def go(label, f, *a, **k):
    try:
        f(*a, **k)
        print(label, 'ok')
    except Exception as e:
        print(label, type(e).__name__, str(e))
NAMES = '''add add_ addcmul addmm argsort bernoulli cat clamp clamp_min count_nonzero cumsum cumprod div eq gather index_fill lerp logsumexp mean pow
prod random_ remainder repeat_interleave scatter softmax sort std std_mean sum topk transpose var xlogy unbind'''.split()
for kind in ('torch', 'Tensor'):
    for n in NAMES:
        o = torch if kind == 'torch' else x
        if not hasattr(o, n): continue
        f = getattr(o, n)
        if not callable(f): continue
        lab = kind + '.' + n
        go(lab + ' many', f, *[[{}]] * 8)
        if kind == 'torch': go(lab + ' kw', f, x, zzz=1)
        else: go(lab + ' kw', f, zzz=1)
        go(lab + ' one', f, {})
        go(lab + ' two', f, *([x] if kind == 'torch' else []), {})
        go(lab + ' x2', f, *([x] if kind == 'torch' else []), 1.5, 'a')
