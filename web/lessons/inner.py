import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = x * 3
y.retain_grad()
y.register_hook(lambda grad: print('gradient of y:', grad))
out = (y ** 2).sum()
out.backward()
print(y.grad)
print(x.grad)
