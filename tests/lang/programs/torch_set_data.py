# x.data = other: new memory under an old tensor; its graph, version and views stay.
import torch


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


x = torch.tensor([1.0, 2.0], requires_grad=True)
attempt(lambda: setattr(x, "data", [1]))
attempt(lambda: setattr(x, "data", torch.tensor([1, 2])))
attempt(lambda: delattr(x, "data"))
x.data = torch.ones(2, dtype=torch.float64)
print(x, x._version)
x.data = torch.ones(3, 2)
print(x, x._version, x.stride())

# What a node saved is the tensor, with what it holds now; an own output is not.
y = x * 2
z = (y * y).sum()
y.data = torch.full((3, 2), 10.0)
z.backward()
print(x.grad)
x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x.exp()
y.data = torch.tensor([7.0, 8.0])
y.sum().backward()
print(x.grad)

# Gradients are checked against what the leaf was when it was used.
x = torch.tensor([1.0, 2.0], requires_grad=True)
z = (x * x).sum()
x.data = torch.tensor([5.0, 6.0, 7.0])
attempt(lambda: z.backward())
x = torch.tensor([1.0, 2.0], requires_grad=True)
z = (x * x).sum()
x.data = torch.tensor([5.0, 6.0], dtype=torch.float64)
z.backward()
print(x.grad)

# Views stay on the old memory, and are views still.
x = torch.tensor([1.0, 2.0])
v = x[0]
b = torch.tensor([7.0, 8.0])
x.data = b
print(v, x, v._base is x, x.data_ptr() == b.data_ptr())
x.add_(1)
print(v._version, x._version, b, b._version)
p = torch.nn.Parameter(torch.ones(2))
p.data = torch.zeros(3)
print(p)
x = torch.ones(2, 2)
x.data = x.data.t()
x.data = x
x.data = torch.ones(2, requires_grad=True)
print(x, x.requires_grad)
x = torch.ones(2)
x.data = torch.ones(1, 2, 1, 2, 1)
print(x.shape, x.stride(), x)
layer = torch.nn.Linear(2, 1)
layer.weight.data = torch.tensor([[1.0, 2.0]])
layer.bias.data.fill_(0.5)
print(layer(torch.tensor([3.0, 4.0])), layer.weight.is_leaf, layer.weight.grad_fn)
