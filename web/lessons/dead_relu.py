import torch

x = torch.tensor([1., 2., 3.])
w = torch.tensor(0.5, requires_grad=True)
b = torch.tensor(0.0, requires_grad=True)

for step in range(3):
    loss = (torch.relu(w * x + b) - 0.1).pow(2).mean()
    loss.backward()
    print(step, loss.item(), w.grad.item())
    with torch.no_grad():
        w -= 2.0 * w.grad
        b -= 2.0 * b.grad
    w.grad = b.grad = None
