import torch

x = torch.tensor([1.0, -0.5])
y = torch.tensor([0.3])
W1 = torch.tensor([[0.2, -0.4], [0.7, 0.1]], requires_grad=True)
b1 = torch.zeros(2, requires_grad=True)
W2 = torch.tensor([[0.5, -0.3]], requires_grad=True)
b2 = torch.zeros(1, requires_grad=True)

# forward
z1 = W1 @ x + b1
a1 = torch.sigmoid(z1)
z2 = W2 @ a1 + b2
loss = 0.5 * ((z2 - y) ** 2).sum()

# back-propagation by hand
with torch.no_grad():
    delta2 = z2 - y
    delta1 = (W2.T @ delta2) * a1 * (1 - a1)
    dW2 = torch.outer(delta2, a1)
    dW1 = torch.outer(delta1, x)

loss.backward()
print(torch.allclose(W2.grad, dW2), torch.allclose(b2.grad, delta2))
print(torch.allclose(W1.grad, dW1), torch.allclose(b1.grad, delta1))
print(W1.grad)
