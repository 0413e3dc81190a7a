import torch

w = torch.tensor(1.0, requires_grad=True)

with torch.no_grad():
    a = w * 2
b = w * 2
print(a.requires_grad, b.requires_grad)

b.backward()
with torch.no_grad():
    w -= 0.1 * w.grad
print(w, w.grad)
