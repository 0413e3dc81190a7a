import torch
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
h = torch.tensor([1.5, 2.5, 1.5, -3.25], dtype=torch.float16)
t(lambda: torch.unique(h))
t(lambda: torch.unique(h.view(2, 2), dim=0))
t(lambda: torch.unique(h.bfloat16()))
t(lambda: torch.unique_consecutive(h))
t(lambda: torch.histc(h, 4))
t(lambda: torch.histc(h, 4, 0, 3))
t(lambda: torch.histc(h.bfloat16(), 4, 0, 3))
t(lambda: torch.histc(torch.tensor([1, 2]), 4))
t(lambda: h.unique())
