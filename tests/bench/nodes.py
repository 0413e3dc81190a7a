# 10,000 nodes on single numbers: forward and backward.
import torch

s = 303


def rand(lo, hi):
    global s
    s = (s * 1664525 + 1013904223) % 4294967296
    return torch.tensor(lo + (hi - lo) * (s >> 8) / 16777216, requires_grad=True)


def network(w, x):
    L = x[0]
    for c in range(100):
        h = x[c & 15]
        for k in range(33):
            z = h * w[(c + k) & 15] + x[(5 * c + 3 * k) & 15]
            h = torch.relu(z) if (k & 3) == 3 else torch.tanh(z)
        L = L + h
    return L


w = [rand(0.5, 1.5) for i in range(16)]
x = [rand(-1.0, 1.0) for i in range(16)]
for i in range(TIMES):
    L = network(w, x)
    L.backward()
    for p in w + x:
        p.grad = None
