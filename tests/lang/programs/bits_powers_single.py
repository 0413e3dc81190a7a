# Powers by a number: of one element, and of what is left of blocks of sixteen, PyTorch takes the
# exponent as it was written; of whole blocks as a float32.
import torch

torch.manual_seed(3)


def bits(t):
    return [v.hex() for v in t.detach().reshape(-1).tolist()]


for exponent in (2.3, 0.3, -1.7, 0.1, 1.25, 3.0, 4, 5, -3, 7):
    for shape in ((), (1,), (3,), (17,), (2, 9)):
        x = (torch.rand(shape) * 3 + 0.1).requires_grad_()
        y = x**exponent
        y.sum().backward()
        print(exponent, shape, bits(y)[-3:], bits(x.grad)[-3:])
x = torch.rand(4, 6)[:, ::2].requires_grad_()
y = x.pow(2.3)
y.backward(torch.rand(4, 3))
print(bits(y), bits(x.grad))
z = torch.rand(3)
z.pow_(1.9)
print(bits(z), bits(torch.rand(3, dtype=torch.float64) ** 2.3))
g = torch.rand(5, requires_grad=True)
(first,) = torch.autograd.grad((g**2.7).sum(), g, create_graph=True)
first.sum().backward()
print(bits(first), bits(g.grad))
