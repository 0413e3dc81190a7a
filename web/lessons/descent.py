import torch

x = torch.tensor([0., 1., 2., 3.])
y = torch.tensor([1., 3., 5., 7.])
w = torch.tensor(0.0, requires_grad=True)
b = torch.tensor(0.0, requires_grad=True)

for step in range(20):
    loss = ((w * x + b - y) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        w -= 0.1 * w.grad
        b -= 0.1 * b.grad
    w.grad.zero_()
    b.grad.zero_()
    if step % 5 == 4:
        print(step + 1, round(loss.item(), 4), round(w.item(), 3), round(b.item(), 3))
