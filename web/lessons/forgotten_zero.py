import torch

w = torch.tensor(1.0, requires_grad=True)
for step in range(4):
    loss = (w - 3) ** 2
    loss.backward()
    print(step, 'w.grad =', w.grad.item(), ' slope =', 2 * (w.item() - 3))
    with torch.no_grad():
        w -= 0.1 * w.grad
