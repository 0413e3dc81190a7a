# tensor_split by what holds no index is an error, and nothing else comes of it.
import torch
x = torch.arange(6.0).view(2, 3)
for indices in ([1.5], ("a",), [None], "x", "xyz", [[1]], (0, 7), [2, 1], (-1,)):
    try:
        print(indices, [p.tolist() for p in x.tensor_split(indices)])
    except Exception as e:
        print(indices, type(e).__name__, str(e).split("\n")[0])
    print((x + 1).sum())
