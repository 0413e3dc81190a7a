import torch
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
s = torch.tensor(3.0)
show(lambda: torch.roll(s, 1, 0)); show(lambda: torch.roll(s, 1, 1)); show(lambda: torch.roll(s, 1)); show(lambda: torch.roll(s, (1,), (-1,))); show(lambda: torch.roll(torch.ones(2), 1, 2))
show(lambda: s.repeat_interleave(2, 0)); show(lambda: s.repeat_interleave(2)); show(lambda: s.repeat_interleave(2, -1)); show(lambda: s.repeat_interleave(2, 1))
a = torch.ones(2, 3)
show(lambda: torch.addmm(a, a, torch.ones(3))); show(lambda: torch.mm(a, torch.ones(3))); show(lambda: torch.mm(torch.ones(3), a)); show(lambda: torch.addmm(a, torch.ones(3), a)); show(lambda: a.addmm(torch.ones(1,2,3), a)); show(lambda: torch.nn.functional.linear(torch.ones(3), torch.ones(2,2,3)))
x = torch.ones(2, requires_grad=True)
print((x // 2).grad_fn.next_functions, (2 // x).grad_fn.next_functions)
