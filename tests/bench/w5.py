# W5: (3 (x + 2)^2).mean(), and back.
x = torch.ones(SHAPE, requires_grad=True)
for step in range(TIMES):
    out = (3 * (x + 2) ** 2).mean()
    out.backward()
    x.grad = None
print(out.item())
