# The first lesson, many times: every pass builds the graph, walks it back and frees it.
import torch

x = torch.ones(2, 2, requires_grad=True)
for i in range(TIMES):
    y = x + 2
    z = y * y * 3
    out = z.mean()
    out.backward()
    x.grad = None
