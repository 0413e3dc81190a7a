# W4: a product of matrices.
a = torch.ones(ROWS, INNER)
b = torch.ones(INNER, COLUMNS)
for step in range(TIMES):
    c = a @ b
print(c[0, 0].item())
