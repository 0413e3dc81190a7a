import torch
x = torch.tensor([[1., 2., 4.], [3., 5., 9.]], requires_grad=True)
y = torch.nn.functional.layer_norm(x, (3,))
x.data.mul_(2)
g, = torch.autograd.grad(y.pow(2).sum(), x, create_graph=True)
print(torch.autograd.grad(g.pow(2).sum(), x))
