import torch
x = torch.tensor([1.5, 2.25, -3.125], requires_grad=True)
y = x.half()
print(y, y.grad_fn)
z = (y * y).sum()
print(z)
z.backward()
print(x.grad, x.grad.dtype)
x.grad = None
w = x.double()
print(w)
(w ** 2).sum().backward()
print(x.grad)
x.grad = None
b = x.bfloat16()
print(b, b.type())
(b * 3).sum().backward()
print(x.grad)
h = torch.ones(3, dtype=torch.float16, requires_grad=True)
(h.float() * torch.tensor([1., 2., 3.])).sum().backward()
print(h.grad)
i = torch.ones(2, dtype=torch.int32)
try:
    i.requires_grad_()
except RuntimeError as e:
    print(e)
try:
    torch.ones(2, dtype=torch.int8, requires_grad=True)
except RuntimeError as e:
    print(e)
v = x.to(torch.int32)
print(v, v.requires_grad)
u = (x.half() * 0.1).to(torch.float64)
print(u)
u.sum().backward()
print(x.grad)
h = torch.tensor([0.1, 0.2], dtype=torch.float16, requires_grad=True)
k = h * 3 + 1
print(k, k.sum())
k.sum().backward()
print(h.grad)
m = torch.ones(2, dtype=torch.bfloat16, requires_grad=True)
(m.exp() * torch.tensor(2.)).sum().backward()
print(m.grad)
try:
    torch.ones(2, requires_grad=True).sum().backward(torch.tensor(1, dtype=torch.float16))
except RuntimeError as e:
    print(e)
